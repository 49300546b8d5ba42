"""`[tool.shapesmith]` as it is read, and what is said of one that cannot be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from shapesmith.config import find_config, load_config
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
        (LIBRARY + "overlay = []", "tool.shapesmith.libraries[0]: unknown key 'overlay'. Did you mean 'overlays'?"),
        (LIBRARY + "zzz = 1", "unknown key 'zzz'. Known are spec, overlays, package, output, targets"),
        (LIBRARY + "overlays = 'o.json'", "'overlays' must be an array of texts"),
        (LIBRARY + "targets = [1]", "'targets' must be an array of texts"),
        (LIBRARY + "package = 1", "'package' must be a text"),
        ('[[tool.shapesmith.libraries]]\noutput = "x"', "libraries[0]: 'spec' is missing"),
        ('[[tool.shapesmith.libraries]]\nspec = "x.json"', "libraries[0]: 'output' is missing"),
        (LIBRARY * 2, "two libraries have the package 'pets'"),
        (LIBRARY + LIBRARY + 'package = "b"', "two libraries have the output "),
        (LIBRARY.replace("generated/pets", "."), "the output '.' is not a folder inside the project"),
        (LIBRARY.replace("generated/pets", "../pets"), "is not a folder inside the project"),
        (LIBRARY.replace("generated/pets", "/pets"), "is not a folder inside the project"),
        ("x = \n", "is not TOML: Invalid value (at line 1"),
        ("\ufeff" + LIBRARY, "begins with a byte order mark"),
    ],
)
def test_bad_tables_are_told_with_file_and_place(tmp_path: Path, text: str, told: str) -> None:
    path = config(tmp_path, text)
    with pytest.raises(ConfigError, match=re.escape(told)) as caught:
        load_config(path)
    assert str(caught.value).startswith(path.as_posix())


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
