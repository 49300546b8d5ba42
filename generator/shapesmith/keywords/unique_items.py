"""`uniqueItems`: no two items of an array are equal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Unique


def _lower(value: Any, site: Site) -> Iterable[Check]:
    if value:
        yield Unique(at=site.at("uniqueItems"), keyword="uniqueItems")


UNIQUE_ITEMS = Keyword(name="uniqueItems", wants=wants.boolean, lower=_lower)
