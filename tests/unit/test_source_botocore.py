"""The botocore source: every trait of the models, on the services that have it, over all protocols."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from shapesmith import pointer
from shapesmith.document import Document
from shapesmith.errors import SourceError
from shapesmith.sources import botocore, registry
from shapesmith.sources.anchors import anchored
from shapesmith.sources.json_schema import dump_document
from shapesmith.sources.meta import check_vocabulary
from shapesmith.sources.prose import first_paragraph

SERVICES = {
    "pinpoint": "rest-json",
    "apigatewayv2": "rest-json",
    "lex-runtime": "rest-json",
    "transcribe": None,
    "dynamodb": "json",
    "sqs": "json",
    "cloudwatch": "json",
    "arc-region-switch": "json",
    "sns": "query",
    "importexport": "query",
    "s3": "rest-xml",
    "ec2": "ec2",
}


def references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"]
        for value in schema.values():
            yield from references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from references(value)


@pytest.mark.parametrize("service", SERVICES)
def test_whole_services_import(service: str) -> None:
    document = botocore.read(service)
    jsonschema_rs.meta.validate(document)
    check_vocabulary(Document(name=service, contents=document))
    assert {reference.removeprefix("#/$defs/") for reference in references(document)} == set(document["$defs"])
    if expected := SERVICES[service]:
        assert document["x-service"]["protocol"] == expected


def test_every_protocol_is_imported() -> None:
    named = {name for service in SERVICES for name in botocore.read(service)["x-service"].get("protocols", ())}
    assert {"json", "rest-json", "rest-xml", "query", "ec2", "smithy-rpc-v2-cbor"} <= named


def definition(service: str, operation: str, place: str) -> Any:
    return pointer.follow(botocore.read(service, [operation]), place)


def test_a_union_has_exactly_one_member() -> None:
    union = definition("bedrock-runtime", "Converse", "/$defs/ContentBlock")
    assert (union["minProperties"], union["maxProperties"], union["x-union"]) == (1, 1, True)


def test_a_document_is_any_value() -> None:
    schema = definition("bedrock-runtime", "Converse", "/$defs/Document")
    assert schema["x-document"] is True
    assert "type" not in schema


def test_a_jsonvalue_is_any_value_in_a_header_and_a_string_elsewhere() -> None:
    header = definition("lex-runtime", "PostContent", "/$defs/PostContentRequest/properties/sessionAttributes")
    assert (header.get("$ref"), header["x-jsonvalue"], header["x-wire"]["location"]) == (None, True, "header")
    body = definition("pricing", "GetProducts", "/$defs/PriceListJsonItems/items")
    assert (body["$ref"], body["x-jsonvalue"]) == ("#/$defs/SynthesizedJsonPriceListJsonItem", True)


def test_an_enum_on_a_reference_stands_beside_it() -> None:
    member = definition("apigatewayv2", "ExportApi", "/$defs/ExportApiRequest/properties/OutputType")
    assert member["$ref"] == "#/$defs/__string"
    assert member["enum"] == ["YAML", "JSON"]


def test_recursion_is_kept() -> None:
    document = botocore.read("dynamodb", ["PutItem"])
    assert document["$defs"]["ListAttributeValue"]["items"] == {"$ref": "#/$defs/AttributeValue"}
    assert document["$defs"]["AttributeValue"]["properties"]["L"]["$ref"] == "#/$defs/ListAttributeValue"


def test_keys_are_limited_only_where_the_model_limits_them() -> None:
    limited = definition("lambda", "CreateFunction", "/$defs/EnvironmentVariables")
    assert limited["propertyNames"] == {"$ref": "#/$defs/EnvironmentVariableName"}
    free = botocore.read("pinpoint", ["PutEvents"])["$defs"]["MapOfEvent"]
    assert "propertyNames" not in free


def test_an_event_stream_is_marked() -> None:
    definitions = definition("connecthealth", "StartMedicalScribeListeningSession", "/$defs")
    assert definitions["MedicalScribeInputStream"]["x-eventStream"] is True
    event = definitions["MedicalScribeBinaryAudioEvent"]
    assert event["x-wire"] == {"event": True}
    assert event["properties"]["audioChunk"]["x-wire"] == {"eventpayload": True}


def test_a_payload_blob_streams() -> None:
    document = botocore.read("s3", ["PutObject"])
    assert document["$defs"]["PutObjectRequest"]["x-payload"] == "Body"
    assert document["$defs"]["PutObjectRequest"]["properties"]["Body"]["x-streaming"] is True
    assert document["$defs"]["Body"] == {"type": "string", "contentEncoding": "base64"}
    bucket = document["$defs"]["PutObjectRequest"]["properties"]["Bucket"]
    assert bucket["x-wire"] == {"location": "uri"}


def test_bounds_have_the_words_of_their_type() -> None:
    document = botocore.read("kinesis", ["PutRecords"])
    assert document["$defs"]["Data"]["x-decodedLength"] == {"min": 0, "max": 10485760}
    assert document["$defs"]["PutRecordsRequestEntryList"]["maxItems"] == 500
    assert document["$defs"]["PartitionKey"]["maxLength"] == 256
    assert botocore.read("kinesis", ["GetRecords"])["$defs"]["GetRecordsInputLimit"] == {"type": "integer", "minimum": 1, "maximum": 10000}


def test_timestamps_tokens_and_sensitive_members_are_marked() -> None:
    document = botocore.read("kinesis", ["GetRecords"])
    assert document["$defs"]["Timestamp"] == {"type": ["string", "number"], "x-timestamp": True}
    bucket = botocore.read("s3", ["PutObject"])["$defs"]["PutObjectRequest"]["properties"]["SSECustomerKey"]
    assert bucket["$ref"] == "#/$defs/SSECustomerKey"
    assert botocore.read("s3", ["PutObject"])["$defs"]["SSECustomerKey"]["x-sensitive"] is True
    token = definition("athena", "StartQueryExecution", "/$defs/StartQueryExecutionInput/properties/ClientRequestToken")
    assert token["x-idempotencyToken"] is True


def test_a_host_label_is_never_empty() -> None:
    member = definition("neptune-graph", "CancelQuery", "/$defs/CancelQueryInput/properties/graphIdentifier")
    assert member["x-hostLabel"] is True
    host = definition("neptune-graph", "CancelQuery", "/x-operations/CancelQuery/http/hostPrefix")
    assert "{graphIdentifier}" in host


def test_errors_have_the_code_on_the_wire_and_the_status() -> None:
    assert definition("sns", "Publish", "/x-operations/Publish/errors/0") == {
        "$ref": "#/$defs/InvalidParameterException",
        "code": "InvalidParameter",
        "status": 400,
        "fault": "client",
    }
    for error in definition("importexport", "CancelJob", "/x-operations/CancelJob/errors"):
        assert error["code"] == error["$ref"].removeprefix("#/$defs/")


def test_an_operation_without_input_has_no_request() -> None:
    operation = definition("ses", "GetSendQuota", "/x-operations/GetSendQuota")
    assert "request" not in operation
    assert operation["response"]["x-wire"] == {"resultWrapper": "GetSendQuotaResult"}
    assert operation["errors"] == []


def test_operations_come_in_the_models_order() -> None:
    assert list(botocore.read("sqs", ["SendMessage", "AddPermission"])["x-operations"]) == ["AddPermission", "SendMessage"]


ANCHORS = {
    "a": "^(?:a)$",
    "^a$": "^a$",
    "^a": "^(?:^a)$",
    "a$": "^(?:a$)$",
    "^a|b$": "^(?:^a|b$)$",
    "^(a|b)$": "^(a|b)$",
    "^[|]$": "^[|]$",
    r"^a\|b$": r"^a\|b$",
    r"^a\$": r"^(?:^a\$)$",
    r"^a\\$": r"^a\\$",
    r"^[\]|]$": r"^[\]|]$",
    "^(?:a|[)|])$": "^(?:a|[)|])$",
    "": "^(?:)$",
    "(?s).*": "(?s)^(?:.*)$",
    "(?i)all|[0-9]{12}": "(?i)^(?:all|[0-9]{12})$",
    r"\p{L}+": r"^(?:\p{L}+)$",
}


@pytest.mark.parametrize(("pattern", "expected"), ANCHORS.items())
def test_patterns_mean_a_full_match(pattern: str, expected: str) -> None:
    assert anchored(pattern) == expected


@pytest.mark.parametrize("pattern", [pattern for pattern in ANCHORS if "\\p" not in pattern])
def test_anchoring_is_what_fullmatch_says(pattern: str) -> None:
    for text in ("", "a", "b", "ab", "ba", "xa", "bx", "a|b", "|", "]", ")", "a$", "a\\", "all", "123456789012"):
        assert bool(re.search(anchored(pattern), text)) == bool(re.fullmatch(pattern, text)), (pattern, text)


PROSE = {
    "": "",
    "plain  text\n here": "plain text here",
    "<p>One.</p><p>Two.</p>": "One.",
    " <p>A <code>b</code> &amp; <a href='x'>c</a>.</p> <ul><li>d</li></ul>": "A b & c.",
    "<fullname>Service</fullname> <p>What it is.</p>": "What it is.",
    "<p> </p><p>Second.</p>": "Second.",
    "<note> <p>Noted.</p> </note>": "Noted.",
    "<p>a<br/>b</p>": "a b",
    "1 < 2": "1 < 2",
}


@pytest.mark.parametrize(("html", "expected"), PROSE.items())
def test_descriptions_are_the_first_paragraph(html: str, expected: str) -> None:
    assert first_paragraph(html) == expected


def test_descriptions_and_release_date_are_kept() -> None:
    first = botocore.read("sqs", ["SendMessage"], released="2026-11-17")
    first["$defs"]["SendMessageRequest"]["properties"]["QueueUrl"]["description"] = "Ours."
    first["$defs"]["String"]["description"] = "Text."
    again = botocore.read("sqs", ["SendMessage"], existing=first)
    assert again["$defs"]["SendMessageRequest"]["properties"]["QueueUrl"]["description"] == "Ours."
    assert again["$defs"]["String"]["description"] == "Text."
    assert again["x-provenance"]["released"] == "2026-11-17"
    once_more = botocore.read("sqs", ["SendMessage"], existing=again)
    assert dump_document(once_more) == dump_document(again)
    first["x-provenance"]["version"] = "0.1"
    assert "released" not in botocore.read("sqs", ["SendMessage"], existing=first)["x-provenance"]


def test_unknown_names_suggest_near_ones() -> None:
    with pytest.raises(SourceError, match=r"no service 'pinpont'. Did you mean pinpoint"):
        botocore.read("pinpont")
    with pytest.raises(SourceError, match=r"no operation 'put_events'. Did you mean PutEvents"):
        botocore.read("pinpoint", ["put_events"])
    with pytest.raises(SourceError, match=r"no operation 'Zzzzzzzz'. It has "):
        botocore.read("pinpoint", ["Zzzzzzzz"])
    with pytest.raises(SourceError, match=r"no service '../etc'"):
        botocore.read("../etc")
    with pytest.raises(SourceError, match=r"no source 'botcore'. Did you mean botocore"):
        registry.find("botcore")


def test_a_missing_botocore_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "botocore", None)
    with pytest.raises(SourceError, match=r"pip install 'shapesmith\[aws\]'"):
        botocore.read("pinpoint")
    assert [source.name for source in registry.SOURCES] == ["botocore", "boto3-docs", "json_schema"]
    assert registry.find("botocore").read is botocore.read


def test_structures_that_the_service_returns_too_are_marked() -> None:
    definitions = botocore.read("pinpoint", ["PutEvents"])["$defs"]
    marked = {name for name, schema in definitions.items() if "x-returned" in schema}
    assert marked == {"EndpointDemographic", "EndpointLocation", "EndpointUser"}, "GetEndpoint answers with them"
    record = botocore.read("dynamodb", ["PutItem"])["$defs"]["AttributeValue"]
    assert record["x-returned"] is True
