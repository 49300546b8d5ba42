"""Patterns as languages of whole texts: what looks ahead is an intersection with what follows."""

from __future__ import annotations

from functools import lru_cache

from shapesmith.ecma.grammar import Assertion, Chain, Characters, Choice, Group, Look, Node, Reference, Repeat, parse
from shapesmith.ecma.sets import characters_of
from shapesmith.ecma.terms import ANY, EMPTY, NONE, Terms
from shapesmith.ecma.widths import inside

_UNROLLED = 32
"""So often at most a part that looks around is repeated."""


class NotALanguageError(ValueError):
    """A pattern refers to groups: what it matches is no regular language, or no small one."""


class Languages(Terms):
    """Terms of patterns.

    Attributes:
        exact: Nothing was left out of a pattern so far.
    """

    def __init__(self) -> None:
        super().__init__()
        self.exact = True

    def of(self, pattern: str) -> int:
        """Return the texts in which a pattern matches.

        Raises:
            NotALanguageError: It refers to groups.
        """
        root = parse(pattern).root
        if any(isinstance(node, Reference) for node in inside(root)):
            raise NotALanguageError(pattern)
        found = self._node(root, ANY)
        before = self.joined(self.put("set", ((0, 0x10FFFF),)), ANY)
        return self.either([found, self.joined(before, found)])

    def _node(self, node: Node, rest: int) -> int:
        """Return the language of a node and of what follows it."""
        if not any(isinstance(one, Assertion | Look) for one in inside(node)):
            return self.joined(self._plain(node), rest)
        match node:
            case Assertion():
                return self.joined(self._plain(node), rest)
            case Chain():
                for part in reversed(node.parts):
                    rest = self._node(part, rest)
                return rest
            case Choice():
                return self.either(self._node(branch, rest) for branch in node.branches)
            case Group():
                return self._node(node.body, rest)
            case Repeat():
                return self._unrolled(node, rest)
            case Look():
                return self._look(node, rest)
        return NONE

    def _plain(self, node: Node) -> int:
        """Return the language of a node that looks nowhere."""
        match node:
            case Characters():
                spans = characters_of(node)
                return self.put("set", spans) if spans else NONE
            case Assertion():
                kinds = {"^": ("start",), "$": ("end",), "b": ("boundary", False), "B": ("boundary", True)}
                return self.put(*kinds[node.kind])
            case Chain():
                term = EMPTY
                for part in reversed(node.parts):
                    term = self.joined(self._plain(part), term)
                return term
            case Choice():
                return self.either(map(self._plain, node.branches))
            case Group():
                return self._plain(node.body)
            case Repeat():
                return self.repeated(self._plain(node.body), node.low, node.high)
        return NONE

    def _unrolled(self, node: Repeat, rest: int) -> int:
        most = node.low + 2 if node.high is None else node.high
        self.exact = self.exact and node.high is not None and max(node.low, most - node.low) <= _UNROLLED
        term = rest
        for _ in range(min(most - node.low, _UNROLLED)):
            term = self.either([rest, self._node(node.body, term)])
        for _ in range(min(node.low, _UNROLLED)):
            term = self._node(node.body, term)
        return term

    def _look(self, node: Look, rest: int) -> int:
        if node.behind:
            body = node.body
            while isinstance(body, Group):
                body = body.body
            if isinstance(body, Characters):
                return self.joined(self.put("behind", characters_of(body), node.negated), rest)
            self.exact = False  # what looks back further has to be asked of the whole text
            return rest
        ahead = self._node(node.body, ANY)
        return self.both([rest, self.all_but(ahead) if node.negated else ahead])


@lru_cache(maxsize=4096)
def spread(pattern: str) -> tuple[int, int | None] | None:
    """Return bounds of the lengths of all texts in which a pattern matches, (1, 0) where there are none; None where they are not known."""
    languages = Languages()
    try:
        term = languages.of(pattern)
    except (ValueError, RecursionError):
        return None
    return languages.lengths(term) if languages.exact else None
