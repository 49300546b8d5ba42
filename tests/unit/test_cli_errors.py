"""`shapesmith validate` tells errors: bounded, without values, and with the reasons of alternatives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli_project import run, write

CHOICES = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "items": {"anyOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "null"}]},
}


@pytest.mark.usefixtures("project")
def test_errors_are_bounded_for_each_instance() -> None:
    write("choices.json", CHOICES)
    Path("many.jsonl").write_text("[1, 2, 3]\n[4]\n[5, 6, 7]\n")
    told = run(["validate", "choices.json", "many.jsonl", "--format", "json", "--max-errors", "2"])
    assert told.code == 1
    assert [finding["line"] for finding in json.loads(told.out)["findings"]] == [1, 1, 2, 3, 3]
    assert run(["validate", "choices.json", "many.jsonl", "--max-errors", "0"]).code == 2


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.usefixtures("project")
def test_values_are_not_shown_on_demand(form: str) -> None:
    write("choices.json", CHOICES)
    write("secret.json", ["hunter2", {"a": 7777}])
    told = run(["validate", "choices.json", "secret.json", "--format", form, "--redact"])
    assert told.code == 1
    assert "hidden" in told.out + told.err
    assert not any(secret in told.out + told.err for secret in ("hunter2", "7777"))


@pytest.mark.usefixtures("project")
def test_programs_are_told_the_reasons() -> None:
    write("choices.json", CHOICES)
    write("wrong.json", [{"a": 5}, 5])
    first, second = json.loads(run(["validate", "choices.json", "wrong.json", "--format", "json"]).out)["findings"]
    assert [reason["instance_location"] for reason in first["reasons"]] == ["/0/a"]
    assert [reason["keyword"] for reason in second["reasons"]] == ["type"]
    assert "reasons" not in first["reasons"][0]


@pytest.mark.usefixtures("project")
def test_bytes_are_told_without_values_too() -> None:
    write("pet.json", {"Name": "Rex", "Tags": ["hunter2" * 10]})
    arguments = ["validate", "specs/pets.json", "PutPet", "pet.json", "--overlay", "specs/pets.overlay.json"]
    assert "bytes" in run(arguments).err
    assert "hunter2" not in run([*arguments, "--redact"]).err
