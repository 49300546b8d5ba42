"""Errors of random schemas: there are some exactly where an instance is not valid, and all of them can be read, bounded and hidden."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import shapesmith

NAMES = ("a", "b", "ab", "x/y~z", "")
MARK = "SECRET"
scalars = st.sampled_from((None, True, False, 0, 1, 2.5, -1, "", MARK, f"{MARK} and more", "1", "true"))
instances = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3), max_leaves=8
)


def _object(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    named = st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)
    names = st.lists(st.sampled_from(NAMES), max_size=2, unique=True)
    return st.fixed_dictionaries(
        {},
        optional={
            "properties": named,
            "required": names,
            "additionalProperties": inner,
            "patternProperties": st.dictionaries(st.sampled_from(("^a", "b$")), inner, max_size=2),
            "propertyNames": st.sampled_from(({"maxLength": 1}, {"pattern": "^a"}, {"enum": ["a", "b"]})),
            "minProperties": st.integers(0, 2),
            "dependentRequired": st.dictionaries(st.sampled_from(NAMES), names, max_size=1),
            "dependentSchemas": st.dictionaries(st.sampled_from(NAMES), inner, max_size=1),
            "unevaluatedProperties": inner,
        },
    )


def _array(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    optional = {
        "items": inner,
        "prefixItems": st.lists(inner, min_size=1, max_size=2),
        "contains": inner,
        "minContains": st.integers(0, 2),
        "maxContains": st.integers(0, 2),
        "uniqueItems": st.booleans(),
        "maxItems": st.integers(0, 2),
        "unevaluatedItems": inner,
    }
    return st.fixed_dictionaries({}, optional=optional)


def _applied(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(inner, min_size=1, max_size=3)
    optional = {"anyOf": several, "oneOf": several, "allOf": several, "not": inner, "if": inner, "then": inner, "else": inner}
    return st.fixed_dictionaries({}, optional=optional)


leaves = st.one_of(
    st.booleans(),
    st.fixed_dictionaries(
        {},
        optional={
            "type": st.sampled_from(("string", "integer", "number", "null", "boolean", "object", "array", ["string", "null"])),
            "enum": st.lists(scalars, min_size=1, max_size=3, unique_by=repr),
            "const": scalars,
            "minimum": st.integers(0, 2),
            "maxLength": st.integers(0, 8),
            "$ref": st.sampled_from(("#/$defs/one", "#/$defs/two")),
        },
    ),
)


def _merged(parts: list[Any]) -> Any:
    return {key: value for part in parts for key, value in part.items()}


schemas = st.recursive(
    leaves,
    lambda inner: st.lists(st.one_of(_object(inner), _array(inner), _applied(inner)), min_size=1, max_size=2).map(_merged),
    max_leaves=10,
)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    root = draw(schemas.filter(lambda schema: isinstance(schema, dict)))
    plain = st.one_of(_object(leaves), _array(leaves), _applied(leaves)).filter(lambda schema: "$ref" not in json.dumps(schema))
    return {**root, "$defs": {"one": draw(plain), "two": {"type": "object", "properties": {"a": draw(plain)}, "required": ["a"]}}}


@settings(max_examples=400)
@given(documents(), st.lists(instances, min_size=1, max_size=6))
def test_errors_are_there_exactly_where_an_instance_is_not_valid(schema: dict[str, Any], tried: list[Any]) -> None:
    validator = shapesmith.compile_validator(schema)
    other = jsonschema.Draft202012Validator(schema)
    for instance in tried:
        errors = list(validator.iter_errors(instance))
        assert validator.is_valid(instance) is (not errors)
        assert other.is_valid(instance) is (not errors)
        for error in errors:
            _judge(error, instance)
        hidden = list(validator.iter_errors(instance, redact=True))
        assert [(error.instance_location, error.keyword_location) for error in hidden] == [
            (error.instance_location, error.keyword_location) for error in errors
        ]
        assert [error.message for error in validator.iter_errors(instance, max_errors=2)] == [error.message for error in errors[:2]]
        if errors:
            with pytest.raises(ValueError, match=r"expected|missing|unknown") as caught:
                validator.validate(instance, max_errors=1)
            assert str(caught.value).split("\n")[0] == errors[0].message


def _judge(error: Any, instance: Any) -> None:
    """Check what holds of every error, and of what hangs on it."""
    assert error.message.isprintable()
    assert error.message.startswith(f"{error.instance_location}: ") or not error.instance_location
    value = instance
    for token in error.instance_location.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
    json.dumps(error.to_basic())
    assert error.keyword_location.startswith("/") or error.keyword == "false"
    assert error.reasons == () or error.reasons in error.branches
    for branch in error.branches:
        for reason in branch:
            _judge(reason, instance)


@settings(max_examples=200)
@given(documents(), instances)
def test_nothing_of_a_hidden_instance_is_shown(schema: dict[str, Any], instance: Any) -> None:
    stripped = json.loads(json.dumps(schema).replace(MARK, "other"))
    for error in shapesmith.compile_validator(stripped).iter_errors(instance, redact=True):
        assert MARK not in repr(error)
        assert all(MARK not in repr(reason) for branch in error.branches for reason in branch)
