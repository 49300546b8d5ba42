"""Real schemas, damaged instances: `is_valid` beside the same instances undamaged, and all errors beside jsonschema."""

from __future__ import annotations

from typing import Any

from jsonschema.validators import validator_for

from benchmarks.cases import NAMES, Case, case
from benchmarks.groups.schemas import each, mean
from benchmarks.measure import take_turns
from benchmarks.rows import Row, times_as_fast, times_its_time
from shapesmith import compile_validator

TITLE = "Real schemas, damaged instances"
MOST_SEEDS = 3

VALID, ERRORS = "is_valid, undamaged", "jsonschema iter_errors"
MOST_TOLD = 4
"""Of so many instances all errors are told: jsonschema takes its time."""


def measure() -> list[Row]:
    """Time verdicts and errors of damaged instances."""
    rows = [row for name in NAMES for row in _rows(case(name))]
    return [*rows, mean(rows, VALID, times_its_time(1)), mean(rows, ERRORS, times_as_fast(5))]


def _rows(of: Case) -> list[Row]:
    validator, peer = compile_validator(of.schema), validator_for(of.schema)(of.schema)
    before, after = zip(*of.damaged, strict=True)
    verdicts = take_turns({"before": each(validator.is_valid, before), "after": each(validator.is_valid, after)}, rounds=20, seconds=0.002)

    def ours(instance: Any) -> None:
        list(validator.iter_errors(instance))

    def theirs(instance: Any) -> None:
        list(peer.iter_errors(instance))

    told = after[:MOST_TOLD]
    errors = take_turns({"ours": each(ours, told), "theirs": each(theirs, told)}, rounds=4, seconds=0.001)
    return [
        Row(what=of.name, ours=verdicts["after"], peer=VALID, theirs=verdicts["before"], goal=times_its_time(1)),
        Row(what=f"{of.name}, iter_errors", ours=errors["ours"], peer=ERRORS, theirs=errors["theirs"], goal=times_as_fast(5)),
    ]
