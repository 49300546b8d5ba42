"""What the two halves of a documentation page say of a value: one record for both, so that they can be laid beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from shapesmith.errors import SourceError
from shapesmith.sources.page_text import Line

DEEPEST = 100
"""Levels beyond which a page is refused; botocore's deepest have about thirty."""


class Kind(StrEnum):
    """What a value is, in the words that messages have for it."""

    STRUCTURE = "a structure"
    MAP = "a map"
    LIST = "a list"
    STRING = "a string"
    INTEGER = "an integer"
    FLOAT = "a float"
    BOOLEAN = "a boolean"
    BLOB = "bytes"
    STREAM = "a stream of bytes"
    TIMESTAMP = "a timestamp"
    DOCUMENT = "a document"
    JSON_VALUE = "a JSON value"
    EVENTS = "an event stream"
    ALTERNATIVES = "a string or a structure"
    RECURSIVE = "a recursive structure"
    RECURSIVE_LIST = "a recursive list"
    DICT = "a dict"
    HIDDEN = "a structure that is not shown"
    ANY = "a value of any type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A value as the page shows it.

    Attributes:
        line: Where.
        members: Of a structure or an event stream, in order.
        inner: What a list or a map holds; None where the page does not tell.
        values: Those of an enum.
        required: It has the mark.
        filled: botocore fills it in, so that it stands in the tree alone.
        token: It is made up where it is not given.
        union: Exactly one member is set.
        prose: The lines that describe it.
    """

    line: int
    kind: Kind
    members: Mapping[str, Node] = field(default_factory=dict)
    inner: Node | None = None
    values: tuple[str, ...] = ()
    required: bool = False
    filled: bool = False
    token: bool = False
    union: bool = False
    prose: tuple[Line, ...] = ()


def place(page: str, line: int) -> str:
    """Name a line of a page as messages do: `put_object.rst:30`."""
    return f"{page}:{line}"


def broken(message: str, page: str, line: int, advice: str = "") -> SourceError:
    """Make the error of a page that cannot be read on from a line."""
    return SourceError(message, where=place(page, line), advice=advice or "Is the page cut off, or was it changed? Take it anew")
