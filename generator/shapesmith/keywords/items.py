"""`prefixItems` and `items`: an array's items by position, and all behind those."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Items


def _prefix(value: Any, site: Site) -> Iterable[Check]:
    prefix = tuple(site.descend("prefixItems", index) for index in range(len(value)))
    yield Items(at=site.at("prefixItems"), keyword="prefixItems", prefix=prefix)


def _rest(value: Any, site: Site) -> Iterable[Check]:
    yield Items(at=site.at("items"), keyword="items", rest=site.descend("items"))


PREFIX_ITEMS = Keyword(name="prefixItems", wants=wants.schemas, lower=_prefix, subschemas="list")
ITEMS = Keyword(name="items", wants=wants.schema, lower=_rest, subschemas="one")
