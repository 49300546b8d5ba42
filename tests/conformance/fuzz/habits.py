"""How jsonschema and jsonschema-rs read the specification otherwise: each habit as the rules that it puts in the place of the letter's.

A disagreement is explained where the letter, read with a habit, gives the very verdict of the validator that has it. Every habit is a row
of `docs/conformance.md`, by its name.
"""

from __future__ import annotations

import base64
import itertools
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from conformance.fuzz import values
from conformance.fuzz.letter import Done, Letter, Matches, Rule, Scope, plain
from conformance.fuzz.tongues import Tongue
from conformance.fuzz.values import exact, kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """A reading.

    Attributes:
        name: Of the row in `docs/conformance.md`.
        of: Who has it: `python` (jsonschema) or `rust` (jsonschema-rs).
        since: The first dialect in which it tells.
        until: The last one.
        rules: What is read otherwise, by keyword.
        matches: How patterns are searched, if otherwise.
        joins: Patterns are joined to find out what is additional.
    """

    name: str
    of: str
    since: int = 4
    until: int = 2020
    rules: Mapping[str, Rule] = field(default_factory=dict)
    matches: Matches | None = None
    joins: bool = False


def reading(schema: Any, tongue: Tongue, habits: list[Habit]) -> Letter:
    """Return a schema as somebody with these habits reads it."""
    rules = {name: rule for habit in habits for name, rule in habit.rules.items()}
    letter = _Joining if any(habit.joins for habit in habits) else Letter
    return letter(schema, tongue, rules, next((habit.matches for habit in habits if habit.matches), None))


class _Joining(Letter):
    """Joins the names of `patternProperties` by `|` to find out what is additional, as jsonschema does."""

    def any_matches(self, patterns: Iterable[str], name: str) -> bool:
        joined = "|".join(patterns)
        try:
            return bool(joined) and re.search(joined, name) is not None
        except re.error:
            return super().any_matches(patterns, name)


def _search(pattern: str, text: str) -> bool:
    """Search by `re`; what that refuses is told elsewhere."""
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return re.search(values.PATTERNS[pattern], text) is not None


def _search_as_rust(pattern: str, text: str) -> bool:
    """Search as Rust's `regex` does: `.` is all but a line feed, and a combining mark belongs to a word for `\\b`."""
    ours = values.PATTERNS[pattern].replace(r"\n\r\u2028\u2029", r"\n")
    return re.search(r"a(?![\w\u0301])" if pattern == r"a\b" else ours, text) is not None


def _divides(value: Any, divisor: Any) -> bool:
    """Divide as jsonschema does."""
    if not isinstance(divisor, float):
        return bool(value % divisor == 0)
    try:
        quotient = value / divisor
        return bool(int(quotient) == quotient) if math.isfinite(quotient) else (exact(value) / exact(divisor)).denominator == 1
    except OverflowError:
        return (exact(value) / exact(divisor)).denominator == 1


def _ref_dynamically(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return letter.refer_dynamically(schema, value, scope, done, "$ref")


def _ignored(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return True


def _dependent_unseen(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return letter.dependent("dependencies", schema, value, scope, set())


def _contains_evaluates(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    if isinstance(value, list):
        done |= {index for index, item in enumerate(value) if letter.holds(schema["contains"], item, scope)}
    return Letter.contains(letter, schema, value, scope, done)


def _decimal_range(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    bounds = {name: exact(schema[name]) for name in ("minimum", "maximum") if name in schema}
    return Letter.number(letter, {**schema, **bounds}, exact(value) if kind(value) == "number" else value, scope, done)


def decimal(value: Any) -> Any:
    """Return a value with every number in it as the decimal that it is written with."""
    if isinstance(value, list):
        return ["array", *map(decimal, value)]
    if isinstance(value, dict):
        return {name: decimal(member) for name, member in value.items()}
    return ["number", exact(value)] if kind(value) == "number" else (kind(value), value)


def _differ(items: list[Any]) -> bool:
    return all(item not in items[:index] for index, item in enumerate(items))


def _quanta(text: str) -> bytes:
    """Decode four characters at a time, so that padding may stand anywhere."""
    return b"".join(base64.b64decode(text[at : at + 4].encode("ascii"), validate=True) for at in range(0, len(text), 4))


def _base16(text: str) -> bytes:
    return base64.b16decode(text, casefold=True)


def _recursive_in_a_row(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    """Look for the outermost resource with `$recursiveAnchor` only until one without it is met."""
    roots = letter.roots(scope)
    anchored = itertools.takewhile(lambda root: isinstance(root, dict) and root.get("$recursiveAnchor") is True, reversed(roots))
    return letter.in_place([roots[-1], *anchored][-1], value, scope, done)


def _recursive_unasserted(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    letter.refer_recursively(schema, value, scope, done)
    return True


def _recursive_of_all(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    """Let a reference that leads back to itself evaluate everything."""
    done.update(value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ())
    return True


def _media(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    """Look into a string as jsonschema-rs does: any media type but the plain name of JSON turns the check off."""
    encoding, media = schema.get("contentEncoding"), schema.get("contentMediaType")
    decoders: dict[Any, Callable[[str], bytes]] = {"base64": _quanta, "base32": base64.b32decode, "base16": _base16}
    if not isinstance(value, str) or (media or "application/json") != "application/json" or encoding not in (None, *decoders):
        return True
    try:
        text = decoders[encoding](value) if encoding else value
        if media:
            json.loads(text)
    except ValueError:
        return False
    return True


HABITS = (
    Habit(name="python-regex", of="python", matches=_search),
    Habit(name="python-multiple-of", of="python", rules={"multipleOf": plain("number", _divides, "multipleOf")}),
    Habit(name="python-content", of="python", since=7, until=7, rules={"contentEncoding": _ignored, "contentMediaType": _ignored}),
    Habit(name="python-dependencies", of="python", since=2019, rules={"dependencies": _ignored}),
    Habit(name="python-joined-patterns", of="python", joins=True),
    Habit(name="ref-dynamic", of="python", since=2020, rules={"$ref": _ref_dynamically}),
    Habit(
        name="rust-decimal",
        of="rust",
        rules={
            "minimum": _decimal_range,
            "maximum": _decimal_range,
            "exclusiveMinimum": plain("number", lambda value, low: isinstance(low, bool) or exact(value) > exact(low), "exclusiveMinimum"),
            "exclusiveMaximum": plain(
                "number", lambda value, high: isinstance(high, bool) or exact(value) < exact(high), "exclusiveMaximum"
            ),
            "enum": lambda letter, schema, value, scope, done: decimal(value) in map(decimal, schema["enum"]),
            "const": lambda letter, schema, value, scope, done: decimal(value) == decimal(schema["const"]),
            "uniqueItems": plain("array", lambda value, asked: not asked or _differ(list(map(decimal, value))), "uniqueItems"),
        },
    ),
    Habit(name="rust-regex", of="rust", matches=_search_as_rust),
    Habit(name="ref-dynamic", of="rust", since=2020, rules={"$ref": _ref_dynamically}),
    Habit(name="contains-evaluates", of="rust", since=2019, until=2019, rules={"contains": _contains_evaluates}),
    *(
        Habit(name="recursive-in-a-row", of=who, since=2019, until=2019, rules={"$recursiveRef": _recursive_in_a_row})
        for who in ("python", "rust")
    ),
    Habit(name="rust-recursive-ref", of="rust", since=2020, rules={"$recursiveRef": _recursive_unasserted}),
    Habit(name="rust-recursive-ref", of="rust", since=2020, rules={"$recursiveRef": _recursive_of_all}),
    Habit(name="rust-dependencies", of="rust", since=2019, rules={"dependencies": _dependent_unseen}),
    Habit(name="rust-content", of="rust", since=6, until=7, rules={"contentEncoding": _media, "contentMediaType": _media}),
)
