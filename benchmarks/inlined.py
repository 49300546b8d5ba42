"""A spec's operation, with its overlay, into one plain JSON Schema without references: a copy of every shape at every place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shapesmith import pointer

_NOT_CHECKED = ("description", "x-source", "x-level", "title")
_NAMED = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
_HELD = ("enum", "const", "default", "examples", "required", "dependentRequired", "dependencies")


def inlined(document: Mapping[str, Any], reference: str, overlay: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema that a reference leads to, with what an overlay adds to it, and no reference in it; shapes must not recur."""
    name = pointer.split(reference[1:])[-1]
    own = _copied(pointer.follow(document, reference[1:]), document, overlay)
    over = overlay.get("$defs", {}).get(name)
    return merged(own, _copied(over, document, overlay)) if over else own


def _copied(schema: Any, document: Mapping[str, Any], overlay: Mapping[str, Any]) -> Any:
    """Copy a schema, with the targets of references in their places, and without what only annotates or advises."""
    if isinstance(schema, list):
        return [_copied(one, document, overlay) for one in schema]
    if not isinstance(schema, Mapping):
        return schema
    if schema.get("x-level") == "advice":
        return {}
    kept = {
        key: _named(value, document, overlay)
        if key == "properties"
        else value
        if key in ("x-maxTotal", "x-wire", "enum", "dependentRequired")
        else _copied(value, document, overlay)
        for key, value in schema.items()
        if key not in (*_NOT_CHECKED, "$ref", "allOf")
    }
    for part in schema.get("allOf", ()):
        kept = merged(kept, _copied(part, document, overlay))
    return merged(inlined(document, schema["$ref"], overlay), kept) if "$ref" in schema else kept


def _named(members: Mapping[str, Any], document: Mapping[str, Any], overlay: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _copied(member, document, overlay) for name, member in members.items()}


def merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Put what a second schema says into a first one."""
    found = dict(base)
    for key, value in over.items():
        if key == "properties":
            found[key] = {**found.get(key, {}), **{name: merged(found.get(key, {}).get(name, {}), one) for name, one in value.items()}}
        elif isinstance(value, Mapping) and isinstance(found.get(key), Mapping):
            found[key] = merged(found[key], value)
        else:
            found[key] = value
    return found


def plain(schema: Any) -> Any:
    """Return a schema without the keywords of our own vocabulary, which other libraries do not know."""
    if isinstance(schema, list):
        return [plain(one) for one in schema]
    if not isinstance(schema, Mapping):
        return schema
    kept = {key: value for key, value in schema.items() if not key.startswith("x-")}
    return {key: value if key in _HELD else _each(value) if key in _NAMED else plain(value) for key, value in kept.items()}


def _each(named: Any) -> Any:
    return {name: plain(one) for name, one in named.items()} if isinstance(named, Mapping) else named
