"""What is valid by JSON Schema and writable as JSON, though readers differ about it, and fatal to some programs.

Texts with half of a surrogate pair are, to those that encode too late, and integers beyond all floats, to those that make floats of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from shapesmith import pointer
from shapesmith.faults.records import Valid
from shapesmith.fuzz.edits import at, replaced
from shapesmith.fuzz.examples import Example, Expected
from shapesmith.subject import Subject

HALF = "\ud800"
BEYOND = 10**400


def with_halves(valid: Iterable[Valid], subject: Subject) -> Iterator[Example]:
    """Yield examples with such a value, one a place and kind of value; either verdict is right about them."""
    seen: set[tuple[str, str]] = set()
    for case in valid:
        where = case.instance_location
        tokens = pointer.split(where)
        value, told = _instead(case, tokens)
        if (where, told) in seen or value is None:
            continue
        instance = replaced(case.instance, tokens, value)
        if subject.validator.is_valid(instance):
            seen.add((where, told))
            yield Example(instance=instance, expected=Expected.EITHER, description=f"{where or 'the root'}: {told}", about=where, odd=told)


def _instead(case: Valid, tokens: tuple[str, ...]) -> tuple[Any, str]:
    """Return what stands in place of a value, and its name; None for what is neither a text nor an integer."""
    try:
        value = at(case.instance, tokens)
    except (LookupError, ValueError):  # the place is a name
        return None, ""
    if isinstance(value, str):
        return HALF, "half of a surrogate pair"
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return (BEYOND, "an integer beyond all floats") if is_whole else (None, "")
