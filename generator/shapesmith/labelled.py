"""A schema or an operation into a finite set of labelled instances, and into what of it can be broken, and how."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import Any

from referencing import Registry

from shapesmith.compiler import compile_contract_validator
from shapesmith.document import Document
from shapesmith.faults.choice import MOST, chosen
from shapesmith.faults.engine import Engine
from shapesmith.faults.records import Coverage, Invalid, Valid
from shapesmith.lower import Settings, lower
from shapesmith.render.executed import verdict_of
from shapesmith.schema.graph import find_dialect
from shapesmith.shapes.contract import Contract


def cases(
    schema: Any,
    *,
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
    validate_content: bool | None = None,
    count: int | None = MOST,
) -> tuple[Valid | Invalid, ...]:
    """Return labelled instances of a schema, always the same ones: valid ones at every edge, and one for each way of breaking a keyword.

    Args:
        schema, dialect, registry, validate_formats, validate_content: As for `compile_validator`.
        count: At most so many; None for all. Where there are more, each keyword is broken at each place before it is broken in a second
            way, and in each way where it stands in the schema before that is tried where the same is asked elsewhere.

    Raises:
        SchemaError: The schema cannot be used.
    """
    found = engine_of(schema, dialect=dialect, registry=registry, validate_formats=validate_formats, validate_content=validate_content)
    return cases_of(found, count)


def coverage(
    schema: Any,
    *,
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
    validate_content: bool | None = None,
) -> tuple[Coverage, ...]:
    """Return every pair of a place and a keyword of a schema, with the ways of breaking it or the reason why there is none."""
    found = engine_of(schema, dialect=dialect, registry=registry, validate_formats=validate_formats, validate_content=validate_content)
    return tuple(found.coverage())


def cases_of(engine: Engine, count: int | None = MOST) -> tuple[Valid | Invalid, ...]:
    """Return the labelled instances that an engine finds, at most so many, the valid ones first."""
    return chosen(engine, count)


def engine_of(
    schema: Any,
    *,
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
    validate_content: bool | None = None,
) -> Engine:
    """Lower a schema, and return what enumerates it."""
    contract = contract_of(schema, dialect=dialect, registry=registry, validate_formats=validate_formats, validate_content=validate_content)
    assert contract.root is not None
    return contract_engine(contract, contract.root)


def contract_of(
    schema: Any, *, dialect: str | None, registry: Registry[Any] | None, validate_formats: bool, validate_content: bool | None
) -> Contract:
    """Lower a schema, whose root is a shape then."""
    settings = Settings(registry=registry, validate_formats=validate_formats, validate_content=validate_content)
    if dialect is not None:
        settings = dataclasses.replace(settings, dialect=find_dialect(dialect, registry))
    return lower(Document(name="<schema>", contents=schema), settings=settings, definitions=False, root=True, typed=False)


def contract_engine(contract: Contract, shape: str) -> Engine:
    """Return what enumerates one shape of a contract, given by its id."""
    validator = compile_contract_validator(contract, shape)

    def errors(instance: Any) -> Any:
        return () if validator.is_valid(instance) else tuple(validator.iter_errors(instance, max_errors=2))

    return Engine(contract=contract, shape=shape, judge=partial(verdict_of, contract), is_valid=validator.is_valid, errors=errors)
