"""Whether a pattern matches a text, where that can be asked."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from shapesmith import ecma

_LONGEST = 20
"""A longer text is not searched by a pattern that may take exponential time."""


def matches(pattern: str, text: str) -> bool | None:
    """Tell whether an ECMA-262 pattern matches inside a text; None where that cannot be asked, or could take for ever."""
    compiled = _compiled(pattern)
    if compiled is None or (len(text) > _LONGEST and ecma.exponential(pattern)):
        return None
    return compiled.search(text) is not None


@cache
def _compiled(pattern: str) -> Any:
    try:
        return ecma.finder(pattern)
    except (ecma.PatternError, re.error):
        return None
