"""Checks of numbers, met: `Range`, `MultipleOf` and whole numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from shapesmith.shapes.checks import Check, MultipleOf, Not, Number, Range, Type
from shapesmith.shapes.denial import denied
from shapesmith.shapes.domain_bounds import crossing, highest, lowest
from shapesmith.shapes.domains import Bound, Numbers
from shapesmith.shapes.location import Location


def numbers_of(checks: Sequence[Check]) -> Numbers:
    """Meet all that is said of numbers; the bounds of whole numbers are whole and inclusive."""
    ranges = [check for check in checks if isinstance(check, Range)]
    low = highest(Bound(value=check.low, at=check.at, exclusive=check.exclusive) for check in ranges if check.low is not None)
    high = lowest(Bound(value=check.high, at=check.at, exclusive=check.exclusive) for check in ranges if check.high is not None)
    whole = any(isinstance(check, Type) and "integer" in check.types and "number" not in check.types for check in checks)
    return Numbers(
        low=_whole_low(low) if whole else low,
        high=_whole_high(high) if whole else high,
        whole=whole,
        divisors=tuple(dict.fromkeys(check.divisor for check in checks if isinstance(check, MultipleOf))),
        apart=tuple(dict.fromkeys(check.divisor for check in denied(checks, MultipleOf))),
        apart_at=tuple(check.at for check in checks if isinstance(check, Not) and denied((check,), MultipleOf)),
    )


def numbers_conflict(numbers: Numbers) -> tuple[Location, ...] | None:
    """Return where it is said that no number is left, or None if one may be."""
    return crossing(numbers.low, numbers.high) or (numbers.apart_at if _all_divide(numbers) else None)


def _all_divide(numbers: Numbers) -> bool:
    """Tell whether every number that is left is a multiple of one that must not divide it."""
    steps = [*numbers.divisors, *((1,) if numbers.whole else ())]
    return any(_divides(divisor, step) for step in steps for divisor in numbers.apart)


def has_number(numbers: Numbers, value: int | float) -> bool:
    """Tell whether a number meets the bounds, the divisors and wholeness."""
    exact = Fraction(value)
    if numbers.whole and exact.denominator != 1:
        return False
    if numbers.low is not None and (exact < numbers.low.value or (numbers.low.exclusive and exact == numbers.low.value)):
        return False
    if numbers.high is not None and (exact > numbers.high.value or (numbers.high.exclusive and exact == numbers.high.value)):
        return False
    if any(_divides(divisor, value) for divisor in numbers.apart):
        return False
    return all(_divides(divisor, value) for divisor in numbers.divisors)


def _divides(divisor: Number, value: int | float) -> bool:
    return (Fraction(str(value)) / Fraction(str(divisor))).denominator == 1


def _whole_low(bound: Bound | None) -> Bound | None:
    if bound is None:
        return None
    value = math.ceil(bound.value)
    return replace(bound, value=value + 1 if bound.exclusive and value == bound.value else value, exclusive=False)


def _whole_high(bound: Bound | None) -> Bound | None:
    if bound is None:
        return None
    value = math.floor(bound.value)
    return replace(bound, value=value - 1 if bound.exclusive and value == bound.value else value, exclusive=False)
