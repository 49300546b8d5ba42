"""Parts of specs as standalone, plain JSON Schema."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from shapesmith.document import Document
from shapesmith.errors import SchemaError, SourceError
from shapesmith.schema.export import export
from shapesmith.sources import botocore
from shapesmith.sources.json_schema import load_spec

ROOT = Path(__file__).parents[2]
PINPOINT = load_spec(ROOT / "specs/pinpoint/put_events.json")


def imported(service: str, *operations: str) -> Document:
    return Document(name=f"{service}.json", contents=botocore.read(service, operations))


def keywords(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema
        for value in schema.values():
            yield from keywords(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from keywords(value)


EVENT = {"EventType": "_session.start", "Timestamp": "2026-01-02T03:04:05Z"}
REQUEST = {"ApplicationId": "a", "EventsRequest": {"BatchItem": {"e": {"Endpoint": {}, "Events": {"1": EVENT}}}}}


def test_a_request_is_taken_by_any_validator() -> None:
    schema = export(PINPOINT, "PutEvents")
    assert list(schema) == ["$schema", "title", "$ref", "$defs"]
    assert not [keyword for keyword in keywords(schema) if keyword.startswith("x-")]
    for is_valid in (jsonschema_rs.validator_for(schema).is_valid, jsonschema.Draft202012Validator(schema).is_valid):
        assert is_valid(REQUEST)
        assert not is_valid({"ApplicationId": "a"})
        assert not is_valid(REQUEST | {"Events": []})


def test_only_what_is_reached_is_exported() -> None:
    assert len(export(PINPOINT, "PutEvents")["$defs"]) == 19
    assert list(export(PINPOINT, "PutEvents", "response")["$defs"])[-1] == "EventItemResponse"
    error = export(PINPOINT, "PutEvents", "error:NotFoundException")
    assert error["$ref"] == "#/$defs/NotFoundException"
    assert list(error["$defs"]) == ["__string", "NotFoundException"]


def test_descriptions_and_deprecation_stay() -> None:
    schema = export(PINPOINT, "PutEvents")
    member = schema["$defs"]["Session"]["properties"]["Duration"]
    assert member == {"$ref": "#/$defs/__integer", "description": "Length in milliseconds."}


@pytest.mark.parametrize(
    ("service", "operation", "valid"),
    [
        ("s3", "PutObject", {"Bucket": "b", "Key": "k", "Body": base64.b64encode(b"x").decode(), "Expires": 1.5}),
        ("dynamodb", "PutItem", {"TableName": "t", "Item": {"k": {"L": [{"M": {"n": {"NULL": True}}}]}}}),
        ("lex-runtime", "PostContent", {"botName": "b", "botAlias": "a", "userId": "ab", "contentType": "text", "inputStream": "eA=="}),
        ("kinesis", "PutRecords", {"StreamName": "s", "Records": [{"Data": "eA==", "PartitionKey": "p"}]}),
    ],
)
def test_blobs_timestamps_and_documents_are_plain(service: str, operation: str, valid: dict[str, Any]) -> None:
    schema = export(imported(service, operation), operation)
    jsonschema_rs.meta.validate(schema)
    validator = jsonschema_rs.validator_for(schema)
    assert [error.message for error in validator.iter_errors(valid)] == []
    assert not validator.is_valid(valid | {"unknown": 1})


def test_an_operation_without_input_takes_an_empty_object() -> None:
    schema = export(imported("ses", "GetSendQuota"), "GetSendQuota")
    assert jsonschema_rs.validator_for(schema).is_valid({})
    assert not jsonschema_rs.validator_for(schema).is_valid({"a": 1})


def test_members_named_like_our_keywords_stay() -> None:
    contents = {
        "properties": {"x-a": {"$ref": "#/$defs/used", "x-sensitive": True}, "b": {"enum": [{"x-c": 1}]}},
        "x-note": 1,
        "$defs": {"used": {"type": "string"}, "unused": {}},
    }
    assert export(Document(name="s", contents=contents), None) == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "properties": {"x-a": {"$ref": "#/$defs/used"}, "b": {"enum": [{"x-c": 1}]}},
        "$defs": {"used": {"type": "string"}},
    }


def test_a_tangled_schema_keeps_all_its_definitions() -> None:
    contents = {"items": {"$ref": "#"}, "$defs": {"a": {"$anchor": "a"}, "b": {"$ref": "#a"}}}
    assert export(Document(name="s", contents=contents), None)["$defs"] == contents["$defs"]


def test_boolean_schemas_are_exported() -> None:
    assert "not" not in export(Document(name="s", contents=True), None)
    assert export(Document(name="s", contents=False), None)["not"] == {}


@pytest.mark.parametrize(
    ("operation", "part", "message"),
    [
        ("PutEvnts", "request", "there is no operation 'PutEvnts'. Did you mean PutEvents?"),
        ("PutEvents", "respons", "there is no part 'respons'. Did you mean response"),
        ("PutEvents", "error:NotFound", "PutEvents has no error 'NotFound'. Did you mean NotFoundException"),
        ("PutEvents", "error", "PutEvents has no error ''. It has BadRequestException"),
        (None, "request", "a part is exported of an operation: name one. It has PutEvents"),
    ],
)
def test_unknown_names_suggest_near_ones(operation: str | None, part: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        export(PINPOINT, operation, part)
    assert message in str(caught.value)


def test_a_reference_that_leads_elsewhere_is_refused() -> None:
    operation = {"http": {"method": "POST", "path": "/"}, "request": {"$ref": "#/$defs/A"}}
    contents = {"x-operations": {"Do": operation}, "$defs": {"A": {"items": {"$ref": "other.json"}}}}
    with pytest.raises(SchemaError, match=r"'other.json' does not name one of the document's \$defs"):
        export(Document(name="s", contents=contents), "Do")
