"""A schema or an operation into a finite set of labelled instances, and into what of it can be broken, and how."""

from __future__ import annotations

from functools import partial
from typing import Any

from referencing import Registry

from shapesmith.compiler import compile_contract_validator
from shapesmith.faults.choice import MOST, chosen
from shapesmith.faults.engine import Engine
from shapesmith.faults.records import Coverage, Invalid, Valid
from shapesmith.render.executed import verdict_of
from shapesmith.shapes.contract import Contract
from shapesmith.subject import read_schema


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
    """Read a schema, and return what enumerates it."""
    subject = read_schema(schema, dialect=dialect, registry=registry, validate_formats=validate_formats, validate_content=validate_content)
    return contract_engine(subject.contract, subject.shape)


def contract_engine(contract: Contract, shape: str) -> Engine:
    """Return what enumerates one shape of a contract, given by its id."""
    validator = compile_contract_validator(contract, shape)

    def errors(instance: Any) -> Any:
        return () if validator.is_valid(instance) else tuple(validator.iter_errors(instance, max_errors=2))

    return Engine(contract=contract, shape=shape, judge=partial(verdict_of, contract), is_valid=validator.is_valid, errors=errors)
