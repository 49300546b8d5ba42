"""`properties`: members by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Members, Property


def _lower(value: Any, site: Site) -> Iterable[Check]:
    known = tuple(Property(name=name, block=site.descend("properties", name)) for name in value)
    yield Members(at=site.at("properties"), keyword="properties", known=known)


PROPERTIES = Keyword(name="properties", wants=wants.named_schemas, lower=_lower, subschemas="named")
