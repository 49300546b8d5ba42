"""Patterns and a greatest length into one text of just that length, as pieces that are repeated, which takes no choice a character."""

from __future__ import annotations

from functools import lru_cache

from shapesmith import ecma
from shapesmith.ecma.grammar import Chain, Characters, Choice, Group, Node, Repeat
from shapesmith.ecma.lengths import fitted
from shapesmith.ecma.sets import characters_of
from shapesmith.ecma.wholes import branched, wholes

_ASKED = 20_000
"""Patterns are asked about texts up to this length; of longer ones it has to be known by construction that they match."""
_WRITTEN = 1_000
"""A piece has no more characters."""

Pieces = tuple[tuple[str, int], ...]
"""Texts, and how often each stands there, one after the other."""


@lru_cache(maxsize=2048)
def longest(pattern: str, others: tuple[str, ...], apart: tuple[str, ...], length: int) -> Pieces | None:
    """Return a text of this length that a pattern and all others match and none of `apart` does, or None where none was found."""
    asked = [(ecma.finder(one), True) for one in (pattern, *others)] + [(ecma.finder(one), False) for one in apart]
    for whole in wholes(pattern):
        for one in (whole, *branched(whole)):
            tree = fitted(one.tree, length, length)
            pieces = None if tree is None else _pieces(tree)
            if pieces is None:
                continue
            if one.sure and not others and not apart:
                return pieces
            text = "".join(part * count for part, count in pieces) if length <= _ASKED else None
            if text is not None and all((finder.search(text) is not None) == wanted for finder, wanted in asked):
                return pieces
    return None


def _pieces(node: Node) -> Pieces | None:
    match node:
        case Characters():
            letter = _letter(node)
            return None if letter is None else ((letter, 1),)
        case Chain():
            return _joined([_pieces(part) for part in node.parts])
        case Choice():
            return next((pieces for pieces in map(_pieces, node.branches) if pieces is not None), None)
        case Group():
            return _pieces(node.body)
        case Repeat():
            return _repeated(node)
    return ()


def _repeated(node: Repeat) -> Pieces | None:
    inner = _pieces(node.body)
    if inner is None or not node.low:
        return inner if inner is None else ()
    if sum(len(part) * count for part, count in inner) > _WRITTEN:
        return inner if node.low == 1 else None
    return (("".join(part * count for part, count in inner), node.low),)


def _joined(several: list[Pieces | None]) -> Pieces | None:
    """Put pieces after each other; what stands there once becomes one with what stands there once before it."""
    joined: list[tuple[str, int]] = []
    for pieces in several:
        if pieces is None:
            return None
        for part, count in pieces:
            if count == 1 and joined and joined[-1][1] == 1:
                joined[-1] = (joined[-1][0] + part, 1)
            else:
                joined.append((part, count))
    return tuple(joined)


def _letter(node: Characters) -> str | None:
    """Return a printable character of ASCII, on which all regular expressions agree; rather one of a word."""
    letters = [chr(code) for first, last in characters_of(node) for code in range(max(first, 0x20), min(last, 0x7E) + 1)]
    return next((letter for letter in letters if letter.isalnum()), letters[0] if letters else None)
