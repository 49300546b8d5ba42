"""Compiled validators on schemas that once went wrong, or could: verdicts, errors, and the source that stands alone."""

from __future__ import annotations

import gc
import linecache
from decimal import Decimal
from typing import Any

import pytest

import shapesmith
from shapesmith.errors import SchemaError

NOTHING: tuple[Any, ...] = (
    {"properties": {}},
    {"items": True},
    {"additionalProperties": True},
    {"prefixItems": [True]},
    {"propertyNames": True},
)


def told(schema: Any, instance: Any) -> list[str]:
    """Return the messages, after checking that both walks and the source by itself agree."""
    validator = shapesmith.compile_validator(schema)
    errors = [error.message for error in validator.iter_errors(instance)]
    assert validator.is_valid(instance) == (not errors)
    space: dict[str, Any] = {"__name__": "alone"}
    exec(validator.source, space)  # the source is what is tested
    names = [name for name in space if name.startswith("is_valid_")]
    assert space[names[0]](instance) == (not errors)
    return errors


@pytest.mark.parametrize("inner", NOTHING)
def test_schemas_that_assert_nothing_stand_anywhere(inner: Any) -> None:
    for schema in (
        {"patternProperties": {"^a": inner}},
        {"patternProperties": {"^b": True}, "additionalProperties": inner},
        {"properties": {"a": inner}, "items": inner, "anyOf": [inner]},
    ):
        assert told(schema, {"a": [1], "b": 2}) == []


@pytest.mark.parametrize(
    "name", ["key", "where", "meant", "near", "quoted", "token", "errors", "pattern", "source", "is_number", "annotations"]
)
def test_shapes_named_like_what_the_module_has(name: str) -> None:
    place = {"$ref": f"#/$defs/{name}"}
    schema = {"$defs": {name: {"enum": [1, "a"]}}, "properties": {"a": place, "b": place}, "additionalProperties": False}
    assert told(schema, {"a": 1}) == []
    assert told(schema, {"a": 2, "bb": 1}) == ['/a: expected one of 1, "a", got 2', 'unknown member "bb"; did you mean "b"?']


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"^(a)?\1b$", "b"),
        (r"^(?<x>a)?\k<x>b$", "b"),
        (r"^(?:(a)|(b))\1\2$", "aa"),
        (r"^(a)\1$", "aa"),
    ],
)
def test_patterns_find_what_ecma_262_finds(pattern: str, text: str) -> None:
    assert told({"pattern": pattern}, text) == []


@pytest.mark.parametrize(("pattern", "text"), [("^a$", "a\n"), (r"^\d$", "\u0661"), (r"^\w$", "é"), (r"^.$", "\u2028"), (r"^(a)\1$", "a")])
def test_patterns_find_no_more_than_ecma_262_finds(pattern: str, text: str) -> None:
    assert told({"pattern": pattern}, text) != []


def test_names_that_are_no_text_are_no_members() -> None:
    assert told({"patternProperties": {"a": False}}, {1: 2}) == ["/1: in the name, expected a string, got 1"]
    assert told({"propertyNames": {"maxLength": 3}}, {1: 2}) == ["/1: in the name, expected a string, got 1"]


def test_numbers_are_those_of_json() -> None:
    assert told({"type": "integer"}, 1.0) == []
    assert told({"type": "integer"}, Decimal(5)) == []
    assert told({"enum": [1]}, 1.0) == []
    for schema, instance in (
        ({"type": "number"}, True),
        ({"type": "number"}, float("nan")),
        ({"const": 1}, True),
        ({"uniqueItems": True}, [1, 1.0]),
    ):
        assert told(schema, instance) != []
    assert told({"multipleOf": 0.01}, 0.29) == []
    assert told({"multipleOf": 0.5}, 10**400) == []
    assert told({"uniqueItems": True}, [1, True, "1", [1], {"a": 1}]) == []


@pytest.mark.parametrize("schema", [{"const": 10**5000}, {"minLength": 10**5000}, {"enum": [10**5000, 1]}])
def test_integers_of_any_size_are_told_shortly(schema: Any) -> None:
    assert [len(message) < 200 for message in told(schema, "x")] == [True]
    assert told({"maximum": 5}, 10**5000) == ["expected at most 5, got an integer of 16610 bits"]


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"const": float("nan")}, "'const' must be a JSON value"),
        ({"enum": [{1: 2}]}, "'enum' must be an array of JSON values"),
        ({"$dynamicRef": "#nowhere"}, "<schema>#/$dynamicRef: '$dynamicRef' '#nowhere' cannot be resolved"),
        ({"$ref": "#"}, "'$ref' leads back to itself"),
        ({"$schema": "https://example.com/dialect"}, "<schema>#/$schema: the dialect 'https://example.com/dialect' is not known"),
        ({"items": {"minLength": -1}}, "<schema>#/items: 'minLength' must be a non-negative integer, got -1"),
        ({"pattern": "(a"}, "a group is not closed"),
        (3, "must be a schema"),
    ],
)
def test_what_cannot_be_compiled_is_refused(schema: Any, message: str) -> None:
    with pytest.raises(SchemaError) as caught:
        shapesmith.compile_validator(schema)
    assert message in str(caught.value)


def test_wide_schemas_compile() -> None:
    wide = shapesmith.compile_validator({"oneOf": [{"const": number} for number in range(3000)]})
    assert wide.is_valid(5)
    assert not wide.is_valid(-1)
    names = {f"p{number}": {"type": "integer"} for number in range(2000)}
    assert told({"properties": names, "additionalProperties": False}, {"p1999": "x"}) == ['/p1999: expected an integer, got "x"']
    deep: Any = {"type": "integer"}
    for _ in range(60):
        deep = {"type": "array", "items": deep}
    assert shapesmith.compile_validator(deep).is_valid([[[]]])


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize(
    "schema", [{"minimum": 0}, {"maximum": 1}, {"multipleOf": 2}, {"type": "number"}, {"type": ["number", "string"]}, {"const": 1}]
)
def test_what_says_anything_of_numbers_refuses_what_json_cannot_write(schema: Any, number: float) -> None:
    validator = shapesmith.compile_validator(schema)
    assert not validator.is_valid(number)
    assert len(list(validator.iter_errors(number))) == 1
    assert shapesmith.compile_validator({"minLength": 1}).is_valid(number)


def test_decimals_that_are_no_numbers_are_refused() -> None:
    validator = shapesmith.compile_validator({"minimum": 0})
    assert validator.is_valid(Decimal("0.5"))
    assert [validator.is_valid(Decimal(text)) for text in ("NaN", "Infinity", "-1")] == [False, False, False]


def test_validators_that_are_gone_leave_nothing_behind() -> None:
    before = len(linecache.cache)
    for number in range(5):
        assert not shapesmith.compile_validator({"minimum": number}).is_valid(-1)
    gc.collect()
    assert len(linecache.cache) <= before + 2


def nested(depth: int, innermost: Any = None) -> Any:
    value = innermost
    for _ in range(depth):
        value = [value]
    return value


TREE = {"$ref": "#/$defs/tree", "$defs": {"tree": {"type": ["array", "null"], "items": {"$ref": "#/$defs/tree"}}}}


@pytest.mark.parametrize("depth", [10, 2_000, 19_000])
def test_instances_of_any_depth_are_checked(depth: int) -> None:
    validator = shapesmith.compile_validator(TREE)
    assert validator.is_valid(nested(depth))
    assert not validator.is_valid(nested(depth, 5))
    assert [error.instance_location for error in validator.iter_errors(nested(depth, 5))] == ["/0" * depth]


def test_instances_that_are_too_deep_are_refused_by_a_typed_error() -> None:
    endless: list[Any] = []
    endless.append(endless)
    for validator, instance in (
        (shapesmith.compile_validator(TREE), nested(30_000)),
        (shapesmith.compile_validator(TREE), endless),
        (shapesmith.compile_validator({"type": "array"}, max_depth=5), nested(6)),
    ):
        with pytest.raises(ValueError, match="nested deeper than") as caught:
            validator.is_valid(instance)
        assert type(caught.value).__name__ == "DepthError"
    assert shapesmith.compile_validator({"type": "array"}, max_depth=5).is_valid(nested(5))


@pytest.mark.parametrize("schema", [{"const": [[1]]}, {"enum": [[1], {"a": []}]}, {"uniqueItems": True}])
def test_comparing_deep_values_needs_no_recursion(schema: Any) -> None:
    validator = shapesmith.compile_validator(schema)
    assert validator.is_valid([nested(6_000), nested(6_001)]) is ("uniqueItems" in schema)
    assert not validator.is_valid([nested(6_000), nested(6_000)])


@pytest.mark.parametrize("depth", [3, 18_000])
def test_deep_items_are_equal_as_json_is(depth: int) -> None:
    validator = shapesmith.compile_validator({"uniqueItems": True})
    for one, other, equal in (
        ({"a": 1, "b": [2]}, {"b": [2.0], "a": 1.0}, True),
        ({"a": 1}, {"a": True}, False),
        ([0, "0"], [0, 0], False),
        ([[], {}], [[], {}], True),
        ("x", ["x"], False),
    ):
        assert validator.is_valid([nested(depth, one), nested(depth, other)]) is not equal


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf", "not", "if", "properties", "items"])
def test_schemas_of_any_depth_compile(keyword: str) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(1_000):
        inner: Any = [schema] if keyword.endswith("Of") else {"a": schema} if keyword == "properties" else schema
        schema = {keyword: inner, "then": {}} if keyword == "if" else {keyword: inner}
    validator = shapesmith.compile_validator(schema)
    assert validator.is_valid("x")
    assert validator.is_valid(5) is (keyword in ("if", "properties", "items"))
