"""Turns JSON text into the places of its keys and scalars, for messages about what `json` refused without a place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from shapesmith import pointer

_TOKEN = re.compile(r'[{}\[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"]+', re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A key or a scalar in a JSON text.

    Attributes:
        pointer: Of the scalar, or of the object that has the key.
        offset: In characters from the start of the text.
        token: As it is written.
        repeated: The object had the key before.
    """

    pointer: str
    offset: int
    token: str
    is_key: bool = False
    repeated: bool = False


@dataclass(slots=True, kw_only=True)
class _Container:
    """An object or array that is open while the text is read."""

    pointer: str
    is_object: bool
    keys: set[str] = field(default_factory=set)
    at: str | int = 0
    awaits_key: bool = False


def places(text: str) -> Iterator[Place]:
    """Yield keys and scalars in the order of the text, as far as it is JSON."""
    open_containers: list[_Container] = []
    for match in _TOKEN.finditer(text):
        token, inner = match.group(), open_containers[-1] if open_containers else None
        if token in "{[":
            is_object = token == "{"
            open_containers.append(_Container(pointer=_here(inner), is_object=is_object, awaits_key=is_object))
        elif token in "}]":
            del open_containers[-1:]
        elif token == "," and inner:
            inner.awaits_key = inner.is_object
            inner.at = inner.at + 1 if isinstance(inner.at, int) else inner.at
        elif inner and inner.awaits_key:
            yield _key(token, match.start(), inner)
        elif token not in ",:":
            yield Place(pointer=_here(inner), offset=match.start(), token=token)


def _here(inner: _Container | None) -> str:
    return pointer.join(inner.pointer, inner.at) if inner else ""


def _key(token: str, offset: int, inner: _Container) -> Place:
    key = json.loads(token, strict=False) if token.startswith('"') else token
    repeated = key in inner.keys
    inner.keys.add(key)
    inner.at, inner.awaits_key = key, False
    return Place(pointer=inner.pointer, offset=offset, token=token, is_key=True, repeated=repeated)
