"""Places of instances into places of the schema: the keys of maps and the positions in arrays do not matter."""

from __future__ import annotations

from shapesmith import pointer
from shapesmith.shapes.values import Anything, ListOf, MapOf, Structure, Value
from shapesmith.subject import Subject


def generalised(where: str, subject: Subject) -> str:
    """Return a pointer with `*` for what is a key of a map or a position in an array, as the typed view of the schema has them."""
    shapes = subject.contract.shapes
    value: Value = Structure(shape=subject.shape) if shapes[subject.shape].members else shapes[subject.shape].value
    tokens: list[str] = []
    for token in pointer.split(where):
        if isinstance(value, ListOf | MapOf):
            tokens.append("*")
            value = value.item
            continue
        members = shapes[value.shape].members if isinstance(value, Structure) else ()
        value = next((member.value for member in members if member.name == token), Anything())
        tokens.append("*" if token.isdecimal() else token)
    return pointer.join("", *tokens) or "/"
