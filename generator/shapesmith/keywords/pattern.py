"""`pattern`: a string holds a match of an ECMA-262 regular expression."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith import ecma
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Match


def wants_pattern(value: Any) -> str | None:
    """Want a regular expression that ECMA-262 knows."""
    if not isinstance(value, str):
        return "a regular expression"
    problem = ecma.problem(value)
    return f"a regular expression of ECMA-262 ({problem})" if problem else None


def _lower(value: Any, site: Site) -> Iterable[Check]:
    yield Match(at=site.at("pattern"), keyword="pattern", pattern=value)


PATTERN = Keyword(name="pattern", wants=wants_pattern, lower=_lower)
