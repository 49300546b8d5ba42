"""What an overlay says of a response that reports item by item, into the parts of a small typed view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shapesmith.code import Code, Names, class_name, fill, join, literal, snake_case
from shapesmith.plan.library import RESERVED_ATTRIBUTES, Library
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.types import field_type
from shapesmith.shapes.contract import Member, Outcomes, Shape
from shapesmith.shapes.values import MapOf, Structure, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView:
    """A record of one item's outcome, and the expression that makes a list of them from a response, `self`.

    Attributes:
        fields: Name and annotation of each field; all default to None.
        items: The generator expression of all outcomes.
        accepted: The statuses that mean that an item was taken.
    """

    name: Code
    fields: tuple[tuple[Code, Code], ...]
    status: Code
    items: tuple[Code, ...]
    accepted: Code


def outcome_class(library: Library, shape: Shape) -> str:
    """Return the name of the record of one item's outcome; no other class has it."""
    assert shape.outcomes is not None
    return Names(set(library.classes.values())).take(class_name(shape.outcomes.record))


def outcome_view(library: Library, shape: Shape, name: str, imports: Imports) -> OutcomeView:
    """Return the parts of the view on a response that has outcomes."""
    outcomes = shape.outcomes
    assert outcomes is not None
    names = Names(RESERVED_ATTRIBUTES)
    keys = {key: names.take(snake_case(key)) for key in dict.fromkeys(key for kind in outcomes.keys for key in kind)}
    status, message = names.take(snake_case(outcomes.status)), names.take(snake_case(outcomes.message))
    annotated = {member.name: (library, member) for item in _items(library, shape, outcomes) for member in item.members}
    types = [_annotation(annotated.get(wire), imports) for wire in (outcomes.status, outcomes.message)]
    return OutcomeView(
        name=Code(name),
        fields=(*((Code(key), Code("str | None")) for key in keys.values()), (Code(status), types[0]), (Code(message), types[1])),
        status=Code(status),
        items=tuple(
            _expression(library, shape, name, path, [keys[key] for key in kind], (status, message), imports)
            for path, kind in zip(outcomes.paths, outcomes.keys, strict=True)
        ),
        accepted=literal(outcomes.accepted),
    )


def _annotation(found: tuple[Library, Member] | None, imports: Imports) -> Code:
    if found is None:
        return imports.use("typing", "Any")
    library, member = found
    spelled = field_type(library, member, imports)
    return fill("{} | None", spelled) if member.required and not member.value.nullable else spelled


def _items(library: Library, shape: Shape, outcomes: Outcomes) -> Iterator[Shape]:
    for path in outcomes.paths:
        value: Value | None = shape.value
        for step in path:
            value = _below(library, value, step)
        if isinstance(value, Structure):
            yield library.shape(value.shape)


def _below(library: Library, value: Value | None, step: str) -> Value | None:
    if isinstance(value, MapOf) and step == "*":
        return value.item
    if isinstance(value, Structure):
        return next((member.value for member in library.shape(value.shape).members if member.name == step), None)
    return None


def _expression(
    library: Library, shape: Shape, name: str, path: tuple[str, ...], keys: list[str], ends: tuple[str, str], imports: Imports
) -> Code:
    attributes, value = [], shape.value
    for step in path:
        attributes.append(
            step if isinstance(value, MapOf) else library.attributes[value.shape][step] if isinstance(value, Structure) else step
        )
        value = _below(library, value, step) or value
    item = library.attributes.get(value.shape, {}) if isinstance(value, Structure) else {}
    assert shape.outcomes is not None
    given = [fill("{}=keys[{}]", Code(key), literal(number)) for number, key in enumerate(keys)]
    for attribute, wire in zip(ends, (shape.outcomes.status, shape.outcomes.message), strict=True):
        given.append(fill("{}=getattr(item, {}, None)", Code(attribute), literal(item.get(wire, attribute))))
    reach = imports.use(RUNTIME, "reach")
    return fill("{}({}) for keys, item in {}(self, {})", Code(name), join(", ", given), reach, literal(tuple(attributes)))
