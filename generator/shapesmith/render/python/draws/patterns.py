"""Patterns into strategies: as Hypothesis draws them best, of characters on which all regular expressions agree."""

from __future__ import annotations

import re

from shapesmith.code import Code, fill, literal
from shapesmith.ecma import PatternError, translate
from shapesmith.ecma.sets import Spans, complement
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.spans import FEW, agreed, count, spans_of, without_surrogates

MANY, HEAD, TAIL = 1024, 256, 16
"""A span of more than so many characters is drawn from its head and tail only: Hypothesis lists all of a class."""

_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)


def draw_pattern(pattern: str, drawing: Drawing) -> Code:
    """Write the strategy of texts that an ECMA-262 pattern matches, wherever in them."""
    try:
        translated = translate(pattern)
    except PatternError:
        drawing.unmet.append(f"pattern {pattern}")
        return fill("{}()", drawing.helper("_texts"))
    if "_pattern" in drawing.given:
        return fill("{}({})", drawing.helper("_pattern"), literal(pattern))
    bounded = translated.replace(translate(r"\b"), r"\b").replace(translate(r"\B"), r"\B")
    written = _TOKEN.sub(lambda token: _class(pattern, token.group()), bounded)
    if bounded == translated:
        return drawing.of("from_regex({})", literal(written))
    # A word boundary stays Python's own, of ASCII: Hypothesis draws what a lookahead holds, instead of looking.
    return drawing.of("from_regex({}, alphabet={})", literal("(?a)" + written), drawing.of('characters(codec="ascii")'))


def _class(pattern: str, token: str) -> str:
    if not token.startswith("["):
        return token
    spans = without_surrogates(agreed(pattern, spans_of(token)))
    missing = without_surrogates(complement(spans))
    if not missing:
        return r"[\s\S]"
    if count(missing) <= FEW:
        return f"[^{_written(missing)}]"
    return f"[{_written(tuple(part for span in spans for part in _clipped(span)))}]" if spans else "(?!)"


def _clipped(span: tuple[int, int]) -> Spans:
    first, last = span
    if last - first < MANY:
        return (span,)
    return ((first, first + HEAD), (last - TAIL, last))


def _written(spans: Spans) -> str:
    return "".join(_quoted(first) if first == last else f"{_quoted(first)}-{_quoted(last)}" for first, last in spans)


def _quoted(number: int) -> str:
    character = chr(number)
    if character.isascii() and character.isalnum():
        return character
    if " " <= character <= "~":
        return character if character in " !\"#%',/:;<=>@_`$.(){}*+?|" else "\\" + character
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
