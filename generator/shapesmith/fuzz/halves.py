"""Texts with half of a surrogate pair: valid by JSON Schema, writable in JSON by an escape, and fatal to programs that encode too late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shapesmith import pointer
from shapesmith.faults.records import Valid
from shapesmith.fuzz.edits import at, replaced
from shapesmith.fuzz.examples import Example, Expected
from shapesmith.subject import Subject

HALF = "\ud800"


def with_halves(valid: Iterable[Valid], subject: Subject) -> Iterator[Example]:
    """Yield examples in which one text is half of a surrogate pair, one a place; either verdict is right about them."""
    seen: set[str] = set()
    for case in valid:
        where = case.instance_location
        tokens = pointer.split(where)
        if where in seen or not _is_text(case, tokens):
            continue
        instance = replaced(case.instance, tokens, HALF)
        if subject.validator.is_valid(instance):
            seen.add(where)
            told = f"{where or 'the root'}: half of a surrogate pair"
            yield Example(instance=instance, expected=Expected.EITHER, description=told, about=where)


def _is_text(case: Valid, tokens: tuple[str, ...]) -> bool:
    try:
        return isinstance(at(case.instance, tokens), str)
    except (LookupError, ValueError):  # the place is a name
        return False
