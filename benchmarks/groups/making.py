"""The generator: a library written and checked, a validator compiled at run time."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import fastjsonschema
import jsonschema_rs

from benchmarks.measure import take_turns
from benchmarks.requests import OVERLAY, PACKAGE, ROOT, SPEC
from benchmarks.rows import Row, times_as_fast, under
from shapesmith import compile_validator, generate, load_spec
from shapesmith.pipeline import compare_library
from shapesmith.schema.export import export

TITLE = "Generator, all imports done"


def measure() -> list[Row]:
    """Time what the generator does with PutEvents."""
    with tempfile.TemporaryDirectory() as folder:
        library = take_turns({"write": _written(Path(folder)), "check": _checked(Path(folder))}, rounds=10)
    schema = export(load_spec(SPEC), "PutEvents")
    compiled = take_turns(
        {
            "ours": lambda: compile_validator(schema),
            "fastjsonschema": lambda: fastjsonschema.compile(schema),
            "jsonschema-rs": lambda: jsonschema_rs.validator_for(schema),
        },
        rounds=20,
    )
    what, ours = "compile_validator of PutEvents", compiled["ours"]
    return [
        Row(what="generate PutEvents into a new folder", ours=library["write"], goal=under(1)),
        Row(what="generate --check, nothing changed", ours=library["check"], goal=under(0.3)),
        Row(what=what, ours=ours, goal=under(0.02)),
        Row(what=what, ours=ours, peer="fastjsonschema.compile", theirs=compiled["fastjsonschema"], goal=times_as_fast(1)),
        Row(what=what, ours=ours, peer="jsonschema_rs.validator_for", theirs=compiled["jsonschema-rs"], goal=times_as_fast()),
    ]


def _written(folder: Path) -> Callable[[], Any]:
    """Return a function that generates into a folder that is not there yet, each time another."""
    names = (folder / str(number) / PACKAGE for number in count())
    return lambda: generate(SPEC, next(names), package=PACKAGE, overlays=[OVERLAY], root=ROOT)


def _checked(folder: Path) -> Callable[[], Any]:
    """Return a function that compares a library, which is written before, with what would be generated."""
    output = folder / "checked" / PACKAGE
    generate(SPEC, output, package=PACKAGE, overlays=[OVERLAY], root=ROOT)
    return lambda: compare_library(SPEC, output, package=PACKAGE, overlays=[OVERLAY], root=ROOT)
