"""Checks of strings, met: `Size`, `Match`, `Format` and extensions; and what notes say a string is meant as."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from shapesmith import ecma
from shapesmith.shapes.checks import Check, Extension, Format, Match
from shapesmith.shapes.domain_bounds import crossing, size_bounds
from shapesmith.shapes.domains import Texts
from shapesmith.shapes.location import Location


def texts_of(checks: Sequence[Check], notes: Mapping[str, Any]) -> Texts:
    """Meet all that is said of strings."""
    low, high = size_bounds(checks, "string")
    return Texts(
        low=low,
        high=high,
        patterns=tuple(dict.fromkeys(check.pattern for check in checks if isinstance(check, Match))),
        formats=tuple(dict.fromkeys(check.name for check in checks if isinstance(check, Format))),
        extensions=tuple(check for check in checks if isinstance(check, Extension) and check.of == "string"),
        encoded=_encoded(notes),
    )


def texts_conflict(texts: Texts) -> tuple[Location, ...] | None:
    """Return where it is said that no string is left, or None if one may be."""
    return crossing(texts.low, texts.high)


def has_text(texts: Texts, value: str) -> bool | None:
    """Tell whether a string is in the domain; None where this cannot be told here."""
    if texts.low is not None and len(value) < texts.low.value:
        return False
    if texts.high is not None and len(value) > texts.high.value:
        return False
    told = {matches(pattern, value) for pattern in texts.patterns}
    if False in told:
        return False
    return None if None in told or texts.formats or texts.extensions else True


def matches(pattern: str, text: str) -> bool | None:
    """Tell whether an ECMA-262 pattern matches inside a text; None for patterns that `re` cannot express."""
    compiled = _compiled(pattern)
    return None if compiled is None else compiled.search(text) is not None


@cache
def _compiled(pattern: str) -> Any:
    try:
        return ecma.finder(pattern)
    except (ecma.PatternError, re.error):
        return None


def _encoded(notes: Mapping[str, Any]) -> tuple[int, int | None] | None:
    if notes.get("contentEncoding") != "base64":
        return None
    length = notes.get("x-decodedLength")
    if not isinstance(length, Mapping):
        return (0, None)
    return (length.get("min") or 0, length.get("max"))
