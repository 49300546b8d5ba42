"""What is drawn: a JSON Schema, or a part of a spec's operation, read and planned."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from referencing import Registry

from shapesmith.document import Document
from shapesmith.errors import SchemaError
from shapesmith.lower import Settings, lower
from shapesmith.plan.library import Library, plan_library
from shapesmith.plan.reach import reached, target
from shapesmith.schema.graph import find_dialect
from shapesmith.shapes.contract import Contract


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
    settings = Settings(registry=registry, validate_formats=validate_formats)
    if dialect is not None:
        settings = dataclasses.replace(settings, dialect=find_dialect(dialect, registry))
    document = Document(name="<schema>", contents=schema)
    contract = lower(document, settings=settings, definitions=False, root=True, typed=False)
    if contract.root is None:
        raise SchemaError("there is no schema at its root", where=document.name)
    return subject_of(contract, contract.root, title="the schema")


def subject_of(contract: Contract, shape: str, *, title: str) -> Subject:
    """Plan what is needed to draw one shape of a contract."""
    shape = target(contract.shapes, shape)
    library = plan_library(dataclasses.replace(contract, shapes=reached(contract, shape), root=shape, operations=()), "strategies")
    return Subject(title=title, library=library, shape=shape)
