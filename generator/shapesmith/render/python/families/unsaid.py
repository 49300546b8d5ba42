"""What a family has no words for: checks that its types do not make, by place, in a sentence each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shapesmith.render.python.prose import sentence
from shapesmith.shapes.checks import Check, Extension, Items, Members
from shapesmith.shapes.location import Location
from shapesmith.shapes.sentences import expectation


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaid:
    """One check that a family's types do not make.

    Attributes:
        asked: The check of the class asks for it; else nothing does, and `sentence` says so.
    """

    at: Location
    sentence: str
    asked: bool = True


def unsaid(check: Check) -> Unsaid:
    """Tell of a check; one that needs bytes is not asked of values."""
    if isinstance(check, Extension) and check.needs_bytes:
        return Unsaid(at=check.at, sentence=f"{check.sentence}; asked where bytes are written", asked=False)
    if isinstance(check, Members | Items):
        return Unsaid(at=check.at, sentence="what it says of members" if isinstance(check, Members) else "what it says of items")
    return Unsaid(at=check.at, sentence=expectation(check) or f"what `{check.keyword}` says")


def finite(at: Location) -> Unsaid:
    """Tell of numbers that JSON does not have."""
    return Unsaid(at=at, sentence="a finite number")


def told(found: Iterable[Unsaid]) -> tuple[str, ...]:
    """Write a line for each, a place once."""
    return tuple(dict.fromkeys(sentence(f"{one.at}: {one.sentence}") for one in found))
