"""Seeded instances: what a schema names, put together so that much of it is valid, and the same damaged at one place."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from conformance.fuzz import values
from conformance.fuzz.schemas import Drawn

_OF_KIND = {
    "object": ("properties", "patternProperties", "additionalProperties", "required", "minProperties", "maxProperties", "propertyNames",
               "dependencies", "dependentRequired", "dependentSchemas", "unevaluatedProperties"),
    "array": ("items", "prefixItems", "additionalItems", "contains", "uniqueItems", "minItems", "maxItems", "unevaluatedItems"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "string": ("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"),
}  # fmt: skip
_DEEPEST = 4


class InstanceMaker:
    """Draws instances of one schema.

    Args:
        rng: Where chance comes from.
        drawn: The schema.
    """

    def __init__(self, rng: random.Random, drawn: Drawn) -> None:
        self._rng = rng
        self._root = drawn.schema
        self._targets = drawn.targets
        self._alphabet = drawn.alphabet

    def draw(self) -> Any:
        """Draw one: mostly near to valid, sometimes damaged, seldom anything."""
        chance = self._rng.random()
        if chance < 0.1:
            return values.value(self._rng, 3)
        made = self._value(self._root, 0)
        return made if chance < 0.6 else self.damaged(made)

    def damaged(self, instance: Any) -> Any:
        """Return an instance with one place of it changed."""
        path = self._rng.choice(list(_paths(instance)))
        return self._changed(instance, path)

    def _changed(self, instance: Any, path: tuple[Any, ...]) -> Any:
        if not path:
            return self._other(instance)
        copied = dict(instance) if isinstance(instance, dict) else list(instance)
        copied[path[0]] = self._changed(instance[path[0]], path[1:])
        return copied

    def _other(self, value: Any) -> Any:
        """Return something near to a value."""
        rng = self._rng
        if isinstance(value, bool):
            return rng.choice((int(value), float(value), not value))
        if isinstance(value, (int, float)):
            return rng.choice((value + 1, value - 1, -value, value + 0.5, bool(value), str(value), _other_number(value)))
        if isinstance(value, str):
            longer = value + rng.choice(("a", "\n", "\N{COMBINING ACUTE ACCENT}"))
            return rng.choice((longer, value[1:], value * 2, rng.choice(values.TEXTS)))
        if isinstance(value, list) and value:
            at = rng.randrange(len(value))
            return rng.choice(([*value, value[at]], value[:at] + value[at + 1 :], value[::-1], [*value, values.value(rng)], [value]))
        if isinstance(value, dict) and value:
            gone = rng.choice(list(value))
            rest = {name: member for name, member in value.items() if name != gone}
            name = rng.choice(self._alphabet)
            return rng.choice((rest, {**rest, name: value[gone]}, {**value, name: values.value(rng)}))
        return values.value(rng)

    def _value(self, schema: Any, depth: int) -> Any:
        flat = list(self._flat(schema, 0))
        rng = self._rng
        fixed = [one for part in flat for one in (*part.get("enum", ()), *([part["const"]] if "const" in part else []))]
        if fixed and rng.random() < 0.7:
            return rng.choice(fixed)
        kind = self._kind(flat)
        if depth > _DEEPEST or kind is None:
            return values.value(rng, 1)
        if kind == "object":
            return self._members(flat, depth)
        return self._items(flat, depth) if kind == "array" else self._scalar(kind, flat)

    def _flat(self, schema: Any, depth: int) -> Iterator[dict[str, Any]]:
        """Go over the schema objects that are likely asked of the same value."""
        if not isinstance(schema, dict) or depth > _DEEPEST:
            return
        yield schema
        rng = self._rng
        for keyword in ("$ref", "$dynamicRef", "$recursiveRef"):
            targets = self._targets.get(schema.get(keyword, ""), ())
            if targets:
                yield from self._flat(rng.choice(targets), depth + 1)
        for branch in schema.get("allOf", ()):
            yield from self._flat(branch, depth + 1)
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                yield from self._flat(rng.choice(schema[keyword]), depth + 1)
        for part in rng.choice((("if", "then"), ("else",))):
            yield from self._flat(schema.get(part), depth + 1)
        for dependent in (*schema.get("dependentSchemas", {}).values(), *schema.get("dependencies", {}).values()):
            yield from self._flat(dependent, depth + 1) if rng.random() < 0.7 else ()

    def _kind(self, flat: list[dict[str, Any]]) -> str | None:
        rng = self._rng
        said = [kind for part in flat for kind in ([part["type"]] if isinstance(part.get("type"), str) else part.get("type", ()))]
        if said and rng.random() < 0.85:
            return str(rng.choice(said))
        meant = [kind for part in flat for kind, keywords in _OF_KIND.items() for keyword in keywords if keyword in part]
        return rng.choice(meant) if meant and rng.random() < 0.92 else None

    def _members(self, flat: list[dict[str, Any]], depth: int) -> dict[str, Any]:
        rng = self._rng
        known: dict[str, list[Any]] = {}
        for part in flat:
            for name, schema in part.get("properties", {}).items():
                known.setdefault(name, []).append(schema)
            for name in (*part.get("required", ()), *part.get("dependentRequired", ()), *part.get("dependentSchemas", ()),
                         *part.get("dependencies", ())):  # fmt: skip
                known.setdefault(name, [])
        needed = [name for part in flat for name in part.get("required", ())]
        rest = [part[keyword] for part in flat for keyword in ("additionalProperties", "unevaluatedProperties") if keyword in part]
        rest += [schema for part in flat for schema in part.get("patternProperties", {}).values()]
        names = [name for name in known if rng.random() < (0.9 if name in needed else 0.55)]
        names += [rng.choice(self._alphabet) for _ in range(rng.choice((0, 0, 0, 1, 1, 2)))]
        made = {}
        for name in names:
            schemas = known.get(name) or rest
            made[name] = self._value(rng.choice(schemas), depth + 1) if schemas else self._any()
        return made

    def _any(self) -> Any:
        """Draw the value of a part of which nothing is known."""
        return self._rng.choice((1, "a", None, {}, [1], {"a": 1})) if self._rng.random() < 0.7 else values.value(self._rng, 1)

    def _items(self, flat: list[dict[str, Any]], depth: int) -> list[Any]:
        rng = self._rng
        places = [part[keyword] for part in flat for keyword in ("prefixItems", "items") if isinstance(part.get(keyword), list)]
        behind = ("items", "additionalItems", "contains", "unevaluatedItems")
        rest = [part[keyword] for part in flat for keyword in behind if not isinstance(part.get(keyword, []), list)]
        length = rng.choice((0, 1, 2, 2, 3, max(map(len, places), default=0), 4))
        made = []
        for index in range(length):
            schemas = [prefix[index] for prefix in places if index < len(prefix)] or rest
            made.append(self._value(rng.choice(schemas), depth + 1) if schemas else self._any())
        return made

    def _scalar(self, kind: str, flat: list[dict[str, Any]]) -> Any:
        rng = self._rng
        if kind in ("integer", "number"):
            bounds = [part[keyword] for part in flat for keyword in _OF_KIND["number"] if keyword in part]
            bounds = [bound for bound in bounds if not isinstance(bound, bool)]
            if not bounds or rng.random() < 0.2:
                return rng.choice(values.NUMBERS)
            return rng.choice((1, 1, 2, 3, -1, 0)) * rng.choice(bounds) + rng.choice((0, 0, 0, 1, -1, 0.5, rng.choice(bounds)))
        if kind == "string":
            return self._text(flat)
        return None if kind == "null" else rng.random() < 0.5

    def _text(self, flat: list[dict[str, Any]]) -> str:
        rng = self._rng
        counts = [int(part[keyword]) for part in flat for keyword in ("minLength", "maxLength") if keyword in part]
        if counts and rng.random() < 0.6:
            return str(rng.choice(("a", "\N{GRINNING FACE}", "e\N{COMBINING ACUTE ACCENT}")) * rng.choice(counts))
        return str(rng.choice(values.TEXTS))


def _other_number(value: float) -> Any:
    """Return a number in its other form, where it has one."""
    if isinstance(value, float):
        return int(value)
    return float(value) if abs(value) < 2**1000 else value


def _paths(instance: Any) -> Iterator[tuple[Any, ...]]:
    yield ()
    members = instance.items() if isinstance(instance, dict) else enumerate(instance) if isinstance(instance, list) else ()
    for key, value in members:
        yield from ((key, *path) for path in _paths(value))
