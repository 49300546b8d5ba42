"""`type`: the instance has one of the named JSON types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import JSON_TYPES, Check, Type


def _wants(value: Any) -> str | None:
    names = value if isinstance(value, list) else [value]
    if not names or not all(isinstance(name, str) for name in names):
        return "a string or an array of them"
    if not set(names) <= set(JSON_TYPES) or len(set(names)) != len(names):
        return f"one or different ones of {', '.join(JSON_TYPES)}"
    return None


def _lower(value: Any, site: Site) -> Iterable[Check]:
    names = value if isinstance(value, list) else [value]
    kept = [name for name in JSON_TYPES if name in names and not (name == "integer" and "number" in names)]
    yield Type(at=site.at("type"), keyword="type", types=tuple(kept))


TYPE = Keyword(name="type", wants=_wants, lower=_lower)
