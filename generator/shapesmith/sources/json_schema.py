"""The JSON Schema source: turns a JSON file into a document, and checks what a spec says beyond JSON Schema."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from shapesmith.document import Document
from shapesmith.errors import DocumentError, SourceError
from shapesmith.sources.files import read_bytes
from shapesmith.sources.json_text import dump_document, parse_json
from shapesmith.sources.meta import check_vocabulary, meta_schema

__all__ = ["dump_document", "load_document", "load_overlay", "load_spec", "meta_schema", "parse_json", "read"]

SPEC_KEYWORDS = ("x-operations", "x-service", "x-provenance")
"""A document with one of these at its top is a spec in our vocabulary, and must meet its meta-schema."""


def load_document(path: str | Path) -> Document:
    """Read a JSON Schema file; its keywords are not looked at.

    Args:
        path: The file; the document's name is this path as it was given.

    Raises:
        DocumentError: The file is missing or unreadable, is not strict JSON in UTF-8, or holds neither object nor boolean.
    """
    path = Path(path)
    name = path.as_posix()
    text = read_bytes(path, name)
    contents = parse_json(text, name)
    if not isinstance(contents, (dict, bool)):
        advice = "A JSON Schema is an object, or true or false"
        raise DocumentError(f"it holds {_kind(contents)}, not a schema", where=name, advice=advice)
    return Document(name=name, contents=contents, digest="sha256:" + hashlib.sha256(text).hexdigest())


def load_spec(path: str | Path) -> Document:
    """Read a spec: a JSON Schema file that also meets the meta-schema of our vocabulary, where it uses that.

    Args:
        path: The file; the document's name is this path as it was given.

    Raises:
        DocumentError: As for `load_document`, or one of our keywords has a value that it cannot have.
    """
    document = load_document(path)
    if isinstance(document.contents, dict) and any(keyword in document.contents for keyword in SPEC_KEYWORDS):
        check_vocabulary(document)
    return document


def load_overlay(path: str | Path) -> Document:
    """Read an overlay: a JSON Schema file that also meets the meta-schema of overlays.

    Args:
        path: The file; the document's name is this path as it was given.

    Raises:
        DocumentError: As for `load_document`, or one of our keywords is unknown or has a value that it cannot have.
    """
    document = load_document(path)
    if not isinstance(document.contents, dict):
        raise DocumentError("it holds a boolean, not an overlay", where=document.name, advice="An overlay is an object with $defs")
    check_vocabulary(document, "overlay")
    return document


def read(
    path: str,
    operations: Sequence[str] = (),
    *,
    existing: Mapping[str, Any] | None = None,
    released: str = "",
    tell: Callable[[str], None] | None = None,
) -> dict[str, Any]:
    """Read a spec or schema file as a source: it is in the one dialect already, so its contents are what it yields.

    Args:
        path: The file.
        operations: Must be empty: a schema file is taken whole.
        existing: Not looked at; the file says everything itself.
        released: Not looked at.
        tell: Not asked for: a schema file is as it is.

    Raises:
        DocumentError: The file cannot be used.
        SourceError: Operations were named, or the schema is a boolean.
    """
    if operations:
        raise SourceError("a schema file is imported whole", where=path, advice="Name no operation")
    contents = load_spec(path).contents
    if not isinstance(contents, dict):
        raise SourceError("a boolean schema has nothing to import", where=path)
    return contents


def _kind(contents: Any) -> str:
    kinds = {list: "an array", str: "a string", int: "a number", float: "a number", type(None): "null"}
    return kinds[type(contents)]
