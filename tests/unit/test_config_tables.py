"""`[tool.shapesmith]` as it is read, and what is said of one that cannot be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from shapesmith.config import configured_overlays, find_config, load_config
from shapesmith.errors import ConfigError

LIBRARY = '[[tool.shapesmith.libraries]]\nspec = "specs/pets.json"\noutput = "generated/pets"\n'


def config(folder: Path, text: str) -> Path:
    path = folder / "pyproject.toml"
    path.write_text(text)
    return path


def test_defaults(tmp_path: Path) -> None:
    (library,) = load_config(config(tmp_path, LIBRARY))
    assert (library.package, library.overlays, library.targets) == ("pets", (), None)
    assert (library.spec, library.output, library.root) == (tmp_path / "specs/pets.json", tmp_path / "generated/pets", tmp_path)


def test_everything_given(tmp_path: Path) -> None:
    text = LIBRARY + 'package = "zoo"\noverlays = ["o.json"]\ntargets = ["models"]\n'
    (library,) = load_config(config(tmp_path, text))
    assert (library.package, library.overlays, library.targets) == ("zoo", (tmp_path / "o.json",), ("models",))


def test_the_nearest_file_is_found_from_a_folder_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config(tmp_path, LIBRARY)
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert find_config(Path()) == Path("../../pyproject.toml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "there is no [tool.shapesmith] table. Write, for example:"),
        ("tool = 3", "there is no [tool.shapesmith] table"),
        ("[tool.shapesmith]", "no library is configured. Write, for example:"),
        ("[tool.shapesmith]\nlibraries = 3", "'libraries' must be an array of tables"),
        ("[tool.shapesmith]\nlibrary = []", "tool.shapesmith: unknown key 'library'. Did you mean 'libraries'?"),
        (LIBRARY + "overlay = []", "[[tool.shapesmith.libraries]] 1: unknown key 'overlay'. Did you mean 'overlays'?"),
        (LIBRARY + "zzz = 1", "unknown key 'zzz'. Known are spec, overlays, package, output, targets"),
        (LIBRARY + "overlays = 'o.json'", "'overlays' must be an array of texts"),
        (LIBRARY + "targets = [1]", "'targets' must be an array of texts"),
        (LIBRARY + "package = 1", "'package' must be a text"),
        ('[[tool.shapesmith.libraries]]\noutput = "x"', "libraries]] 1: 'spec' is missing"),
        ('[[tool.shapesmith.libraries]]\nspec = "x.json"', "libraries]] 1: 'output' is missing"),
        (LIBRARY * 2, "two libraries have the package 'pets'"),
        (LIBRARY + LIBRARY + 'package = "b"', "two libraries have the output "),
        (LIBRARY.replace("generated/pets", "."), "the output '.' is not a folder inside the project"),
        (LIBRARY.replace("generated/pets", "../pets"), "is not a folder inside the project"),
        (LIBRARY.replace("generated/pets", "/pets"), "is not a folder inside the project"),
        ("x = \n", "is not TOML: Invalid value (at line 1"),
        ("\ufeff" + LIBRARY, "it begins with a UTF-8 byte order mark. Save it as UTF-8 without a byte order mark"),
        (LIBRARY + 'package = "a-b"', "[[tool.shapesmith.libraries]] 1: 'a-b' is not a name that Python can import. Name the package by"),
        (
            LIBRARY + LIBRARY.replace("pets", "class"),
            "libraries]] 2: 'class' is not a name that Python can import. It is made of the spec's name",
        ),
    ],
)
def test_bad_tables_are_told_with_file_and_place(tmp_path: Path, text: str, told: str) -> None:
    path = config(tmp_path, text)
    with pytest.raises(ConfigError, match=re.escape(told)) as caught:
        load_config(path)
    assert str(caught.value).startswith(path.as_posix())


def test_overlays_of_a_spec_are_those_of_the_first_library_that_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = LIBRARY.replace("generated/pets", "b") + 'package = "b"\noverlays = ["b.json"]\n'
    config(tmp_path, LIBRARY.replace("pets", "cats") + LIBRARY + 'overlays = ["a.json"]\n' + second)
    assert configured_overlays(tmp_path / "specs" / ".." / "specs" / "pets.json")[0].resolve() == tmp_path / "a.json"
    assert configured_overlays(tmp_path / "pets.json") == ()
    monkeypatch.chdir(tmp_path)
    assert configured_overlays(Path("specs/pets.json")) == (Path("a.json"),)


def test_a_configuration_knows_specs_beside_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "project").mkdir()
    config(tmp_path / "project", LIBRARY.replace("specs/", "../shared/") + 'overlays = ["a.json"]\n')
    monkeypatch.chdir(tmp_path / "project")
    assert configured_overlays(Path("../shared/pets.json")) == (Path("a.json"),)


@pytest.mark.parametrize(
    "text", ["x = \n", "\ufeff", "# [tool.shapesmith]\n[tool.other]\nx = 1", "tool = 3", "[tool.shapesmith]", "[tool.shapesmithy]\nx ="]
)
def test_a_file_that_configures_nothing_has_no_overlays(tmp_path: Path, text: str) -> None:
    config(tmp_path, text)
    assert configured_overlays(tmp_path / "specs/pets.json") == ()


def test_bad_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no\.toml: cannot be read: No such file"):
        load_config(tmp_path / "no.toml")
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load_config(tmp_path)
    (tmp_path / "latin.toml").write_bytes(b'a = "\xe9"')
    with pytest.raises(ConfigError, match="is not UTF-8"):
        load_config(tmp_path / "latin.toml")


def test_no_file_at_all_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda _path: False)
    with pytest.raises(ConfigError, match=r"no pyproject\.toml here or in a folder above"):
        find_config(Path())
