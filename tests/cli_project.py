"""A small project of its own for tests of the command line: a spec, an overlay, a configuration, instances."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from shapesmith.cli.main import cli

SCHEMA = "https://json-schema.org/draft/2020-12/schema"
SPEC: dict[str, Any] = {
    "$schema": SCHEMA,
    "title": "Pets",
    "x-provenance": {"source": "botocore", "version": "1.0"},
    "x-service": {"name": "pets", "title": "Pets", "protocol": "rest-json", "version": "2026-01-01"},
    "x-operations": {
        "PutPet": {
            "http": {"method": "POST", "path": "/pets", "status": 200},
            "request": {"$ref": "#/$defs/Pet"},
            "response": {"$ref": "#/$defs/PetResponse"},
            "errors": [{"$ref": "#/$defs/NoSuchPet", "code": "NoSuchPet", "status": 404}],
        }
    },
    "$defs": {
        "Pet": {
            "type": "object",
            "required": ["Name"],
            "properties": {"Name": {"type": "string"}, "Tags": {"type": "array", "items": {"type": "string"}}},
            "additionalProperties": False,
        },
        "PetResponse": {"type": "object", "properties": {"Id": {"type": "string"}}, "additionalProperties": False},
        "NoSuchPet": {"type": "object", "properties": {"Message": {"type": "string"}}, "additionalProperties": False},
    },
}
OVERLAY: dict[str, Any] = {
    "$schema": SCHEMA,
    "x-source": "Pets guide",
    "$defs": {"Pet": {"x-maxBytes": 60, "properties": {"Name": {"maxLength": 10}}}},
}
LIBRARY = """[[tool.shapesmith.libraries]]
spec = "specs/pets.json"
overlays = ["specs/pets.overlay.json"]
output = "generated/pets"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a run of the command line gave."""

    code: int
    out: str
    err: str


def run(arguments: Sequence[str], *, stdin: bytes = b"", env: dict[str, str] | None = None) -> Told:
    """Run the command line in this process; an exception that it does not turn into a message fails the test."""
    result = CliRunner().invoke(cli, list(arguments), input=stdin, env=env, catch_exceptions=False, prog_name="shapesmith")
    return Told(code=result.exit_code, out=result.stdout, err=result.stderr)


def write(path: str, contents: Any) -> None:
    """Write a JSON file below the working directory."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(json.dumps(contents))


def tree() -> dict[str, bytes | None]:
    """Everything below the working directory: a file's bytes, None for a folder."""
    return {path.as_posix(): path.read_bytes() if path.is_file() else None for path in sorted(Path().rglob("*"))}


def make_project() -> None:
    """Fill the working directory."""
    write("specs/pets.json", SPEC)
    write("specs/pets.overlay.json", OVERLAY)
    write("schema.json", {"$schema": SCHEMA, "type": "object", "properties": {"Name": {"type": "string"}}, "required": ["Name"]})
    write("good.json", {"Name": "Rex"})
    write("bad.json", {"Nmae": "Rex"})
    Path("pyproject.toml").write_text(LIBRARY)
