"""A pattern into the reason why matching it may take more than linear time, if there is one.

The pattern becomes an automaton without empty steps, each occurrence of a set of characters a state. It is exponentially ambiguous where
a state leads back to itself by two ways on one text, polynomially where two loops follow each other on one text (Weideman and others,
"Analyzing Matching Time Behavior of Backtracking Regular Expression Matchers by Using Ambiguity of NFA", 2016). Counted repeats are
shortened, lookarounds and the search for a beginning left out: what is named is ambiguous, but not all that is ambiguous is named.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from shapesmith.ecma.grammar import Assertion, Chain, Characters, Choice, Group, Look, Node, PatternError, Reference, Repeat, parse
from shapesmith.ecma.sets import masks
from shapesmith.ecma.widths import nullable

COPIES = 2
"""A counted repeat stands so many times at most."""
STATES = 150
STEPS = 20_000
"""Beyond so many states or steps nothing is said."""


class _TooManyError(Exception):
    """The pattern is too large to tell."""


def superlinear(pattern: str) -> str | None:
    """Tell why a pattern may take more than linear time on some text that it does not match; None where no reason was found."""
    try:
        return _Automaton(root=parse(pattern).root).reason()
    except (PatternError, _TooManyError, RecursionError):
        return None


@lru_cache(maxsize=1024)
def exponential(pattern: str) -> bool:
    """Tell whether a pattern takes exponential time on some text that it does not match; False where that is not known."""
    try:
        return _Automaton(root=parse(pattern).root).explosion() is not None
    except (PatternError, _TooManyError, RecursionError):
        return False


@dataclass(slots=True, kw_only=True)
class _Piece:
    """A part of the automaton: where it begins and ends, and in how many ways; how often nothing will do; whether it may fail at once."""

    first: Counter[int] = field(default_factory=Counter)
    last: Counter[int] = field(default_factory=Counter)
    empty: int = 0


class _Automaton:
    def __init__(self, *, root: Node) -> None:
        self.sets: list[Characters] = []
        self.loops: list[int] = []
        self.next: list[Counter[int]] = []
        self.steps = 0
        piece = self.piece(root, -1)
        self.final = set() if _asserts_end(root) else set(piece.last)
        self.masks = masks(self.sets)

    def piece(self, node: Node, loop: int) -> _Piece:
        if isinstance(node, Reference):
            raise _TooManyError
        if isinstance(node, Characters):
            return self.state(node, loop)
        if isinstance(node, Group):
            return self.piece(node.body, loop)
        if isinstance(node, Choice):
            pieces = [self.piece(branch, loop) for branch in node.branches]
            firsts, lasts = Counter[int](), Counter[int]()
            for one in pieces:
                firsts.update(one.first)
                lasts.update(one.last)
            return _Piece(first=firsts, last=lasts, empty=min(2, sum(one.empty for one in pieces)))
        if isinstance(node, Chain):
            result = _Piece(empty=1)
            for part in node.parts:
                result = self.after(result, self.piece(part, loop))
            return result
        if isinstance(node, Repeat):
            return self.repeat(node, loop)
        assert isinstance(node, (Assertion, Look))
        return _Piece(empty=1)

    def state(self, node: Characters, loop: int) -> _Piece:
        if len(self.sets) == STATES:
            raise _TooManyError
        self.sets.append(node)
        self.loops.append(loop)
        self.next.append(Counter())
        only = Counter({len(self.sets) - 1: 1})
        return _Piece(first=only, last=Counter(only))

    def repeat(self, node: Repeat, loop: int) -> _Piece:
        result = _Piece(empty=1)
        if node.high is None:
            for _ in range(min(max(node.low - 1, 0), COPIES)):
                result = self.after(result, self.piece(node.body, loop))
            body = self.piece(node.body, node.at)
            self.link(body.last, body.first)
            # A turn that takes nothing is refused, so nothing more than once is nothing.
            return self.after(result, _Piece(first=body.first, last=body.last, empty=1 if node.low == 0 else min(1, body.empty)))
        for number in range(min(node.high, max(node.low, 1), COPIES)):
            body = self.piece(node.body, loop)
            optional = number >= node.low
            result = self.after(result, _Piece(first=body.first, last=body.last, empty=1 if optional else min(1, body.empty)))
        return result

    def link(self, lasts: Counter[int], firsts: Counter[int]) -> None:
        for last, ways in lasts.items():
            for first, more in firsts.items():
                self.next[last][first] = min(2, self.next[last][first] + ways * more)

    def after(self, one: _Piece, other: _Piece) -> _Piece:
        self.link(one.last, other.first)
        first, last = Counter(one.first), Counter(other.last)
        if one.empty:
            first.update(other.first)
        if other.empty:
            last.update(one.last)
        return _Piece(first=first, last=last, empty=min(2, one.empty * other.empty))

    @cached_property
    def reach(self) -> list[set[int]]:
        """By state, those that can be reached from it."""
        return [self.reached(state) for state in range(len(self.sets))]

    def explosion(self) -> int | None:
        """Return where a loop begins that can match the same text in exponentially many ways, if there is one."""
        for state, loop in enumerate(self.loops):
            if state in self.reach[state] and self.may_fail(state, self.reach) and self.twice(state, self.reach):
                return loop
        return None

    def reason(self) -> str | None:
        loop = self.explosion()
        if loop is not None:
            return f"what is repeated at index {loop} can match the same text in exponentially many ways"
        reach = self.reach
        for state, loop in enumerate(self.loops):
            for other in sorted(reach[state] - {state}) if state in reach[state] else ():
                if other in reach[other] and state not in reach[other] and self.may_fail(other, reach) and self.meets(state, other, reach):
                    ending = f"what is repeated at index {loop} and then at index {self.loops[other]}"
                    return f"{ending} can share the same text in many ways"
        return None

    def may_fail(self, state: int, reach: list[set[int]]) -> bool:
        """Tell whether what follows a loop can fail: where the pattern may end inside the loop, it has matched."""
        return self.final.isdisjoint(other for other in reach[state] if state in reach[other])

    def reached(self, start: int) -> set[int]:
        found: set[int] = set()
        waiting = [start]
        while waiting:
            for state in self.next[waiting.pop()]:
                if state not in found and self.masks[state]:
                    found.add(state)
                    waiting.append(state)
        return found

    def count(self) -> None:
        self.steps += 1
        if self.steps > STEPS:
            raise _TooManyError

    def twice(self, start: int, reach: list[set[int]]) -> bool:
        """Tell whether a state comes back to itself by two ways on one text."""
        inside = {state for state in reach[start] if start in reach[state]}
        if any(self.next[state][after] > 1 for state in inside for after in self.next[state] if after in inside):
            return True
        seen: set[tuple[int, int]] = set()
        waiting = [(start, start)]
        while waiting:
            one, other = waiting.pop()
            for first in self.next[one]:
                for second in self.next[other]:
                    self.count()
                    if first not in inside or second not in inside or not self.masks[first] & self.masks[second]:
                        continue
                    if (first, second) not in seen:
                        seen.add((first, second))
                        waiting.append((first, second))
        return any(one != other and self.joins(one, other, start, inside) for one, other in seen)

    def joins(self, one: int, other: int, end: int, inside: set[int]) -> bool:
        """Tell whether two states come to the same end on one text."""
        seen = {(one, other)}
        waiting = [(one, other)]
        while waiting:
            left, right = waiting.pop()
            for first in self.next[left]:
                for second in self.next[right]:
                    self.count()
                    if first in inside and second in inside and self.masks[first] & self.masks[second]:
                        if first == second == end:
                            return True
                        if (first, second) not in seen:
                            seen.add((first, second))
                            waiting.append((first, second))
        return False

    def meets(self, start: int, end: int, reach: list[set[int]]) -> bool:
        """Tell whether one text leads from the first loop to itself, from it to the second, and from the second to itself."""
        seen = {(start, start, end)}
        waiting = [(start, start, end)]
        while waiting:
            for triple in self.triples(*waiting.pop()):
                self.count()
                if triple == (start, end, end):
                    return True
                one, between, other = triple
                if triple not in seen and start in reach[one] and end in reach[between] | {between} and end in reach[other]:
                    seen.add(triple)
                    waiting.append(triple)
        return False

    def triples(self, one: int, between: int, other: int) -> list[tuple[int, int, int]]:
        return [
            (first, second, third)
            for first in self.next[one]
            for second in self.next[between]
            if self.masks[first] & self.masks[second]
            for third in self.next[other]
            if self.masks[first] & self.masks[second] & self.masks[third]
        ]


def _asserts_end(node: Node) -> bool:
    """Tell whether a pattern may end with an assertion, so that it may fail even where all characters were found."""
    if isinstance(node, (Assertion, Look)):
        return not (isinstance(node, Assertion) and node.kind == "^")
    if isinstance(node, Chain):
        for part in reversed(node.parts):
            if _asserts_end(part):
                return True
            if not nullable(part):
                return False
    if isinstance(node, Choice):
        return any(map(_asserts_end, node.branches))
    return isinstance(node, (Group, Repeat)) and _asserts_end(node.body)
