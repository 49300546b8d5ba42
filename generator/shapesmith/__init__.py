"""Shapesmith: from JSON Schema specs and API operations to typed, standalone Python libraries."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_PLACES = {
    "CompiledValidator": "shapesmith.compiler",
    "Coverage": "shapesmith.faults.records",
    "Invalid": "shapesmith.faults.records",
    "Report": "shapesmith.pipeline",
    "SchemaError": "shapesmith.errors",
    "ShapesmithError": "shapesmith.errors",
    "UnsatisfiableError": "shapesmith.errors",
    "Valid": "shapesmith.faults.records",
    "cases": "shapesmith.labelled",
    "compile_validator": "shapesmith.compiler",
    "coverage": "shapesmith.labelled",
    "from_schema": "shapesmith.draw.from_schema",
    "generate": "shapesmith.pipeline",
    "invalid_from_schema": "shapesmith.negatives",
    "sample": "shapesmith.draw.sample",
    "load_spec": "shapesmith.sources.json_schema",
}
"""Where each public name is defined. It is imported when it is first asked for; `__init__.pyi` tells type checkers the same."""

_MODULES = ("pytest",)
"""Public modules, imported when they are first asked for."""

__all__ = ["__version__", *_PLACES, *_MODULES]  # noqa: PLE0604  the names are texts


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f"shapesmith.{name}")
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_PLACES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_PLACES, *_MODULES})
