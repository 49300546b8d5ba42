"""What a schema says must not be shown (`writeOnly`, `x-sensitive`) into the places whose values messages hide.

Whoever says it of a value says it for all that speak of the same value: other branches of `allOf`, alternatives, what is referred to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shapesmith.shapes.checks import Block, Call, Members
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.evaluated import in_place

_NOTES = ("writeOnly", "x-sensitive")


def is_secret(block: Block, shapes: Mapping[str, Shape]) -> bool:
    """Tell whether the values of a block are not to be shown."""
    return any(part.notes.get(note) is True for part in same_instance(block, shapes) for note in _NOTES)


def secret_names(block: Block, shapes: Mapping[str, Shape]) -> frozenset[str]:
    """Return the names of the members whose values are not to be shown."""
    known = (
        member for part in same_instance(block, shapes) for check in part.checks if isinstance(check, Members) for member in check.known
    )
    return frozenset(member.name for member in known if is_secret(member.block, shapes))


def known_names_of(block: Block, shapes: Mapping[str, Shape]) -> tuple[str, ...]:
    """Return the names of all members that a block knows, by itself or by what it applies to the same instance."""
    found: dict[str, None] = {}
    for part in same_instance(block, shapes):
        for check in part.checks:
            if isinstance(check, Members):
                found.update(dict.fromkeys(member.name for member in check.known))
    return tuple(found)


def same_instance(block: Block, shapes: Mapping[str, Shape]) -> Iterator[Block]:
    """Yield a block and all that it applies to the very instance."""
    seen: set[str] = set()
    waiting = [block]
    while waiting:
        current = waiting.pop()
        yield current
        for check in reversed(current.checks):
            waiting += reversed(in_place(check))
            if isinstance(check, Call) and check.shape not in seen:
                seen.add(check.shape)
                waiting.append(shapes[check.shape].block)
