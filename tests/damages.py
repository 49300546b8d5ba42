"""Requests damaged at one known place: a schema and a valid instance into everything that can be broken in it, one thing at a time."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from hypothesis import strategies as st

from shapesmith import ecma

Path = tuple[str | int, ...]

WRONG: dict[str, tuple[Any, ...]] = {
    "object": ([], "x", 1, None, True),
    "array": ({}, "x", 1, None),
    "string": (5, 1.5, True, [], {}, None),
    "integer": ("1", 1.5, True, [], None, math.nan),
    "number": ("1", True, {}, None, math.nan, math.inf, -math.inf),
    "boolean": (0, 1, "true", None),
}
"""Values that are not of a type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """An instance with one thing wrong in it.

    Attributes:
        kind: What was done, for classes of verdicts: `missing`, `unknown`, `null`, `type`, `bool for a number`, `enum`, ...
        location: JSON Pointer of where a validator has to find it.
        keyword: The keyword that does not hold there.
        instance: The damaged instance.
    """

    kind: str
    location: str
    keyword: str
    instance: Any


@st.composite
def damaged(draw: st.DrawFn, document: Mapping[str, Any], schema: Mapping[str, Any], instances: st.SearchStrategy[Any]) -> Damage:
    """Draw an instance and break one thing in it.

    Args:
        draw: Given by Hypothesis.
        document: A spec's contents.
        schema: Of the kind that a spec has: a closed structure, a map, a list, a leaf, or a reference to one.
        instances: Valid ones.
    """
    instance = draw(instances)
    found = list(_walk(document, schema, instance, ()))
    kinds = sorted({kind for kind, *_ in found})
    kind = kinds[draw(st.integers(0, len(kinds) - 1))]  # every kind counts the same, however many places it has
    found = [one for one in found if one[0] == kind]
    _, path, keyword, where, value = found[draw(st.integers(0, len(found) - 1))]
    return Damage(kind=kind, location=pointer(path), keyword=keyword, instance=_replaced(instance, where, value))


def pointer(path: Path) -> str:
    """Write a path as a JSON Pointer."""
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in path)


_Found = tuple[str, Path, str, Path, Any]
"""Kind, path of the error, keyword, path of what is replaced, and by what."""


def _walk(document: Mapping[str, Any], schema: Mapping[str, Any], instance: Any, path: Path) -> Iterator[_Found]:
    schema = _resolved(document, schema)
    kinds = schema.get("type")
    if isinstance(kinds, str):
        yield from ((_type_kind(kinds, wrong, schema), path, "type", path, wrong) for wrong in WRONG[kinds])
    elif kinds == ["string", "number"]:
        yield from ((_type_kind("number", wrong, schema), path, "type", path, wrong) for wrong in ([], {}, None, True))
    if "enum" in schema:
        yield "enum", path, "enum", path, "NOT ONE OF THEM"
    elif isinstance(instance, str) and kinds == "string":
        yield from _texts(schema, path)
    if isinstance(instance, dict) and kinds == "object":
        yield from _members(document, schema, instance, path)
    elif isinstance(instance, list):
        yield from _items(document, schema, instance, path)
    elif kinds in ("integer", "number"):
        yield from _numbers(schema, path, whole=kinds == "integer")


def _members(document: Mapping[str, Any], schema: Mapping[str, Any], instance: dict[str, Any], path: Path) -> Iterator[_Found]:
    members = schema.get("properties", {})
    rest = schema.get("additionalProperties", True)
    for name in schema.get("required", ()):
        yield "missing", path, "required", path, {key: value for key, value in instance.items() if key != name}
    if schema.get("minProperties", 0) > 0:
        yield "no member" if schema.get("x-union") else "too small a map", path, "minProperties", path, {}
    if rest is False and "maxProperties" not in schema:
        for unknown in ("Unknown", "application_id", next(iter(members), "x").lower() + "_", ""):
            if unknown not in members:
                yield "unknown", path, "additionalProperties", path, {**instance, unknown: "x"}
    for name, value in instance.items():
        inner = members.get(name, rest)
        if isinstance(inner, Mapping):
            yield from _walk(document, inner, value, (*path, name))


def _items(document: Mapping[str, Any], schema: Mapping[str, Any], instance: list[Any], path: Path) -> Iterator[_Found]:
    if instance and schema.get("maxItems", 10_000) < 1_000:
        yield "too many", path, "maxItems", path, instance * (schema["maxItems"] // len(instance) + 1)
    if schema.get("minItems", 0) > 0:
        yield "too few", path, "minItems", path, []
    for index, item in enumerate(instance):
        if isinstance(schema.get("items"), Mapping):
            yield from _walk(document, schema["items"], item, (*path, index))


def _texts(schema: Mapping[str, Any], path: Path) -> Iterator[_Found]:
    if schema.get("maxLength", 10_000) < 10_000 and "pattern" not in schema:
        yield "too long", path, "maxLength", path, "x" * (schema["maxLength"] + 1)
    if schema.get("minLength", 0) > 0 and "pattern" not in schema:
        yield "too short", path, "minLength", path, ""
    if "pattern" in schema and "minLength" not in schema and not ecma.finder(schema["pattern"]).search("\N{SNOWMAN}\n"):
        yield "pattern", path, "pattern", path, "\N{SNOWMAN}\n"


def _numbers(schema: Mapping[str, Any], path: Path, *, whole: bool) -> Iterator[_Found]:
    if "maximum" in schema:
        yield "too large", path, "maximum", path, math.floor(schema["maximum"]) + 1
    if "minimum" in schema:
        yield "too small", path, "minimum", path, math.ceil(schema["minimum"]) - 1
    if whole and schema.get("minimum", 5) <= 5 <= schema.get("maximum", 5):
        yield "float for an integer", path, "", path, 5.0


def _type_kind(wanted: str, wrong: Any, schema: Mapping[str, Any]) -> str:
    if wanted in ("integer", "number") and isinstance(wrong, bool):
        return "bool for a number" if wrong >= schema.get("minimum", 0) else "type"
    if isinstance(wrong, float) and not math.isfinite(wrong):
        return "not finite" if wanted == "number" and not wrong < schema.get("minimum", -math.inf) else "type"
    return "null" if wrong is None else "type"


def _resolved(document: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow references; what stands beside one is kept."""
    while "$ref" in schema:
        name = unquote(schema["$ref"].removeprefix("#/$defs/")).replace("~1", "/").replace("~0", "~")
        schema = {**document["$defs"][name], **{key: value for key, value in schema.items() if key not in ("$ref", "description")}}
    return schema


def _replaced(instance: Any, path: Path, value: Any) -> Any:
    """Return a copy of an instance with another value at a path."""
    if not path:
        return copy.deepcopy(value)
    copied = dict(instance) if isinstance(instance, dict) else list(instance)
    copied[path[0]] = _replaced(instance[path[0]], path[1:], value)
    return copied
