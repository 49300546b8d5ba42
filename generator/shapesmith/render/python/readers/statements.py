"""Structures into the statements that check an object and make its record, member by member; what refuses returns None."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from shapesmith.code import Code, Names, fill, indent, literal
from shapesmith.plan.library import Library
from shapesmith.plan.reach import target
from shapesmith.render.python.checks.conditions import condition, measured_once
from shapesmith.render.python.checks.expressions import every
from shapesmith.render.python.checks.frame import Frame, Module
from shapesmith.render.python.checks.statements import Refusal, Statement, lines_of
from shapesmith.render.python.checks.totals import Totals, is_embedded
from shapesmith.render.python.checks.verdicts import statements_of
from shapesmith.render.python.conversions import Conversions
from shapesmith.render.python.imports import RUNTIME
from shapesmith.render.python.readers.structures import Known, Readable, Structures, item_block
from shapesmith.render.python.types import can_be_null, structures
from shapesmith.shapes.checks import Block, Call, Check, Items, Members, Property, Together, Type
from shapesmith.shapes.values import ListOf, MapOf, Structure, Value

_WIDEST = 100
_REFUSED = "return False"


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """A module of functions that read, while it is emitted.

    Attributes:
        module: The module as checks know it.
        conversions: Write what is made of values; they hold the file's imports.
        taken: Names that no variable may have.
        asked: The structures that have a function, by id.
        validated: The names of validators that are called.
    """

    library: Library
    structures: Structures
    module: Module
    conversions: Conversions
    taken: frozenset[str]
    asked: dict[str, None] = field(default_factory=dict)
    validated: set[str] = field(default_factory=set)

    def function_body(self, identifier: str) -> list[Code]:
        """Write the body of the function that reads a structure."""
        owner = "read_" + self.module.functions[identifier]
        frame = Frame(module=self.module, owner=owner, names=Names(self.taken | set(self.module.constants)))
        made = Code("made")
        lines = self._structure(self.structures.readable[identifier], Code("instance"), made, frame)
        if not self._demands(identifier):
            return [*lines, Code("return made")]
        return [Code("try:"), *indent(lines), Code("except KeyError:"), Code("    return None"), Code("return made")]

    def _demands(self, identifier: str) -> bool:
        """Tell whether a structure, or one that is read in its place, has a member that must be there."""
        readable = self.structures.readable[identifier]
        values = [one.member.value for one in readable.known]
        held = [(inner, isinstance(value, ListOf | MapOf)) for value in values for inner in structures(value)]
        return bool(readable.required) or any(
            self.structures.is_part(inner, repeated=repeated) and self._demands(inner) for inner, repeated in held
        )

    def _structure(self, readable: Readable, subject: Code, made: Code, frame: Frame, *, inside: bool = False) -> list[Code]:
        """Write the statements that make `made` of an object."""
        required, names = readable.required, [one.member.name for one in readable.known]
        counted, others, later = _split(readable, frame)
        totals = Totals(counted, names, frame)
        lines = _asked(readable.others, others, subject, frame)
        kind = self.conversions.class_of(Structure(shape=readable.shape.id))
        lines += [fill("{} = new({})", made, kind), *_lines(totals.before())]
        for one in readable.known[: len(required)]:
            lines += self._member(one, readable, subject, made, totals, frame, inside=inside)
        optional = readable.known[len(required) :]
        size = fill("len({})", subject)
        more: list[Code] = []
        if optional:
            lines += self._absent(optional, readable, made)
            count = frame.variable("count")
            more = [*_met(later, subject, frame), fill("{} = {}", count, literal(len(required)))]
            for one in optional:
                found = [fill("{} += 1", count), *self._member(one, readable, subject, made, totals, frame, inside=inside)]
                more += [fill("if {} in {}:", literal(one.member.name), subject), *indent(found)]
            more += [fill("if {} != {}:", size, count), Code("    return None")]
        more = more or [Code("return None")]
        differs = fill("{} != {}", size, literal(len(required))) if required else subject
        lines += [fill("if {}:", differs), *indent(more)]
        return [*lines, *_lines(totals.after(subject))]

    def _absent(self, optional: Iterable[Known], readable: Readable, made: Code) -> list[Code]:
        """Write the statements that mark optional members as absent."""
        lines: list[Code] = []
        for null in (False, True):
            names = [fill("{}.{} = ", made, self._attribute(one, readable)) for one in optional if can_be_null(one.member.value) is null]
            mark = self.conversions.imports.use(RUNTIME, "ABSENT") if null and names else Code("None")
            chain = Code("")
            for name in names:
                if chain.text and len(chain.text) + len(name.text) > _WIDEST:
                    lines.append(fill("{}{}", chain, mark))
                    chain = Code("")
                chain = fill("{}{}", chain, name)
            lines += [fill("{}{}", chain, mark)] if names else []
        return lines

    def _attribute(self, one: Known, readable: Readable) -> Code:
        return Code(self.library.attributes[readable.shape.id][one.member.name])

    def _member(
        self, one: Known, readable: Readable, subject: Code, made: Code, totals: Totals, frame: Frame, *, inside: bool
    ) -> list[Code]:
        variable = frame.variable(one.member.name)
        given = fill("{}[{}]", subject, literal(one.member.name))
        attribute = fill("{}.{}", made, self._attribute(one, readable))
        value = one.member.value
        if isinstance(value, Structure) and self._is_called(value, one.block, inside=inside):
            read = self._function(value, given)
            return [fill("{} = {}", variable, read), *_refused_by(variable), fill("{} = {}", attribute, variable)]
        inner, result = self._value(value, one.block, variable, frame, inside=inside)
        counting = _lines(totals.passing(one.member.name, variable))
        if result == variable:
            return [fill("{} = {} = {}", attribute, variable, given) if inner else fill("{} = {}", attribute, given), *inner, *counting]
        return [fill("{} = {}", variable, given), *inner, *counting, fill("{} = {}", attribute, result)]

    def _value(self, value: Value, block: Block, subject: Code, frame: Frame, *, inside: bool) -> tuple[list[Code], Code]:
        """Write the statements that check a value and make what it is read as; return them, and the expression of that."""
        if isinstance(value, Structure):
            return self._held(value, block, subject, frame, repeated=False, inside=inside)
        if isinstance(value, ListOf | MapOf) and self.conversions.reads(value.item):
            return self._container(value, block, subject, frame)
        if isinstance(value, MapOf) and not value.nullable and any(isinstance(one, Members) for one in self.structures.expanded(block)):
            return self._map(block, subject, frame), subject
        return _asked(block, block.checks, subject, frame), self.conversions.read(value, subject, subject)

    def _map(self, block: Block, subject: Code, frame: Frame) -> list[Code]:
        """Write the statements that check a map which stays as it is."""
        checks = tuple(self.structures.expanded(block))
        lines = _asked(block, [check for check in checks if not isinstance(check, Members)], subject, frame)
        name, value = frame.variable("name"), frame.variable("value")
        names = [line for check in checks if isinstance(check, Members) for line in _names(check, name, frame)]
        inner = item_block(checks, block)
        values = _asked(inner, inner.checks, value, frame) if inner else []
        if names and values:
            return [*lines, fill("for {}, {} in {}.items():", name, value, subject), *indent([*names, *values])]
        if names:
            return [*lines, fill("for {} in {}:", name, subject), *indent(names)]
        return [*lines, fill("for {} in {}.values():", value, subject), *indent(values)] if values else lines

    def _container(self, value: ListOf | MapOf, block: Block, subject: Code, frame: Frame) -> tuple[list[Code], Code]:
        """Write the walk over a list or map that makes another of what is made of each item."""
        checks = tuple(self.structures.expanded(block))
        inner = item_block(checks, block)
        assert inner is not None
        lines = _asked(block, [check for check in checks if not isinstance(check, Items | Members)], subject, frame)
        key, item, many = frame.variable("name"), frame.variable("item"), frame.variable(f"made_{subject.text}")
        body = [line for check in checks if isinstance(check, Members) for line in _names(check, key, frame)]
        if isinstance(value.item, Structure):
            made, result = self._held(value.item, inner, item, frame, repeated=True, inside=False)
        else:
            made, result = self._value(value.item, inner, item, frame, inside=False)
        if isinstance(value, MapOf):
            begun, head = fill("{} = {{}}", many), fill("for {}, {} in {}.items():", key, item, subject)
            put = fill("{}[{}] = {}", many, key, result)
        else:
            begun, head, put = fill("{} = []", many), fill("for {} in {}:", item, subject), fill("{}.append({})", many, result)
        return [*lines, begun, head, *indent([*body, *made, put])], many

    def _held(
        self, value: Structure, block: Block, subject: Code, frame: Frame, *, repeated: bool, inside: bool
    ) -> tuple[list[Code], Code]:
        """Write the statements that make the record of a structure, where it stands or by its function."""
        checks = [check for check in self.structures.expanded(block, value.shape) if not isinstance(check, Call)]
        lines = _asked(block, checks, subject, frame)
        identifier = value.shape
        if identifier not in self.structures.readable:
            return [*lines, *self._validated(identifier, subject)], fill("{}.from_dict({})", self.conversions.class_of(value), subject)
        made = frame.variable(f"made_{subject.text}")
        if (repeated or inside) and self.structures.is_part(identifier, repeated=repeated):
            return [*lines, *self._structure(self.structures.readable[identifier], subject, made, frame, inside=True)], made
        return [*lines, fill("{} = {}", made, self._function(value, subject)), *_refused_by(made)], made

    def _is_called(self, value: Structure, block: Block, *, inside: bool) -> bool:
        """Tell whether nothing is asked of a structure but what its function asks."""
        alone = all(isinstance(check, Call) for check in self.structures.expanded(block, value.shape))
        in_place = inside and self.structures.is_part(value.shape, repeated=False)
        return value.shape in self.structures.readable and alone and not in_place

    def _function(self, value: Structure, subject: Code) -> Code:
        """Write the call of the function that reads a structure."""
        self.asked[value.shape] = None
        return fill("read_{}({})", Code(self.module.functions[value.shape]), subject)

    def _validated(self, identifier: str, subject: Code) -> list[Code]:
        name = "is_valid_" + self.module.functions[target(self.module.shapes, identifier)]
        self.validated.add(name)
        return [fill("if not {}({}):", Code(name), subject), Code("    return None")]


def _refused_by(made: Code) -> list[Code]:
    return [fill("if {} is None:", made), Code("    return None")]


def _split(readable: Readable, frame: Frame) -> tuple[list[Check], list[Check], list[Check]]:
    """Split what is asked of an object: sums that its members add to, what is asked first, and what concerns optional members alone."""
    checks = readable.others.checks
    known = tuple(Property(name=one.member.name, block=one.block) for one in readable.known)
    members = Members(at=readable.others.at, keyword="properties", known=known)
    counted = [check for check in checks if is_embedded(check, (*checks, members), frame)]
    later: list[Check] = [check for check in checks if isinstance(check, Together) and check.name not in readable.required]
    return counted, [check for check in checks if check not in counted and check not in later], later


def _names(check: Members, key: Code, frame: Frame) -> list[Code]:
    """Write the statements that refuse a name, which is a string in any case."""
    names = frame.module.inliner.inline(check.names) if check.names else None
    asked = [one for one in names.checks if not isinstance(one, Type)] if names else []
    if names and any(condition(one, key, frame) is None for one in asked):
        return _asked(names, names.checks, key, frame)
    return _met(asked, key, frame)


def _met(checks: Iterable[Check], subject: Code, frame: Frame) -> list[Code]:
    """Write the statements that refuse where a subject of the right type does not meet checks that are conditions."""
    found = [one for check in measured_once([*checks]) if (one := condition(check, subject, frame)) is not None]
    return _lines([Refusal(condition=every(found))]) if found else []


def _asked(block: Block, checks: Iterable[Check], subject: Code, frame: Frame) -> list[Code]:
    """Write the statements that refuse where a subject does not meet checks of a block."""
    inlined = frame.module.inliner.inline(replace(block, checks=tuple(checks)))
    return _lines(statements_of(inlined, subject, frame))


def _lines(statements: Iterable[Statement]) -> list[Code]:
    """Write statements of verdicts as statements of readers, which refuse by None."""
    lines = (line.text for line in lines_of(statements))
    return [Code(line.removesuffix(_REFUSED) + "return None" if line.lstrip() == _REFUSED else line) for line in lines]
