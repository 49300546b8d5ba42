"""Checks of sizes and numbers into limits that a family can say."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import isfinite
from typing import Any

from shapesmith.render.python.families.words import INT_64, Bound, Words
from shapesmith.shapes.checks import Check, MultipleOf, Range, Size


def sizes_of(of: str, checks: Iterable[Check], words: Words) -> tuple[dict[str, Any], list[Check]]:
    """Return the limits of a text's, array's or object's size, and the checks that they say."""
    said = [check for check in checks if isinstance(check, Size) and check.of == of and words.limit and _is_small(check)]
    lows = [check.low for check in said if check.low is not None]
    highs = [check.high for check in said if check.high is not None]
    limits = {"min_length": max(lows)} if lows else {}
    return {**limits, **({"max_length": min(highs)} if highs else {})}, [*said]


def bounds_of(checks: Iterable[Check], words: Words, *, whole: bool) -> tuple[tuple[Bound, ...], list[Check]]:
    """Return the bounds of a number, at most one on each side, and the checks that they say."""
    lowest: Bound | None = None
    highest: Bound | None = None
    said: list[Check] = []
    for check in checks:
        bound = _bound(check) if isinstance(check, Range) else None
        if bound is None or not words.takes_bound(bound.of_whole if whole else bound, whole=whole):
            continue
        if bound.name in ("ge", "gt") and lowest is None:
            lowest = bound.of_whole if whole else bound
        elif bound.name in ("le", "lt") and highest is None:
            highest = bound.of_whole if whole else bound
        else:
            continue
        said.append(check)
    return tuple(bound for bound in (lowest, highest) if bound is not None), said


def divisor_of(checks: Iterable[Check], words: Words) -> tuple[int | None, list[Check]]:
    """Return what an integer has to be a multiple of, and the check that it says."""
    for check in checks:
        if isinstance(check, MultipleOf) and isinstance(check.divisor, int) and 0 < check.divisor < INT_64:
            return (check.divisor, [check]) if words.limit else (None, [])
    return None, []


def _bound(check: Range) -> Bound | None:
    is_low = check.low is not None
    value = _number(check.low if is_low else check.high)
    if value is None:
        return None
    return Bound(name=("gt" if check.exclusive else "ge") if is_low else ("lt" if check.exclusive else "le"), value=value)


def _number(value: Any) -> int | float | None:
    """Return a bound as an integer or as a float that is exactly the same; None where there is none."""
    if isinstance(value, int):
        return value
    as_float = float(value)
    return as_float if isfinite(as_float) and (isinstance(value, float) or Decimal(as_float) == value) else None


def _is_small(check: Size) -> bool:
    return all(bound is None or bound < INT_64 // 2 for bound in (check.low, check.high))
