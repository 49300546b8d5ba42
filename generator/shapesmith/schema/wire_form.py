"""A spec into the same spec with the bodies of its messages as they travel: names, points in time and odd numbers of the protocol."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from shapesmith import pointer
from shapesmith.document import Document
from shapesmith.errors import SourceError
from shapesmith.keywords.dialects import LATEST

PROTOCOLS = ("rest-json", "json")
_TIMES: Mapping[str, Mapping[str, Any]] = {
    "unixtimestamp": {"type": "number"},
    "iso8601": {"type": "string", "format": "date-time"},
    "rfc822": {"type": "string", "pattern": "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$"},
}
_ODD_NUMBERS = {"enum": ["NaN", "Infinity", "-Infinity"]}
_NOTHING = {"type": "object", "additionalProperties": False}
"""How what is absent travels where it would be the whole body."""

_NOTES = ("title", "description", "deprecated", "default", "examples")


def wire_body(document: Document, operation: str, part: str, reference: Mapping[str, Any] | None) -> tuple[Document, dict[str, Any]]:
    """Return the document in its form on the wire, and the schema of the body of a part.

    Args:
        document: A spec.
        operation: One of its operations.
        part: `request`, `response`, or `error:NAME`.
        reference: The reference to the part's shape; None where it has none.

    Raises:
        SourceError: The protocol's bodies are no JSON, or the body is empty or raw.
    """
    contents = document.contents
    protocol = contents.get("x-service", {}).get("protocol", "")
    if protocol not in PROTOCOLS:
        raise SourceError(f"bodies of the protocol {protocol!r} are no JSON", where=document.name, advice="Leave out --form wire")
    definitions = contents.get("$defs", {})
    wired = dataclasses.replace(
        document, contents={**contents, "$defs": {name: _wired(one, definitions) for name, one in definitions.items()}}
    )
    shape: Mapping[str, Any] = definitions[_target(reference)] if reference else _NOTHING
    if protocol == "json":
        body = _wired(shape, definitions)
        return wired, _with_code(body, code=True) if part.startswith("error:") else body
    if payload := shape.get("x-payload"):
        body = _payload(document, operation, part, shape["properties"][payload], definitions)
        return wired, body if payload in shape.get("required", ()) else {"anyOf": [body, _NOTHING]}
    inside = {name: member for name, member in shape.get("properties", {}).items() if _location(member) == "body"}
    if part.startswith("error:"):
        return wired, _with_code(_wired(_only(shape, inside), definitions), code=False)
    if not inside:
        told = f"the body of the {part} of {operation} is empty"
        raise SourceError(told, where=document.name, advice="What it holds travels in the URI, the query, headers and the status")
    return wired, _wired(_only(shape, inside), definitions)


def _payload(document: Document, operation: str, part: str, member: Mapping[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    target = definitions.get(_target(member), member)
    if target.get("type") == "string":
        told = f"the body of the {part} of {operation} is {'bytes' if 'contentEncoding' in target else 'text'} as such, and no JSON"
        raise SourceError(told, where=document.name)
    body: dict[str, Any] = _wired(member, definitions)
    return body


def _only(shape: Mapping[str, Any], members: Mapping[str, Any]) -> dict[str, Any]:
    """Keep some of a structure's members."""
    required = [name for name in shape.get("required", ()) if name in members]
    rest = {keyword: value for keyword, value in shape.items() if keyword not in ("properties", "required")}
    return {**rest, "properties": dict(members), **({"required": required} if required else {})}


def _with_code(body: dict[str, Any], *, code: bool) -> dict[str, Any]:
    """Add what every error says in its body, whatever its shape has."""
    known = {name.lower() for name in body.get("properties", {})}
    added = {"__type": {"type": "string"}} if code else {}
    added |= {} if "message" in known else {"message": {"type": "string"}}
    return {**body, "properties": {**body.get("properties", {}), **added}}


def _wired(schema: Any, definitions: Mapping[str, Any]) -> Any:
    """Return a schema in its form on the wire."""
    if not isinstance(schema, Mapping):
        return schema
    target = definitions.get(_target(schema), {}) if "$ref" in schema else schema
    if target.get("x-timestamp"):
        told = schema.get("x-wire", {}).get("timestampFormat") or target.get("x-wire", {}).get("timestampFormat", "unixTimestamp")
        return {**_notes(schema), **_TIMES[told.lower()]}
    if schema.get("type") == "number":
        plain = {keyword: value for keyword, value in schema.items() if keyword not in _NOTES}
        return {**_notes(schema), "anyOf": [plain, _ODD_NUMBERS]}
    made = dict(_inner(schema, definitions))
    if schema.get("x-wire", {}).get("sparse"):
        for keyword in ("items", "additionalProperties"):
            if isinstance(made.get(keyword), Mapping):
                made[keyword] = {"anyOf": [made[keyword], {"type": "null"}]}
    return made


def _inner(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    names = {name: _name(member, name) for name, member in schema.get("properties", {}).items()}
    for keyword, value in schema.items():
        form = LATEST.forms.get(keyword)
        if keyword == "properties":
            yield keyword, {names[name]: _wired(member, definitions) for name, member in value.items()}
        elif keyword == "required":
            yield keyword, [names.get(name, name) for name in value]
        elif keyword == "dependentRequired":
            yield keyword, {names.get(name, name): [names.get(other, other) for other in others] for name, others in value.items()}
        elif form == "named" and isinstance(value, Mapping):
            yield keyword, {name: _wired(one, definitions) for name, one in value.items()}
        elif form == "list" and isinstance(value, list):
            yield keyword, [_wired(one, definitions) for one in value]
        else:
            yield keyword, _wired(value, definitions) if form == "one" else value


def _notes(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {keyword: value for keyword, value in schema.items() if keyword in _NOTES}


def _name(member: Any, name: str) -> str:
    """Return a member's name in a body."""
    told: str = member.get("x-wire", {}).get("name", name) if isinstance(member, Mapping) else name
    return told


def _location(member: Any) -> str:
    told: str = member.get("x-wire", {}).get("location", "body") if isinstance(member, Mapping) else "body"
    return told


def _target(reference: Mapping[str, Any]) -> str:
    """Return the name of the definition that a reference points to, or `""`."""
    text = str(reference.get("$ref", ""))
    return pointer.split(unquote(text[1:]))[1] if text.startswith("#/$defs/") else ""
