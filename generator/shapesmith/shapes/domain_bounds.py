"""Bounds of sizes and numbers, met: the tightest of each end."""

from __future__ import annotations

from collections.abc import Iterable

from shapesmith.shapes.checks import Check, Size
from shapesmith.shapes.domains import Bound
from shapesmith.shapes.location import Location


def highest(bounds: Iterable[Bound]) -> Bound | None:
    """Return the tightest of lower bounds; of two alike the exclusive one."""
    return max(bounds, key=lambda bound: (bound.value, bound.exclusive), default=None)


def lowest(bounds: Iterable[Bound]) -> Bound | None:
    """Return the tightest of upper bounds; of two alike the exclusive one."""
    return min(bounds, key=lambda bound: (bound.value, not bound.exclusive), default=None)


def size_bounds(checks: Iterable[Check], kind: str) -> tuple[Bound | None, Bound | None]:
    """Meet the size checks of one JSON type."""
    sizes = [check for check in checks if isinstance(check, Size) and check.of == kind]
    low = highest(Bound(value=size.low, at=size.at) for size in sizes if size.low is not None)
    high = lowest(Bound(value=size.high, at=size.at) for size in sizes if size.high is not None)
    return low, high


def crossing(low: Bound | None, high: Bound | None) -> tuple[Location, ...] | None:
    """Return where both ends are said if nothing lies between them."""
    if low is None or high is None:
        return None
    touching = low.value == high.value and (low.exclusive or high.exclusive)
    return (low.at, high.at) if low.value > high.value or touching else None
