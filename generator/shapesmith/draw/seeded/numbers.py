"""Numbers, sampled: every eighth is at a bound, or is one that programs stumble over."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, inf, nextafter

from shapesmith.draw.seeded.sampler import Sampler, Source

_EXACT = 2**53


def integers(source: Source, low: int | None = None, high: int | None = None) -> Sampler:
    """Draw integers; most are small, where the bounds let them."""
    least = low if low is not None else -(2**63) if high is None else min(-(2**63), high - 1)
    most = high if high is not None else 2**63 if low is None else max(2**63, low + 1)
    edges = [number for power in (0, 1, 8, 31, 53, 63) for whole in (2**power - 1, 2**power) for number in (whole, -whole)]
    edges = sorted({number for number in [*edges, least, least + 1, most - 1, most] if least <= number <= most})
    start = max(least, min(most - 65_535, 0)) if most - least > 65_535 else least
    count = min(most, start + 65_535) - start + 1
    random, below = source.random, source.below
    limit, spread = len(edges), 8 * len(edges)

    def draw() -> int:
        place = int(random() * spread)
        if place < limit:
            return edges[place]
        return start + int(random() * count) if place & 3 else least + below(most - least + 1)

    return Sampler(draw)


def numbers(
    source: Source, low: float | None = None, high: float | None = None, *, exclude_min: bool = False, exclude_max: bool = False
) -> Sampler:
    """Draw integers and floats."""
    within = _within(low, high, exclude_min=exclude_min, exclude_max=exclude_max)
    edges = [0, -0.0, 0.1, 0.5, 1, -1, 1.5, 1e308, -1e308, 5e-324, 1e-7, 1e16, 1e21, 2**31, 2**53, 2**53 - 1, 2**63 - 1, -(2**63)]
    edges += [number for bound in (low, high) if bound is not None for number in (bound, nextafter(bound, -inf), nextafter(bound, inf))]
    least, most = _whole_ends(low, high)
    edges = [number for number in [*edges, least, most] if within(number)]
    first = low if low is not None else min(-1e6, high - 1e6) if high is not None else -1e6
    last = high if high is not None else max(1e6, first + 1e6)
    random, below, span = source.random, source.below, float(last) - float(first)
    start, count = max(least, -1_000_000), min(most, 1_000_000) - max(least, -1_000_000) + 1
    limit, spread = len(edges), 8 * max(1, len(edges))
    if count < 1:
        start, count = least, most - least + 1

    def draw() -> float:
        place = int(random() * spread)
        if place < limit:
            return edges[place]
        if place & 1 and count > 0:
            number: float = start + below(count)
        else:
            number = first + span * random()
        return number if within(number) or not edges else edges[place % limit]

    return Sampler(draw)


def _within(low: float | None, high: float | None, *, exclude_min: bool, exclude_max: bool) -> Callable[[float], bool]:
    def within(number: float) -> bool:
        above = low is None or number > low or (number == low and not exclude_min)
        return above and (high is None or number < high or (number == high and not exclude_max))

    return within


def _whole_ends(low: float | None, high: float | None) -> tuple[int, int]:
    """Return the first and last integer; beyond 2**53 one float further inward, where all validators compare alike."""
    least = -(2**63) if low is None else ceil(low if abs(low) < _EXACT else nextafter(low, inf))
    most = 2**63 - 1 if high is None else floor(high if abs(high) < _EXACT else nextafter(high, -inf))
    return least, most
