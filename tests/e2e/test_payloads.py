"""Requests that other people wrote, through the command line, the generated library and botocore's own check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli_project import run
from pinpoint_put_events import models, validators
from shapesmith.schema.export import export
from shapesmith.sources.json_schema import load_spec
from verdicts import OVERLAY, SPEC, botocore_verdict, schema_verdicts

FOLDER = Path(__file__).parent / "payloads"
BODIES = ("userguide_journey_trigger", "js_sign_up_event_id_is_type", "cli_minimal")
ARGUMENTS = ("isv_sign_in_and_session_start", "short_url_click", "sdk_skill_order_created", "amplify_js_record_expected")
INVALID = "sdk_feature_error_case"
BEYOND = "isv_sign_in_and_session_start"
"""Valid by the model; a latitude of 123 is not by the API reference."""

OTHERS = {**schema_verdicts(export(load_spec(SPEC), "PutEvents")), "botocore": botocore_verdict("pinpoint", "PutEvents")}


def request(name: str) -> dict[str, Any]:
    value = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return {"ApplicationId": "app", "EventsRequest": value} if name in BODIES else dict(value)


def test_every_payload_is_known() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == sorted((*BODIES, *ARGUMENTS, INVALID))


@pytest.mark.parametrize("name", [*BODIES, *ARGUMENTS])
def test_valid_by_the_model(name: str) -> None:
    value = request(name)
    assert not list(validators.iter_errors_put_events_request(value, rules="model"))
    assert all(accepts(value) for accepts in OTHERS.values())
    assert validators.is_valid_put_events_request(value) is (name != BEYOND)
    record = models.PutEventsRequest.from_dict(value)
    assert record.to_dict() == value
    record.validate(rules="model")
    assert json.loads(record.to_http().body) == value["EventsRequest"]


def test_invalid_for_everybody() -> None:
    value = request(INVALID)
    assert not any(accepts(value) for accepts in OTHERS.values())
    for rules in ("model", "all"):
        told = [(error.keyword, error.origin) for error in validators.iter_errors_put_events_request(value, rules=rules)]
        assert told == [("additionalProperties", "model")], "the unknown member is told with the missing one that it is meant for"


def test_a_latitude_of_123_is_refused_on_the_word_of_the_api_reference() -> None:
    told = list(validators.iter_errors_put_events_request(request(BEYOND)))
    (error,) = told
    assert error.instance_location == "/EventsRequest/BatchItem/[UniqueEndpointID1ForUser]/Endpoint/Location/Latitude"
    assert (error.keyword, error.actual) == ("maximum", "123.0")
    assert error.origin.startswith("Amazon Pinpoint API Reference, Events: https://docs.aws.amazon.com/pinpoint/")
    assert "/x-source" not in error.keyword_location
    spoken = json.loads(OVERLAY.read_text(encoding="utf-8"))
    for token in error.keyword_location.split("/")[1:]:
        spoken = spoken[token]
    assert spoken == 90


def files(*names: str) -> list[str]:
    return [str(FOLDER / f"{name}.json") for name in names]


def test_the_command_line_accepts_them(tmp_path: Path) -> None:
    done = run(["validate", str(SPEC), "PutEvents", *files(*ARGUMENTS), "--overlay", str(OVERLAY), "--rules", "model"])
    assert (done.code, done.out) == (0, "")
    lines = tmp_path / "requests.jsonl"
    lines.write_text("".join(json.dumps(request(name)) + "\n" for name in (*BODIES, *ARGUMENTS)), encoding="utf-8")
    assert run(["validate", str(SPEC), "PutEvents", str(lines), "--no-overlay"]).code == 0
    assert run(["validate", str(SPEC), "PutEvents", str(lines), "--rules", "model"]).code == 0
    assert run(["validate", str(SPEC), "PutEvents", "-", "--no-overlay"], stdin=json.dumps(request(BODIES[0])).encode()).code == 0


def test_the_command_line_lays_the_configured_overlay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):  # from where the tests run, and from outside the project
        done = run(["validate", str(SPEC), "PutEvents", *files(BEYOND)])
        assert done.code == 1
        assert done.err.startswith("with the overlay ")
        assert "Latitude" in done.err
        monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("shown_as", ["text", "json", "github"])
def test_the_command_line_refuses_what_is_not_valid(shown_as: str) -> None:
    arguments = ["validate", str(SPEC), "PutEvents", *files(*ARGUMENTS, INVALID), "--overlay", str(OVERLAY), "--format", shown_as]
    done = run(arguments)
    assert done.code == 1
    findings = done.err if shown_as == "text" else done.out  # what machines read is all that stands on standard output
    for told in ("Latitude", "EventsRequest", INVALID, BEYOND):
        assert told in findings
    for silent in ("short_url_click", "amplify_js"):
        assert silent not in findings


def test_the_command_line_counts_bytes(tmp_path: Path) -> None:
    value = request(BODIES[0])
    value["EventsRequest"]["BatchItem"]["ExampleEndpointID"]["Endpoint"]["Address"] = "x" * 15_000
    path = tmp_path / "large.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    arguments = ["validate", str(SPEC), "PutEvents", str(path), "--overlay", str(OVERLAY), "--format", "json"]
    done = run(arguments)
    assert done.code == 1
    assert "x-maxBytes" in done.out
    assert run([*arguments, "--rules", "model"]).code == 0


def test_the_command_line_judges_an_exported_schema_alike(tmp_path: Path) -> None:
    exported = tmp_path / "request.schema.json"
    done = run(["export", str(SPEC), "PutEvents"])
    assert done.code == 0
    exported.write_text(done.out, encoding="utf-8")
    assert run(["validate", str(exported), *files(*ARGUMENTS)]).code == 0
    assert run(["validate", str(exported), *files(INVALID)]).code == 1
