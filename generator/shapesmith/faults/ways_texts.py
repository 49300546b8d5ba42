"""Sizes, patterns, formats and texts of our own vocabulary: how each is broken."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from shapesmith.faults.arrays import MANY as MANY_ITEMS
from shapesmith.faults.format_texts import BAD
from shapesmith.faults.pairs import Pair
from shapesmith.faults.pattern_texts import Beside, beside_of, near_misses
from shapesmith.faults.site import Site, Way
from shapesmith.faults.synthetic import sized
from shapesmith.faults.texts import LONG, LONGEST
from shapesmith.faults.writing import misses_of
from shapesmith.shapes.checks import Block, Extension, Format, Match, Not, Size
from shapesmith.shapes.matching import matches
from shapesmith.shapes.sentences import shown

_UNITS = {"string": "character", "array": "item", "object": "member"}
_MOST_TRIED = 500


def of_size(pair: Pair, site: Site) -> Iterator[Way]:
    """Give values that are one too short or too long, empty ones, and much longer ones."""
    assert isinstance(pair.check, Size)
    check = pair.check
    beside = site.without(check)
    unit = _UNITS[check.of]
    if check.low is not None:
        counts = dict.fromkeys((check.low - 1, 0, check.low // 2))
        sizes = [count for count in counts if 0 <= count < check.low]
    else:
        assert check.high is not None
        sizes = [check.high + 1, *(() if check.high > LONG else (check.high + 2, check.high * 2 + 1))]
    for count in sizes:
        if count <= (LONGEST if check.of == "string" else MANY_ITEMS):
            for value in islice(site.maker.edges((*beside, sized(check.of, count, count))), 2):
                if not isinstance(value, bool | int | float | None) and len(value) == count:
                    yield Way(value=value, told=f"{count} {unit}{'s' if count != 1 else ''}")
            if check.of == "string":
                yield Way(value="a" * count, told=f"{count} {unit}{'s' if count != 1 else ''}")


def of_match(pair: Pair, site: Site) -> Iterator[Way]:
    """Give texts that nearly match."""
    assert isinstance(pair.check, Match)
    pattern = pair.check.pattern
    systematic = near_misses(pattern, _beside(pair.check, site), site.maker.patience)
    for miss, told in systematic:
        yield Way(value=miss, told=f"no match: {told}")
    is_systematic = any(True for _ in systematic)
    texts = [value for value in (site.base, *site.maker.edges(site.place.blocks)) if isinstance(value, str)]
    tried: dict[str, str] = {}
    for text in sorted(dict.fromkeys(texts), key=lambda text: (not text, len(text) > 40))[:2]:
        for miss, told in _plain_misses(text) if is_systematic else misses_of(pattern, text):
            if matches(pattern, miss) is False:
                tried.setdefault(miss, told)
    for miss, told in list(tried.items())[:_MOST_TRIED]:
        yield Way(value=miss, told=f"no match: {told}")
    denied = Block(at=pair.at, checks=(Not(at=pair.at, keyword="not", block=Block(at=pair.at, checks=(pair.check,))),))
    for value in site.maker.edges((*site.without(pair.check), denied)):
        if isinstance(value, str):
            yield Way(value=value, told=f"{shown(value)[:60]}, no match")


def _plain_misses(text: str) -> Iterator[tuple[str, str]]:
    yield text.swapcase(), "in the other case"
    yield "", "empty"
    yield " ", "a blank"
    yield text + " ", "a blank behind it"
    yield " " + text, "a blank before it"
    yield text[:-1], "cut short"
    yield text[1:], "without its first character"
    yield text * 2, "twice"


def _beside(check: Match, site: Site) -> Beside:
    texts = site.maker.domain(site.without(check)).texts
    return Beside() if texts is None else beside_of(texts)


def of_format(pair: Pair, site: Site) -> Iterator[Way]:
    """Give texts that nearly have the format."""
    assert isinstance(pair.check, Format)
    yield from (Way(value=text, told=f"{shown(text)}, no {pair.check.name}") for text in BAD.get(pair.check.name, ()))


def of_named_text(pair: Pair, site: Site) -> Iterator[Way]:
    """Give texts that nearly meet a check of our own vocabulary."""
    assert isinstance(pair.check, Extension)
    yield from (Way(value=text, told=f"{shown(text)}, not {pair.check.sentence}") for text in BAD.get(pair.check.function, ()))
