"""Turns one shape or one reference of a C2J model into a JSON Schema, in the words of the spec format (docs/architecture.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shapesmith import pointer
from shapesmith.sources.c2j_traits import Model, is_any, limits, notes
from shapesmith.sources.prose import Prose

_SCALARS: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "character": {"type": "string"},
    "boolean": {"type": "boolean"},
    "integer": {"type": "integer"},
    "long": {"type": "integer"},
    "float": {"type": "number"},
    "double": {"type": "number"},
    "bigdecimal": {"type": "number"},
    "timestamp": {"type": ["string", "number"], "x-timestamp": True},
    "blob": {"type": "string", "contentEncoding": "base64"},
}
KEY_LIMITS = frozenset(("min", "max", "pattern", "enum"))
"""What makes the shape of a map's keys worth a `propertyNames`."""


def children(shape: Model, shapes: Mapping[str, Model]) -> list[str]:
    """Name the shapes that the schema of `shape` refers to, in its order."""
    if shape.get("document"):
        return []
    if shape["type"] == "map":
        key = [shape["key"]["shape"]] if _limits_keys(shape, shapes) else []
        return [*key, shape["value"]["shape"]]
    references = [shape["member"]] if shape["type"] == "list" else shape.get("members", {}).values()
    return [reference["shape"] for reference in references if not is_any(reference)]


def shape_schema(shape: Model, place: str, shapes: Mapping[str, Model], prose: Prose) -> dict[str, Any]:
    """Return the schema of a shape.

    Args:
        shape: The shape.
        place: JSON Pointer of the schema in the document that is made.
        shapes: The model's shapes, by name.
        prose: Where descriptions come from.
    """
    schema: dict[str, Any] = prose.of(place, shape.get("documentation", ""))
    if shape.get("document"):
        schema["x-document"] = True
    elif shape["type"] == "structure":
        schema.update(_structure(shape, place, shapes, prose))
    elif shape["type"] == "list":
        schema.update({"type": "array", "items": reference_schema(shape["member"], pointer.join(place, "items"), shapes, prose)})
    elif shape["type"] == "map":
        schema.update(_map(shape, place, shapes, prose))
    else:
        schema.update(_SCALARS[shape["type"]])
    schema.update(limits(shape, shape["type"]))
    schema.update(notes(shape))
    return schema


def reference_schema(reference: Model, place: str, shapes: Mapping[str, Model], prose: Prose, *, member: str = "") -> dict[str, Any]:
    """Return the schema of a reference: of a member, of a list's items, of a map's values.

    Args:
        reference: The reference, which may say more than the shape that it names.
        place: JSON Pointer of the schema in the document that is made.
        shapes: The model's shapes, by name.
        prose: Where descriptions come from.
        member: The member's name, or `""` where it has none; the name on the wire is noted where it differs.
    """
    target = shapes[reference["shape"]]
    schema: dict[str, Any] = {} if is_any(reference) else {"$ref": pointer.join("#/$defs", reference["shape"])}
    schema.update(prose.of(place, reference.get("documentation", "")))
    schema.update(limits(reference, target["type"]))
    if reference.get("hostLabel") and "min" not in target:
        schema["minLength"] = 1
    schema.update(notes(reference, member=member))
    return schema


def _structure(shape: Model, place: str, shapes: Mapping[str, Model], prose: Prose) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "object"}
    if members := shape.get("members"):
        schema["properties"] = {
            name: reference_schema(reference, pointer.join(place, "properties", name), shapes, prose, member=name)
            for name, reference in members.items()
        }
    if required := shape.get("required"):
        schema["required"] = list(dict.fromkeys(required))
    schema["additionalProperties"] = False
    if shape.get("union"):
        schema.update({"minProperties": 1, "maxProperties": 1, "x-union": True})
    if "payload" in shape:
        schema["x-payload"] = shape["payload"]
    return schema


def _map(shape: Model, place: str, shapes: Mapping[str, Model], prose: Prose) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "object"}
    if _limits_keys(shape, shapes):
        schema["propertyNames"] = reference_schema(shape["key"], pointer.join(place, "propertyNames"), shapes, prose)
    schema["additionalProperties"] = reference_schema(shape["value"], pointer.join(place, "additionalProperties"), shapes, prose)
    return schema


def _limits_keys(shape: Model, shapes: Mapping[str, Model]) -> bool:
    return not KEY_LIMITS.isdisjoint(shapes[shape["key"]["shape"]]) or not KEY_LIMITS.isdisjoint(shape["key"])
