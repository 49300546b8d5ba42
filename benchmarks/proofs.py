"""A changed schema that accepts what the first one accepts: shown for the place of the change, by domains that are empty.

What one contract asks at a place and the other does not is denied, beside all else that both ask there. Where no value is left, in either
direction, and at every place at which the changed subschema is asked, the two schemas accept the same.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from benchmarks.sides import Side, is_own
from shapesmith.faults.emptiness import Void
from shapesmith.faults.opening import scopes
from shapesmith.faults.places import closes
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
    PatternProperty,
    Property,
    Required,
    Type,
    Unevaluated,
)
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.inside import changed, inner_blocks
from shapesmith.shapes.location import Location

_LAX = "lax "
_BRANCHING = (AnyOf, One, If, Dependent, Not)


def are_same(one: Side, other: Side, subschema: str) -> bool:
    """Tell whether two schemas that differ in one subschema's own keywords are proved to accept the same.

    Where that is not shown for the subschema, it may be for one around it, whose alternatives or conditions differ as a whole then.
    """
    if one.own(subschema) == other.own(subschema):
        return dict(one.contract.shapes) == dict(other.contract.shapes)
    tokens = subschema.split("/")
    for length in range(len(tokens), 0, -1):
        place = "/".join(tokens[:length])
        asking = [check for side in (one, other) for check in side.own(place) if _reaches(side, check, subschema)]
        if place != subschema and not (asking and all(isinstance(check, _BRANCHING) for check in asking)):
            continue  # it is not asked by alternatives and conditions alone
        at = frozenset(check.at for check in asking) if place != subschema else frozenset()
        deep = place != subschema and not any(_is_in_place(side, place, subschema) for side in (one, other))
        both = ((one, other), (other, one))
        if all(
            _Change(strict=strict, lax=lax, place=place, subschema=subschema, asking=at, is_deep=deep).gains_nothing()
            for strict, lax in both
        ):
            return True
    return False


def _reaches(side: Side, check: Check, subschema: str) -> bool:
    return any(is_own(one, subschema) for one in side.below(list(inner_blocks(check))))


def _is_in_place(side: Side, place: str, subschema: str) -> bool:
    """Tell whether a subschema asks another one of the same value."""
    waiting, called = [_block(*side.own(place))] if side.own(place) else [], set()
    while waiting:
        for check in _in_place(waiting.pop()):
            if is_own(check, subschema):
                return True
            if isinstance(check, Call) and check.shape not in called:
                called.add(check.shape)
                waiting.append(side.contract.shapes[check.shape].block)
    return False


@dataclass(frozen=True, kw_only=True)
class _Change:
    """What one side asks at a place and the other does not.

    Attributes:
        strict, lax: The sides.
        place: The subschema of which the own checks are compared.
        subschema: The one of which the own keywords differ: the same, or one inside of those checks.
        asking: Where those checks stand that have it inside.
        is_deep: They ask it of what the value holds, and not of the value.
    """

    strict: Side
    lax: Side
    place: str
    subschema: str
    asking: frozenset[Location]
    is_deep: bool

    def gains_nothing(self) -> bool:
        """Tell whether it is proved that the lax side lets nothing more through."""
        gained = [way for check in self.strict.own(self.place) if not isinstance(check, Finite) for way in self._denied(check)]
        if self._is_evaluated(gained):
            return False
        if all(self._is_void((), way) for way in gained):
            return True
        places = self.strict.places(self.place)
        if not places or any(check.at.pointer in self.strict.hidden for check in self.strict.own(self.place)):
            return False
        return all(self._is_void((*place.blocks, *place.denied), way) for place in places for way in gained)

    def _denied(self, check: Check) -> Iterator[Check]:
        """Yield what a value meets that breaks a check in a way in which it breaks none of the laxer ones."""
        laxer = self.lax.own(self.place)
        if isinstance(check, Members):
            yield from _of_members(check, [one for one in laxer if isinstance(one, Members)])
        elif check.at in self.asking or not any(_says_same(check, one) for one in laxer):
            yield Not(at=check.at, keyword=check.keyword, block=_block(check))

    def _is_evaluated(self, gained: list[Check]) -> bool:
        """Tell whether what differs may also differ in what it evaluates, where that is asked."""
        if not any(isinstance(check, Unevaluated) for check in (*self.strict.checks, *self.lax.checks)):
            return False
        denied = [check.block.checks[0] for check in gained if isinstance(check, Not)]
        return any(isinstance(check, (*_BRANCHING, Members, Items, Contains, Unevaluated)) for check in denied)

    def _is_void(self, blocks: Blocks, way: Check) -> bool:
        """Tell whether no value meets what a place asks, without what differs, but with the laxer checks and what denies one."""
        an_object = (Type(at=way.at, keyword="type", types=("object",)),) if isinstance(way, Members) else ()
        instead = (*map(self._renamed, self.lax.own(self.place)), *an_object, way)
        beside = [_block(*instead)]
        for scope in scopes(blocks, self.strict.contract.shapes):
            kept = tuple(check for check in scope.checks if not self._differs(check))
            more = instead if len(kept) < len(scope.checks) else ()  # which evaluates for what stands beside it
            beside += [Block(at=scope.at, checks=(*kept, *more))] if kept or more else []
        return Void(shapes=self._shapes).holds(tuple(beside))

    def _differs(self, check: Check) -> bool:
        if is_own(check, self.place):
            return True
        return isinstance(check, _BRANCHING) and (_reaches(self.strict, check, self.place) or _reaches(self.strict, check, self.subschema))

    @cached_property
    def _shapes(self) -> dict[str, Shape]:
        """The shapes of both sides; those of the lax one under other names."""
        shapes = {name: shape for name, shape in self.lax.contract.shapes.items() if name in self._other}
        lax = {_LAX + name: dataclasses.replace(shape, block=self._of_lax(shape.block)) for name, shape in shapes.items()}
        return {**self.strict.contract.shapes, **lax}

    @cached_property
    def _other(self) -> frozenset[str]:
        """The shapes of the lax side that ask what differs of the same value; further down, both sides are taken to be the same."""
        shapes = self.lax.contract.shapes
        if self.is_deep:
            return frozenset(shapes)
        found = {name for name, shape in shapes.items() if any(is_own(check, self.subschema) for check in _in_place(shape.block))}
        found |= shapes.keys() - self.strict.contract.shapes.keys()
        while more := {
            name
            for name, shape in shapes.items()
            if name not in found and any(isinstance(check, Call) and check.shape in found for check in _in_place(shape.block))
        }:
            found |= more
        return frozenset(found)

    def _renamed(self, check: Check) -> Check:
        """Let a check of the lax side call the shapes of that side."""
        if isinstance(check, Call):
            return dataclasses.replace(check, shape=_LAX + check.shape) if check.shape in self._other else check
        return changed(check, self._of_lax)

    def _of_lax(self, block: Block) -> Block:
        return dataclasses.replace(block, checks=tuple(map(self._renamed, block.checks)))


def _in_place(block: Block) -> Iterator[Check]:
    """Yield the checks of a block and of those inside of it that are asked of the same value."""
    for check in block.checks:
        yield check
        for inner in inner_blocks(check) if isinstance(check, _BRANCHING) else ():
            yield from _in_place(inner)


def _says_same(check: Check, other: Check) -> bool:
    """Tell whether two checks differ in what is inside of their blocks alone."""
    if isinstance(check, AnyOf | One) and type(check) is type(other):
        return len(inner_blocks(check)) == len(inner_blocks(other))
    return changed(check, _hollow) == changed(other, _hollow)


def _hollow(block: Block) -> Block:
    return Block(at=block.at)


def _of_members(check: Members, laxer: list[Members]) -> Iterator[Check]:
    never = _block(Never(at=check.at, keyword="false"))
    needed = {required.name for one in laxer for required in one.required}
    for required in check.required:
        if required.name not in needed:
            yield Members(at=check.at, keyword="required", known=(Property(name=required.name, block=never),))
    closed = {known.name for one in laxer for known in one.known if closes(known.block)}
    for known in check.known:
        if closes(known.block) and known.name not in closed:
            yield Members(at=check.at, keyword="required", required=(Required(name=known.name, at=check.at),))
    spoken_of = {known.name for one in laxer for known in one.known}
    for known in check.known:
        if known.block.checks and not closes(known.block) and known.name not in spoken_of:
            members = Members(at=check.at, keyword=check.keyword, known=(known,))
            yield Not(at=check.at, keyword=check.keyword, block=_block(members))
    free = Block(at=check.at)
    names = {known.name for one in (check, *laxer) for known in one.known}
    patterns = {pattern.pattern for pattern in check.patterns}
    known_names = tuple(Property(name=name, block=free) for name in sorted(names))
    if check.rest is not None and not any(one.rest is not None and closes(one.rest) == closes(check.rest) for one in laxer):
        free_patterns = tuple(PatternProperty(pattern=pattern, block=free) for pattern in sorted(patterns))
        members = Members(at=check.at, keyword=check.keyword, known=known_names, patterns=free_patterns, rest=check.rest)
        yield Not(at=check.at, keyword=check.keyword, block=_block(members))
    if check.names is not None and not any(one.names is not None for one in laxer):
        yield Not(at=check.at, keyword=check.keyword, block=_block(Members(at=check.at, keyword=check.keyword, names=check.names)))
    for pattern in check.patterns:
        if pattern.block.checks and pattern.pattern not in {one.pattern for lax in laxer for one in lax.patterns if one.block.checks}:
            members = Members(at=check.at, keyword=check.keyword, patterns=(pattern,))
            yield Not(at=check.at, keyword=check.keyword, block=_block(members))


def _block(*checks: Check) -> Block:
    return Block(at=checks[0].at, checks=checks)
