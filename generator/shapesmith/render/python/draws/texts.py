"""Domains of strings into strategies: by alphabet and length, by pattern, by format, by what they are meant as."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from shapesmith.code import Code, fill, literal
from shapesmith.ecma import PatternError, translate
from shapesmith.render.python.draws.alphabets import Alphabet, alphabet_of, both, draw_alphabet
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.formats import draw_format
from shapesmith.render.python.draws.patterns import draw_pattern
from shapesmith.shapes.checks import Content
from shapesmith.shapes.domains import Texts


def draw_texts(texts: Texts, drawing: Drawing) -> Code:
    """Write the strategy of a domain of strings."""
    drawn = _texts(texts, drawing)
    if texts.unlike:
        drawing.unmet.append(f"no {' and no '.join(texts.unlike)}")
    for pattern in texts.apart if drawn != drawing.nothing else ():
        drawn = _matched(drawn, pattern, "_unlike", drawing)
    return drawn


def _texts(texts: Texts, drawing: Drawing) -> Code:
    drawn = _meant(texts, drawing)
    if drawn is not None:
        return _filtered(drawn, texts, texts.patterns, drawing)
    alphabets = {pattern: alphabet_of(pattern) for pattern in texts.patterns}
    hard = tuple(pattern for pattern, alphabet in alphabets.items() if alphabet is None)
    if not hard:
        return _plain(texts, [alphabet for alphabet in alphabets.values() if alphabet is not None], drawing)
    return _of_pattern(texts, hard[0], drawing)


def _of_pattern(texts: Texts, pattern: str, drawing: Drawing) -> Code:
    """Write texts of one pattern and of the right length; all other patterns are asked."""
    low = 0 if texts.low is None else int(texts.low.value)
    high = None if texts.high is None else int(texts.high.value)
    others = tuple(other for other in texts.patterns if other != pattern)
    drawn = draw_pattern(pattern, drawing, low, high, others=others, apart=texts.apart)
    asked = () if drawn.right else others if drawn.matches else (pattern, *others)
    return _filtered(drawn.written, replace(texts, low=None, high=None) if drawn.fits else texts, asked, drawing)


def _meant(texts: Texts, drawing: Drawing) -> Code | None:
    """Write what a format, an extension or an encoding says; all beyond the first is left to be asked."""
    extensions = [extension for extension in texts.extensions if extension.function == "date_time"]
    drawn = [fill("{}()", drawing.helper("_date_times"))] if extensions else []
    drawn += [written for name in texts.formats if (written := draw_format(name, drawing)) is not None]
    drawn += [_content(texts.contents, drawing)] if texts.contents else []
    told = len(drawn)
    if texts.encoded is not None and not drawn:
        drawn = [_base64(texts.encoded, drawing)]
    if told > 1 or len(texts.formats) > told - bool(extensions) - bool(texts.contents):
        drawing.unmet.append(" and ".join([*(f"format {name}" for name in texts.formats), *(check.keyword for check in texts.contents)]))
    if not drawn and texts.meant and not (texts.patterns or texts.apart or texts.low or texts.high):
        drawn = [written for name in texts.meant if (written := draw_format(name, drawing)) is not None]
    return drawn[0] if drawn else None


def _content(contents: tuple[Content, ...], drawing: Drawing) -> Code:
    """Write texts that hold JSON, or any bytes, in their encoding."""
    encoding = next((check.encoding for check in contents if check.encoding), "")
    blocks = tuple(check.block for check in contents if check.block is not None)
    drawn = drawing.of("binary(max_size=40)")
    if any(check.is_json for check in contents):
        drawn = fill("{}.map({})", drawing.below(blocks), drawing.helper("_json"))
    return fill("{}.map({}({}))", drawn, drawing.helper("_encoded"), literal(encoding)) if encoding else drawn


def _base64(encoded: tuple[int, int | None], drawing: Drawing) -> Code:
    low, high = encoded
    return fill("{}({}).map({})", drawing.helper("_blobs"), sizes(low, high), drawing.helper("_base64"))


def _plain(texts: Texts, alphabets: list[Alphabet], drawing: Drawing) -> Code:
    low = 0 if texts.low is None else int(texts.low.value)
    high = None if texts.high is None else int(texts.high.value)
    if not alphabets:
        return fill("{}({})", drawing.helper("_texts"), sizes(low, high))
    alphabet = reduce(both, alphabets)
    low = max(low, alphabet.low)
    high = min((bound for bound in (high, alphabet.high) if bound is not None), default=None)
    if (high is not None and low > high) or (not alphabet.spans and low):
        return drawing.nothing
    characters = draw_alphabet(alphabet)
    if characters is None:
        return _of_pattern(texts, texts.patterns[0], drawing)
    if characters == literal(""):
        return drawing.of('just("")')
    arguments = [part.text for part in (characters, sizes(low, high)) if part.text]
    return fill("{}({})", drawing.helper("_texts"), Code(", ".join(arguments)))


def _filtered(drawn: Code, texts: Texts, patterns: tuple[str, ...], drawing: Drawing) -> Code:
    """Keep of what is drawn the texts of the right length that match patterns."""
    if texts.low is not None or texts.high is not None:
        low = 0 if texts.low is None else int(texts.low.value)
        high = None if texts.high is None else int(texts.high.value)
        drawn = fill("{}.filter({}({}))", drawn, drawing.helper("_of_length"), sizes(low, high))
    for pattern in patterns:
        drawn = _matched(drawn, pattern, "_matching", drawing)
    return drawn


def _matched(drawn: Code, pattern: str, helper: str, drawing: Drawing) -> Code:
    """Keep the texts of which a helper says that a pattern matches, or does not."""
    try:
        translated = translate(pattern)
    except PatternError:
        translated = None
    if translated is None or r"\p{" in translated.lower():
        drawing.unmet.append(f"pattern {pattern}")
        return drawn
    return fill("{}.filter({}({}))", drawn, drawing.helper(helper), literal(translated))


def sizes(low: int, high: int | None) -> Code:
    """Write bounds as arguments, leaving out what says nothing."""
    written = ([f"min_size={low}"] if low else []) + ([] if high is None else [f"max_size={high}"])
    return Code(", ".join(written))
