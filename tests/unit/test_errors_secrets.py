"""Values that errors do not show: all of them on demand, and those that a schema says are secret."""

from __future__ import annotations

from typing import Any

import pytest

import shapesmith

SECRET = "hunter2-hunter2"
STRING = {"type": "string", "maxLength": 5}


def everything(error: Any) -> str:
    """Return all that an error and what hangs on it say."""
    inner = [everything(one) for branch in (error.reasons, *error.branches) for one in branch]
    return " ".join([repr(error), str(error), str(error.to_basic()), error.to_github(file="f"), *inner])


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": {"p": {**STRING, "writeOnly": True}}},
        {"properties": {"p": {**STRING, "x-sensitive": True}}},
        {"properties": {"p": {"writeOnly": True, "$ref": "#/$defs/S"}}, "$defs": {"S": STRING}},
        {"properties": {"p": {"$ref": "#/$defs/S"}}, "$defs": {"S": {**STRING, "writeOnly": True}}},
        {"properties": {"p": {"$ref": "#/$defs/S", "pattern": "^a"}}, "$defs": {"S": {"type": "string", "writeOnly": True}}},
        {"properties": {"p": {"$ref": "#/$defs/T"}}, "$defs": {"T": {"$ref": "#/$defs/S", "writeOnly": True}, "S": STRING}},
        {"properties": {"p": {"writeOnly": True, "anyOf": [STRING, {"type": "null"}]}}},
        {"properties": {"p": {"anyOf": [{**STRING, "writeOnly": True}, {"type": "null"}]}}},
        {"properties": {"p": {"writeOnly": True, "enum": ["hunter2", "x"]}}},
        {"allOf": [{"properties": {"p": {"writeOnly": True}}}, {"properties": {"p": STRING}}]},
        {"properties": {"p": {"writeOnly": True}}, "anyOf": [{"properties": {"p": STRING}}, {"required": ["q"]}]},
        {"properties": {"p": STRING}, "$ref": "#/$defs/S", "$defs": {"S": {"properties": {"p": {"writeOnly": True}}}}},
        {"properties": {"p": {"writeOnly": True}}, "$ref": "#/$defs/S", "$defs": {"S": {"properties": {"p": STRING}}}},
        {"properties": {"p": {"writeOnly": True}}, "if": {"required": ["p"]}, "then": {"properties": {"p": STRING}}},
        {"patternProperties": {"^p": {**STRING, "writeOnly": True}}},
        {"additionalProperties": {**STRING, "writeOnly": True}},
        {"properties": {"p": {"writeOnly": True}}, "unevaluatedProperties": False, "anyOf": [{"properties": {"p": STRING}}]},
    ],
)
def test_secrets_are_not_shown(schema: Any) -> None:
    validator = shapesmith.compile_validator(schema)
    errors = list(validator.iter_errors({"p": SECRET}))
    assert errors
    for error in errors:
        assert "hunter2-" not in everything(error)
        assert "did you mean" not in str(error)
    assert any("hidden" in everything(error) for error in errors)


def test_a_secret_root_and_what_is_below_are_hidden() -> None:
    schema = {"writeOnly": True, "properties": {"a": {"items": STRING}, "b": {"type": "integer"}}}
    messages = [error.message for error in shapesmith.compile_validator(schema).iter_errors({"a": [SECRET], "b": None})]
    assert messages == [
        "/a/0: expected at most 5 characters, got a string (hidden)",
        "/b: expected an integer, got null; leave the member out instead",
    ]


def test_what_is_beside_a_secret_is_shown() -> None:
    schema = {"properties": {"p": {**STRING, "writeOnly": True}, "q": STRING}}
    shown, hidden = shapesmith.compile_validator(schema).iter_errors({"q": "too long", "p": "too long"})
    assert shown.message == '/q: expected at most 5 characters, got "too long"'
    assert hidden.message == "/p: expected at most 5 characters, got a string (hidden)"
    assert hidden.actual == "a string (hidden)"


@pytest.mark.parametrize(
    ("value", "found"), [("x" * 9, "a string"), (1.5, "a number"), (True, "a boolean"), ([1], "an array"), ({"a": 1}, "an object")]
)
def test_on_demand_no_value_is_shown(value: Any, found: str) -> None:
    validator = shapesmith.compile_validator({"properties": {"keys are shown": {"type": "null"}}})
    (error,) = validator.iter_errors({"keys are shown": value}, redact=True)
    assert error.message == f"/keys are shown: expected null, got {found} (hidden)"
    with pytest.raises(ValueError, match="hidden"):
        validator.validate({"keys are shown": value}, redact=True)


def test_on_demand_alternatives_show_no_value_either() -> None:
    validator = shapesmith.compile_validator({"anyOf": [{"properties": {"a": STRING}}, {"type": "null"}, {"enum": ["hunter2"]}]})
    for instance in (SECRET, {"a": SECRET}):
        for error in validator.iter_errors(instance, redact=True):
            assert SECRET not in everything(error)


def test_names_and_what_the_schema_says_are_shown() -> None:
    validator = shapesmith.compile_validator({"propertyNames": {"pattern": "^a$"}, "properties": {"b": {"enum": ["x", "y"]}}})
    messages = [error.message for error in validator.iter_errors({"b": "z"}, redact=True)]
    assert messages == [
        '/b: in the name, expected a match of the pattern ^a$, got "b"',
        '/b: expected one of "x", "y", got a string (hidden)',
    ]


def test_bytes_of_libraries_are_told_without_values() -> None:
    from pinpoint_put_events import validators

    endpoint = {"Address": SECRET * 2000}
    (error,) = validators.iter_size_errors_public_endpoint(endpoint, redact=True)
    assert SECRET not in everything(error)
    assert error.expected == "at most 15,000 bytes as JSON"
