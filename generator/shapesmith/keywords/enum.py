"""`enum` and `const`: the instance equals one of the given values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Values


def _enum(value: Any, site: Site) -> Iterable[Check]:
    yield Values(at=site.at("enum"), keyword="enum", values=tuple(value))


def _const(value: Any, site: Site) -> Iterable[Check]:
    yield Values(at=site.at("const"), keyword="const", values=(value,))


ENUM = Keyword(name="enum", wants=wants.literals, lower=_enum)
CONST = Keyword(name="const", wants=wants.literal, lower=_const)
