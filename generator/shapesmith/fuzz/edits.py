"""Instances changed at one place; what is not on the way there is shared with the original."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any


def replaced(instance: Any, tokens: Sequence[str], value: Any) -> Any:
    """Return an instance with another value at a place."""
    if not tokens:
        return value
    first, rest = tokens[0], tokens[1:]
    if isinstance(instance, list):
        index = int(first)
        return [*instance[:index], replaced(instance[index], rest, value), *instance[index + 1 :]]
    return {**instance, first: replaced(instance[first], rest, value)}


def removed(instance: Any, tokens: Sequence[str]) -> Any:
    """Return an instance without the member or the item at a place."""
    *above, last = tokens
    holder = at(instance, above)
    if isinstance(holder, list):
        left: Any = [*holder[: int(last)], *holder[int(last) + 1 :]]
    else:
        left = {name: member for name, member in holder.items() if name != last}
    return replaced(instance, above, left)


def at(instance: Any, tokens: Sequence[str]) -> Any:
    """Return what stands at a place."""
    for token in tokens:
        instance = instance[int(token)] if isinstance(instance, list) else instance[token]
    return instance


def places(instance: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the places of everything in an instance, outermost first, each level whole before the next."""
    level = [above]
    while level:
        yield from level
        level = [(*place, name) for place in level for name in _names(at(instance, place))]


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    elif isinstance(value, list):
        yield from map(str, range(len(value)))
