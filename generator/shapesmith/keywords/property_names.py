"""`propertyNames`: what holds of every member's name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Members


def _lower(value: Any, site: Site) -> Iterable[Check]:
    yield Members(at=site.at("propertyNames"), keyword="propertyNames", names=site.descend("propertyNames"))


PROPERTY_NAMES = Keyword(name="propertyNames", lower=_lower, subschemas="one")
