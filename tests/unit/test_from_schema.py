"""`from_schema`: what it draws, what a caller chooses, and what it says of schemas that no value meets."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import strategies as st

from made_strategies import drawn
from shapesmith import UnsatisfiableError, compile_validator, from_schema, sample
from shapesmith.draw.from_schema import executed
from shapesmith.draw.levels import draws_of_object
from shapesmith.errors import SchemaError
from shapesmith.subject import read_schema

PERSON = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "format": "sku"},
        "born": {"type": "string", "format": "date"},
        "address": {"$ref": "#/$defs/Address"},
        "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 20},
    },
    "required": ["id", "born", "address", "tags"],
    "$defs": {"Address": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}},
}


def _unmet(schema: Any) -> dict[str, tuple[str, ...]]:
    return dict(executed(read_schema(schema, dialect=None, registry=None, validate_formats=False), {}, {}).unmet)


HARD: dict[str, Any] = {
    "closed branches": {
        "oneOf": [
            {"type": "object", "properties": {"a": {}, "b": {}}, "additionalProperties": False},
            {"type": "object", "properties": {"a": {}, "c": {"type": "integer"}}, "additionalProperties": False},
        ]
    },
    "overlapping branches": {"oneOf": [{"type": "integer"}, {"minimum": 2}, {"type": "string", "minLength": 2}, {"maxLength": 4}]},
    "not an object like this": {"type": "object", "not": {"required": ["a"], "properties": {"b": {"type": "string"}}}, "minProperties": 1},
    "not a reference": {"not": {"$ref": "#/$defs/A"}, "$defs": {"A": {"type": "array", "items": {"type": "integer"}, "minItems": 1}}},
    "not unique": {"type": "array", "not": {"uniqueItems": True}, "items": {"type": "integer"}},
    "no other members": {"not": {"additionalProperties": {"type": "string"}, "properties": {"a": {}}}, "type": "object"},
    "no such name": {"type": "object", "not": {"propertyNames": {"pattern": "^a"}}},
    "no match of a pattern": {"type": "object", "not": {"patternProperties": {"^x": {"type": "integer"}}}},
    "not all contained": {
        "type": "array", "contains": {"type": "integer"}, "minContains": 2, "maxContains": 3,
        "items": {"type": ["integer", "string"]},
    },
    "two kinds contained": {"type": "array", "allOf": [{"contains": {"const": 1}}, {"contains": {"type": "string"}}], "maxItems": 4},
    "contained by position": {
        "type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": False,
        "contains": {"const": 3},
    },
    "unique and contained": {
        "type": "array", "uniqueItems": True, "items": {"enum": [1, 2, 3, 4]}, "minItems": 3,
        "contains": {"enum": [1, 2]},
    },
    "unevaluated members": {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "anyOf": [{"properties": {"b": {"const": 1}}, "required": ["b"]}, {"properties": {"c": {"const": 2}}, "required": ["c"]}],
        "unevaluatedProperties": False,
    },
    "unevaluated items": {"type": "array", "prefixItems": [{"type": "string"}], "contains": {"const": 1}, "unevaluatedItems": False},
    "conditions": {
        "type": "object",
        "properties": {"kind": {"enum": ["a", "b", "c"]}, "n": {"type": "integer"}},
        "required": ["kind"],
        "allOf": [
            {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["n"]}, "else": {"properties": {"n": {"minimum": 7}}}},
            {"if": {"properties": {"kind": {"const": "b"}}}, "then": {"properties": {"n": {"maximum": 9}}}},
        ],
    },
    "dependent": {
        "type": "object",
        "minProperties": 2,
        "properties": {"a": {}, "b": {}, "c": {}},
        "dependentRequired": {"a": ["b"], "b": ["c"]},
        "dependentSchemas": {"c": {"maxProperties": 3, "properties": {"a": {"type": "integer"}}}},
    },
    "no fraction": {"type": "number", "not": {"multipleOf": 0.5}, "minimum": 0, "maximum": 10},
    "not whole": {"type": "number", "not": {"type": "integer"}, "exclusiveMinimum": 3, "exclusiveMaximum": 4},
    "nothing but not": {"not": {"anyOf": [{"type": "string"}, {"type": "object"}, {"minimum": 5}, {"const": None}, {"enum": [[], True]}]}},
    "deep": {
        "$ref": "#/$defs/n",
        "$defs": {"n": {"type": "object", "properties": {"left": {"$ref": "#/$defs/n"}, "right": {"$ref": "#/$defs/n"}}}},
    },
}  # fmt: skip


@pytest.mark.parametrize("name", HARD)
def test_combinators_are_met_by_construction(name: str) -> None:
    schema = HARD[name]
    values = drawn(from_schema(schema), 60)
    assert [value for value in values if not jsonschema_rs.validator_for(schema).is_valid(value)] == []
    assert [value for value in values if not compile_validator(schema).is_valid(value)] == []
    assert len({repr(value) for value in values}) > 10
    assert _unmet(schema) == {}


@pytest.mark.parametrize(
    ("schema", "places"),
    [
        (False, [""]),
        ({"allOf": [{"type": "string"}, {"type": "integer"}]}, ["/allOf/0/type", "/allOf/1/type"]),
        ({"type": "integer", "minimum": 3, "maximum": 2}, ["/minimum", "/maximum"]),
        ({"type": "string", "minLength": 3, "maxLength": 2}, ["/minLength", "/maxLength"]),
        ({"enum": ["a"], "not": {"const": "a"}}, ["/enum", "/not"]),
        ({"type": "integer", "minimum": 1, "maximum": 2, "not": {"enum": [1, 2]}}, ["/type", "/not"]),
        (
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "array", "minItems": 2, "maxItems": 1}}},
            ["/properties/a/minItems", "/properties/a/maxItems"],
        ),
        ({"type": "array", "contains": {"type": "string"}, "maxItems": 0}, ["/contains", "/maxItems"]),
        ({"$ref": "#/$defs/a", "$defs": {"a": {"type": "object", "required": ["b"], "properties": {"b": {"$ref": "#"}}}}}, [""]),
        ({"not": {}}, ["/not"]),
        (
            {"type": "object", "minProperties": 2, "properties": {"a": {}}, "additionalProperties": False},
            ["/minProperties", "/additionalProperties"],
        ),
    ],
)  # fmt: skip
def test_a_schema_that_no_value_meets_is_told_at_once(schema: Any, places: list[str]) -> None:
    with pytest.raises(UnsatisfiableError) as caught:
        from_schema(schema)
    assert [place.removeprefix("<schema>#") for place in caught.value.places] == places
    assert "no value of the schema is valid" in str(caught.value)


def test_overrides_by_name_and_by_pointer() -> None:
    city = {"city": "Oslo"}
    assert {value["address"]["city"] for value in drawn(from_schema(PERSON, overrides={"Address": st.just(city)}), 5)} == {"Oslo"}
    pointer = "/$defs/Address/properties/city"
    assert {value["address"]["city"] for value in drawn(from_schema(PERSON, overrides={pointer: st.just("Rome")}), 20)} == {"Rome"}
    drawn_ids = drawn(from_schema(PERSON, overrides={"/properties/id": st.sampled_from(["x", "y"])}), 30)
    assert {value["id"] for value in drawn_ids} == {"x", "y"}


@pytest.mark.parametrize("name", ["Adress", "/properties/x"])
def test_an_override_of_nothing_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"nothing is drawn for '.*Address"):
        from_schema(PERSON, overrides={name: st.none()})


def test_formats_are_drawn_though_nothing_checks_them_and_can_be_added() -> None:
    values = drawn(from_schema(PERSON, formats={"sku": st.from_regex("[A-Z]{3}-[0-9]{4}", fullmatch=True)}), 30)
    assert all(len(value["born"]) == 10 and value["born"][4] == "-" for value in values)
    assert all(value["id"][3] == "-" for value in values)
    assert {value["born"] for value in drawn(from_schema(PERSON, formats={"date": st.just("2000-02-29")}), 5)} == {"2000-02-29"}


MANY = {
    "conditions": {
        "allOf": [{"if": {"properties": {"k": {"const": i}}, "required": ["k"]}, "then": {"required": [f"x{i}"]}} for i in range(12)]
    },
    "choices": {"allOf": [{"anyOf": [{"required": [f"a{i}"]}, {"required": [f"b{i}"]}]} for i in range(20)]},
    "tags": {"oneOf": [{"properties": {"k": {"const": i}, f"x{i}": {"type": "string"}}, "required": ["k"]} for i in range(40)]},
    "names": {"oneOf": [{"required": [f"x{i}"]} for i in range(12)]},
}


@pytest.mark.parametrize("name", MANY)
def test_choices_that_multiply_take_no_time(name: str) -> None:
    schema = {"type": "object", **MANY[name]}
    values = sample(schema, 100, seed=1)
    assert all(map(jsonschema_rs.validator_for(schema).is_valid, values))
    assert _unmet(schema) == {}


def _nested(levels: int, kind: str) -> Any:
    schema: Any = {"type": "integer"}
    for _ in range(levels):
        arrays, objects = {"items": schema, "minItems": 1}, {"properties": {"a": schema, "b": {"type": "string"}}, "required": ["a"]}
        schema = {"type": kind, **(arrays if kind == "array" else objects)}
    return schema


@pytest.mark.parametrize("kind", ["array", "object"])
def test_deep_schemas_are_sampled_in_a_time_that_grows_with_their_levels(kind: str) -> None:
    took = {}
    for count in (200, 2000):
        start = time.process_time()
        (value,) = sample(_nested(count, kind), 1, seed=1)
        took[count] = time.process_time() - start
        for _ in range(count):
            value = value[0] if kind == "array" else value["a"]
        assert isinstance(value, int)
    assert took[2000] < 40 * took[200] + 1


@pytest.mark.parametrize(("kind", "levels"), [("array", 48), ("object", 95 // draws_of_object())])
def test_deep_schemas_are_drawn_as_deep_as_hypothesis_goes(kind: str, levels: int) -> None:
    assert len(drawn(from_schema(_nested(levels, kind)), 5)) == 5
    for deeper in (levels + 10, 300):
        with pytest.raises(SchemaError, match=r"nested too deep for Hypothesis.*shapesmith.sample draws it"):
            from_schema(_nested(deeper, kind))


def test_what_is_optional_ends_deep_schemas() -> None:
    schema: Any = {"type": "integer"}
    for _ in range(300):
        schema = {"type": "object", "properties": {"a": schema, "b": {"type": "string"}}}
    assert {"a" in value for value in drawn(from_schema(schema), 30)} == {True, False}


def test_arrays_in_arrays_do_not_grow_without_end() -> None:
    schema: Any = {"type": "integer"}
    for _ in range(14):
        schema = {"type": "array", "items": schema}
    assert max(len(str(value)) for value in sample(schema, 200, seed=1)) < 100_000


@pytest.mark.parametrize(
    ("pattern", "low", "high"),
    [
        ("^[a-z](-?[a-z0-9])*$", 20, 63),
        ("^arn:aws:[a-z]+:.*$", 40, 50),
        ("a", 30, 40),
        ("^(a|bc)+$", 0, 7),
        ("^x{2,5}y*$", 4, 4),
        (r"^\d{3}-[\w.]+$", 0, 12),
        ("^(?!a)[a-c]*$", 2, 3),
        ("^(?:^arn:[a-z]+:.+)$", 30, 60),
        (
            "^(?:(?=^.{3,63}$)(?!^(\\d+\\.)+\\d+$)(^(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\\.)*([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])$))$",
            3,
            63,
        ),
        ("^x(?=[^:]+:fsx:[^:]+:\\d{4}:)([^:]*:){4}(?!/).{0,99}$", 0, 50),
        ("^.+:osis:.+:pipeline/.+$", 46, 76),
        ("^(a|bb)?(c+|d{2,9})$|^e+$", 5, 6),
        (r"\bfoo\b(?<!xfoo)", 5, 9),
    ],
)
def test_patterns_of_a_length(pattern: str, low: int, high: int) -> None:
    schema = {"type": "string", "pattern": pattern, "minLength": low, "maxLength": high}
    texts = drawn(from_schema(schema), 100) + sample(schema, 200, seed=1)
    assert all(map(compile_validator(schema).is_valid, texts))
    assert all(map(jsonschema_rs.validator_for(schema).is_valid, texts))
    assert len(set(texts)) > 5 or low == high


def test_patterns_that_must_all_match_and_one_that_must_not() -> None:
    schema = {"type": "string", "allOf": [{"pattern": "^[a-f]*$"}, {"pattern": "ab.*cd.*ef"}], "not": {"pattern": "aa|bb"}, "maxLength": 9}
    texts = drawn(from_schema(schema), 50) + sample(schema, 50, seed=1)
    assert all(map(compile_validator(schema).is_valid, texts))
    assert len(set(texts)) > 10


@pytest.mark.parametrize(
    ("schema", "places"),
    [
        ({"pattern": "^[a-f]{8}-[a-f]{4}$", "maxLength": 12}, ["/pattern", "/maxLength"]),
        ({"pattern": "^.{0,3}$", "minLength": 4}, ["/minLength", "/pattern"]),
        ({"allOf": [{"pattern": "^a{5}"}, {"pattern": "^.{1,4}$"}]}, ["/allOf/0/pattern", "/allOf/1/pattern"]),
        ({"pattern": "a/^b"}, ["/pattern"]),
    ],
)
def test_a_pattern_that_no_text_meets_is_told(schema: Any, places: list[str]) -> None:
    with pytest.raises(UnsatisfiableError) as caught:
        from_schema({"type": "string", **schema})
    told = [place.removeprefix("<schema>#") for place in caught.value.places]
    assert [place for place in told if place != "/type"] == places
    assert sample({"type": "object", "properties": {"a": {"type": "string", **schema}}, "additionalProperties": False}, 1, seed=1) == [{}]


def test_size_says_how_much_is_drawn() -> None:
    sizes = {len(value["tags"]) for value in drawn(from_schema(PERSON, size=10), 400)}
    assert {*range(9)} <= sizes <= {*range(11), 19, 20}
    assert sizes & {19, 20}
    assert {len(value["tags"]) for value in drawn(from_schema(PERSON, size=1), 200)} <= {0, 1, 19, 20}


def test_every_dialect() -> None:
    assert {
        type(value) for value in drawn(from_schema({"type": "integer", "minimum": 1, "exclusiveMinimum": True}, dialect="draft-04"), 30)
    } == {int}
    items = from_schema({"items": [{"const": 1}], "additionalItems": False, "type": "array"}, dialect="draft-07")
    assert {tuple(value) for value in drawn(items, 30)} == {(), (1,)}


def test_a_bad_schema_is_told() -> None:
    with pytest.raises(SchemaError, match="type"):
        from_schema({"type": "text"})


def test_without_hypothesis_it_is_said_what_to_do() -> None:
    run = "import sys, shapesmith; sys.modules['hypothesis'] = None\ntry: shapesmith.from_schema({})\n"
    run += "except shapesmith.ShapesmithError as error: print(error)"
    told = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True).stdout
    assert "pip install 'shapesmith[fuzz]'" in told


def test_a_pattern_that_walks_over_code_units_is_drawn_of_single_ones() -> None:
    schema = {"type": "string", "pattern": r"^\S[\p{Print}]*$", "maxLength": 20}  # \p means p: only the mode without flags reads it
    assert all(map(compile_validator(schema).is_valid, sample(schema, 300, seed=1)))


def test_a_strategy_of_a_shape_that_holds_itself_is_not_written_out_without_end() -> None:
    tree = {"type": "object", "properties": {"inner": {"type": "array", "items": {"$ref": "#"}, "maxItems": 3}}}
    assert len(repr(from_schema(tree))) < 100_000
