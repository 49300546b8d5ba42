"""A contract's shape into the places of its instances at which keywords can be broken, each with the path that leads there."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from shapesmith import pointer
from shapesmith.faults.arrays import items_at
from shapesmith.faults.maker import Maker, block_of, key_of
from shapesmith.faults.objects import extra_names
from shapesmith.faults.opening import without
from shapesmith.faults.synthetic import present, typed
from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Call,
    Check,
    Contains,
    Dependent,
    Finite,
    If,
    Items,
    Members,
    Never,
    Not,
    One,
    Type,
    Unevaluated,
)
from shapesmith.shapes.domain_arrays import arrays_of
from shapesmith.shapes.domain_objects import objects_of
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.matching import matches

MOST_PLACES = 500
"""Beyond so many, only places with checks that stand nowhere else yet are added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step down: to a member, to an item, or (`is_name`) to a member's name.

    Attributes:
        token: The name or index that instances are given there.
        shown: How paths show it: `*` where others would do.
    """

    token: str | int
    shown: str
    is_name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Place:
    """A place of instances, under the conditions under which its checks are asked.

    Attributes:
        above: The place that holds it, None for the root.
        step: How to come from there.
        blocks: All that holds of the values there.
        pairs: The checks that are to be broken there.
        denied: What else must not hold for a pair of a branch to matter: the other branches of an `anyOf`.
        is_edge: The same checks were met elsewhere: one is enough to tell that they are asked here, too, and nothing below is looked into.
        owner: The place and check whose keyword is broken instead, where that is what tells (`anyOf` of what its branches say).
    """

    above: Place | None = None
    step: Step | None = None
    blocks: Blocks
    pairs: tuple[Check, ...] = ()
    denied: Blocks = ()
    is_edge: bool = False
    owner: tuple[Place, Check] | None = None

    @property
    def path(self) -> str:
        """The path as a JSON Pointer in which `*` stands for any name or index."""
        if self.above is None or self.step is None:
            return ""
        return pointer.join(self.above.path, self.step.shown)

    @property
    def chain(self) -> tuple[Place, ...]:
        """The places from the root to this one."""
        return (self,) if self.above is None else (*self.above.chain, self)


@dataclass(slots=True, kw_only=True)
class Walk:
    """Finds the places of one shape, nearest first.

    Attributes:
        maker: Makes the names of members.
        is_local: Places that are another shape's and nothing else are not looked into, but kept in `calls`.
        most: No more places than these are looked at.
        found: The places.
        calls: The places of other shapes, with their ids.
    """

    maker: Maker
    is_local: bool = False
    most: int = 10 * MOST_PLACES
    found: list[Place] = field(default_factory=list)
    calls: list[tuple[Place, str]] = field(default_factory=list)
    _seen: set[tuple[Any, ...]] = field(default_factory=set)
    _waiting: deque[Place] = field(default_factory=deque)

    def places(self, root: Block) -> list[Place]:
        """Return all places, those of branches behind the one that they belong to."""
        self._add(Place(blocks=(root,), pairs=self.maker.checks((root,))))
        while self._waiting:
            place = self._waiting.popleft()
            self.found.append(place)
            for below in () if place.is_edge else self._below(place):
                self._add(below)
        return self.found

    def _add(self, place: Place) -> None:
        called = _called(place) if self.is_local and place.owner is None and place.above is not None else ""
        if called:
            self.calls.append((place, called))
            return
        if len(self.found) + len(self._waiting) >= self.most:
            return
        keys = tuple(map(key_of, place.pairs))
        owner = None if place.owner is None else key_of(place.owner[1])
        seen = (owner, keys)
        full = len(self.found) + len(self._waiting) > MOST_PLACES
        if seen in self._seen and (place.owner or full or _is_inside_itself(place, keys)):
            self._waiting.append(replace(place, pairs=_first(place), is_edge=True))
        elif place.pairs or place.above is None:
            self._seen.add(seen)
            self._waiting.append(place)

    def _below(self, place: Place) -> Iterator[Place]:
        for check in place.pairs:
            match check:
                case Members():
                    yield from self._members(place, check)
                case Items():
                    yield from self._items(place, check)
                case Unevaluated():
                    yield from self._unevaluated(place, check)
                case Dependent():
                    yield self._under(place, (present(check.name), check.block), check.block)
                case If():
                    yield from self._conditions(place, check)
                case AnyOf() | One():
                    for branch in check.branches:
                        yield self._branch(place, check, branch)
                case Contains():
                    yield self._contained(place, check)

    def _members(self, place: Place, check: Members) -> Iterator[Place]:
        objects = objects_of(self.maker.checks(place.blocks))
        all_of = {member.name: member.blocks for member in objects.fields}
        for member in check.known:
            if not closes(member.block):
                yield self._at(place, Step(token=member.name, shown=member.name), all_of[member.name], (member.block,))
        extra = extra_names(objects, self.maker, 1)
        for one in check.patterns:
            for name, blocks in extra:
                if not closes(one.block) and matches(one.pattern, name):
                    yield self._at(place, Step(token=name, shown="*"), blocks, (one.block,))
                    break
        names = [(name, blocks) for name, blocks in extra if not any(matches(one.pattern, name) for one in check.patterns)]
        for name, blocks in names[:1]:
            if check.rest is not None and not closes(check.rest):
                yield self._at(place, Step(token=name, shown="*"), blocks, (check.rest,))
        if check.names is not None and not closes(check.names):
            known = [member.name for member in check.known if not closes(member.block)]
            for name in [*(name for name, _ in (names or extra)), *known][:1]:
                step = Step(token=name, shown="*", is_name=True)
                yield self._at(place, step, (*objects.names, typed("string")), (check.names,))

    def _items(self, place: Place, check: Items) -> Iterator[Place]:
        arrays = arrays_of(self.maker.checks(place.blocks))
        for index, block in enumerate(check.prefix):
            if not closes(block):
                yield self._at(place, Step(token=index, shown=str(index)), items_at(arrays, index), (block,))
        if check.rest is not None and not closes(check.rest):
            index = len(check.prefix)
            yield self._at(place, Step(token=index, shown="*"), items_at(arrays, index), (check.rest,))

    def _unevaluated(self, place: Place, check: Unevaluated) -> Iterator[Place]:
        if closes(check.block):
            return
        token: str | int = 0
        if check.of == "object":
            objects = objects_of(self.maker.checks(place.blocks))
            names = self.maker.names(objects.names, tuple(one.name for one in objects.fields), tuple(one for one, _ in objects.patterns), 1)
            if not names:
                return
            token = names[0]
        else:
            token = max((len(one.prefix) for one in place.pairs if isinstance(one, Items)), default=0)
        yield self._at(place, Step(token=token, shown="*"), (check.block,), (check.block,))

    def _conditions(self, place: Place, check: If) -> Iterator[Place]:
        if check.then is not None:
            yield self._under(place, (check.condition, check.then), check.then)
        if check.otherwise is not None:
            denied = block_of(Not(at=check.condition.at, keyword="if", block=check.condition))
            yield self._under(place, (denied, check.otherwise), check.otherwise)

    def _branch(self, place: Place, check: AnyOf | One, branch: Block) -> Place:
        """Return the place where one branch holds; it evaluates members for what stands beside it, but asks nothing of those."""
        rest = [one for one in check.branches if one is not branch] if isinstance(check, AnyOf) else []
        is_apart = any(isinstance(one, Unevaluated) for one in branch.checks)
        beside = without(place.blocks, check, self.maker.shapes, *(() if is_apart else branch.checks))
        joined = any(one in scope.checks for scope in beside for one in branch.checks) and not is_apart
        return Place(
            above=place.above,
            step=place.step,
            blocks=beside if joined else (*beside, branch),
            pairs=self.maker.checks((branch,)),
            denied=(*place.denied, *(block_of(Not(at=one.at, keyword="not", block=one)) for one in rest)),
            owner=place.owner or (place, check),
        )

    def _contained(self, place: Place, check: Contains) -> Place:
        step = Step(token=0, shown="*")
        return Place(
            above=place, step=step, blocks=(check.block,), pairs=self.maker.checks((check.block,)), owner=place.owner or (place, check)
        )

    def _under(self, place: Place, more: Blocks, asked: Block) -> Place:
        return Place(
            above=place.above, step=place.step, blocks=(*place.blocks, *more), pairs=self.maker.checks((asked,)), owner=place.owner
        )

    def _at(self, place: Place, step: Step, blocks: Blocks, asked: Blocks) -> Place:
        return Place(above=place, step=step, blocks=blocks, pairs=self.maker.checks(asked), owner=place.owner)


def _first(place: Place) -> tuple[Check, ...]:
    """Return a check of a place that is easily broken alone."""
    ranked = sorted(place.pairs, key=lambda check: not isinstance(check, Type))
    return tuple(check for check in ranked if not isinstance(check, If | Dependent | Finite))[:1]


def _called(place: Place) -> str:
    """Return the shape whose place this is, where nothing else is said of it."""
    checks = place.blocks[0].checks if len(place.blocks) == 1 and not (place.step and place.step.is_name) else ()
    return checks[0].shape if len(checks) == 1 and isinstance(checks[0], Call) else ""


def closes(block: Block) -> bool:
    """Tell whether a block lets nothing through."""
    return any(isinstance(check, Never) for check in block.checks)


def _is_inside_itself(place: Place, keys: tuple[str, ...]) -> bool:
    above = place.above
    while above is not None:
        if tuple(map(key_of, above.pairs)) == keys:
            return True
        above = above.above
    return False
