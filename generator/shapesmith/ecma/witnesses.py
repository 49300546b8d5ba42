"""Patterns as sets of texts: a short text that some of them match and others do not, or the certainty that there is none."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from shapesmith.ecma.grammar import Assertion, Chain, Characters, Choice, Group, Node, Repeat, Tree
from shapesmith.ecma.sets import Spans, characters_of
from shapesmith.ecma.widths import inside

LIKED = "aA0xXzZ9-_./:@ +,#=~!%&*()[]{}<>?;'\"|^$`\\\t\n"
"""Characters that texts are written with where there is a choice."""
_MOST_STATES = 6000
"""Larger patterns, with their counted parts written out, are not looked into."""
_SURROGATES, _AFTER = (0xD800, 0xE000), 0x110000

States = frozenset[int]


class UndecidedError(Exception):
    """Nothing can be said about a pattern: it looks ahead or behind, refers back, or is too large."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """The texts in which a pattern matches, as a machine that reads them character by character.

    Attributes:
        reading: By state, which characters lead to which state.
        free: By state, where it leads without a character: anywhere (`""`), at the start (`"^"`) or at the end (`"$"`) alone.
        accept: The state of a match.
        is_exact: It says the same of every text as the pattern does: none of its sets splits a character beyond U+FFFF.
    """

    reading: tuple[tuple[tuple[Spans, int], ...], ...]
    free: tuple[tuple[tuple[str, int], ...], ...]
    accept: int
    is_exact: bool

    @cached_property
    def closures(self) -> dict[tuple[States, bool, bool], States]:
        """What `closed` found."""
        return {}

    def closed(self, states: States, *, start: bool = False, end: bool = False) -> States:
        """Return the states that are reached without a character, at the start or end of a text or between."""
        key = (states, start, end)
        if key not in self.closures:
            found, waiting = set(states), list(states)
            allowed = {"", *(("^",) if start else ()), *(("$",) if end else ())}
            while waiting:
                for guard, target in self.free[waiting.pop()]:
                    if guard in allowed and target not in found:
                        found.add(target)
                        waiting.append(target)
            self.closures[key] = frozenset(found)
        return self.closures[key]

    @cached_property
    def hopeful(self) -> States:
        """The states from which a match can be reached once a character was read."""
        before: dict[int, list[int]] = {}
        for state, edges in enumerate(self.reading):
            for _, target in edges:
                before.setdefault(target, []).append(state)
        for state, leaps in enumerate(self.free):
            for guard, target in leaps:
                if guard != "^":
                    before.setdefault(target, []).append(state)
        found, waiting = {self.accept}, [self.accept]
        while waiting:
            for state in before.get(waiting.pop(), ()):
                if state not in found:
                    found.add(state)
                    waiting.append(state)
        return frozenset(found)

    def holds(self, text: str) -> bool:
        """Tell whether the pattern matches in a text."""
        states = self.closed(frozenset({0}), start=True)
        for index, character in enumerate(text):
            if index:
                states = self.closed(states)
            code = ord(character)
            states = frozenset(
                target for state in states for spans, target in self.reading[state] if any(first <= code <= last for first, last in spans)
            )
        return self.accept in self.closed(states, start=not text, end=True)


@lru_cache(maxsize=512)
def language_of(tree: Tree) -> Language:
    """Build the machine of a pattern.

    Raises:
        UndecidedError: The pattern has parts that no such machine knows, or too many.
    """
    return _Builder().built(tree)


class _Builder:
    def __init__(self) -> None:
        self._reading: list[list[tuple[Spans, int]]] = []
        self._free: list[list[tuple[str, int]]] = []

    def built(self, tree: Tree) -> Language:
        anything: Spans = ((0, _AFTER - 1),)
        start, first, accept = self._new(), self._new(), self._new()
        self._free[start].append(("", first))
        self._reading[start].append((anything, start))
        last = self._add(tree.root, first)
        self._free[last].append(("", accept))
        self._reading[accept].append((anything, accept))
        wide = (one for one in inside(tree.root) if isinstance(one, Characters) and any(span[1] >= _SURROGATES[0] for span in _held(one)))
        return Language(
            reading=tuple(map(tuple, self._reading)),
            free=tuple(map(tuple, self._free)),
            accept=accept,
            is_exact=not tree.legacy or next(wide, None) is None,
        )

    def _new(self) -> int:
        if len(self._free) >= _MOST_STATES:
            raise UndecidedError
        self._reading.append([])
        self._free.append([])
        return len(self._free) - 1

    def _add(self, node: Node, at: int) -> int:
        """Add a node behind a state, and return the state behind it."""
        match node:
            case Characters():
                behind = self._new()
                self._reading[at].append((_held(node), behind))
                return behind
            case Chain():
                for part in node.parts:
                    at = self._add(part, at)
                return at
            case Group():
                return self._add(node.body, at)
            case Choice():
                behind = self._new()
                for branch in node.branches:
                    self._free[self._add(branch, at)].append(("", behind))
                return behind
            case Repeat():
                return self._repeated(node, at)
            case Assertion(kind="^" | "$" as kind):
                behind = self._new()
                self._free[at].append((kind, behind))
                return behind
            case _:
                raise UndecidedError

    def _repeated(self, node: Repeat, at: int) -> int:
        for _ in range(node.low):
            at = self._add(node.body, at)
        if node.high is None:
            loop = self._new()
            self._free[at].append(("", loop))
            self._free[self._add(node.body, loop)].append(("", loop))
            return loop
        behind = self._new()
        for _ in range(node.low, node.high):
            self._free[at].append(("", behind))
            at = self._add(node.body, at)
        self._free[at].append(("", behind))
        return behind


@lru_cache(maxsize=4096)
def _held(node: Characters) -> Spans:
    return characters_of(node)


def witness(
    matching: Sequence[Language], failing: Sequence[Language] = (), *, low: int = 0, high: int | None = None, effort: int = 200_000
) -> str | None:
    """Return a shortest text of at least `low` and at most `high` characters that the first match and none of the others, if there is one.

    Raises:
        UndecidedError: More than `effort` edges would have to be followed.
    """
    return Search(matching, failing, low, high, effort).run()


class Search:
    """Reads all texts at once, short ones first, as far as what was read differs.

    Attributes:
        left: How many edges may still be followed.
    """

    def __init__(self, matching: Sequence[Language], failing: Sequence[Language], low: int, high: int | None, effort: int) -> None:
        self._all, self._wanted = (*matching, *failing), len(matching)
        self._low, self._high, self.left = low, high, effort
        spans = [span for one in self._all for edges in one.reading for held, _ in edges for span in held]
        self._cuts = sorted({0, *_SURROGATES, *(place for first, last in spans for place in (first, last + 1) if place < _AFTER)})
        self._letters = self._written()
        self._order = sorted(range(len(self._cuts)), key=lambda kind: (LIKED + self._letters[kind]).index(self._letters[kind]))
        self._steps: list[dict[States, tuple[States, ...]]] = [{} for _ in self._all]

    def run(self) -> str | None:
        begin = tuple(one.closed(frozenset({0}), start=True) for one in self._all)
        if self._is_found(begin, 0, ""):
            return ""
        waiting: deque[tuple[tuple[States, ...], int, str]] = deque([(begin, 0, "")])
        seen = {(begin, 0)}
        while waiting:
            states, length, text = waiting.popleft()
            if self._high is not None and length >= self._high:
                continue
            for letter, below in self._below(states):
                counted = (below, min(length + 1, self._low))
                if counted in seen or not self._is_open(below):
                    continue
                seen.add(counted)
                if self._is_found(below, length + 1, text + letter):
                    return text + letter
                waiting.append((below, length + 1, text + letter))
            self.left -= len(self._cuts)
            if self.left < 0:
                raise UndecidedError
        return None

    def _below(self, states: tuple[States, ...]) -> Iterator[tuple[str, tuple[States, ...]]]:
        steps = [self._read(index, one) for index, one in enumerate(states)]
        told: set[tuple[States, ...]] = set()
        for kind in self._order:
            below = tuple(step[kind] for step in steps)
            if self._letters[kind] and below not in told:
                told.add(below)
                yield self._letters[kind], below

    def _read(self, index: int, states: States) -> tuple[States, ...]:
        """Return the states behind a character of each kind."""
        kept = self._steps[index]
        if states not in kept:
            one = self._all[index]
            found: list[set[int]] = [set() for _ in self._cuts]
            for state in states:
                for held, target in one.reading[state]:
                    self.left -= len(held)
                    for first, last in held:
                        for kind in range(bisect_right(self._cuts, first) - 1, bisect_right(self._cuts, last)):
                            found[kind].add(target)
            self.left -= sum(map(len, found))
            kept[states] = tuple(one.closed(frozenset(below)) & one.hopeful for below in found)
        return kept[states]

    def _is_open(self, states: tuple[States, ...]) -> bool:
        """Tell whether what is wanted can still match, and nothing else has to by now."""
        for index, (one, own) in enumerate(zip(self._all, states, strict=True)):
            if index < self._wanted and not own & one.hopeful:
                return False
            if index >= self._wanted and one.accept in own:
                return False
        return True

    def _is_found(self, states: tuple[States, ...], length: int, text: str) -> bool:
        if length < self._low or (self._high is not None and length > self._high):
            return False
        ended = (one.accept in one.closed(own, start=not text, end=True) for one, own in zip(self._all, states, strict=True))
        return all(held == (index < self._wanted) for index, held in enumerate(ended))

    def _written(self) -> list[str]:
        """Return a character for each stretch between two cuts, a plain one if there is any; `""` for halves of surrogate pairs."""
        found = []
        for first, after in zip(self._cuts, [*self._cuts[1:], _AFTER], strict=True):
            liked = next((letter for letter in LIKED if first <= ord(letter) < after), "")
            plain = chr(max(first, 0x20) if after > 0x20 else first)
            found.append("" if first == _SURROGATES[0] else liked or plain)
        return found
