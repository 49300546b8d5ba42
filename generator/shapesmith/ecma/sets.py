"""Sets of characters into bits, such that two sets meet where their bits do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from shapesmith.ecma.grammar import Characters, Property, Span
from shapesmith.ecma.properties import spans

_AFTER = 0x110000
_SHORT = {
    "d": ((0x30, 0x39),),
    "w": ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)),
    "s": (
        *((9, 13), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029)),
        *((0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)),
    ),
}
_ENDS = ((10, 10), (13, 13), (0x2028, 0x2029))
Spans = tuple[tuple[int, int], ...]


def characters_of(node: Characters) -> Spans:
    """Return the code points of a set, from first to last, in order and apart."""
    if node.dot:
        return complement(_ENDS)
    held = merged([span for member in node.members for span in _member(member)])
    return complement(held) if node.negated else held


def _member(member: Span | Property) -> Spans:
    if isinstance(member, Span):
        return ((member.first, member.last),)
    held = _SHORT.get(member.name) or spans(member.name)
    return complement(held) if member.negated else held


def complement(held: Spans) -> Spans:
    """Return all other code points."""
    ends, starts = [-1, *(last for _, last in held)], [*(first for first, _ in held), _AFTER]
    return tuple((last + 1, first - 1) for last, first in zip(ends, starts, strict=True) if last + 1 < first)


def merged(held: list[tuple[int, int]]) -> Spans:
    """Put spans in order and apart."""
    result: list[tuple[int, int]] = []
    for first, last in sorted(held):
        if result and first <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(last, result[-1][1]))
        else:
            result.append((first, last))
    return tuple(result)


def masks(nodes: Sequence[Characters]) -> list[int]:
    """Return for each set a bit for every stretch of characters that it holds, between all places where any set begins or ends."""
    known = {node: characters_of(node) for node in dict.fromkeys(nodes)}
    places = sorted({place for held in known.values() for first, last in held for place in (first, last + 1)})
    bits = {
        node: sum((1 << bisect_left(places, last + 1)) - (1 << bisect_left(places, first)) for first, last in held)
        for node, held in known.items()
    }
    return [bits[node] for node in nodes]
