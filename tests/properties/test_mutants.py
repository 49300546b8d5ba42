"""A schema with one keyword made weaker is told from the right one by the invalid cases, one made stronger by the valid ones."""

from __future__ import annotations

import json
from typing import Any

import pytest
from benchmarks.inlined import inlined
from benchmarks.kills import Kills, Trial
from benchmarks.proofs import are_same
from benchmarks.sides import side_of

from faults import OVERLAY, SPEC, put_events
from shapesmith import compile_validator
from shapesmith.faults.engine import Engine
from shapesmith.labelled import cases_of, contract_engine, engine_of

SCHEMAS: dict[str, Any] = {
    "object": {
        "type": "object",
        "properties": {
            "id": {"type": "string", "pattern": "^[a-z]{2,4}-[0-9]+$"},
            "n": {"type": ["integer", "null"], "minimum": 1, "exclusiveMaximum": 10},
            "m": {"type": "number", "multipleOf": 0.25},
            "tags": {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1, "maxItems": 3, "uniqueItems": True},
            "kind": {"enum": ["Big", "small"]},
        },
        "required": ["id"],
        "dependentRequired": {"n": ["kind", "tags"]},
        "additionalProperties": False,
        "minProperties": 2,
    },
    "map": {
        "type": "object",
        "propertyNames": {"pattern": "^[A-Z]+$", "maxLength": 5},
        "additionalProperties": {"type": "number", "maximum": 2.5},
        "maxProperties": 4,
    },
    "tuple": {"type": "array", "prefixItems": [{"type": "string"}, {"const": True}], "items": {"type": "integer"}, "maxItems": 4},
    "branches": {
        "type": "object",
        "properties": {
            "a": {"anyOf": [{"type": "string", "maxLength": 3}, {"type": "integer", "minimum": 0}]},
            "b": {"not": {"type": "null"}},
        },
        "if": {"required": ["b"]},
        "then": {"required": ["a"]},
        "patternProperties": {"^x_": {"type": "boolean"}},
    },
    "tree": {
        "$ref": "#/$defs/node",
        "$defs": {
            "node": {
                "type": "object",
                "properties": {"value": {"type": "integer"}, "kids": {"type": "array", "items": {"$ref": "#/$defs/node"}}},
                "required": ["value"],
                "additionalProperties": False,
            }
        },
    },
    "contains": {"type": "array", "contains": {"type": "integer", "minimum": 5}, "minContains": 2, "maxContains": 3},
}


def _kills(schema: Any, engine: Engine) -> Kills:
    return Trial.of(schema).kills(case.instance for case in cases_of(engine))


def _told(found: Kills) -> list[str]:
    return [mutant.what for mutant in (*found.weak_left, *found.strong_left)]


def test_every_mutant_of_put_events_is_told_from_it() -> None:
    document, overlay = json.loads(SPEC.read_text()), json.loads(OVERLAY.read_text())
    request = document["x-operations"]["PutEvents"]["request"]["$ref"]
    found = _kills(inlined(document, request, overlay), put_events()[1])
    assert _told(found) == []
    assert found.values <= 2000
    assert found.weak > 500
    assert found.strong > 150


def test_what_an_overlay_says_in_our_vocabulary_is_told_too() -> None:
    document, overlay = json.loads(SPEC.read_text()), json.loads(OVERLAY.read_text())
    request = document["x-operations"]["PutEvents"]["request"]["$ref"]
    text = json.dumps(inlined(document, request, overlay))
    invalid = [way.instance for pair in put_events()[1].coverage() for way in pair.ways]
    valid = [case.instance for case in put_events()[1].valid()]
    for maximum in (100, 250, 40):
        told = f'"maximum": {maximum}}}'
        assert told in text
        looser = compile_validator(json.loads(text.replace(told, told.replace(str(maximum), str(maximum + 1)))))
        assert any(map(looser.is_valid, invalid)), maximum
        tighter = compile_validator(json.loads(text.replace(told, told.replace(str(maximum), str(maximum - 1)))))
        assert not all(map(tighter.is_valid, valid)), maximum
    undated = compile_validator(json.loads(text.replace('"x-dateTime": "iso8601"', '"title": ""')))
    assert any(map(undated.is_valid, invalid))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_mutant_of_a_schema_is_told_from_it(name: str) -> None:
    found = _kills(SCHEMAS[name], engine_of(SCHEMAS[name]))
    assert _told(found) == []
    assert found.weak > 5


def test_what_is_left_is_told() -> None:
    """A schema of which the cases are those of another one does not pass."""
    found = _kills(SCHEMAS["map"], engine_of({**SCHEMAS["map"], "additionalProperties": {"type": "number"}}))
    assert any("maximum" in told for told in _told(found))


def test_an_operation_by_its_contract_and_inlined_is_the_same() -> None:
    document, overlay = json.loads(SPEC.read_text()), json.loads(OVERLAY.read_text())
    one = engine_of(inlined(document, document["x-operations"]["PutEvents"]["request"]["$ref"], overlay))
    contract, engine = put_events()
    other = contract_engine(contract, engine.shape)
    assert {(pair.path, pair.keyword) for pair in one.coverage()} == {(pair.path, pair.keyword) for pair in other.coverage()}


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_told_is_never_proved_to_be_the_same(name: str) -> None:
    schema = SCHEMAS[name]
    right = side_of(schema)
    trial = Trial.of(schema)
    found = _kills(schema, engine_of(schema))
    same = {mutant.what for mutant in (*found.weak_same, *found.strong_same)}
    told = [mutant for mutant in (*trial.weak, *trial.strong)[::3] if mutant.what not in same]
    assert told
    assert [mutant.what for mutant in told if are_same(right, side_of(mutant.schema), mutant.subschema)] == []


@pytest.mark.parametrize(
    ("schema", "what"),
    [
        ({"type": "string", "enum": ["a"]}, "/: null, too"),
        ({"pattern": "^[\\s\\S]*$"}, "/: pattern lets a line end follow"),
        ({"pattern": "^[a-z]{3}$", "type": "string", "minLength": 2}, "/: minLength tighter by one"),
        ({"anyOf": [{"type": "null"}, {"type": "string"}]}, "/anyOf/1: null, too"),
        ({"properties": {"a": {}}, "additionalProperties": False, "minProperties": 1}, "/: a required"),
        (
            {"allOf": [{"required": ["a"]}], "anyOf": [{"properties": {"b": {}}, "required": ["b"]}], "required": ["b"]},
            "/anyOf/0: b not required",
        ),
    ],
)
def test_the_same_schema_is_proved_to_be_the_same(schema: Any, what: str) -> None:
    trial = Trial.of(schema)
    mutant = next(mutant for mutant in (*trial.weak, *trial.strong) if mutant.what == what)
    assert are_same(side_of(schema), side_of(mutant.schema), mutant.subschema)
