"""Strategies made for a test: of a schema or a contract, imported from a library written for the purpose."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import jsonschema_rs
from hypothesis import HealthCheck, given, settings

from shapesmith.document import Document
from shapesmith.lower import lower
from shapesmith.output.format import format_sources
from shapesmith.plan.library import Library, plan_library
from shapesmith.render.targets import models, strategies, validators
from shapesmith.render.targets.package import render_package
from shapesmith.shapes.contract import Contract

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TARGETS = (models.TARGET, validators.TARGET, strategies.TARGET)

_NUMBERS = count()


def contract_of(schema: Any, *overlays: Any) -> Contract:
    """Lower a schema with overlays."""
    documents = [Document(name=f"overlay{number}.json", contents=contents) for number, contents in enumerate(overlays)]
    return lower(Document(name="root.json", contents=schema), documents)


def source_of(contract: Contract) -> str:
    """Return the formatted `strategies.py` of a contract."""
    return format_sources(strategies.TARGET.render(plan_library(contract, "made")))["strategies.py"]


def written(contract: Contract, folder: Path) -> tuple[ModuleType, Library]:
    """Write a library of models, validators and strategies under a name of its own, and import its strategies."""
    package = f"made_strategies_{next(_NUMBERS)}"
    library = plan_library(contract, package)
    files: dict[str, Any] = {}
    parts: set[str] = set()
    for target in TARGETS:
        files |= target.render(library)
        parts |= set(target.runtime(library))
    (folder / package).mkdir()
    for name, text in format_sources({**files, **render_package(library, files, parts)}).items():
        (folder / package / name).write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        importlib.import_module(f"{package}.validators")
        return importlib.import_module(f"{package}.strategies"), library
    finally:
        sys.path.remove(str(folder))


def drawn(strategy: Any, examples: int = 50) -> list[Any]:
    """Draw examples, the same ones every time; too much filtering fails."""
    values: list[Any] = []

    sizes = [HealthCheck.too_slow, HealthCheck.data_too_large]

    @settings(max_examples=examples, database=None, deadline=None, derandomize=True, suppress_health_check=sizes)
    @given(strategy)
    def draw(value: Any) -> None:
        values.append(value)

    draw()
    return values


def judges(schema: Mapping[str, Any] | bool) -> tuple[Callable[[Any], bool], Callable[[Any], bool]]:
    """Return two validators of other people."""
    return jsonschema_rs.validator_for(schema).is_valid, jsonschema.Draft202012Validator(schema).is_valid
