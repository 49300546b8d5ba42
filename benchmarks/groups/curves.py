"""Very large schemas: the seconds and the memory that compiling takes, and by which power of the size both grow."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from math import log
from time import perf_counter
from typing import Any

from benchmarks.requests import ROOT
from benchmarks.rows import Row, growing_by, megabytes, under

TITLE = "Compiling very large schemas, each in a new process"
MOST_SEEDS = 1

PATIENCE = 60
"""Seconds after which a size counts as failed; larger ones are not tried."""


def properties(size: int) -> Any:
    """Return a schema of so many members."""
    return {"type": "object", "properties": {f"member{number}": {"type": "integer", "minimum": number} for number in range(size)}}


def nested(size: int) -> Any:
    """Return a schema nested so deep, objects and arrays in turn."""
    schema: Any = {"type": "integer"}
    for depth in range(size):
        schema = {"type": "object", "properties": {"a": schema}} if depth % 2 else {"type": "array", "items": schema}
    return schema


def definitions(size: int) -> Any:
    """Return a schema of so many definitions, each of which refers to the next."""
    return {
        "$ref": "#/$defs/d0",
        "$defs": {
            f"d{number}": {
                "type": "object",
                "properties": {"value": {"type": "integer"}, "next": {"$ref": f"#/$defs/d{(number + 1) % size}"}},
                "additionalProperties": False,
            }
            for number in range(size)
        },
    }


CURVES: Mapping[str, tuple[Callable[[int], Any], tuple[int, ...]]] = {
    "properties": (properties, (10_000, 30_000, 100_000)),
    "levels": (nested, (500, 1_000, 2_000)),
    "definitions": (definitions, (1_000, 3_000, 10_000)),
}
"""By what is counted: the schema's maker, and the sizes."""


def measure() -> list[Row]:
    """Compile each size in a process of its own."""
    return [row for name, (_, sizes) in CURVES.items() for row in _rows(name, sizes)]


def _rows(name: str, sizes: tuple[int, ...]) -> list[Row]:
    found: list[tuple[int, float, float]] = []
    rows = []
    for size in sizes:
        told = _compiled(name, size)
        if told is None:
            rows.append(Row(what=f"{size:,} {name}: failed, or over {PATIENCE} s", ours=float(PATIENCE), goal=under(0)))
            break
        found.append((size, *told))
        rows.append(Row(what=f"{size:,} {name}", ours=told[0], goal=under()))
        rows.append(Row(what=f"{size:,} {name}, memory at the peak", ours=told[1], goal=megabytes()))
    for place, what in ((1, "seconds"), (2, "memory")):
        if len(found) > 1:
            power = log(found[-1][place] / found[0][place]) / log(found[-1][0] / found[0][0])
            rows.append(Row(what=f"{name}: {what} grow by size to the power of", ours=power, goal=growing_by(1.15)))
    return rows


def _compiled(name: str, size: int) -> tuple[float, float] | None:
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-m", "benchmarks.groups.curves", name, str(size)]
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": path}, timeout=PATIENCE, check=True
        )
    except subprocess.SubprocessError:
        return None
    seconds, size_of = json.loads(done.stdout)
    return seconds, size_of


def _compile(name: str, size: int) -> None:
    """Compile one schema; print the seconds, and the megabytes that the process grew by."""
    import resource

    from shapesmith import compile_validator

    compile_validator(CURVES[name][0](2))
    schema = CURVES[name][0](size)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, perf_counter()
    validator = compile_validator(schema)
    seconds = perf_counter() - start
    assert not validator.is_valid("text")
    print(json.dumps([seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / unit]))


if __name__ == "__main__":
    _compile(sys.argv[1], int(sys.argv[2]))
