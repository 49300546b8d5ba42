"""A schema, or a part of a spec's operation, with what is laid over it: read in one way by all that draw, validate or fuzz one shape."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from referencing import Registry

from shapesmith.compiler import CompiledValidator, compile_contract_validator
from shapesmith.config import configured_overlays
from shapesmith.document import Document
from shapesmith.errors import SchemaError, SourceError
from shapesmith.lower import Settings, lower
from shapesmith.output.manifest import contents_digest
from shapesmith.plan.library import Library, plan_library
from shapesmith.plan.reach import reached, target
from shapesmith.schema.graph import find_dialect
from shapesmith.shapes.contract import Contract, Operation
from shapesmith.shapes.values import ListOf, MapOf, Timestamp, Value
from shapesmith.sources.json_schema import load_overlay, load_spec

REQUEST = "request"
DIALECT = "2020-12"
_MOST_NAMED = 20


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One shape, and all that it reaches.

    Attributes:
        document: The spec or the schema.
        overlays: What is laid over it.
        contract: The whole.
        shape: The shape's id.
        operation: The operation of which the shape is a part, None for a schema.
        part: Which part: `request`, `response` or `error:NAME`.
        dialect: The dialect of a schema that names none.
        validate_formats: Whether `format` has to hold.
    """

    document: Document
    contract: Contract
    shape: str
    overlays: tuple[Document, ...] = ()
    operation: Operation | None = None
    part: str = ""
    dialect: str = DIALECT
    validate_formats: bool = False

    @property
    def name(self) -> str:
        """Which one it is: `specs/pets.json AddPet`."""
        beside = f" {self.part}" if self.part not in ("", REQUEST) else ""
        return f"{self.document.name} {self.operation.name}{beside}" if self.operation else self.document.name

    @property
    def title(self) -> str:
        """What a sentence calls it: `the request of AddPet`."""
        return f"the {self.part} of {self.operation.name}" if self.operation else "the schema"

    @cached_property
    def library(self) -> Library:
        """The plan of what the shape reaches."""
        shapes = reached(self.contract, self.shape)
        return plan_library(dataclasses.replace(self.contract, shapes=shapes, root=self.shape, operations=()), "strategies")

    @cached_property
    def validator(self) -> CompiledValidator:
        """The right validator."""
        return compile_contract_validator(self.contract, self.shape)

    @cached_property
    def _of_contents(self) -> CompiledValidator | None:
        """A validator that also insists on contents, where the schema names some and the right one does not."""
        if not any("contentEncoding" in json.dumps(one.contents) for one in (self.document, *self.overlays)):
            return None
        settings = Settings(dialect=find_dialect(self.dialect), validate_formats=self.validate_formats, validate_content=True)
        return compile_contract_validator(lower(self.document, self.overlays, settings=settings), self.shape)

    @cached_property
    def knows_moments(self) -> bool:
        """Whether something in it stands for a point in time."""
        shapes = reached(self.contract, self.shape).values()
        return any(_holds_moment(value) for shape in shapes for value in (shape.value, *(member.value for member in shape.members)))

    def has_its_contents(self, instance: Any) -> bool:
        """Tell whether the texts of a valid instance are in the encodings that the schema names."""
        return self._of_contents is None or self._of_contents.is_valid(instance)

    @cached_property
    def response(self) -> CompiledValidator | None:
        """The validator of the operation's answer, if it has one."""
        shape = self.operation.response if self.operation else None
        return compile_contract_validator(self.contract, shape) if shape is not None else None

    @cached_property
    def digest(self) -> str:
        """The digest of what decides which instances are valid."""
        digests = [contents_digest(one.contents) for one in (self.document, *self.overlays)] + [str(self.validate_formats)]
        return "sha256:" + hashlib.sha256(" ".join(digests).encode()).hexdigest()


def _holds_moment(value: Value) -> bool:
    return _holds_moment(value.item) if isinstance(value, ListOf | MapOf) else isinstance(value, Timestamp)


def read_schema(
    schema: Any,
    *,
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
    validate_content: bool | None = None,
) -> Subject:
    """Read a JSON Schema; `SchemaError` where it cannot be used. The arguments are those of `compile_validator`."""
    document = Document(name="<schema>", contents=schema)
    settings = Settings(registry=registry, validate_formats=validate_formats, validate_content=validate_content)
    if dialect is not None:
        settings = dataclasses.replace(settings, dialect=find_dialect(dialect, registry))
    contract = lower(document, settings=settings, definitions=False, root=True, typed=False)
    assert contract.root is not None
    shape = target(contract.shapes, contract.root)
    return Subject(document=document, contract=contract, shape=shape, validate_formats=validate_formats)


def load_subject(
    spec: str | Path | Document,
    operation: str | None = None,
    *,
    part: str = REQUEST,
    overlays: Sequence[str | Path | Document] | None = None,
    dialect: str = DIALECT,
    validate_formats: bool = False,
) -> Subject:
    """Read a part of an operation, or a JSON Schema.

    Args:
        spec: The path of a spec or of a JSON Schema, or the document that was loaded from it.
        operation: The name of an operation of a spec.
        part: `request`, `response` or `error:NAME` of it.
        overlays: What is laid over it; None for what the nearest pyproject.toml configures for its path.
        dialect: The dialect of a schema that names none.
        validate_formats: Whether `format` has to hold.

    Raises:
        ShapesmithError: Something cannot be used.
    """
    document = spec if isinstance(spec, Document) else load_spec(spec)
    if overlays is None:
        overlays = () if isinstance(spec, Document) else configured_overlays(Path(spec))
    laid = tuple(overlay if isinstance(overlay, Document) else load_overlay(overlay) for overlay in overlays)
    settings = Settings(dialect=find_dialect(dialect), validate_formats=validate_formats)
    contract = lower(document, laid, settings=settings)
    found = None if operation is None else _operation(contract, operation)
    shape = _root(contract) if found is None else _part(found, part, contract)
    return Subject(
        document=document,
        overlays=laid,
        contract=contract,
        operation=found,
        part="" if found is None else part,
        shape=target(contract.shapes, shape),
        dialect=dialect,
        validate_formats=validate_formats,
    )


def has_operations(document: Document) -> bool:
    """Tell a spec from a schema."""
    return isinstance(document.contents, dict) and bool(document.contents.get("x-operations"))


def _operation(contract: Contract, name: str) -> Operation:
    known = {operation.name: operation for operation in contract.operations}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    advice = f"Did you mean {near[0]}?" if near else f"It has {', '.join(known) or 'none: it is a schema'}"
    raise SourceError(f"there is no operation {name!r}", where=contract.document, advice=advice)


def _part(operation: Operation, part: str, contract: Contract) -> str:
    parts = {REQUEST: operation.request, "response": operation.response}
    parts |= {f"error:{failure.code}": failure.shape for failure in operation.failures}
    shape = parts.get(part)
    if shape is None:
        known = ", ".join(name for name, there in parts.items() if there is not None)
        raise SourceError(f"{operation.name} has no part {part!r}", where=contract.document, advice=f"Its parts are {known or 'none'}")
    return shape


def _root(contract: Contract) -> str:
    if contract.root is not None:
        return contract.root
    if contract.operations:
        advice = f"Name one of {', '.join(one.name for one in contract.operations[:_MOST_NAMED])}"
        raise SourceError("it is a spec, and no operation of it is named", where=contract.document, advice=advice)
    raise SchemaError("there is no schema at its root", where=contract.document, advice="It only holds definitions")
