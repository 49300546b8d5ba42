"""Labelled negatives that Hypothesis draws: every pair in the first pass, and labels that are true, also after shrinking."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import shapesmith
from faults import rust
from pinpoint_put_events import faults, strategies, validators
from shapesmith import Invalid, ShapesmithError
from shapesmith.faults import choice
from shapesmith.labelled import engine_of

SCHEMA = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z]{2,9}$"},
        "tree": {"$ref": "#/$defs/tree"},
        "either": {"anyOf": [{"type": "integer", "minimum": 3}, {"type": "string", "maxLength": 2}]},
        "tags": {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 1, "maxItems": 3},
    },
    "required": ["id"],
    "additionalProperties": False,
    "$defs": {
        "tree": {
            "type": "object",
            "properties": {"kids": {"type": "array", "items": {"$ref": "#/$defs/tree"}}, "n": {"type": "number", "maximum": 5}},
            "additionalProperties": False,
        }
    },
}


def _draw(strategy: st.SearchStrategy[Any], examples: int, check: Callable[[Any], None]) -> list[Any]:
    drawn: list[Any] = []

    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(strategy)
    def run(case: Any) -> None:
        drawn.append(case)
        check(case)

    run()
    return drawn


def _true_of(errors: Callable[[Any], Any]) -> Callable[[Any], None]:
    def check(case: Any) -> None:
        (error,) = errors(case.instance)
        assert (error.instance_location, error.keyword, error.keyword_location) == (
            case.instance_location,
            case.keyword,
            case.schema_location,
        )

    return check


def test_every_pair_of_put_events_comes_in_the_first_pass() -> None:
    pairs = faults.pairs_of("put_events_request")
    firsts = {json.dumps(pair[0][1].instance) for pair in pairs}
    assert len(firsts) > 100
    drawn = _draw(strategies.invalid_put_events_request(), 170, _true_of(validators.iter_errors_put_events_request))
    assert firsts - {json.dumps(case.instance) for case in drawn} == set()


def test_negatives_of_a_shape_and_in_drawn_values() -> None:
    drawn = _draw(strategies.invalid_session(), 150, _true_of(validators.iter_errors_session))
    assert {case.keyword for case in drawn} == {"type", "required", "additionalProperties", "dependentRequired", "x-dateTime"}
    assert len({json.dumps(case.instance) for case in drawn}) > 50


def test_negatives_of_any_schema() -> None:
    ours, theirs = shapesmith.compile_validator(SCHEMA), rust(SCHEMA)

    def check(case: Invalid) -> None:
        assert not theirs.is_valid(case.instance)
        _true_of(ours.iter_errors)(case)

    drawn = _draw(shapesmith.invalid_from_schema(SCHEMA), 200, check)
    expected = {(pair.keyword, pair.schema_location) for pair in shapesmith.coverage(SCHEMA) if pair.ways}
    assert {(case.keyword, case.schema_location) for case in drawn} == expected


def test_every_way_of_any_schema_comes_by_itself() -> None:
    ways = {json.dumps(case.instance) for pair in shapesmith.coverage(SCHEMA) for case in pair.ways}
    drawn = _draw(shapesmith.invalid_from_schema(SCHEMA), 250, lambda case: None)
    assert len(ways) > 150
    assert ways - {json.dumps(case.instance) for case in drawn} == set()


def test_of_too_many_ways_those_at_new_keywords_are_drawn() -> None:
    places = {f"{letter}{turn}": {"$ref": "#/$defs/coded"} for letter in "ab" for turn in range(10)}
    schema = {"type": "object", "properties": places, "$defs": {"coded": {"type": "string", "pattern": "^[ab]{3}-[cd]{3}-[ef]{3}$"}}}
    engine = engine_of(schema)
    found = list(engine.coverage())
    kept = choice.drawn(engine)
    assert sum(len(pair.ways) for pair in found) > 1900
    assert len(kept) == choice.MOST_DRAWN
    broken = [pair for pair in found if pair.keyword == "pattern"]
    assert all(id(case) in kept for case in broken[0].ways)
    assert all(id(pair.ways[0]) in kept for pair in found if pair.ways)


def test_a_label_is_true_after_shrinking() -> None:
    validator = shapesmith.compile_validator(SCHEMA)
    failing: list[Invalid] = []

    @settings(max_examples=300, database=None, deadline=None, derandomize=True)
    @given(shapesmith.invalid_from_schema(SCHEMA))
    def run(case: Invalid) -> None:
        _true_of(validator.iter_errors)(case)
        if case.keyword == "maximum":
            failing.append(case)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        run()
    assert failing[-1].keyword == "maximum"
    assert set(failing[-1].instance) == {"id", "tree"}


def test_a_value_may_be_changed_by_who_drew_it() -> None:
    def spoil(case: Any) -> None:
        if isinstance(case.instance, dict):
            case.instance.clear()

    _draw(strategies.invalid_session(), 60, spoil)
    _draw(strategies.invalid_session(), 60, _true_of(validators.iter_errors_session))


def test_where_nothing_can_be_broken() -> None:
    with pytest.raises(ShapesmithError, match="nothing in the schema can be broken"):
        shapesmith.invalid_from_schema(True)
