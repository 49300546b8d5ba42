"""Whether a pattern matches a text, where `re` can express it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from shapesmith import ecma


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
