"""Checks of arrays, met: `Size`, `Items`, `Contains` and `Unique`."""

from __future__ import annotations

from collections.abc import Sequence

from shapesmith.shapes.checks import Check, Contains, Items, Never, Unique
from shapesmith.shapes.denial import denied
from shapesmith.shapes.domain_bounds import crossing, lowest, size_bounds
from shapesmith.shapes.domains import Arrays, Blocks, Bound
from shapesmith.shapes.location import Location


def arrays_of(checks: Sequence[Check]) -> Arrays:
    """Meet all that is said of arrays; a position or rest that can hold nothing bounds the size."""
    low, high = size_bounds(checks, "array")
    items = [check for check in checks if isinstance(check, Items)]
    length = max((len(check.prefix) for check in items), default=0)
    prefix = tuple(sum((_at(check, position) for check in items), ()) for position in range(length))
    rest = sum((_at(check, length) for check in items), ())
    ends = [Bound(value=position, at=never.at) for position, blocks in enumerate((*prefix, rest)) for never in nevers(blocks)]
    return Arrays(
        low=low,
        high=lowest(([high] if high else []) + ends),
        prefix=prefix,
        rest=rest,
        contains=tuple(check for check in checks if isinstance(check, Contains)),
        unique=any(isinstance(check, Unique) for check in checks),
        repeats=bool(denied(checks, Unique)),
    )


def arrays_conflict(arrays: Arrays) -> tuple[Location, ...] | None:
    """Return where it is said that no array is left, as far as its sizes tell, or None if one may be."""
    for check in arrays.contains:
        if check.high is not None and check.low > check.high:
            return (check.low_at, check.high_at)
        if arrays.high is not None and check.low > arrays.high.value:
            return (check.low_at, arrays.high.at)
    return crossing(arrays.low, arrays.high)


def nevers(blocks: Blocks) -> tuple[Never, ...]:
    """Return the checks that let nothing through."""
    return tuple(check for block in blocks for check in block.checks if isinstance(check, Never))


def _at(check: Items, position: int) -> Blocks:
    if position < len(check.prefix):
        return (check.prefix[position],)
    return () if check.rest is None else (check.rest,)
