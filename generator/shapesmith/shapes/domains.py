"""Domains: the set of values that a place accepts, by JSON type, as data that strategies draw from.

A domain is one level deep: what is below it (members, items) stays blocks that all hold, so that recursive shapes have finite domains
and two places meet by putting their blocks together. `narrow.domain_of` makes a domain of blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shapesmith.shapes.checks import Block, Check, Contains, Content, Extension, Number, Together
from shapesmith.shapes.denial import Some
from shapesmith.shapes.location import Location

Blocks = tuple[Block, ...]
"""Blocks of one instance location; all of them hold. Empty: anything goes."""

KINDS = ("null", "boolean", "number", "string", "array", "object")
"""The JSON types; that a number is whole is said in `Numbers`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """One end of an interval, and where it is said."""

    value: Number
    at: Location
    exclusive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Numbers of an interval; `whole`: those without a fraction; all of them multiples of each divisor, and of none of `apart`."""

    low: Bound | None = None
    high: Bound | None = None
    whole: bool = False
    divisors: tuple[Number, ...] = ()
    apart: tuple[Number, ...] = ()
    apart_at: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Strings by length in code points, patterns that all match, formats and extensions that all hold.

    Attributes:
        shortest, longest: What patterns say of the length.
        apart: Patterns of which none matches.
        unlike: Formats of which none holds.
        contents: What the text holds, where that is checked.
        meant: Formats that nothing checks; what is drawn has them where that contradicts nothing.
        encoded: The text is meant as base64 of so many bytes (least, most); nothing checks that, and every draw keeps to it.
    """

    low: Bound | None = None
    high: Bound | None = None
    patterns: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()
    apart: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    contents: tuple[Content, ...] = ()
    meant: tuple[str, ...] = ()
    encoded: tuple[int, int | None] | None = None
    shortest: Bound | None = None
    longest: Bound | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrays:
    """Arrays by size; the first items by position, all others by `rest`; `repeats`: two items are equal, at least."""

    low: Bound | None = None
    high: Bound | None = None
    prefix: tuple[Blocks, ...] = ()
    rest: Blocks = ()
    contains: tuple[Contains, ...] = ()
    unique: bool = False
    repeats: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A member that some check names: what holds of its value, and where it is required (None where it is optional)."""

    name: str
    blocks: Blocks
    required: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objects:
    """Objects by number of members, named members, members by pattern, and all others.

    Attributes:
        patterns: Pattern and blocks of members that match this pattern alone.
        rest: What holds of members that are neither named nor match a pattern; `closed` tells whether there can be any.
        names: What holds of every member's name.
        some: Members of which each has to be there.
    """

    low: Bound | None = None
    high: Bound | None = None
    fields: tuple[Field, ...] = ()
    patterns: tuple[tuple[str, Blocks], ...] = ()
    rest: Blocks = ()
    names: Blocks = ()
    together: tuple[Together, ...] = ()
    some: tuple[Some, ...] = ()
    extensions: tuple[Extension, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """A JSON type of which no value is left, and what took the last one away."""

    kind: str
    at: tuple[Location, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """What a place accepts.

    Attributes:
        call: The id of the shape whose domain this is, where nothing else is said; everything else is open then.
        values: The finitely many values that are left, where the place is finite; nothing else needs to be asked but `residue`.
        choices: The domain is the union of these blocks' domains, each with all that holds beside the choice; everything
            else but `values` and `losses` is wider then.
        booleans, numbers, texts, arrays, objects: The values of each type; empty or None where there are none.
        without, without_at: Values that are taken away, and where that is said.
        moment: A string or number is meant as a point in time.
        residue: Checks that have to be asked of a drawn value.
        losses: In the order in which they happened.
    """

    call: str = ""
    values: tuple[Any, ...] | None = None
    choices: tuple[Blocks, ...] = ()
    null: bool = True
    booleans: tuple[bool, ...] = (False, True)
    numbers: Numbers | None = Numbers()
    texts: Texts | None = Texts()
    arrays: Arrays | None = Arrays()
    objects: Objects | None = Objects()
    without: tuple[Any, ...] = ()
    without_at: tuple[Location, ...] = ()
    moment: bool = False
    residue: tuple[Check, ...] = ()
    losses: tuple[Loss, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The JSON types of which values are left."""
        lost = {loss.kind for loss in self.losses}
        return tuple(kind for kind in KINDS if kind not in lost)


EVERYTHING = Domain()
