"""Data into source: every value of a spec that reaches generated code passes through `literal`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from typing import Any

from shapesmith.code.source import Code

_MOST_BITS = 13_000
"""Longer integers are written in hexadecimal: Python neither reads nor writes more than 4,300 decimal digits."""


def literal(value: Any) -> Code:
    """Write a JSON value (or a tuple of them) as a Python expression on one line that evaluates to an equal value.

    Text is written in double quotes and in ASCII, so that no line separator, control character or lone surrogate of a spec
    stands raw in a source file.

    Raises:
        TypeError: `value` is not JSON.
    """
    return Code(_expression(value))


def _expression(value: Any) -> str:
    if value is None or value is True or value is False:
        return repr(value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int):
        return hex(value) if value.bit_length() > _MOST_BITS else repr(int(value))
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, Decimal):
        return f'__import__("decimal").Decimal("{value}")'
    if isinstance(value, list):
        return f"[{', '.join(map(_expression, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(_expression, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_expression(name)}: {_expression(member)}" for name, member in value.items()) + "}"
    raise TypeError(f"not a JSON value: {type(value).__name__}")


def _float(value: float) -> str:
    if not isfinite(value):
        raise TypeError("NaN and infinities are not JSON values")
    return repr(value)


def _text(value: str) -> str:
    if value.isascii() and value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return '"' + "".join(map(_character, value)) + '"'


def _character(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if " " <= character <= "~":
        return character
    return ascii(character)[1:-1]
