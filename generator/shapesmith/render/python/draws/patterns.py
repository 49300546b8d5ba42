"""Patterns into strategies: as Hypothesis draws them best, of characters on which all regular expressions agree."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from shapesmith.code import Code, fill, join, literal
from shapesmith.ecma import PatternError, translate
from shapesmith.ecma.longest import longest
from shapesmith.ecma.plans import LONG, Plan, planned
from shapesmith.ecma.python import written as written_pattern
from shapesmith.ecma.sets import Spans, complement
from shapesmith.ecma.texts import is_sure
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.spans import FEW, agreed, count, spans_of, without_surrogates

MANY, HEAD, TAIL = 1024, 256, 16
"""A span of more than so many characters is drawn from its head and tail only: Hypothesis lists all of a class."""

_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A strategy of texts of a pattern.

    Attributes:
        written: The strategy.
        fits: The texts are of a length within the bounds.
        matches: The pattern matches them; otherwise it has to be asked.
        right: All that was asked for holds of them.
        unknown: The pattern cannot be read.
    """

    written: Code
    fits: bool = False
    matches: bool = True
    right: bool = False
    unknown: bool = False


def draw_pattern(
    pattern: str, drawing: Drawing, low: int = 0, high: int | None = None, *, others: tuple[str, ...] = (), apart: tuple[str, ...] = ()
) -> Drawn:
    """Write the strategy of texts in which a pattern matches; now and then the one of a great length that is the greatest."""
    drawn = _of_pattern(pattern, drawing, low, high, others=others, apart=apart)
    if high is None or high <= LONG or "_pattern" in drawing.given or drawn.unknown:
        return drawn
    pieces = longest(pattern, others, apart, high)
    if pieces is None:
        return drawn
    return replace(drawn, written=fill("{}({}, {})", drawing.helper("_or_long"), drawn.written, join(", ", map(literal, pieces))))


def _of_pattern(
    pattern: str, drawing: Drawing, low: int = 0, high: int | None = None, *, others: tuple[str, ...] = (), apart: tuple[str, ...] = ()
) -> Drawn:
    """Write the strategy of texts in which an ECMA-262 pattern matches, if it can be done also all others, and none of `apart`."""
    try:
        translated = translate(pattern)
    except PatternError:
        drawing.unmet.append(f"pattern {pattern}")
        return Drawn(written=fill("{}()", drawing.helper("_texts")), unknown=True)
    bounded = low > 0 or high is not None
    plain = is_sure(pattern) and not bounded and not others and not apart
    plan = Plan() if plain else planned(pattern, others, apart, low, high)
    if plan.listed:
        written = drawing.of("sampled_from({})", literal(list(plan.listed)))
        return Drawn(written=written, fits=True, right=True)
    if "_pattern" in drawing.given:
        bounds = Code(f", min_size={low}" + ("" if high is None else f", max_size={high}")) if bounded else Code("")
        return Drawn(written=fill("{}({}{})", drawing.helper("_pattern"), literal(pattern), bounds), fits=plan.fit)
    if plan.trees:
        trees = dict.fromkeys(_drawn(pattern, written_pattern(one.tree, {}), drawing) for one in plan.trees)
        return Drawn(written=_union(list(trees), drawing), fits=True, matches=plan.sure)
    return Drawn(written=_drawn(pattern, translated, drawing), fits=not bounded)


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
