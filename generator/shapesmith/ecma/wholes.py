"""A pattern into trees of whole texts: anchors inside of it are settled, and what only looks around is left out, to be asked.

`^(?:^a+$|b)$` becomes `^a+$` and `^b$`; `^(?=.{3,9}$)[a-z.]+$` becomes `^[a-z.]+$`, of which the pattern still has to be asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from shapesmith.ecma.grammar import Assertion, Chain, Characters, Choice, Group, Look, Node, Reference, Repeat, Span, parse
from shapesmith.ecma.widths import inside, nullable

START, END = Assertion(kind="^"), Assertion(kind="$")
AROUND = Repeat(body=Characters(members=(Span(first=0x61, last=0x7A),)), low=0, high=None, lazy=False, at=0)
"""What stands around a match where a pattern does not say how a text begins or ends."""
MOST = 64
"""The most trees that a pattern becomes; of more, the first ones."""
_OFTEN = 4
"""So often at most a part is repeated that has anchors or looks around in it."""

Parts = tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The tree of whole texts, from `^` to `$`; `sure`: the pattern matches all of them, so that it need not be asked."""

    tree: Chain
    sure: bool


@lru_cache(maxsize=1024)
def wholes(pattern: str) -> tuple[Whole, ...]:
    """Return trees of which each matches whole texts that the pattern matches, as far as it does not look around.

    None at all: the pattern refers to groups, or no text can meet its anchors.
    """
    root = parse(pattern).root
    if any(isinstance(node, Reference) for node in inside(root)):
        return ()
    found = (_whole(parts, sure=sure) for parts, sure in _flat(root)[:MOST])
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _whole(parts: Parts, *, sure: bool) -> Whole | None:
    starts = [place for place, part in enumerate(parts) if part == START]
    ends = [place for place, part in enumerate(parts) if part == END]
    first, last = starts[-1] + 1 if starts else 0, ends[0] if ends else len(parts)
    outside = [part for part in (*parts[:first], *parts[last:]) if part not in (START, END)]
    if first > last or not all(map(nullable, outside)):
        return None
    body = [part for part in parts[first:last] if part not in (START, END)]
    before, after = () if starts else (AROUND,), () if ends else (AROUND,)
    return Whole(tree=Chain(parts=(START, *before, *body, *after, END)), sure=sure)


def _flat(node: Node) -> list[tuple[Parts, bool]]:
    """Write a node as sequences of which one has to match; what has no anchors in it stays as it is."""
    if not any(isinstance(one, Assertion | Look) for one in inside(node)):
        return [((node,), True)]
    match node:
        case Assertion():
            return [((node,), True)] if node in (START, END) else [((), False)]
        case Chain():
            return _joined([_flat(part) for part in node.parts])
        case Choice():
            return [sequence for branch in node.branches for sequence in _flat(branch)]
        case Group():
            return _flat(node.body)
        case Repeat():
            most = node.low + 1 if node.high is None else min(node.high, node.low + 1)
            times = range(min(node.low, _OFTEN), min(most, _OFTEN) + 1)
            return [sequence for count in reversed(times) for sequence in _joined([_flat(node.body)] * count)]
    return [((), False)]


def _joined(several: list[list[tuple[Parts, bool]]]) -> list[tuple[Parts, bool]]:
    found: list[tuple[Parts, bool]] = [((), True)]
    for sequences in several:
        found = [((*one, *other), sure and also) for (one, sure), (other, also) in product(found, sequences)][:MOST]
    return found
