"""Names that members may have: plain ones, look-alikes of known ones, and those that programs stumble over."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import product
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any, Protocol

from shapesmith.faults.synthetic import typed
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.matching import matches

_PLAIN = ("x", "y", "z")
_MORE = 20
"""How many more plain names are tried than are wanted."""

_LETTERS = ascii_lowercase + digits + ascii_uppercase
_TRIES, _TRIES_EACH = 500, 70
"""How many changed names are tried at most, in any case and for each that is wanted."""
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
    if not free:
        yield from _varied(making, blocks, made, count)


def _varied(making: Making, blocks: Blocks, made: list[str], count: int) -> Iterator[str]:
    """Yield names that differ from made ones by a character, then from those, the last characters first."""
    seen = dict.fromkeys(made)
    waiting = deque(made)
    tries = _TRIES + _TRIES_EACH * count
    while waiting and tries > 0:
        name = waiting.popleft()
        near = "".join(chr(code) for code in dict.fromkeys(ord(one) + step for one in name for step in (1, -1)) if 0x20 <= code < 0xD800)
        for place, letter in product(reversed(range(len(name))), _LETTERS + near):
            other = name[:place] + letter + name[place + 1 :]
            if other in seen:
                continue
            seen[other] = None
            tries -= 1
            if making.meets(blocks, other):
                yield other
                waiting.append(other)
