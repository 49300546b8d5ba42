"""`if` with `then` and `else`: which schema holds depends on a third, which also evaluates what it speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, If


def _lower(value: Any, site: Site) -> Iterable[Check]:
    then = site.descend("then") if "then" in site.siblings else None
    otherwise = site.descend("else") if "else" in site.siblings else None
    if then or otherwise or "unevaluatedItems" in site.known:
        yield If(at=site.at("if"), keyword="if", condition=site.descend("if"), then=then, otherwise=otherwise)


IF = Keyword(name="if", lower=_lower, subschemas="one")
THEN = Keyword(name="then", subschemas="one")
ELSE = Keyword(name="else", subschemas="one")
