"""The JSON Schema source: turns a JSON file into a document, and checks what a spec says beyond JSON Schema."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from shapesmith.document import Document
from shapesmith.errors import DocumentError, SourceError
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
    text = _bytes(path, name)
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


def read(path: str, operations: Sequence[str] = (), *, existing: Mapping[str, Any] | None = None, released: str = "") -> dict[str, Any]:
    """Read a spec or schema file as a source: it is in the one dialect already, so its contents are what it yields.

    Args:
        path: The file.
        operations: Must be empty: a schema file is taken whole.
        existing: Not looked at; the file says everything itself.
        released: Not looked at.

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


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError("there is no such file", where=name, advice=_near(path)) from None
    except NotADirectoryError:
        raise DocumentError("part of this path is a file, not a folder", where=name) from None
    except IsADirectoryError:
        raise DocumentError("it is a folder", where=name, advice="Name a file in it") from None
    except PermissionError:
        advice = "Name a file in it" if path.is_dir() else "Check its permissions"
        raise DocumentError("it cannot be read: permission denied", where=name, advice=advice) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"it cannot be read: {reason}", where=name) from None


def _near(path: Path) -> str:
    """Say which files of the same folder have a name like the missing one's."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except OSError:
        return f"There is no folder {path.parent.as_posix()} either"
    close = difflib.get_close_matches(path.name, names, n=3, cutoff=0.5)
    return f"Near it: {', '.join((path.parent / name).as_posix() for name in close)}" if close else ""


def _kind(contents: Any) -> str:
    kinds = {list: "an array", str: "a string", int: "a number", float: "a number", type(None): "null"}
    return kinds[type(contents)]
