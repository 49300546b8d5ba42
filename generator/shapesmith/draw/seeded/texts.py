"""Texts and points in time, sampled: most are short and plain, every eighth is at an edge."""

from __future__ import annotations

from codecs import charmap_decode
from datetime import datetime, timedelta

from shapesmith.draw.seeded.sampler import Sampler, Source

MARKS = (
    *("a", "A", "0", " ", "_", "-", ".", "\u00e9", "e\u0301", "\u0430", "\u212a", "\u0130", "\u00df", "\u4e2d", "\U0001f600"),
    *("\U0001f469\u200d\U0001f680", "\u202e", "\ufeff", "\u2028", "\x00", "\n", "\t", "\x7f", "\\", "/", "~", '"', "'", "$", "{", "}"),
    *("<", "%", "null", "true", "1e3", "__proto__", "id", "Id", "ID", "I\u0430", "\U0010ffff"),
)
"""Characters that programs stumble over; Hypothesis' strategies have the same (`templates/strategies/helpers.py.jinja`)."""
_PLAIN = (
    "abcdefghijklmnopqrstuvwxyz" * 6 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-.:/@\u00e9\u00df\u4e2d\u0430\u0301\u200d\U0001f600\U00010348"
)
_LONG, _LONGEST = 256, 10_000
_SHORT = 16
"""How many characters longer than it has to be a text is, at most, as a rule."""
_TABLE = 256
"""One byte of randomness says which character of a table comes next."""


def texts(source: Source, alphabet: str = "", *, without: str = "", min_size: int = 0, max_size: int | None = None) -> Sampler:
    """Draw texts of these characters, or of all but those."""
    letters = alphabet or "".join(mark for mark in _PLAIN if mark not in without)
    table = (letters * _TABLE)[:_TABLE] if len(letters) < _TABLE else letters[:_TABLE]
    edges = _edges(alphabet, without, min_size, max_size)
    longest = min_size + _SHORT if max_size is None else min(max_size, min_size + _SHORT)
    random, bits, decode = source.random, source.bits, charmap_decode
    limit, count, spread = len(edges), longest - min_size + 1, 8 * len(edges)

    def draw() -> str:
        place = int(random() * spread)
        if place < limit:
            return edges[place]
        size = min_size + place % count
        return decode(bits(8 * size).to_bytes(size, "little"), "strict", table)[0] if size else ""

    return Sampler(draw)


def _edges(alphabet: str, without: str, low: int, high: int | None) -> list[str]:
    marks = [mark for mark in MARKS if not set(mark) & set(without)]
    if alphabet:
        marks = [mark for mark in MARKS if set(mark) <= set(alphabet)] + [alphabet[0], alphabet[-1]]
    longest = max(low, _LONG) if high is None else high
    sizes = {low, min(low + 1, longest), *([longest, max(longest - 1, low)] if longest <= _LONGEST else [])}
    edges = [(mark * size)[:size] for size in sorted(sizes) for mark in marks[:: 1 if size < 3 else 7]]
    return list(dict.fromkeys([*edges, *(mark for mark in marks if low <= len(mark) <= longest)]))


def moments(source: Source, *endings: str) -> Sampler:
    """Draw dates and times in ISO 8601, to the second or finer, with one of these endings."""
    random, first = source.random, datetime(1900, 1, 1)
    seconds = int((datetime(9998, 12, 31) - first).total_seconds())
    units = ("seconds", "milliseconds", "microseconds")
    edges = ["1970-01-01T00:00:00", "1999-12-31T23:59:59", "2000-02-29T00:00:00.000", "2038-01-19T03:14:08.000000"]

    def draw() -> str:
        place = int(random() * 8 * len(endings))
        ending = endings[place >> 3]
        if not place & 7:
            return source.one_of(edges) + ending
        moment = first + timedelta(seconds=int(random() * seconds), microseconds=(place * 123_457) % 1_000_000)
        return moment.isoformat(timespec=units[place % 3]) + ending

    return Sampler(draw)


def timestamps(source: Source) -> Sampler:
    """Draw points in time: whole seconds since 1970, or ISO 8601 text."""
    random, moment = source.random, moments(source, "Z").draw
    return Sampler(lambda: int(random() * 2**31) if random() < 0.5 else moment())


def date_times(source: Source) -> Sampler:
    """Draw dates and times in ISO 8601: in UTC, with an offset, or without either."""
    return moments(source, "Z", "", "+00:00", "+05:30", "-08:00", "+14:00", "-12:00")
