"""Readers compared with validators and with `from_dict`, and values to compare them over."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

ODD: tuple[Any, ...] = (
    *(None, True, -1, 2**70, 1.0, 1e308, "", "NaN", "\u0000", "x" * 300, [], {}, [[]], {"": {}}, "2026-02-30T00:00:00Z", {"$": 1}),
    *([None], {"a": {"b": {"c": []}}}, ["x"] * 60, {str(number): "x" for number in range(60)}, [{}], {"a": None}),
)


def agree(value: Any, read: Callable[[Any], Any], is_valid: Callable[[Any], bool], record: Any) -> bool:
    """Compare a reader with the validator and with `from_dict`; tell whether the value was valid."""
    before = copy.deepcopy(value)
    made = read(value)
    assert repr(value) == repr(before)
    assert (made is not None) is is_valid(value), value
    if made is None:
        return False
    assert type(made) is record
    assert made == record.from_dict(value)
    assert made.to_dict() == record.from_dict(value).to_dict()
    return True


def damaged(value: Any, chosen: random.Random) -> Any:
    """Return a copy with one or two things in it missing, added or replaced."""
    made = copy.deepcopy(value)
    for _ in range(chosen.choice((1, 1, 2))):
        places = list(_places(made))
        if not places:
            return chosen.choice(ODD)
        holder, key = chosen.choice(places)
        if chosen.random() < 0.3:
            del holder[key]
        elif isinstance(holder, dict) and chosen.random() < 0.4:
            holder[chosen.choice(("", "x", key.lower(), key + "s", "$", "a" * 60, "\u00e9"))] = copy.deepcopy(
                chosen.choice((*ODD, holder[key]))
            )
        else:
            holder[key] = copy.deepcopy(chosen.choice(ODD))
    return made


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, (dict, list)):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


def as_parsed(value: Any) -> Any:
    """Return a value as it comes from a parser of JSON."""
    return json.loads(json.dumps(value))
