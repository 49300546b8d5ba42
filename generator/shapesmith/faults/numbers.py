"""Domains of numbers into a few numbers of theirs: the bounds and what lies beside them, and those that programs stumble over."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Any

from shapesmith.shapes.domain_numbers import has_number
from shapesmith.shapes.domains import Bound, Numbers

_PLAIN = (0, 1, -1, 2, 5, 10, 100)
_HARD = (2**31 - 1, 2**31, -(2**31) - 1, 2**53, 2**53 + 1, 2**63 - 1, 2**63, -(2**63))
_BROKEN = (0.5, 1.5, -0.5, 0.1, -0.0, 1e308, -1e308, 5e-324)
_FINE = (Fraction(1), Fraction(1, 2), Fraction(1, 100), Fraction(1, 10**6), Fraction(1, 10**12))


@lru_cache(maxsize=256)
def numbers_of(numbers: Numbers) -> tuple[Any, ...]:
    """Return numbers of a domain, a plain one first, then its bounds and their neighbours, then hard ones."""
    low, high = _exact(numbers.low), _exact(numbers.high)
    ends = list(_near(numbers, low, high))
    plain = [Fraction(number) for number in _PLAIN]
    hard = [Fraction(number) for number in _HARD]
    broken = [] if numbers.whole else [Fraction(str(number)) for number in _BROKEN]
    middle = [(low + high) / 2] if low is not None and high is not None else []
    found = [written(exact) for exact in (*plain[:1], *ends[:1], *broken[:1], *ends[1:], *middle, *plain, *broken, *hard)]
    found += [float(one) for one in found if one and abs(one) < 2**53][:1] if numbers.whole else [-0.0]  # 1.0 is an integer, too
    kept: dict[str, Any] = {}
    for number in found:
        if _meets(numbers, number):
            kept.setdefault(repr(number), number)
    return tuple(kept.values())


def written(exact: Fraction) -> int | float:
    """Write an exact number as JSON in Python has it."""
    return exact.numerator if exact.denominator == 1 else float(exact)


def _exact(bound: Bound | None) -> Fraction | None:
    return None if bound is None else Fraction(str(bound.value))


def _near(numbers: Numbers, low: Fraction | None, high: Fraction | None) -> Iterator[Fraction]:
    """Yield the numbers next to both ends: multiples where there is a divisor, else the ends and ever smaller steps from them."""
    step = _common([Fraction(str(divisor)) for divisor in numbers.divisors], whole=numbers.whole)
    for end, sign in ((low, 1), (high, -1)):
        if end is not None and step is not None:
            first = math.ceil(end / step) if sign > 0 else math.floor(end / step)
            yield from (step * (first + sign * count) for count in (0, 1, 2))
        elif end is not None:
            yield end
            yield from (end + sign * part for part in _FINE)
    if step is not None:
        yield from (step * count for count in (0, 1, -1, 2, 3, 10))


def _common(divisors: list[Fraction], *, whole: bool) -> Fraction | None:
    """Return the least number of which each multiple is a multiple of all divisors."""
    found = Fraction(1) if whole else None
    for divisor in divisors:
        if found is None:
            found = divisor
        else:
            numerator = math.lcm(found.numerator * divisor.denominator, divisor.numerator * found.denominator)
            found = Fraction(numerator, found.denominator * divisor.denominator)
    return found


def _meets(numbers: Numbers, number: int | float) -> bool:
    return math.isfinite(number) and has_number(numbers, number)
