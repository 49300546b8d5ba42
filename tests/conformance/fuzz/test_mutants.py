"""The fuzzer draws pairs that tell subtle misreadings of the specification from the letter."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from conformance.fuzz.letter import Letter
from conformance.fuzz.mutants import MUTANTS
from conformance.fuzz.run import draw
from conformance.fuzz.schemas import Drawn
from conformance.fuzz.tongues import TONGUES

SCHEMAS = 2000


@functools.cache
def _drawn(year: int, number: int) -> tuple[Drawn, list[Any], list[bool]]:
    tongue = next(tongue for tongue in TONGUES if tongue.year == year)
    drawn, instances = draw(tongue, number, "shapesmith")
    letter = Letter(drawn.schema, tongue)
    return drawn, instances, [letter.is_valid(instance) for instance in instances]


@pytest.mark.parametrize("name", MUTANTS)
def test_a_misreading_is_noticed(name: str) -> None:
    year, rules = MUTANTS[name]
    for number in range(SCHEMAS):
        drawn, instances, verdicts = _drawn(year, number)
        if set(rules) & set(_names(drawn.schema)):
            mutant = Letter(drawn.schema, drawn.tongue, rules)
            if [mutant.is_valid(instance) for instance in instances] != verdicts:
                return
    pytest.fail(f"none of {SCHEMAS} schemas tells")


def _names(value: Any) -> set[str]:
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return set(value if isinstance(value, dict) else ()).union(*map(_names, parts))
