"""Arguments of builders into source: their types, and the expressions that make members of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shapesmith.code import Code, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.render.python.holders import Argument
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.types import NAMES, can_be_null
from shapesmith.shapes.values import Anything, Choice, ListOf, MapOf, Structure, Text, Timestamp, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentCode:
    """What the expressions of `builders.py` need to know: the plan, the imports, and how the file calls its own things."""

    library: Library
    imports: Imports
    models: Code
    validators: Code
    made: Code

    def annotation(self, argument: Argument) -> Code:
        """Write an argument's type: wide in what it takes."""
        value = argument.member.value
        spelled = self._type(value)
        if isinstance(value, Anything):
            return spelled
        if value.nullable:
            return fill("{} | {}", spelled, self.imports.check(RUNTIME, "Absent"))
        return fill("{} | None", spelled) if self.default(argument).text else spelled

    def default(self, argument: Argument) -> Code:
        """Write an argument's default, or nothing where it has to be given."""
        member = argument.member
        if member.required and not argument.addable and not member.idempotency_token:
            return Code("")
        return self.imports.use(RUNTIME, "ABSENT") if can_be_null(member.value) else Code("None")

    def converted(self, argument: Argument) -> Code:
        """Write the expression that makes the member's value of the argument."""
        name, member = Code(argument.name), argument.member
        if member.idempotency_token and isinstance(member.value, Text):
            return fill("{}() if {} is None else {}", self.imports.use(RUNTIME, "new_id"), name, name)
        if argument.addable:
            copied = fill("{}({})", self.imports.use(RUNTIME, "own"), name)
            empty = Code("{}" if isinstance(member.value, MapOf) else "[]")
            return fill("{} if {} is None else {}", empty, name, copied) if member.required else copied
        return self._convert(member.value, name, argument)

    def _convert(self, value: Value, name: Code, argument: Argument) -> Code:
        if isinstance(value, ListOf | MapOf):
            return self._convert_items(value, name, argument)
        if isinstance(value, Anything | Structure):
            return fill("{}({})", self.imports.use(RUNTIME, "own"), name)
        if isinstance(value, Choice):
            return fill("{}({}.{}, {})", self.imports.use(RUNTIME, "choice"), self.models, Code(self.library.classes[value.shape]), name)
        if isinstance(value, Timestamp) or (isinstance(value, Text) and value.moment):
            function = self.imports.use(RUNTIME, "aware" if isinstance(value, Timestamp) else "moment")
            return fill("{}({}, {}, {})", function, name, literal(argument.name), literal(argument.pointer))
        return name

    def _convert_items(self, value: ListOf | MapOf, name: Code, argument: Argument) -> Code:
        leaf: Value = value
        while isinstance(leaf, ListOf | MapOf):
            leaf = leaf.item
        item = Code("_")
        convert = self._convert(leaf, item, argument) if not isinstance(leaf, Anything | Structure) else item
        own = self.imports.use(RUNTIME, "own")
        return fill("{}({})", own, name) if convert == item else fill("{}({}, lambda _: {})", own, name, convert)

    def _type(self, value: Value) -> Code:
        spelled = self._bare(value)
        return fill("{} | None", spelled) if value.nullable and not isinstance(value, Anything) else spelled

    def _bare(self, value: Value) -> Code:
        if isinstance(value, Structure):
            return fill("{}.{}", self.models, Code(self.library.classes[value.shape]))
        if isinstance(value, Choice):
            return fill("{}.{} | str", self.models, Code(self.library.classes[value.shape]))
        if isinstance(value, ListOf):
            return fill("{}[{}]", self.imports.check("collections.abc", "Sequence"), self._type(value.item))
        if isinstance(value, MapOf):
            return fill("{}[str, {}]", self.imports.check("collections.abc", "Mapping"), self._type(value.item))
        if isinstance(value, Timestamp):
            return fill("{} | str | float", self.imports.check("datetime", "datetime"))
        if isinstance(value, Text) and value.moment:
            return fill("{} | str", self.imports.check("datetime", "datetime"))
        return self.imports.check("typing", "Any") if isinstance(value, Anything) else NAMES[type(value)]


def parameters(arguments: Sequence[Argument], code: ArgumentCode, *, own: bool = True) -> Code:
    """Write a list of keyword parameters; `own` adds those that every builder and function has for itself."""
    parts = [
        fill("{}: {}{}", Code(argument.name), code.annotation(argument), fill(" = {}", default) if default.text else default)
        for argument in sorted(arguments, key=lambda argument: bool(code.default(argument).text))
        for default in (code.default(argument),)
    ]
    if own:
        parts.append(fill('rules: {} = "all"', code.imports.check(RUNTIME, "Rules")))
    return fill("*, {}", join(", ", parts)) if parts else Code("")
