"""Rendered sources into formatted text, by the pinned ruff, in one call for all files."""

from __future__ import annotations

import ast
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ruff import find_ruff_bin

from shapesmith.code.source import Code
from shapesmith.errors import OutputError

OPTIONS = ("--isolated", "--no-cache", "--quiet", "--target-version=py310", "--config=line-length=140", "--config=format.line-ending='lf'")
"""Isolated: no configuration of the user's or of the folder above changes what is generated."""


def format_sources(sources: Mapping[str, Code]) -> dict[str, str]:
    """Format Python files and pass others through.

    Args:
        sources: Source by file name within the package, as targets rendered it.

    Returns:
        The text of each file, in the same order.

    Raises:
        OutputError: A file does not parse, or ruff is missing or fails.
    """
    modules = {name: source.text for name, source in sources.items() if name.endswith(".py")}
    for name, text in modules.items():
        _refuse_unless_parses(name, text)
    formatted = _ruff(modules) if modules else {}
    return {name: formatted.get(name, source.text) for name, source in sources.items()}


def _refuse_unless_parses(name: str, text: str) -> None:
    try:
        ast.parse(text, name)
        text.encode("utf-8")
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise OutputError(
            f"the rendered source is not Python: {error}",
            where=f"{name}:{line}" if line else name,
            advice="This is a fault of the target that renders the file, or of its template",
        ) from error


def _ruff(modules: Mapping[str, str]) -> dict[str, str]:
    with tempfile.TemporaryDirectory(prefix="shapesmith-") as name:
        folder = Path(name)
        for file, text in modules.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        try:
            subprocess.run([find_ruff_bin(), "format", *OPTIONS, *modules], cwd=folder, check=True, capture_output=True, text=True)
        except FileNotFoundError as error:
            raise OutputError("ruff, which formats what is generated, was not found", advice="Install it: pip install ruff") from error
        except subprocess.CalledProcessError as error:
            raise OutputError(f"ruff could not format the rendered source: {error.stderr.strip()}") from error
        return {file: (folder / file).read_text(encoding="utf-8") for file in modules}
