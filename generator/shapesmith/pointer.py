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
        LookupError: `contents` has nothing there, or the pointer is none: a tilde in it escapes nothing, an index begins with a zero.
    """
    if pointer and (pointer[0] != "/" or pointer.count("~") != pointer.count("~0") + pointer.count("~1")):
        raise LookupError(f"{pointer!r} is no JSON Pointer")
    value = contents
    for token in split(pointer):
        if not isinstance(value, list):
            value = value[token]
        elif token.isascii() and token.isdigit() and (token == "0" or token[0] != "0"):
            value = value[int(token)]
        else:
            raise LookupError(f"{token!r} is no index")
    return value
