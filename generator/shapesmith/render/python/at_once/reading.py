"""Structures into the statements that check an object fresh from a parser, and make its record, member by member."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shapesmith.code import Code, fill, indent, literal
from shapesmith.render.python.at_once.asking import asked, counted_checks, lines, of_right_type, refused_by
from shapesmith.render.python.at_once.structures import Known, Readable
from shapesmith.render.python.at_once.walks import Made, Walks
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.totals import Totals
from shapesmith.render.python.imports import RUNTIME
from shapesmith.render.python.types import can_be_null, structures
from shapesmith.shapes.checks import Block, Call, Check, Items, Members, Together
from shapesmith.shapes.values import ListOf, MapOf, Structure, Value

_WIDEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers(Walks):
    """A module of functions that read."""

    def function_body(self, identifier: str) -> list[Code]:
        """Write the body of the function that reads a structure."""
        made = Code("made")
        body = self.structure(self.structures.readable[identifier], Code("instance"), made, self.frame(identifier))
        if not self._demands(identifier):
            return [*body, Code("return made")]
        return [Code("try:"), *indent(body), Code("except KeyError:"), Code("    return None"), Code("return made")]

    def _demands(self, identifier: str) -> bool:
        """Tell whether a structure, or one that is read in its place, has a member that must be there."""
        readable = self.structures.readable[identifier]
        values = [one.member.value for one in readable.known]
        held = [(inner, isinstance(value, ListOf | MapOf)) for value in values for inner in structures(value)]
        return bool(readable.required) or any(
            self.structures.is_part(inner, repeated=repeated) and self._demands(inner) for inner, repeated in held
        )

    def structure(self, readable: Readable, subject: Code, made: Code, frame: Frame, *, inside: bool = False) -> list[Code]:
        """Write the statements that make the record `made` of an object."""
        count, optional = len(readable.required), readable.known[len(readable.required) :]
        counted = counted_checks(readable, frame)
        totals = Totals(counted, [one.member.name for one in readable.known], frame)
        later = [check for check in readable.others.checks if isinstance(check, Together) and check.name not in readable.required]
        first = [check for check in readable.others.checks if check not in counted and check not in later]
        kind = self.conversions.class_of(Structure(shape=readable.shape.id))
        body = [*asked(readable.others, first, subject, frame), fill("{} = new({})", made, kind), *lines(totals.before())]
        for one in readable.known[:count]:
            body += self._member(one, readable, subject, made, totals, frame, inside=inside)
        more = [Code("return None")]
        if optional:
            body += self._absent(optional, readable, made)
            size = frame.variable("count")
            more = [*of_right_type(readable.others, later, subject, frame), fill("{} = {}", size, literal(count))]
            for one in optional:
                found = [fill("{} += 1", size), *self._member(one, readable, subject, made, totals, frame, inside=inside)]
                more += [fill("if {} in {}:", literal(one.member.name), subject), *indent(found)]
            more += [fill("if len({}) != {}:", subject, size), Code("    return None")]
        differs = fill("len({}) != {}", subject, literal(count)) if count else subject
        return [*body, fill("if {}:", differs), *indent(more), *lines(totals.after(subject))]

    def _absent(self, optional: Iterable[Known], readable: Readable, made: Code) -> list[Code]:
        """Write the statements that mark optional members as absent."""
        body: list[Code] = []
        for null in (False, True):
            names = [fill("{}.{} = ", made, self.attribute(one, readable)) for one in optional if can_be_null(one.member.value) is null]
            mark = self.conversions.imports.use(RUNTIME, "ABSENT") if null and names else Code("None")
            chain = Code("")
            for name in names:
                if chain.text and len(chain.text) + len(name.text) > _WIDEST:
                    body.append(fill("{}{}", chain, mark))
                    chain = Code("")
                chain = fill("{}{}", chain, name)
            body += [fill("{}{}", chain, mark)] if names else []
        return body

    def _member(
        self, one: Known, readable: Readable, subject: Code, made: Code, totals: Totals, frame: Frame, *, inside: bool
    ) -> list[Code]:
        variable, value = frame.variable(one.member.name), one.member.value
        given = fill("{}[{}]", subject, literal(one.member.name))
        attribute = fill("{}.{}", made, self.attribute(one, readable))
        if isinstance(value, Structure) and self.is_called(value, one.block, inside=inside):
            read = self.call(value, given)
            return [fill("{} = {}", variable, read), *refused_by(variable), fill("{} = {}", attribute, variable)]
        inner, result = self.value(value, one.block, variable, frame, inside=inside)
        counting = lines(totals.passing(one.member.name, variable))
        if result == variable:
            return [fill("{} = {} = {}", attribute, variable, given) if inner else fill("{} = {}", attribute, given), *inner, *counting]
        return [fill("{} = {}", variable, given), *inner, *counting, fill("{} = {}", attribute, result)]

    def value(self, value: Value, block: Block, subject: Code, frame: Frame, *, inside: bool) -> Made:
        """Write the statements that check a value and make what it is read as."""
        if isinstance(value, Structure):
            return self.held(value, block, subject, frame, repeated=False, inside=inside)
        if isinstance(value, ListOf | MapOf) and self.conversions.reads(value.item):
            checks = tuple(self.structures.expanded(block))
            whole = asked(block, [check for check in checks if not isinstance(check, Items | Members)], subject, frame)
            walked, many = self.items(value, checks, block, subject, frame)
            return [*whole, *walked], many
        if self.is_plain_map(value, block):
            return self.plain_map(block, subject, frame), subject
        return asked(block, block.checks, subject, frame), self.conversions.read(value, subject, subject)

    def held(self, value: Structure, block: Block, subject: Code, frame: Frame, *, repeated: bool, inside: bool) -> Made:
        """Write the statements that make the record of a structure, where it stands or by its function."""
        checks: list[Check] = [check for check in self.structures.expanded(block, value.shape) if not isinstance(check, Call)]
        beside = asked(block, checks, subject, frame)
        if value.shape not in self.structures.readable:
            made = fill("{}.from_dict({})", self.conversions.class_of(value), subject)
            return [*beside, *self.validated_by(value.shape, subject)], made
        body, result = self.made(value, subject, frame, repeated=repeated, inside=inside)
        return [*beside, *body], result

    def names(self, check: Members, key: Code, frame: Frame) -> list[Code]:
        """Write the statements that refuse a name, which is a string in any case."""
        names = frame.module.inliner.inline(check.names) if check.names else None
        return of_right_type(names, names.checks, key, frame) if names else []
