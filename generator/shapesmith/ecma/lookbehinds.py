"""Lookbehinds of any width into several of one width each, which Python's `re` can look at."""

from __future__ import annotations

from itertools import product

from shapesmith.ecma.grammar import Chain, Choice, Group, Look, Node, Repeat
from shapesmith.ecma.problems import InexpressibleError
from shapesmith.ecma.widths import width

MOST = 64
"""So many fixed widths are tried one after the other, and no more."""

_NOTHING = Chain(parts=())


def fixed_bodies(look: Look) -> list[Node]:
    """Return bodies of fixed width such that the lookbehind holds where one of them does.

    Raises:
        InexpressibleError: There is no end of them, or there are too many.
    """
    return list(dict.fromkeys(_spread(look.body, look, first=True)))


def _spread(node: Node, look: Look, *, first: bool) -> list[Node]:
    low, high = width(node)
    if low == high:
        return [node]
    if isinstance(node, Group):
        return _spread(node.body, look, first=first)
    if isinstance(node, Choice):
        return [one for branch in node.branches for one in _spread(branch, look, first=first)]
    if isinstance(node, Chain):
        return _rows(node.parts, look, first=first)
    if isinstance(node, Repeat):
        most = node.low if first else node.high
        if most is not None and most - node.low < MOST and most <= MOST:
            rows = (_rows((node.body,) * times, look, first=first) for times in range(node.low, most + 1))
            return [one for row in rows for one in row]
    raise InexpressibleError(f"a lookbehind without a greatest width that Python cannot follow, at index {look.at}")


def _rows(parts: tuple[Node, ...], look: Look, *, first: bool) -> list[Node]:
    """Spread each part; a repeated beginning need not be looked at beyond its least number, since a lookbehind may begin anywhere."""
    choices: list[list[Node]] = []
    for part in parts:
        choices.append(_spread(part, look, first=first and all(choice == [_NOTHING] for choice in choices)))
        count = 1
        for choice in choices:
            count *= len(choice)
        if count > MOST:
            raise InexpressibleError(f"a lookbehind of too many widths, at index {look.at}")
    return [Chain(parts=row) for row in product(*choices)]
