"""A schema and an instance that show something into the smallest ones that still do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Shows = Callable[[Any, Any], bool]
"""Tells whether a schema and an instance still show what is looked for; anything it raises counts as no."""
_MOST = 4000


def minimised(schema: Any, instance: Any, shows: Shows) -> tuple[Any, Any]:
    """Return the smallest schema and instance that are reached by leaving out and replacing one part at a time."""
    pair = (schema, instance)
    asked = 0
    found = True
    while found:
        found = False
        for smaller in _smaller_pairs(pair):
            asked += 1
            if asked > _MOST:
                return pair
            if _shows(shows, smaller):
                pair, found = smaller, True
                break
    return pair


def _shows(shows: Shows, pair: tuple[Any, Any]) -> bool:
    try:
        return shows(*pair)
    except Exception:
        return False


def _smaller_pairs(pair: tuple[Any, Any]) -> Iterator[tuple[Any, Any]]:
    schema, instance = pair
    yield from ((smaller, instance) for smaller in _smaller(schema))
    yield from ((schema, smaller) for smaller in _smaller(instance))


def _smaller(value: Any) -> Iterator[Any]:
    """Go over the values in which one part is left out, lifted or replaced by something simpler; large changes first."""
    if isinstance(value, dict):
        yield from ({name: member for name, member in value.items() if name != gone} for gone in value)
        yield from (member for member in value.values() if isinstance(member, dict))
        yield from (one for member in value.values() if isinstance(member, list) for one in member if isinstance(one, dict))
        for name, member in value.items():
            yield from ({**value, name: smaller} for smaller in _smaller(member))
    elif isinstance(value, list):
        yield from (value[:index] + value[index + 1 :] for index in range(len(value)))
        for index, item in enumerate(value):
            yield from ([*value[:index], smaller, *value[index + 1 :]] for smaller in _smaller(item))
    elif isinstance(value, str) and len(value) > 1:
        yield from (value[: len(value) // 2], value[1:], value[:-1])
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and value not in (0, 1):
        yield from (0, 1)
