"""A spec and an operation, or a schema, into what a run needs to know of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from shapesmith.compiler import CompiledValidator, compile_contract_validator
from shapesmith.document import Document
from shapesmith.draw.subject import operation_of
from shapesmith.errors import SchemaError, SourceError
from shapesmith.lower import Settings, lower
from shapesmith.output.manifest import contents_digest
from shapesmith.schema.graph import find_dialect
from shapesmith.shapes.contract import Contract, Operation
from shapesmith.sources.json_schema import load_overlay, load_spec


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What is fuzzed: the request of an operation, or instances of a schema.

    Attributes:
        document: The spec or the schema.
        contract: It with its overlays.
        operation: The operation, None for a schema.
        shape: The id of the shape that examples are instances of.
        overlays: The paths of the overlays.
        digest: Of the spec and the overlays: labels that were saved under another one are asked for anew.
    """

    document: Document
    contract: Contract
    operation: Operation | None
    shape: str
    overlays: tuple[Path, ...]
    digest: str

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"{self.document.name} {self.operation.name}" if self.operation else self.document.name

    @cached_property
    def validator(self) -> CompiledValidator:
        """The right validator."""
        return compile_contract_validator(self.contract, self.shape)

    @cached_property
    def response(self) -> CompiledValidator | None:
        """The validator of the operation's answer, if it has one."""
        shape = self.operation.response if self.operation else None
        return compile_contract_validator(self.contract, shape) if shape is not None else None


def load_subject(
    spec: Path, operation: str | None = None, *, overlays: tuple[Path, ...] = (), dialect: str = "2020-12", validate_formats: bool = False
) -> Subject:
    """Load what is fuzzed.

    Args:
        spec: The path of a spec or of a JSON Schema.
        operation: The name of an operation of a spec.
        overlays: The paths of what is laid over it.
        dialect: The dialect of a schema that names none.
        validate_formats: Whether `format` is checked.

    Raises:
        ShapesmithError: Something cannot be used.
    """
    document = load_spec(spec)
    laid = tuple(load_overlay(overlay) for overlay in overlays)
    contract = lower(document, laid, settings=Settings(dialect=find_dialect(dialect), validate_formats=validate_formats))
    found = None if operation is None else operation_of(contract, operation)
    digests = [contents_digest(one.contents) for one in (document, *laid)] + [str(validate_formats)]
    return Subject(
        document=document,
        contract=contract,
        operation=found,
        shape=_shape(contract, found, document),
        overlays=overlays,
        digest="sha256:" + hashlib.sha256(" ".join(digests).encode()).hexdigest(),
    )


def _shape(contract: Contract, operation: Operation | None, document: Document) -> str:
    if operation is not None:
        if operation.request is None:
            raise SourceError(f"{operation.name} has no request", where=document.name, advice="There is nothing to fuzz it with")
        return operation.request
    if contract.root is not None:
        return contract.root
    if contract.operations:
        advice = f"Name one of {', '.join(one.name for one in contract.operations[:20])}"
        raise SourceError("it is a spec, and no operation of it is named", where=document.name, advice=advice)
    raise SchemaError("there is no schema at its root", where=document.name, advice="It only holds definitions")
