"""Domains of strings into strategies: by alphabet and length, by pattern, by format, by what they are meant as."""

from __future__ import annotations

import re
from functools import reduce

from shapesmith.code import Code, fill, literal
from shapesmith.ecma import PatternError, expand, translate
from shapesmith.render.python.draws.alphabets import Alphabet, alphabet_of, both, draw_alphabet
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.formats import draw_format
from shapesmith.shapes.domains import Texts

SMALL = 0x3FF
"""The last character of texts whose pattern has Unicode properties: below it these are the same in every version of Unicode."""

_PROPERTY = re.compile(r"\\[pP]\{\w+\}")
_SPAN = re.compile(r"\\U([0-9a-f]{8})-\\U([0-9a-f]{8})")


def draw_texts(texts: Texts, drawing: Drawing) -> Code:
    """Write the strategy of a domain of strings."""
    drawn = _meant(texts, drawing)
    if drawn is not None:
        return _filtered(drawn, texts, texts.patterns, drawing)
    alphabets = {pattern: alphabet_of(pattern) for pattern in texts.patterns}
    hard = tuple(pattern for pattern, alphabet in alphabets.items() if alphabet is None)
    if not hard:
        return _plain(texts, [alphabet for alphabet in alphabets.values() if alphabet is not None], drawing)
    return _filtered(_matching(hard[0], drawing), texts, tuple(pattern for pattern in texts.patterns if pattern != hard[0]), drawing)


def _meant(texts: Texts, drawing: Drawing) -> Code | None:
    """Write what a format, an extension or an encoding says; all beyond the first is left to be asked."""
    extensions = [extension for extension in texts.extensions if extension.function == "date_time"]
    drawn = [fill("{}()", drawing.helper("_date_times"))] if extensions else []
    drawn += [written for name in texts.formats if (written := draw_format(name, drawing)) is not None]
    told = len(drawn)
    if texts.encoded is not None and not drawn:
        drawn = [_base64(texts.encoded, drawing)]
    if told > 1 or len(texts.formats) > told - bool(extensions):
        drawing.unmet.append(f"format {' and '.join(texts.formats)}")
    return drawn[0] if drawn else None


def _base64(encoded: tuple[int, int | None], drawing: Drawing) -> Code:
    low, high = encoded
    arguments = sizes(low, high)
    return fill("{}.map({})", drawing.of("binary({})", arguments), drawing.helper("_base64"))


def _plain(texts: Texts, alphabets: list[Alphabet], drawing: Drawing) -> Code:
    low = 0 if texts.low is None else int(texts.low.value)
    high = None if texts.high is None else int(texts.high.value)
    if not alphabets:
        return drawing.of("text({})", sizes(low, high))
    alphabet = reduce(both, alphabets)
    low = max(low, alphabet.low)
    high = min((bound for bound in (high, alphabet.high) if bound is not None), default=None)
    if (high is not None and low > high) or (not alphabet.spans and low):
        return drawing.nothing
    characters = draw_alphabet(alphabet, drawing)
    if characters is None:
        drawn = _matching(texts.patterns[0], drawing)
        return _filtered(drawn, texts, texts.patterns[1:], drawing)
    if characters == literal(""):
        return drawing.of('just("")')
    arguments = [part.text for part in (characters, sizes(low, high)) if part.text]
    return drawing.of("text({})", Code(", ".join(arguments)))


def _matching(pattern: str, drawing: Drawing) -> Code:
    """Write the strategy of texts that a pattern matches, wherever it stands in them."""
    try:
        translated = translate(pattern)
    except PatternError:
        drawing.unmet.append(f"pattern {pattern}")
        return drawing.of("text()")
    translated = _with_boundaries(translated)
    if not _PROPERTY.search(translated):
        return drawing.of("from_regex({})", literal(translated))
    narrowed = _PROPERTY.sub(lambda match: _small(match.group()), translated)
    return drawing.of("from_regex({}, alphabet={})", literal(narrowed), drawing.of(f"characters(max_codepoint={SMALL:#x})"))


def _with_boundaries(translated: str) -> str:
    """Write word boundaries as Python's own, of ASCII: Hypothesis draws what a lookahead holds, instead of looking."""
    written = translated.replace(translate(r"\b"), r"\b").replace(translate(r"\B"), r"\B")
    return written if written == translated else "(?a)" + written


def _small(written: str) -> str:
    """Write a Unicode property as its characters up to `SMALL`."""
    spans = ((int(first, 16), int(last, 16)) for first, last in _SPAN.findall(expand(written)))
    return "".join(f"\\u{first:04x}-\\u{min(last, SMALL):04x}" for first, last in spans if first <= SMALL) or r"\U0010fffd"


def _filtered(drawn: Code, texts: Texts, patterns: tuple[str, ...], drawing: Drawing) -> Code:
    """Keep of what is drawn the texts of the right length that match patterns."""
    if texts.low is not None or texts.high is not None:
        low = 0 if texts.low is None else int(texts.low.value)
        high = None if texts.high is None else int(texts.high.value)
        drawn = fill("{}.filter({}({}))", drawn, drawing.helper("_of_length"), sizes(low, high))
    for pattern in patterns:
        try:
            translated = translate(pattern)
        except PatternError:
            translated = ""
        if not translated or _PROPERTY.search(translated):
            drawing.unmet.append(f"pattern {pattern}")
        else:
            drawn = fill("{}.filter({}({}))", drawn, drawing.helper("_matching"), literal(translated))
    return drawn


def sizes(low: int, high: int | None) -> Code:
    """Write bounds as arguments, leaving out what says nothing."""
    written = ([f"min_size={low}"] if low else []) + ([] if high is None else [f"max_size={high}"])
    return Code(", ".join(written))
