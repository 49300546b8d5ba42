"""A schema into a validator at run time: the very source that a library would contain, executed."""

from __future__ import annotations

import dataclasses
import itertools
import linecache
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from referencing import Registry

from shapesmith.document import DIALECT, Document
from shapesmith.errors import SchemaError
from shapesmith.lower import lower
from shapesmith.plan.library import plan_library
from shapesmith.plan.reach import reached
from shapesmith.render.python.runtime import assemble
from shapesmith.render.targets.package import part_source
from shapesmith.render.targets.validators import emit
from shapesmith.shapes.contract import Contract

DIALECTS = {"2020-12": DIALECT}
"""The dialects that can be compiled, by short name."""

_COUNTER = itertools.count(1)


class Violation(Protocol):
    """One thing that is wrong with an instance; `_runtime.py` of every library says what the attributes mean."""

    message: str
    instance_location: str
    keyword_location: str
    keyword: str
    expected: str
    actual: str
    origin: str
    suggestion: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledValidator:
    """A validator.

    Attributes:
        source: The module that was executed; it needs nothing but the standard library.
        is_valid: Tells whether an instance (JSON as Python holds it) is valid.
        validate: Raises a `ValidationError` (a `ValueError` with `errors`) where it is not; `rules="model"` leaves overlays out.
        iter_errors: Yields all violations; `rules="model"` leaves overlays out.
        iter_size_errors: Yields what is too large in the instance's bytes.
    """

    source: str
    is_valid: Callable[[object], bool]
    validate: Callable[..., None]
    iter_errors: Callable[..., Iterator[Violation]]
    iter_size_errors: Callable[[object], Iterator[Violation]]


def compile_validator(
    schema: Any,
    *,
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
) -> CompiledValidator:
    """Compile a JSON Schema.

    Args:
        schema: An object or a boolean.
        dialect: The dialect where the schema names none: a meta-schema's URI or `2020-12`.
        registry: Where documents that the schema refers to are looked up.
        validate_formats: Whether `format` is checked.

    Raises:
        SchemaError: The schema is not valid, refers to something that cannot be found, or needs what is not supported.
    """
    if dialect is not None and DIALECTS.get(dialect, dialect).rstrip("#") != DIALECT:
        raise SchemaError(f"the dialect {dialect!r} is not known", advice=f"Known are {', '.join((*DIALECTS, DIALECT))}")
    document = Document(name="<schema>", contents=schema)
    contract = lower(document, registry=registry, validate_formats=validate_formats, definitions=False, root=True)
    assert contract.root is not None
    return compile_contract_validator(contract, contract.root)


def compile_contract_validator(contract: Contract, shape: str) -> CompiledValidator:
    """Compile the validator of one shape of a contract, given by its id."""
    library = plan_library(dataclasses.replace(contract, shapes=reached(contract, shape)), "validators")
    emitted = emit(library, standalone=True)
    runtime = assemble([part_source(part) for part in emitted.parts]).text.partition("from __future__ import annotations\n")[2]
    head, marker, body = emitted.source.text.partition("from __future__ import annotations\n")
    source = f"{head}{marker}{runtime}{body}"
    space = _execute(source)
    name = library.functions[shape]
    return CompiledValidator(
        source=source,
        is_valid=space[f"is_valid_{name}"],
        validate=space[f"validate_{name}"],
        iter_errors=space[f"iter_errors_{name}"],
        iter_size_errors=space.get(f"iter_size_errors_{name}", _nothing),
    )


def _nothing(instance: object) -> Iterator[Violation]:
    return iter(())


def _execute(source: str) -> dict[str, Any]:
    name = f"<shapesmith validator {next(_COUNTER)}>"
    space: dict[str, Any] = {"__name__": "shapesmith_validator"}
    try:
        exec(compile(source, name, "exec"), space)
    except (RecursionError, MemoryError):
        raise SchemaError("the schema is nested too deep") from None
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    return space
