"""A schema, or a part of a spec's operation, into samples: seeded, the same on every Python, and always valid."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from referencing import Registry

from shapesmith.document import Document
from shapesmith.draw.executed import execute
from shapesmith.draw.seeded import module
from shapesmith.draw.seeded.sampler import Source
from shapesmith.errors import SchemaError
from shapesmith.render.targets.strategies import emit
from shapesmith.subject import Subject, load_subject, read_schema

SIZE = 3
"""How many members or items are sampled beyond those that have to be there, unless told otherwise: one more than strategies draw."""


def sample(
    schema: Any,
    count: int,
    *,
    seed: int,
    operation: str = "",
    part: str = "request",
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
    size: int = SIZE,
) -> list[Any]:
    """Return valid values of a JSON Schema, or of a spec's operation, for load tests and fixtures.

    The same seed gives the same values on every Python. For tests that should shrink what fails, use `from_schema`.

    Args:
        schema: An object or a boolean; with an `operation`, a spec: its path, or what `load_spec` returned. The overlays that the
            nearest pyproject.toml configures for a path are laid over it.
        count: How many.
        seed: What the values depend on, beside the schema and the version of Shapesmith.
        operation: The operation's name.
        part: `request`, `response` or `error:NAME` of the operation.
        dialect, registry, validate_formats: As `from_schema` has them; for schemas only.
        size: How many members or items are drawn, at most, beyond those that have to be there.

    Raises:
        UnsatisfiableError: No value is valid.
        ShapesmithError: The schema, spec or operation cannot be used.
        ValueError: The count is negative.
    """
    if count < 0:
        raise ValueError(f"count: {count} values cannot be drawn")
    if operation or isinstance(schema, Document | Path):
        subject = load_subject(schema, operation or None, part=part, validate_formats=validate_formats)
    else:
        subject = read_schema(schema, dialect=dialect, registry=registry, validate_formats=validate_formats)
    return list(islice(samples(subject, seed=seed, size=size), count))


def samples(subject: Subject, *, seed: int, size: int = SIZE) -> Iterator[Any]:
    """Yield valid values of a subject, without end."""
    source = Source()
    made = execute(lambda: emit(subject.library, standalone=True, given=module.GIVEN), subject, **module.names(source, size))
    try:
        draw = made.function().draw
        source.seed(seed)
        while True:
            yield draw()
    except RecursionError:
        raise SchemaError("the schema is nested too deep to draw from") from None
