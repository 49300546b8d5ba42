"""Structures into the classes of a family: attributes, types, docstrings, and what the types do not say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shapesmith.code import Code, Names, docstring
from shapesmith.plan.library import Library
from shapesmith.render.python.families.spelling import Spelled, Speller
from shapesmith.render.python.families.unsaid import Unsaid, told, unsaid
from shapesmith.render.python.prose import told as told_of_member
from shapesmith.render.python.prose import told_of_shape
from shapesmith.render.python.types import can_be_null
from shapesmith.shapes.checks import Block, Check, Members, Never, Type
from shapesmith.shapes.contract import Member, Shape
from shapesmith.shapes.values import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A member as a family sees it.

    Attributes:
        required: Spec or overlay requires it.
        type: Its annotation, absence left out.
        can_be_null: Null is among its values.
    """

    member: Member
    name: Code
    required: bool
    type: Code
    can_be_null: bool
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyClass:
    """A structure as a family sees it.

    Attributes:
        extra: The type of members that are not known; None where there can be none.
        unsaid: What its own types do not say; what the classes inside of it leave unsaid is theirs.
    """

    shape: Shape
    name: Code
    attributes: tuple[Attribute, ...]
    extra: Code | None
    unsaid: tuple[Unsaid, ...]

    @property
    def asks(self) -> bool:
        """Tell whether the types alone do not give the verdict."""
        return any(one.asked for one in self.unsaid)

    def docstring(self, remark: str) -> Code:
        """Write the docstring: what there is to say, and after a remark what is unsaid, by place."""
        found = told(self.unsaid)
        return docstring([*told_of_shape(self.shape), *([remark] if found else [])], level=1, listed=found)


def family_class(shape: Shape, speller: Speller, *, reserved: frozenset[str], legal: Callable[[str], str] = str) -> FamilyClass:
    """See a structure as a family does.

    Args:
        shape: The structure.
        speller: What spells its members.
        reserved: Attributes that the family has for itself.
        legal: Makes a name of one that the family refuses.
    """
    members, others = _split(shape.block)
    required = {one.name for one in members.required if speller.words.requires(one.at.origin)} if members else set()
    names, attributes = Names(reserved), []
    found = [unsaid(check) for check in others if not (isinstance(check, Type) and "object" in check.types)]
    found += _unsaid_members(members, shape, speller) if members else []
    for member in sorted(shape.members, key=lambda member: member.name not in required):
        wanted = legal(speller.library.attributes[shape.id][member.name])
        name = Code(names.take(f"{wanted}_" if wanted in reserved else wanted))
        spelled = speller.spell(member.value, member.block)
        found += spelled.unsaid
        attributes.append(_attribute(member, name, spelled, required=member.name in required))
    extra = _extra(members, shape, speller) if members else None
    if extra:
        found += extra.unsaid
    return FamilyClass(
        shape=shape,
        name=speller.class_names[shape.id],
        attributes=tuple(attributes),
        extra=extra.type if extra else None,
        unsaid=tuple(found),
    )


def _attribute(member: Member, name: Code, spelled: Spelled, *, required: bool) -> Attribute:
    return Attribute(
        member=member,
        name=name,
        required=required,
        type=spelled.type,
        can_be_null=can_be_null(member.value),
        docstring=docstring([told_of_member(member)], level=1),
    )


def _split(block: Block) -> tuple[Members | None, tuple[Check, ...]]:
    """Part the check that a structure's members come from, as the typed view reads it, from all others."""
    known = [check for check in block.checks if isinstance(check, Members) and check.known]
    closing = [check for check in block.checks if isinstance(check, Members) and check.rest and _is_never(check.rest)]
    first = next(iter(known or closing), None)
    return first, tuple(check for check in block.checks if check is not first)


def _unsaid_members(members: Members, shape: Shape, speller: Speller) -> list[Unsaid]:
    names = {member.name for member in shape.members}
    found = [
        Unsaid(at=one.at, sentence=f"the member {one.name}")
        for one in members.required
        if one.name not in names or not speller.words.requires(one.at.origin)
    ]
    found += [Unsaid(at=one.block.at, sentence=f"members whose name matches {one.pattern}") for one in members.patterns]
    if members.names is not None:
        found += speller.spell_name(members.names)
    return found


def _extra(members: Members, shape: Shape, speller: Speller) -> Spelled | None:
    """Spell members that are not known; None where there can be none."""
    if shape.extra is None:
        return None
    if members.rest is None or members.patterns:
        return Spelled(type=speller.any_value(), unsaid=())
    return speller.spell(shape.extra, members.rest)


def _is_never(block: Block) -> bool:
    return any(isinstance(check, Never) for check in block.checks)


def class_names(library: Library, shapes: tuple[Shape, ...]) -> Mapping[str, Code]:
    """Return the classes of structures, by id."""
    return {shape.id: Code(library.classes[shape.id]) for shape in shapes if isinstance(shape.value, Structure)}
