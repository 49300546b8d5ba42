"""`minimum`, `maximum`, `exclusiveMinimum` and `exclusiveMaximum`: a number's bounds.

In draft-04 the exclusive ones are booleans that say how the other two are meant.
"""

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


def _either_minimum(value: Any, site: Site) -> Iterable[Check]:
    yield Range(at=site.at("minimum"), keyword="minimum", low=value, exclusive=site.siblings.get("exclusiveMinimum", False))


def _either_maximum(value: Any, site: Site) -> Iterable[Check]:
    yield Range(at=site.at("maximum"), keyword="maximum", high=value, exclusive=site.siblings.get("exclusiveMaximum", False))


MINIMUM = Keyword(name="minimum", wants=wants.number, lower=_minimum)
MAXIMUM = Keyword(name="maximum", wants=wants.number, lower=_maximum)
EXCLUSIVE_MINIMUM = Keyword(name="exclusiveMinimum", wants=wants.number, lower=_exclusive_minimum)
EXCLUSIVE_MAXIMUM = Keyword(name="exclusiveMaximum", wants=wants.number, lower=_exclusive_maximum)
MINIMUM_4 = Keyword(name="minimum", wants=wants.number, lower=_either_minimum)
MAXIMUM_4 = Keyword(name="maximum", wants=wants.number, lower=_either_maximum)
EXCLUSIVE_MINIMUM_4 = Keyword(name="exclusiveMinimum", wants=wants.boolean)
EXCLUSIVE_MAXIMUM_4 = Keyword(name="exclusiveMaximum", wants=wants.boolean)
