"""Source as a type: `Code` is emitted source, a plain `str` is data and never becomes source by accident."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A piece of Python source. Made from text that the generator itself wrote, by `literal`, or out of other pieces."""

    text: str

    def __html__(self) -> str:
        """Let Jinja's autoescape pass emitted source through unchanged."""
        return self.text

    def __str__(self) -> str:
        return self.text


def fill(layout: str, /, *parts: Code, **named: Code) -> Code:
    """Fill `{}` and `{name}` of a layout with pieces of source.

    Raises:
        TypeError: A part is not `Code`: data has to go through `literal` first.
    """
    for part in (*parts, *named.values()):
        if type(part) is not Code:
            raise TypeError(f"only Code can be put into source, got {type(part).__name__}")
    return Code(layout.format(*(part.text for part in parts), **{name: part.text for name, part in named.items()}))


def join(separator: str, parts: Iterable[Code]) -> Code:
    """Join pieces of source by a separator that the generator wrote."""
    return Code(separator.join(part.text for part in parts))


def indent(lines: Iterable[Code]) -> list[Code]:
    """Indent lines of source by one level."""
    return [Code("    " + line.text) for line in lines]
