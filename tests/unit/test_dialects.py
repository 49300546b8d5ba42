"""Dialects: chosen by name and by `$schema`, resource by resource, and made of vocabularies."""

from __future__ import annotations

from typing import Any

import pytest
import referencing

import shapesmith
from shapesmith.errors import SchemaError

SHORT = ("2020-12", "2019-09", "draft-07", "draft-06", "draft-04")
URIS = (
    *("https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2019-09/schema"),
    *(f"http://json-schema.org/draft-0{number}/schema#" for number in (7, 6, 4)),
)


@pytest.mark.parametrize("name", [*SHORT, *URIS])
def test_a_dialect_has_a_short_name_and_a_uri(name: str) -> None:
    validator = shapesmith.compile_validator({"minimum": 3}, dialect=name)
    assert (validator.is_valid(3), validator.is_valid(2)) == (True, False)


@pytest.mark.parametrize(("dialect", "whole"), [("draft-04", False), ("draft-06", True), ("2020-12", True)])
def test_what_an_integer_is(dialect: str, whole: bool) -> None:
    validator = shapesmith.compile_validator({"type": "integer"}, dialect=dialect)
    assert validator.is_valid(1)
    assert validator.is_valid(1.0) is whole
    assert not validator.is_valid(1.5)
    assert len(list(validator.iter_errors(1.5))) == 1


@pytest.mark.parametrize(
    ("dialect", "schema", "valid", "invalid"),
    [
        ("draft-04", {"maximum": 5, "exclusiveMaximum": True}, 4, 5),
        ("draft-04", {"id": "http://e.com/a", "$ref": "#/definitions/x", "definitions": {"x": {"type": "null"}}}, None, 0),
        ("draft-07", {"$ref": "#/definitions/x", "maximum": 1, "definitions": {"x": {"type": "integer"}}}, 5, "a"),
        ("2019-09", {"$ref": "#/$defs/x", "maximum": 1, "$defs": {"x": {"type": "integer"}}}, 1, 5),
        ("draft-07", {"items": [{"type": "null"}], "additionalItems": False}, [None], [None, 1]),
        ("2019-09", {"items": [{"type": "null"}], "unevaluatedItems": {"type": "string"}}, [None, "a"], [None, 1]),
        ("2020-12", {"prefixItems": [{"type": "null"}], "items": False}, [None], [None, 1]),
        ("draft-06", {"dependencies": {"a": ["b"], "c": {"minProperties": 2}}}, {"a": 1, "b": 2}, {"c": 1}),
        ("draft-06", {"contains": {"const": 1}, "minContains": 2}, [1], [2]),
        ("2019-09", {"$recursiveAnchor": True, "items": {"$recursiveRef": "#"}, "type": "array"}, [[], [[]]], [[1]]),
    ],
)
def test_what_dialects_read_differently(dialect: str, schema: Any, valid: Any, invalid: Any) -> None:
    validator = shapesmith.compile_validator(schema, dialect=dialect)
    assert validator.is_valid(valid)
    assert not validator.is_valid(invalid)


def test_every_resource_is_read_in_its_own_dialect() -> None:
    schema = {
        "$schema": URIS[0],
        "properties": {"new": {"prefixItems": [{"type": "null"}]}, "old": {"$ref": "old"}},
        "$defs": {"old": {"$schema": URIS[2], "$id": "old", "items": [{"type": "null"}], "additionalItems": False}},
    }
    validator = shapesmith.compile_validator(schema)
    assert validator.is_valid({"new": [None, 1], "old": [None]})
    assert not validator.is_valid({"old": [None, 1]})


@pytest.mark.parametrize("name", ["draft-03", "http://json-schema.org/draft-03/schema#", "latest", "", 7])
def test_an_unknown_dialect_is_refused_with_the_known_ones(name: Any) -> None:
    with pytest.raises(SchemaError, match="2020-12, 2019-09, draft-07, draft-06, draft-04"):
        shapesmith.compile_validator({}, dialect=name)


def _with_meta_schema(**vocabularies: bool) -> dict[str, Any]:
    names = {"core": True, **vocabularies}
    vocabulary = {f"https://json-schema.org/draft/2020-12/vocab/{name.replace('_', '-')}": wanted for name, wanted in names.items()}
    meta_schema = {"$schema": URIS[0], "$id": "https://example.com/meta", "$vocabulary": vocabulary}
    return {"registry": referencing.Registry().with_contents([("https://example.com/meta", meta_schema)])}


def test_keywords_of_an_absent_vocabulary_are_not_applied() -> None:
    schema = {"$schema": "https://example.com/meta", "properties": {"a": False}, "minProperties": 5, "type": 12}
    validator = shapesmith.compile_validator(schema, **_with_meta_schema(applicator=True))
    assert validator.is_valid({})
    assert not validator.is_valid({"a": 1})


def test_format_assertion_asserts_formats() -> None:
    schema = {"$schema": "https://example.com/meta", "format": "ipv4"}
    assert shapesmith.compile_validator(schema, **_with_meta_schema(format_annotation=True)).is_valid("x")
    assert not shapesmith.compile_validator(schema, **_with_meta_schema(format_assertion=False)).is_valid("x")


def test_a_required_unknown_vocabulary_is_refused_and_an_optional_one_passed_over() -> None:
    meta_schema = {"$schema": URIS[0], "$id": "https://example.com/meta", "$vocabulary": {"https://example.com/own": True}}
    for wanted in (True, False):
        meta_schema["$vocabulary"] = {"https://example.com/own": wanted}
        registry = referencing.Registry().with_contents([("https://example.com/meta", meta_schema)])
        if wanted:
            with pytest.raises(SchemaError, match=r"vocabulary 'https://example\.com/own'"):
                shapesmith.compile_validator({"$schema": "https://example.com/meta"}, registry=registry)
        else:
            assert shapesmith.compile_validator({"$schema": "https://example.com/meta"}, registry=registry).is_valid(1)


@pytest.mark.parametrize(
    ("asked", "dialect", "verdict"),
    [(None, "draft-07", False), (False, "draft-07", True), (None, "2020-12", True), (True, "2020-12", False)],
)
def test_what_strings_hold_is_an_assertion_of_draft_07(asked: bool | None, dialect: str, verdict: bool) -> None:
    schema = {"contentEncoding": "base64", "contentMediaType": "application/json"}
    validator = shapesmith.compile_validator(schema, dialect=dialect, validate_content=asked)
    assert validator.is_valid("e30=")
    assert validator.is_valid("e30") is verdict
    assert validator.is_valid(5)


def test_content_schema_is_asked_where_contents_are() -> None:
    schema = {"contentMediaType": "application/json", "contentSchema": {"type": "array", "minItems": 1}}
    validator = shapesmith.compile_validator(schema, validate_content=True)
    assert validator.is_valid("[1]")
    assert [error.keyword for error in validator.iter_errors("[]")] == ["contentSchema"]


def test_a_plain_schema_pays_nothing_for_what_it_does_not_use() -> None:
    source = shapesmith.compile_validator({"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": False}).source
    for word in ("_evaluated", "done", "deeper", "depth", "unevaluated", "scope"):
        assert word not in source


@pytest.mark.parametrize(
    ("schema", "where"),
    [
        ({"properties": {"a": {"items": [{}]}}}, "<schema>#/properties/a/items"),
        ({"$defs": {"a": {"pattern": "("}}}, "<schema>#/$defs/a"),
        ({"x": {"minLength": -1}, "$ref": "#/x"}, "<schema>#/x"),
        ({"$id": "http://e.com/a", "$defs": {"b": {"$id": "http://e.com/a"}}}, "<schema>#/$defs/b/$id"),
        ({"properties": {1: {}}}, "<schema>#"),
        ({"$defs": {"a": {"items": {"$ref": "#/$defs/b"}}}}, "<schema>#/$defs/a/items/$ref"),
        ({"$defs": {"a": {"$ref": "#b"}}}, "<schema>#/$defs/a/$ref"),
        ({"$defs": {"a": {"$dynamicRef": "#b"}}}, "<schema>#/$defs/a/$dynamicRef"),
        ({"$id": "http://e.com/a", "$defs": {"b": {"$ref": "a#/c"}}}, "<schema>#/$defs/b/$ref"),
        ({"additionalProperties": 5}, "<schema>#/additionalProperties"),
    ],
)
def test_a_bad_schema_is_told_with_its_place(schema: Any, where: str) -> None:
    with pytest.raises(SchemaError) as caught:
        shapesmith.compile_validator(schema)
    assert caught.value.where == where


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        (
            "http://json-schema.org/draft-03/schema#",
            "<schema>#/$schema: the dialect 'http://json-schema.org/draft-03/schema' is not known. Did",
        ),
        ("https://json-schema.org/draft/2020-21/schema", "Did you mean 'https://json-schema.org/draft/2020-12/schema'? Known are 2020-12"),
        ("urn:mine", "<schema>#/$schema: the dialect 'urn:mine' is not known. Known are 2020-12"),
    ],
)
def test_an_unknown_dialect_is_told_where_it_is_named(uri: str, told: str) -> None:
    with pytest.raises(SchemaError) as caught:
        shapesmith.compile_validator({"$schema": uri})
    assert told in str(caught.value)


@pytest.mark.parametrize(("name", "meant"), [("draft7", "draft-07"), ("draft2020-12", "2020-12")])
def test_a_dialect_that_is_nearly_right_is_suggested(name: str, meant: str) -> None:
    with pytest.raises(SchemaError, match=f"Did you mean '{meant}'"):
        shapesmith.compile_validator({}, dialect=name)


@pytest.mark.parametrize("uri", ["http://json-schema.org/schema#", "https://json-schema.org/schema"])
def test_the_current_version_is_the_latest_dialect(uri: str) -> None:
    assert not shapesmith.compile_validator({"$schema": uri, "prefixItems": [False]}).is_valid([1])


@pytest.mark.parametrize("uri", ["https://json-schema.org/draft-07/schema#", "https://json-schema.org/draft-04/schema"])
def test_a_dialect_is_known_by_https_and_by_http(uri: str) -> None:
    assert not shapesmith.compile_validator({"$schema": uri, "items": [{"type": "string"}]}).is_valid([1])
    assert not shapesmith.compile_validator({"$schema": "http://json-schema.org/draft/2020-12/schema", "prefixItems": [False]}).is_valid(
        [1]
    )


def test_a_registry_is_a_registry() -> None:
    with pytest.raises(TypeError, match=r"registry must be a referencing\.Registry, got \{\}"):
        shapesmith.compile_validator({}, registry={})  # type: ignore[arg-type]
