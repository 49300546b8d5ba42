"""Valid instances into damaged ones: each with one fault at a place drawn by a fixed seed, so that every run has the same."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

import jsonschema_rs

MOST = 12
"""How many damaged instances a case has, at most."""


def damaged(schema: Any, valid: list[Any]) -> list[tuple[Any, Any]]:
    """Damage instances: a value of another type, a member too few, a member of another name; what stays valid is left out.

    Returns:
        Pairs of an instance and what it became.
    """
    accepts = jsonschema_rs.validator_for(schema).is_valid
    chance, found = Random(5), []
    for attempt in range(20 * MOST):
        original = valid[attempt % len(valid)]
        instance = copy.deepcopy(original)
        places = list(_places(instance))
        if places:
            _break(*chance.choice(places), chance)
            found += [] if accepts(instance) else [(original, instance)]
        if len(found) == MOST:
            break
    return found


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in a value: the container, and the name or index in it."""
    for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()):
        yield value, key
        yield from _places(inner)


def _break(container: Any, key: Any, chance: Random) -> None:
    fault = chance.randrange(3)
    if fault == 0 and isinstance(container, dict):
        del container[key]
    elif fault == 1 and isinstance(container, dict):
        container[f"{key}-misspelt"] = container.pop(key)
    else:
        container[key] = 12.5 if isinstance(container[key], str) else "text" if not isinstance(container[key], dict) else [container[key]]
