"""Real schemas: compiling a validator beside fastjsonschema."""

from __future__ import annotations

from functools import partial

import fastjsonschema

from benchmarks.cases import NAMES, Case, case
from benchmarks.groups.schemas import FAST, mean
from benchmarks.measure import take_turns
from benchmarks.rows import Row, times_its_time
from shapesmith import compile_validator

TITLE = "Compiling real schemas"
MOST_SEEDS = 2


def measure() -> list[Row]:
    """Time how long it takes from a schema to a function; schemas that fastjsonschema does not know are left out."""
    cases = [case(name) for name in NAMES if name != "closed_five"]  # its schema is that of closed_all
    rows = [_row(of) for of in cases if of.draft7 is not None]
    return [*rows, mean(rows, FAST, times_its_time(1))]


def _row(of: Case) -> Row:
    functions = {"ours": partial(compile_validator, of.schema), FAST: partial(fastjsonschema.compile, of.draft7)}
    times = take_turns(functions, rounds=6, seconds=0.001)
    return Row(what=of.name, ours=times["ours"], peer=FAST, theirs=times[FAST], goal=times_its_time(1))
