"""A changed schema that accepts what the first one accepts: shown for the place of the change, by domains that are empty.

What one contract asks at a place and the other does not is denied, beside all else that both ask there. Where no value is left, in either
direction, and at every place at which the changed subschema is asked, the two schemas accept the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from shapesmith.faults.emptiness import Void
from shapesmith.faults.engine import Engine
from shapesmith.faults.opening import scopes
from shapesmith.faults.places import Place, closes
from shapesmith.labelled import engine_of
from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Call,
    Check,
    Contains,
    Dependent,
    Finite,
    If,
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
from shapesmith.shapes.contract import Contract
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.inside import inner_blocks

_BRANCHING = (AnyOf, One, If, Dependent, Not)


@dataclass(frozen=True, kw_only=True)
class Side:
    """A schema whose places and checks are looked up."""

    engine: Engine

    @property
    def contract(self) -> Contract:
        """The contract."""
        return self.engine.contract

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """All checks, at every depth."""
        found: list[Check] = []
        waiting = [shape.block for shape in self.contract.shapes.values()]
        while waiting:
            for check in waiting.pop().checks:
                found.append(check)
                waiting += inner_blocks(check)
        return tuple(found)

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Where checks stand of which the context is not known: inside of conditions and denials, and where shapes come again."""
        waiting = [check.block for check in self.checks if isinstance(check, Not | Contains | Unevaluated)]
        waiting += [check.condition for check in self.checks if isinstance(check, If)]
        waiting += [block for place in self.engine.places if place.is_edge for block in place.blocks]
        return frozenset(check.at.pointer for check in self.below(waiting))

    def below(self, blocks: list[Block]) -> Iterator[Check]:
        """Yield the checks of blocks and of all that is inside of them and that they call."""
        waiting, called = list(blocks), set()
        while waiting:
            for check in waiting.pop().checks:
                yield check
                waiting += inner_blocks(check)
                if isinstance(check, Call) and check.shape not in called:
                    called.add(check.shape)
                    waiting.append(self.contract.shapes[check.shape].block)

    def own(self, subschema: str) -> tuple[Check, ...]:
        """Return the checks that a subschema makes itself."""
        return tuple(check for check in self.checks if _is_own(check, subschema))

    def places(self, subschema: str) -> list[Place]:
        """Return where a subschema is asked."""
        return [place for place in self.engine.places if any(_is_own(check, subschema) for check in place.pairs)]


def are_same(one: Side, other: Side, subschema: str) -> bool:
    """Tell whether two schemas that differ in one subschema's own keywords are proved to accept the same.

    Where that is not shown for the subschema, it may be for one around it, whose alternatives or conditions differ as a whole then.
    """
    if one.own(subschema) == other.own(subschema):
        return dict(one.contract.shapes) == dict(other.contract.shapes)
    evaluates = any(isinstance(check, Unevaluated) for check in one.checks)
    tokens = subschema.split("/")
    for length in range(len(tokens), 0, -1):
        place = "/".join(tokens[:length])
        is_whole = length < len(tokens)
        if is_whole and not (one.own(place) and _differ_in_branches(one, other, place)):
            continue
        both = ((one, other), (other, one))
        if all(_is_nothing_gained(strict, lax, place, evaluates=evaluates, is_whole=is_whole) for strict, lax in both):
            return True
    return False


def _differ_in_branches(one: Side, other: Side, subschema: str) -> bool:
    """Tell whether a subschema's own checks differ in alternatives and conditions, and in nothing else."""
    here, there = one.own(subschema), other.own(subschema)
    different = [check for check in here if check not in there] + [check for check in there if check not in here]
    return bool(different) and all(isinstance(check, _BRANCHING) for check in different)


def _is_nothing_gained(strict: Side, lax: Side, subschema: str, *, evaluates: bool, is_whole: bool) -> bool:
    laxer = lax.own(subschema)
    gained = [(check, way) for check in strict.own(subschema) if not isinstance(check, Finite) for way in _denied(check, laxer, is_whole=is_whole)]
    if evaluates and any(isinstance(check, Members) and not isinstance(way, Members) for check, way in gained):
        return False
    if evaluates and any(isinstance(check, (*_BRANCHING, Contains, Unevaluated)) for check, _ in gained):
        return False
    if not gained:
        return True
    own = _block(*(check for check in strict.own(subschema)))
    if all(_is_void(strict, laxer, (own,), check, way, subschema) for check, way in gained):
        return True
    places = strict.places(subschema)
    if not places or any(check.at.pointer in strict.hidden for check in strict.own(subschema)):
        return False
    return all(
        _is_void(strict, laxer, (*place.blocks, *place.denied), check, way, subschema) for place in places for check, way in gained
    )


def _is_void(side: Side, laxer: tuple[Check, ...], blocks: Blocks, check: Check, way: Check, subschema: str) -> bool:
    """Tell whether no value meets what a place asks, without a subschema's own checks, but with the laxer ones and what denies one."""
    beside = []
    for scope in scopes(blocks, side.contract.shapes):
        kept = tuple(one for one in scope.checks if not _is_own(one, subschema) and not _asks(side, one, subschema))
        beside += [Block(at=scope.at, checks=kept)] if kept else []
    return Void(shapes=side.contract.shapes).holds((*beside, _block(*laxer, way)))


def _asks(side: Side, check: Check, subschema: str) -> bool:
    """Tell whether a check asks the subschema of the same value, perhaps."""
    return isinstance(check, _BRANCHING) and any(_is_own(one, subschema) for one in side.below(list(inner_blocks(check))))


def _denied(check: Check, laxer: tuple[Check, ...], *, is_whole: bool) -> Iterator[Check]:
    """Yield what a value meets that breaks a check in a way in which it breaks none of the laxer ones."""
    if isinstance(check, Members):
        yield from _of_members(check, [one for one in laxer if isinstance(one, Members)])
    elif not any(check == one if is_whole else _says_same(check, one) for one in laxer):
        yield Not(at=check.at, keyword=check.keyword, block=_block(check))


def _says_same(check: Check, other: Check) -> bool:
    if type(check) is not type(other):
        return False
    if isinstance(check, AnyOf | One) and isinstance(other, AnyOf | One):
        return len(check.branches) == len(other.branches)
    if inner_blocks(check) and type(check) is type(other):
        return len(inner_blocks(check)) == len(inner_blocks(other)) and check.at == other.at
    return check == other


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


def _is_own(check: Check, subschema: str) -> bool:
    if isinstance(check, Call):
        return False
    rest = check.at.pointer.removeprefix(subschema + "/")
    if rest == check.at.pointer:
        return False
    return "/" not in rest or (rest.startswith(("dependentRequired/", "dependentSchemas/", "dependencies/")) and rest.count("/") == 1)


def _block(*checks: Check) -> Block:
    return Block(at=checks[0].at, checks=checks)


def side_of(schema: Any, **settings: Any) -> Side:
    """Lower a schema."""
    return Side(engine=engine_of(schema, **settings))
