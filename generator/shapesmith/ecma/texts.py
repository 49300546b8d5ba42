"""Patterns into functions that make texts, which they match as far as they ask for characters; what they look around for is not met."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shapesmith.ecma.grammar import Assertion, Chain, Characters, Choice, Group, Look, Node, Reference, Repeat, parse
from shapesmith.ecma.sets import characters_of
from shapesmith.ecma.widths import inside

MORE = 8
"""How often an atom is repeated beyond what has to be, at most."""

Make = Callable[[], str]


def maker(pattern: str | Node, random: Callable[[], float], letters: Callable[[Characters], Sequence[str]] | None = None) -> Make:
    """Return a function that makes texts.

    Args:
        pattern: What they match, or its tree.
        random: Returns a number from 0 on, less than 1.
        letters: Which characters of a set are used; None for some of ASCII, or the first one.
    """
    return _Texts(random, letters or _some).node(parse(pattern).root if isinstance(pattern, str) else pattern)


def is_sure(pattern: str) -> bool:
    """Tell whether a pattern matches all that is made of it."""
    nodes = list(inside(parse(pattern).root))
    ends = sum(isinstance(node, Assertion) for node in nodes)
    hard = any(isinstance(node, Look | Reference) or (isinstance(node, Assertion) and node.kind in "bB") for node in nodes)
    return not hard and ends <= pattern.startswith("^") + pattern.endswith("$")


def _some(node: Characters) -> Sequence[str]:
    spans = characters_of(node)
    ascii_ones = [chr(code) for first, last in spans for code in range(max(first, 0x20), min(last, 0x7E) + 1)]
    return ascii_ones or [chr(first) for first, _ in spans[:1]]


class _Texts:
    def __init__(self, random: Callable[[], float], letters: Callable[[Characters], Sequence[str]]) -> None:
        self._random = random
        self._letters = letters
        self._groups: dict[int, str] = {}

    def node(self, node: Node) -> Make:
        match node:
            case Characters():
                return self._one_of(self._letters(node) or ("",))
            case Chain():
                parts = [self.node(part) for part in node.parts]
                return parts[0] if len(parts) == 1 else lambda: "".join([part() for part in parts])
            case Choice():
                return self._choice([self.node(branch) for branch in node.branches])
            case Group():
                return self._group(node)
            case Repeat():
                return self._repeat(node)
            case Reference():
                return lambda: next((self._groups[group] for group in node.groups if group in self._groups), "")
        return lambda: ""

    def _one_of(self, letters: Sequence[str]) -> Make:
        if len(letters) == 1:
            only = letters[0]
            return lambda: only
        random, count = self._random, len(letters)
        return lambda: letters[int(random() * count)]

    def _choice(self, branches: list[Make]) -> Make:
        random, count = self._random, len(branches)

        def make() -> str:
            chosen = branches[int(random() * count)]
            return chosen()

        return make

    def _group(self, node: Group) -> Make:
        body, number = self.node(node.body), node.number
        if number is None:
            return body

        def make() -> str:
            self._groups[number] = text = body()
            return text

        return make

    def _repeat(self, node: Repeat) -> Make:
        body, random = self.node(node.body), self._random
        most = node.low + MORE if node.high is None else min(node.high, node.low + MORE)
        low, count = node.low, most - node.low + 1
        return lambda: "".join([body() for _ in range(low + int(random() * count))])
