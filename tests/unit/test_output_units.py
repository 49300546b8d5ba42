"""Annotations and output on own schemas: locations, references, dynamic scope, failing branches, and the specification's example."""

from __future__ import annotations

import json
from typing import Any

import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

import shapesmith
from shapesmith.compiler import compile_contract_validator
from shapesmith.document import Document
from shapesmith.lower import lower

POLYGON = {
    "$id": "https://example.com/polygon",
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": {
        "point": {
            "type": "object",
            "properties": {"x": {"type": "number"}, "y": {"type": "number"}},
            "additionalProperties": False,
            "required": ["x", "y"],
        }
    },
    "type": "array",
    "items": {"$ref": "#/$defs/point"},
    "minItems": 3,
}
"""The example of section 12.4 of the core part of 2020-12."""

LINE = [{"x": 2.5, "y": 1.3}, {"x": 1, "z": 6.7}]
AT = "https://example.com/polygon"


def noted(schema: Any, instance: Any, **options: Any) -> dict[tuple[str, str], Any]:
    """Return annotations by instance location and keyword location."""
    annotations = shapesmith.compile_validator(schema, **options).annotations(instance)
    told = {(one.instance_location, one.keyword_location): one.value for one in annotations}
    assert len(told) == len(annotations)
    return told


def failed(schema: Any, instance: Any, **options: Any) -> list[tuple[str, str]]:
    """Return the places of what `basic` tells beside the root: instance location and keyword location."""
    output = shapesmith.compile_validator(schema, **options).output(instance)
    assert not output["valid"]
    return [(unit["instanceLocation"], unit["keywordLocation"]) for unit in output["errors"][1:]]


def tree(unit: dict[str, Any]) -> Any:
    """Return the shape of a tree: keyword location, instance location, verdict, children."""
    children = [tree(child) for child in (*unit.get("errors", ()), *unit.get("annotations", ()))]
    return (unit["keywordLocation"], unit["instanceLocation"], unit["valid"], *([children] if children else []))


def located(location: str, absolute: str, instance: str, *below: Any) -> dict[str, Any]:
    """Return a unit of the example; one without units below it has an error."""
    unit = {"valid": False, "keywordLocation": location, "absoluteKeywordLocation": AT + absolute, "instanceLocation": instance}
    return {**unit, "errors": list(below)} if below else unit


def without_texts(unit: Any) -> Any:
    """Leave out the error texts, after making sure that each stands where no errors stand below."""
    assert bool(unit.get("error")) != bool(unit.get("errors"))
    kept = {name: value for name, value in unit.items() if name not in ("error", "errors")}
    return {**kept, "errors": [without_texts(one) for one in unit["errors"]]} if "errors" in unit else kept


MISSING = located("/items/$ref/required", "#/$defs/point/required", "/1")
UNKNOWN = located("/items/$ref/additionalProperties", "#/$defs/point/additionalProperties", "/1/z")
FEW = located("/minItems", "#/minItems", "")


def test_the_example_of_the_specification_in_its_basic_form() -> None:
    output = shapesmith.compile_validator(POLYGON).output(LINE, "basic")
    flat = (located("", "", ""), located("/items/$ref", "#/$defs/point", "/1"), UNKNOWN, MISSING, FEW)
    assert without_texts(output) == located("", "", "", *flat)


def test_the_example_of_the_specification_in_its_detailed_form() -> None:
    output = shapesmith.compile_validator(POLYGON).output(LINE, "detailed")
    assert without_texts(output) == located("", "", "", located("/items/$ref", "#/$defs/point", "/1", UNKNOWN, MISSING), FEW)


def test_the_example_of_the_specification_in_its_verbose_form() -> None:
    schema = {"type": "object", "properties": {"validProp": True}, "additionalProperties": False}
    output = shapesmith.compile_validator(schema).output({"validProp": 5, "disallowedProp": "value"}, "verbose")
    assert tree(output) == (
        *("", "", False),
        [
            ("/type", "", True),
            ("/properties", "", True, [("/properties/validProp", "/validProp", True)]),
            ("/additionalProperties", "", False, [("/additionalProperties", "/disallowedProp", False)]),
        ],
    )
    assert [name for name in output if name in ("errors", "annotations", "error")] == ["errors"]
    assert output["errors"][1]["annotation"] == ["validProp"]
    assert "annotation" not in output["errors"][2]


def test_verbose_keeps_what_a_failing_schema_noted_and_what_holds_inside_not() -> None:
    schema = {"anyOf": [{"title": "T", "type": "string"}, True], "not": {"title": "N"}}
    output = shapesmith.compile_validator(schema).output(1, "verbose")
    assert tree(output) == (
        *("", "", False),
        [
            (
                "/anyOf",
                "",
                True,
                [("/anyOf/0", "", False, [("/anyOf/0/title", "", True), ("/anyOf/0/type", "", False)]), ("/anyOf/1", "", True)],
            ),
            ("/not", "", False, [("/not", "", True, [("/not/title", "", True)])]),
        ],
    )
    assert output["errors"][0]["annotations"][0]["errors"][0]["annotation"] == "T"
    assert output["errors"][1]["error"]


def test_flag_holds_nothing_but_the_verdict() -> None:
    validator = shapesmith.compile_validator({"type": "string", "title": "T"})
    assert validator.output("a", "flag") == {"valid": True}
    assert validator.output(1, "flag") == {"valid": False}


def test_basic_is_what_comes_without_a_form() -> None:
    validator = shapesmith.compile_validator({"title": "T"})
    unit = {"valid": True, "keywordLocation": "", "instanceLocation": ""}
    assert validator.output(1) == {**unit, "annotations": [{**unit, "keywordLocation": "/title", "annotation": "T"}]}


@pytest.mark.parametrize("schema", [True, {}, {"type": "integer"}, {"$defs": {"a": {"title": "T"}}}])
def test_where_nothing_is_told_the_root_remains(schema: Any) -> None:
    validator = shapesmith.compile_validator(schema)
    unit = {"valid": True, "keywordLocation": "", "instanceLocation": ""}
    assert validator.output(1, "basic") == {**unit, "annotations": []}
    assert validator.output(1, "detailed") == unit


@pytest.mark.parametrize("form", ["detailed", "verbose"])
def test_the_schema_false_fails_by_itself(form: str) -> None:
    output = shapesmith.compile_validator(False).output(1, form)
    error = "expected nothing (no value is allowed)"
    assert output == {"valid": False, "keywordLocation": "", "instanceLocation": "", "error": error}


def test_detailed_gives_way_to_an_only_child() -> None:
    output = shapesmith.compile_validator({"properties": {"a": {"type": "string"}}}).output({"a": 1}, "detailed")
    assert tree(output) == ("/properties/a/type", "/a", False)
    assert output["error"] == "expected a string, got 1"
    noting = shapesmith.compile_validator({"allOf": [{"title": "T"}, True]}).output(1, "detailed")
    assert tree(noting) == ("/allOf/0/title", "", True)
    assert noting["annotation"] == "T"


def test_detailed_keeps_what_notes_something_itself() -> None:
    output = shapesmith.compile_validator({"properties": {"a": {"title": "T"}}}).output({"a": 1}, "detailed")
    assert tree(output) == ("/properties", "", True, [("/properties/a/title", "/a", True)])
    assert output["annotation"] == ["a"]


def test_a_branch_too_many_is_not_told_by_those_that_fail() -> None:
    schema = {"oneOf": [True, {"type": "integer"}, {"type": "string"}]}
    output = shapesmith.compile_validator(schema).output(1, "detailed")
    assert tree(output) == ("/oneOf", "", False)
    assert output["error"] == "expected exactly one of 3 alternatives to match, got 2"
    assert failed(schema, 1) == [("", "/oneOf")]


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(ValueError, match="form must be one of flag, basic, detailed, verbose, got 'list'"):
        shapesmith.compile_validator({}).output(1, "list")


def test_validators_of_a_contract_have_no_document_to_evaluate() -> None:
    contract = lower(Document(name="a.json", contents={"type": "string"}))
    assert contract.root is not None
    validator = compile_contract_validator(contract, contract.root)
    with pytest.raises(TypeError, match="compile_validator"):
        validator.annotations("a")


def test_annotations_of_an_invalid_instance_are_dropped() -> None:
    assert noted({"title": "T", "type": "string"}, 1) == {}


def test_annotations_of_failing_branches_are_dropped() -> None:
    schema = {
        "anyOf": [{"title": "A", "type": "string"}, {"title": "B", "type": "integer"}, {"title": "C", "allOf": [{"title": "D"}, False]}]
    }
    assert noted(schema, 1) == {("", "/anyOf/1/title"): "B"}
    assert failed(schema, None) == [("", "/anyOf"), ("", "/anyOf/0/type"), ("", "/anyOf/1/type"), ("", "/anyOf/2/allOf/1")]


def test_names_have_no_annotations() -> None:
    assert noted({"propertyNames": {"title": "T"}}, {"a": 1}) == {}
    assert failed({"propertyNames": {"maxLength": 1}}, {"a": 1, "bb": 2}) == [("/bb", "/propertyNames/maxLength")]


def test_references_stand_in_the_location_and_not_in_the_absolute_one() -> None:
    schema = {
        "$id": "https://example.com/a",
        "properties": {"p": {"$ref": "b#/$defs/c", "title": "here"}},
        "$defs": {"b": {"$id": "b", "$defs": {"c": {"title": "T", "minimum": 3}}}},
    }
    validator = shapesmith.compile_validator(schema)
    properties, ref, title = validator.annotations({"p": 3})
    assert (properties.keyword, properties.value) == ("properties", ["p"])
    assert (title.keyword_location, title.absolute_keyword_location) == ("/properties/p/title", "https://example.com/a#/properties/p/title")
    assert (ref.keyword_location, ref.absolute_keyword_location) == ("/properties/p/$ref/title", "https://example.com/b#/$defs/c/title")
    assert (ref.schema_location, ref.instance_location, ref.value) == ("https://example.com/b#/$defs/c", "/p", "T")
    unit = validator.output({"p": 2})["errors"][1]
    assert unit["keywordLocation"] == "/properties/p/$ref/minimum"
    assert unit["absoluteKeywordLocation"] == "https://example.com/b#/$defs/c/minimum"


def test_other_documents_have_the_uri_by_which_they_were_found() -> None:
    other = Resource(contents={"$defs": {"x": {"title": "T"}}}, specification=DRAFT202012)
    registry = Registry().with_resource("https://example.com/other", other)
    (annotation,) = shapesmith.compile_validator({"$ref": "https://example.com/other#/$defs/x"}, registry=registry).annotations(1)
    assert annotation.absolute_keyword_location == "https://example.com/other#/$defs/x/title"


def test_without_an_id_the_absolute_location_is_told_behind_references_only() -> None:
    schema = {"$defs": {"a": {"type": "string"}}, "properties": {"p": {"$ref": "#/$defs/a"}, "q": False}}
    root, *units = shapesmith.compile_validator(schema).output({"p": 1, "q": 1})["errors"]
    told = {unit["keywordLocation"]: unit.get("absoluteKeywordLocation") for unit in units}
    assert told == {"/properties/p/$ref/type": "json-schema:///#/$defs/a/type", "/properties/q": None, "/properties": None}
    assert "absoluteKeywordLocation" not in root


def test_a_relative_id_is_made_absolute() -> None:
    (annotation,) = shapesmith.compile_validator({"$id": "a/b.json", "title": "T"}).annotations(1)
    assert annotation.absolute_keyword_location == "json-schema:///a/b.json#/title"
    assert annotation.schema_location == "json-schema:///a/b.json#"


def test_pointers_are_escaped_and_fragments_encoded() -> None:
    schema = {"$id": "https://example.com/a", "properties": {"a~/b%é ": {"x/y": 1}}}
    told = shapesmith.compile_validator(schema).annotations({"a~/b%é ": 1})[-1]
    assert told.instance_location == "/a~0~1b%é "
    assert told.keyword_location == "/properties/a~0~1b%é /x~1y"
    assert told.absolute_keyword_location == "https://example.com/a#/properties/a~0~1b%25%C3%A9%20/x~1y"
    assert told.schema_location == "https://example.com/a#/properties/a~0~1b%25%C3%A9%20"


def test_a_dynamic_reference_leads_to_the_outermost_anchor() -> None:
    tree_ = {
        "$id": "https://example.com/tree",
        "$dynamicAnchor": "node",
        "title": "tree",
        "properties": {"children": {"items": {"$dynamicRef": "#node"}}},
    }
    strict = {"$id": "https://example.com/strict", "$dynamicAnchor": "node", "title": "strict", "$ref": "tree", "$defs": {"tree": tree_}}
    told = {key: value for key, value in noted(strict, {"children": [{}]}).items() if key[1].endswith("/title")}
    below = "/$ref/properties/children/items/$dynamicRef"
    assert told == {
        ("", "/title"): "strict",
        ("", "/$ref/title"): "tree",
        ("/children/0", f"{below}/title"): "strict",
        ("/children/0", f"{below}/$ref/title"): "tree",
    }
    alone = noted(tree_, {"children": [{}]})
    assert alone["/children/0", "/properties/children/items/$dynamicRef/title"] == "tree"


def test_a_recursive_reference_leads_to_the_outermost_anchor() -> None:
    tree_ = {"$id": "https://example.com/tree", "$recursiveAnchor": True, "title": "tree", "items": {"$recursiveRef": "#"}}
    strict = {"$id": "https://example.com/strict", "$recursiveAnchor": True, "title": "strict", "$ref": "tree", "$defs": {"t": tree_}}
    told = noted(strict, [[]], dialect="2019-09")
    assert told["/0", "/$ref/items/$recursiveRef/title"] == "strict"
    assert told["/0", "/$ref/items/$recursiveRef/$ref/title"] == "tree"


@pytest.mark.parametrize("dialect", ["draft-04", "draft-06", "draft-07"])
def test_siblings_of_ref_are_hidden_before_2019(dialect: str) -> None:
    schema = {"definitions": {"a": {"title": "T"}}, "properties": {"p": {"$ref": "#/definitions/a", "title": "hidden", "type": "null"}}}
    assert noted(schema, {"p": 1}, dialect=dialect) == {("/p", "/properties/p/$ref/title"): "T"}


def test_keywords_of_later_dialects_are_unknown_and_noted() -> None:
    schema = {"prefixItems": [False], "minContains": 2}
    assert noted(schema, [1], dialect="draft-06") == {("", "/prefixItems"): [False], ("", "/minContains"): 2}
    assert noted({"additionalItems": False}, [1]) == {("", "/additionalItems"): False}


def test_what_names_a_schema_or_holds_definitions_notes_nothing() -> None:
    schema = {"$id": "https://example.com/a", "$anchor": "x", "$comment": "C", "$defs": {"a": {"title": "T"}}, "definitions": {}}
    assert noted(schema, 1) == {}


def test_applicators_note_what_they_applied() -> None:
    schema = {
        "properties": {"a": True, "z": True},
        "patternProperties": {"^b": True},
        "additionalProperties": {"prefixItems": [True, True], "items": True, "contains": {"type": "string"}},
    }
    assert noted(schema, {"a": 1, "b": 1, "bb": 2, "c": [1, "x", "y"], "d": ["x"]}) == {
        ("", "/properties"): ["a"],
        ("", "/patternProperties"): ["b", "bb"],
        ("", "/additionalProperties"): ["c", "d"],
        ("/c", "/additionalProperties/prefixItems"): 1,
        ("/c", "/additionalProperties/items"): True,
        ("/c", "/additionalProperties/contains"): [1, 2],
        ("/d", "/additionalProperties/prefixItems"): 0,
        ("/d", "/additionalProperties/contains"): [0],
    }


def test_applicators_of_2019_note_what_they_applied() -> None:
    schema = {"items": [True, True], "additionalItems": True, "contains": {"type": "string"}}
    assert noted(schema, ["x", 1, 2], dialect="2019-09") == {("", "/items"): 1, ("", "/additionalItems"): True}
    assert noted({"items": True, "additionalItems": False}, [1], dialect="2019-09") == {("", "/items"): True}
    assert noted({"items": True, "unevaluatedItems": True}, [], dialect="2019-09") == {}


def test_an_empty_array_has_the_annotation_of_contains() -> None:
    assert noted({"contains": True, "minContains": 0}, []) == {("", "/contains"): []}


def test_bounds_of_contains_fail_by_themselves() -> None:
    schema = {"contains": {"type": "string"}, "minContains": 2, "maxContains": 3}
    assert failed(schema, ["a"]) == [("", "/minContains")]
    assert failed(schema, ["a"] * 4) == [("", "/maxContains")]
    assert failed({"contains": False}, []) == [("", "/contains")]
    assert noted({"minContains": 2}, []) == {}


def test_what_is_evaluated_comes_from_branches_that_hold() -> None:
    schema = {
        "anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"b": True}, "required": ["b"]}],
        "unevaluatedProperties": {"title": "rest"},
    }
    assert noted(schema, {"a": 1, "b": 1})["/a", "/unevaluatedProperties/title"] == "rest"
    assert ("/b", "/unevaluatedProperties/title") not in noted(schema, {"a": 1, "b": 1})
    assert noted(schema, {"a": "x", "c": 1})["", "/unevaluatedProperties"] == ["c"]


def test_only_the_branch_that_a_condition_chose_is_evaluated() -> None:
    schema = {"if": {"type": "string", "title": "I"}, "then": {"title": "T"}, "else": {"title": "E"}}
    assert noted(schema, "a") == {("", "/if/title"): "I", ("", "/then/title"): "T"}
    assert noted(schema, 1) == {("", "/else/title"): "E"}
    assert noted({"then": {"title": "T"}}, 1) == {}
    units = shapesmith.compile_validator(schema).output(1, "verbose")["annotations"]
    assert [unit["keywordLocation"] for unit in units] == ["/if", "/else"]


def test_content_is_noted_of_strings_and_asserted_where_asked() -> None:
    schema = {
        "contentMediaType": "application/json",
        "contentSchema": {"$ref": "#/$defs/n"},
        "$defs": {"n": {"type": "array", "items": {"$ref": "#"}}},
    }
    assert noted(schema, "1") == {("", "/contentMediaType"): "application/json", ("", "/contentSchema"): {"$ref": "#/$defs/n"}}
    assert noted(schema, 1) == {}
    assert failed(schema, "1", validate_content=True) == [("", "/contentSchema")]
    assert failed(schema, "{", validate_content=True) == [("", "/contentMediaType"), ("", "/contentSchema")]
    assert noted(schema, '["[]"]', validate_content=True)


def test_a_content_schema_can_be_a_resource() -> None:
    inner = {"$id": "inner", "$ref": "#/$defs/x", "$defs": {"x": {"type": "array"}}}
    schema = {"$id": "https://example.com/a", "contentMediaType": "application/json", "contentSchema": inner}
    assert failed(schema, "1", validate_content=True) == [("", "/contentSchema")]
    assert noted(schema, "[]", validate_content=True)["", "/contentSchema"] == inner


def test_format_is_noted_and_asserted_where_asked() -> None:
    assert noted({"format": "date"}, "x") == {("", "/format"): "date"}
    assert noted({"format": "date"}, "2026-01-01", validate_formats=True) == {("", "/format"): "date"}
    assert failed({"format": "date"}, "x", validate_formats=True) == [("", "/format")]


def test_dependencies_apply_schemas_and_assert_names() -> None:
    schema = {"dependencies": {"a": ["b"], "c": {"required": ["d"]}}}
    assert failed(schema, {"a": 1}, dialect="draft-07") == [("", "/dependencies")]
    assert failed(schema, {"c": 1}, dialect="draft-07") == [("", "/dependencies/c/required")]


def test_exclusive_bounds_of_draft_04() -> None:
    schema = {"minimum": 1, "exclusiveMinimum": True}
    assert failed(schema, 1, dialect="draft-04") == [("", "/minimum")]
    output = shapesmith.compile_validator(schema, dialect="draft-04").output(1)
    assert output["errors"][1]["error"] == "expected more than 1, got 1"


@pytest.mark.parametrize(
    ("schema", "instance", "error"),
    [
        ({"required": ["a", "b", "c"]}, {"b": 1}, 'required and missing: "a", "c"'),
        ({"enum": [1, 2]}, {}, "expected one of 1, 2, got an object"),
        ({"maxLength": 2}, "x" * 99, f'expected at most 2 characters, got "{"x" * 56}...'),
        ({"uniqueItems": True}, (1, 1), "expected items that differ, got an array"),
        ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, "expected b together with a, got an object"),
    ],
)
def test_errors_say_what_was_expected(schema: Any, instance: Any, error: str) -> None:
    assert shapesmith.compile_validator(schema).output(instance)["errors"][1]["error"] == error


def test_annotations_are_the_readers_own() -> None:
    validator = shapesmith.compile_validator({"default": {"a": [1]}})
    validator.annotations(1)[0].value["a"].append(2)
    validator.output(1)["annotations"][0]["annotation"]["a"].append(2)
    assert validator.annotations(1)[0].value == {"a": [1]}


@pytest.mark.parametrize("form", ["basic", "detailed", "verbose"])
def test_deep_instances(form: str) -> None:
    validator = shapesmith.compile_validator({"properties": {"a": {"$ref": "#"}}, "type": "object"})
    instance: Any = 1
    for _ in range(900):
        instance = {"a": instance}
    assert validator.output(instance, form)["valid"] is False


def test_output_is_json() -> None:
    output = shapesmith.compile_validator(POLYGON).output(LINE, "verbose")
    assert json.loads(json.dumps(output)) == output


def test_a_name_that_utf_8_cannot_hold_has_a_location() -> None:
    validator = shapesmith.compile_validator({"$id": "x:y", "properties": {"\ud800": {"type": "string", "title": "T"}}})
    (error,) = (unit for unit in validator.output({"\ud800": 1}, "basic")["errors"] if unit["instanceLocation"])
    assert error["absoluteKeywordLocation"].endswith("#/properties/%ED%A0%80/type")
    assert [annotation.value for annotation in validator.annotations({"\ud800": "x"})] == [["\ud800"], "T"]
