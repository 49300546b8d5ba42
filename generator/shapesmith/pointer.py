"""JSON Pointers (RFC 6901) as text: joined, split and followed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def join(pointer: str, *tokens: str | int) -> str:
    """Append reference tokens to a pointer, escaping `~` and `/`."""
    return pointer + "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)


def split(pointer: str) -> tuple[str, ...]:
    """Split a pointer into its unescaped reference tokens; `""` has none."""
    if not pointer:
        return ()
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))


def upwards(pointer: str) -> Iterator[str]:
    """Yield the unescaped reference tokens of a pointer, the last one first."""
    end = len(pointer)
    while end > 0:
        start = pointer.rfind("/", 0, end)
        yield pointer[start + 1 : end].replace("~1", "/").replace("~0", "~")
        end = start


def follow(contents: Any, pointer: str) -> Any:
    """Return the value that `pointer` names inside `contents`.

    Raises:
        LookupError: `contents` has nothing there.
    """
    value = contents
    for token in split(pointer):
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value
