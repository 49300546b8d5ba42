"""Patterns into strategies: as Hypothesis draws them best, of characters on which all regular expressions agree."""

from __future__ import annotations

import re

from shapesmith.code import Code, fill, join, literal
from shapesmith.ecma import PatternError, translate
from shapesmith.ecma.lengths import fitted
from shapesmith.ecma.python import written
from shapesmith.ecma.sets import Spans, complement
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.spans import FEW, agreed, count, spans_of, without_surrogates

MANY, HEAD, TAIL = 1024, 256, 16
"""A span of more than so many characters is drawn from its head and tail only: Hypothesis lists all of a class."""

LONG = 256
"""Texts of a pattern that are longer are not drawn of exactly the greatest length: every character is a choice."""

_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)


def draw_pattern(pattern: str, drawing: Drawing, low: int = 0, high: int | None = None) -> tuple[Code, bool]:
    """Write the strategy of texts in which an ECMA-262 pattern matches, and tell whether they are of a length within the bounds."""
    try:
        translated = translate(pattern)
    except PatternError:
        drawing.unmet.append(f"pattern {pattern}")
        return fill("{}()", drawing.helper("_texts")), False
    if "_pattern" in drawing.given:
        bounds = Code(f", min_size={low}" + ("" if high is None else f", max_size={high}")) if low or high is not None else Code("")
        return fill("{}({}{})", drawing.helper("_pattern"), literal(pattern), bounds), fitted(pattern, low, high) is not None
    if low or high is not None:
        ends = [(low, high), *((end, end) for end in dict.fromkeys((low, high)) if end is not None and end <= LONG)]
        trees = [tree for first, last in ends if (tree := fitted(pattern, first, last)) is not None]
        if trees:
            return _union([_drawn(pattern, written(tree, {}), drawing) for tree in dict.fromkeys(trees)], drawing), True
    return _drawn(pattern, translated, drawing), not low and high is None


def _union(drawn: list[Code], drawing: Drawing) -> Code:
    return drawn[0] if len(drawn) == 1 else drawing.of("one_of({})", join(", ", drawn))


def _drawn(pattern: str, translated: str, drawing: Drawing) -> Code:
    bounded = translated.replace(translate(r"\b"), r"\b").replace(translate(r"\B"), r"\B")
    shown = _TOKEN.sub(lambda token: _class(pattern, token.group()), bounded)
    if bounded == translated:
        return drawing.of("from_regex({})", literal(shown))
    # A word boundary stays Python's own, of ASCII: Hypothesis draws what a lookahead holds, instead of looking.
    return drawing.of("from_regex({}, alphabet={})", literal("(?a)" + shown), drawing.of('characters(codec="ascii")'))


def _class(pattern: str, token: str) -> str:
    if not token.startswith("["):
        return token
    spans = without_surrogates(agreed(pattern, spans_of(token)))
    missing = without_surrogates(complement(spans))
    if not missing:
        return r"[\s\S]"
    if count(missing) <= FEW:
        return f"[^{_members(missing)}]"
    return f"[{_members(tuple(part for span in spans for part in _clipped(span)))}]" if spans else "(?!)"


def _clipped(span: tuple[int, int]) -> Spans:
    first, last = span
    if last - first < MANY:
        return (span,)
    return ((first, first + HEAD), (last - TAIL, last))


def _members(spans: Spans) -> str:
    return "".join(_quoted(first) if first == last else f"{_quoted(first)}-{_quoted(last)}" for first, last in spans)


def _quoted(number: int) -> str:
    character = chr(number)
    if character.isascii() and character.isalnum():
        return character
    if " " <= character <= "~":
        return character if character in " !\"#%',/:;<=>@_`$.(){}*+?|" else "\\" + character
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
