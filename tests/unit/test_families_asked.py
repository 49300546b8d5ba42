"""How families are asked for, and what is said where one is unknown, or its library is missing or of another version."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from cli_project import LIBRARY, run
from shapesmith import generate
from shapesmith.errors import ConfigError
from shapesmith.render import requirement
from shapesmith.render.requirement import Requirement, lacking
from shapesmith.render.targets.registry import family_targets, requirements, target_names
from verdicts import ROOT, SPEC

FILES = {"pydantic": "pydantic_models.py", "msgspec": "msgspec_models.py", "typeddict": "typed_dicts.py"}


def configure(project: Path, models: str) -> None:
    (project / "pyproject.toml").write_text(f"{LIBRARY}models = {models}\n")


@pytest.mark.parametrize("models", [["dataclass"], ["pydantic"], ["typeddict", "msgspec"], ["dataclass", *FILES]])
def test_a_configuration_names_families(project: Path, models: list[str]) -> None:
    configure(project, repr(models))
    assert run(["generate"]).code == 0
    found = {path.name for path in (project / "generated/pets").iterdir()}
    assert found & set(FILES.values()) == {FILES[name] for name in models if name in FILES}
    assert "models.py" in found
    assert run(["generate", "--check"]).code == 0
    configure(project, '["dataclass"]')
    told = run(["generate", "--check"])
    assert told.code == (1 if set(models) & set(FILES) else 0)
    assert told.err.count("left over (it is no longer generated: the configuration changed)") == len(set(models) & set(FILES))


@pytest.mark.parametrize(
    ("models", "told"),
    [
        ('["pydantc"]', "1: there is no family of models 'pydantc'. Did you mean 'pydantic'?"),
        ('["TypedDict"]', "1: there is no family of models 'TypedDict'. Did you mean 'typeddict'?"),
        ('["attrs"]', "1: there is no family of models 'attrs'. There are dataclass, pydantic, msgspec, typeddict"),
        ('["pydantic", 1]', "1: 'models' must be an array of texts"),
        ('"pydantic"', "1: 'models' must be an array of texts"),
    ],
)
def test_a_family_that_is_not_there(project: Path, models: str, told: str) -> None:
    configure(project, models)
    for arguments in (["generate"], ["generate", "--check"]):
        answer = run(arguments)
        assert answer.code == 2
        assert told in answer.err
    assert not (project / "generated").exists()


def test_options_and_programs_name_families(project: Path) -> None:
    options = ["generate", "--spec", "specs/pets.json", "--output", "pets", "--models", "msgspec", "--models", "typeddict"]
    assert run(options).code == 0
    assert {"msgspec_models.py", "typed_dicts.py"} <= {path.name for path in (project / "pets").iterdir()}
    assert "Did you mean 'msgspec'?" in run([*options[:-2], "--models", "msgpec"]).err
    report = generate("specs/pets.json", "zoo", package="zoo", models="pydantic", targets=["validators"])
    assert "pydantic_models.py" in report.written
    with pytest.raises(ConfigError, match="'pydantic'"):
        generate("specs/pets.json", "zoo", package="zoo", models=["pydantik"])


def test_a_spec_without_structures_has_nothing_for_a_family(project: Path) -> None:
    (project / "number.json").write_text('{"type": "integer"}')
    told = run(["generate", "--spec", "number.json", "--output", "number", "--models", "pydantic"])
    assert told.code == 0
    assert "the target pydantic_models has nothing to write for this spec" in told.err


def test_a_library_that_is_missing_is_told_when_its_file_is_generated(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(requirement, "version", missing)
    configure(project, '["pydantic", "msgspec", "typeddict"]')
    told = run(["generate"])
    assert told.code == 0, "generating needs none of them"
    assert (
        "pydantic is not installed; importing what is generated needs pydantic>=2.11,<3.0: pip install 'shapesmith[families]'" in told.err
    )
    assert "msgspec is not installed" in told.err


@pytest.mark.parametrize(("found", "is_lacking"), [("2.10.9", True), ("2.11.0", False), ("2.99rc1", False), ("3.0.0a1", True), ("1", True)])
def test_versions_are_told_with_their_range(monkeypatch: pytest.MonkeyPatch, found: str, is_lacking: bool) -> None:
    monkeypatch.setattr(requirement, "version", lambda name: found)
    told = lacking([Requirement(name="pydantic", low=(2, 11), below=(3, 0))])
    assert bool(told) is is_lacking
    assert not told or f"pydantic {found} is installed; importing what is generated needs pydantic>=2.11,<3.0" in told[0]


@pytest.mark.parametrize(
    ("name", "module", "text", "told"),
    [
        ("pydantic", "pydantic_models", "raise ModuleNotFoundError(\"No module named 'pydantic'\")", "No module named 'pydantic'"),
        ("pydantic", "pydantic_models", 'VERSION = "1.10.2"', "cannot import name"),
        ("msgspec", "msgspec_models", "raise ModuleNotFoundError(\"No module named 'msgspec'\")", "No module named 'msgspec'"),
        ("msgspec", "msgspec_models", '__version__ = "0.17.1"\ndef __getattr__(name): return object', "msgspec 0.17.1 is installed"),
    ],
)
def test_importing_a_file_says_what_it_needs(tmp_path: Path, name: str, module: str, text: str, told: str) -> None:
    (tmp_path / f"{name}.py").write_text(text)
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT / "generated")])}
    command = [sys.executable, "-c", f"import pinpoint_put_events.{module}"]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False, timeout=60)
    last = done.stderr.splitlines()[-1]
    assert last.startswith("ImportError: ")
    assert told in last
    assert f"This module needs {name}>=" in last
    assert "shapesmith[families]" in last


def test_the_extra_has_the_ranges_that_files_are_made_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = requirements(target_names((), list(FILES)))
    assert sorted(project["optional-dependencies"]["families"]) == sorted(map(str, asked))
    assert set(family_targets()) == set(FILES)
    for one in asked:
        assert one.low <= tuple(map(int, version(one.name).split(".")[:2])) < one.below


def test_the_same_bytes_without_the_libraries(tmp_path: Path) -> None:
    """What is generated depends on no library of a family, whether it is installed or not."""
    (tmp_path / "blocked").mkdir()
    for name in ("pydantic", "msgspec", "pydantic_core", "datamodel_code_generator"):
        (tmp_path / "blocked" / f"{name}.py").write_text("raise ImportError('blocked')")
    code = (
        "import sys; from shapesmith import generate\n"
        "generate(sys.argv[1], sys.argv[2], package='families_bare', models=['pydantic', 'msgspec', 'typeddict'], root=sys.argv[3])"
    )
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path / "blocked"), *filter(None, sys.path)])}
    command = [sys.executable, "-c", code, str(SPEC), str(tmp_path / "bare"), str(ROOT)]
    subprocess.run(command, env=surroundings, check=True, timeout=60)
    generate(SPEC, tmp_path / "here", package="families_bare", models=list(FILES), root=ROOT)
    for name in FILES.values():
        assert (tmp_path / "bare" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()
