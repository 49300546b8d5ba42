"""The finite set of labelled instances: every edge is there, every keyword is broken alone, and every label is true."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from typing import Any

import pytest

import shapesmith
from faults import mislabelled, put_events, rust
from shapesmith import Coverage, Invalid, Valid
from shapesmith.compiler import compile_contract_validator
from shapesmith.labelled import cases_of


def _invalid(schema: Any, keyword: str, **settings: Any) -> list[Any]:
    """Return the instances in which a keyword is broken, after all cases were judged."""
    made = shapesmith.cases(schema, **settings)
    validator = shapesmith.compile_validator(schema, **settings)
    assert mislabelled((case for case in made if isinstance(case, Invalid)), validator.iter_errors) == []
    assert all(validator.is_valid(case.instance) for case in made if isinstance(case, Valid))
    return [case.instance for case in made if isinstance(case, Invalid) and case.keyword == keyword]


def _pairs(schema: Any, **settings: Any) -> dict[tuple[str, str], Coverage]:
    return {(pair.path, pair.keyword): pair for pair in shapesmith.coverage(schema, **settings)}


def test_every_label_of_put_events_is_true() -> None:
    contract, engine = put_events()
    validator = compile_contract_validator(contract, engine.shape)
    made = cases_of(engine)
    invalid = [case for case in made if isinstance(case, Invalid)]
    assert mislabelled(invalid, validator.iter_errors) == []
    assert all(validator.is_valid(case.instance) for case in made if isinstance(case, Valid))
    assert len(invalid) > 500
    assert len(made) <= 2000
    assert len({json.dumps(case.instance) for case in made}) == len(made)


def test_all_of_put_events_is_broken_but_types_beside_enums() -> None:
    pairs = list(put_events()[1].coverage())
    assert len(pairs) > 100
    unbroken = [pair for pair in pairs if not pair.ways]
    assert {pair.path.rpartition("/")[2] for pair in unbroken} == {"ChannelType", "EndpointStatus", "OptOut"}
    assert all(pair.keyword == "type" and pair.is_proof and "/enum" in pair.reason for pair in unbroken)


def test_a_label_is_what_another_validator_finds() -> None:
    schema = {
        "type": "object",
        "properties": {
            "id": {"type": "string", "pattern": "^[a-z]{2,4}$"},
            "count": {"type": "integer", "minimum": 1, "maximum": 9},
            "tags": {"type": "array", "items": {"enum": ["x", "y"]}, "maxItems": 2},
        },
        "required": ["id"],
        "additionalProperties": False,
    }
    for case in shapesmith.cases(schema):
        found = list(rust(schema).iter_errors(case.instance))
        if isinstance(case, Invalid):
            (error,) = found
            assert "".join(f"/{token}" for token in error.instance_path) == case.instance_location
            assert "".join(f"/{token}" for token in error.schema_path) == case.schema_location
            assert error.schema_path[-1] == case.keyword
        else:
            assert found == []


@pytest.mark.parametrize(
    ("schema", "keyword", "wanted"),
    [
        ({"type": "number"}, "type", ["0", True, None]),
        ({"type": "string"}, "type", [0, None, {}]),
        ({"enum": ["GCM", "SMS"]}, "enum", ["gcm", "GCM ", "GC"]),
        ({"const": 1}, "const", [2, "1", True, 0]),
        ({"type": "integer", "minimum": 3}, "minimum", [2]),
        ({"type": "number", "exclusiveMaximum": 3}, "exclusiveMaximum", [3, 4]),
        ({"type": "string", "maxLength": 3}, "maxLength", ["aaaa"]),
        ({"type": "string", "minLength": 3}, "minLength", ["aa", ""]),
        ({"type": "array", "minItems": 1}, "minItems", [[]]),
        ({"type": "integer", "multipleOf": 7}, "multipleOf", [1]),
        ({"type": "string", "pattern": "^[A-Z]{2}$"}, "pattern", ["Aa", "A", "AAA", "AA\n"]),
        ({"type": "array", "uniqueItems": True}, "uniqueItems", [["", ""]]),
        ({"required": ["a"]}, "required", [{}]),
        ({"not": {"const": 1}}, "not", [1]),
        ({"oneOf": [{"type": "integer"}, {"minimum": 2, "type": "number"}]}, "oneOf", [2, 1.5]),
        ({"prefixItems": [{}], "items": False}, "items", [["", "x"]]),
        ({"contains": {"const": 1}, "maxContains": 1}, "maxContains", [[1, 1]]),
        ({"contains": {"const": 1}, "minContains": 2}, "minContains", [[1]]),
    ],
)
def test_near_misses(schema: Any, keyword: str, wanted: list[Any]) -> None:
    found = [json.dumps(instance) for instance in _invalid(schema, keyword)]
    assert [one for one in wanted if json.dumps(one) not in found] == []


def test_what_depends_on_a_member_is_broken_beside_it() -> None:
    schema = {
        "type": "object",
        "dependentRequired": {"card": ["address", "name"]},
        "dependentSchemas": {"x": {"properties": {"y": {"type": "integer"}}}},
        "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
        "then": {"properties": {"size": {"maximum": 3}}},
        "else": {"properties": {"size": {"minimum": 5}}},
    }
    needed = _invalid(schema, "dependentRequired")
    assert {frozenset(instance) - {"kind"} for instance in needed} >= {frozenset({"card", "name"}), frozenset({"card", "address"})}
    assert all({"x", "y"} <= instance.keys() for instance in _invalid(schema, "type") if isinstance(instance, dict))
    assert all(instance["kind"] == "a" and instance["size"] > 3 for instance in _invalid(schema, "maximum"))
    assert all(instance.get("kind") != "a" and instance["size"] < 5 for instance in _invalid(schema, "minimum"))


def test_a_pattern_of_names_and_names_themselves_are_places() -> None:
    schema = {
        "type": "object",
        "patternProperties": {"^x-": {"type": "string"}},
        "additionalProperties": {"type": "integer"},
        "propertyNames": {"maxLength": 4},
    }
    assert any("x-" in name for instance in _invalid(schema, "type") if isinstance(instance, dict) for name in instance)
    assert all(any(len(name) > 4 for name in instance) for instance in _invalid(schema, "maxLength"))


def test_what_a_branch_says_breaks_the_branches() -> None:
    schema = {"anyOf": [{"type": "object", "properties": {"a": {"minimum": 3}}, "required": ["a"]}, {"type": "string", "maxLength": 2}]}
    found = [json.dumps(instance) for instance in _invalid(schema, "anyOf")]
    assert json.dumps({"a": 2}) in found
    assert json.dumps({}) in found
    assert json.dumps("aaa") in found


def test_a_shape_in_itself_is_met_once() -> None:
    kids = {"type": "array", "items": {"$ref": "#/$defs/t"}}
    schema = {"$ref": "#/$defs/t", "$defs": {"t": {"type": "object", "properties": {"kids": kids}}}}
    assert set(_pairs(schema)) == {("", "type"), ("/kids", "type"), ("/kids/*", "type")}


def test_in_draft_04_a_fraction_of_zero_is_none_of_an_integer() -> None:
    for dialect, wanted in (("draft-04", True), ("draft-07", False)):
        found = _invalid({"type": "integer"}, "type", dialect=dialect)
        assert any(isinstance(one, float) and one.is_integer() for one in found) == wanted


def test_formats_and_contents_are_broken_where_they_are_checked() -> None:
    assert "2020-02-30" in _invalid({"format": "date"}, "format", validate_formats=True)
    assert _invalid({"format": "date"}, "format") == []
    assert _invalid({"contentEncoding": "base64"}, "contentEncoding", validate_content=True)


@pytest.mark.parametrize(
    ("schema", "place", "reason"),
    [
        ({"type": "string", "pattern": "^[a-z]+$", "minLength": 1}, ("", "minLength"), "whatever breaks it breaks /pattern, too"),
        ({"type": "string", "enum": ["a"]}, ("", "type"), "whatever breaks it breaks /enum, too"),
        ({"type": "integer", "minimum": 5, "exclusiveMinimum": 5}, ("", "minimum"), "whatever breaks it breaks /exclusiveMinimum, too"),
        ({"type": "string", "minimum": 5}, ("", "minimum"), "whatever breaks it breaks /type, too"),
        ({"anyOf": [{"type": "null"}, {}]}, ("", "anyOf"), "every value that gets there meets it"),
        ({"type": "integer", "multipleOf": 0.5}, ("", "multipleOf"), "every integer meets it"),
        ({"properties": {"a": {"type": "string"}}, "required": ["a"], "not": {"required": ["a"]}}, ("", "not"), ""),
    ],
)
def test_what_cannot_be_broken_alone_is_told(schema: Any, place: tuple[str, str], reason: str) -> None:
    pair = _pairs(schema)[place]
    assert pair.ways == () or not reason
    assert pair.reason == reason or (not reason and pair.reason)


def test_an_impossible_schema_has_no_cases() -> None:
    assert [case for case in shapesmith.cases(False) if isinstance(case, Valid)] == []
    assert [case for case in shapesmith.cases({"allOf": [{"type": "string"}, {"type": "null"}]}) if isinstance(case, Valid)] == []


def test_edges_of_valid_ones() -> None:
    schema = {
        "type": "object",
        "properties": {"name": {"type": "string", "minLength": 2, "maxLength": 60}, "n": {"type": "number", "minimum": -1, "maximum": 8}},
        "maxProperties": 3,
    }
    valid = [case.instance for case in shapesmith.cases(schema) if isinstance(case, Valid)]
    assert all(rust(schema).is_valid(instance) for instance in valid)
    assert {len(instance["name"]) for instance in valid if "name" in instance} >= {2, 3, 59, 60}
    assert {instance["n"] for instance in valid if "n" in instance} >= {-1, 0, 7, 8, 0.5}
    assert {frozenset(instance) for instance in valid} >= {frozenset(), frozenset({"name"}), frozenset({"n"}), frozenset({"name", "n"})}
    assert {len(instance) for instance in valid} >= {0, 1, 2, 3}


_BYTES = """
import hashlib, json, shapesmith
schema = {"properties": {"a": {"enum": ["x", 1, None]}, "b": {"pattern": "^[a-c]{2}(d|e)*$"}}, "required": ["a"], "uniqueItems": True}
told = json.dumps([(case.instance, case.description) for case in shapesmith.cases(schema)])
print(hashlib.sha256(told.encode()).hexdigest())
"""


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    told = {
        subprocess.run([sys.executable, "-c", _BYTES], capture_output=True, check=True, text=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("0", "1", "7")
    }
    assert len(told) == 1
    assert len(told.pop().strip()) == len(hashlib.sha256().hexdigest())


@pytest.mark.parametrize("case", shapesmith.cases({"type": "integer", "maximum": 3}), ids=lambda case: case.description)
def test_cases_parametrize_a_test(case: Valid | Invalid) -> None:
    is_whole = type(case.instance) in (int, float) and case.instance % 1 == 0
    assert (is_whole and case.instance <= 3) == case.is_valid
