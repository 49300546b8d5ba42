"""Turns a part of a spec into a standalone, plain JSON Schema that any validator takes."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from shapesmith import pointer
from shapesmith.document import DIALECT, Document
from shapesmith.errors import SchemaError, SourceError
from shapesmith.keywords.dialects import LATEST
from shapesmith.schema.subschemas import subschemas
from shapesmith.schema.wire_form import wire_body

_IDENTIFYING = frozenset(("$id", "$anchor", "$dynamicAnchor", "$dynamicRef"))
_EMPTY = {"type": "object", "additionalProperties": False}


def export(document: Document, operation: str | None, part: str = "request", *, form: str = "json") -> dict[str, Any]:
    """Return a JSON Schema 2020-12, with nothing of our own vocabulary in it.

    Args:
        document: A spec, or any JSON Schema.
        operation: One of the spec's; None means the document's own root schema.
        part: `request`, `response`, or `error:NAME` with the name of an error's shape or its code.
        form: `json` for the part in JSON form; `wire` for the body that goes over HTTP.

    Raises:
        SourceError: The spec has no such operation or part, or the part has no body that is JSON.
        SchemaError: The part refers to something that does not stand in the document's `$defs`.
    """
    if not isinstance(document.contents, dict):
        return {"$schema": DIALECT, **({} if document.contents else {"not": {}})}
    if operation is None:
        return _root(document, part)
    reference = _part(document, operation, part)
    label = f"{operation} {part.replace(':', ' ')}"
    if form == "wire":
        wired, body = wire_body(document, operation, part, reference)
        return {"$schema": DIALECT, "title": f"{label} on the wire", **_plain(body)} | _definitions(wired, _reached(wired, [body]))
    if reference is None:
        return {"$schema": DIALECT, "title": label, **_EMPTY}
    plain = {"$schema": DIALECT, "title": label, "$ref": reference["$ref"]}
    return plain | _definitions(document, _reached(document, [reference]))


def _root(document: Document, part: str) -> dict[str, Any]:
    contents = document.contents
    operations = contents.get("x-operations", {})
    if operations or part != "request":
        advice = f"It has {', '.join(list(operations)[:5])}" if operations else ""
        raise SourceError("a part is exported of an operation: name one", where=document.name, advice=advice)
    root = {keyword: value for keyword, value in _plain(contents).items() if keyword != "$defs"}
    reached = list(contents.get("$defs", {})) if _is_tangled(contents) else _reached(document, [root])
    return {"$schema": DIALECT} | root | _definitions(document, reached)


def _part(document: Document, operation: str, part: str) -> Mapping[str, Any] | None:
    """Return the reference to a part's shape, None where the operation has no such part."""
    operations = document.contents.get("x-operations", {})
    if operation not in operations:
        raise SourceError(f"there is no operation {operation!r}", where=document.name, advice=_near(operation, operations))
    contents: Mapping[str, Any] = operations[operation]
    if part in ("request", "response"):
        return contents.get(part)
    errors = {name: error for error in contents.get("errors", ()) for name in (error.get("code"), _target(error)) if name}
    kind, _, name = part.partition(":")
    if kind == "error" and name in errors:
        found: Mapping[str, Any] = errors[name]
        return found
    if kind == "error":
        raise SourceError(f"{operation} has no error {name!r}", where=document.name, advice=_near(name, errors))
    parts = ["request", "response", *(f"error:{known}" for known in errors)]
    raise SourceError(f"there is no part {part!r}", where=document.name, advice=_near(part, parts))


def _near(name: str, known: Iterable[str]) -> str:
    plain = {candidate.lower(): candidate for candidate in known}
    close = difflib.get_close_matches(name.lower(), list(plain), n=3, cutoff=0.5)
    if close:
        return f"Did you mean {' or '.join(plain[key] for key in close)}?"
    return f"It has {', '.join(list(plain.values())[:5])}" if plain else "It has none"


def _definitions(document: Document, names: Iterable[str]) -> dict[str, Any]:
    known = document.contents.get("$defs", {})
    definitions = {name: _plain(known[name]) for name in names}
    return {"$defs": definitions} if definitions else {}


def _reached(document: Document, starts: Iterable[Mapping[str, Any]]) -> list[str]:
    """Name the definitions that are reached, in the document's order."""
    known = document.contents.get("$defs", {})
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        for subschema in _subschemas(waiting.pop()):
            if "$ref" in subschema and (name := _target(subschema)) not in reached:
                if name not in known:
                    message = f"the reference {subschema['$ref']!r} does not name one of the document's $defs"
                    raise SchemaError(message, where=document.name, advice="Only such references can be exported")
                reached.add(name)
                waiting.append(known[name])
    return [name for name in known if name in reached]


def _target(reference: Mapping[str, Any]) -> str:
    """Return the name of the definition that a reference points to or into, or `""`."""
    text = str(reference["$ref"])
    return pointer.split(unquote(text[1:]))[1] if text.startswith("#/$defs/") else ""


def _is_tangled(contents: Mapping[str, Any]) -> bool:
    """Tell whether a schema identifies parts of itself, or refers elsewhere than to its definitions, so that any may be needed."""
    for part in (contents, *contents.get("$defs", {}).values()):
        for subschema in _subschemas(part):
            if not _IDENTIFYING.isdisjoint(subschema) or ("$ref" in subschema and not _target(subschema)):
                return True
    return False


def _subschemas(schema: Any) -> Iterator[Mapping[str, Any]]:
    """Yield a schema object and all those in it, but for the definitions that it holds."""
    waiting = [schema]
    while waiting:
        current = waiting.pop()
        if isinstance(current, Mapping):
            yield current
            waiting += (one for (keyword, *_), one in subschemas(current, LATEST.forms) if keyword not in ("$defs", "definitions"))


def _plain(schema: Any) -> Any:
    """Return a schema without the keywords of our vocabulary; names of members and values are left alone."""
    if not isinstance(schema, Mapping):
        return schema
    plain: dict[str, Any] = {}
    for keyword, value in schema.items():
        form = LATEST.forms.get(keyword)
        if form == "named" and isinstance(value, Mapping):
            plain[keyword] = {name: _plain(subschema) for name, subschema in value.items()}
        elif form == "list" and isinstance(value, list):
            plain[keyword] = [_plain(subschema) for subschema in value]
        elif form == "one":
            plain[keyword] = _plain(value)
        elif not keyword.startswith("x-"):
            plain[keyword] = value
    return plain
