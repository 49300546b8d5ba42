"""A failing example into the smallest one that fails in the same way, by steps that are always the same."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

from shapesmith.fuzz.edits import at, places, removed, replaced
from shapesmith.fuzz.examples import Example, relabelled
from shapesmith.subject import Subject

_MOST_ASKED = 300
"""How often a target is asked at most for one finding."""


def shrunk(
    example: Example, fails: Callable[[Example], bool], subject: Subject, *, most_seconds: float, is_over: Callable[[], bool]
) -> Example:
    """Return the smallest example that was found.

    Args:
        example: It fails.
        fails: Asks the target whether another example fails in the same way.
        subject: Its validator says which smaller instances still have the label.
        most_seconds: How long it may take.
        is_over: Whether the run's time is over.
    """
    asked = 0
    deadline = time.monotonic() + most_seconds
    position = 0
    while True:
        for number, instance in enumerate(_smaller(example.instance)):
            if number < position:
                continue
            if asked >= _MOST_ASKED or time.monotonic() > deadline or is_over():
                return example
            candidate = relabelled(example, instance, subject)
            if candidate is None:
                continue
            asked += 1
            if fails(candidate):
                example, position = candidate, number
                break
        else:
            if position == 0:
                return example
            position = 0


def _smaller(instance: Any) -> Iterator[Any]:
    """Yield instances with one thing less, the largest steps first."""
    found = [place for place in places(instance) if place]
    for place in found:
        yield removed(instance, place)
    for place in [(), *found]:
        value = at(instance, place)
        for simpler in _simpler(value):
            yield replaced(instance, place, simpler)
    for place in found:
        if isinstance(at(instance, place), dict | list) and len(place) > 0:
            yield from _renamed(instance, place)


def _simpler(value: Any) -> Iterator[Any]:
    if isinstance(value, str) and value:
        yield from (text for text in ("", value[: len(value) // 2], value[1:], value[:-1]) if len(text) < len(value))
        if value != "a" * len(value):
            yield "a" * len(value)
    elif isinstance(value, int | float) and not isinstance(value, bool) and value not in (0, 1):
        yield from (number for number in (0, 1) if abs(value) > number)
    elif isinstance(value, list) and len(value) > 1:
        yield from (value[: len(value) // 2], value[len(value) // 2 :])
    elif isinstance(value, dict) and len(value) > 3:
        names = list(value)
        half = len(names) // 2
        yield from ({name: value[name] for name in part} for part in (names[:half], names[half:]))


def _renamed(instance: Any, place: tuple[str, ...]) -> Iterator[Any]:
    """Yield the instance with a long name of a map's member cut to one letter."""
    *above, name = place
    holder = at(instance, above)
    if isinstance(holder, dict) and len(name) > 1 and "a" not in holder:
        yield replaced(instance, above, {("a" if one == name else one): member for one, member in holder.items()})
