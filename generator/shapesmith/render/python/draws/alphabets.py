"""Patterns that only say which characters a text has, and how many, read as an alphabet and a length."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shapesmith.code import Code, literal
from shapesmith.ecma import PatternError, translate
from shapesmith.render.python.draws.drawing import Drawing

LAST = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)
FEW = 48
"""The most characters that are named one by one as those that a text does not have."""

_SIMPLE = re.compile(r"\^(?:\(\?:)?(\[(?:\\.|[^\]\\])*\])([*+?]|\{[0-9]+(?:,[0-9]*)?\})?(\))?\\Z", re.DOTALL)
_MEMBER = re.compile(r"\\U([0-9a-f]{8})|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([tnrvfsS])|\\([^a-zA-Z0-9])|([^\\])", re.DOTALL)
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "v": "\v", "f": "\f"}
_COUNTS = {"*": (0, None), "+": (1, None), "?": (0, 1), "": (1, 1)}

Spans = tuple[tuple[int, int], ...]
"""Code points from first to last, in order and apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alphabet:
    """The characters of a text, and the least and greatest length that a pattern allows."""

    spans: Spans
    low: int
    high: int | None


def alphabet_of(pattern: str) -> Alphabet | None:
    """Read an anchored pattern of one character class, or return None for any other pattern."""
    try:
        simple = _SIMPLE.fullmatch(translate(pattern))
    except PatternError:
        return None
    if simple is None or ("(?:" in simple.string[:4]) != bool(simple.group(3)):
        return None
    spans = _spans(simple.group(1))
    low, high = _counts(simple.group(2) or "")
    return None if spans is None else Alphabet(spans=spans, low=low, high=high)


def both(one: Alphabet, other: Alphabet) -> Alphabet:
    """Meet two alphabets."""
    spans = sorted((max(a, c), min(b, d)) for a, b in one.spans for c, d in other.spans)
    highs = [high for high in (one.high, other.high) if high is not None]
    common = tuple((first, last) for first, last in spans if first <= last)
    return Alphabet(spans=common, low=max(one.low, other.low), high=min(highs, default=None))


def draw_alphabet(alphabet: Alphabet, drawing: Drawing) -> Code | None:
    """Write the characters as an argument of `text`; empty source for all of them, None where that would be long."""
    if all(last < 0x80 for _, last in alphabet.spans):
        return literal("".join(chr(number) for first, last in alphabet.spans for number in range(first, last + 1)))
    missing = _without_surrogates(_complement(alphabet.spans))
    if not missing:
        return Code("")
    if sum(last - first + 1 for first, last in missing) > FEW:
        return None
    named = "".join(chr(number) for first, last in missing for number in range(first, last + 1))
    return drawing.of('characters(codec="utf-8", exclude_characters={})', literal(named))


def _spans(written: str) -> Spans | None:
    """Read a translated character class."""
    negated = written.startswith("[^")
    members: list[tuple[int, int]] = []
    rest = written[2 if negated else 1 : -1]
    if written == r"[\s\S]":
        return ((0, LAST),)
    while rest:
        first, rest = _member(rest)
        last = first
        if rest.startswith("-") and len(rest) > 1:
            last, rest = _member(rest[1:])
        if first is None or last is None:
            return None
        members.append((first, last))
    merged = _merged(members)
    return _complement(merged) if negated else merged


def _member(text: str) -> tuple[int | None, str]:
    match = _MEMBER.match(text)
    if match is None:
        return None, ""
    *codes, control, quoted, plain = match.groups()
    code = next((code for code in codes if code), None)
    rest = text[match.end() :]
    if code is not None:
        return int(code, 16), rest
    if control is not None:
        return (ord(_CONTROLS[control]), rest) if control in _CONTROLS else (None, "")
    return ord(quoted or plain), rest


def _merged(members: list[tuple[int, int]]) -> Spans:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(members):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def _complement(spans: Spans) -> Spans:
    ends = [-1, *(last for _, last in spans)]
    starts = [*(first for first, _ in spans), LAST + 1]
    return tuple((last + 1, first - 1) for last, first in zip(ends, starts, strict=True) if last + 1 < first)


def _without_surrogates(spans: Spans) -> Spans:
    return tuple(span for span in spans if span[0] not in SURROGATES or span[1] not in SURROGATES)


def _counts(quantifier: str) -> tuple[int, int | None]:
    if quantifier in _COUNTS:
        return _COUNTS[quantifier]
    low, _, high = quantifier[1:-1].partition(",")
    return int(low), int(high) if high else None if "," in quantifier else int(low)
