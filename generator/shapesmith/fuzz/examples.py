"""What is put to a target: an instance with its label."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import Any

from shapesmith.fuzz.moments import has_odd_moment
from shapesmith.subject import Subject


class Expected(StrEnum):
    """What a right target says of an example."""

    VALID = "valid"
    INVALID = "invalid"
    EITHER = "either"
    """It must answer, and may say the one or the other: readers of JSON differ about such a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What is wrong with an invalid example: one keyword at one place.

    Attributes:
        instance_location: JSON Pointer of the place.
        keyword: The keyword.
        schema_location: JSON Pointer of the keyword in the schema or the overlay.
        pair: The pair that it is one of, as `shapesmith coverage` names it, with `*` for any name or index.
    """

    instance_location: str
    keyword: str
    schema_location: str
    pair: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An example.

    Attributes:
        instance: JSON as Python holds it.
        expected: What a right target says.
        label: What is wrong with it, None where nothing is.
        description: What is special about it.
        about: Of a valid one, the place that it is about, with `*` for any name or index.
        odd: What readers differ about in it, `""` where that is nothing that has a name.
        origin: `corpus`, `cases` or `draws`.
        file: The corpus file that it was read from.
        sound: The valid instance that a fault was set into, if any.
    """

    instance: Any
    expected: Expected
    label: Label | None = None
    description: str = ""
    about: str = ""
    odd: str = ""
    origin: str = "cases"
    file: str = ""
    sound: tuple[Any, ...] = field(default=(), repr=False)

    @property
    def is_valid(self) -> bool:
        """Whether a right target accepts it; of one that may be refused, too, this is True."""
        return self.expected is not Expected.INVALID

    @property
    def instance_location(self) -> str:
        """Where the fault is; `""` where there is none."""
        return self.label.instance_location if self.label else ""

    @property
    def keyword(self) -> str:
        """The keyword that does not hold; `""` where all do."""
        return self.label.keyword if self.label else ""

    @property
    def schema_location(self) -> str:
        """Where that keyword stands; `""` where there is none."""
        return self.label.schema_location if self.label else ""


def relabelled(example: Example, instance: Any, subject: Subject) -> Example | None:
    """Return the example with another instance if its label still holds, as the right validator sees it; else None."""
    if example.label is None:
        return dataclasses.replace(example, instance=instance) if subject.validator.is_valid(instance) else None
    found = label_of(instance, subject)
    if found is None or (found.keyword, found.schema_location) != (example.label.keyword, example.label.schema_location):
        return None
    return dataclasses.replace(example, instance=instance, label=dataclasses.replace(found, pair=example.label.pair))


def label_of(instance: Any, subject: Subject) -> Label | None:
    """Return what is wrong with an instance if that is one thing alone; what is right otherwise may be too large in bytes."""
    if subject.validator.is_valid(instance):
        errors = list(subject.validator.iter_size_errors(instance))
    else:
        errors = list(subject.validator.iter_errors(instance, max_errors=2))
    if len(errors) != 1:
        return None
    only = errors[0]
    return Label(instance_location=only.instance_location, keyword=only.keyword, schema_location=only.keyword_location)


def described(instance: Any, subject: Subject) -> str:
    """Say what is wrong with an instance, `""` where nothing is; the place is not said."""
    found = chain(subject.validator.iter_errors(instance, max_errors=1), subject.validator.iter_size_errors(instance))
    only = next(found, None)
    return "" if only is None else only.message.removeprefix(f"{only.instance_location}: ")


def json_text(instance: Any) -> str:
    """Write an instance as JSON on one line, in ASCII, so that half of a surrogate pair travels as its escape.

    Raises:
        ValueError: It holds a number that JSON has not.
    """
    return json.dumps(instance, separators=(",", ":"), allow_nan=False)


def expected_of(instance: Any, subject: Subject) -> Expected:
    """Return what a right target says of a valid instance: it may refuse what readers differ about.

    Those are halves of surrogate pairs, texts that are not in the encoding that the schema names without insisting on it, and what is no
    point in time where one stands.
    """
    is_odd = has_lone_surrogate(instance) or not subject.has_its_contents(instance) or has_odd_moment(instance, subject)
    return Expected.EITHER if is_odd else Expected.VALID


def has_lone_surrogate(instance: Any) -> bool:
    """Tell whether a text or a name in an instance has half of a surrogate pair."""
    if isinstance(instance, str):
        return any("\ud800" <= character <= "\udfff" for character in instance) if not instance.isascii() else False
    if isinstance(instance, dict):
        return any(has_lone_surrogate(name) or has_lone_surrogate(member) for name, member in instance.items())
    return isinstance(instance, list | tuple) and any(map(has_lone_surrogate, instance))
