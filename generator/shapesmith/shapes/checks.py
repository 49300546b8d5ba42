"""Checks: what has to hold of an instance, as data, in JSON Schema's words and with its pointers.

A block is the checks of one instance location; all of them must hold. A check that concerns one JSON type only (`Size`, `Range`,
`Members`, ...) holds of every instance of another type, as in JSON Schema. The branches of `allOf` have no record of their own: their
checks stand in the block, each with its own location.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shapesmith.shapes.location import Location

JSON_TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
Number = Any
"""An `int`, `float` or `Decimal`, as it stands in the schema."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that must hold.

    Attributes:
        at: The keyword's place.
        keyword: The keyword as errors name it.
    """

    at: Location
    keyword: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The checks of one instance location, and what its subschema notes beside them.

    Attributes:
        at: The subschema's place.
        checks: All have to hold; in the order in which errors are reported.
        notes: Annotations by keyword, such as `description`; they check nothing.
    """

    at: Location
    checks: tuple[Check, ...] = ()
    notes: Mapping[str, Any] = field(default_factory=dict, hash=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Never(Check):
    """Nothing is valid here (the schema `false`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Type(Check):
    """The instance has one of these JSON types; `integer` holds of `1.0`, and `number` of every integer."""

    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Values(Check):
    """The instance equals one of these JSON values (`enum`, `const`); `True` is not 1, and 1.0 is."""

    values: tuple[Any, ...] = field(hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size(Check):
    """A string's length in code points, an array's length or an object's number of members; one bound a check."""

    of: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Range(Check):
    """A number's bound; one bound a check."""

    low: Number = None
    high: Number = None
    exclusive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleOf(Check):
    """A number divides by this one without remainder, exactly."""

    divisor: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Finite(Check):
    """The instance is not NaN and no infinity: those are no JSON values, and never meet what is said of numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Check):
    """A string holds a match of this ECMA-262 regular expression (`u` mode), unanchored as JSON Schema has it."""

    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(Check):
    """A string has this format, one of those that `keywords/format.py` lists."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A member that `properties` names, with the block of its value."""

    name: str
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternProperty:
    """Members whose name holds a match of `pattern`, with the block of their values."""

    pattern: str
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Required:
    """A name that an object must have, and where that is said."""

    name: str
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Members(Check):
    """An object's members, all that one schema object says of them, so that one walk over the object serves.

    Attributes:
        known: Members by name, in the schema's order.
        required: Names that must be there, known or not.
        patterns: Members by pattern; a member can meet several, and be known too.
        rest: What holds of members that are neither known nor match a pattern; None where anything goes.
        names: What holds of every member's name; None where anything goes.
    """

    known: tuple[Property, ...] = ()
    required: tuple[Required, ...] = ()
    patterns: tuple[PatternProperty, ...] = ()
    rest: Block | None = None
    names: Block | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Together(Check):
    """An object that has the member `name` also has all of `needed` (`dependentRequired`, one check a name)."""

    name: str
    needed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependent(Check):
    """An object that has the member `name` meets `block` itself (`dependentSchemas`, one check a name)."""

    name: str
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Items(Check):
    """An array's items: the first ones by position, all others by `rest`; None where anything goes."""

    prefix: tuple[Block, ...] = ()
    rest: Block | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contains(Check):
    """An array has at least `low` and at most `high` items that meet `block`; `evaluates`: those are evaluated by that."""

    block: Block
    low: int = 1
    high: int | None = None
    low_at: Location
    high_at: Location
    evaluates: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Unique(Check):
    """No two items of an array are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unevaluated(Check):
    """Each member of an object, or item of an array (`of`), that the same schema object did not evaluate meets `block`.

    What a schema object evaluated is what its `Members`, `Items` and `Contains` speak of, and what those blocks evaluated that it applies
    to the same instance and that hold.
    """

    of: str
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Content(Check):
    """A string holds bytes in this encoding (`""`: it is the text itself), or JSON in it, or JSON that meets `block`."""

    encoding: str
    is_json: bool = False
    block: Block | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf(Check):
    """At least one of the branches holds."""

    branches: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class One(Check):
    """Exactly one of the branches holds."""

    branches: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not(Check):
    """The block does not hold."""

    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class If(Check):
    """Where `condition` holds, `then` holds too; elsewhere `otherwise`; None where anything goes."""

    condition: Block
    then: Block | None
    otherwise: Block | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Check):
    """The instance is a valid instance of another shape (`$ref`)."""

    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension(Check):
    """A check of a vocabulary of its own, for which each target language brings a function.

    Attributes:
        function: The function's name: it takes the instance and the arguments, and tells whether the check holds.
        arguments: JSON values (arrays as tuples), in the function's order.
        of: The JSON type that it concerns.
        sentence: What has to hold, to stand behind "expected" and in docs: `at most 40 ...`.
        measure: The name of a function that takes the same arguments and says the actual figure, or `""`.
        reaches: Paths of members that it reads, by name, and `*` for every member.
        needs_bytes: It measures encoded bytes, and is asked only where an instance is read or written as bytes.
    """

    function: str
    arguments: tuple[Any, ...]
    of: str
    sentence: str
    measure: str = ""
    reaches: tuple[tuple[str, ...], ...] = ()
    needs_bytes: bool = False
