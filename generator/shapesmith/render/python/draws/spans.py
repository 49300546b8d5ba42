r"""Character classes as spans of code points, and the characters on which regular expressions of all makes agree.

Where `\s`, `\w` and `\d` differ between ECMA-262 and Python's `re`, validators differ too, and nothing is drawn.
"""

from __future__ import annotations

import re
from functools import cache

from shapesmith import ecma
from shapesmith.ecma import parse, walks_units
from shapesmith.ecma.sets import Spans, complement, merged

LAST = 0x10FFFF
FEW = 48
"""The most characters that are named one by one as those that a text does not have."""
SMALL = 0x3FF
"""The last character drawn for Unicode properties that have any up to it: these are the same in every version of Unicode in use."""

_MEMBER = re.compile(r"\\U([0-9a-f]{8})|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([tnrvf])|\\([^a-zA-Z0-9])|([^\\])", re.DOTALL)
_PROPERTY = re.compile(r"\\([pP])\{(\w+)\}", re.ASCII)
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "v": "\v", "f": "\f"}
_NO_SPACE_FOR_ALL: Spans = ((0x1C, 0x1F), (0x85, 0x85), (0x180E, 0x180E), (0xFEFF, 0xFEFF))
r"""Characters that are white space for `\s` of one make only."""
_ASCII: Spans = ((0, 0x1B), (0x20, 0x7F))
_PRINTABLE: Spans = ((0x20, 0x7E),)
_FOREIGN = re.compile(r"\\[AzZGQEpPhHRX]|\[:\w+:\]")
_EVERYTHING = re.compile(r"\\s\\S|\\S\\s|\\w\\W|\\W\\w|\\d\\D|\\D\\d")
_SPACES = re.compile(r"\\[sS]")
_WORDS = re.compile(r"\\[WDbB]|\[\^(?:\\.|[^\]\\])*\\[wd]", re.DOTALL)


def agreed(pattern: str, spans: Spans) -> Spans:
    """Keep the characters on which all makes agree, as far as the ECMA-262 pattern has what they read differently.

    Where a pattern walks over UTF-16 code units, a character of two is none of a class. What only the mode without flags reads (`\\A`,
    `[\\p{Print}]`), some read as another make's: of that, printable ASCII.
    """
    if walks_units(pattern):
        spans = meeting(spans, ((0, 0xFFFF),))
    if _FOREIGN.search(pattern) and parse(pattern).legacy:
        spans = meeting(spans, _PRINTABLE) or spans
    pattern = _EVERYTHING.sub("", pattern)
    if _WORDS.search(pattern):
        return meeting(spans, _ASCII)
    return meeting(spans, complement(_NO_SPACE_FOR_ALL)) if _SPACES.search(pattern) else spans


def spans_of(written: str) -> Spans:
    """Read a translated character class."""
    if written == r"[\s\S]":
        return ((0, LAST),)
    negated = written.startswith("[^")
    members, rest = _properties(written[2 if negated else 1 : -1])
    small = bool(members) or _PROPERTY.search(written) is not None
    while rest:
        first, rest = _member(rest)
        last = first
        if rest.startswith("-") and len(rest) > 1:
            last, rest = _member(rest[1:])
        members.append((first, last))
    found = complement(merged(members)) if negated else merged(members)
    return (meeting(found, ((0, SMALL),)) or found) if small else found


def meeting(one: Spans, other: Spans) -> Spans:
    """Return the code points that are in both."""
    spans = sorted((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return tuple((first, last) for first, last in spans if first <= last)


def without_surrogates(spans: Spans) -> Spans:
    """Leave out surrogates, which are never drawn."""
    return meeting(spans, ((0, 0xD7FF), (0xE000, LAST)))


def count(spans: Spans) -> int:
    """Return how many code points there are."""
    return sum(last - first + 1 for first, last in spans)


def _properties(rest: str) -> tuple[list[tuple[int, int]], str]:
    """Take the Unicode properties out of a class."""
    members = [span for sign, name in _PROPERTY.findall(rest) for span in _of_property(name, sign == "P")]
    return members, _PROPERTY.sub("", rest)


@cache
def _of_property(name: str, negated: bool) -> Spans:
    whole = complement(ecma.spans(name)) if negated else ecma.spans(name)
    return meeting(whole, ((0, SMALL),)) or without_surrogates(whole)


def _member(text: str) -> tuple[int, str]:
    match = _MEMBER.match(text)
    if match is None:
        raise ValueError(f"not a member of a translated class: {text[:20]!r}")
    *codes, control, quoted, plain = match.groups()
    code = next((code for code in codes if code), None)
    rest = text[match.end() :]
    if code is not None:
        return int(code, 16), rest
    return ord(_CONTROLS[control] if control is not None else quoted or plain), rest
