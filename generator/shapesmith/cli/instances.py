"""Files and standard input into instances: JSON, or JSON Lines with the line of each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from shapesmith.errors import DocumentError
from shapesmith.sources.json_schema import parse_json

STANDARD_INPUT = "-"
LINES_SUFFIXES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A value to validate, and where it stands: its file, and its line in JSON Lines (0 in a JSON file)."""

    file: str
    line: int
    value: Any


def read_instances(file: str, *, lines: bool) -> Iterator[Instance]:
    """Read a file, or standard input for `-`.

    Args:
        file: The path as the user gave it.
        lines: It holds one value a line, whatever its name says.

    Raises:
        DocumentError: It cannot be read, or holds what is not strict JSON; instances before that were yielded.
    """
    name = "<stdin>" if file == STANDARD_INPUT else file
    try:
        if file == STANDARD_INPUT:
            yield from _read(sys.stdin.buffer, name, lines=lines)
        else:
            with Path(file).open("rb") as stream:
                yield from _read(stream, name, lines=lines or Path(file).suffix.lower() in LINES_SUFFIXES)
    except IsADirectoryError as error:
        raise DocumentError("it is a folder", where=name, advice="Name a file in it") from error
    except (OSError, ValueError) as error:
        raise DocumentError(f"it cannot be read: {getattr(error, 'strerror', None) or error}", where=name) from error


def _read(stream: BinaryIO, name: str, *, lines: bool) -> Iterator[Instance]:
    if not lines:
        yield Instance(file=name, line=0, value=parse_json(stream.read(), name))
        return
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield Instance(file=name, line=number, value=parse_json(line, f"{name}:{number}"))
