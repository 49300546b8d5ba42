"""A folder compared with what was rendered, and brought up to date: whole, or not at all."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from shapesmith.errors import OutputError
from shapesmith.output.changes import Changes, State, compare
from shapesmith.output.diff import diff
from shapesmith.output.manifest import NAME, Input, Manifest, file_digest
from shapesmith.output.write import write_changes, write_text

FILES = {"__init__.py": '"""Pets."""\n', "models.py": "class Pet:\n    pass\n", "py.typed": ""}


def manifest(files: dict[str, str], **other: object) -> Manifest:
    held: dict[str, object] = {
        "generator": "1.0",
        "package": "pets",
        "spec": Input(name="specs/pets.json", digest="sha256:1"),
        "overlays": (),
        "targets": ("models",),
        "files": {name: file_digest(text.encode()) for name, text in files.items()},
    }
    return Manifest(**{**held, **other})  # type: ignore[arg-type]


def compared(folder: Path, files: dict[str, str] = FILES, **other: object) -> Changes:
    return compare(folder, files, manifest(files, **other))


def states(changes: Changes) -> dict[str, str]:
    return {change.name: str(change.state) for change in changes.files if change.state is not State.UNCHANGED}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    folder = tmp_path / "pets"
    write_changes(compared(folder))
    return folder


def contents(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_first_writing_makes_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "pets"
    assert states(compared(folder)) == dict.fromkeys([*FILES, NAME], "missing")
    write_changes(compared(folder))
    assert contents(folder) == {**FILES, NAME: manifest(FILES).dump()}
    assert compared(folder).clean


def test_unchanged_files_are_not_touched(written: Path) -> None:
    os.utime(written / "models.py", (1, 1))
    write_changes(compared(written))
    assert (written / "models.py").stat().st_mtime == 1


def test_line_endings_of_a_checkout_are_no_change(written: Path) -> None:
    for path in written.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert compared(written).clean


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"spec": Input(name="specs/pets.json", digest="sha256:2")}, "the spec changed"),
        ({"spec": Input(name="pets.json", digest="sha256:1")}, "the spec was moved"),
        ({"overlays": (Input(name="o.json", digest="sha256:3"),)}, "an overlay changed"),
        ({"targets": ("models", "validators")}, "the configuration changed"),
        ({"generator": "1.1"}, "the generator changed from 1.0 to 1.1"),
        ({}, "the generator changed"),
    ],
)
def test_stale_files_say_why(written: Path, other: dict[str, object], reason: str) -> None:
    changes = compared(written, {**FILES, "models.py": "class Dog: ...\n"}, **other)
    assert {change.name: (str(change.state), change.reason) for change in changes.files if change.state is not State.UNCHANGED} == {
        "models.py": ("stale", reason),
        NAME: ("stale", reason),
    }


def test_edited_missing_and_left_over_files_are_told_apart(written: Path) -> None:
    (written / "models.py").write_text("class Cat: ...\n")
    (written / "py.typed").unlink()
    new = {"models.py": FILES["models.py"], "py.typed": "", "errors.py": "x = 1\n"}
    changes = compared(written, new)
    assert states(changes) == {
        "models.py": "edited by hand",
        "py.typed": "missing",
        "errors.py": "missing",
        "__init__.py": "left over",
        NAME: "stale",
    }
    write_changes(changes)
    assert contents(written) == {**new, NAME: manifest(new).dump()}


def test_folders_of_left_over_files_go_with_them(tmp_path: Path) -> None:
    write_changes(compared(tmp_path / "pets", {"a.py": "a = 1\n", "sub/b.py": "b = 1\n"}))
    write_changes(compared(tmp_path / "pets", {"a.py": "a = 1\n"}))
    assert sorted(path.name for path in (tmp_path / "pets").iterdir()) == [NAME, "a.py"]


def test_a_file_that_is_not_in_the_manifest_stops_everything(written: Path) -> None:
    (written / "errors.py").write_text("mine = True\n")
    before = contents(written)
    changes = compared(written, {**FILES, "errors.py": "theirs = True\n", "models.py": "new = 1\n"})
    assert states(changes)["errors.py"] == "not ours"
    with pytest.raises(OutputError, match=r"not replaced: errors\.py.*Move the file away"):
        write_changes(changes)
    assert contents(written) == before


def test_other_files_in_the_folder_stay(written: Path) -> None:
    (written / "mine.py").write_text("mine = True\n")
    write_changes(compared(written, {"__init__.py": ""}))
    assert set(contents(written)) == {"__init__.py", NAME, "mine.py"}


def test_identical_files_are_adopted_where_the_manifest_was_lost(written: Path) -> None:
    (written / NAME).unlink()
    assert states(compared(written)) == {NAME: "missing"}


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", "<<<<<<< HEAD\n", '{"files": 1}', "[" * 100_000])
def test_a_manifest_of_somebody_else_is_refused(written: Path, text: str) -> None:
    (written / NAME).write_text(text)
    with pytest.raises(OutputError, match=r"MANIFEST\.json: this is not a manifest of Shapesmith's. Restore it"):
        compared(written)


@pytest.mark.parametrize("name", ["../outside.py", "/etc/hosts", "a/../../b", "", "a\nb", "c:\\x"])
def test_a_manifest_cannot_name_files_outside(written: Path, name: str) -> None:
    held = json.loads((written / NAME).read_text())
    held["files"][name] = "sha256:0"
    (written / NAME).write_text(json.dumps(held))
    with pytest.raises(OutputError, match="no file of its package"):
        compared(written)


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "pets").write_text("")
    with pytest.raises(OutputError, match="pets"):
        compared(tmp_path / "pets")


def test_a_failure_while_preparing_leaves_everything_as_it_was(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(written)
    write = Path.write_text
    calls: list[Path] = []

    def full(path: Path, *arguments: object, **named: object) -> int:
        calls.append(path)
        if len(calls) == 2:
            path.touch()
            raise OSError(28, "No space left on device", str(path))
        return write(path, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OutputError, match="cannot be written: No space left on device"):
        write_changes(compared(written, {"__init__.py": "a = 1\n", "models.py": "b = 1\n", "py.typed": ""}))
    assert contents(written) == before


def test_the_diff_is_one_that_git_applies(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (written / "models.py").write_text("class Pet:\n    name: str")
    monkeypatch.chdir(written.parent)
    changes = compared(Path("pets"), {"models.py": FILES["models.py"], "new.py": "x = 1\n", "py.typed": ""})
    text = diff(changes)
    subprocess.run(["git", "apply", "--unsafe-paths", "-"], input=text, text=True, check=True)
    assert compared(written, {"models.py": FILES["models.py"], "new.py": "x = 1\n", "py.typed": ""}).clean
    assert not (written / "__init__.py").exists()


def test_the_diff_names_empty_files_too(tmp_path: Path) -> None:
    assert "+++ b/" in diff(compared(tmp_path / "pets", {"py.typed": ""}))


def test_write_text_replaces_through_a_link_and_writes_to_devices(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to("real.json")
    write_text(tmp_path / "link.json", '"\ud800é"')
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == '"\\ud800é"'.encode()
    write_text(Path(os.devnull), "gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("place", [".", "real.json/x.json"])
def test_write_text_says_what_is_in_the_way(tmp_path: Path, place: str) -> None:
    (tmp_path / "real.json").write_text("old")
    with pytest.raises(OutputError, match="cannot be written: "):
        write_text(tmp_path / place, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["real.json"]
