"""Rendered sources into formatted text, by the pinned ruff, in one call for all files."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from symtable import symtable

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
    formatted = _formatted(modules) if modules else {}
    return {name: formatted.get(name, source.text) for name, source in sources.items()}


def _formatted(modules: Mapping[str, str]) -> dict[str, str]:
    """Let ruff format modules, and meanwhile ask Python whether it reads them: what does not parse is our fault, and is told as that."""
    contents = {name: _encoded(name, text) for name, text in modules.items()}
    with tempfile.TemporaryDirectory(prefix="shapesmith-") as name:
        folder = Path(name)
        for file, content in contents.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        try:
            command = [find_ruff_bin(), "format", *OPTIONS, *modules]
            ruff = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        except FileNotFoundError as error:
            raise OutputError("ruff, which formats what is generated, was not found", advice="Install it: pip install ruff") from error
        with ruff:
            for file, text in modules.items():
                _refuse_unless_parses(file, text)
            _, told = ruff.communicate()
        if ruff.returncode:
            raise OutputError(f"ruff could not format the rendered source: {told.strip()}")
        return {file: (folder / file).read_text(encoding="utf-8") for file in modules}


def _encoded(name: str, text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise _broken(name, error) from error


def _refuse_unless_parses(name: str, text: str) -> None:
    try:
        symtable(text, name, "exec")  # parses, and builds no tree of Python objects, which would take longer than all else here
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise _broken(name, error, getattr(error, "lineno", None)) from error


def _broken(name: str, error: Exception, line: int | None = None) -> OutputError:
    return OutputError(
        f"the rendered source is not Python: {error}",
        where=f"{name}:{line}" if line else name,
        advice="This is a fault of the target that renders the file, or of its template",
    )
