"""Patterns that only say which characters a text has, and how many, read as an alphabet and a length."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shapesmith.code import Code, fill, literal
from shapesmith.ecma import PatternError, translate
from shapesmith.ecma.sets import Spans, complement
from shapesmith.render.python.draws.spans import FEW, agreed, count, meeting, spans_of, without_surrogates

_SIMPLE = re.compile(r"\^(?:\(\?:)?(\[(?:\\.|[^\]\\])*\])([*+?]|\{[0-9]+(?:,[0-9]*)?\})?(\))?\\Z", re.DOTALL)
_COUNTS = {"*": (0, None), "+": (1, None), "?": (0, 1), "": (1, 1)}


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
    if simple is None or r"\p{" in simple.group(1).lower() or ("(?:" in simple.string[:4]) != bool(simple.group(3)):
        return None
    spans = agreed(pattern, spans_of(simple.group(1)))
    low, high = _counts(simple.group(2) or "")
    return Alphabet(spans=spans, low=low, high=high)


def both(one: Alphabet, other: Alphabet) -> Alphabet:
    """Meet two alphabets."""
    highs = [high for high in (one.high, other.high) if high is not None]
    return Alphabet(spans=meeting(one.spans, other.spans), low=max(one.low, other.low), high=min(highs, default=None))


def draw_alphabet(alphabet: Alphabet) -> Code | None:
    """Write the characters as an argument of `_texts`; empty source for all of them, None where that would be long."""
    if all(last < 0x80 for _, last in alphabet.spans):
        return literal("".join(chr(number) for first, last in alphabet.spans for number in range(first, last + 1)))
    missing = without_surrogates(complement(alphabet.spans))
    if not missing:
        return Code("")
    if count(missing) > FEW:
        return None
    named = "".join(chr(number) for first, last in missing for number in range(first, last + 1))
    return fill("without={}", literal(named))


def _counts(quantifier: str) -> tuple[int, int | None]:
    if quantifier in _COUNTS:
        return _COUNTS[quantifier]
    low, _, high = quantifier[1:-1].partition(",")
    return int(low), int(high) if high else None if "," in quantifier else int(low)
