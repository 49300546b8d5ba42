"""`unevaluatedProperties` and `unevaluatedItems`: what neither the schema nor those that it applies in place have evaluated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Unevaluated


def _properties(value: Any, site: Site) -> Iterable[Check]:
    yield _of(site, "unevaluatedProperties", "object")


def _items(value: Any, site: Site) -> Iterable[Check]:
    yield _of(site, "unevaluatedItems", "array")


def _of(site: Site, keyword: str, kind: str) -> Unevaluated:
    return Unevaluated(at=site.at(keyword), keyword=keyword, of=kind, block=site.descend(keyword))


UNEVALUATED_PROPERTIES = Keyword(name="unevaluatedProperties", lower=_properties, subschemas="one")
UNEVALUATED_ITEMS = Keyword(name="unevaluatedItems", lower=_items, subschemas="one")
