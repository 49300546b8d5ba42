"""A disagreement into the row of `docs/conformance.md` that explains it, or into nothing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

from conformance.fuzz import oracles
from conformance.fuzz.habits import HABITS, Habit, reading
from conformance.fuzz.oracles import Verdict
from conformance.fuzz.tongues import Tongue

_LOST = ("raised _WrappedReferencingError: PointerToNowhere", "raised _WrappedReferencingError: NoSuchAnchor")
UNEVALUATED = ("unevaluatedItems", "unevaluatedProperties")


def explanation(who: str, said: Verdict, schema: Any, tongue: Tongue, instance: Any) -> str | None:
    """Return the name of the row that tells why a validator says something else than the letter.

    Args:
        who: `python` or `rust`.
        said: Its verdict.
        schema: The whole.
        tongue: The dialect.
        instance: What was asked.
    """
    if isinstance(said, str):
        return _crash(who, said, schema)
    habits = [habit for habit in HABITS if habit.of == who and habit.since <= tongue.year <= habit.until]
    for count in (1, 2, len(habits)):
        for some in itertools.combinations(habits, count):
            if _says(schema, tongue, list(some), instance) == said:
                return " and ".join(habit.name for habit in some) if count < 3 else f"{who}-several"
    return _unevaluated(who, schema, tongue, instance, habits) or _recursive(who, schema, tongue, instance)


def _says(schema: Any, tongue: Tongue, habits: list[Habit], instance: Any) -> Verdict:
    return oracles.guarded(reading(schema, tongue, habits).is_valid)(instance)


def _crash(who: str, said: str, schema: Any) -> str | None:
    if who == "python" and said.startswith("raised error:"):
        return "python-regex-refused" if any(map(_is_refused, _patterns(schema))) else None
    if who == "python" and said.startswith("raised TypeError: object of type 'bool' has no len()"):
        return "python-items-boolean" if any(isinstance(part.get("items"), bool) for part in _objects(schema)) else None
    if who == "python" and said.startswith("raised AttributeError: 'list' object has no attribute 'get'"):
        return "python-dependencies-crash" if any("dependencies" in part for part in _objects(schema)) else None
    if who == "rust" and ("pending schema target dropped" in said or "Validation panicked" in said):
        return "rust-panic"
    if who == "python" and said.startswith(_LOST):
        return "python-dynamic-base" if any("$dynamicAnchor" in part for part in _objects(schema)) else None
    return None


def _unevaluated(who: str, schema: Any, tongue: Tongue, instance: Any, habits: list[Habit]) -> str | None:
    """Explain by `unevaluated...` what vanishes without it: peers gather what was evaluated in a second walk, which has gaps.

    That of jsonschema-rs has them where a scope is dynamic.
    """
    names = {name for part in _objects(schema) for name in part}
    if names.isdisjoint(UNEVALUATED) or (who == "rust" and names.isdisjoint(("$recursiveRef", "$dynamicRef"))):
        return None
    rest = _without(schema)
    said = getattr(oracles, who)(rest, tongue)(instance)
    told = {_says(rest, tongue, habits, instance), _says(rest, tongue, [], instance)}
    return f"{who}-unevaluated" if said in told or isinstance(said, str) else None


def _recursive(who: str, schema: Any, tongue: Tongue, instance: Any) -> str | None:
    """Explain by a recursive scope what jsonschema and the letter agree on."""
    names = {name for part in _objects(schema) for name in part}
    if who != "rust" or tongue.year != 2019 or not {"$recursiveRef", "$recursiveAnchor"} <= names:
        return None
    agreed = oracles.python(schema, tongue)(instance) == _says(schema, tongue, [], instance)
    return "rust-recursive-scope" if agreed else None


def _without(value: Any) -> Any:
    if isinstance(value, list):
        return [_without(item) for item in value]
    return {name: _without(member) for name, member in value.items() if name not in UNEVALUATED} if isinstance(value, dict) else value


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(part)


def _patterns(schema: Any) -> Iterator[str]:
    for part in _objects(schema):
        if isinstance(part.get("pattern"), str):
            yield part["pattern"]
        if isinstance(part.get("patternProperties"), dict):
            yield from part["patternProperties"]


def _is_refused(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return True
    return False
