"""Errors of `unevaluated...`: none where another error of the same schema object already says why, and never none at all."""

from __future__ import annotations

from typing import Any

import pytest

import shapesmith

TYPED = {"properties": {"kind": {"type": "string"}}}
EITHER = {
    "anyOf": [{"properties": {"a": {"type": "string"}}, "required": ["a"]}, {"properties": {"b": {"type": "string"}}, "required": ["b"]}]
}
CLOSED = {**TYPED, **EITHER, "unevaluatedProperties": False}


def told(schema: Any, instance: Any) -> list[str]:
    validator = shapesmith.compile_validator(schema)
    errors = [error.message for error in validator.iter_errors(instance)]
    assert validator.is_valid(instance) is (not errors)
    return errors


@pytest.mark.parametrize(
    ("instance", "messages"),
    [
        ({"kind": "x", "a": "y"}, []),
        ({"kind": "x", "a": "y", "bb": 1}, ['unknown member "bb"; did you mean "b"?']),
        ({"kind": 5, "a": "y", "c": 1}, ['/kind: expected a string, got 5; did you mean "5"?', 'unknown member "c"']),
        ({"kind": "x", "a": 5}, ['expected one of 2 alternatives to match; the nearest: /a: expected a string, got 5; did you mean "5"?']),
        ({"kind": "x", "c": 5}, ['expected one of 2 alternatives to match; the nearest: "a" is required and missing']),
        (5, []),
    ],
)
def test_members(instance: Any, messages: list[str]) -> None:
    assert told(CLOSED, instance) == messages


def test_a_failing_reference_explains_what_is_beside_it() -> None:
    base = {"properties": {"a": {"type": "string"}}, **EITHER}
    schema = {"$ref": "#/$defs/base", "properties": {"c": {}}, "unevaluatedProperties": False, "$defs": {"base": base}}
    assert told(schema, {"a": "x", "c": 1}) == []
    assert told(schema, {"a": "x", "d": 1}) == ['unknown member "d"']
    (message,) = told(schema, {"d": 1, "c": 1})
    assert "alternatives" in message


def test_a_condition_that_does_not_hold_is_no_error() -> None:
    schema = {"if": {"required": ["a"]}, "then": {"properties": {"a": {"type": "string"}}}, "unevaluatedProperties": {"type": "null"}}
    assert told(schema, {"a": 5}) == ['/a: expected a string, got 5; did you mean "5"?']
    assert told(schema, {"b": 5}) == ["/b: expected null, got 5"]
    assert told(schema, {"a": "x", "b": None}) == []


def test_items() -> None:
    schema = {"oneOf": [{"prefixItems": [{"type": "string"}]}, {"prefixItems": [{"type": "null"}]}], "unevaluatedItems": False}
    assert told(schema, ["x"]) == []
    assert told(schema, ["x", 1]) == ["/1: expected no item here, got 1"]
    assert told(schema, [5, 1]) == [
        'expected exactly one of 2 alternatives to match; the nearest: /0: expected a string, got 5; did you mean "5"?'
    ]


def test_an_error_elsewhere_explains_nothing() -> None:
    schema = {"anyOf": [{"minProperties": 5}], "properties": {"a": {}}, "unevaluatedProperties": False}
    assert told(schema, {"a": 1, "b": 2}) == ["expected at least 5 members, got an object of 2 members", 'unknown member "b"']
