"""`minimum`, `maximum`, `exclusiveMinimum` and `exclusiveMaximum`: a number's bounds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Range


def _minimum(value: Any, site: Site) -> Iterable[Check]:
    yield Range(at=site.at("minimum"), keyword="minimum", low=value)


def _maximum(value: Any, site: Site) -> Iterable[Check]:
    yield Range(at=site.at("maximum"), keyword="maximum", high=value)


def _exclusive_minimum(value: Any, site: Site) -> Iterable[Check]:
    yield Range(at=site.at("exclusiveMinimum"), keyword="exclusiveMinimum", low=value, exclusive=True)


def _exclusive_maximum(value: Any, site: Site) -> Iterable[Check]:
    yield Range(at=site.at("exclusiveMaximum"), keyword="exclusiveMaximum", high=value, exclusive=True)


MINIMUM = Keyword(name="minimum", wants=wants.number, lower=_minimum)
MAXIMUM = Keyword(name="maximum", wants=wants.number, lower=_maximum)
EXCLUSIVE_MINIMUM = Keyword(name="exclusiveMinimum", wants=wants.number, lower=_exclusive_minimum)
EXCLUSIVE_MAXIMUM = Keyword(name="exclusiveMaximum", wants=wants.number, lower=_exclusive_maximum)
