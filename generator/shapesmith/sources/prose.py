"""Turns the HTML of a model's documentation into the plain text of its first paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from shapesmith import pointer

_BLOCKS = frozenset(
    (
        *("blockquote", "dd", "div", "dl", "dt", "examples", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("important", "li", "note", "ol", "p", "pre", "table", "td", "th", "tr", "ul"),
    )
)
_UNSEEN = frozenset(("fullname", "script", "style"))


class Prose:
    """The descriptions of a document that is being made: those of its last version where it has them, else the model's.

    Args:
        existing: The document's last version, whose descriptions somebody may have rewritten.
    """

    def __init__(self, existing: Mapping[str, Any] | None = None) -> None:
        self._existing = existing if existing is not None else {}

    def of(self, place: str, html: str = "") -> dict[str, str]:
        """Return `{"description": ...}` for the subschema at the pointer `place`, or nothing where there is none."""
        return self.of_text(place, first_paragraph(html))

    def of_text(self, place: str, text: str) -> dict[str, str]:
        """Do the same where the text is plain already."""
        told = self._kept(place) or text
        return {"description": told} if told else {}

    def _kept(self, place: str) -> str:
        try:
            kept = pointer.follow(self._existing, f"{place}/description") if self._existing else ""
        except (LookupError, TypeError, ValueError):
            return ""
        return kept if isinstance(kept, str) else ""


def first_paragraph(html: str) -> str:
    """Return the text of the first paragraph that has any, its whitespace folded."""
    opening = html.strip().removeprefix("<p>").partition("</p>")[0]
    if opening.strip() and "<" not in opening and "&" not in opening:
        return " ".join(opening.split())
    reader = _Paragraph()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.pieces).split())


class _Paragraph(HTMLParser):
    """Collects text up to the end of the first block that has any."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._ended = False
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self.pieces.append(" ")
        elif tag in _BLOCKS:
            self._end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._end_block()

    def handle_data(self, data: str) -> None:
        if not self._ended and not self._unseen:
            self.pieces.append(data)

    def _end_block(self) -> None:
        self._ended = self._ended or any(piece.strip() for piece in self.pieces)
