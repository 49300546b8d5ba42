"""`type`: the instance has one of the named JSON types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import JSON_TYPES, Check, Extension, Type


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


def _lower_4(value: Any, site: Site) -> Iterable[Check]:
    yield from _lower(value, site)
    names = value if isinstance(value, list) else [value]
    if "integer" in names and "number" not in names:
        sentence = "an integer without a fractional part"
        yield Extension(at=site.at("type"), keyword="type", function="is_whole", arguments=(), of="number", sentence=sentence)


TYPE = Keyword(name="type", wants=_wants, lower=_lower)
TYPE_4 = Keyword(name="type", wants=_wants, lower=_lower_4)
"""Draft-04 (Zyp and Court, section 3.5 of its core part): an integer is a number without a fraction or exponent part, so 1.0 is none."""
