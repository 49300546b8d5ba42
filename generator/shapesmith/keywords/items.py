"""`prefixItems` and `items`, and before 2020-12 `items` and `additionalItems`: an array's items by position, and all behind those."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Items


def _prefix(value: Any, site: Site) -> Iterable[Check]:
    yield _by_position("prefixItems", value, site)


def _rest(value: Any, site: Site) -> Iterable[Check]:
    yield Items(at=site.at("items"), keyword="items", rest=site.descend("items"))


def _either(value: Any, site: Site) -> Iterable[Check]:
    if isinstance(value, list):
        yield _by_position("items", value, site)
    else:
        yield from _rest(value, site)


def _additional(value: Any, site: Site) -> Iterable[Check]:
    if isinstance(site.siblings.get("items"), list):
        yield Items(at=site.at("additionalItems"), keyword="additionalItems", rest=site.descend("additionalItems"))


def _by_position(keyword: str, value: list[Any], site: Site) -> Items:
    return Items(at=site.at(keyword), keyword=keyword, prefix=tuple(site.descend(keyword, index) for index in range(len(value))))


def _wants_either(value: Any) -> str | None:
    if isinstance(value, list):
        return "a schema or an array of schemas" if any(map(wants.schema, value)) else None
    return wants.schema(value)


PREFIX_ITEMS = Keyword(name="prefixItems", wants=wants.schemas, lower=_prefix, subschemas="list")
ITEMS = Keyword(name="items", lower=_rest, subschemas="one")
ITEMS_BEFORE_2020 = Keyword(name="items", wants=_wants_either, lower=_either, subschemas="one or list")
ADDITIONAL_ITEMS = Keyword(name="additionalItems", lower=_additional, subschemas="one")
