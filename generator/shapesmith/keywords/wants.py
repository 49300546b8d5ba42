"""What the values of keywords have to be: each function returns the expectation that a value fails, or None."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any


def schema(value: Any) -> str | None:
    """Want a schema."""
    return None if isinstance(value, dict | bool) else "a schema (an object or a boolean)"


def schemas(value: Any) -> str | None:
    """Want a non-empty array of schemas."""
    good = isinstance(value, list) and value and all(schema(item) is None for item in value)
    return None if good else "a non-empty array of schemas"


def named_schemas(value: Any) -> str | None:
    """Want an object of schemas."""
    if isinstance(value, dict) and not all(isinstance(name, str) for name in value):
        return "an object whose names are strings"
    good = isinstance(value, dict) and all(schema(item) is None for item in value.values())
    return None if good else "an object of schemas"


def text(value: Any) -> str | None:
    """Want a string."""
    return None if isinstance(value, str) else "a string"


def boolean(value: Any) -> str | None:
    """Want true or false."""
    return None if isinstance(value, bool) else "true or false"


def number(value: Any) -> str | None:
    """Want a finite number."""
    return None if _is_number(value) else "a number"


def positive(value: Any) -> str | None:
    """Want a number above zero."""
    return None if _is_number(value) and value > 0 else "a number above 0"


def count(value: Any) -> str | None:
    """Want a non-negative integer; 2.0 is one."""
    return None if _is_number(value) and value >= 0 and value == int(value) else "a non-negative integer"


def names(value: Any) -> str | None:
    """Want an array of different strings."""
    good = isinstance(value, list) and all(isinstance(item, str) for item in value) and len(set(value)) == len(value)
    return None if good else "an array of different strings"


def array(value: Any) -> str | None:
    """Want an array of JSON values."""
    return None if isinstance(value, list) and _depth(value) else "an array of JSON values"


def literal(value: Any) -> str | None:
    """Want a JSON value that can stand in source, where Python's parser bounds how deep brackets are nested."""
    depth = _depth(value)
    return None if 0 < depth <= DEEPEST_LITERAL else f"a JSON value, at most {DEEPEST_LITERAL} levels deep" if depth else "a JSON value"


def literals(value: Any) -> str | None:
    """Want an array of JSON values that can stand in source."""
    problem = array(value) or literal(value)
    return problem and problem.replace("a JSON value", "an array of JSON values")


DEEPEST_LITERAL = 150
_DEEPEST = 20_000


def _depth(value: Any) -> int:
    """Return how deep a JSON value is nested, 1 where it is not; 0 for what is none: NaN, an infinity, what Python alone has."""
    level, depth = [value], 0
    while level and depth < _DEEPEST:
        depth += 1
        inner: list[Any] = []
        for one in level:
            if isinstance(one, list):
                inner += one
            elif isinstance(one, dict) and all(isinstance(name, str) for name in one):
                inner += one.values()
            elif not (one is None or isinstance(one, bool | str | int) or _is_number(one)):
                return 0
        level = inner
    return 0 if level else depth


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    return isinstance(value, int) or math.isfinite(value)
