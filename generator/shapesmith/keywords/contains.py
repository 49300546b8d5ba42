"""`contains` with `minContains` and `maxContains`: how many items of an array meet a schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Contains


def _lower(value: Any, site: Site) -> Iterable[Check]:
    yield _contains(site, evaluates=False)


def _evaluating(value: Any, site: Site) -> Iterable[Check]:
    yield _contains(site, evaluates=True)


def _contains(site: Site, *, evaluates: bool) -> Contains:
    low, high = site.siblings.get("minContains"), site.siblings.get("maxContains")
    return Contains(
        at=site.at("contains"),
        keyword="contains",
        block=site.descend("contains"),
        low=1 if low is None else int(low),
        high=None if high is None else int(high),
        low_at=site.at("contains" if low is None else "minContains"),
        high_at=site.at("maxContains"),
        evaluates=evaluates,
    )


CONTAINS = Keyword(name="contains", lower=_evaluating, subschemas="one")
CONTAINS_BEFORE_2020 = Keyword(name="contains", lower=_lower, subschemas="one")
"""Where items that it matched still count as unevaluated."""

MIN_CONTAINS = Keyword(name="minContains", wants=wants.count)
MAX_CONTAINS = Keyword(name="maxContains", wants=wants.count)
