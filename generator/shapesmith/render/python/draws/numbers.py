"""Domains of numbers into strategies, by their bounds and divisors."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.shapes.domain_numbers import has_number
from shapesmith.shapes.domains import Bound, Numbers

LEAST, MOST = -(2**63), 2**63 - 1
"""The ends of integers that are not bounded: what every JSON library can write."""
EXACT = 2**53
"""The last integer up to which floats hold every one."""
REACH = 2**31
"""How many multiples of a fraction are drawn on either side of 0, so that each is exact."""


def draw_numbers(numbers: Numbers, drawing: Drawing) -> Code:
    """Write the strategy of a domain of numbers."""
    if 1 in numbers.apart and not numbers.whole and not numbers.divisors:
        return _fractions(numbers, drawing)
    drawn = _numbers(numbers, drawing)
    for divisor in numbers.apart if drawn != drawing.nothing else ():
        drawn = fill("{}.filter({}({}))", drawn, drawing.helper("_no_multiple"), literal(divisor))
    return drawn


def _fractions(numbers: Numbers, drawing: Drawing) -> Code:
    """Write the strategy of numbers that are not whole: halves, or where there is none, what floats there are."""
    low, high = _steps(replace(numbers, apart=()), Fraction(1, 2), -REACH, REACH)
    low, high = math.ceil((low - 1) / 2), math.floor((high - 1) / 2)
    if low > high:
        return fill("{}.filter({}(1))", fill("{}({})", drawing.helper("_numbers"), _ends(numbers)), drawing.helper("_no_multiple"))
    drawn = drawing.of("integers({}, {}).map(lambda n: n + 0.5)", _round(low), _round(high))
    others = tuple(divisor for divisor in numbers.apart if divisor != 1)
    for divisor in others:
        drawn = fill("{}.filter({}({}))", drawn, drawing.helper("_no_multiple"), literal(divisor))
    return drawn


def _numbers(numbers: Numbers, drawing: Drawing) -> Code:
    if numbers.divisors:
        return _multiples(numbers, drawing)
    if numbers.whole:
        return _integers(numbers, drawing)
    return fill("{}({})", drawing.helper("_numbers"), _ends(numbers))


def _integers(numbers: Numbers, drawing: Drawing, step: int = 1) -> Code:
    low, high = _steps(numbers, Fraction(step), LEAST, MOST)
    low, high = _agreed(low, numbers.low, math.inf), _agreed(high, numbers.high, -math.inf)
    if low > high:
        return drawing.nothing
    if numbers.low is None and numbers.high is None:
        return fill("{}()", drawing.helper("_integers"))
    if low == high:
        return drawing.of("just({})", _round(low))
    if numbers.high is None:
        return fill("{}({})", drawing.helper("_integers"), _round(low))
    return fill("{}({}, {})", drawing.helper("_integers"), Code("None") if numbers.low is None else _round(low), _round(high))


def _agreed(end: int, bound: Bound | None, inward: float) -> int:
    """Move an end inward to where integers and floats compare alike: beyond 2**53 some validators compare floats."""
    if bound is None or not isinstance(bound.value, float) or abs(bound.value) <= EXACT:
        return end
    inside = int(math.nextafter(bound.value, inward))
    return max(end, inside) if inward > 0 else min(end, inside)


def _multiples(numbers: Numbers, drawing: Drawing) -> Code:
    step = _common(numbers)
    if step.denominator & (step.denominator - 1):
        whole = step * step.denominator
        low, high = _steps(numbers, whole, -REACH, REACH)
        if low < high or low == high != 0:
            step = whole
        else:
            drawing.unmet.append(f"multiples of {float(step)} are rounded")
    low, high = _steps(numbers, step, -REACH, REACH)
    if low > high:
        return drawing.nothing
    if step == 1:
        return _integers(numbers, drawing)
    factor = literal(int(step) if step.denominator == 1 else float(step))
    return drawing.of("integers({}, {}).map(lambda n: n * {})", _round(low), _round(high), factor)


def _common(numbers: Numbers) -> Fraction:
    """Return the number whose multiples are the multiples of all divisors."""
    steps = [Fraction(str(divisor)) for divisor in numbers.divisors] + ([Fraction(1)] if numbers.whole else [])
    return Fraction(math.lcm(*(step.numerator for step in steps)), math.gcd(*(step.denominator for step in steps)))


def _steps(numbers: Numbers, step: Fraction, least: int, most: int) -> tuple[int, int]:
    """Return the first and last n of which n times `step` is in the interval."""
    low, high = least, most
    if numbers.low is not None:
        low = math.ceil(Fraction(numbers.low.value) / step)
        low += numbers.low.exclusive and low * step == numbers.low.value
        high = max(most, low)
    if numbers.high is not None:
        high = math.floor(Fraction(numbers.high.value) / step)
        high -= numbers.high.exclusive and high * step == numbers.high.value
        low = min(low, high) if numbers.low is None else low
    return low, high


def _ends(numbers: Numbers) -> Code:
    low, high = _end("min", numbers.low, math.inf), _end("max", numbers.high, -math.inf)
    values = [value for value, _ in (low, high)]
    while values and values[-1] == Code("None"):
        values.pop()
    return join(", ", [*values, *(flag for _, flag in (low, high) if flag.text)])


def _end(name: str, bound: Bound | None, inward: float) -> tuple[Code, Code]:
    """Write one end of an interval as a float that lies inside, and whether it is excluded."""
    if bound is None:
        return Code("None"), Code("")
    value = float(bound.value)
    outside = Fraction(value) < Fraction(bound.value) if inward > 0 else Fraction(value) > Fraction(bound.value)
    value = math.nextafter(value, inward) if outside else value
    exclude = bound.exclusive and Fraction(value) == Fraction(bound.value)
    shown = literal(bound.value if isinstance(bound.value, int) and has_number(Numbers(), value) and value == bound.value else value)
    return shown, fill("exclude_{}=True", Code(name)) if exclude else Code("")


def _round(number: int) -> Code:
    """Write an integer, the ends of 64 bits as powers."""
    powers = {LEAST: "-(2**63)", MOST: "2**63 - 1", REACH: "2**31", -REACH: "-(2**31)"}
    return Code(powers[number]) if number in powers else literal(number)
