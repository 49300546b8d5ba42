"""Valid instances laid over each other: what is right by itself, met by what is right elsewhere."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

from shapesmith.fuzz.examples import Example
from shapesmith.subject import Subject

_MOST_LAID = 6


def unions(cases: Sequence[Example], subject: Subject, chance: random.Random) -> Iterator[Any]:
    """Yield unions of some of the valid cases, without end; of cases that cannot stand together, the earlier ones.

    Args:
        cases: Valid instances; where there are none, nothing is yielded.
        subject: Its validator says what can stand together.
        chance: Says which cases; only `random()` is asked, whose results are the same on every Python.
    """
    while cases:
        chosen = [cases[int(chance.random() * len(cases))].instance for _ in range(2 + int(chance.random() * (_MOST_LAID - 1)))]
        instance = chosen[0]
        for other in chosen[1:]:
            laid = _laid(instance, other)
            if subject.validator.is_valid(laid):
                instance = laid
        yield instance


def _laid(below: Any, above: Any) -> Any:
    """Return both objects in one; of anything else, what lies above."""
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{name: _laid(below[name], member) if name in below else member for name, member in above.items()}}
    return above
