"""Families beyond PutEvents: every kind of member with every kind of value is judged as the validators judge it, and round-trips."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from families import modules, spelled, takes, write

TEXT: dict[str, Any] = {"type": "string"}
MEMBERS: dict[str, Any] = {
    "text": {**TEXT, "minLength": 1, "maxLength": 3},
    "letters": {**TEXT, "pattern": r"^\p{L}+$"},
    "ahead": {**TEXT, "pattern": "^(?!ab)"},
    "back": {**TEXT, "pattern": r"^(a|b)\1$"},
    "word": {**TEXT, "pattern": r"\bab\b"},
    "dot": {**TEXT, "pattern": "^.$"},
    "digits": {**TEXT, "pattern": r"^\d+\D?$"},
    "operators": {**TEXT, "pattern": r"^[a&&b\-~~\[]+$"},
    "long": {**TEXT, "pattern": "^(?:[a-z]{1,2000}){1,2000}$"},
    "two": {**TEXT, "allOf": [{"pattern": "a"}, {"pattern": "b"}]},
    "legacy": {**TEXT, "pattern": r"^\a\-[^]$"},
    "half": {**TEXT, "pattern": r"^[\ud800-\udbff]"},
    "whole": {"type": "integer", "minimum": 0, "exclusiveMaximum": 10},
    "huge": {"type": "integer", "minimum": -(10**30), "maximum": 10**30},
    "thirds": {"type": "integer", "multipleOf": 3},
    "between": {"type": "integer", "minimum": 0.5, "maximum": 2.5},
    "number": {"type": "number"},
    "bounded": {"type": "number", "exclusiveMinimum": -1.5, "maximum": 3},
    "tenths": {"type": "number", "multipleOf": 0.1},
    "vast": {"type": "number", "maximum": 10**400, "minimum": 0.1},
    "truth": {"type": "boolean"},
    "maybe": {"type": ["string", "null"], "maxLength": 2},
    "kind": {"$ref": "#/$defs/Kind"},
    "maybeKind": {"anyOf": [{"$ref": "#/$defs/Kind"}, {"type": "null"}]},
    "choice": {"enum": ["a", "b"]},
    "figure": {"enum": [1, 2.5]},
    "mixed": {"enum": ["a", 1, None]},
    "lone": {**TEXT, "enum": ["\ud800", "a"]},
    "const": {"const": {"a": [1]}},
    "anything": {},
    "either": {"type": ["string", "integer"]},
    "list": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 2},
    "unique": {"type": "array", "items": TEXT, "uniqueItems": True},
    "some": {"type": "array", "contains": {"const": 1}},
    "tuple": {"type": "array", "prefixItems": [TEXT], "items": {"type": "integer"}},
    "map": {
        "type": "object",
        "additionalProperties": {"type": "number", "minimum": 0},
        "propertyNames": {"maxLength": 2},
        "maxProperties": 2,
    },
    "grid": {"type": "object", "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/Leaf"}}},
    "patterned": {"type": "object", "patternProperties": {"^x": {"type": "integer"}}, "additionalProperties": False},
    "leaf": {"$ref": "#/$defs/Leaf"},
    "self": {"$ref": "#/$defs/Root"},
    "open": {"$ref": "#/$defs/Open"},
    "blob": {**TEXT, "contentEncoding": "base64"},
    "time": {"type": ["string", "number"], "x-timestamp": True},
    "not": {**TEXT, "not": {"const": "ab"}},
    "if": {"type": "integer", "if": {"minimum": 5}, "then": {"multipleOf": 5}},
    "never": False,
}
DEFINITIONS: dict[str, Any] = {
    "Root": {"type": "object", "properties": {"id": {"type": "string"}, **MEMBERS}, "required": ["id"], "additionalProperties": False},
    "Kind": {"type": "string", "enum": ["new", "NEW", "2nd"]},
    "Leaf": {
        "type": "object",
        "properties": {"copy": TEXT, "json": {"type": "integer"}, "field": TEXT, "2nd": TEXT, "model_dump": TEXT, "Any": TEXT, "_x": TEXT},
        "dependentRequired": {"copy": ["json"]},
        "minProperties": 1,
        "additionalProperties": False,
    },
    "Open": {"type": "object", "properties": {"a": TEXT}, "additionalProperties": {"type": "integer", "minimum": 0}},
}
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, 3, 5, 9, 10, -1, -1.5, 0.3, 1.0, 1.5, 2.5, 3.0, 6, 10**30, -(10**31), 1e300, math.nan, math.inf,
    "", "a", "ab", "abc", "abcd", "aa", "ba", "\u00e9", "\u0663", "5", "5x", "a\n", "\n", "\r", "\u2028", "-", "&", "[", "x ab y",
    "xaby", "a-b",    "\U00010000", "new", "NEW", "2nd", "nEW", "z" * 2001, "2026-01-31T08:15:00Z",
    [], [1], [1, 1], [1.0, "a"], ["a", "a"], ["a", "b"], ["a", 1], [1, 2, 3], [None],
    {}, {"a": 1}, {"a": [1]}, {"a": -1}, {"abc": 1}, {"a": 1, "b": 2, "c": 3}, {"a": "x"}, {"a": "x", "b": -1}, {"x": 1, "y": 2}, {"xy": 1},
    {"copy": "x"}, {"copy": "x", "json": 1}, {"copy": "x", "json": "1"},
    {"field": "f", "2nd": "s", "model_dump": "m", "Any": "y", "_x": "u"},
    {"copy_": "x"}, {"a": [{"field": "x"}]}, {"a": [{}]}, {"id": "i"}, {"id": "i", "self": {"id": "j", "text": ""}}, {"id": None},
)  # fmt: skip

FILES = ("validators", "pydantic_models", "msgspec_models", "typed_dicts")
REFUSED = {
    "pydantic": {},
    "msgspec": {
        **dict.fromkeys(("whole", "huge", "thirds", "between", "if"), "1.0 is no integer to msgspec"),
    },
}
"""Members of which a family refuses whole numbers that are written with a fraction."""


@pytest.fixture(scope="module", params=["pydantic", "msgspec"])
def family(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("families")
    package = f"families_general_{request.param}"
    write({"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": DEFINITIONS, "$ref": "#/$defs/Root"}, folder, package, FILES)
    validators, *_ = found = modules(folder, package, ["validators", f"{request.param}_models"])
    return request.param, validators, found[1]


@pytest.mark.parametrize("member", MEMBERS)
def test_every_member_is_judged_alike(family: Any, member: str) -> None:
    name, validators, module = family
    counts = {True: 0, False: 0}
    for value in VALUES:
        instance = {"id": "i", member: value}
        valid = validators.is_valid_root(instance)
        if member in REFUSED[name] and valid and isinstance(value, float):
            assert not takes(module.Root.from_dict, instance), value
            continue
        counts[valid] += 1
        assert takes(module.Root.from_dict, instance) is valid, value
        if valid and spelled(value) != "NaN":
            assert _exact(module.Root.from_dict(instance).to_dict()[member]) == _exact(value)
    assert counts[False] or member == "anything"
    assert counts[True] or member in ("never", "const", "lone", "legacy", "half")


def _exact(value: Any) -> Any:
    """Read a large float as the number that its JSON text is."""
    return Decimal(repr(value)) if isinstance(value, float) else value


def test_absent_is_not_null(family: Any) -> None:
    _, _, module = family
    for given in ({"id": "i"}, {"id": "i", "maybe": None}, {"id": "i", "anything": None}, {"id": "i", "mixed": None, "maybeKind": None}):
        assert spelled(module.Root.from_dict(given).to_dict()) == spelled(given)


def test_attributes_that_a_family_keeps_for_itself_have_other_names(family: Any) -> None:
    name, _, module = family
    value = {"copy": "x", "json": 1, "2nd": "s", "model_dump": "m", "field": "f", "_x": "u"}
    leaf = module.Leaf.from_dict(value)
    assert leaf.to_dict() == value
    assert leaf.field == "f"
    assert (leaf.copy_, leaf.json_, leaf.model_dump_, leaf.member_2_nd) == ("x", 1, "m", "s") if name == "pydantic" else leaf.copy == "x"
    assert leaf.to_shapesmith().to_dict() == value


def test_what_is_unsaid_is_listed_by_place(family: Any) -> None:
    name, _, module = family
    told = " ".join(module.Root.__doc__.split())
    for member in ("letters", "legacy", "unique", "some", "tuple", "figure", "const", "not", "if"):
        assert f"#/$defs/Root/properties/{member}/" in told, member
    for member in ("text", "whole", "list", "maybe", "choice"):
        assert f"#/$defs/Root/properties/{member}/" not in told, member
    for pattern in ("ahead", "back", "word", "half", "long"):
        assert (f"#/$defs/Root/properties/{pattern}/" in told) is (name == "pydantic"), (
            "Rust's engine has no looks, references and surrogates, and a limit"
        )
    assert "#/$defs/Leaf/dependentRequired/copy: json together with copy." in " ".join(module.Leaf.__doc__.split())


def test_msgspec_has_structs_where_nothing_is_lost_unsaid(tmp_path: Path) -> None:
    """What is open without a condition is a struct that drops unknown members; what asks something of those stays a dict."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {
            "Holder": {"type": "object", "properties": {"free": {"$ref": "#/$defs/Free"}, "asking": {"$ref": "#/$defs/Asking"}}},
            "Free": {"type": "object", "properties": {"a": TEXT}},
            "Asking": {"type": "object", "properties": {"a": TEXT}, "minProperties": 2},
        },
    }
    write(schema, tmp_path, "families_open", FILES)
    (module,) = modules(tmp_path, "families_open", ["msgspec_models"])
    assert module.Free.from_dict({"a": "x", "b": 1}).to_dict() == {"a": "x"}
    assert "#/$defs/Free: members that are not known are taken, and not kept." in module.Free.__doc__
    assert not hasattr(module, "Asking")
    assert "families_open.json#/$defs/Asking: Asking" in module.__doc__
    assert module.Holder.from_dict({"asking": {"a": "x", "b": 1}}).to_dict() == {"asking": {"a": "x", "b": 1}}
    assert not takes(module.Holder.from_dict, {"asking": {"a": "x"}})


def test_draft_04_has_another_integer(tmp_path: Path) -> None:
    schema = {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "type": "object",
        "title": "Counted",
        "properties": {"count": {"type": "integer"}, "most": {"type": "number", "maximum": 3, "exclusiveMaximum": True}},
        "additionalProperties": False,
    }
    write(schema, tmp_path, "families_draft_04", FILES)
    validators, *found = modules(tmp_path, "families_draft_04", FILES[:3])
    for instance in ({"count": 1}, {"count": 1.0}, {"count": 1.5}, {"most": 3}, {"most": 2.9}, {"most": 3.0}, {}):
        for module in found:
            assert takes(module.Counted.from_dict, instance) is validators.is_valid_counted(instance), (module, instance)
