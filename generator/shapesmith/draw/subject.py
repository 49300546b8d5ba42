"""What is drawn: a JSON Schema, or a part of a spec's operation, read and planned."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from referencing import Registry

from shapesmith.config import configured_overlays
from shapesmith.document import Document
from shapesmith.errors import SchemaError, SourceError
from shapesmith.lower import Settings, lower
from shapesmith.plan.library import Library, plan_library
from shapesmith.plan.reach import reached, target
from shapesmith.schema.graph import find_dialect
from shapesmith.shapes.contract import Contract, Operation
from shapesmith.sources.json_schema import load_overlay, load_spec


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A shape and the plan of all that it reaches.

    Attributes:
        title: As messages name it.
        library: The plan.
        shape: The shape's id.
    """

    title: str
    library: Library
    shape: str


def read(schema: Any, *, dialect: str | None, registry: Registry[Any] | None, validate_formats: bool) -> Subject:
    """Read a JSON Schema; `SchemaError` where it cannot be used."""
    document = Document(name="<schema>", contents=schema)
    return read_document(document, dialect=dialect, registry=registry, validate_formats=validate_formats)


def read_document(
    document: Document, *, dialect: str | None = None, registry: Registry[Any] | None = None, validate_formats: bool = False
) -> Subject:
    """Read the JSON Schema at a document's root; `SchemaError` where it cannot be used."""
    settings = Settings(registry=registry, validate_formats=validate_formats)
    if dialect is not None:
        settings = dataclasses.replace(settings, dialect=find_dialect(dialect, registry))
    contract = lower(document, settings=settings, definitions=False, root=True, typed=False)
    if contract.root is None:
        raise SchemaError("there is no schema at its root", where=document.name)
    return subject_of(contract, contract.root, title="the schema")


def read_operation(spec: Any, operation: str, part: str, *, validate_formats: bool, overlays: Sequence[Document] | None = None) -> Subject:
    """Read a part of an operation of a spec.

    Args:
        spec: The spec's path, or the document that was loaded from it.
        operation: The operation's name.
        part: `request`, `response` or `error:NAME`.
        validate_formats: Whether `format` has to hold.
        overlays: What is laid over the spec; None for what the nearest pyproject.toml configures for its path.
    """
    document = spec if isinstance(spec, Document) else load_spec(spec)
    if overlays is None:
        overlays = () if isinstance(spec, Document) else tuple(map(load_overlay, configured_overlays(Path(spec))))
    contract = lower(document, overlays, settings=Settings(validate_formats=validate_formats))
    shape = part_of(operation_of(contract, operation), part, document.name)
    return subject_of(contract, shape, title=f"the {part} of {operation}")


def operation_of(contract: Contract, name: str) -> Operation:
    """Return an operation of a contract by its name."""
    known = {operation.name: operation for operation in contract.operations}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    advice = f"Did you mean {near[0]}?" if near else f"It has {', '.join(known) or 'none: it is a schema'}"
    raise SourceError(f"there is no operation {name!r}", where=contract.document, advice=advice)


def part_of(operation: Operation, part: str, where: str) -> str:
    """Return the id of the shape of an operation's part."""
    parts = {"request": operation.request, "response": operation.response}
    parts |= {f"error:{failure.code}": failure.shape for failure in operation.failures}
    shape = parts.get(part)
    if shape is None:
        known = ", ".join(name for name, there in parts.items() if there is not None)
        raise SourceError(f"{operation.name} has no part {part!r}", where=where, advice=f"Its parts are {known}")
    return shape


def subject_of(contract: Contract, shape: str, *, title: str) -> Subject:
    """Plan what is needed to draw one shape of a contract."""
    shape = target(contract.shapes, shape)
    library = plan_library(dataclasses.replace(contract, shapes=reached(contract, shape), root=shape, operations=()), "strategies")
    return Subject(title=title, library=library, shape=shape)
