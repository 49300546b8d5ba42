"""What hand-written validators get wrong without any case telling: each planted here was once missed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

import shapesmith


def whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def card(value: Any) -> bool:
    return isinstance(value, dict) and {"card"} <= value.keys() <= {"card", "iban"} and all(isinstance(one, str) for one in value.values())


def iban(value: Any) -> bool:
    return isinstance(value, dict) and {"iban"} == value.keys() and isinstance(value["iban"], str)


PAY = {
    "oneOf": [
        {"type": "object", "required": [name], "properties": {name: {"type": "string"}}, "additionalProperties": False}
        for name in ("card", "iban")
    ]
}
NAMED = {"type": "object", "propertyNames": {"pattern": "^[a-z]{1,8}$"}, "maxProperties": 4}


@pytest.mark.parametrize(
    ("schema", "wrong", "told"),
    [
        ({"type": "integer"}, whole, "1.0"),
        (
            {"type": "string", "pattern": "^[0-9]{2}$"},
            lambda value: isinstance(value, str) and re.fullmatch(r"\d{2}", value) is not None,
            "'\u0663' for character",
        ),
        ({"type": "string", "pattern": "^\\d$"}, lambda value: isinstance(value, str) and re.fullmatch(r"\d", value) is not None, "\u0663"),
        (PAY, lambda value: card(value) or iban(value), "members of alternative 1 beside those of another"),
        (
            {
                "type": "array",
                "uniqueItems": True,
                "items": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
            },
            lambda value: (
                isinstance(value, list)
                and all(isinstance(one, dict) and shapesmith.compile_validator({"type": "integer"}).is_valid(one.get("a")) for one in value)
                and len({json.dumps(one, sort_keys=True) for one in value}) == len(value)
            ),
            "an item twice, a number written differently",
        ),
        (
            {
                "type": "array",
                "uniqueItems": True,
                "items": {"enum": [{"a": "b", "c": "d"}, {"a": 1}]},
            },
            lambda value: (
                isinstance(value, list)
                and all(one in ({"a": "b", "c": "d"}, {"a": 1}) and one != {"a": True} for one in value)
                and len({json.dumps(one) for one in value}) == len(value)
            ),
            "an item twice, its members in another order",
        ),
        (
            NAMED,
            lambda value: isinstance(value, dict) and len(value) <= 5 and all(re.fullmatch("[a-z]{1,8}", name) for name in value),
            "5 members",
        ),
    ],
)
def test_a_case_tells(schema: Any, wrong: Callable[[Any], bool], told: str) -> None:
    missed = [case.description for case in shapesmith.cases(schema) if wrong(case.instance) != case.is_valid]
    assert any(told in description for description in missed), missed


@pytest.mark.parametrize(("pattern", "most"), [("^[a-z]{1,8}$", 4), ("^x-[0-9]{3}$", 100), ("^[\u00e9-\u00fc]{2}$", 3), ("^[A-F]{6}$", 50)])
def test_objects_are_filled_with_names_of_a_pattern(pattern: str, most: int) -> None:
    schema = {"type": "object", "propertyNames": {"pattern": pattern}, "maxProperties": most}
    cases = list(shapesmith.cases(schema))
    assert any(case.is_valid and len(case.instance) == most for case in cases)
    assert any(not case.is_valid and case.keyword == "maxProperties" and len(case.instance) == most + 1 for case in cases)
