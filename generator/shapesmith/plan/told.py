"""What is known of every instance that meets a block, so that branches can be told apart without asking them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from shapesmith.shapes.checks import AnyOf, Block, Call, Check, Members, Never, One, Type, Values
from shapesmith.shapes.concerns import kinds_of
from shapesmith.shapes.matching import matches

Value = tuple[str, Any]
"""A scalar with its kind, so that `True` is not 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """The shapes that blocks call: `block` returns the block of one; what was told of one is kept."""

    block: Callable[[str], Block]
    told: dict[tuple[str, int], Told] = field(default_factory=dict)


OBJECT = frozenset({"object"})
_DEEPEST = 6
"""So many references and choices in a row are followed."""

_MOST = 16
"""Of longer choices within a branch nothing is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of every instance that meets a block.

    Attributes:
        kinds: Its JSON types, `integer` told as `number`; None where they can be any.
        values: The scalars that it can be; None where these are not listed.
        needed: Members that it must have, where it is an object.
        tags: Members that, where they are there, are one of these scalars.
        closed: Where it is an object: it has no members but these names and what matches these patterns, by each of several checks.
    """

    kinds: frozenset[str] | None = None
    values: frozenset[Value] | None = None
    needed: frozenset[str] = frozenset()
    tags: Mapping[str, frozenset[Value]] = field(default_factory=dict)
    closed: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = ()

    def excludes(self, other: Told) -> bool:
        """Tell whether no instance meets both."""
        if apart(self.kinds, other.kinds) or apart(self.values, other.values):
            return True
        if self.kinds != OBJECT or other.kinds != OBJECT:
            return False
        if any(map(other.refuses, self.needed)) or any(map(self.refuses, other.needed)):
            return True
        needed = self.needed | other.needed
        return any(name in needed and apart(values, other.tags.get(name)) for name, values in self.tags.items())

    def refuses(self, name: str) -> bool:
        """Tell whether an object cannot have a member of this name."""
        return any(name not in names and not any(may_match(pattern, name) for pattern in patterns) for names, patterns in self.closed)


NOTHING = Told()


def told(block: Block, shapes: Shapes, depth: int = 0) -> Told:
    """Return what is known of every instance that meets a block.

    Args:
        block: The block.
        shapes: The shapes that it may call.
        depth: How many references and choices led here.
    """
    if depth > _DEEPEST:
        return NOTHING
    parts = [part for check in block.checks if (part := _of(check, shapes, depth)) is not NOTHING]
    return reduce(both, parts) if parts else NOTHING


def _of(check: Check, shapes: Shapes, depth: int) -> Told:
    match check:
        case Type():
            return Told(kinds=kinds_of(check.types))
        case Values():
            listed = _listed(check)
            return NOTHING if listed is None else Told(kinds=frozenset(kind for kind, _ in listed), values=listed)
        case Call():
            place = (check.shape, depth)
            if place not in shapes.told:
                shapes.told[place] = told(shapes.block(check.shape), shapes, depth + 1)
            return shapes.told[place]
        case Members():
            tags = {member.name: values_of(member.block, shapes) for member in check.known}
            return Told(
                needed=frozenset(required.name for required in check.required),
                tags={name: values for name, values in tags.items() if values is not None},
                closed=_closed(check),
            )
        case AnyOf() | One() if len(check.branches) <= _MOST:
            return _some([told(branch, shapes, depth + 1) for branch in check.branches])
    return NOTHING


def _closed(check: Members) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    if check.rest is None or not any(isinstance(one, Never) for one in check.rest.checks):
        return ()
    return ((frozenset(member.name for member in check.known), tuple(pattern.pattern for pattern in check.patterns)),)


def may_match(pattern: str, name: str) -> bool:
    """Tell whether a name may hold a match of a pattern."""
    return matches(pattern, name) is not False


def values_of(block: Block, shapes: Shapes, depth: int = 0) -> frozenset[Value] | None:
    """Return the scalars that a block, or what it refers to, lists; None where it lists none."""
    listed = None
    for check in block.checks:
        if isinstance(check, Values):
            listed = _left(listed, _listed(check))
        elif isinstance(check, Call) and depth < _DEEPEST:
            listed = _left(listed, values_of(shapes.block(check.shape), shapes, depth + 1))
    return listed


def _listed(check: Values) -> frozenset[Value] | None:
    kinds = [_kind(value) for value in check.values]
    return frozenset(zip(kinds, check.values, strict=True)) if all(kinds) else None


def _kind(value: Any) -> str:
    """Return the kind of a scalar, `""` of other values."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    if isinstance(value, str):
        return "string"
    return "" if isinstance(value, list | tuple | dict) else "number"


def both(one: Told, other: Told) -> Told:
    tags = {**other.tags, **{name: values & other.tags.get(name, values) for name, values in one.tags.items()}}
    return Told(
        kinds=_left(one.kinds, other.kinds),
        values=_left(one.values, other.values),
        needed=one.needed | other.needed,
        tags=tags,
        closed=one.closed + other.closed,
    )


def _some(each: list[Told]) -> Told:
    names = frozenset.intersection(*(frozenset(one.tags) for one in each))
    return Told(
        kinds=_union(one.kinds for one in each),
        values=_union(one.values for one in each),
        needed=frozenset.intersection(*(one.needed for one in each)),
        tags={name: frozenset().union(*(one.tags[name] for one in each)) for name in names},
    )


def _left(one: frozenset[Any] | None, other: frozenset[Any] | None) -> frozenset[Any] | None:
    return other if one is None else one if other is None else one & other


def _union(sets: Iterable[frozenset[Any] | None]) -> frozenset[Any] | None:
    whole: frozenset[Any] = frozenset()
    for one in sets:
        if one is None:
            return None
        whole |= one
    return whole


def apart(one: frozenset[Any] | None, other: frozenset[Any] | None) -> bool:
    """Tell whether nothing is in both; None stands for everything."""
    return one is not None and other is not None and not one & other
