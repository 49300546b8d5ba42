"""Durations as options have them: `60s`, `2m`, `500ms`, or a plain number of seconds."""

from __future__ import annotations

import re
from typing import Any

import click

_UNITS = {"ms": 0.001, "s": 1.0, "": 1.0, "m": 60.0, "h": 3600.0}
_FORM = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|)")


class Duration(click.ParamType):  # type: ignore[type-arg]
    """Seconds as a float."""

    name = "DURATION"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read a duration."""
        if isinstance(value, float):
            return value
        found = _FORM.fullmatch(str(value).strip())
        if found is None or float(found[1]) == 0:
            return self.fail(f"{value!r} is not a duration such as 60s, 2m or 500ms", param, ctx)
        return float(found[1]) * _UNITS[found[2]]


class Part(click.ParamType):  # type: ignore[type-arg]
    """Which of how many parts: `2/5`."""

    name = "N/M"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Read a part."""
        if isinstance(value, tuple):
            return value
        number, slash, count = str(value).partition("/")
        if slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count):
            return int(number), int(count)
        return self.fail(f"{value!r} is not a part such as 2/5: which of how many, counted from 1", param, ctx)


DURATION = Duration()
PART = Part()
