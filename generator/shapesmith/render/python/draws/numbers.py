"""Domains of numbers into strategies, by their bounds and divisors."""

from __future__ import annotations

import math
from fractions import Fraction

from shapesmith.code import Code, fill, literal
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.shapes.domain_numbers import has_number
from shapesmith.shapes.domains import Bound, Numbers

LEAST, MOST = -(2**63), 2**63 - 1
"""The ends of integers that are not bounded: what every JSON library can write."""
REACH = 2**31
"""How many multiples of a fraction are drawn on either side of 0, so that each is exact."""


def draw_numbers(numbers: Numbers, drawing: Drawing) -> Code:
    """Write the strategy of a domain of numbers."""
    if numbers.divisors:
        return _multiples(numbers, drawing)
    integers = _integers(numbers, drawing)
    if numbers.whole:
        return integers
    floats = _floats(numbers, drawing)
    return floats if integers == drawing.nothing else fill("{} | {}", integers, floats)


def _integers(numbers: Numbers, drawing: Drawing, step: int = 1) -> Code:
    low, high = _steps(numbers, Fraction(step), LEAST, MOST)
    if low > high:
        return drawing.nothing
    return drawing.of("integers({}, {})", _round(low), _round(high))


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
        return drawing.of("integers({}, {})", _round(low), _round(high))
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


def _floats(numbers: Numbers, drawing: Drawing) -> Code:
    arguments = [*_end("min", numbers.low, numbers, math.inf), *_end("max", numbers.high, numbers, -math.inf)]
    if numbers.low is None or numbers.high is None:
        arguments += [Code("allow_nan=False"), Code("allow_infinity=False")]
    return drawing.of("floats({})", Code(", ".join(argument.text for argument in arguments)))


def _end(name: str, bound: Bound | None, numbers: Numbers, inward: float) -> list[Code]:
    """Write one end of an interval as a float that lies inside."""
    if bound is None:
        return []
    value = float(bound.value)
    outside = Fraction(value) < Fraction(bound.value) if inward > 0 else Fraction(value) > Fraction(bound.value)
    value = math.nextafter(value, inward) if outside else value
    exclude = bound.exclusive and Fraction(value) == Fraction(bound.value)
    shown = literal(bound.value if isinstance(bound.value, int) and has_number(Numbers(), value) and value == bound.value else value)
    written = [fill("{}_value={}", Code(name), shown)]
    return [*written, fill("exclude_{}=True", Code(name))] if exclude else written


def _round(number: int) -> Code:
    """Write an integer, the ends of 64 bits as powers."""
    powers = {LEAST: "-(2**63)", MOST: "2**63 - 1", REACH: "2**31", -REACH: "-(2**31)"}
    return Code(powers[number]) if number in powers else literal(number)
