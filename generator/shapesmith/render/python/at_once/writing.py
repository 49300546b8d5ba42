"""Structures into the statements that write a record in JSON form and check that, member by member."""

from __future__ import annotations

from dataclasses import dataclass

from shapesmith.code import Code, fill, indent, literal
from shapesmith.render.python.at_once.asking import asked, counted_checks, lines, of_right_type, refused_by
from shapesmith.render.python.at_once.structures import Known, Readable, item_block
from shapesmith.render.python.at_once.walks import Made, Walks
from shapesmith.render.python.checks.conditions import types_condition
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.objects import asked_names
from shapesmith.render.python.checks.statements import Refusal
from shapesmith.render.python.checks.totals import Totals
from shapesmith.render.python.imports import RUNTIME
from shapesmith.render.python.types import can_be_null
from shapesmith.shapes.checks import Block, Call, Items, Members
from shapesmith.shapes.concerns import types_of
from shapesmith.shapes.values import ListOf, MapOf, Structure, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Writers(Walks):
    """A module of functions that write."""

    def function_body(self, identifier: str) -> list[Code]:
        """Write the body of the function that writes a record."""
        made = Code("made")
        body = self.structure(self.structures.readable[identifier], Code("record"), made, self.frame(identifier))
        return [*body, Code("return made")]

    def structure(self, readable: Readable, subject: Code, made: Code, frame: Frame, *, inside: bool = False) -> list[Code]:
        """Write the statements that write a record as `made`; what is asked of that as a whole is asked in the end."""
        counted = counted_checks(readable, frame)
        totals = Totals(counted, [one.member.name for one in readable.known], frame)
        kind = self.conversions.class_of(Structure(shape=readable.shape.id))
        any_value = self.conversions.imports.check("typing", "Any")
        body = [fill("if type({}) is not {}:", subject, kind), Code("    return None")]
        body += [fill("{}: dict[str, {}] = {{}}", made, any_value), *lines(totals.before())]
        for one in sorted(readable.known, key=lambda one: not one.member.required):
            body += self._member(one, readable, subject, made, totals, frame, inside=inside)
        others = [check for check in readable.others.checks if check not in counted]
        return [*body, *of_right_type(readable.others, others, made, frame), *lines(totals.after(made))]

    def _member(
        self, one: Known, readable: Readable, subject: Code, made: Code, totals: Totals, frame: Frame, *, inside: bool
    ) -> list[Code]:
        value, required = one.member.value, one.member.name in readable.required
        variable = frame.variable(one.member.name)
        given = fill("{}.{}", subject, self.attribute(one, readable))
        place = fill("{}[{}]", made, literal(one.member.name))
        absent = self.conversions.imports.use(RUNTIME, "ABSENT") if can_be_null(value) else Code("None")
        if required and isinstance(value, Structure) and self.is_called(value, one.block, inside=inside):
            return [fill("{} = {}", variable, self.call(value, given)), *refused_by(variable), fill("{} = {}", place, variable)]
        inner, result = self.value(value, one.block, variable, frame, inside=inside)
        put = [*inner, *lines(totals.passing(one.member.name, variable)), fill("{} = {}", place, result)]
        begun = fill("{} = {}", variable, given)
        if not required:
            return [begun, fill("if {} is not {}:", variable, absent), *indent(put)]
        if isinstance(value, Structure) or "null" not in (types_of(tuple(self.structures.expanded(one.block))) or ("null",)):
            return [begun, *put]
        return [begun, fill("if {} is {}:", variable, absent), Code("    return None"), *put]

    def value(self, value: Value, block: Block, subject: Code, frame: Frame, *, inside: bool) -> Made:
        """Write the statements that write a value, and check that."""
        if isinstance(value, Structure):
            return self.held(value, block, subject, frame, repeated=False, inside=inside)
        checks = tuple(self.structures.expanded(block))
        is_walked = not value.nullable and item_block(checks, block) is not None
        if isinstance(value, ListOf | MapOf) and self.conversions.writes(value.item, kwargs=False) and is_walked:
            whole = [check for check in checks if not isinstance(check, Items | Members)]
            kinds = types_of(tuple(whole)) or ()
            typed = lines([Refusal(condition=types_condition(kinds, subject, frame))])
            walked, many = self.items(value, checks, block, subject, frame)
            return [*typed, *walked, *of_right_type(block, whole, many, frame)], many
        if self.is_plain_map(value, block):
            return self.plain_map(block, subject, frame), subject
        written = self.conversions.write(value, subject, kwargs=False)
        converted = [] if written == subject else [fill("{} = {}", subject, written)]
        return [*converted, *asked(block, block.checks, subject, frame)], subject

    def held(self, value: Structure, block: Block, subject: Code, frame: Frame, *, repeated: bool, inside: bool) -> Made:
        """Write the statements that write a record, where it stands or by its function."""
        checks = [check for check in self.structures.expanded(block, value.shape) if not isinstance(check, Call)]
        if value.shape in self.structures.readable:
            body, result = self.made(value, subject, frame, repeated=repeated, inside=inside)
        else:
            result = frame.variable(f"made_{subject.text}")
            kind = self.conversions.class_of(value)
            refused = [fill("if type({}) is not {}:", subject, kind), Code("    return None")]
            body = [*refused, fill("{} = {}.to_dict()", result, subject), *self.validated_by(value.shape, result)]
        return [*body, *of_right_type(block, checks, result, frame)], result

    def names(self, check: Members, key: Code, frame: Frame) -> list[Code]:
        """Write the statements that refuse a name."""
        names = asked_names(check)
        return asked(names, names.checks, key, frame) if names else []
