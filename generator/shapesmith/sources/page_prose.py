"""The prose of a page, which is reStructuredText, into plain sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from shapesmith.sources.page_text import Line

_LINK = re.compile(r"`([^`<]*?)\s*<[^`>]*>`_{1,2}")
_ROLE = re.compile(r":[a-z:]+:`([^`<]*?)(?:\s*<[^`>]*>)?`")
_MARKS = re.compile(r"``|\*\*|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|`")
_NOTE = re.compile(r"\.\. note::    This is a Tagged Union structure\..*")
_UNKNOWN = "'SDK_UNKNOWN_MEMBER': {"
_TOKEN = "This field is autopopulated if not provided."


def plain(text: str) -> str:
    """Return a line without its markup: links by their titles, roles by their targets."""
    if "`" in text or "*" in text:
        text = _MARKS.sub("", _ROLE.sub(r"\1", _LINK.sub(r"\1", text)))
    return " ".join(text.replace("\\:", ":").split())


def paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a description, markup and all, with the lines where they begin; what the renderer adds is left out."""
    held: list[str] = []
    first = 0
    for line in lines:
        text = _NOTE.sub("", line.bare)
        if text and not text.startswith(_UNKNOWN):
            first = first or line.number
            held.append(text)
            continue
        if held:
            yield first, " ".join(held)
        held, first = [], 0
    if held:
        yield first, " ".join(held)


def first_paragraph(lines: Sequence[Line]) -> str:
    """Return the text of the first paragraph that is a sentence, not a directive."""
    texts = (plain(text.removesuffix(_TOKEN)) for _, text in paragraphs(lines))
    return next((text for text in texts if text and not text.startswith(".. ") and text != "::"), "")
