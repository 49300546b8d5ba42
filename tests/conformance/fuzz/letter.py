"""JSON Schema by the letter: a slow reading of the specification, keyword by keyword, which shares nothing with what it judges.

Sections are those of the core (C) and validation (V) documents of 2020-12, where no other draft is named.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from conformance.fuzz import values
from conformance.fuzz.places import Places
from conformance.fuzz.tongues import Tongue
from conformance.fuzz.values import exact, kind, same

Scope = tuple[str, ...]
Done = set[Any]
Rule = Callable[["Letter", Any, Any, Scope, Done], bool]
"""Tells whether a value meets a keyword of a schema, and adds to what was evaluated."""
Matches = Callable[[str, str], bool]


class Letter:
    """A schema as the specification reads it.

    Args:
        schema: The whole; its patterns are among `values.PATTERNS`.
        tongue: Its dialect.
        rules: What is read otherwise, by keyword: to find out how another validator reads.
        matches: How patterns are searched, if not by ECMA-262.
    """

    def __init__(self, schema: Any, tongue: Tongue, rules: Mapping[str, Rule] | None = None, matches: Matches | None = None) -> None:
        self._schema = schema
        self.year = tongue.year
        self.matches = matches or _matches
        self._places = Places(schema, tongue)
        rules = rules or {}
        known = [(name, rule) for since, until, name, rule in RULES if since <= tongue.year <= until or name in rules]
        self._rules = [(name, rules.get(name, rule)) for name, rule in known]

    def is_valid(self, instance: Any) -> bool:
        """Tell whether an instance is valid."""
        return self.ask(self._schema, instance, (self._places.root,)) is not None

    def ask(self, schema: Any, value: Any, scope: Scope) -> Done | None:
        """Return which members or items a schema evaluated of a value, or None where it is not valid (C 4.3, 7.7, 11)."""
        if isinstance(schema, bool):
            return set() if schema else None
        base = self._places.base(schema)
        scope = scope if scope[-1] == base else (*scope, base)
        done: Done = set()
        if self.year < 2019 and "$ref" in schema:  # draft-07 core 8.3: all other members of the object are ignored
            return self.ask(self._places.resolve(base, schema["$ref"]), value, scope)
        for name, rule in self._rules:
            if name in schema and not rule(self, schema, value, scope, done):
                return None
        return done

    def any_matches(self, patterns: Iterable[str], name: str) -> bool:
        """Tell whether a name holds a match of one of several patterns."""
        return any(self.matches(pattern, name) for pattern in patterns)

    def holds(self, schema: Any, value: Any, scope: Scope) -> bool:
        """Tell whether a part of a value is valid."""
        return self.ask(schema, value, scope) is not None

    def in_place(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """Tell whether a value meets a schema, and keep what that evaluated."""
        part = self.ask(schema, value, scope)
        done |= part or set()
        return part is not None

    def refer(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`$ref` (C 8.2.3.1)."""
        return self.in_place(self._places.resolve(scope[-1], schema["$ref"]), value, scope, done)

    def refer_dynamically(self, schema: Any, value: Any, scope: Scope, done: Done, keyword: str = "$dynamicRef") -> bool:
        """`$dynamicRef` (C 8.2.3.2): the outermost resource of the dynamic scope with this dynamic anchor, if the first one has it."""
        found = self._places.resolve(scope[-1], schema[keyword])
        name = schema[keyword].partition("#")[2]
        if isinstance(found, dict) and found.get("$dynamicAnchor") == name:
            found = next(self._places.dynamic[base, name] for base in scope if (base, name) in self._places.dynamic)
        return self.in_place(found, value, scope, done)

    def roots(self, scope: Scope) -> list[Any]:
        """Return the roots of the resources of a dynamic scope, outermost first."""
        return [self._places.resources[base] for base in scope]

    def refer_recursively(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`$recursiveRef` (2019-09 core, 8.2.4.2)."""
        roots = self.roots(scope)
        found = roots[-1]
        if found.get("$recursiveAnchor") is True:
            found = next(root for root in roots if isinstance(root, dict) and root.get("$recursiveAnchor") is True)
        return self.in_place(found, value, scope, done)

    def type(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`type` (V 6.1.1); an integer is a number with a zero fraction, in draft-04 (core 3.5) one without a fraction."""
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        found = {kind(value)}
        if found == {"number"} and (isinstance(value, int) or (self.year > 4 and value.is_integer())):
            found.add("integer")
        return not found.isdisjoint(kinds)

    def number(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`minimum`, `maximum` with the booleans of draft-04 (V 5.1.2, 5.1.3 there)."""
        if kind(value) != "number":
            return True
        low, high = schema.get("minimum", value), schema.get("maximum", value)
        low_open, high_open = (self.year == 4 and schema.get(name) is True for name in ("exclusiveMinimum", "exclusiveMaximum"))
        below = "minimum" in schema and (value < low or (low_open and value == low))
        return not below and not ("maximum" in schema and (value > high or (high_open and value == high)))

    def content(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`contentEncoding`, `contentMediaType` (draft-07 validation 8), which that draft may assert."""
        if not isinstance(value, str):
            return True
        decoders: dict[Any, Callable[[str], bytes]] = {"base64": _base64, "base32": base64.b32decode, "base16": base64.b16decode}
        encoding = schema.get("contentEncoding")
        try:
            text: Any = decoders[encoding](value) if encoding in decoders else value
            if encoding in (None, *decoders) and schema.get("contentMediaType", "").startswith("application/json"):
                json.loads(text)
        except ValueError:
            return False
        return True

    def members(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`properties`, `patternProperties`, `additionalProperties` (C 10.3.2)."""
        if not isinstance(value, dict):
            return True
        known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
        for name, member in value.items():
            asked = [known[name]] if name in known else []
            asked += [part for pattern, part in patterns.items() if self.matches(pattern, name)]
            is_additional = name not in known and not self.any_matches(patterns, name)
            asked += [schema["additionalProperties"]] if is_additional and "additionalProperties" in schema else []
            if not all(self.holds(part, member, scope) for part in asked):
                return False
            done |= {name} if asked else set()
        return True

    def items(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`prefixItems`, `items` (C 10.3.1), and `items`, `additionalItems` before 2020-12 (2019-09 core 9.3.1)."""
        if not isinstance(value, list):
            return True
        prefix, rest = schema.get("prefixItems", []) if self.year == 2020 else [], schema.get("items")
        if isinstance(rest, list):
            prefix, rest = rest, schema.get("additionalItems")
        for index, item in enumerate(value):
            part = prefix[index] if index < len(prefix) else rest
            if part is not None:
                if not self.holds(part, item, scope):
                    return False
                done.add(index)
        return True

    def contains(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`contains` (C 10.3.1.3), `minContains`, `maxContains` (V 6.4.4, 6.4.5)."""
        if not isinstance(value, list):
            return True
        met = {index for index, item in enumerate(value) if self.holds(schema["contains"], item, scope)}
        low, high = (schema.get("minContains", 1), schema.get("maxContains")) if self.year >= 2019 else (1, None)
        if self.year == 2020:
            done |= met
        return len(met) >= low and (high is None or len(met) <= high)

    def unevaluated_members(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`unevaluatedProperties` (C 11.3)."""
        left = [name for name in value if name not in done] if isinstance(value, dict) else []
        done.update(left)
        return all(self.holds(schema["unevaluatedProperties"], value[name], scope) for name in left)

    def unevaluated_items(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`unevaluatedItems` (C 11.2)."""
        left = [index for index in range(len(value)) if index not in done] if isinstance(value, list) else []
        done.update(left)
        return all(self.holds(schema["unevaluatedItems"], value[index], scope) for index in left)

    def some(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`anyOf` (C 10.2.1.2)."""
        return sum([self.in_place(part, value, scope, done) for part in schema["anyOf"]]) > 0

    def one(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`oneOf` (C 10.2.1.3)."""
        return sum([self.in_place(part, value, scope, done) for part in schema["oneOf"]]) == 1

    def condition(self, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`if`, `then`, `else` (C 10.2.2)."""
        chosen = "then" if self.in_place(schema["if"], value, scope, done) else "else"
        return chosen not in schema or self.in_place(schema[chosen], value, scope, done)

    def dependent(self, keyword: str, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
        """`dependentSchemas` (C 10.2.2.4), `dependentRequired` (V 6.5.4), `dependencies` (draft-07 validation 6.5.7)."""
        for name, needed in schema[keyword].items() if isinstance(value, dict) else ():
            met = all(one in value for one in needed) if isinstance(needed, list) else None
            if name in value and not (self.in_place(needed, value, scope, done) if met is None else met):
                return False
        return True


def _base64(text: str) -> bytes:
    return base64.b64decode(text.encode("ascii"), validate=True)


def _matches(pattern: str, text: str) -> bool:
    return re.search(values.PATTERNS[pattern], text) is not None


def plain(wanted: str, test: Callable[[Any, Any], bool], name: str) -> Rule:
    """Make the rule of a keyword that looks at its own value and nothing else."""
    return lambda letter, schema, value, scope, done: kind(value) != wanted or test(value, schema[name])


def _pattern(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return not isinstance(value, str) or letter.matches(schema["pattern"], value)


def _all(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return all(letter.in_place(part, value, scope, done) for part in schema["allOf"])


def _names(letter: Letter, schema: Any, value: Any, scope: Scope, done: Done) -> bool:
    return not isinstance(value, dict) or all(letter.holds(schema["propertyNames"], name, scope) for name in value)


RULES: tuple[tuple[int, int, str, Rule], ...] = (
    (4, 2020, "type", Letter.type),
    (4, 2020, "enum", lambda letter, schema, value, scope, done: any(same(value, one) for one in schema["enum"])),
    (6, 2020, "const", lambda letter, schema, value, scope, done: same(value, schema["const"])),
    *((4, 2020, name, Letter.number) for name in ("minimum", "maximum")),
    (6, 2020, "exclusiveMinimum", plain("number", lambda value, low: value > low, "exclusiveMinimum")),
    (6, 2020, "exclusiveMaximum", plain("number", lambda value, high: value < high, "exclusiveMaximum")),
    (4, 2020, "multipleOf", plain("number", lambda value, by: (exact(value) / exact(by)).denominator == 1, "multipleOf")),
    (4, 2020, "minLength", plain("string", lambda value, low: len(value) >= low, "minLength")),
    (4, 2020, "maxLength", plain("string", lambda value, high: len(value) <= high, "maxLength")),
    (4, 2020, "pattern", _pattern),
    *((7, 7, name, Letter.content) for name in ("contentEncoding", "contentMediaType")),
    (4, 2020, "minProperties", plain("object", lambda value, low: len(value) >= low, "minProperties")),
    (4, 2020, "maxProperties", plain("object", lambda value, high: len(value) <= high, "maxProperties")),
    (4, 2020, "required", plain("object", lambda value, names: all(name in value for name in names), "required")),
    (6, 2020, "propertyNames", _names),
    *((4, 2020, name, Letter.members) for name in ("properties", "patternProperties", "additionalProperties")),
    (4, 2020, "dependencies", lambda letter, *asked: letter.dependent("dependencies", *asked)),
    (2019, 2020, "dependentSchemas", lambda letter, *asked: letter.dependent("dependentSchemas", *asked)),
    (2019, 2020, "dependentRequired", lambda letter, *asked: letter.dependent("dependentRequired", *asked)),
    (4, 2020, "minItems", plain("array", lambda value, low: len(value) >= low, "minItems")),
    (4, 2020, "maxItems", plain("array", lambda value, high: len(value) <= high, "maxItems")),
    *((4, 2020, name, Letter.items) for name in ("prefixItems", "items")),
    (6, 2020, "contains", Letter.contains),
    (4, 2020, "uniqueItems", plain("array", lambda value, asked: not asked or not _repeats(value), "uniqueItems")),
    (4, 2020, "$ref", Letter.refer),
    (2020, 2020, "$dynamicRef", Letter.refer_dynamically),
    (2019, 2019, "$recursiveRef", Letter.refer_recursively),
    (4, 2020, "allOf", _all),
    (4, 2020, "anyOf", Letter.some),
    (4, 2020, "oneOf", Letter.one),
    (4, 2020, "not", lambda letter, schema, value, scope, done: not letter.holds(schema["not"], value, scope)),
    (7, 2020, "if", Letter.condition),
    (2019, 2020, "unevaluatedItems", Letter.unevaluated_items),
    (2019, 2020, "unevaluatedProperties", Letter.unevaluated_members),
)
"""First and last dialect, keyword, rule, in an order in which what looks at others comes last."""


def _repeats(items: list[Any]) -> bool:
    return any(same(item, other) for index, item in enumerate(items) for other in items[:index])
