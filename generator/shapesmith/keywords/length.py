"""`minLength` and `maxLength`: a string's length in code points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Size


def _low(value: Any, site: Site) -> Iterable[Check]:
    yield Size(at=site.at("minLength"), keyword="minLength", of="string", low=int(value))


def _high(value: Any, site: Site) -> Iterable[Check]:
    yield Size(at=site.at("maxLength"), keyword="maxLength", of="string", high=int(value))


MIN_LENGTH = Keyword(name="minLength", wants=wants.count, lower=_low)
MAX_LENGTH = Keyword(name="maxLength", wants=wants.count, lower=_high)
