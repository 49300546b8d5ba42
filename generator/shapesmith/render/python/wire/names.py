"""The names of an operation's functions in `wire.py`."""

from __future__ import annotations

from shapesmith.code import Names, snake_case
from shapesmith.plan.library import Library


def operation_names(library: Library) -> dict[str, str]:
    """Return the stem of the names of each operation's functions, by the operation's name; unique."""
    names = Names()
    return {operation.name: names.take(snake_case(operation.name)) for operation in library.contract.operations}
