"""Values into the statements that check them and make something of them: what readers and writers share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from shapesmith.code import Code, Names, fill, indent
from shapesmith.plan.library import Library
from shapesmith.plan.reach import target
from shapesmith.render.python.at_once.asking import asked, refused_by
from shapesmith.render.python.at_once.structures import Known, Readable, Structures, item_block
from shapesmith.render.python.checks.frame import Frame, Module
from shapesmith.render.python.conversions import Conversions
from shapesmith.shapes.checks import Block, Call, Check, Members
from shapesmith.shapes.values import ListOf, MapOf, Structure, Value

Made = tuple[list[Code], Code]
"""Statements, and the expression of what they made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walks(ABC):
    """A module of functions while it is emitted, one for each structure that is not made where it stands.

    Attributes:
        verb: What the names of its functions begin with.
        module: The module as checks know it.
        conversions: Write what is made of values; they hold the file's imports.
        taken: Names that no variable may have.
        needed: The structures that have a function, by id.
        validated: The names of validators that are called.
    """

    verb: str
    library: Library
    structures: Structures
    module: Module
    conversions: Conversions
    taken: frozenset[str]
    needed: dict[str, None] = field(default_factory=dict)
    validated: set[str] = field(default_factory=set)

    @abstractmethod
    def function_body(self, identifier: str) -> list[Code]:
        """Write the body of the function of a structure."""

    @abstractmethod
    def structure(self, readable: Readable, subject: Code, made: Code, frame: Frame, *, inside: bool = False) -> list[Code]:
        """Write the statements that make `made` of a structure; `inside` of one that is made where it stands."""

    @abstractmethod
    def value(self, value: Value, block: Block, subject: Code, frame: Frame, *, inside: bool) -> Made:
        """Write the statements that check a value and make something of it."""

    @abstractmethod
    def held(self, value: Structure, block: Block, subject: Code, frame: Frame, *, repeated: bool, inside: bool) -> Made:
        """Write the statements that make a structure, where it stands or by its function."""

    @abstractmethod
    def names(self, check: Members, key: Code, frame: Frame) -> list[Code]:
        """Write the statements that refuse a name of a map."""

    def frame(self, identifier: str) -> Frame:
        """Open the function of a structure."""
        owner = f"{self.verb}_{self.module.functions[identifier]}"
        return Frame(module=self.module, owner=owner, names=Names(self.taken | set(self.module.constants)))

    def attribute(self, one: Known, readable: Readable) -> Code:
        """Return the attribute of a member."""
        return Code(self.library.attributes[readable.shape.id][one.member.name])

    def call(self, value: Structure, subject: Code) -> Code:
        """Write the call of the function that makes a structure."""
        self.needed[value.shape] = None
        return fill("{}_{}({})", Code(self.verb), Code(self.module.functions[value.shape]), subject)

    def made(self, value: Structure, subject: Code, frame: Frame, *, repeated: bool, inside: bool) -> Made:
        """Write the statements that make a readable structure, where it stands or by its function."""
        made = frame.variable(f"made_{subject.text}")
        if (repeated or inside) and self.structures.is_part(value.shape, repeated=repeated):
            return self.structure(self.structures.readable[value.shape], subject, made, frame, inside=True), made
        return [fill("{} = {}", made, self.call(value, subject)), *refused_by(made)], made

    def is_called(self, value: Structure, block: Block, *, inside: bool) -> bool:
        """Tell whether nothing is asked of a structure but what its function asks."""
        alone = all(isinstance(check, Call) for check in self.structures.expanded(block, value.shape))
        in_place = inside and self.structures.is_part(value.shape, repeated=False)
        return value.shape in self.structures.readable and alone and not in_place

    def validated_by(self, identifier: str, subject: Code) -> list[Code]:
        """Write the statements that ask a validator."""
        name = "is_valid_" + self.module.functions[target(self.module.shapes, identifier)]
        self.validated.add(name)
        return [fill("if not {}({}):", Code(name), subject), Code("    return None")]

    def is_plain_map(self, value: Value, block: Block) -> bool:
        """Tell whether a value is a map of which something is asked member by member."""
        return isinstance(value, MapOf) and not value.nullable and any(isinstance(one, Members) for one in self.structures.expanded(block))

    def plain_map(self, block: Block, subject: Code, frame: Frame) -> list[Code]:
        """Write the statements that check a map which stays as it is."""
        checks = tuple(self.structures.expanded(block))
        lines = asked(block, [check for check in checks if not isinstance(check, Members)], subject, frame)
        name, value = frame.variable("name"), frame.variable("value")
        names = [line for check in checks if isinstance(check, Members) for line in self.names(check, name, frame)]
        inner = item_block(checks, block)
        values = asked(inner, inner.checks, value, frame) if inner else []
        if names and values:
            return [*lines, fill("for {}, {} in {}.items():", name, value, subject), *indent([*names, *values])]
        if names:
            return [*lines, fill("for {} in {}:", name, subject), *indent(names)]
        return [*lines, fill("for {} in {}.values():", value, subject), *indent(values)] if values else lines

    def items(self, value: ListOf | MapOf, checks: tuple[Check, ...], at: Block, subject: Code, frame: Frame) -> Made:
        """Write the loop that makes another list or map of what is made of each item."""
        inner = item_block(checks, at)
        assert inner is not None
        name, item, many = frame.variable("name"), frame.variable("item"), frame.variable(f"made_{subject.text}")
        body = [line for check in checks if isinstance(check, Members) for line in self.names(check, name, frame)]
        if isinstance(value.item, Structure):
            made, result = self.held(value.item, inner, item, frame, repeated=True, inside=False)
        else:
            made, result = self.value(value.item, inner, item, frame, inside=False)
        if isinstance(value, MapOf):
            begun, head = fill("{} = {{}}", many), fill("for {}, {} in {}.items():", name, item, subject)
            put = fill("{}[{}] = {}", many, name, result)
        else:
            begun, head, put = fill("{} = []", many), fill("for {} in {}:", item, subject), fill("{}.append({})", many, result)
        return [begun, head, *indent([*body, *made, put])], many
