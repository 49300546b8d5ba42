"""Every command given what it cannot use: one clear message, exit code 2, no traceback, nothing written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from cli_project import LIBRARY, OVERLAY, SPEC, Told, run, tree, write

SCHEMA = "https://json-schema.org/draft/2020-12/schema"

UNREADABLE = {
    "missing.json": None,
    "folder.json": Path,
    "text.json": b"not json",
    "open.json": b'{"a": [1,\n',
    "twice.json": b'{"type": "object",\n "type": "array"}',
    "latin.json": b'{"a": "\xe9"}',
    "utf16.json": '{"a": 1}'.encode("utf-16"),
    "bom.json": b"\xef\xbb\xbf{}",
    "empty.json": b"",
    "nan.json": b'{"maximum": NaN}',
    "deep.json": b"[" * 200_000,
    "nul.json": b"\0",
}
"""What a file that cannot be read as JSON holds; None is no file, Path a folder."""

COMMANDS = {
    "export": ["export", "BAD", "PutPet"],
    "import over it": ["import", "botocore", "sts", "GetCallerIdentity", "--output", "BAD"],
    "import it as a page": ["import", "boto3-docs", "BAD", "--output", "made.json"],
    "agree with it": ["agree", "specs/pets.json", "BAD"],
    "generate from it": ["generate", "--spec", "BAD", "--output", "made/pets"],
    "generate under it": ["generate", "--spec", "specs/pets.json", "--overlay", "BAD", "--output", "made/pets"],
    "check": ["generate", "--check", "--spec", "BAD", "--output", "made/pets"],
    "diff": ["generate", "--diff", "--spec", "BAD", "--output", "made/pets"],
    "validate against it": ["validate", "BAD", "PutPet", "good.json"],
    "validate under it": ["validate", "specs/pets.json", "PutPet", "good.json", "--overlay", "BAD"],
    "validate it": ["validate", "specs/pets.json", "PutPet", "BAD"],
    "validate it by a schema": ["validate", "schema.json", "BAD", "--format", "text"],
}


def refused(arguments: Sequence[str], *, stdin: bytes = b"") -> Told:
    """Run a command that must refuse, and check all that is common to refusals."""
    before = tree()
    told = run(arguments, stdin=stdin)
    assert told.code == 2, told
    assert "Traceback" not in told.err
    assert "Error: " in told.err
    assert tree() == before
    return told


def make(name: str) -> None:
    """Make one of the unreadable files in the working directory."""
    content = UNREADABLE[name]
    if content is Path:
        Path(name).mkdir()
    elif isinstance(content, bytes):
        Path(name).write_bytes(content)


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("project")
def test_unreadable_files(command: str, name: str) -> None:
    if command == "import over it" and name == "missing.json":
        return  # that is how a spec is imported first
    make(name)
    told = refused([name if argument == "BAD" else argument for argument in COMMANDS[command]])
    assert f"Error: {name}" in told.err
    assert told.out == ""


@pytest.mark.usefixtures("project")
def test_programs_are_told_of_unreadable_files_too() -> None:
    told = refused(["validate", "specs/pets.json", "PutPet", "missing.json", "good.json", "--format", "json"])
    assert json.loads(told.out) == {"valid": False, "instances": 1, "findings": [], "errors": ["missing.json: there is no such file"]}


@pytest.mark.parametrize("name", [name for name, content in UNREADABLE.items() if isinstance(content, bytes)])
@pytest.mark.usefixtures("project")
def test_unreadable_standard_input(name: str) -> None:
    content = UNREADABLE[name]
    assert isinstance(content, bytes)
    assert "Error: <stdin>" in refused(["validate", "specs/pets.json", "PutPet", "-"], stdin=content).err


@pytest.mark.usefixtures("project")
def test_a_bad_line_is_named_and_the_rest_is_checked() -> None:
    Path("pets.jsonl").write_text('{"Name": "Rex"}\n\n{"Name": 1}\n{"Name":\n{"Name": 2}\n')
    told = refused(["validate", "specs/pets.json", "PutPet", "pets.jsonl", "missing.json"])
    assert "pets.jsonl:3: #/Name: " in told.err
    assert "Error: pets.jsonl:4:" in told.err
    assert "Error: missing.json: " in told.err


@pytest.mark.usefixtures("project")
def test_a_byte_order_mark_before_json_lines_is_told_with_what_to_do() -> None:
    Path("pets.jsonl").write_bytes(b'\xef\xbb\xbf{"Name": "Rex"}\n')
    told = refused(["validate", "specs/pets.json", "PutPet", "pets.jsonl"])
    assert "Error: pets.jsonl:1: it begins with a UTF-8 byte order mark. Save it as UTF-8 without a byte order mark\n" in told.err


@pytest.mark.parametrize(
    "text", [LIBRARY + "x = \n", LIBRARY + "overlay = []", "\ufeff" + LIBRARY, "[tool]\nshapesmith.x = 1\n[tool.shapesmith]"]
)
@pytest.mark.usefixtures("project")
def test_validate_tells_of_a_broken_configuration(text: str) -> None:
    Path("pyproject.toml").write_text(text, encoding="utf-8")
    assert "Error: pyproject.toml" in refused(["validate", "specs/pets.json", "PutPet", "good.json"]).err
    assert run(["validate", "specs/pets.json", "PutPet", "good.json", "--no-overlay"]).code == 0


@pytest.mark.usefixtures("project")
def test_a_configured_overlay_that_is_missing_is_told() -> None:
    Path("specs/pets.overlay.json").unlink()
    assert "Error: specs/pets.overlay.json: there is no such file" in refused(["validate", "specs/pets.json", "PutPet", "good.json"]).err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["import", "botocor", "sts"], "no source 'botocor'. Did you mean botocore"),
        (["import", "botocore", "pinpont"], "no service 'pinpont'. Did you mean pinpoint"),
        (["import", "botocore", "pinpoint", "PutEvent"], "no operation 'PutEvent'. Did you mean PutEvents"),
        (["import", "botocore", "sts", "--released", "yesterday"], "Invalid value for '--released'"),
        (["export", "specs/pets.json", "PutPat"], "no operation 'PutPat'. Did you mean PutPet"),
        (["export", "specs/pets.json", "PutPet", "--part", "reply"], "'reply'"),
        (["export", "specs/pets.json", "PutPet", "--part", "error:Nope"], "'Nope'"),
        (["validate", "specs/pets.json", "PutPat", "good.json"], "no operation 'PutPat'. Did you mean PutPet"),
        (["validate", "specs/pets.json", "PutPet"], "Name a file to validate"),
        (
            ["validate", "specs/pets.json", "PutPet", "good.json", "--part", "reply"],
            "no part 'reply'. Its parts are request, response, error:",
        ),
        (["validate", "specs/pets.json"], "Missing argument"),
        (
            ["validate", "specs/pets.json", "PutPet", "good.json", "--no-overlay", "--overlay", "specs/pets.overlay.json"],
            "--overlay and --no-overlay contradict each other",
        ),
        (["validate", "definitions.json", "good.json"], "there is no schema at its root"),
        (["generate", "pats"], "no library 'pats'. Did you mean 'pets'?"),
        (["generate", "--package", "pets"], "--package, --overlay, --target, --models, --http and --validate-formats go with"),
        (["generate", "pets", "--spec", "specs/pets.json", "--output", "o"], "with no NAME"),
        (["generate", "--config", "missing.toml"], "missing.toml: cannot be read"),
        (["generate", "--config", "specs"], "specs: cannot be read"),
        (["generate", "--config", "good.json"], "good.json: is not TOML"),
        (["generate", "--spec", "specs/pets.json", "--output", "made/pets", "--target", "model"], "model"),
        (["generate", "--spec", "specs/pets.json", "--output", "made/class"], "'class' is not a name that Python can import"),
        (["generate", "--spec", "specs/pets.json", "--output", "x", "--package", "a-b"], "'a-b' is not a name that Python can import"),
        (["nothing"], "No such command 'nothing'"),
        (["export", "--nothing"], "No such option '--nothing'"),
    ],
)
@pytest.mark.usefixtures("project")
def test_unknown_names_and_bad_usage(arguments: list[str], message: str) -> None:
    write("definitions.json", {"$schema": SCHEMA, "$defs": {"A": {"type": "string"}}, **SPEC, "x-operations": {}})
    assert message in refused(arguments).err


@pytest.mark.parametrize("output", ["good.json/out.json", "specs", "/proc/nowhere/out.json", ""])
@pytest.mark.parametrize(
    "arguments", [["export", "specs/pets.json", "PutPet"], ["import", "botocore", "sts", "GetCallerIdentity"]], ids=["export", "import"]
)
@pytest.mark.usefixtures("project")
def test_unwritable_output_files(arguments: list[str], output: str) -> None:
    assert "cannot be written: " in refused([*arguments, "--output", output]).err


@pytest.mark.parametrize("output", ["good.json", "good.json/pets", "/proc/nowhere/pets"])
@pytest.mark.usefixtures("project")
def test_unwritable_output_folders(output: str) -> None:
    told = refused(["generate", "--spec", "specs/pets.json", "--output", output, "--package", "pets"])
    assert "cannot be " in told.err


@pytest.mark.usefixtures("project")
def test_files_of_somebody_else_are_not_replaced() -> None:
    Path("mine").mkdir()
    Path("mine/models.py").write_text("mine = True\n")
    told = refused(["generate", "--spec", "specs/pets.json", "--output", "mine"])
    assert "not generated by Shapesmith, so not replaced: models.py" in told.err


BAD_SPECS = {
    "an operation without http": ({"x-operations": {"PutPet": {"request": {"$ref": "#/$defs/Pet"}, "errors": 3}}}, "#/x-operations/PutPet"),
    "an unknown keyword of ours": ({"x-nothing": True}, "x-nothing"),
    "a reference to nowhere": ({"$defs": {**SPEC["$defs"], "Pet": {"properties": {"Name": {"$ref": "#/$defs/Nope"}}}}}, "Nope"),
    "a remote reference": ({"$defs": {**SPEC["$defs"], "Pet": {"properties": {"Name": {"$ref": "https://example.com/x"}}}}}, "example.com"),
    "a bad keyword value": ({"$defs": {**SPEC["$defs"], "Pet": {"type": "strnig"}}}, "#/$defs/Pet"),
    "a bad pattern": ({"$defs": {**SPEC["$defs"], "Pet": {"type": "string", "pattern": "("}}}, "#/$defs/Pet"),
    "an unknown dialect": ({"$defs": {**SPEC["$defs"], "Pet": {"$schema": "https://example.com/x", "type": "object"}}}, "$schema"),
}


@pytest.mark.parametrize("command", ["generate", "check", "validate"])
@pytest.mark.parametrize("bad", BAD_SPECS)
@pytest.mark.usefixtures("project")
def test_specs_that_cannot_be_used(command: str, bad: str) -> None:
    change, message = BAD_SPECS[bad]
    write("bad.json", {**SPEC, **change})
    commands = {
        "generate": ["generate", "--spec", "bad.json", "--output", "made/pets"],
        "check": ["generate", "--check", "--spec", "bad.json", "--output", "made/pets"],
        "validate": ["validate", "bad.json", "PutPet", "good.json"],
    }
    told = refused(commands[command])
    assert "bad.json" in told.err
    assert message in told.err


BAD_OVERLAYS = {
    "an unknown shape": ({"$defs": {"Pat": {"minProperties": 1}}}, "#/$defs/Pat"),
    "an unknown member": ({"$defs": {"Pet": {"properties": {"Nme": {"maxLength": 5}}}}}, "#/$defs/Pet/properties/Nme"),
    "a bad keyword value": ({"$defs": {"Pet": {"properties": {"Name": {"maxLength": "5"}}}}}, "#/$defs/Pet/properties/Name"),
    "no source": ({"x-source": None, "$defs": {"Pet": {"properties": {"Name": {"maxLength": 5}}}}}, "source"),
}


@pytest.mark.parametrize("bad", BAD_OVERLAYS)
@pytest.mark.usefixtures("project")
def test_overlays_that_cannot_be_used(bad: str) -> None:
    change, message = BAD_OVERLAYS[bad]
    write("bad.json", {key: value for key, value in {**OVERLAY, **change}.items() if value is not None})
    told = refused(["generate", "--spec", "specs/pets.json", "--overlay", "bad.json", "--output", "made/pets"])
    assert "bad.json" in told.err
    assert message in told.err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "there is no [tool.shapesmith] table. Write, for example:"),
        (LIBRARY + "\noverlay = []", "pyproject.toml: [[tool.shapesmith.libraries]] 1: unknown key 'overlay'. Did you mean 'overlays'?"),
        (LIBRARY.replace("specs/pets.json", "specs/pats.json"), "specs/pats.json: there is no such file"),
        (LIBRARY.replace("generated/pets", "../pets"), "is not a folder inside the project"),
        (
            LIBRARY + "\ntargets = ['models', 'modles']",
            "pyproject.toml: [[tool.shapesmith.libraries]] 1: there is no target 'modles'. Did you mean 'models'?",
        ),
        (LIBRARY + '\npackage = "a-b"', "pyproject.toml: [[tool.shapesmith.libraries]] 1: 'a-b' is not a name that Python can import"),
        ("\ufeff" + LIBRARY, "pyproject.toml: it begins with a UTF-8 byte order mark. Save it as UTF-8 without"),
    ],
)
@pytest.mark.parametrize("mode", [[], ["--check"], ["--diff"]], ids=["write", "check", "diff"])
@pytest.mark.usefixtures("project")
def test_configurations_that_cannot_be_used(text: str, message: str, mode: list[str]) -> None:
    Path("pyproject.toml").write_text(text)
    assert message in refused(["generate", *mode]).err


@pytest.mark.usefixtures("project")
def test_what_a_terminal_would_obey_is_escaped() -> None:
    Path("evil.json").write_text(json.dumps({"\x1b[2J\ud800": 1}))
    told = run(["validate", "specs/pets.json", "PutPet", "evil.json"])
    assert told.code == 1
    assert "\x1b" not in told.err
