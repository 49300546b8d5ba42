"""Values: what a typed program holds for an instance. Checks say what is valid, values say which type carries it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """The type of a member, item or shape. `nullable`: null is one of its values."""

    nullable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Value):
    """A string. `moment`: it is the text of a date and time, which a program may give as one."""

    moment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(Value):
    """An integer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Real(Value):
    """A number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth(Value):
    """A boolean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Value):
    """A string out of a closed set; `shape` is the id of the shape whose `choices` they are."""

    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob(Value):
    """Bytes: base64 text in JSON form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timestamp(Value):
    """A point in time: text or a number (seconds since 1970) in JSON form.

    `format`: how the model wants it on the wire (`unixTimestamp`, `iso8601`, `rfc822`), or `""` for what the protocol does there.
    """

    format: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anything(Value):
    """Any JSON value, kept as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf(Value):
    """An array whose items have one type."""

    item: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class MapOf(Value):
    """An object without known members, whose values have one type."""

    item: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure(Value):
    """An object with known members; `shape` is the id of the shape whose `members` they are."""

    shape: str
