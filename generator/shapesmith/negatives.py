"""A schema into a Hypothesis strategy of labelled negatives: the modules that a library would contain, executed.

The table of what can be broken is larger than those that stand in files: all places of the shape, and all ways that draws come to.
"""

from __future__ import annotations

import itertools
from typing import Any

from referencing import Registry

from shapesmith.errors import ShapesmithError
from shapesmith.faults.records import Invalid
from shapesmith.plan.library import plan_library
from shapesmith.render.executed import execute_package, executed_of, executed_validators
from shapesmith.render.python.fault_tables import invalid_names, whole_table
from shapesmith.render.targets.strategies import emit, emit_faults
from shapesmith.shapes.contract import Contract
from shapesmith.subject import read_schema

TYPE_CHECKING = False
if TYPE_CHECKING:  # Hypothesis is imported where it is used
    from hypothesis.strategies import SearchStrategy

_COUNTER = itertools.count(1)


def invalid_from_schema(
    schema: Any,
    *,
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
    validate_content: bool | None = None,
) -> SearchStrategy[Invalid]:
    """Return a Hypothesis strategy of `Invalid`: values in which one keyword does not hold at one place, and what that is.

    Every keyword at every place is broken once, before all are broken in all ways, inside of drawn values, evenly. What a failure shrinks
    to still has a true label. The arguments are those of `compile_validator`.

    Raises:
        SchemaError: The schema cannot be used.
        ShapesmithError: Hypothesis is not installed, or nothing in the schema can be broken.
    """
    subject = read_schema(schema, dialect=dialect, registry=registry, validate_formats=validate_formats, validate_content=validate_content)
    return invalid_of(subject.contract, subject.shape)


def invalid_of(contract: Contract, shape: str) -> SearchStrategy[Invalid]:
    """Return the strategy of one shape of a contract, given by its id."""
    try:
        import hypothesis  # noqa: F401  what is emitted imports it
    except ImportError:
        raise ShapesmithError("strategies need Hypothesis", advice="Install it: pip install hypothesis") from None
    library = plan_library(contract, f"shapesmith_drawn_{next(_COUNTER)}")
    validators = executed_validators(library)
    faults = emit_faults(library, whole_table(library, shape, executed_of(library.functions[shape], validators)))
    drawing = emit(library, records=False)
    modules = execute_package(library.package, {"validators": validators, "faults": faults.text, "strategies": drawing.source.text})
    if not modules["faults"].pairs_of(library.functions[shape]):
        raise ShapesmithError("nothing in the schema can be broken alone", advice="`shapesmith coverage` tells why")
    drawn: SearchStrategy[Any] = getattr(modules["strategies"], invalid_names(library)[shape])()
    return drawn.map(_record)


def _record(case: Any) -> Invalid:
    return Invalid(
        instance=case.instance,
        instance_location=case.instance_location,
        keyword=case.keyword,
        schema_location=case.schema_location,
        description=case.description,
    )
