"""Values into the Python types that carry them."""

from __future__ import annotations

from collections.abc import Iterator

from shapesmith.code import Code, fill
from shapesmith.plan.library import Library
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.shapes.contract import Member, Shape
from shapesmith.shapes.values import Anything, Blob, Choice, ListOf, MapOf, Real, Structure, Text, Timestamp, Truth, Value, Whole

NAMES: dict[type[Value], Code] = {
    Text: Code("str"),
    Whole: Code("int"),
    Real: Code("float"),
    Truth: Code("bool"),
    Blob: Code("bytes | str"),
}


def can_be_null(value: Value) -> bool:
    """Tell whether null is a value of its own here, so that absence needs another mark than None."""
    return value.nullable or isinstance(value, Anything)


def field_type(library: Library, member: Member, imports: Imports, *, models: Code = Code(""), absent: bool = True) -> Code:
    """Write the annotation of a member's field; every name in it is there at run time, so that `get_type_hints` works.

    Args:
        library: The plan.
        member: The member.
        imports: The file's imports.
        models: What stands before the name of a class.
        absent: A member that can be null has another mark for absence.
    """
    spelled = _value_type(library, member.value, imports, models)
    if can_be_null(member.value) and absent:
        return spelled if isinstance(member.value, Anything) else fill("{} | {}", spelled, imports.use(RUNTIME, "Absent"))
    return spelled if member.required else fill("{} | None", spelled)


def structures(value: Value) -> Iterator[str]:
    """Yield the ids of the structures that a value holds, not looking into them."""
    if isinstance(value, Structure):
        yield value.shape
    elif isinstance(value, ListOf | MapOf):
        yield from structures(value.item)


def member_values(shape: Shape) -> Iterator[Value]:
    """Yield the values of a structure's members."""
    for member in shape.members:
        yield member.value


def reached(library: Library, *values: Value) -> dict[str, Shape]:
    """Return every structure that can be reached from these values, by id, in the order of reading."""
    found: dict[str, Shape] = {}
    waiting = [identifier for value in values for identifier in structures(value)]
    while waiting:
        identifier = waiting.pop(0)
        if identifier not in found:
            found[identifier] = library.shape(identifier)
            waiting += [inner for value in member_values(found[identifier]) for inner in structures(value)]
    return found


def leaves(value: Value) -> Iterator[Value]:
    """Yield what a value is made of: itself, or the items of its lists and maps."""
    if isinstance(value, ListOf | MapOf):
        yield from leaves(value.item)
    else:
        yield value


def reaches(library: Library, kinds: tuple[type[Value], ...], *values: Value) -> bool:
    """Tell whether a value of one of these kinds can be reached."""
    everything = [*values, *(value for shape in reached(library, *values).values() for value in member_values(shape))]
    return any(isinstance(leaf, kinds) for value in everything for leaf in leaves(value))


def _value_type(library: Library, value: Value, imports: Imports, models: Code) -> Code:
    spelled = _bare_type(library, value, imports, models)
    return fill("{} | None", spelled) if value.nullable and not isinstance(value, Anything) else spelled


def _bare_type(library: Library, value: Value, imports: Imports, models: Code) -> Code:
    if isinstance(value, Structure):
        return fill("{}{}", models, Code(library.classes[value.shape]))
    if isinstance(value, Choice):
        return fill("{}{} | str", models, Code(library.classes[value.shape]))
    if isinstance(value, ListOf):
        return fill("list[{}]", _value_type(library, value.item, imports, models))
    if isinstance(value, MapOf):
        return fill("dict[str, {}]", _value_type(library, value.item, imports, models))
    if isinstance(value, Timestamp):
        return fill("{} | str | float", imports.use("datetime", "datetime"))
    if isinstance(value, Anything):
        return imports.use("typing", "Any")
    return NAMES[type(value)]
