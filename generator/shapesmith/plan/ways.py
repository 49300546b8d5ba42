"""Recursive shapes into those that one part of an instance may meet by several ways: asked by each, they would take exponential time.

A walk over an instance is a word, with one step for each member or item that it goes down to; the calls between shapes that contain
themselves are an automaton that reads it. Where two ways part and meet again on one word, the number of ways may double at each turn, and
verdicts have to be remembered. The same is known of regular expressions (`ecma/backtracking.py`); here what is unclear counts as such, for
remembering what would not have been asked again costs little.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from shapesmith.plan.signs import signs_of
from shapesmith.plan.told import OBJECT, Shapes, apart, both, told
from shapesmith.shapes.checks import AnyOf, Block, Call, Check, Contains, Content, Items, Members, One, Unevaluated
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domain_cycles import cycles
from shapesmith.shapes.inside import inner_blocks
from shapesmith.shapes.matching import matches

_MOST_PAIRS = 20_000
_MOST_WAYS = 500
"""Where more would have to be compared, verdicts are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The members or items that a walk may go down to: some names, names by pattern or all others; positions from `low` to `high`."""

    into: str
    name: str | None = None
    pattern: str | None = None
    but: tuple[frozenset[str], tuple[str, ...]] = (frozenset(), ())
    low: int = 0
    high: int | None = None

    def meets(self, other: Step) -> bool:
        """Tell whether both may lead to one place."""
        if self.into != other.into:
            return False
        if self.into == "array":
            return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)
        if self.name is not None and other.name is not None:
            return self.name == other.name
        return self._allows(other) and other._allows(self)

    def _allows(self, other: Step) -> bool:
        names, patterns = self.but
        if other.name is None:
            return other.pattern is None or other.pattern not in patterns
        refused = other.name in names or any(matches(pattern, other.name) for pattern in patterns)
        return not refused and (self.pattern is None or matches(self.pattern, other.name) is not False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Branch:
    """One of the branches of a check of a block."""

    block: Block
    check: AnyOf | One
    number: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Way:
    """A call of a shape: the steps that lead to it from the shape that makes it, and the branches in which it stands."""

    steps: tuple[Step, ...]
    to: str
    branches: tuple[Branch, ...]


def met_again(shapes: Mapping[str, Shape]) -> frozenset[str]:
    """Return the shapes for which one part of an instance may be asked again and again, by ways of which there are ever more."""
    found: set[str] = set()
    for together in set(cycles(shapes).values()):
        if _Ways(shapes=shapes, together=together).part_and_meet():
            found |= together
    return frozenset(found)


@dataclass(kw_only=True)
class _Ways:
    """The ways between shapes of which each leads to each."""

    shapes: Mapping[str, Shape]
    together: frozenset[str]
    onward: dict[str, list[Way]] = field(default_factory=dict)

    def part_and_meet(self) -> bool:
        """Tell whether two ways may part and meet again on one walk."""
        waiting: list[tuple[tuple[Way, int], tuple[Way, int]]] = []
        for shape in sorted(self.together):
            for one, other in itertools.combinations(self.ways(shape), 2):
                if not self._exclude(one, other):
                    if _is_same(one, other):
                        return True
                    waiting.append(((one, 0), (other, 0)))
            if len(waiting) > _MOST_PAIRS or len(self.ways(shape)) > _MOST_WAYS:
                return True
        met = set()
        while waiting:
            pair = waiting.pop()
            (one, at), (other, where) = pair
            if not one.steps[at].meets(other.steps[where]):
                continue
            for ahead, beside in itertools.product(self._next(one, at), self._next(other, where)):
                if ahead[1] == beside[1] and _is_same(ahead[0], beside[0]):
                    return True
                if (ahead, beside) not in met:
                    met.add((ahead, beside))
                    waiting.append((ahead, beside))
            if len(met) > _MOST_PAIRS:
                return True
        return False

    def _next(self, way: Way, at: int) -> list[tuple[Way, int]]:
        if at + 1 < len(way.steps):
            return [(way, at + 1)]
        return [(onward, 0) for onward in self.ways(way.to)]

    def ways(self, shape: str) -> list[Way]:
        """Return the ways on from a shape, those that begin without a step continued to where they have one; no more than are compared."""
        if shape not in self.onward:
            found = itertools.islice(self._continued(shape), _MOST_WAYS + 1)
            self.onward[shape] = list(found)
        return self.onward[shape]

    def _continued(self, shape: str) -> Iterator[Way]:
        for way in self._calls(self.shapes[shape].block):
            if way.steps:
                yield way
                continue
            for onward in self.ways(way.to):
                yield Way(steps=onward.steps, to=onward.to, branches=(*way.branches, *onward.branches))

    def _calls(self, block: Block) -> Iterator[Way]:
        waiting: list[tuple[Block, tuple[Step, ...], tuple[Branch, ...]]] = [(block, (), ())]
        while waiting:
            block, steps, branches = waiting.pop()
            for check in block.checks:
                if isinstance(check, Call):
                    if check.shape in self.together:
                        yield Way(steps=steps, to=check.shape, branches=branches)
                elif isinstance(check, AnyOf | One):
                    each = (Branch(block=block, check=check, number=number) for number in range(len(check.branches)))
                    waiting += [(check.branches[branch.number], steps, (*branches, branch)) for branch in each]
                else:
                    waiting += [(inner, (*steps, *more), branches) for inner, more in _inside(check)]

    def _exclude(self, one: Way, other: Way) -> bool:
        """Tell whether two ways stand in branches of which a validator asks one at most."""
        for branch in one.branches:
            for another in other.branches:
                if branch.check is another.check and branch.number != another.number:
                    return self._are_apart(branch, another)
        return False

    def _are_apart(self, branch: Branch, another: Branch) -> bool:
        known = Shapes(block=lambda shape: self.shapes[shape].block)
        beside = told(dataclasses.replace(branch.block, checks=tuple(one for one in branch.block.checks if one is not branch.check)), known)
        each = [both(beside, told(one, known)) for one in branch.check.branches]
        objects = [number for number, one in enumerate(each) if one.kinds == OBJECT]
        if apart(each[branch.number].kinds, each[another.number].kinds):
            return True
        return signs_of(objects, each).tell_apart(branch.number, another.number)


def _is_same(one: Way, other: Way) -> bool:
    return one.steps is other.steps and one.to == other.to


def _inside(check: Check) -> Iterator[tuple[Block, tuple[Step, ...]]]:
    """Yield the blocks inside a check with the step that leads to each; none where they are asked of the instance itself."""
    match check:
        case Members():
            names, patterns = frozenset(known.name for known in check.known), tuple(one.pattern for one in check.patterns)
            yield from ((known.block, (Step(into="object", name=known.name),)) for known in check.known)
            yield from ((one.block, (Step(into="object", pattern=one.pattern),)) for one in check.patterns)
            if check.rest is not None:
                yield check.rest, (Step(into="object", but=(names, patterns)),)
        case Items():
            yield from ((block, (Step(into="array", low=number, high=number),)) for number, block in enumerate(check.prefix))
            if check.rest is not None:
                yield check.rest, (Step(into="array", low=len(check.prefix)),)
        case Contains():
            yield check.block, (Step(into="array"),)
        case Unevaluated():
            yield check.block, (Step(into="array" if check.of == "array" else "object"),)
        case Content():
            yield from ((block, (Step(into="string"),)) for block in inner_blocks(check))
        case _:
            yield from ((block, ()) for block in inner_blocks(check))
