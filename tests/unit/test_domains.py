"""Domains: what blocks accept, and which places contradict each other."""

from __future__ import annotations

from typing import Any

import pytest

from made_strategies import contract_of
from shapesmith.shapes.contract import Contract
from shapesmith.shapes.domain_cycles import cycles
from shapesmith.shapes.domains import EVERYTHING, Domain
from shapesmith.shapes.narrow import conflict, contains, domain_of, is_empty


def _narrowed(schema: Any) -> tuple[Domain, Contract]:
    contract = contract_of(schema)
    assert contract.root is not None
    return domain_of(contract.shapes[contract.root].block, contract.shapes), contract


def _conflict(schema: Any) -> list[str] | None:
    domain, contract = _narrowed(schema)
    found = conflict(domain, contract.shapes)
    return None if found is None else [place.pointer for place in found]


def test_nothing_said_is_everything() -> None:
    assert _narrowed({"description": "anything"})[0] == EVERYTHING


def test_a_lone_reference_stays_a_call() -> None:
    domain, contract = _narrowed({"$ref": "#/$defs/A", "$defs": {"A": {"type": "string"}}})
    assert contract.shapes[domain.call].name == "A"


def test_a_reference_beside_checks_is_opened() -> None:
    domain, _ = _narrowed({"$ref": "#/$defs/A", "maxLength": 5, "$defs": {"A": {"type": "string", "maxLength": 9, "minLength": 2}}})
    assert domain.kinds == ("string",)
    assert domain.texts is not None
    assert domain.texts.low is not None
    assert domain.texts.high is not None
    assert (domain.texts.low.value, domain.texts.high.value) == (2, 5)


def test_bounds_of_whole_numbers_are_whole() -> None:
    domain, _ = _narrowed({"type": "integer", "exclusiveMinimum": 1, "maximum": 4.5})
    assert domain.numbers is not None
    assert domain.numbers.low is not None
    assert domain.numbers.high is not None
    assert (domain.numbers.low.value, domain.numbers.high.value) == (2, 4)


def test_values_meet_what_stands_beside_them() -> None:
    domain, _ = _narrowed({"enum": [1, True, "a", "abc", None, [1], 7.5], "minLength": 2, "multipleOf": 1, "items": {"type": "string"}})
    assert domain.values == (1, True, "abc", None)
    assert domain.values[1] is True


def test_members_know_every_check_of_their_name() -> None:
    domain, contract = _narrowed(
        {
            "type": "object",
            "properties": {"ab": {"type": "string"}},
            "patternProperties": {"^a": {"maxLength": 3}},
            "additionalProperties": False,
            "allOf": [{"properties": {"ab": {"minLength": 1}}, "additionalProperties": {"minLength": 2}}],
        }
    )
    assert domain.objects is not None
    (field,) = domain.objects.fields
    assert contains(field.blocks, "abc", contract.shapes)
    assert not contains(field.blocks, "abcd", contract.shapes)
    assert not contains(field.blocks, "", contract.shapes)
    ((pattern, blocks),) = domain.objects.patterns
    assert pattern == "^a"
    assert not contains(blocks, "a", contract.shapes)


def test_a_required_name_pulls_in_what_it_needs() -> None:
    domain, _ = _narrowed({"required": ["a"], "dependentRequired": {"a": ["b"], "b": ["c"], "x": ["y"]}})
    assert domain.objects is not None
    assert {field.name: field.required is not None for field in domain.objects.fields} == {
        "a": True,
        "b": True,
        "c": True,
        "x": False,
        "y": False,
    }


@pytest.mark.parametrize(
    ("schema", "pointers"),
    [
        ({"type": "string", "minLength": 3, "maxLength": 2}, ["/minLength", "/maxLength"]),
        ({"type": "number", "minimum": 1, "exclusiveMaximum": 1}, ["/minimum", "/exclusiveMaximum"]),
        ({"type": "string", "allOf": [{"type": "integer"}]}, ["/type", "/allOf/0/type"]),
        ({"enum": ["a", "b"], "allOf": [{"enum": ["c"]}]}, ["/enum", "/allOf/0/enum"]),
        ({"enum": ["a", "b"], "minLength": 2}, ["/enum", "/minLength"]),
        (
            {"type": "object", "properties": {}, "additionalProperties": False, "allOf": [{"required": ["a"]}]},
            ["/allOf/0/required", "/additionalProperties"],
        ),
        ({"type": "object", "maxProperties": 1, "required": ["a", "b"]}, ["/maxProperties", "/required", "/required"]),
        ({"type": "array", "minItems": 2, "prefixItems": [{}], "items": False}, ["/minItems", "/items"]),
        (
            {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 2, "maxLength": 1}},
            ["/items/minLength", "/items/maxLength"],
        ),
        (
            {
                "type": "object",
                "required": ["a"],
                "properties": {"a": {"$ref": "#/$defs/A", "maxLength": 1}},
                "$defs": {"A": {"type": "string", "minLength": 2}},
            },
            ["/$defs/A/minLength", "/properties/a/maxLength"],
        ),
    ],
)
def test_a_contradiction_is_told_with_its_places(schema: Any, pointers: list[str]) -> None:
    found = _conflict(schema)
    assert found is not None
    assert [pointer.split("/required")[0] + "/required" if "/required" in pointer else pointer for pointer in found] == pointers


@pytest.mark.parametrize(
    "schema",
    [
        {"minLength": 3, "maxLength": 2},
        {"type": ["string", "null"], "minLength": 3, "maxLength": 2},
        {"type": "array", "items": False},
        {"type": "object", "properties": {"a": False}},
        {"anyOf": [{"type": "string"}, {"type": "integer"}], "maximum": 3},
        {"type": "array", "minItems": 1, "items": {"anyOf": [{"type": "null"}, {"$ref": "#"}]}},
    ],
)
def test_what_has_values_is_not_empty(schema: Any) -> None:
    domain, contract = _narrowed(schema)
    assert not is_empty(domain, contract.shapes)


def test_a_shape_that_requires_itself_is_empty() -> None:
    assert _conflict({"type": "object", "required": ["a"], "properties": {"a": {"$ref": "#"}}}) is not None


def test_choices_that_contradict_are_gone() -> None:
    domain, _ = _narrowed({"type": "string", "anyOf": [{"type": "integer"}, {"minLength": 2}, {"enum": [1]}]})
    assert len(domain.choices) == 1


def test_branches_that_exclude_each_other_need_no_asking() -> None:
    kinds = [{"properties": {"kind": {"const": name}}, "required": ["kind"]} for name in "ab"]
    domain, contract = _narrowed({"type": "object", "oneOf": kinds})
    assert [domain_of(choice, contract.shapes).residue for choice in domain.choices] == [(), ()]


def test_cycles() -> None:
    contract = contract_of(
        {
            "$ref": "#/$defs/A",
            "$defs": {
                "A": {"properties": {"b": {"$ref": "#/$defs/B"}, "c": {"$ref": "#/$defs/C"}}},
                "B": {"items": {"$ref": "#/$defs/A"}},
                "C": {"type": "string"},
            },
        }
    )
    names = {
        contract.shapes[one].name: sorted(contract.shapes[other].name for other in others)
        for one, others in cycles(contract.shapes).items()
    }
    assert names == {"A": ["A", "B"], "B": ["A", "B"]}
