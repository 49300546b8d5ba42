"""`$ref`, `$dynamicRef` and `$recursiveRef`: the instance is valid against another schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Call, Check


def _call(value: Any, site: Site) -> Iterable[Check]:
    yield Call(at=site.at("$ref"), keyword="$ref", shape=site.refer(value))


def _dynamic_call(value: Any, site: Site) -> Iterable[Check]:
    yield Call(at=site.at("$dynamicRef"), keyword="$dynamicRef", shape=site.refer_dynamically(value))


def _recursive_call(value: Any, site: Site) -> Iterable[Check]:
    yield Call(at=site.at("$recursiveRef"), keyword="$recursiveRef", shape=site.refer_recursively())


def _wants_root(value: Any) -> str | None:
    return None if value == "#" else '"#"'


REF = Keyword(name="$ref", wants=wants.text, lower=_call)
DYNAMIC_REF = Keyword(name="$dynamicRef", wants=wants.text, lower=_dynamic_call)
RECURSIVE_REF = Keyword(name="$recursiveRef", wants=_wants_root, lower=_recursive_call)
