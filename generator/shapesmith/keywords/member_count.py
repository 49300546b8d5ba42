"""`minProperties` and `maxProperties`: an object's number of members."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Size


def _low(value: Any, site: Site) -> Iterable[Check]:
    yield Size(at=site.at("minProperties"), keyword="minProperties", of="object", low=int(value))


def _high(value: Any, site: Site) -> Iterable[Check]:
    yield Size(at=site.at("maxProperties"), keyword="maxProperties", of="object", high=int(value))


MIN_PROPERTIES = Keyword(name="minProperties", wants=wants.count, lower=_low)
MAX_PROPERTIES = Keyword(name="maxProperties", wants=wants.count, lower=_high)
