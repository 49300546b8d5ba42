"""Real schemas, valid instances: `is_valid` beside fastjsonschema and jsonschema-rs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import exp, log
from typing import Any

import fastjsonschema
import jsonschema_rs

from benchmarks.cases import NAMES, Case, case
from benchmarks.measure import take_turns
from benchmarks.rows import Goal, Row, times_as_fast
from shapesmith import compile_validator

TITLE = "is_valid of real schemas, valid instances"
MOST_SEEDS = 3

FAST, RUST = "fastjsonschema", "jsonschema-rs"


def measure() -> list[Row]:
    """Compare verdicts, then time them, each schema's instances as one."""
    rows = [row for name in NAMES for row in _rows(case(name))]
    return [*rows, mean(rows, FAST, times_as_fast(3)), mean(rows, RUST, times_as_fast(0.4))]


def mean(rows: Iterable[Row], peer: str, goal: Goal) -> Row:
    """Return the geometric means of a peer's rows."""
    met = [row for row in rows if row.peer == peer]
    ours = exp(sum(log(row.ours) for row in met) / len(met))
    theirs = exp(sum(log(row.theirs or row.ours) for row in met) / len(met))
    return Row(what=f"geometric mean of {len(met)}", ours=ours, peer=peer, theirs=theirs, goal=goal)


def each(function: Callable[[Any], object], instances: Iterable[Any]) -> Callable[[], None]:
    """Return a function that calls a function with every instance."""
    instances = tuple(instances)

    def call() -> None:
        for instance in instances:
            function(instance)

    return call


def _rows(of: Case) -> list[Row]:
    ours, theirs = compile_validator(of.schema).is_valid, jsonschema_rs.validator_for(of.schema).is_valid
    functions = {"is_valid": ours, RUST: theirs}
    if of.draft7 is not None:
        functions[FAST] = fastjsonschema.compile(of.draft7)
    for name, function in functions.items():
        _agree(name, function, of)
    times = take_turns({name: each(function, of.valid) for name, function in functions.items()}, rounds=20, seconds=0.002)
    goals = {FAST: times_as_fast(1), RUST: times_as_fast()}
    peers = [peer for peer in goals if peer in times]
    return [Row(what=of.name, ours=times["is_valid"], peer=peer, theirs=times[peer], goal=goals[peer]) for peer in peers]


def _agree(name: str, function: Callable[[Any], object], of: Case) -> None:
    """Make sure that a validator accepts what is valid; of what is damaged fastjsonschema passes some."""
    for instance in of.valid:
        if function(instance) is False:
            raise RuntimeError(f"{name} refuses an instance of {of.name}")
    if name != FAST and any(function(instance) for _, instance in of.damaged):
        raise RuntimeError(f"{name} accepts a damaged instance of {of.name}")
