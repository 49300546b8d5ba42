"""Domains of texts into a few texts of theirs: the shortest and longest that may be, and those that programs stumble over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from shapesmith.faults.format_texts import GOOD
from shapesmith.faults.pattern_texts import beside_of, telling_texts
from shapesmith.faults.writing import texts_of, texts_of_length
from shapesmith.shapes.domains import Texts
from shapesmith.shapes.matching import matches

LONGEST, LONG = 5_000_000, 140_000
"""Longer texts are not made; of those longer than the second, one of each length."""

_ODD = (
    "",
    "\u00e9\u4e2d",
    "x" * 300,
    "\U0001f600",
    "a\n",
    "A",
    "0",
    " ",
    "e\u0301",
    "\x00",
    '"\\/',
    "null",
    "\u202e",
    "\ufeff",
    "\u00df\u0130",
)


def texts_in(texts: Texts, patience: int) -> Iterator[str]:
    """Yield texts of a domain, a plain one first, each once."""
    low = 0 if texts.low is None else int(texts.low.value)
    high = None if texts.high is None else int(texts.high.value)
    seen: set[str] = set()
    for text in _candidates(texts, low, high, patience):
        if text not in seen and _meets(texts, text, low, high):
            seen.add(text)
            yield text


def _candidates(texts: Texts, low: int, high: int | None, patience: int) -> Iterator[str]:
    if texts.encoded is not None:
        yield from _encoded(*texts.encoded)
    for extension in texts.extensions:
        yield from GOOD.get(extension.function, ())
    for name in texts.formats:
        yield from GOOD.get(name, ())
    lengths = [low, low + 1] if high is None else [low, low + 1, high, high - 1]
    lengths = [length for length in lengths if 0 <= length <= LONGEST]
    if texts.patterns:
        yield from texts_of(texts.patterns[0])
        for length in lengths:
            yield from texts_of_length(texts.patterns[0], length)
        told = [telling_texts(pattern, beside_of(texts), patience) for pattern in texts.patterns]
        yield from (text for several in told for text in several)
        for text in islice((text for several in told for text in several), 4):  # where the pattern is open at an end
            yield from (text + "\u00e9", "\u00e9" + text, text + "a" * 300)
        return
    for length in lengths:
        yield "a" * length
    yield from _ODD
    for filler in ("\u00e9", "\U0001f600"):
        yield from (filler * length for length in lengths if 0 < length <= LONG)


def _encoded(least: int, most: int | None) -> Iterator[str]:
    from base64 import b64encode

    counts = [least, least + 1, 1, 2, 3] if most is None else [least, most, least + 1, most - 1]
    for count in counts:
        if least <= count <= (LONGEST if most is None else most) and count <= LONGEST:
            yield b64encode(b"a" * count).decode()


def _meets(texts: Texts, text: str, low: int, high: int | None) -> bool:
    if len(text) < low or (high is not None and len(text) > high):
        return False
    return all(matches(pattern, text) is not False for pattern in texts.patterns)


def plain(value: Any) -> str:
    """Return a short text that looks like a value, to be put where it cannot stand."""
    return "x" if isinstance(value, dict | list) else str(value)
