"""The keywords that the fuzzer writes: from which dialect to which, how often, about what, and how a value is drawn."""

from __future__ import annotations

import copy
import functools
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from conformance.fuzz import values

Written = dict[str, Any]


class Maker(Protocol):
    """What a keyword needs of the one who draws the schema; see `schemas.py`."""

    rng: random.Random
    alphabet: tuple[str, ...]
    patterns: tuple[str, ...]

    def schema(self, place: Any) -> Any:
        """Draw a schema."""

    def focus(self) -> str:
        """Draw what a part is about."""

    @property
    def tongue(self) -> Any:
        """The dialect."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A keyword, or several that belong together.

    Attributes:
        write: Draws it.
        focus: What it concerns: `object`, `array`, `number`, `string`, or `any`.
        weight: How often it is drawn.
        since: The first dialect that has it.
        until: The last one.
        flat: It holds no schema.
        keen: How often it is drawn where a schema is about what is evaluated (see `keen.py`).
    """

    write: Callable[[Any, Any], Written]
    focus: str
    weight: int = 4
    since: int = 4
    until: int = 2020
    flat: bool = False
    keen: int = 0


def choices(year: int, focus: str, *, flat: bool = False) -> tuple[tuple[Word, ...], tuple[int, ...]]:
    """Return the words of a dialect with how often each is drawn where most are about `focus`."""
    return _choices(year, focus, flat)


@functools.cache
def _choices(year: int, focus: str, flat: bool) -> tuple[tuple[Word, ...], tuple[int, ...]]:
    found = [word for word in WORDS if word.since <= year <= word.until and (word.flat or not flat)]
    return tuple(found), tuple(word.weight * (6 if word.focus == focus else 3 if word.focus == "any" else 1) for word in found)


@functools.cache
def keen_choices(year: int, focus: str) -> tuple[tuple[Word, ...], tuple[int, ...]]:
    """Return the words of a dialect that evaluate members or items, with how often each is drawn."""
    found = [word for word in WORDS if word.since <= year <= word.until and word.keen and word.focus in (focus, "any")]
    return tuple(found), tuple(word.keen for word in found)


def _count(maker: Maker) -> int | float:
    count = maker.rng.choice(values.COUNTS)
    return float(count) if maker.tongue.year > 4 and maker.rng.random() < 0.1 else count


def _counted(name: str) -> Callable[[Maker, Any], Written]:
    return lambda maker, place: {name: _count(maker)}


def _drawn(name: str, pool: tuple[Any, ...]) -> Callable[[Maker, Any], Written]:
    return lambda maker, place: {name: maker.rng.choice(pool)}


def _names(maker: Maker, low: int = 0) -> list[str]:
    low = max(low, 1) if maker.tongue.year == 4 else low
    return sorted({maker.rng.choice(maker.alphabet) for _ in range(maker.rng.randint(low, 3))})


def _part(name: str) -> Callable[[Maker, Any], Written]:
    return lambda maker, place: {name: maker.schema(place.part(maker.focus()))}


def _same(name: str) -> Callable[[Maker, Any], Written]:
    return lambda maker, place: {name: maker.schema(place.same())}


def _branches(name: str) -> Callable[[Maker, Any], Written]:
    return lambda maker, place: {name: [maker.schema(place.same()) for _ in range(maker.rng.choice((1, 2, 2, 3)))]}


def _positions(name: str) -> Callable[[Maker, Any], Written]:
    return lambda maker, place: {name: [maker.schema(place.part(maker.focus())) for _ in range(maker.rng.choice((1, 1, 2, 3)))]}


def _properties(maker: Maker, place: Any) -> Written:
    return {"properties": {name: maker.schema(place.part(maker.focus())) for name in _names(maker, 1)}}


def _pattern_properties(maker: Maker, place: Any) -> Written:
    patterns = maker.rng.choices(maker.patterns, k=maker.rng.choice((1, 1, 2)))
    return {"patternProperties": {pattern: maker.schema(place.part(maker.focus())) for pattern in patterns}}


def _property_names(maker: Maker, place: Any) -> Written:
    return {"propertyNames": maker.schema(place.part("string"))}


def _dependencies(maker: Maker, place: Any) -> Written:
    return {
        "dependencies": {
            name: _names(maker) if maker.rng.random() < 0.4 else maker.schema(place.same())
            for name in _names(maker, 1)
        }
    }  # fmt: skip


def _dependent_required(maker: Maker, place: Any) -> Written:
    return {"dependentRequired": {name: _names(maker) for name in _names(maker, 1)}}


def _dependent_schemas(maker: Maker, place: Any) -> Written:
    return {"dependentSchemas": {name: maker.schema(place.same()) for name in _names(maker, 1)}}


def _contains(maker: Maker, place: Any) -> Written:
    written = {"contains": maker.schema(place.part(maker.focus()))}
    if maker.tongue.year >= 2019:
        for name in ("minContains", "maxContains"):
            if maker.rng.random() < 0.35:
                written[name] = _count(maker)
    return written


def _items_and_more(maker: Maker, place: Any) -> Written:
    return {**_positions("items")(maker, place), **_part("additionalItems")(maker, place)}


def _if(maker: Maker, place: Any) -> Written:
    parts = [name for name, chance in (("if", 0.92), ("then", 0.75), ("else", 0.6)) if maker.rng.random() < chance]
    return {name: maker.schema(place.same()) for name in parts}


def _exclusive(maker: Maker, place: Any) -> Written:
    side = maker.rng.choice(("minimum", "maximum"))
    return {side: maker.rng.choice(values.NUMBERS), f"exclusive{side.capitalize()}": maker.rng.random() < 0.6}


def _type(maker: Maker, place: Any) -> Written:
    rng = maker.rng
    own = {"object": "object", "array": "array", "string": "string", "number": rng.choice(("integer", "number"))}.get(place.focus)
    first = own if own and rng.random() < 0.7 else rng.choice(values.TYPES)
    if rng.random() < 0.65:
        return {"type": first}
    return {"type": list(dict.fromkeys((first, *rng.sample(values.TYPES, rng.choice((0, 1, 2))))))}


def _enum(maker: Maker, place: Any) -> Written:
    drawn: list[Any] = []
    for _ in range(maker.rng.choice((1, 2, 3, 4))):
        one = values.value(maker.rng)
        if not any(values.same(one, other) for other in drawn):
            drawn.append(one)
    return {"enum": drawn}


def _content(maker: Maker, place: Any) -> Written:
    pool = {"contentEncoding": values.ENCODINGS, "contentMediaType": values.MEDIA_TYPES}
    written: Written = {name: maker.rng.choice(drawn) for name, drawn in pool.items() if maker.rng.random() < 0.6}
    if maker.tongue.year >= 2019 and maker.rng.random() < 0.5:
        written["contentSchema"] = maker.schema(place.part("string"))
    return written


def _annotations(maker: Maker, place: Any) -> Written:
    pool = {"title": "t", "description": "a", "default": 1, "format": "date"}
    pool.update({} if maker.tongue.year < 6 else {"examples": [1]})
    pool.update({} if maker.tongue.year < 7 else {"$comment": "c", "readOnly": True, "writeOnly": False})
    return {name: pool[name] for name in maker.rng.sample(sorted(pool), 2)}


_FOREIGN: tuple[tuple[int, int, Written], ...] = (
    (4, 4, {"const": 1}),
    (4, 4, {"contains": False}),
    (4, 4, {"propertyNames": {"maxLength": 0}}),
    (4, 6, {"if": {}, "then": {"not": {}}}),
    (4, 7, {"dependentRequired": {"a": ["zz"]}}),
    (4, 7, {"dependentSchemas": {"a": {"not": {}}}}),
    (4, 7, {"prefixItems": [{"not": {}}]}),
    (4, 7, {"unevaluatedProperties": False, "unevaluatedItems": False}),
    (4, 7, {"minContains": 3, "maxContains": 0}),
    (4, 7, {"$dynamicRef": "#nowhere"}),
    (4, 6, {"contentEncoding": "base64", "contentMediaType": "application/json"}),
    (2020, 2020, {"additionalItems": False}),
    (2020, 2020, {"$recursiveRef": "#"}),
    (4, 2020, {"divisibleBy": 2, "extends": {"not": {}}, "disallow": "any", "x-unknown": {"type": "null"}}),
)


def foreign(rng: random.Random, year: int) -> Written:
    """Draw a keyword that another dialect has and this one has not."""
    return copy.deepcopy(rng.choice([written for first, last, written in _FOREIGN if first <= year <= last]))


WORDS = (
    Word(write=_type, focus="any", weight=6, flat=True, keen=1),
    Word(write=_enum, focus="any", weight=2, flat=True),
    Word(write=lambda maker, place: {"const": values.value(maker.rng)}, focus="any", weight=2, since=6, flat=True),
    Word(write=_annotations, focus="any", weight=1, flat=True),
    Word(write=_counted("minLength"), focus="string", flat=True),
    Word(write=_counted("maxLength"), focus="string", flat=True),
    Word(write=_drawn("pattern", tuple(values.PATTERNS)), focus="string", weight=8, flat=True),
    Word(write=_content, focus="string", weight=3, since=7),
    Word(write=_drawn("minimum", values.NUMBERS), focus="number", flat=True),
    Word(write=_drawn("maximum", values.NUMBERS), focus="number", flat=True),
    Word(write=_exclusive, focus="number", weight=6, until=4, flat=True),
    Word(write=_drawn("exclusiveMinimum", values.NUMBERS), focus="number", weight=3, since=6, flat=True),
    Word(write=_drawn("exclusiveMaximum", values.NUMBERS), focus="number", weight=3, since=6, flat=True),
    Word(write=_drawn("multipleOf", values.DIVISORS), focus="number", weight=6, flat=True),
    Word(write=_counted("minProperties"), focus="object", weight=2, flat=True),
    Word(write=_counted("maxProperties"), focus="object", weight=2, flat=True),
    Word(write=lambda maker, place: {"required": _names(maker)}, focus="object", flat=True, keen=2),
    Word(write=_properties, focus="object", weight=9, keen=8),
    Word(write=_pattern_properties, focus="object", weight=5, keen=2),
    Word(write=_part("additionalProperties"), focus="object", weight=5, keen=1),
    Word(write=_property_names, focus="object", weight=3, since=6),
    Word(write=_dependencies, focus="object", weight=4, until=7, keen=4),
    Word(write=_dependencies, focus="object", weight=1, since=2019, keen=1),
    Word(write=_dependent_required, focus="object", weight=3, since=2019, flat=True, keen=1),
    Word(write=_dependent_schemas, focus="object", weight=4, since=2019, keen=5),
    Word(write=_part("unevaluatedProperties"), focus="object", weight=9, since=2019),
    Word(write=_counted("minItems"), focus="array", weight=2, flat=True),
    Word(write=_counted("maxItems"), focus="array", weight=2, flat=True),
    Word(write=lambda maker, place: {"uniqueItems": maker.rng.random() < 0.9}, focus="array", flat=True),
    Word(write=_part("items"), focus="array", weight=5, keen=2),
    Word(write=_positions("items"), focus="array", weight=3, until=2019, keen=6),
    Word(write=_items_and_more, focus="array", weight=4, until=2019, keen=2),
    Word(write=_part("additionalItems"), focus="array", weight=1, until=2019),
    Word(write=_positions("prefixItems"), focus="array", weight=6, since=2020, keen=7),
    Word(write=_contains, focus="array", weight=6, since=6, keen=4),
    Word(write=_part("unevaluatedItems"), focus="array", weight=9, since=2019),
    Word(write=_branches("allOf"), focus="any", keen=3),
    Word(write=_branches("anyOf"), focus="any", keen=5),
    Word(write=_branches("oneOf"), focus="any", keen=4),
    Word(write=_same("not"), focus="any", weight=2, keen=1),
    Word(write=_if, focus="any", weight=5, since=7, keen=5),
)
