"""Names that members may have: plain ones, look-alikes of known ones, and those that programs stumble over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from shapesmith.faults.synthetic import typed
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.matching import matches

_PLAIN = ("x", "y", "z")
_MORE = 20
"""How many more plain names are tried than are wanted."""

_FEW = 8
"""More names than these are counted ones first, which are short to write."""


class Making(Protocol):
    """What makes texts."""

    def edges(self, blocks: Blocks) -> Iterable[Any]:
        """Return a few values of a place."""

    def meets(self, blocks: Blocks, value: Any) -> bool:
        """Tell whether a value meets all blocks."""


def names_in(making: Making, blocks: Blocks, taken: tuple[str, ...], patterns: tuple[str, ...], count: int) -> list[str]:
    """Return so many names that meet blocks, are not taken, and match none of the patterns; fewer where no more are found."""
    found: dict[str, None] = {}
    for name in _candidates(making, blocks, count):
        if name not in taken and not any(matches(pattern, name) is not False for pattern in patterns):
            found[name] = None
        if len(found) == count:
            break
    return list(found)


def _candidates(making: Making, blocks: Blocks, count: int) -> Iterator[str]:
    if count > _FEW:
        yield from (name for name in (f"x{number}" for number in range(count)) if making.meets(blocks, name))
    free = not any(block.checks for block in blocks)
    if free:
        yield from _PLAIN
    else:
        made = [name for name in making.edges((*blocks, typed("string"))) if isinstance(name, str)]
        yield from sorted(made, key=lambda name: not name)
    for number in range(count + _MORE):
        if free or making.meets(blocks, f"x{number}"):
            yield f"x{number}"
