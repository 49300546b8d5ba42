"""`anyOf` and `oneOf`: at least one, or exactly one, of the branches holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import AnyOf, Check, One


def _any(value: Any, site: Site) -> Iterable[Check]:
    branches = tuple(site.descend("anyOf", index) for index in range(len(value)))
    yield AnyOf(at=site.at("anyOf"), keyword="anyOf", branches=branches)


def _one(value: Any, site: Site) -> Iterable[Check]:
    branches = tuple(site.descend("oneOf", index) for index in range(len(value)))
    yield One(at=site.at("oneOf"), keyword="oneOf", branches=branches)


ANY_OF = Keyword(name="anyOf", wants=wants.schemas, lower=_any, subschemas="list")
ONE_OF = Keyword(name="oneOf", wants=wants.schemas, lower=_one, subschemas="list")
