"""The commands on input that is fine: what they print where, what they write, with which exit code they leave."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import shapesmith
from cli_project import SPEC, run, tree, write
from shapesmith.pipeline import compare_library

pytestmark = pytest.mark.usefixtures("project")

SPAWN = [sys.executable, "-m", "shapesmith"]


def test_a_pattern_that_may_take_long_is_named(tmp_path: Path) -> None:
    spec = tmp_path / "names.json"
    spec.write_text(
        json.dumps({"$defs": {"Name": {"type": "string", "pattern": "^(a+)+$"}, "Fine": {"type": "string", "pattern": "^a+$"}}})
    )
    report = shapesmith.generate(spec, tmp_path / "names", package="names")
    assert len(report.warnings) == 1
    assert "#/$defs/Name/pattern: the pattern ^(a+)+$ may take long: what is repeated at index" in report.warnings[0]


def test_validate_reads_a_schema_in_the_dialect_that_is_named(tmp_path: Path) -> None:
    schema, instance = tmp_path / "schema.json", tmp_path / "instance.json"
    schema.write_text(json.dumps({"items": [{"format": "ipv4"}], "additionalItems": False}))
    instance.write_text(json.dumps(["x", 1]))
    told = run(["validate", str(schema), str(instance), "--dialect", "draft-07"])
    assert told.code == 1
    assert "[additionalItems, model]" in told.err
    assert "ipv4" not in told.err
    told = run(["validate", str(schema), str(instance), "--dialect", "draft-07", "--validate-formats"])
    assert "expected the format ipv4" in told.err


def test_a_library_that_checks_formats(tmp_path: Path) -> None:
    spec = tmp_path / "place.json"
    spec.write_text(json.dumps({"title": "Place", "type": "object", "properties": {"ip": {"type": "string", "format": "ipv4"}}}))
    told = run(["generate", "--spec", str(spec), "--output", str(tmp_path / "plain")])
    assert told.code == 0
    assert "ipv4(" not in (tmp_path / "plain" / "validators.py").read_text()
    told = run(["generate", "--spec", str(spec), "--output", str(tmp_path / "strict"), "--validate-formats"])
    assert told.code == 0
    assert "ipv4(" in (tmp_path / "strict" / "validators.py").read_text()


def test_version() -> None:
    told = run(["--version"])
    assert (told.code, told.out) == (0, f"shapesmith {shapesmith.__version__}\n")


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert shapesmith.__version__ == project["project"]["version"]


def test_starting_and_importing_loads_nothing_heavy() -> None:
    heavy = "('jinja2', 'jsonschema', 'rich', 'botocore')"
    code = f"import sys, shapesmith, shapesmith.cli.main; print(*[name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_the_public_names_are_those_of_the_stub() -> None:
    stub = ast.parse(Path(shapesmith.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    imported = {alias.name for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert {*imported, "__version__"} == set(shapesmith.__all__)
    assert all(getattr(shapesmith, name) is not None for name in shapesmith.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = shapesmith.nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", ["", "generate", "import", "export", "validate", "completion"])
def test_help(command: str) -> None:
    told = run([*command.split(), "--help"])
    assert told.code == 0
    assert told.out.startswith(f"Usage: shapesmith {command}".rstrip())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    assert "_SHAPESMITH_COMPLETE" in run(["completion", shell]).out


def test_completion_knows_the_commands() -> None:
    env = {**os.environ, "_SHAPESMITH_COMPLETE": "bash_complete", "COMP_WORDS": "shapesmith ge", "COMP_CWORD": "1"}
    code = "from shapesmith.cli.main import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=env)
    assert done.stdout == "plain,generate\n"


def test_generate_writes_then_has_nothing_to_do() -> None:
    first = run(["generate"])
    assert (first.code, first.out) == (0, "")
    assert "written  models.py" in first.err
    made = tree()
    again = run(["generate"])
    assert again.code == 0
    assert "Nothing changed." in again.err
    assert tree() == made
    assert run(["generate", "--check"]).code == 0
    assert run(["generate", "--diff"]) == run(["generate", "--diff", "pets"])
    assert run(["generate", "--diff"]).out == ""


def test_generated_files_say_nothing_of_this_machine(project: Path) -> None:
    run(["generate"])
    Path("below").mkdir()
    made = {name: content for name, content in tree().items() if name.startswith("generated/")}
    os.chdir("below")
    assert run(["generate", "--check"]).code == 0
    told = run(["generate", "--spec", str(project / "specs/pets.json"), "--output", "pets", "--target", "models"])
    assert told.code == 0
    for content in (*made.values(), *tree().values()):
        assert str(project).encode() not in (content or b"")


@pytest.mark.parametrize(
    ("path", "change", "told"),
    [
        ("specs/pets.json", lambda spec: {**spec, "title": "All pets"}, "stale (the spec changed)"),
        ("specs/pets.overlay.json", lambda overlay: {**overlay, "title": "More"}, "stale (an overlay changed)"),
    ],
)
def test_check_names_what_is_stale_and_why(path: str, change: Any, told: str) -> None:
    run(["generate"])
    write(path, change(json.loads(Path(path).read_text())))
    before = tree()
    checked = run(["generate", "--check"])
    assert (checked.code, checked.out) == (1, "")
    assert f"generated/pets/MANIFEST.json: {told}" in checked.err
    assert tree() == before


def test_check_tells_edited_missing_left_over_and_foreign_files_apart() -> None:
    run(["generate"])
    folder = Path("generated/pets")
    (folder / "models.py").write_text("mine = True\n")
    (folder / "py.typed").unlink()
    manifest = json.loads((folder / "MANIFEST.json").read_text())
    manifest["files"]["old.py"] = "sha256:0"
    del manifest["files"]["errors.py"]
    (folder / "MANIFEST.json").write_text(json.dumps(manifest))
    (folder / "old.py").write_text("")
    (folder / "errors.py").write_text("mine = True\n")
    told = run(["generate", "--check"])
    assert told.code == 1
    for line in ("models.py: edited by hand", "py.typed: missing", "old.py: left over", "errors.py: not ours"):
        assert f"generated/pets/{line}" in told.err


def test_generate_overwrites_edits_and_says_so() -> None:
    run(["generate"])
    made = tree()
    Path("generated/pets/models.py").write_text("mine = True\n")
    assert "-mine = True" in run(["generate", "--diff"]).out
    assert "models.py (it had been edited by hand)" in run(["generate"]).err
    assert tree() == made


def test_white_space_of_a_spec_is_no_change() -> None:
    run(["generate"])
    Path("specs/pets.json").write_bytes(json.dumps(SPEC, indent=8).replace("\n", "\r\n").encode())
    assert run(["generate", "--check"]).code == 0


def test_fewer_targets_remove_the_files_of_the_others() -> None:
    run(["generate"])
    config = Path("pyproject.toml")
    config.write_text(config.read_text() + 'targets = ["models"]\n')
    told = run(["generate"])
    assert "removed  errors.py" in told.err
    assert not Path("generated/pets/errors.py").exists()


def test_a_left_over_file_that_was_edited_is_told_as_such() -> None:
    run(["generate"])
    config = Path("pyproject.toml")
    config.write_text(config.read_text() + 'targets = ["models"]\n')
    Path("generated/pets/errors.py").write_text("mine = True\n")
    checked = run(["generate", "--check"])
    assert "generated/pets/errors.py: left over, edited by hand (it is no longer generated: " in checked.err
    assert "generated/pets/builders.py: left over (" in checked.err
    told = run(["generate"])
    assert "removed  errors.py (it had been edited by hand)\n" in told.err
    assert "removed  builders.py\n" in told.err
    assert run(["generate", "--check"]).code == 0


@pytest.mark.parametrize("mode", [[], ["--check"], ["--diff"]], ids=["write", "check", "diff"])
def test_a_named_target_that_writes_nothing_is_told(mode: list[str]) -> None:
    said = "the target builders has nothing to write for this spec\n"
    arguments = ["generate", *mode, "--spec", "schema.json", "--output", "made", "--target", "builders", "--target", "models"]
    assert run(arguments).err.count(said) == 1
    assert "nothing to write" not in run(arguments[:-4]).err
    config = Path("pyproject.toml")
    config.write_text(config.read_text() + 'targets = ["builders", "errors"]\n')
    assert "nothing to write" not in run(["generate", *mode]).err
    config.write_text('[[tool.shapesmith.libraries]]\nspec = "schema.json"\noutput = "other"\ntargets = ["builders"]\n')
    assert said in run(["generate", *mode]).err


def test_loaded_documents_serve_as_paths_do() -> None:
    spec, overlay = "specs/pets.json", "specs/pets.overlay.json"
    shapesmith.generate(spec, "a/pets", package="pets", overlays=[overlay])
    loaded = shapesmith.load_spec(spec), shapesmith.load_spec(overlay)
    for given, overlays in (
        (loaded[0], loaded[1]),
        (loaded[0], [loaded[1]]),
        (spec, overlay),
        (Path(spec), Path(overlay)),
        (loaded[0], [overlay]),
    ):
        assert compare_library(given, "a/pets", package="pets", overlays=overlays).clean
    report = shapesmith.generate(loaded[0], "a/pets", package="pets", overlays=loaded[1])
    assert (report.written, report.removed, report.idle) == ((), (), ())


@pytest.mark.parametrize("contents", [True, {"$defs": {"Pet": {"x-nothing": 1}}}])
def test_a_loaded_overlay_is_checked_as_one(contents: Any) -> None:
    write("bad.json", contents)
    with pytest.raises(shapesmith.ShapesmithError, match=r"bad\.json"):
        shapesmith.generate("specs/pets.json", "a/pets", package="pets", overlays=shapesmith.load_spec("bad.json"))


def test_export_writes_what_it_prints() -> None:
    printed = run(["export", "specs/pets.json", "PutPet", "--part", "error:NoSuchPet"])
    assert printed.code == 0
    assert json.loads(printed.out)["$ref"] == "#/$defs/NoSuchPet"
    assert run(["export", "specs/pets.json", "PutPet", "--part", "error:NoSuchPet", "--output", "new/part.json"]).out == ""
    assert Path("new/part.json").read_text() == printed.out


def test_importing_again_keeps_descriptions() -> None:
    arguments = ["import", "botocore", "sts", "GetCallerIdentity", "--output", "sts.json", "--released", "2026-01-31"]
    assert run(arguments).code == 0
    spec = json.loads(Path("sts.json").read_text())
    assert spec["x-provenance"]["released"] == "2026-01-31"
    spec["$defs"]["GetCallerIdentityResponse"]["description"] = "Who calls."
    write("sts.json", spec)
    assert run(arguments).code == 0
    assert json.loads(Path("sts.json").read_text()) == spec


def test_valid_instances_leave_with_zero() -> None:
    told = run(["validate", "specs/pets.json", "PutPet", "good.json", "--no-overlay"])
    assert (told.code, told.out, told.err) == (0, "", "1 of 1 instance is valid\n")


def test_a_file_without_instances_is_valid_and_said_to_be_empty() -> None:
    Path("none.jsonl").write_text("\n")
    told = run(["validate", "schema.json", "none.jsonl"])
    assert (told.code, told.out, told.err) == (0, "", "0 of 0 instances are valid\n")


def test_the_configured_overlay_is_laid_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    write("long.json", {"Name": "Bartholomew"})
    told = run(["validate", "specs/pets.json", "PutPet", "long.json"])
    assert told.code == 1
    assert told.err.startswith("with the overlay specs/pets.overlay.json\nlong.json:1: #/Name: ")
    for left_out in (["--no-overlay"], ["--rules", "model"]):
        told = run(["validate", "specs/pets.json", "PutPet", "long.json", *left_out])
        assert (told.code, told.err) == (0, "1 of 1 instance is valid\n")
    write("other.json", SPEC)
    assert run(["validate", "other.json", "PutPet", "long.json"]).err == "1 of 1 instance is valid\n"
    monkeypatch.chdir("specs")
    assert run(["validate", "pets.json", "PutPet", "../long.json"]).err.startswith("with the overlay ../specs/pets.overlay.json\n")


@pytest.mark.parametrize("text", [None, "x = ", "[tool.other]\n"])
def test_without_a_configuration_no_overlay_is_laid(text: str | None) -> None:
    write("long.json", {"Name": "Bartholomew"})
    Path("pyproject.toml").unlink()
    if text is not None:
        Path("pyproject.toml").write_text(text)
    told = run(["validate", "specs/pets.json", "PutPet", "long.json"])
    assert (told.code, told.err) == (0, "1 of 1 instance is valid\n")


def test_a_schema_needs_no_operation() -> None:
    told = run(["validate", "schema.json", "good.json", "bad.json"])
    assert told.code == 1
    assert told.err.startswith("bad.json:1: #: ")
    assert told.err.endswith("1 of 2 instances are valid\n")


def test_findings_as_json() -> None:
    told = run(
        ["validate", "specs/pets.json", "PutPet", "-", "--lines", "--no-overlay", "--format", "json"],
        stdin=b'{"Name": "Rex"}\n{"Name": 3}\n',
    )
    shown = json.loads(told.out)
    assert (told.code, told.err, shown["valid"], shown["instances"]) == (1, "", False, 2)
    (finding,) = shown["findings"]
    assert (finding["file"], finding["line"], finding["instance_location"], finding["keyword"]) == ("<stdin>", 2, "/Name", "type")


def test_findings_have_the_line_of_what_is_wrong() -> None:
    Path("pet.json").write_text('{\n  "Tags": [\n    "a",\n    1,\n    []\n  ],\n  "Name":\n    2\n}\n')
    told = run(["validate", "specs/pets.json", "PutPet", "pet.json", "--format", "json"])
    found = {finding["instance_location"]: finding["line"] for finding in json.loads(told.out)["findings"]}
    assert found == {"/Tags/1": 4, "/Tags/2": 2, "/Name": 7}


def test_findings_for_github() -> None:
    Path("a,b.jsonl").write_text('{"Name": 3}\n')
    told = run(["validate", "specs/pets.json", "PutPet", "a,b.jsonl", "--no-overlay", "--format", "github"])
    assert (told.code, told.err) == (1, "")
    assert told.out.startswith("::error file=a%2Cb.jsonl,line=1,title=type::/Name: ")
    assert told.out.count("\n") == 1
    assert told.out.count("/Name") == 1


@pytest.mark.parametrize(("rules", "code"), [("all", 1), ("model", 0)])
@pytest.mark.parametrize("instance", [{"Name": "Bartholomew"}, {"Name": "Rex", "Tags": ["x" * 60]}], ids=["length", "bytes"])
def test_rules_of_the_overlay_can_be_left_out(rules: str, code: int, instance: Any) -> None:
    write("pet.json", instance)
    arguments = ["validate", "specs/pets.json", "PutPet", "pet.json", "--overlay", "specs/pets.overlay.json"]
    told = run([*arguments, "--rules", rules])
    assert told.code == code, told
    assert ("Pets guide" in told.err) == bool(code)


def test_other_parts_are_validated_too() -> None:
    write("reply.json", {"Id": "p-1"})
    assert run(["validate", "specs/pets.json", "PutPet", "reply.json", "--part", "response"]).code == 0
    assert run(["validate", "specs/pets.json", "PutPet", "reply.json", "--part", "error:NoSuchPet"]).code == 1


def test_no_colours_off_a_terminal() -> None:
    assert "\x1b" not in run(["generate"]).err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="terminals are those of POSIX")
@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_on_a_terminal_unless_no_color(variables: dict[str, str], coloured: bool) -> None:
    env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm"} | variables
    ours, theirs = os.openpty()
    subprocess.run([*SPAWN, "validate", "schema.json", "bad.json"], stderr=theirs, stdout=theirs, check=False, env=env)
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    assert (b"\x1b[" in shown) == coloured


def test_a_reader_that_leaves_early_is_no_error() -> None:
    process = subprocess.Popen([*SPAWN, "import", "botocore", "ec2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    told = process.stderr.read()
    process.wait()
    assert told == b""


def test_machine_formats_are_utf8_whatever_the_locale() -> None:
    write("specs/pets.json", {**SPEC, "$defs": {**SPEC["$defs"], "Pet": {**SPEC["$defs"]["Pet"], "description": "Haustier für dich"}}})
    env = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([*SPAWN, "export", "specs/pets.json", "PutPet"], capture_output=True, check=True, env=env)
    assert "Haustier für dich".encode() in done.stdout


def test_a_name_that_ends_lines_stays_on_one() -> None:
    schema = {"type": "object", "additionalProperties": False}
    Path("closed.json").write_text(json.dumps(schema), encoding="utf-8")
    Path("hostile.json").write_text(json.dumps({"a\n::error::b\x1b[31m": 1}), encoding="utf-8")
    for form in ("text", "github"):
        told = run(["validate", "closed.json", "hostile.json", "--format", form])
        assert told.code == 1
        assert "::error::b" in told.out + told.err
        assert not any(line.startswith("::error::b") for line in (told.out + told.err).splitlines())
        assert "\x1b" not in told.out + told.err


def test_what_a_spec_lacks_is_named_with_its_place() -> None:
    spec = {
        "x-service": {"name": "p"},
        "x-operations": {"Op": {"http": {"method": "POST", "path": "/"}, "request": {"$ref": "#/$defs/No"}}},
    }
    for provenance, told in (
        ({}, "'x-provenance' is missing"),
        ({"x-provenance": {"source": "hand", "version": "1"}}, "#/x-operations/Op/request/$ref"),
    ):
        Path("lacking.json").write_text(json.dumps({**spec, **provenance, "$defs": {"A": {"type": "object"}}}), encoding="utf-8")
        result = run(["generate", "--spec", "lacking.json", "--output", "lacking"])
        assert result.code == 2
        assert told in result.err
