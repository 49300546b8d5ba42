"""Values into the forms that they have on the wire: expressions of functions from the JSON form, and of functions back to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from shapesmith.code import Code, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.types import leaves, reached
from shapesmith.shapes.contract import Member
from shapesmith.shapes.values import ListOf, MapOf, Real, Structure, Timestamp, Value

TIMES = {"unixtimestamp": "unix_time", "iso8601": "iso_time", "rfc822": "http_time"}
DEFAULTS = {"body": "unixtimestamp", "uri": "iso8601", "querystring": "iso8601", "header": "rfc822"}
"""How a point in time travels where the model says nothing (botocore.serialize, 1.44.5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """What every form of one file needs to know.

    Attributes:
        imports: The file's imports, which expressions add to.
        module: What stands before the functions of structures: `wire.` outside of `wire.py`.
        written: Structures whose writing was asked for, by id.
        read: Those whose reading was asked for.
    """

    library: Library
    imports: Imports
    module: Code = Code("")
    written: dict[str, None] = field(default_factory=dict)
    read: dict[str, None] = field(default_factory=dict)

    def write(self, value: Value, location: str = "body") -> Code | None:
        """Return the function that writes a value for the wire, None where the JSON form goes as it is."""
        if isinstance(value, Timestamp):
            return self.imports.use(RUNTIME, TIMES[(value.format or DEFAULTS[location]).lower()])
        if isinstance(value, Structure) and self._differs(value.shape, (Timestamp,)):
            self.written[value.shape] = None
            return self._function(value.shape, "_to_wire")
        if isinstance(value, ListOf | MapOf) and (item := self.write(value.item, location)):
            return fill("{}({})", self.imports.use(RUNTIME, "each" if isinstance(value, ListOf) else "each_value"), item)
        return None

    def reading(self, value: Value) -> Code | None:
        """Return the function that reads a value from the wire, `None` in source for a point in time, None where there is nothing to do."""
        if isinstance(value, Timestamp):
            return Code("None")
        if isinstance(value, Real):
            return self.imports.use(RUNTIME, "read_number")
        if isinstance(value, Structure) and self._differs(value.shape, (Timestamp, Real)):
            self.read[value.shape] = None
            return self._function(value.shape, "_from_wire")
        if isinstance(value, ListOf | MapOf) and (item := self.reading(value.item)):
            return fill("{}({})", self.imports.use(RUNTIME, "read_each" if isinstance(value, ListOf) else "read_each_value"), item)
        return None

    def reads_odd_numbers_alone(self, members: Iterable[Member]) -> bool:
        """Tell whether reading concerns nothing but the three numbers that are texts, which is rare enough to be asked for first."""
        found = list(members)
        inner = reached(self.library, *(member.value for member in found)).values()
        everything = [*found, *(member for shape in inner for member in shape.members)]
        renamed = any(is_renamed(member) for member in everything)
        return not renamed and not any(isinstance(leaf, Timestamp) for member in everything for leaf in leaves(member.value))

    def members(self, members: Iterable[Member], *, read: bool = False) -> tuple[Code, Code]:
        """Return the renamed members and those that have a form of their own, as sources of two dictionaries."""
        found = list(members)
        names = {member.name: member.wire.name for member in found if is_renamed(member)}
        forms = [(member.name, self.reading(member.value) if read else self.write(member.value)) for member in found]
        pairs = join(", ", [fill("{}: {}", literal(name), form) for name, form in forms if form is not None])
        return literal({wire: name for name, wire in names.items()} if read else names), fill("{{{}}}", pairs)

    def _function(self, identifier: str, suffix: str) -> Code:
        return fill("{}{}", self.module, Code("_" + self.library.functions[identifier] + suffix))

    def _differs(self, identifier: str, kinds: tuple[type[Value], ...]) -> bool:
        members = [member for shape in reached(self.library, Structure(shape=identifier)).values() for member in shape.members]
        return any(is_renamed(member) or any(isinstance(leaf, kinds) for leaf in leaves(member.value)) for member in members)


def is_renamed(member: Member) -> bool:
    """Tell whether a member of a body has another name on the wire."""
    return member.wire.name not in ("", member.name)
