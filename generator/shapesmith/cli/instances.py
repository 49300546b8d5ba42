"""Files and standard input into instances, JSON or JSON Lines, that know on which line each of their values stands."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from shapesmith import pointer
from shapesmith.errors import DocumentError
from shapesmith.sources.json_places import places
from shapesmith.sources.json_schema import parse_json

STANDARD_INPUT = "-"
LINES_SUFFIXES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A value to validate, with the text it was read from: its file, and the line on which it begins there."""

    file: str
    line: int
    text: str
    value: Any

    def lines(self) -> dict[str, int]:
        """Return the line in the file of every key and value but empty containers, by JSON Pointer."""
        lines = {"": self.line}
        line, read = self.line, 0
        for place in places(self.text):
            line += self.text.count("\n", read, place.offset)
            read = place.offset
            where = pointer.join(place.pointer, json.loads(place.token, strict=False)) if place.is_key else place.pointer
            while where not in lines:
                lines[where] = line
                where = where.rpartition("/")[0]
        return lines


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
    except FileNotFoundError as error:
        raise DocumentError("there is no such file", where=name) from error
    except IsADirectoryError as error:
        raise DocumentError("it is a folder", where=name, advice="Name a file in it") from error
    except (OSError, ValueError) as error:
        raise DocumentError(f"it cannot be read: {getattr(error, 'strerror', None) or error}", where=name) from error


def _read(stream: BinaryIO, name: str, *, lines: bool) -> Iterator[Instance]:
    if not lines:
        content = stream.read()
        value = parse_json(content, name)
        yield Instance(file=name, line=1, text=content.decode("utf-8"), value=value)
        return
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield _read_line(line.rstrip(b"\r\n"), name, number)


def _read_line(line: bytes, name: str, number: int) -> Instance:
    try:
        text = line.decode("utf-8")
        readable = not text.startswith("\ufeff")
    except UnicodeDecodeError:
        readable = False
    if not readable:
        parse_json(line, f"{name}:{number}")  # which tells of a byte order mark, or the offset in the line of what is not UTF-8
    return Instance(file=name, line=number, text=text, value=parse_json(text, name, first_line=number))
