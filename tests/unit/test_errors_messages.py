"""Messages of errors: what is wrong, where, and what to do; in the order of the instance, bounded, and on one line."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import shapesmith

PERSON = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "maxLength": 5},
        "age": {"type": "integer", "minimum": 0},
        "colour": {"enum": ["red", "green", "blue"]},
        "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "active": {"type": "boolean"},
        "address": {
            "type": "object",
            "properties": {"street": {"type": "string"}, "code": {"type": "string"}},
            "required": ["street"],
            "additionalProperties": False,
        },
    },
    "required": ["name", "address"],
    "additionalProperties": False,
}
RIGHT = {"name": "Ada", "address": {"street": "Main"}}


def told(schema: Any, instance: Any, **asked: Any) -> list[str]:
    """Return the messages, after checking that they are there exactly where the instance is not valid."""
    validator = shapesmith.compile_validator(schema)
    errors = list(validator.iter_errors(instance, **asked))
    assert validator.is_valid(instance) is (not errors)
    assert all("\n" not in error.message for error in errors)
    return [error.message for error in errors]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"age": "7"}, '/age: expected an integer, got "7"; did you mean 7?'),
        ({"age": "seven"}, '/age: expected an integer, got "seven"'),
        ({"age": "7.5"}, '/age: expected an integer, got "7.5"'),
        ({"age": True}, "/age: expected an integer, got true"),
        ({"age": None}, "/age: expected an integer, got null; leave the member out instead"),
        ({"age": [7]}, "/age: expected an integer, got an array of 1 item"),
        ({"age": -1}, "/age: expected at least 0, got -1"),
        ({"active": "true"}, '/active: expected true or false, got "true"; did you mean true?'),
        ({"active": 1}, "/active: expected true or false, got 1"),
        ({"name": 7}, '/name: expected a string, got 7; did you mean "7"?'),
        ({"name": None}, "/name: expected a string, got null"),
        ({"name": "Barnaby"}, '/name: expected at most 5 characters, got "Barnaby"'),
        ({"colour": "Red"}, '/colour: expected one of "red", "green", "blue", got "Red"; did you mean "red"?'),
        ({"colour": "geren"}, '/colour: expected one of "red", "green", "blue", got "geren"; did you mean "green"?'),
        ({"colour": 5}, '/colour: expected one of "red", "green", "blue", got 5'),
        ({"tags": {"a": 1}}, "/tags: expected an array, got an object of 1 member"),
        ({"tags": ["a", 5]}, '/tags/1: expected a string, got 5; did you mean "5"?'),
        ({"agee": 5}, 'unknown member "agee"; did you mean "age"?'),
        ({"zzz": 5}, 'unknown member "zzz"'),
        ({"address": {"stret": "Main"}}, '/address: unknown member "stret"; did you mean "street" (required, missing)?'),
        ({"address": {}}, '/address: "street" is required and missing'),
    ],
)
def test_one_fault_is_one_message(change: dict[str, Any], message: str) -> None:
    assert told(PERSON, {**RIGHT, **change}) == [message]


def test_errors_stand_in_the_order_of_the_instance() -> None:
    wrong = {"tags": [1, "a", 2], "zzz": 0, "address": {"code": 1, "street": 2}, "age": "x", "colour": "RED"}
    places = [(error.instance_location, error.keyword) for error in shapesmith.compile_validator(PERSON).iter_errors(wrong)]
    assert places == [
        ("", "required"),
        ("/tags/0", "type"),
        ("/tags/2", "type"),
        ("", "additionalProperties"),
        ("/address/code", "type"),
        ("/address/street", "type"),
        ("/age", "type"),
        ("/colour", "enum"),
    ]


def test_each_unknown_member_is_meant_for_one_that_is_missing() -> None:
    schema = {"properties": {"width": {}, "height": {}}, "required": ["width", "height"], "additionalProperties": False}
    assert told(schema, {"hight": 1, "widht": 2}) == [
        'unknown member "hight"; did you mean "height" (required, missing)?',
        'unknown member "widht"; did you mean "width" (required, missing)?',
    ]
    assert told(schema, {"widht": 2, "widthh": 1}) == [
        '"height" is required and missing',
        'unknown member "widht"; did you mean "width"?',
        'unknown member "widthh"; did you mean "width" (required, missing)?',
    ]


def test_a_missing_member_of_an_open_object_names_the_one_that_is_there_for_it() -> None:
    schema = {"properties": {"width": {}}, "required": ["width"]}
    assert told(schema, {"widht": 2}) == ['"width" is required and missing; did you mean it by "widht"?']
    assert told(schema, {"depth": 2}) == ['"width" is required and missing']


def test_names_are_told_from_values() -> None:
    schema = {"propertyNames": {"maxLength": 2}, "additionalProperties": {"maxLength": 2}}
    assert told(schema, {"abc": "x"}) == ['/abc: in the name, expected at most 2 characters, got "abc"']
    assert told(schema, {"a": "xyz"}) == ['/a: expected at most 2 characters, got "xyz"']


@pytest.mark.parametrize("name", ["a/b~c.d[0]", "", " ", "\n", "\x1b[2J", "\u202e", "\ud800", "a'\"\\", "%0A::error::"])
def test_hostile_names_stay_on_their_line(name: str) -> None:
    schema = {"additionalProperties": {"type": "integer"}}
    (error,) = shapesmith.compile_validator(schema).iter_errors({name: name})
    assert error.instance_location == "/" + name.replace("~", "~0").replace("/", "~1")
    assert error.message.isprintable()
    assert error.message.isascii() or "\u202e" not in error.message
    assert "\n" not in error.to_github(file=name, line=1)
    assert error.to_github(file=name).count("::error::") <= error.to_github(file=name).count("%25")


def test_values_are_shown_shortly() -> None:
    for value in ("x" * 10**6, 10**5000, {"a": 1} | {str(number): 1 for number in range(1000)}, [0] * 10**5):
        (message,) = told({"type": "null"}, value)
        assert len(message) < 160
    (message,) = told({"enum": ["y" * 10**5, "z" * 10**5]}, "x")
    assert len(message) < 400
    (message,) = told({"pattern": "^" + "a" * 10**4 + "$"}, "x")
    assert len(message) < 400
    (message,) = told({"properties": {"n" * 300 + str(number): {} for number in range(99)}, "additionalProperties": False}, {"x": 1})
    assert len(message) < 160


def test_an_error_says_one_thing_and_how_much_more_there_is() -> None:
    validator = shapesmith.compile_validator({"items": {"type": "string"}})
    for count, most, line in (
        (1, 100, None),
        (2, 100, "and 1 more, see errors"),
        (100, 100, "and 99 more, see errors"),
        (101, 100, "and at least 100 more, see errors"),
        (101, 1, "and at least 1 more, see errors"),
        (300, None, "and 299 more, see errors"),
    ):
        with pytest.raises(ValueError, match="expected a string") as caught:
            validator.validate([0] * count, max_errors=most)
        assert len(caught.value.errors) == min(count, most or count)  # type: ignore[attr-defined]
        first, *rest = str(caught.value).split("\n")
        assert first == '/0: expected a string, got 0; did you mean "0"?'
        assert rest == ([] if line is None else [line])
    assert len(list(validator.iter_errors([0] * 300))) == 300
    assert len(list(validator.iter_errors([0] * 300, max_errors=7))) == 7


def test_errors_are_found_as_they_are_asked_for() -> None:
    errors = shapesmith.compile_validator({"items": {"items": {"type": "string"}}}).iter_errors([[0] * 10**6] * 10**4)
    assert next(errors).instance_location == "/0/0"
    assert next(errors).instance_location == "/0/1"


def test_rules_that_there_are_not_are_refused() -> None:
    validator = shapesmith.compile_validator(PERSON)
    with pytest.raises(ValueError, match='rules must be "all" or "model"'):
        validator.validate({}, rules="some")


def test_errors_convert_to_the_basic_output() -> None:
    validator = shapesmith.compile_validator({"properties": {"a": {"anyOf": [{"type": "string"}, {"required": ["b"]}]}, "c": False}})
    with pytest.raises(ValueError, match="expected") as caught:
        validator.validate({"a": {}, "c": 1})
    told_ = caught.value.to_basic()  # type: ignore[attr-defined]
    assert told_["valid"] is False
    assert [(unit["keywordLocation"], unit["instanceLocation"], unit["valid"]) for unit in told_["errors"]] == [
        ("/properties/a/anyOf", "/a", False),
        ("/properties/a/anyOf/1/required", "/a", False),
        ("/properties/c", "/c", False),
    ]
    assert all(unit["error"] for unit in told_["errors"])
    assert not any("absoluteKeywordLocation" in unit for unit in told_["errors"])


def test_a_keyword_of_another_document_has_an_absolute_place() -> None:
    (error,) = shapesmith.compile_validator({"$ref": "https://json-schema.org/draft/2020-12/meta/validation"}).iter_errors(
        {"minLength": -1}
    )
    unit = error.to_basic()
    assert unit["absoluteKeywordLocation"] == error.keyword_location
    assert unit["absoluteKeywordLocation"].startswith("https://json-schema.org/draft/2020-12/meta/validation#/")
    assert unit["absoluteKeywordLocation"].endswith(unit["keywordLocation"])


def test_errors_convert_to_workflow_commands() -> None:
    (error,) = shapesmith.compile_validator(PERSON).iter_errors({**RIGHT, "colour": "50%"})
    place = '/colour: expected one of "red", "green", "blue", got "50%25"'
    assert error.to_github(file="a:b,c%.json", line=3) == f"::error file=a%3Ab%2Cc%25.json,line=3,title=enum::{place}"
    assert error.to_github(file="x.json") == f"::error file=x.json,title=enum::{place}"


def test_errors_can_be_copied_to_another_process() -> None:
    validator = shapesmith.compile_validator({"anyOf": [{"type": "string"}, {"required": ["b"]}]})
    (error,) = validator.iter_errors({})
    assert error == next(validator.iter_errors({}))
    assert hash(error) == hash(error)
    assert "required" in repr(error)
    with pytest.raises(AttributeError):
        _ = error.nothing  # type: ignore[attr-defined]


def test_errors_of_libraries_can_be_pickled() -> None:
    from pinpoint_put_events import validators  # a module that can be imported by name

    with pytest.raises(validators.ValidationError) as caught:
        validators.validate_session({"Id": 5})
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.errors, str(again)) == (caught.value.errors, str(caught.value))


def test_what_an_error_says_does_not_change_with_the_instance() -> None:
    person: dict[str, Any] = {"address": {"street": "Main"}, "name": ["a", "b"], "age": {"years": 5}, "tags": "x"}
    errors = list(shapesmith.compile_validator(PERSON).iter_errors(person))
    person["name"].append("c")
    person["age"].clear()
    person["tags"] = 5
    assert [str(error) for error in errors] == [
        "/name: expected a string, got an array of 2 items",
        "/age: expected an integer, got an object of 1 member",
        '/tags: expected an array, got "x"',
    ]


def test_public_functions_say_what_they_are() -> None:
    from pinpoint_put_events import validators

    assert validators.validate_session.__name__ == "validate_session"  # type: ignore[attr-defined]
    assert validators.iter_errors_session.__module__ == "pinpoint_put_events.validators"
    assert "max_errors" in (validators.iter_errors_session.__doc__ or "")
    assert pickle.loads(pickle.dumps(validators.validate_session)) is validators.validate_session


@pytest.mark.parametrize(
    ("schema", "instance", "messages"),
    [
        (
            {"prefixItems": [{"type": "string"}], "items": False},
            ["x", 1, 2],
            ["/1: expected no item here, got 1", "/2: expected no item here, got 2"],
        ),
        ({"items": False}, [None], ["/0: expected no item here, got null"]),
        ({"properties": {"a": False}}, {"a": 1}, ["/a: expected nothing (no value is allowed), got 1"]),
        ({"contains": {"const": 1}}, [2], ["expected at least 1 item that matches /contains, got an array of 1 item"]),
        ({"contains": {"const": 1}, "maxContains": 1}, [1, 1], ["expected at most 1 item that matches /contains, got an array of 2 items"]),
        ({"not": {"type": "null"}}, None, ["expected anything but null, got null"]),
        ({"not": {"type": "object", "required": ["a"]}}, {"a": 1}, ["expected no match of /not, got an object of 1 member"]),
        ({"dependentRequired": {"a": ["b", "c"]}}, {"a": 1}, ["expected b and c together with a, got an object of 1 member"]),
        (
            {"if": {"required": ["a"]}, "then": {"maxProperties": 1}},
            {"a": 1, "b": 2},
            ["expected at most 1 member, got an object of 2 members"],
        ),
        (
            {"patternProperties": {"^a": {"type": "null"}}, "additionalProperties": False},
            {"ab": 1, "b": 1},
            ["/ab: expected null, got 1", 'unknown member "b"'],
        ),
        (False, 1, ["expected nothing (no value is allowed), got 1"]),
    ],
)
def test_other_keywords(schema: Any, instance: Any, messages: list[str]) -> None:
    assert told(schema, instance) == messages


def test_the_depth_of_an_instance_is_no_limit() -> None:
    validator = shapesmith.compile_validator({"type": "array", "items": {"$ref": "#"}})
    instance: Any = 5
    for _ in range(5000):
        instance = [instance]
    (error,) = validator.iter_errors(instance)
    assert error.instance_location == "/0" * 5000
    with pytest.raises(ValueError, match="expected an array"):
        validator.validate(instance)
    nested = shapesmith.compile_validator({"anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#"}}]})
    instance = 5
    for _ in range(100):
        instance = [instance]
    (error,) = nested.iter_errors(instance)
    assert error.message.endswith(f'the nearest: {"/0" * 100}: expected a string or an array, got 5; did you mean "5"?')
