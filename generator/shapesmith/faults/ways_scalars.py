"""Types, values and numbers: how each is broken."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, islice
from typing import Any

from shapesmith.faults.maker import block_of
from shapesmith.faults.numbers import written
from shapesmith.faults.pairs import Pair
from shapesmith.faults.site import Site, Way
from shapesmith.faults.synthetic import typed
from shapesmith.shapes.checks import JSON_TYPES, Check, Content, Match, MultipleOf, Not, Range, Size, Type, Values
from shapesmith.shapes.concerns import concerns
from shapesmith.shapes.domain_values import kind_of, same
from shapesmith.shapes.sentences import TYPE_WORDS, expectation, shown

_PLAIN: dict[str, tuple[Any, ...]] = {
    "null": (None,),
    "boolean": (True, False),
    "integer": (1, 0),
    "number": (1.5, 1.0),
    "string": ("x", "1"),
    "array": ([],),
    "object": ({},),
}
_NONE_OF_THEM: tuple[Any, ...] = ("UNKNOWN", "", None, True, 0, 1, 1.5, [], {})
_NO_JSON = ("{", "nul", "'x'", "[1,]", "")
_SOME_JSON = ("null", "0", '""', "[]", "{}", "true", "1.5", '"x"')


def of_type(pair: Pair, site: Site) -> Iterator[Way]:
    """Give a value of each other type: the same thing written as that type first."""
    assert isinstance(pair.check, Type)
    allowed = set(pair.check.types)
    wanted = expectation(pair.check)
    for kind in JSON_TYPES:
        if kind in allowed or (kind == "integer" and "number" in allowed):
            continue
        told = f"{TYPE_WORDS[kind]} instead of {wanted}"
        for value in chain(_as(kind, site.base), _made(kind, pair, site), _PLAIN[kind]):
            if told in site.kept:
                break
            if not (kind == "number" and isinstance(value, int)) and not _is_otherwise_wrong(value, pair.check, site):
                yield Way(value=value, told=told)
    if isinstance(site.base, int) and not isinstance(site.base, bool):
        yield Way(value=float(site.base), told="a whole number written with a fraction")  # draft-04 refuses it


def _is_otherwise_wrong(value: Any, own: Check, site: Site) -> bool:
    """Tell whether a value breaks what stands beside its type, too, whether or not a validator says so."""
    beside = (check for check in site.checks if check is not own and isinstance(check, Values | Range | MultipleOf | Size | Match))
    return any(not site.maker.meets((block_of(check),), value) for check in beside)


def _as(kind: str, base: Any) -> Iterator[Any]:
    """Write a value as one of another type."""
    if kind == "string" and not isinstance(base, str):
        yield json.dumps(base) if len(json.dumps(base)) < 100 else "x"
    if kind == "array":
        yield [base]
    if kind in ("integer", "number") and isinstance(base, str):
        try:
            yield int(base) if kind == "integer" else float(base)
        except ValueError:
            return
    if kind == "number" and isinstance(base, int) and not isinstance(base, bool):
        yield base + 0.5
    if kind == "integer" and isinstance(base, bool):
        yield int(base)


def _made(kind: str, pair: Pair, site: Site) -> Iterator[Any]:
    """Make values of another type that meet everything else; what speaks of other types has no part in that."""
    speaking = ("", "number" if kind == "integer" else kind)
    beside = [check for block in site.without(pair.check) for check in block.checks if concerns(check) in speaking]
    made = site.maker.edges((*((block_of(*beside),) if beside else ()), typed(kind)))
    yield from islice((value for value in made if kind != "number" or not isinstance(value, int)), 3)


def of_values(pair: Pair, site: Site) -> Iterator[Way]:
    """Give near misses of each value, then other values of the place."""
    assert isinstance(pair.check, Values)
    known = pair.check.values
    plain = [Way(value=one, told=f"{shown(one)}, which is none of the values") for one in _NONE_OF_THEM]
    near = [[Way(value=one, told=f"{shown(value)[:60]} {told}") for one, told in _near(value)] for value in known]
    nearest = [ways[turn] for turn in range(max(map(len, near), default=0)) for ways in near if turn < len(ways)]
    denied = block_of(Not(at=pair.at, keyword="not", block=block_of(pair.check)))
    made = [
        Way(value=value, told=f"{shown(value)[:60]}, which is none of the values")
        for value in islice(site.maker.edges((*site.without(pair.check), denied)), 8)
    ]
    for way in (*plain[:1], *nearest, *made, *plain[1:]):
        if not any(same(way.value, one) for one in known):
            yield way


def _near(value: Any) -> Iterator[tuple[Any, str]]:
    if isinstance(value, str):
        yield value.swapcase(), "in the other case"
        yield value + " ", "with a blank behind"
        yield value[:-1], "cut short"
        yield value + "_", "and more"
        yield value.capitalize(), "capitalised"
        yield " " + value, "with a blank before"
    elif isinstance(value, bool):
        yield not value, "negated"
        yield int(value), "as a number"
        yield json.dumps(value), "as text"
    elif kind_of(value) == "number":
        yield value + 1, "and one"
        yield value - 1, "less one"
        yield json.dumps(value, default=str), "as text"
        yield value + 0.5, "and a half"
        yield bool(value), "as a boolean"
    elif value is None:
        yield "null", "as text"
        yield False, "as false"
        yield 0, "as 0"
    elif isinstance(value, list | tuple):
        yield [*value, None], "and one item more"
        yield list(value[:-1]), "cut short"
    else:
        yield {**value, "x": None}, "and one member more"
        yield dict(list(value.items())[:-1]), "cut short"


def of_range(pair: Pair, site: Site) -> Iterator[Way]:
    """Give numbers beyond the bound: by one, by a little, and far."""
    assert isinstance(pair.check, Range)
    check = pair.check
    bound = Fraction(str(check.low if check.low is not None else check.high))
    sign = -1 if check.low is not None else 1
    steps = [Fraction(0)] if check.exclusive else []
    steps += [Fraction(1), Fraction(1, 2), Fraction(1, 10**6), Fraction(2), Fraction(1000), Fraction(10**9)]
    side = "below" if sign < 0 else "above"
    for step in steps:
        value = bound + sign * step
        yield Way(value=written(value), told=f"{float(step):g} {side} the bound" if step else "the bound itself")
    for divisor in (one.divisor for one in site.checks if isinstance(one, MultipleOf)):
        step = Fraction(str(divisor))
        count = bound // step
        for value in (count * step, (count + sign) * step, (count + 2 * sign) * step):
            yield Way(value=written(value), told=f"{side} the bound")


def of_multiple(pair: Pair, site: Site) -> Iterator[Way]:
    """Give numbers that are no multiples, beside ones that are."""
    assert isinstance(pair.check, MultipleOf)
    divisor = Fraction(str(pair.check.divisor))
    bases = [base for base in (site.base, *site.maker.edges(site.place.blocks)) if kind_of(base) == "number" and abs(base) < 10**15][:6]
    for step in (Fraction(1), divisor / 2, divisor / 10, Fraction(1, 2), divisor / 3):
        for base in bases:
            for sign in (1, -1):
                yield Way(value=written(Fraction(str(base)) + sign * step), told=f"{float(step):g} beside a multiple")


def of_content(pair: Pair, site: Site) -> Iterator[Way]:
    """Give texts that are not in the encoding, no JSON, or other JSON."""
    assert isinstance(pair.check, Content)
    check = pair.check
    encode = {"base64": base64.b64encode, "base64url": base64.urlsafe_b64encode, "base32": base64.b32encode, "base16": base64.b16encode}
    if not check.is_json:
        for text in ("%", "=", "A", "AAA", "ab!=", "abc d", "\u00e9"):
            yield Way(value=text, told=f"no {check.encoding}")
        return
    values = _NO_JSON if check.block is None else _SOME_JSON
    for text in values:
        told = encode[check.encoding](text.encode()).decode() if check.encoding else text
        yield Way(value=told, told="no JSON" if check.block is None else "other JSON")
