"""Schemas that are none: one error, at the place that is wrong, with what was found there."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7, DRAFT202012

from shapesmith import SchemaError, compile_validator

DRAFT_07 = "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ({"properties": {"a": {"items": {"properties": {"x": 3}}}}}, "<schema>#/properties/a/items/properties/x: must be a schema"),
        ({"anyOf": [{}, 1]}, "<schema>#/anyOf/1: must be a schema"),
        ({"patternProperties": {"a": []}}, "<schema>#/patternProperties/a: must be a schema"),
        ({"$schema": DRAFT_07, "items": [{}, "x"]}, "<schema>#/items/1: must be a schema"),
        ({"dependentSchemas": {"a": ["b"]}}, "<schema>#/dependentSchemas/a: must be a schema"),
        ({"anyOf": {}}, "<schema>#: 'anyOf' must be a non-empty array of schemas, got {}"),
        ({"properties": {1: {}}}, "<schema>#: 'properties' must be an object whose names are strings"),
        ({1: 2}, "<schema>#: the names of keywords must be strings, got 1"),
        (
            {"patternProperties": {"a": {}, "b(": {}}},
            "and 'b(' is not a regular expression of ECMA-262 (a group is not closed, at index 1)",
        ),
        ({"$ref": "#/$defs/a~2", "$defs": {"a~2": {}}}, "<schema>#/$ref: '$ref' '#/$defs/a~2' cannot be resolved"),
        ({"prefixItems": [{}, {"$ref": "#/prefixItems/00"}]}, "<schema>#/prefixItems/1/$ref: '$ref' '#/prefixItems/00' cannot be resolved"),
        ({"prefixItems": [{}, {"$ref": "#/prefixItems/-1"}]}, "cannot be resolved"),
        (
            {"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}},
            "<schema>#/$defs/b/$anchor: the anchor 'x' is given twice, here and at",
        ),
        ({"$defs": {"a": {"$anchor": "x"}, "b": {"$dynamicAnchor": "x"}}}, "the anchor 'x' is given twice"),
        ({"$schema": DRAFT_07, "definitions": {"a": {"$id": "#x"}, "b": {"$id": "#x"}}}, "the anchor 'x' is given twice"),
        ({"$defs": {"a": {"$id": "x:y"}, "b": {"$id": "x:y"}}}, "<schema>#/$defs/b/$id: '$id' 'x:y' is given twice"),
    ],
)
def test_the_place_is_named(schema: Any, told: str) -> None:
    with pytest.raises(SchemaError) as caught:
        compile_validator(schema)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_a_reference_alone_makes_a_schema_is_judged_for_what_it_checks() -> None:
    """Behind a keyword that is not known, no meta-schema sees it."""
    schema = {"$ref": "#/x-parts/a", "x-parts": {"a": {"examples": "none", "type": "string"}}}
    assert not compile_validator(schema).is_valid(1)
    with pytest.raises(SchemaError, match="#/x-parts/a: 'type' must be"):
        compile_validator({"$ref": "#/x-parts/a", "x-parts": {"a": {"type": "text"}}})
    with pytest.raises(SchemaError, match="#/x-parts/a/not: must be a schema"):
        compile_validator({"$ref": "#/x-parts/a", "x-parts": {"a": {"not": 1}}})


def test_the_same_anchor_in_different_resources_is_none_twice() -> None:
    schema = {"$anchor": "x", "$defs": {"a": {"$id": "a:b", "$anchor": "x", "type": "null"}}, "$ref": "a:b#x"}
    assert not compile_validator(schema).is_valid(1)


def test_a_document_that_is_retrieved_by_two_names_is_one() -> None:
    """A registry may load anew each time."""
    document = {"$id": "http://a.test/named", "$anchor": "x", "type": "integer"}

    def load(uri: str) -> Resource[Any]:
        return Resource(contents=copy.deepcopy(document), specification=DRAFT202012)

    schema = {"prefixItems": [{"$ref": "http://a.test/named"}, {"$ref": "http://a.test/other#x"}]}
    validator = compile_validator(schema, registry=Registry(retrieve=load))
    assert validator.is_valid([1, 2])
    assert not validator.is_valid([1, "a"])


def test_a_registry_that_fails_is_told_as_a_reference_that_leads_nowhere() -> None:
    def load(uri: str) -> Resource[Any]:
        raise OSError("no network")

    with pytest.raises(SchemaError, match=r"no document 'http://a[.]test/x' is known"):
        compile_validator({"$ref": "http://a.test/x"}, registry=Registry(retrieve=load))


def test_documents_of_a_registry_are_judged_like_others() -> None:
    registry = Registry().with_resource("http://a.test/x", Resource(contents={"type": 3}, specification=DRAFT7))
    with pytest.raises(SchemaError, match=r"http://a[.]test/x#: 'type' must be"):
        compile_validator({"$ref": "http://a.test/x"}, registry=registry)
