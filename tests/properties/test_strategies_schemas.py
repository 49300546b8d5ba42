"""What strategies draw of plain schemas is valid to everybody: by jsonschema, by jsonschema-rs and by our own validators."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from made_strategies import contract_of, drawn, judges, written

NUMBERS = {
    "type": "object",
    "properties": {
        "decimal": {"multipleOf": 0.1},
        "cents": {"type": "number", "multipleOf": 0.01, "minimum": 0, "maximum": 0.05},
        "sevens": {"type": "integer", "multipleOf": 7, "exclusiveMinimum": 7, "maximum": 20},
        "halves": {"multipleOf": 0.5},
        "both": {"type": "integer", "allOf": [{"multipleOf": 4}, {"multipleOf": 6}]},
        "open": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
        "huge": {"type": "integer", "minimum": 2**70},
        "narrow": {"type": "number", "minimum": 0.1, "maximum": 0.2},
    },
}
TEXTS = {
    "type": "object",
    "properties": {
        "digits": {"type": "string", "pattern": r"^\d{3}-[\w.]+$", "maxLength": 12},
        "no_space": {"type": "string", "pattern": r"^\S{3,5}$"},
        "spaced": {"type": "string", "pattern": r"\sx\s"},
        "not_word": {"type": "string", "pattern": r"^[^\w]+$"},
        "either": {"type": "string", "pattern": "^(?:a|b{2,3})c?$"},
        "both": {"type": "string", "allOf": [{"pattern": "^[a-z]*$"}, {"pattern": "^[x-z0-9]+$"}], "maxLength": 4},
        "line": {"type": "string", "pattern": "^.*$"},
        "within": {"type": "string", "pattern": r"\bfoo\b"},
        "ahead": {"type": "string", "pattern": "^(?!a)[a-c]{2}$"},
        "end": {"type": "string", "pattern": "b$"},
        "wide": {"type": "string", "pattern": "^[\\u0020-\\uffef]{2}[^$]$"},
    },
}
ARRAYS = {
    "type": "object",
    "properties": {
        "unique": {"type": "array", "uniqueItems": True, "items": {"type": ["integer", "boolean", "number"]}, "minItems": 2},
        "contains": {"type": "array", "contains": {"const": 3}, "maxItems": 4, "items": {"type": "integer"}},
        "prefix": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False},
        "alike": {"type": "array", "uniqueItems": True, "items": {"enum": [1, True, "a"]}, "minItems": 3},
        "deep": {"uniqueItems": True, "type": "array", "items": {"type": "array", "items": {"type": ["boolean", "integer"]}}},
    },
}
OBJECTS = {
    "type": "object",
    "patternProperties": {"^[a-c]+$": {"type": "integer"}, "^x-": {"type": "string"}, "[0-9]$": {"minimum": 3}},
    "additionalProperties": False,
    "minProperties": 2,
}
DEPENDENT = {
    "type": "object",
    "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}, "c": {}},
    "dependentRequired": {"a": ["b"], "b": ["z"]},
    "dependentSchemas": {"c": {"required": ["a"], "maxProperties": 4}},
}
CHOICES = {
    "type": "object",
    "properties": {"kind": {}, "x": {"type": "integer"}},
    "required": ["kind"],
    "oneOf": [{"properties": {"kind": {"const": "a"}}, "required": ["x"]}, {"properties": {"kind": {"const": "b"}}}],
    "if": {"required": ["x"]},
    "then": {"properties": {"x": {"minimum": 3}}},
    "else": {"properties": {"y": {"type": "null"}}, "required": ["y"]},
}
COUNTED = {
    "type": "object",
    "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}, "c": {"type": "string"}},
    "minProperties": 2,
    "maxProperties": 2,
    "additionalProperties": False,
}
RECURSIVE = {"anyOf": [{"type": "string"}, {"type": "array", "minItems": 2, "items": {"$ref": "#"}}]}
NARROWED = {
    "$ref": "#/$defs/T",
    "$defs": {
        "T": {
            "type": "object",
            "properties": {"kids": {"type": "array", "items": {"$ref": "#/$defs/T", "minProperties": 1}}, "v": {"type": "integer"}},
            "additionalProperties": False,
        }
    },
}
OVERLAPPING = {"oneOf": [{"type": "integer", "minimum": 5}, {"multipleOf": 3, "type": "integer"}, {"type": "string"}]}
NAMES = {"type": "object", "propertyNames": {"pattern": "^[a-f]{2}$"}, "additionalProperties": {"type": "boolean"}, "minProperties": 3}
UNTYPED = {"minLength": 3, "minimum": 7, "minItems": 1, "minProperties": 1}

SCHEMAS: dict[str, Any] = {
    name.lower(): value for name, value in list(globals().items()) if name.isupper() and isinstance(value, dict) and name != "SCHEMAS"
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_valid_to_everybody(name: str, tmp_path: Path) -> None:
    schema = SCHEMAS[name]
    strategies, _ = written(contract_of(schema), tmp_path)
    ours = import_module(f"{strategies.__package__}.validators").is_valid_root
    values = drawn(strategies.root(), 150)
    for judge in (ours, *judges(schema)):
        assert [value for value in values if not judge(value)] == []
    assert len({repr(value) for value in values}) > 20


FORMATS = ("date", "date-time", "duration", "ipv4", "ipv6", "json-pointer", "relative-json-pointer", "time", "uuid")


@pytest.mark.parametrize("name", FORMATS)
def test_formats_are_real(name: str, tmp_path: Path) -> None:
    import jsonschema_rs

    from shapesmith.document import Document
    from shapesmith.lower import Settings, lower

    schema = {"type": "string", "format": name}
    strategies, _ = written(lower(Document(name="root.json", contents=schema), settings=Settings(validate_formats=True)), tmp_path)
    judge = jsonschema_rs.validator_for(schema, validate_formats=True)
    values = drawn(strategies.root())
    assert [value for value in values if not judge.is_valid(value)] == []
    assert len(set(values)) > 10


def test_every_member_is_drawn_and_left_out(tmp_path: Path) -> None:
    strategies, _ = written(contract_of(TEXTS), tmp_path)
    values = drawn(strategies.root(), 100)
    for name in TEXTS["properties"]:
        assert 10 < sum(name in value for value in values) < 95
