"""Checks what a spec or an overlay says in our own vocabulary against the meta-schemas of the two."""

from __future__ import annotations

import difflib
import functools
import importlib
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

from shapesmith import pointer
from shapesmith.document import Document
from shapesmith.errors import DocumentError


@functools.cache
def meta_schema(kind: str = "spec") -> dict[str, Any]:
    """Return the meta-schema of the spec format, or of overlays, from the installed package or the checkout.

    Args:
        kind: `spec` or `overlay`.
    """
    name = f"{kind}.schema.json"
    installed = files("shapesmith") / "specs_meta" / name
    checkout = Path(__file__).parents[3] / "specs" / "meta" / name
    text = installed.read_text("utf-8") if installed.is_file() else checkout.read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def check_vocabulary(document: Document, kind: str = "spec") -> None:
    """Check what a document says in our vocabulary.

    Args:
        document: A spec or an overlay.
        kind: Which of the two.

    Raises:
        DocumentError: It does not hold; the first place in the document is named, with what was expected there.
    """
    errors = sorted(_leaves(_validator(kind).iter_errors(document.contents)), key=_place)
    if errors:
        message, advice = _sentence(errors[0])
        raise DocumentError(message, where=document.at(_place(errors[0])), advice=advice)


def _place(error: Any) -> str:
    return pointer.join("", *error.absolute_path)


@functools.cache
def _validator(kind: str) -> Any:
    """Make the validator, once a process; `jsonschema` is slow to import, and only specs and overlays need it."""
    jsonschema: Any = importlib.import_module("jsonschema")
    referencing: Any = importlib.import_module("referencing")
    spec = meta_schema()
    registry = referencing.Registry().with_resource(spec["$id"], referencing.Resource.from_contents(spec))
    return jsonschema.Draft202012Validator(meta_schema(kind), registry=registry)


def _leaves(errors: Any) -> list[Any]:
    found = []
    for error in errors:
        found.extend(_leaves(error.context) if error.context else [error])
    return found


def _sentence(error: Any) -> tuple[str, str]:
    """Say what was expected, and what to do."""
    keyword, expected, instance = error.validator, error.validator_value, error.instance
    if "propertyNames" in error.absolute_schema_path:
        return _unknown(str(instance), expected if keyword == "pattern" else "")
    if keyword == "required":
        missing = [name for name in expected if name not in instance]
        return f"{_listed(missing)} is missing", error.schema.get("description", "")
    if keyword == "dependentRequired":
        missing = [name for present, names in expected.items() if present in instance for name in names if name not in instance]
        return f"{_listed(list(dict.fromkeys(missing)))} is missing", error.schema.get("description", "")
    if keyword == "additionalProperties":
        known = sorted(error.schema.get("properties", {}))
        extra = [name for name in instance if name not in known]
        return f"{_listed(extra)} is not known here", f"Known are {', '.join(known)}"
    if keyword == "not":
        return "this has no place here", error.schema.get("description", "")
    wording = _EXPECTATIONS.get(keyword, f"{keyword} does not hold")
    return f"{wording.format(_values(expected))}, got {_bounded(instance)}", error.schema.get("description", "")


_EXPECTATIONS = {
    "type": "expected {}",
    "const": "expected {}",
    "enum": "expected one of {}",
    "pattern": "expected text that matches {}",
    "minLength": "expected text that is not empty",
    "minItems": "expected at least {} items",
    "minimum": "expected at least {}",
    "maximum": "expected at most {}",
}


def _values(expected: Any) -> str:
    values = expected if isinstance(expected, list) else [expected]
    return " or ".join(str(value) if isinstance(value, (str, int)) and value is not True else json.dumps(value) for value in values)


def _unknown(name: str, pattern: str) -> tuple[str, str]:
    """Say that a keyword is none of ours; the meta-schema's pattern lists those that are."""
    known = re.findall(r"[A-Za-z]+", pattern.rpartition("(?:")[2])
    close = difflib.get_close_matches(name, [f"x-{word}" for word in known], n=1)
    return f"the keyword {name!r} is unknown", f"Did you mean {close[0]}?" if close else "Keywords of ours begin with x-"


def _listed(names: list[str]) -> str:
    return ", ".join(repr(name) for name in names[:3])


def _bounded(instance: Any) -> str:
    text = json.dumps(instance, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "..."
