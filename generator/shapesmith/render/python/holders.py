"""Which structures a builder stands for, what it looks through, and what can be added to it.

A holder is a structure with a map or a list of structures, and a structure that wraps exactly one required structure which is a
holder itself: that one is looked through.
"""

from __future__ import annotations

from dataclasses import dataclass

from shapesmith import pointer
from shapesmith.code import Names
from shapesmith.plan.library import Library
from shapesmith.shapes.contract import Member, Shape
from shapesmith.shapes.values import ListOf, MapOf, Structure

OWN = frozenset({"rules"})
"""Arguments that every builder and function has for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A member that is given by an argument.

    Attributes:
        name: The argument's name.
        owner: The attributes from the record to the structure that has the member; empty for its own members.
        attribute: The member's attribute there.
        pointer: JSON Pointer of the member from the record's JSON form.
    """

    name: str
    member: Member
    owner: tuple[str, ...]
    attribute: str
    pointer: str

    @property
    def path(self) -> tuple[str, ...]:
        """The attributes from the record to the member."""
        return (*self.owner, self.attribute)

    @property
    def addable(self) -> bool:
        """Tell whether the member is a map or a list of structures."""
        return is_container(self.member)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """A structure that is looked through: where it is, and which it is."""

    attribute: str
    shape: Shape
    inner: Wrapped | None


def is_container(member: Member) -> bool:
    """Tell whether a member is a map or a list of structures."""
    return isinstance(member.value, MapOf | ListOf) and isinstance(member.value.item, Structure) and not member.value.nullable


def is_holder(library: Library, shape: Shape) -> bool:
    """Tell whether a builder stands for a structure because of what it holds."""
    return any(map(is_container, shape.members)) or wrapped(library, shape) is not None


def wrapped(library: Library, shape: Shape, seen: frozenset[str] = frozenset()) -> Wrapped | None:
    """Return the structure inside of this one that a builder looks through, if there is one."""
    inside = [member for member in shape.members if member.required and isinstance(member.value, Structure) and not member.value.nullable]
    if len(inside) != 1 or shape.id in seen:
        return None
    member = inside[0]
    assert isinstance(member.value, Structure)
    inner = library.shape(member.value.shape)
    deeper = wrapped(library, inner, seen | {shape.id})
    if not any(map(is_container, inner.members)) and deeper is None:
        return None
    mine = {library.attributes[shape.id][other.name] for other in shape.members if other is not member}
    theirs = [argument.name for argument in _arguments(library, inner, deeper)]
    if mine.intersection(theirs):
        return None
    return Wrapped(attribute=library.attributes[shape.id][member.name], shape=inner, inner=deeper)


def arguments(library: Library, shape: Shape, *, look_through: bool) -> tuple[Argument, ...]:
    """Return the arguments that make a structure, required ones first; those of a structure that is looked through among them."""
    found = _arguments(library, shape, wrapped(library, shape) if look_through else None)
    names = Names(OWN)
    given = [
        Argument(
            name=names.take(argument.name + "_" if argument.name in OWN else argument.name),
            member=argument.member,
            owner=argument.owner,
            attribute=argument.attribute,
            pointer=argument.pointer,
        )
        for argument in found
    ]
    return tuple(sorted(given, key=lambda argument: not argument.member.required))


def _arguments(library: Library, shape: Shape, inside: Wrapped | None) -> list[Argument]:
    found: list[Argument] = []
    for member in shape.members:
        attribute = library.attributes[shape.id][member.name]
        here = pointer.join("", member.name)
        if inside is None or attribute != inside.attribute:
            found.append(Argument(name=attribute, member=member, owner=(), attribute=attribute, pointer=here))
            continue
        for inner in _arguments(library, inside.shape, inside.inner):
            owner = (attribute, *inner.owner)
            found.append(
                Argument(name=inner.name, member=inner.member, owner=owner, attribute=inner.attribute, pointer=here + inner.pointer)
            )
    return found
