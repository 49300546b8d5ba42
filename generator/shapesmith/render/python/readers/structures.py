"""Which structures one walk can check and turn into records, and what it asks of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from shapesmith.plan.library import Library
from shapesmith.plan.reach import target
from shapesmith.plan.selection import without_bytes
from shapesmith.plan.wire import written_requests
from shapesmith.render.python.types import reached, structures
from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Call,
    Check,
    Contains,
    Dependent,
    Extension,
    Finite,
    Format,
    If,
    Items,
    Match,
    Members,
    MultipleOf,
    Never,
    Not,
    One,
    Range,
    Size,
    Together,
    Type,
    Unevaluated,
    Unique,
    Values,
)
from shapesmith.shapes.contract import Member, Shape
from shapesmith.shapes.domain_cycles import cycles
from shapesmith.shapes.inside import inner_blocks
from shapesmith.shapes.values import Blob, Choice, ListOf, MapOf, Structure, Value

PLAIN = (Call, Extension, Finite, Format, Match, MultipleOf, Range, Size, Together, Type, Unique, Values)
BRANCHES = (AnyOf, Contains, Dependent, If, Not, One)
"""The checks that may be asked of a value where it stands; items and members may, too, of which nothing but these is asked."""

_MOST_REPEATED = 20
_MOST_INSIDE = 6
"""A structure of so many members is read in place where one map or list alone holds it, or where it is inside of such a one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A member, and what is asked of it."""

    member: Member
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """A closed structure of which nothing is asked that needs more than conditions.

    Attributes:
        shape: The shape.
        others: What is asked of the object as a whole, beside its members.
        required: The names that it must have.
        known: Its members: those that must be there first.
    """

    shape: Shape
    others: Block
    required: tuple[str, ...]
    known: tuple[Known, ...]


class Structures:
    """The structures of a library's requests, and how they are read."""

    def __init__(self, library: Library) -> None:
        self._library = library
        shapes = library.contract.shapes
        self._requests = tuple(dict.fromkeys(one.request for one in written_requests(library) if one.request is not None))
        everything = reached(library, *(Structure(shape=identifier) for identifier in self._requests))
        found = ((identifier, self._readable(shape)) for identifier, shape in everything.items())
        self.readable = {identifier: one for identifier, one in found if one is not None}
        self._counts = Counter(held for shape in everything.values() for member in shape.members for held in structures(member.value))
        self._cyclic = frozenset(cycles(shapes))

    @cached_property
    def requests(self) -> tuple[str, ...]:
        """The ids of the requests that are read in one walk."""
        return tuple(identifier for identifier in self._requests if identifier in self.readable)

    def is_part(self, identifier: str, *, repeated: bool) -> bool:
        """Tell whether a structure is read where it stands: it is `repeated` in a map or list that alone holds it, or inside of one."""
        if self._counts[identifier] != 1 or identifier in self._cyclic or identifier in self._requests or identifier not in self.readable:
            return False
        members = self.readable[identifier].known
        holds_many = any(isinstance(one.member.value, ListOf | MapOf) and any(structures(one.member.value)) for one in members)
        return not holds_many and len(members) <= (_MOST_REPEATED if repeated else _MOST_INSIDE)

    def expanded(self, block: Block, structure: str = "") -> Iterator[Check]:
        """Yield the checks of a block with those of the shapes that it calls in their place, but for the call of a structure."""
        shapes = self._library.contract.shapes
        for check in without_bytes(block).checks:
            if isinstance(check, Call) and target(shapes, check.shape) != structure:
                yield from self.expanded(shapes[check.shape].block, structure)
            else:
                yield check

    def _readable(self, shape: Shape) -> Readable | None:
        checks = without_bytes(shape.block).checks
        members = [check for check in checks if isinstance(check, Members)]
        others = tuple(check for check in checks if not isinstance(check, Members))
        if len(members) != 1 or not _is_closed(members[0]):
            return None
        if Type not in map(type, others) or not _is_plain(others):
            return None
        blocks = {known.name: known.block for known in members[0].known}
        required = tuple(dict.fromkeys(one.name for one in members[0].required))
        if set(blocks) != {member.name for member in shape.members} or not blocks.keys() >= set(required):
            return None
        known = [Known(member=member, block=blocks[member.name]) for member in shape.members]
        if not all(self._is_read(one.member.value, one.block) for one in known):
            return None
        known.sort(key=lambda one: one.member.name not in required)
        return Readable(shape=shape, others=replace(shape.block, checks=others), required=required, known=tuple(known))

    def _is_read(self, value: Value, block: Block) -> bool:
        """Tell whether all that a block asks of a value can be asked where the value stands, and the value be made there."""
        if isinstance(value, Structure):
            checks = tuple(self.expanded(block, value.shape))
            calls = sum(isinstance(check, Call) for check in checks)
            return not value.nullable and calls == 1 and _is_plain(checks)
        if isinstance(value, ListOf | MapOf) and _is_made(value.item):
            checks = tuple(self.expanded(block))
            inner = item_block(checks, block)
            plain = all(_is_walked(check) or _is_plain((check,)) for check in checks)
            return not value.nullable and plain and inner is not None and self._is_read(value.item, inner)
        return not (value.nullable and isinstance(value, Choice | Blob)) and _is_plain(self.expanded(block))


@lru_cache(maxsize=1)
def structures_of(library: Library) -> Structures:
    """Return the structures of a library's requests."""
    return Structures(library)


def item_block(checks: Iterable[Check], at: Block) -> Block | None:
    """Return what is asked of every item of a list or value of a map; None where nothing is."""
    blocks = [check.rest for check in checks if isinstance(check, Items | Members) and check.rest is not None]
    return Block(at=at.at, checks=tuple(check for block in blocks for check in block.checks)) if blocks else None


def _is_made(value: Value) -> bool:
    return _is_made(value.item) if isinstance(value, ListOf | MapOf) else isinstance(value, Structure | Choice | Blob)


def _is_closed(check: Members) -> bool:
    rest = check.rest is not None and any(isinstance(one, Never) for one in check.rest.checks)
    return rest and not check.patterns and not (check.names and check.names.checks)


def _is_plain(checks: Iterable[Check]) -> bool:
    return all(_is_asked(check) or (_is_walked(check) and _is_plain(_inside(check))) for check in checks)


def _is_asked(check: Check) -> bool:
    return isinstance(check, PLAIN) or (isinstance(check, BRANCHES) and not _is_evaluated(check))


def _is_evaluated(check: Check) -> bool:
    inner = (one for block in inner_blocks(check) for one in block.checks)
    return isinstance(check, Unevaluated) or any(_is_evaluated(one) for one in inner)


def _is_walked(check: Check) -> bool:
    """Tell whether a check is of all items of a list, or of all members of a map, alike."""
    if isinstance(check, Items):
        return not check.prefix
    return isinstance(check, Members) and not check.known and not check.patterns and not check.required and _has_plain_names(check)


def _has_plain_names(check: Members) -> bool:
    return check.names is None or _is_plain(check.names.checks)


def _inside(check: Check) -> tuple[Check, ...]:
    return check.rest.checks if isinstance(check, Items | Members) and check.rest is not None else ()
