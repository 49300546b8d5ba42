"""Readers and writers compared with validators, `from_dict` and `to_dict`, and values to compare them over."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

ODD: tuple[Any, ...] = (
    *(None, True, -1, 2**70, 1.0, 1e308, "", "NaN", "\u0000", "x" * 300, [], {}, [[]], {"": {}}, "2026-02-30T00:00:00Z", {"$": 1}),
    *([None], {"a": {"b": {"c": []}}}, ["x"] * 60, {str(number): "x" for number in range(60)}, [{}], {"a": None}),
)


def agree(value: Any, made: Any, record: Any, name: str) -> bool:
    """Compare a reader and a writer with the validator, `from_dict` and `to_dict`; tell whether the value was valid.

    Args:
        value: In JSON form, as a parser gives it.
        made: The library: a function that imports its modules.
        record: The class of its records.
        name: What the functions of the shape are called.
    """
    is_valid = getattr(made("validators"), f"is_valid_{name}")
    before = copy.deepcopy(value)
    read = getattr(made("readers"), f"read_{name}")(value)
    assert repr(value) == repr(before)
    assert (read is not None) is is_valid(value), value
    if isinstance(value, dict):
        lenient = record.from_dict(value)
        form = lenient.to_dict()
        written = getattr(made("writers"), f"write_{name}")(lenient)
        assert (written is not None) is is_valid(form), form
        assert written is None or repr(written) == repr(form)
        assert written is not None or read is None
    if read is None:
        return False
    assert type(read) is record
    assert read == record.from_dict(value)
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
