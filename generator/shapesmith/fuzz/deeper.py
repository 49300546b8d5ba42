"""Faults of shapes that hold themselves, further down: the finite set has each where the shape stands first."""

from __future__ import annotations

import random
from typing import Any

from shapesmith import pointer
from shapesmith.fuzz.edits import at, places, replaced
from shapesmith.fuzz.examples import Example, Expected, relabelled
from shapesmith.plan.reach import reached
from shapesmith.shapes.domain_cycles import cycles
from shapesmith.subject import Subject

_TRIES, _MOST_PLACES = 8, 400


def holds_itself(subject: Subject) -> bool:
    """Tell whether a shape may stand inside of itself."""
    return bool(cycles(reached(subject.contract, subject.shape)))


def deeper(broken: Example, instance: Any, subject: Subject, chance: random.Random) -> Example | None:
    """Return a broken example whose fault stands further down in a valid instance, by the same keyword; None where none is found.

    Args:
        broken: Its fault, with some of what is around it, is set into the instance.
        instance: A valid instance.
        subject: Its validator says whether the label holds there.
        chance: Says where; only `random()` is asked, whose results are the same on every Python.
    """
    assert broken.label is not None
    tokens = pointer.split(broken.label.instance_location)
    below = [place for place in places(instance) if place][:_MOST_PLACES]
    for _ in range(_TRIES if below else 0):
        place = below[int(chance.random() * len(below))]
        cut = tokens[: int(chance.random() * (len(tokens) + 1))]
        if len(place) <= len(cut):
            continue
        merged = replaced(instance, place, at(broken.instance, cut))
        example = relabelled(broken, merged, subject)
        if example is not None and example.label is not None:
            told = f"{broken.description}, deep in a drawn instance"
            return Example(
                instance=merged, expected=Expected.INVALID, label=example.label, description=told, origin="draws", sound=(instance,)
            )
    return None
