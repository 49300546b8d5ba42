"""`additionalProperties`: all members that neither `properties` nor `patternProperties` of the same object names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Members


def _lower(value: Any, site: Site) -> Iterable[Check]:
    at = site.at("additionalProperties")
    yield Members(at=at, keyword="additionalProperties", rest=site.descend("additionalProperties"))


ADDITIONAL_PROPERTIES = Keyword(name="additionalProperties", lower=_lower, subschemas="one")
