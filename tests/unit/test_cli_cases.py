"""`shapesmith coverage` and `shapesmith sample --cases`, as somebody calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pinpoint_put_events.validators
from faults import OVERLAY, SPEC
from shapesmith.cli.main import cli


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments))


@pytest.fixture
def schema(tmp_path: Path) -> str:
    path = tmp_path / "schema.json"
    path.write_text(json.dumps({"type": "object", "properties": {"a": {"type": "string", "enum": ["x"]}}, "required": ["a"]}))
    return str(path)


def test_coverage_tells_ways_and_reasons(schema: str) -> None:
    result = _run("coverage", schema)
    assert result.exit_code == 0
    assert "/  required (a): 1 way\n    the root: without a" in result.output
    assert "/a  type: not broken alone (proved): whatever breaks it breaks /properties/a/enum, too" in result.output
    assert "4 pairs of a place and a keyword: 3 can be broken alone" in result.output


def test_coverage_as_json(schema: str) -> None:
    pairs = json.loads(_run("coverage", schema, "--format", "json").output)["pairs"]
    assert [pair["keyword"] for pair in pairs] == ["type", "required", "type", "enum"]
    assert pairs[1] == {"path": "", "keyword": "required", "schemaLocation": "/required", "part": "a", "ways": ["the root: without a"]}
    assert pairs[2]["isProof"] is True


def test_sample_writes_cases_as_json_lines(schema: str) -> None:
    rows = [json.loads(line) for line in _run("sample", schema, "--cases").output.splitlines()]
    assert next(row for row in rows if row["valid"])["instance"] == {"a": "x"}
    missing = next(row for row in rows if row.get("keyword") == "required")
    assert missing == {
        "instance": {},
        "valid": False,
        "description": "the root: without a",
        "instanceLocation": "",
        "keyword": "required",
        "schemaLocation": "/required",
    }
    only = [json.loads(line)["valid"] for line in _run("sample", schema, "--cases", "--invalid").output.splitlines()]
    assert only == [False] * sum(not row["valid"] for row in rows)


def test_an_operation_with_its_overlay() -> None:
    result = _run("coverage", str(SPEC), "PutEvents", "--overlay", str(OVERLAY))
    assert result.exit_code == 0
    assert "x-maxTotal" in result.output
    assert "x-maxTotal" not in _run("coverage", str(SPEC), "PutEvents", "--no-overlay").output
    assert "StatusCode  type" in _run("coverage", str(SPEC), "PutEvents", "--no-overlay", "--part", "response").output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("coverage", "nowhere.json"), "nowhere.json"),
        (("coverage", str(SPEC)), "no operation of it is named"),
        (("coverage", str(SPEC), "PutEvent", "--no-overlay"), "Did you mean PutEvents?"),
        (("coverage", str(SPEC), "PutEvents", "--part", "reply", "--no-overlay"), "Its parts are request, response"),
        (("sample", str(SPEC), "PutEvents", "--no-overlay", "--valid"), "--cases"),
        (("coverage", str(SPEC), "PutEvents", "--no-overlay", "--overlay", str(OVERLAY)), "contradict each other"),
    ],
)
def test_what_cannot_be_used_is_told(arguments: tuple[str, ...], told: str) -> None:
    result = _run(*arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert "Traceback" not in result.output


def test_invalid_ones_are_drawn_by_a_seed_with_their_labels() -> None:
    arguments = ("sample", str(SPEC), "PutEvents", "--no-overlay", "--invalid", "--count", "40", "--seed", "3")
    lines = _run(*arguments).stdout.splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == 40
    assert lines == _run(*arguments).stdout.splitlines()
    for row in rows:
        (error,) = pinpoint_put_events.validators.iter_errors_put_events_request(row["instance"], rules="model", max_errors=2)
        assert (error.instance_location, error.keyword) == (row["instanceLocation"], row["keyword"])
    assert len({(row["keyword"], row["schemaLocation"]) for row in rows}) > 20
