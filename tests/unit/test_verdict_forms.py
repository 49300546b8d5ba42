"""The forms in which `enum`, `const`, `anyOf`, `oneOf`, `contains` and `uniqueItems` are emitted keep JSON Schema's verdicts."""

from __future__ import annotations

import enum
import random
from decimal import Decimal
from typing import Any

import jsonschema_rs
import pytest

from shapesmith import compile_validator

TEXTS = ["a", "b", "c", "d", "e", "f"]


class Level(enum.StrEnum):
    A = "a"
    F = "f"


@pytest.mark.parametrize(
    ("values", "good", "bad"),
    [
        ([1], [1, 1.0, Decimal(1)], [True, "1", 2, None, [1]]),
        ([0, 2], [0, 0.0, -0.0, 2], [False, True, 1, "0", {}]),
        ([7, 8], [7, 8.0], ["7", [], float("nan")]),
        (list(range(10)), [0, 9, 9.0, Decimal(3)], [True, False, 10, 2.5, [], {}, "1", float("nan"), float("inf")]),
        ([None], [None], [0, False, "", []]),
        ([True, 0], [True, 0, 0.0], [1, 1.0, False, None]),
        ([False, "x", 1.5], [False, "x", 1.5], [0, 0.0, True, "y", 2]),
        ([*TEXTS, None], [*TEXTS, None, Level.A, Level.F], ["g", 0, [], {}, ["a"]]),
        ([*TEXTS, *range(5), True], ["a", 4, 1, True], [False, "g", 5, [], {"a": 1}]),
        ([[1], {"a": [True]}, "x"], [[1], (1.0,), {"a": [True]}, "x"], [[True], {"a": [1]}, {}, [], "y", 1]),
        ([[]], [[], ()], [{}, "", None, [[]]]),
    ],
)
def test_values_equal_as_json_has_it(values: list[Any], good: list[Any], bad: list[Any]) -> None:
    validator = compile_validator({"enum": values})
    assert [value for value in good if not validator.is_valid(value)] == []
    assert [value for value in bad if validator.is_valid(value)] == []


def test_wide_enums_ask_a_set_and_refuse_what_does_not_hash() -> None:
    source = compile_validator({"enum": list(range(100, 600))}).source
    assert "frozenset((100, 101," in source
    assert "is_one_of(" not in source.partition("def is_valid_root")[2]


@pytest.mark.parametrize(
    ("items", "unique"),
    [
        ([], True),
        (["a", "b"], True),
        (["a", "b", "a"], False),
        ([1, 1.0], False),
        ([1, True], True),
        ([0, False, None, ""], True),
        ([[1], [True]], True),
        ([{"a": 1, "b": 2}, {"b": 2, "a": 1.0}], False),
        ([Level.A, "a"], False),
        ([(1,), [1]], False),
        ([None, None], False),
        ([{"a": "x", "b": [1]}, {"a": "y", "b": [1]}], True),
        ([{"a": "x", "b": [1]}, {"a": "x", "b": [True]}], True),
        ([{"a": "x", "b": [1]}, {"b": [1.0], "a": "x"}], False),
        ([{"a": "a", "b": 1}, {"a": Level.A, "b": 1}], False),
        ([{"a": "a", "b": 1}, {"b": 1}], True),
        ([{"b": 1}, {"b": 1.0}], False),
    ],
)
def test_items_are_unique_as_json_has_it(items: list[Any], unique: bool) -> None:
    assert compile_validator({"uniqueItems": True}).is_valid(items) is unique


def branch(kind: str, **members: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}, **members}}


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_a_tag_tells_which_branch_to_ask(keyword: str) -> None:
    union = {keyword: [branch("a", size={"type": "integer"}), branch("b"), branch("c", name={"minLength": 1}), {"type": "string"}]}
    validator = compile_validator(union)
    assert "instance.get(" in validator.source
    assert "sum(" not in validator.source.partition("def is_valid_root")[2]
    good: list[Any] = [{"kind": "a"}, {"kind": "a", "size": 1}, {"kind": "b", "size": "any"}, {"kind": "c", "name": "x"}, "text"]
    bad: list[Any] = [{"kind": "a", "size": "1"}, {"kind": "d"}, {}, {"kind": ["a"]}, {"kind": "c", "name": ""}, 1, None, []]
    assert [instance for instance in good if not validator.is_valid(instance)] == []
    assert [instance for instance in bad if validator.is_valid(instance)] == []


def test_a_tag_may_be_a_member_of_an_enumeration() -> None:
    assert compile_validator({"oneOf": [branch("a"), branch("f")]}).is_valid({"kind": Level.F})


def test_a_tag_of_many_values_may_be_anything_in_an_instance() -> None:
    wide = {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["b", "c", "d", "e", "f"]}}}
    validator = compile_validator({"oneOf": [branch("a"), wide]})
    assert all(validator.is_valid({"kind": kind}) for kind in ("a", "b", "f", Level.F))
    assert not any(validator.is_valid({"kind": kind}) for kind in (None, 1, [], {}, "g"))
    assert not validator.is_valid({})


def test_many_tagged_branches() -> None:
    validator = compile_validator({"oneOf": [branch(f"kind{number}", size={"const": number}) for number in range(300)]})
    assert all(validator.is_valid({"kind": f"kind{number}", "size": number}) for number in range(300))
    assert not any(validator.is_valid({"kind": f"kind{number}", "size": number + 1}) for number in range(300))


def test_a_member_that_all_others_refuse_tells_its_branch() -> None:
    reference = {"type": "object", "required": ["$ref"], "properties": {"$ref": {"type": "string"}}}
    closed = {
        "type": "object",
        "properties": {"a": {"type": "integer"}},
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }
    validator = compile_validator({"oneOf": [closed, reference]})
    assert 'if "$ref" in instance else' in validator.source
    assert all(map(validator.is_valid, [{}, {"a": 1}, {"x-b": 1}, {"$ref": "#"}, {"$ref": "#", "a": "any"}]))
    assert not any(map(validator.is_valid, [{"a": "1"}, {"b": 1}, {"$ref": 1}, [], "text", None]))


def test_unions_of_unions_compile_in_time() -> None:
    definitions: dict[str, Any] = {
        f"a{level}_{number}": {"anyOf": [{"$ref": f"#/$defs/a{level + 1}_{other}"} for other in range(12)]}
        for level in range(8)
        for number in range(12)
    }
    definitions |= {f"a8_{number}": branch(f"kind{number}", next={"$ref": "#/$defs/a0_0"}) for number in range(12)}
    validator = compile_validator({"$ref": "#/$defs/a0_0", "$defs": definitions})
    assert validator.is_valid({"kind": "kind0", "next": {"kind": "kind1"}})


def test_branches_that_overlap_are_counted() -> None:
    optional = {"type": "object", "properties": {"kind": {"const": "a"}}}
    validator = compile_validator({"oneOf": [optional, branch("a", size={"type": "integer"}), {"type": "null"}]})
    assert validator.is_valid(None)
    assert validator.is_valid({})
    assert validator.is_valid({"kind": "a", "size": "text"})
    assert not validator.is_valid({"kind": "a"})


@pytest.mark.parametrize("seed", range(60))
def test_verdicts_are_those_of_another_implementation(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(5):
        schema = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$defs": {"s": {"enum": chance.sample(TEXTS, 2)}},
            **_union(chance, 0),
        }
        ours, theirs = compile_validator(schema).is_valid, jsonschema_rs.validator_for(schema).is_valid
        for _ in range(30):
            instance = _value(chance, 0)
            assert ours(instance) is theirs(instance), (schema, instance)


def _value(chance: random.Random, depth: int) -> Any:
    kind = chance.randrange(8 if depth < 2 else 5)
    if kind < 5:
        return (chance.choice(TEXTS), chance.choice([0, 1, 1.0, 2.5, 3]), chance.choice([True, False]), None, "other")[kind]
    if kind == 5:
        return [_value(chance, depth + 1) for _ in range(chance.randrange(3))]
    return {chance.choice("tuv"): _value(chance, depth + 1) for _ in range(chance.randrange(4))}


def _scalar(chance: random.Random) -> dict[str, Any]:
    forms: list[dict[str, Any]] = [
        {"type": chance.choice(["string", "number", "integer", "null", "boolean", "array", "object"])},
        {"type": chance.sample(["string", "number", "null", "array", "object"], 2)},
        {"const": _value(chance, 1)},
        {"enum": chance.sample(TEXTS, 2)},
        {"enum": TEXTS},
        {"enum": [_value(chance, 1) for _ in range(chance.randrange(1, 8))]},
        {"pattern": "^[a-c]$"},
        {"type": ["string", "null"], "pattern": "^[ab]"},
        {"type": "string", "minLength": 1, "maxLength": 1},
        {"minimum": 1, "multipleOf": 0.5},
        {"uniqueItems": True},
        {"$ref": "#/$defs/s"} if chance.random() < 0.5 else {},
    ]
    return chance.choice(forms)


def _object(chance: random.Random, depth: int) -> dict[str, Any]:
    tag = chance.choice([{"const": chance.choice(TEXTS)}, {"enum": chance.sample(TEXTS, 2)}, _scalar(chance)])
    members = {"t": tag, "u": _scalar(chance), "v": _union(chance, depth + 1) if depth < 2 else {}}
    schema: dict[str, Any] = {"properties": dict(chance.sample(sorted(members.items()), chance.randrange(1, 4)))}
    if chance.random() < 0.8:
        schema["type"] = "object"
    if chance.random() < 0.8:
        schema["required"] = ["t"] if chance.random() < 0.8 else ["u", "v"]
    if chance.random() < 0.2:
        schema["additionalProperties"] = False
    return schema


def _union(chance: random.Random, depth: int) -> dict[str, Any]:
    branches = [_object(chance, depth) if chance.random() < 0.7 else _scalar(chance) for _ in range(chance.randrange(1, 5))]
    forms: list[dict[str, Any]] = [
        {"oneOf": branches},
        {"oneOf": branches},
        {"anyOf": branches},
        {"not": branches[0]},
        {"if": branches[0], "then": branches[-1]},
        {"contains": branches[0], **({"maxContains": 1} if chance.random() < 0.5 else {})},
    ]
    return chance.choice(forms)
