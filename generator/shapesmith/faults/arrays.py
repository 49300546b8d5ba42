"""Domains of arrays into arrays: the smallest, and those of the least and greatest sizes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Protocol

from shapesmith.faults.unmet import UnmetError
from shapesmith.shapes.checks import Block
from shapesmith.shapes.domain_values import same
from shapesmith.shapes.domains import Arrays, Blocks

MANY = 12_000
"""Longer arrays are not made."""


class Making(Protocol):
    """What makes the values of items."""

    def first(self, blocks: Blocks) -> Any:
        """Return a small value of a place."""

    def many(self, blocks: Blocks) -> Iterator[Any]:
        """Yield values of a place, more of them than a few."""

    def meets(self, blocks: Blocks, value: Any) -> bool:
        """Tell whether a value meets all blocks."""


def build_array(
    arrays: Arrays, making: Making, *, given: Mapping[int, Any] | None = None, size: int = 0, wanted: list[Block] | None = None
) -> list[Any]:
    """Build an array of given items, those that it has to contain (or of `wanted`), and as many others as it has to have."""
    given = given or {}
    low = max(size, 0 if arrays.low is None else int(arrays.low.value), max(given, default=-1) + 1)
    if low > MANY:
        raise UnmetError
    if wanted is None:
        wanted = [check.block for check in arrays.contains for _ in range(check.low)]
    value: list[Any] = []
    while len(value) < low or wanted:
        position = len(value)
        if position in given:
            item = given[position]
            wanted = _without_met(wanted, item, making)
        elif wanted:
            item = _item(arrays, (*_at(arrays, position), wanted.pop(0)), value, making)
        else:
            item = _item(arrays, _at(arrays, position), value, making)
        value.append(item)
    return value


def edge_arrays(arrays: Arrays, making: Making) -> Iterator[list[Any]]:
    """Yield arrays of the least and greatest sizes, and of each position once."""
    low = 0 if arrays.low is None else int(arrays.low.value)
    high = None if arrays.high is None else int(arrays.high.value)
    sizes = (low, low + 1, *range(1, len(arrays.prefix) + 2), *(() if high is None else (high, high - 1)), low + 2)
    for size in dict.fromkeys(sizes):
        if low <= size <= MANY and (high is None or size <= high):
            try:
                yield build_array(arrays, making, size=size)
            except UnmetError:
                continue
    for check in arrays.contains:
        for count in dict.fromkeys((check.low, check.low + 1, *(() if check.high is None else (check.high,)))):
            with suppress(UnmetError):
                yield build_array(arrays, making, wanted=[check.block] * min(count, MANY))


def items_at(arrays: Arrays, position: int) -> Blocks:
    """Return what holds of the item at a position."""
    return _at(arrays, position)


def _at(arrays: Arrays, position: int) -> Blocks:
    return arrays.prefix[position] if position < len(arrays.prefix) else arrays.rest


def _item(arrays: Arrays, blocks: Blocks, others: list[Any], making: Making) -> Any:
    if not arrays.unique:
        return making.first(blocks)
    for value in making.many(blocks):
        if not any(same(value, other) for other in others):
            return value
    others_of_rest = (value for count in range(MANY) for value in (1000 + count, f"x{count}"))
    for value in others_of_rest:
        if value not in others and making.meets(blocks, value):
            return value
    raise UnmetError


def _without_met(wanted: list[Any], item: Any, making: Making) -> list[Any]:
    met = next((index for index, block in enumerate(wanted) if making.meets((block,), item)), None)
    return wanted if met is None else [*wanted[:met], *wanted[met + 1 :]]
