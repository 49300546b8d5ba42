"""Recursive schemas that ask one part of an instance by several ways: how long that takes, what is told, and who pays for it."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest

from shapesmith import compile_validator

AGAIN = {
    "two branches of allOf": {"type": "object", "allOf": [{"properties": {"a": {"$ref": "#"}}}, {"properties": {"a": {"$ref": "#"}}}]},
    "by name and by pattern": {"type": "object", "properties": {"a": {"$ref": "#"}}, "patternProperties": {"^a": {"$ref": "#"}}},
    "by two patterns": {"type": "object", "patternProperties": {"^a": {"$ref": "#"}, "a$": {"$ref": "#"}}},
    "child and grandchild": {
        "type": "object",
        "properties": {"a": {"allOf": [{"$ref": "#"}, {"properties": {"a": {"$ref": "#"}}}]}},
    },
    "through another shape": {
        "type": "object",
        "properties": {"a": {"allOf": [{"$ref": "#/$defs/b"}, {"$ref": "#"}]}},
        "$defs": {"b": {"type": "object", "properties": {"a": {"$ref": "#"}}}},
    },
    "not within not": {
        "type": "object",
        "properties": {"a": {"$ref": "#"}},
        "not": {"required": ["a"], "properties": {"a": {"not": {"$ref": "#"}}}},
    },
    "a condition": {
        "type": "object",
        "if": {"properties": {"a": {"$ref": "#"}}},
        "then": {"properties": {"a": {"$ref": "#"}}},
        "else": False,
    },
    "unevaluated": {
        "type": "object",
        "anyOf": [{"properties": {"a": {"$ref": "#"}}, "required": ["x"]}, {"properties": {"a": {"$ref": "#"}}}],
        "unevaluatedProperties": False,
    },
}
ONCE = {
    "a tree": {"type": "object", "properties": {"left": {"$ref": "#"}, "right": {"$ref": "#"}}},
    "names that patterns leave": {"patternProperties": {"^x-": {"$ref": "#"}}, "additionalProperties": {"$ref": "#"}, "type": "object"},
    "first items and the others": {"type": "array", "prefixItems": [{"$ref": "#"}], "items": {"$ref": "#"}},
    "branches that a tag tells apart": {
        "type": "object",
        "oneOf": [{"properties": {"kind": {"const": kind}, "a": {"$ref": "#"}}, "required": ["kind"]} for kind in ("one", "two", "three")],
    },
    "items or a member": {"anyOf": [{"type": "array", "items": {"$ref": "#"}}, {"type": "object", "additionalProperties": {"$ref": "#"}}]},
}


def _nested(levels: int, last: Any) -> Any:
    instance = last
    for _ in range(levels):
        instance = {"a": instance}
    return instance


@pytest.mark.parametrize("schema", AGAIN.values(), ids=AGAIN.keys())
def test_what_would_be_asked_ever_more_often_is_asked_once(schema: dict[str, Any]) -> None:
    validator = compile_validator(schema)
    deep = _nested(200, {})  # 2 ** 200 ways, or a Fibonacci number of them
    assert validator.is_valid(deep)
    assert list(validator.iter_errors(deep)) == []


@pytest.mark.parametrize("schema", AGAIN.values(), ids=AGAIN.keys())
def test_what_is_wrong_is_told_once(schema: dict[str, Any]) -> None:
    validator = compile_validator(schema)
    wrong = _nested(100, "no object")
    assert not validator.is_valid(wrong)
    errors = list(islice(validator.iter_errors(wrong), 1000))
    places = [(error.instance_location, error.keyword_location) for error in errors]
    assert places
    assert len(set(places)) == len(places)


def test_one_object_at_two_places_is_told_at_both() -> None:
    shared = {"a": 1}
    schema = {
        "type": "object",
        "additionalProperties": {"$ref": "#"},
        "properties": {"a": {"$ref": "#"}},
        "patternProperties": {"a": {"$ref": "#"}},
    }
    errors = [error.instance_location for error in compile_validator(schema).iter_errors({"x": shared, "y": shared})]
    assert errors == ["/x/a", "/y/a"]


def test_branches_are_each_told_of() -> None:
    schema = {
        "anyOf": [
            {"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["x"]},
            {"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["y"]},
        ]
    }
    (error,) = compile_validator(schema).iter_errors({"a": 3, "x": 1, "y": 2})
    assert [[one.instance_location for one in branch] for branch in error.branches] == [["/a"], ["/a"]]


def test_a_verdict_is_not_kept_for_another_walk() -> None:
    validator = compile_validator(AGAIN["two branches of allOf"])
    inner: dict[str, Any] = {}
    instance = {"a": {"a": inner}}
    assert validator.is_valid(instance)
    inner["a"] = 3
    assert not validator.is_valid(instance)
    inner["a"] = {}
    assert validator.is_valid(instance)


@pytest.mark.parametrize("schema", ONCE.values(), ids=ONCE.keys())
def test_what_is_asked_once_anyway_is_not_remembered(schema: dict[str, Any]) -> None:
    assert "remembered" not in compile_validator(schema).source


def test_deeper_than_python_recurses() -> None:
    validator = compile_validator(AGAIN["two branches of allOf"])
    assert validator.is_valid(_nested(5_000, {}))
    assert not validator.is_valid(_nested(5_000, 1))
