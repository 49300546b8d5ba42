"""The committed library is the golden one: it is what the pipeline makes, in whatever surroundings, and it is light to import."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from shapesmith.config import load_config
from shapesmith.output.changes import State
from shapesmith.pipeline import compare_library, generate
from verdicts import OVERLAY, ROOT, SPEC

PACKAGE = "pinpoint_put_events"
FOLDER = ROOT / "generated" / PACKAGE
MODULES = ("models", "validators", "builders", "errors")
FAMILIES = ("pydantic", "msgspec", "typeddict")
DEAR = ("typing", "re", "json", "dataclasses", "datetime", "uuid", "inspect", "urllib", "decimal", "base64", "copy", "hypothesis")
"""Modules that importing the library must not bring along."""


def test_the_committed_library_is_what_the_pipeline_renders() -> None:
    changes = compare_library(SPEC, FOLDER, package=PACKAGE, overlays=[OVERLAY], models=FAMILIES, root=ROOT)
    assert {change.name: change.reason for change in changes.files if change.state is not State.UNCHANGED} == {}
    assert sorted(changes.wanted) == sorted(path.name for path in FOLDER.iterdir() if path.name != "__pycache__")


@pytest.mark.parametrize(("seed", "locale", "zone"), [("0", "C", "Asia/Kolkata"), ("4711", "tr_TR.UTF-8", "America/St_Johns")])
def test_the_same_bytes_in_other_surroundings(tmp_path: Path, seed: str, locale: str, zone: str) -> None:
    code = (
        "import sys; from shapesmith.pipeline import generate; spec, overlay, output, root = sys.argv[1:]\n"
        f"generate(spec, output, package={PACKAGE!r}, overlays=[overlay], models={FAMILIES!r}, root=root)"
    )
    surroundings = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale, "TZ": zone, "COLUMNS": "40", "PYTHONUTF8": "0"}
    subprocess.run(
        [sys.executable, "-c", code, str(SPEC), str(OVERLAY), str(tmp_path / PACKAGE), str(ROOT)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **surroundings},
        cwd=tmp_path,
        check=True,
        timeout=60,
    )
    assert _bytes(tmp_path / PACKAGE) == _bytes(FOLDER)


def test_generating_twice_changes_nothing(tmp_path: Path) -> None:
    first = generate(SPEC, tmp_path / PACKAGE, package=PACKAGE, overlays=[OVERLAY], models=FAMILIES, root=ROOT)
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / PACKAGE).iterdir()}
    second = generate(SPEC, tmp_path / PACKAGE, package=PACKAGE, overlays=[OVERLAY], models=FAMILIES, root=ROOT)
    assert len(first.written) == len(before)
    assert (second.written, second.removed) == ((), ())
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / PACKAGE).iterdir()} == before


def test_the_project_configures_the_committed_library() -> None:
    (library,) = [library for library in load_config(ROOT / "pyproject.toml") if library.package == PACKAGE]
    assert (ROOT / library.output).resolve() == FOLDER
    assert [(ROOT / overlay).resolve() for overlay in library.overlays] == [OVERLAY]


def test_it_tells_nothing_of_when_and_where_it_was_made() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.*"))
    assert str(ROOT) not in texts
    assert str(Path.home()) + "/" not in texts
    assert not re.search(r"(?i)generated (on|at) |20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}", texts)


def test_importing_is_light() -> None:
    bare = _loaded("")
    for module in ("__init__", *MODULES):
        name = PACKAGE if module == "__init__" else f"{PACKAGE}.{module}"
        brought = _loaded(f"import {name}") - bare
        dear = {found for found in brought if found.partition(".")[0] in DEAR}
        assert not dear, f"importing {name} brings {sorted(dear)}"


def _loaded(statement: str) -> set[str]:
    code = f"import sys; sys.path.insert(0, {str(FOLDER.parent)!r}); {statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def _bytes(folder: Path) -> dict[str, Any]:
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert json.loads(found["MANIFEST.json"])["package"] == PACKAGE
    return found
