"""Turns the bytes of a documentation page into its lines, with double-encoded text repaired."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shapesmith.errors import DocumentError
from shapesmith.sources.json_text import decode

_UTF8_BOM = b"\xef\xbb\xbf"
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|!--)", re.IGNORECASE)
_PASSES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page: its number from 1, its text without whitespace at the end, and how many columns of that there are."""

    number: int
    text: str
    blanks: int = 0

    @property
    def indent(self) -> int:
        """How many columns it is from the left."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def bare(self) -> str:
        """The text without whitespace around it."""
        return self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A word that was double-encoded: its line, how it stood there, and what it is read as."""

    line: int
    found: str
    read: str


def read_lines(contents: bytes, name: str) -> tuple[tuple[Line, ...], tuple[Repair, ...]]:
    """Return a page's lines, and what was repaired in them.

    Lines end with LF or CRLF. A tab in front of a line goes to the next multiple of eight columns, as reStructuredText has it.

    Args:
        contents: The file's bytes.
        name: What messages call it.

    Raises:
        DocumentError: It is empty, not UTF-8, or HTML.
    """
    page = decode(contents.removeprefix(_UTF8_BOM), name)
    if not page.strip():
        raise DocumentError("it is empty", where=name, advice="A page is the RST of one method of a boto3 client")
    if _MARKUP.match(page):
        advice = "Take the page's source, as botocore.docs renders it and the site links to it: a file that ends with .rst or .rst.txt"
        raise DocumentError("it is HTML, not RST", where=f"{name}:1", advice=advice)
    repairs: list[Repair] = []
    lines = []
    for number, given in enumerate(page.split("\n"), start=1):
        shown = given if given.isascii() else _repaired(given, number, repairs)
        text = shown.rstrip()
        lines.append(Line(number=number, text=_expanded(text), blanks=len(shown[len(text) :].rstrip("\r").expandtabs(8))))
    return tuple(lines), tuple(repairs)


def _expanded(text: str) -> str:
    if "\t" not in text:
        return text
    bare = text.lstrip()
    return text[: len(text) - len(bare)].expandtabs(8) + bare


def _byte_classes() -> tuple[dict[str, int], str]:
    """Return the bytes that characters stand for where UTF-8 was read as Windows-1252, and the class of those that continue a sequence."""
    table = {}
    for byte in range(0x80, 0x100):
        table[chr(byte)] = byte
        try:
            table[bytes([byte]).decode("cp1252")] = byte
        except UnicodeDecodeError:
            continue
    return table, "".join(re.escape(mark) for mark, byte in table.items() if byte < 0xC0)


_BYTES, _REST = _byte_classes()
_TWICE = re.compile(f"[\u00c2-\u00c5\u00ce-\u00d1][{_REST}]|[\u00e0-\u00ef][{_REST}]{{2}}|[\u00f0-\u00f4][{_REST}]{{3}}")
"""What UTF-8 looks like once it was read as Windows-1252: of the sequences of two bytes only those of letters that are in use, since a
capital before a closing quotation mark looks the same."""
_WORD = re.compile(r"\S*[^\x00-\x7f]\S*")


def _repaired(text: str, number: int, repairs: list[Repair]) -> str:
    """Return a line with what was encoded twice decoded once more; each word that changes is noted."""

    def word(match: re.Match[str]) -> str:
        found = match.group()
        read = found
        for _ in range(_PASSES):
            if (once := _TWICE.sub(_decoded, read)) == read:
                break
            read = once
        if read != found:
            repairs.append(Repair(line=number, found=found, read=read))
        return read

    return _WORD.sub(word, text) if _TWICE.search(text) else text


def _decoded(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[mark] for mark in match.group()).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
