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
    return None if isinstance(value, list) and json(value) is None else "an array of JSON values"


def json(value: Any) -> str | None:
    """Want a JSON value: no NaN, no infinity, nothing that Python alone has."""
    if value is None or isinstance(value, bool | str | int) or _is_number(value):
        return None
    if isinstance(value, list | dict):
        members = value if isinstance(value, list) else value.values()
        named = isinstance(value, list) or all(isinstance(name, str) for name in value)
        return None if named and all(json(member) is None for member in members) else "a JSON value"
    return "a JSON value"


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    return isinstance(value, int) or math.isfinite(value)
