"""Whether a pattern matches a text, where `re` can express it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from shapesmith import ecma
from shapesmith.ecma.grammar import Repeat
from shapesmith.ecma.widths import inside

_LONGEST = 20
"""A longer text is not searched by a pattern that may take exponential time."""


def matches(pattern: str, text: str) -> bool | None:
    """Tell whether an ECMA-262 pattern matches inside a text; None where that cannot be asked, or could take for ever."""
    compiled = _compiled(pattern)
    if compiled is None or (len(text) > _LONGEST and _explodes(pattern)):
        return None
    return compiled.search(text) is not None


@cache
def _explodes(pattern: str) -> bool:
    """Tell whether a pattern may take exponential time: what is repeated in it is repeated again, and can share a text in many ways."""
    nested = (
        inner is not outer and isinstance(inner, Repeat) and inner.high is None
        for outer in inside(ecma.parse(pattern).root)
        if isinstance(outer, Repeat) and outer.high is None
        for inner in inside(outer)
    )
    return any(nested) and ecma.superlinear(pattern) is not None


@cache
def _compiled(pattern: str) -> Any:
    try:
        return ecma.finder(pattern)
    except (ecma.PatternError, re.error):
        return None
