"""Rendered sources are formatted alike everywhere, and only when they are Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from shapesmith.code.source import Code
from shapesmith.errors import OutputError
from shapesmith.output import format as formatting
from shapesmith.output.format import format_sources


def test_python_is_formatted_and_the_rest_passes_through() -> None:
    files = format_sources({"b.py": Code("x = 'a'"), "py.typed": Code(""), "sub/a.py": Code("y=[1,\n2]")})
    assert files == {"b.py": 'x = "a"\n', "py.typed": "", "sub/a.py": "y = [1, 2]\n"}


def test_no_configuration_of_the_user_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ruff.toml").write_text('line-length = 20\nformat.quote-style = "single"\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    text = f'x = "{"a" * 60}" + "b"\n'
    assert format_sources({"a.py": Code(text)}) == {"a.py": text}
    assert [path.name for path in tmp_path.iterdir()] == ["ruff.toml"]


@pytest.mark.parametrize("source", ["x = (", "x = '\0'", "def f():\nreturn"])
def test_what_is_not_python_names_its_file(source: str) -> None:
    with pytest.raises(OutputError, match=r"^models\.py.*is not Python"):
        format_sources({"ok.py": Code("x = 1"), "models.py": Code(source)})


def test_lone_surrogates_in_source_are_refused() -> None:
    with pytest.raises(OutputError, match=r"^models\.py"):
        format_sources({"models.py": Code("x = '\ud800'")})


def test_without_ruff_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise FileNotFoundError("ruff")

    monkeypatch.setattr(formatting, "find_ruff_bin", missing)
    with pytest.raises(OutputError, match="pip install ruff"):
        format_sources({"a.py": Code("x = 1")})
