"""Subtle misreadings of the specification: the letter with one rule spoilt, which the fuzzer has to tell from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from conformance.fuzz import values
from conformance.fuzz.letter import Done, Letter, Rule, Scope, plain


def _forgets(rule: Rule) -> Rule:
    """Keep nothing of what a keyword evaluated."""
    return lambda letter, schema, value, scope, done: rule(letter, schema, value, scope, set())


def _stops_at_first(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return any(letter.in_place(part, value, scope, done) for part in schema["anyOf"])


def _sees_cousins(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    """Let a branch of `allOf` that does not hold evaluate all the same: its members are taken from `properties`."""
    done.update(name for part in schema["anyOf"] if isinstance(part, dict) for name in part.get("properties", {}))
    return Letter.some(letter, schema, value, scope, done)


def _refers_statically(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return letter.refer(schema | {"$ref": schema["$dynamicRef"]}, value, scope, done)


def _recurs_statically(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return letter.refer(schema | {"$ref": "#"}, value, scope, done)


def _forgets_condition(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    chosen = "then" if letter.holds(schema["if"], value, scope) else "else"
    return chosen not in schema or letter.in_place(schema[chosen], value, scope, done)


def _at_least_one(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return Letter.contains(letter, {**schema, "minContains": max(1, schema.get("minContains", 1))}, value, scope, done)


def _additional_beside_patterns(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    rest = {name: part for name, part in schema.items() if name != "patternProperties"}
    return Letter.members(letter, schema, value, scope, done) and Letter.members(letter, rest, value, scope, done)


def _loosely(one: Any, other: Any) -> bool:
    return bool(one == other)


def _repeats_loosely(items: list[Any]) -> bool:
    return any(_loosely(item, other) for index, item in enumerate(items) for other in items[:index])


def _in_utf_16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _contains_evaluating(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    if isinstance(value, list):
        done |= {index for index, item in enumerate(value) if letter.holds(schema["contains"], item, scope)}
    return Letter.contains(letter, schema, value, scope, done)


def _integral(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return Letter.type(letter, schema, whole, scope, done)


MUTANTS: Mapping[str, tuple[int, Mapping[str, Rule]]] = {
    "anyOf stops at the first branch that holds": (2020, {"anyOf": _stops_at_first}),
    "oneOf evaluates nothing": (2020, {"oneOf": _forgets(Letter.one)}),
    "$ref evaluates nothing": (2020, {"$ref": _forgets(Letter.refer)}),
    "$dynamicRef evaluates nothing": (2020, {"$dynamicRef": _forgets(Letter.refer_dynamically)}),
    "$dynamicRef is static": (2020, {"$dynamicRef": _refers_statically}),
    "$recursiveRef is static": (2019, {"$recursiveRef": _recurs_statically}),
    "dependentSchemas evaluates nothing": (
        2020,
        {"dependentSchemas": _forgets(lambda letter, *asked: letter.dependent("dependentSchemas", *asked))},
    ),
    "anyOf evaluates by branches that fail": (2020, {"anyOf": _sees_cousins}),
    "if evaluates nothing": (2020, {"if": _forgets_condition}),
    "contains evaluates nothing": (2020, {"contains": _forgets(Letter.contains)}),
    "contains evaluates in 2019-09": (2019, {"contains": _contains_evaluating}),
    "minContains of 0 is 1": (2020, {"contains": _at_least_one}),
    "items evaluates nothing": (2019, {"items": _forgets(Letter.items)}),
    "unevaluatedItems evaluates nothing": (2020, {"unevaluatedItems": _forgets(Letter.unevaluated_items)}),
    "patterns do not keep members from additionalProperties": (7, {"additionalProperties": _additional_beside_patterns}),
    "true is 1 in uniqueItems": (
        7,
        {"uniqueItems": plain("array", lambda value, asked: not asked or not _repeats_loosely(value), "uniqueItems")},
    ),
    "true is 1 in enum": (4, {"enum": lambda letter, schema, value, scope, done: value in schema["enum"]}),
    "lengths are of UTF-16": (7, {"maxLength": plain("string", lambda value, high: _in_utf_16(value) <= high, "maxLength")}),
    "patterns are anchored": (
        6,
        {"pattern": plain("string", lambda value, pattern: re.match(values.PATTERNS[pattern], value) is not None, "pattern")},
    ),
    "1.0 is an integer in draft-04": (4, {"type": _integral}),
}
"""What is misread, in which dialect, and the rules that read so."""
