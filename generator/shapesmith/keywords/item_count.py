"""`minItems` and `maxItems`: an array's number of items."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Size


def _low(value: Any, site: Site) -> Iterable[Check]:
    yield Size(at=site.at("minItems"), keyword="minItems", of="array", low=int(value))


def _high(value: Any, site: Site) -> Iterable[Check]:
    yield Size(at=site.at("maxItems"), keyword="maxItems", of="array", high=int(value))


MIN_ITEMS = Keyword(name="minItems", wants=wants.count, lower=_low)
MAX_ITEMS = Keyword(name="maxItems", wants=wants.count, lower=_high)
