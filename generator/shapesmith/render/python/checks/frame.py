"""Where emitted checks stand: the module with its constants and helpers, and the function with its variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shapesmith.code import Code, Names, fill, literal, snake_case
from shapesmith.code.names import BUILTINS
from shapesmith.plan.inline import Inliner
from shapesmith.shapes.checks import Block
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.location import MODEL

HELPERS: Mapping[str, tuple[str, ...]] = {
    "violations": ("ALL", "missing", "only", "refuse", "unknown", "violation"),
    "numbers": ("is_integer", "is_multiple", "is_number"),
    "equality": ("is_one_of", "is_unique"),
    "patterns": ("Pattern",),
    "properties": ("with_properties",),
    "formats": (
        *("is_date", "is_date_time", "is_duration", "is_ipv4", "is_ipv6"),
        *("is_json_pointer", "is_relative_json_pointer", "is_time", "is_uuid"),
    ),
    "date_times": ("date_time",),
    "totals": ("entries", "max_total"),
    "byte_sizes": ("byte_count", "inf", "max_bytes"),
}
"""For each part of the runtime the names that validators import from it."""

_PART = {name: part for part, names in HELPERS.items() for name in names}


@dataclass(frozen=True, slots=True, kw_only=True)
class Auxiliary:
    """A block that needs a function of its own although no shape has it, such as a branch of `anyOf`."""

    name: str
    block: Block


@dataclass(slots=True, kw_only=True)
class Module:
    """A module of validators while it is emitted.

    Attributes:
        documents: The names of the spec and its overlays; pointers into them need no name beside them.
        functions: By shape id the name that its functions share.
        shapes: By id.
        inliner: Puts small shapes in place of the calls to them.
        constants: Module constants in order: name and expression.
        helpers: Names imported from the runtime.
        auxiliaries: Functions that blocks asked for, in order.
        called: Ids of the shapes whose `is_valid_...` is called, in order.
    """

    documents: frozenset[str]
    functions: Mapping[str, str]
    shapes: Mapping[str, Shape]
    inliner: Inliner
    names: Names
    constants: dict[str, Code] = field(default_factory=dict)
    helpers: set[str] = field(default_factory=set)
    auxiliaries: list[Auxiliary] = field(default_factory=list)
    called: dict[str, None] = field(default_factory=dict)

    def use(self, helper: str) -> Code:
        """Return a name of the runtime, which the module will import."""
        assert helper in _PART, helper
        self.helpers.add(helper)
        return Code(helper)

    def parts(self) -> tuple[str, ...]:
        """Return the parts of the runtime that the module needs, in order."""
        return tuple(part for part, names in HELPERS.items() if not self.helpers.isdisjoint(names))

    def constant(self, wanted: str, expression: Code) -> Code:
        """Return the name of a module constant with this value, made when it is first asked for."""
        for name, other in self.constants.items():
            if other == expression:
                return Code(name)
        name = self.names.take("_" + (snake_case(wanted).upper().strip("_") or "VALUE"))
        self.constants[name] = expression
        return Code(name)

    def auxiliary(self, owner: str, wanted: str, block: Block) -> str:
        """Return the shared name of the functions of a block without a shape."""
        for other in self.auxiliaries:
            if other.block is block:
                return other.name
        name = self.names.take(f"{owner}_{snake_case(wanted)}")
        self.auxiliaries.append(Auxiliary(name=name, block=block))
        return name

    def frame(self, owner: str) -> Frame:
        """Open a function of the shape or block that `owner` names."""
        return Frame(module=self, owner=owner, names=Names(_TAKEN | set(self.constants)))

    def location(self, pointer: str, document: str) -> Code:
        """Write where a keyword stands: a pointer, with the document before it where that is not the spec or an overlay."""
        return literal(pointer if document in self.documents else f"{document}#{pointer}")

    def origin(self, origin: str) -> Code:
        """Write the argument that tells on whose word a check stands, where it is not the model's."""
        if origin == MODEL:
            return Code("")
        return fill(", {}", self.constant("source", literal(origin)))


_TAKEN = BUILTINS | set(_PART) | {"instance", "path", "rules"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A function while it is emitted: its module and its variables."""

    module: Module
    owner: str
    names: Names

    def variable(self, wanted: str) -> Code:
        """Return a new local variable, named after what it holds."""
        name = snake_case(wanted)
        return Code(self.names.take(name + "_" if name in _TAKEN or name.startswith("is_valid_") else name))


def arguments(values: tuple[Any, ...]) -> list[Code]:
    """Write JSON values as arguments."""
    return [literal(value) for value in values]
