"""`agree`: what two documents of an operation agree in, what one of them knows alone, where they contradict each other."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from cli_project import SPEC, run, write
from pages import write_page
from shapesmith.agreement import Row, Verdict, compare
from shapesmith.document import Document
from shapesmith.errors import SchemaError, SourceError
from shapesmith.sources import boto3_docs, botocore
from shapesmith.sources.json_schema import load_spec

ROOT = Path(__file__).parents[2]
SERVICE = ("protocol", "id", "endpointPrefix", "signingName", "signatureVersion", "jsonVersion")
ERRORS = {
    "BadRequestException": 400,
    "InternalServerErrorException": 500,
    "PayloadTooLargeException": 413,
    "ForbiddenException": 403,
    "NotFoundException": 404,
    "MethodNotAllowedException": 405,
    "TooManyRequestsException": 429,
}

ONLY_THE_MODEL: dict[tuple[str, str], Any] = {
    ("service", "protocol"): "rest-json",
    ("service", "id"): "Pinpoint",
    ("service", "endpointPrefix"): "pinpoint",
    ("service", "signingName"): "mobiletargeting",
    ("service", "signatureVersion"): "v4",
    ("service", "jsonVersion"): "1.1",
    ("http", "method"): "POST",
    ("http", "path"): "/v1/apps/{application-id}/events",
    ("http", "status"): 202,
    ("request", "x-payload"): "EventsRequest",
    ("request.ApplicationId", "x-wire"): {"location": "uri", "name": "application-id"},
    **{(f"request.EventsRequest.BatchItem.*.Endpoint.{name}", "x-returned"): True for name in ("Demographic", "Location", "User")},
    ("response", "x-payload"): "EventsResponse",
    ("response.EventsResponse", "required"): True,
    **{(f"errors.{name}", "code"): name for name in ERRORS},
    **{(f"errors.{name}", "status"): status for name, status in ERRORS.items()},
    **{(f"errors.{name}.{member}", "member"): True for name in ERRORS for member in ("Message", "RequestID")},
}
"""What the model of PutEvents knows and its page does not show, besides the names of shapes."""

ONLY_THE_PAGE: dict[tuple[str, str], Any] = {}
"""What the page shows and the model does not know: nothing."""


def document(contents: Any, name: str = "made.json") -> Document:
    return Document(name=name, contents=contents)


def verdicts(left: Any, right: Any) -> dict[tuple[str, str], Verdict]:
    rows = compare(document(left, "left.json"), document(right, "right.json"))
    return {(row.place, row.aspect): row.verdict for row in rows if row.verdict is not Verdict.AGREES}


@pytest.fixture(scope="module")
def put_events(tmp_path_factory: pytest.TempPathFactory) -> tuple[Row, ...]:
    page = boto3_docs.read(str(write_page(tmp_path_factory.mktemp("pages"), "pinpoint", "PutEvents")))
    return compare(load_spec(ROOT / "specs/pinpoint/put_events.json"), document(page))


def test_the_page_and_the_model_of_put_events_agree(put_events: tuple[Row, ...]) -> None:
    found = {verdict: [row for row in put_events if row.verdict is verdict] for verdict in Verdict}
    assert found[Verdict.CONTRADICTS] == []
    assert {(row.place, row.aspect): row.left for row in found[Verdict.LEFT]} == ONLY_THE_MODEL
    assert {(row.place, row.aspect): row.right for row in found[Verdict.RIGHT]} == ONLY_THE_PAGE
    counts = {aspect: sum(row.aspect == aspect for row in found[Verdict.AGREES]) for aspect in ("member", "required", "enum", "error")}
    assert counts == {"member": 54, "required": 9, "enum": 1, "error": 7}
    assert all(row.operation == "PutEvents" for row in put_events if row.place != "service")


def test_the_order_of_the_two_changes_the_sides_alone(put_events: tuple[Row, ...], tmp_path: Path) -> None:
    page = boto3_docs.read(str(write_page(tmp_path, "pinpoint", "PutEvents")))
    turned = compare(document(page), load_spec(ROOT / "specs/pinpoint/put_events.json"))
    assert {(row.place, row.aspect, str(row.left)) for row in put_events} == {(row.place, row.aspect, str(row.right)) for row in turned}


def changed(**members: Any) -> dict[str, Any]:
    spec = copy.deepcopy(SPEC)
    spec["$defs"]["Pet"].update(members)
    return spec


CHANGES: list[tuple[dict[str, Any], dict[tuple[str, str], str]]] = [
    ({}, {}),
    ({"required": []}, {("request.Name", "required"): "CONTRADICTS"}),
    ({"required": ["Name", "Tags"]}, {("request.Tags", "required"): "CONTRADICTS"}),
    ({"properties": {"Name": {"type": "string"}}}, {("request.Tags", "member"): "CONTRADICTS"}),
    (
        {"properties": {"Name": {"type": "integer"}, "Tags": {"type": "array", "items": {"type": "string"}}}},
        {("request.Name", "type"): "CONTRADICTS"},
    ),
    (
        {"properties": {"Name": {"type": "string", "enum": ["Rex"]}, "Tags": {"type": "array", "items": {"type": "string"}}}},
        {("request.Name", "enum"): "CONTRADICTS"},
    ),
    (
        {"properties": {"Name": {"type": "string", "maxLength": 5}, "Tags": {"type": "array", "items": {}}}},
        {("request.Name", "maxLength"): "RIGHT", ("request.Tags.*", "type"): "LEFT"},
    ),
    (
        {"properties": {"Name": {"$ref": "#/$defs/Name"}, "Tags": {"type": "array", "items": {"$ref": "#/$defs/Name"}}}},
        {},
    ),
    ({"properties": {}, "additionalProperties": True}, {("request.Name", "member"): "LEFT", ("request.Tags", "member"): "LEFT"}),
    ({"x-union": True}, {("request", "x-union"): "RIGHT"}),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_a_change_has_its_verdict(change: dict[str, Any], expected: dict[tuple[str, str], str]) -> None:
    right = changed(**change)
    right["$defs"]["Name"] = {"type": "string"}
    assert {place: verdict.name for place, verdict in verdicts(SPEC, right).items()} == expected


def test_shapes_that_refer_to_themselves_end_and_their_names_do_not_matter() -> None:
    left = changed(properties={"Child": {"$ref": "#/$defs/Pet"}, "Name": {"type": "string"}})
    right = changed(properties={"Child": {"$ref": "#/$defs/Other"}, "Name": {"type": "string"}})
    right["$defs"]["Other"] = copy.deepcopy(right["$defs"]["Pet"])
    assert verdicts(left, right) == {}
    right["$defs"]["Other"]["properties"]["Age"] = {"type": "integer"}
    assert verdicts(left, right) == {("request.Child.Age", "member"): Verdict.CONTRADICTS}


def test_operations_are_told_by_name_and_errors_by_shape() -> None:
    right = copy.deepcopy(SPEC)
    right["x-operations"] = {"put_pet": right["x-operations"]["PutPet"], "Other": {}}
    right["x-operations"]["put_pet"]["errors"] = []
    right["x-operations"]["put_pet"].pop("response")
    assert verdicts(SPEC, right) == {
        ("errors.NoSuchPet", "error"): Verdict.CONTRADICTS,
        ("response", "response"): Verdict.CONTRADICTS,
    }
    with pytest.raises(SourceError, match=r"no operation in common: left.json has PutPet, right.json has Other"):
        verdicts(SPEC, {**SPEC, "x-operations": {"Other": {}}})
    with pytest.raises(SourceError, match=r"right.json: it describes no operation"):
        verdicts(SPEC, {"type": "object"})


def test_the_version_of_the_api_in_an_operations_name_does_not_matter(tmp_path: Path) -> None:
    model = document(botocore.read("cloudfront", ["ListKeyGroups"]))
    page = document(boto3_docs.read(str(write_page(tmp_path, "cloudfront", "ListKeyGroups"))))
    rows = compare(model, page)
    assert not [row for row in rows if row.verdict is Verdict.CONTRADICTS]
    assert any(row.place.startswith("response.KeyGroupList") for row in rows)


def test_references_that_lead_nowhere_are_refused() -> None:
    with pytest.raises(SchemaError, match=r"right.json: '\$ref' '#/\$defs/None' leads to nothing"):
        verdicts(SPEC, changed(properties={"Name": {"$ref": "#/$defs/None"}}))
    circle = changed(properties={"Name": {"$ref": "#/$defs/A"}})
    circle["$defs"] |= {"A": {"$ref": "#/$defs/B"}, "B": {"$ref": "#/$defs/A"}}
    with pytest.raises(SchemaError, match="leads back to itself"):
        verdicts(circle, circle)


def test_a_whole_service_is_compared_with_itself() -> None:
    contents = botocore.read("dynamodb")
    rows = compare(document(contents), document(contents))
    assert {row.verdict for row in rows} == {Verdict.AGREES}
    assert len({row.operation for row in rows}) > 50


@pytest.mark.usefixtures("project")
def test_the_command_prints_a_table_and_leaves_with_its_verdict() -> None:
    write("same.json", SPEC)
    write("other.json", changed(required=[]))
    told = run(["agree", "specs/pets.json", "same.json"])
    assert told.code == 0
    assert "agree: " in told.out
    assert "contradict: 0" in told.out
    assert "no contradiction" in told.err
    told = run(["agree", "specs/pets.json", "other.json"])
    assert told.code == 1
    assert "  request.Name  required  yes in specs/pets.json, nothing in other.json" in told.out
    told = run(["agree", "specs/pets.json", "other.json", "--format", "json"])
    assert told.code == 1
    shown = json.loads(told.out)
    assert shown["counts"]["contradicts"] == 1
    assert [row for row in shown["rows"] if row["verdict"] == "contradicts"] == [
        {"operation": "PutPet", "place": "request.Name", "aspect": "required", "verdict": "contradicts", "left": True, "right": None}
    ]
    for arguments in (["agree", "specs/pets.json", "schema.json"], ["agree", "specs/pets.json", "missing.json"]):
        told = run(arguments)
        assert (told.code, told.out) == (2, "")
        assert "Error: " in told.err
