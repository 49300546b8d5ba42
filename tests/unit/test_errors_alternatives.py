"""Errors of `anyOf` and `oneOf`: the alternative that came nearest with its reasons, all others on demand."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import shapesmith

CIRCLE = {"properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}}, "required": ["kind", "radius"]}
SQUARE = {"properties": {"kind": {"const": "square"}, "side": {"type": "number"}, "name": {"type": "string"}}, "required": ["kind", "side"]}
SHAPES = {"oneOf": [{"type": "object", **CIRCLE}, {"type": "object", **SQUARE}, {"type": "null"}]}


def only_error(schema: Any, instance: Any) -> Any:
    validator = shapesmith.compile_validator(schema)
    assert not validator.is_valid(instance)
    (error,) = validator.iter_errors(instance)
    return error


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
@pytest.mark.parametrize(
    ("branches", "instance", "message"),
    [
        ([{"type": "string"}, {"type": "null"}], 5, 'expected a string or null, got 5; did you mean "5"?'),
        ([{"type": "string"}, {"type": "null"}], [], "expected a string or null, got an array of 0 items"),
        (
            [{"const": "red"}, {"enum": ["green", "blue"]}],
            "Red",
            'expected "red" or one of "green", "blue", got "Red"; did you mean "red"?',
        ),
        ([{"type": "integer"}], "7", 'expected an integer, got "7"; did you mean 7?'),
    ],
)
def test_plain_alternatives_are_told_as_one(keyword: str, branches: list[Any], instance: Any, message: str) -> None:
    assert only_error({keyword: branches}, instance).message == message


@pytest.mark.parametrize(
    ("instance", "nearest", "location"),
    [
        ({"kind": "circle", "radius": "x"}, 0, "/radius"),
        ({"kind": "square", "side": "x", "name": 5}, 1, "/side"),
        ({"kind": "square", "radius": 1}, 1, ""),
        ({"kind": "hexagon", "side": 1}, 1, "/kind"),
        ({"radius": 1}, 0, ""),
        ({}, 0, ""),
        (5, 0, ""),
    ],
)
def test_the_nearest_alternative_tells_its_reasons(instance: Any, nearest: int, location: str) -> None:
    error = only_error(SHAPES, instance)
    assert error.reasons == error.branches[nearest]
    assert error.reasons[0].instance_location == location
    assert [bool(branch) for branch in error.branches] == [True] * 3


def test_the_message_has_the_first_reason() -> None:
    error = only_error(SHAPES, {"kind": "square", "side": "x", "name": 5})
    start = "expected exactly one of 3 alternatives to match; the nearest: "
    assert error.message == start + '/side: expected a number, got "x" and 1 more'
    assert only_error({"properties": {"a": SHAPES}}, {"a": {"kind": "circle"}}).message == f'/a: {start}"radius" is required and missing'


def test_fewer_and_deeper_violations_are_nearer() -> None:
    deep = {"properties": {"a": {"properties": {"b": {"type": "string"}}}}}
    flat = {"properties": {"a": {"required": ["c"]}}}
    many = {"required": ["x", "y"]}
    for branches in ([many, flat, deep], [deep, many, flat], [flat, deep, many]):
        assert only_error({"anyOf": branches}, {"a": {"b": 1}}).reasons[0].instance_location == "/a/b"


def test_alternatives_inside_alternatives_lead_to_the_last_reason() -> None:
    schema = {"anyOf": [{"type": "null"}, {"properties": {"a": SHAPES}, "type": "object"}]}
    error = only_error(schema, {"a": {"kind": "circle", "radius": "x"}})
    assert error.message == 'expected one of 2 alternatives to match; the nearest: /a/radius: expected a number, got "x"'
    assert error.reasons[0].reasons[0].instance_location == "/a/radius"


def test_too_many_matches_are_named() -> None:
    error = only_error({"oneOf": [{"type": "integer"}, {"type": "string"}, {"minimum": 0}, True]}, 5)
    assert error.message == "expected exactly one of 4 alternatives to match, but oneOf/0 and oneOf/2 and oneOf/3 do"
    assert error.reasons == ()
    assert [len(branch) for branch in error.branches] == [0, 1, 0, 0]


def test_branches_are_bounded_and_walked_when_they_are_asked_for() -> None:
    validator = shapesmith.compile_validator({"anyOf": [{"items": {"type": "string"}}, {"items": {"type": "null"}}]})
    error = next(validator.iter_errors([0] * 10**6))
    assert [len(branch) for branch in error.branches] == [100, 100]
    many = shapesmith.compile_validator({"anyOf": [{"const": {"a": number}} for number in range(500)]})
    assert next(many.iter_errors("x")).message == 'expected one of 500 alternatives to match, got "x"'


def test_what_was_raised_does_not_change_with_the_instance() -> None:
    validator = shapesmith.compile_validator(SHAPES)
    instance = {"kind": "circle", "radius": "x"}
    with pytest.raises(ValueError, match="radius") as caught:
        validator.validate(instance)
    instance["radius"] = 1  # type: ignore[assignment]
    assert caught.value.errors[0].reasons[0].instance_location == "/radius"  # type: ignore[attr-defined]


def test_an_error_with_alternatives_becomes_a_plain_one_in_another_process() -> None:
    error = only_error(SHAPES, {"kind": "circle"})
    make, _ = error.__reduce__()
    assert make() == error
    assert make().branches == error.branches


def test_where_an_overlay_alone_refuses_an_alternative_the_model_does_not(tmp_path: Any) -> None:
    from shapesmith.compiler import compile_contract_validator
    from shapesmith.document import Document
    from shapesmith.lower import lower

    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    spec = {**dialect, "$defs": {"A": {"type": "string"}}, "anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]}
    overlay = {**dialect, "x-source": "the guide", "$defs": {"A": {"maxLength": 2}}}
    contract = lower(Document(name="spec", contents=spec), (Document(name="overlay", contents=overlay),))
    assert contract.root is not None
    validator = compile_contract_validator(contract, contract.root)
    assert [error.origin for error in validator.iter_errors("abc")] == ["the guide"]
    assert [error.origin for error in validator.iter_errors(5)] == ["model"]
    assert list(validator.iter_errors("abc", rules="model")) == []
    validator.validate("abc", rules="model")


def test_pickled_errors_keep_their_reasons() -> None:
    reasons = only_error(SHAPES, {"kind": "circle"}).reasons
    assert [str(reason) for reason in reasons] == ['"radius" is required and missing']
    assert pickle.HIGHEST_PROTOCOL >= 4


def test_a_near_value_is_told_where_the_alternatives_are_too_many_to_list() -> None:
    values = [f"{name}-{name}-{name}" for name in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta")]
    schema = {"oneOf": [{"enum": values}, {"type": "array"}, {"type": "object"}]}
    (error,) = shapesmith.compile_validator(schema).iter_errors("alpha-alpha-alhpa")
    assert error.message.startswith("expected exactly one of 3 alternatives to match; the nearest: expected one of ")
    assert error.message.endswith('got "alpha-alpha-alhpa"; did you mean "alpha-alpha-alpha"?')
