"""What the enumeration of faults hands out: labelled instances, and what is known of each pair of a place and a keyword."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Valid:
    """A valid instance.

    Attributes:
        instance: JSON as Python holds it.
        description: What is special about it.
        instance_location: JSON Pointer of the place that it is about.
    """

    instance: Any
    description: str
    instance_location: str = ""

    @property
    def is_valid(self) -> bool:
        """True; tells it from an `Invalid`."""
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Invalid:
    """An instance in which one keyword does not hold at one place.

    Attributes:
        instance: JSON as Python holds it.
        instance_location: JSON Pointer of where a validator finds it.
        keyword: The keyword that does not hold.
        schema_location: JSON Pointer of that keyword in the schema or the overlay.
        description: What was done.
    """

    instance: Any
    instance_location: str
    keyword: str
    schema_location: str
    description: str

    @property
    def is_valid(self) -> bool:
        """False; tells it from a `Valid`."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A pair of a place and a keyword, and how it can be broken.

    Attributes:
        path: The place: a JSON Pointer in which `*` stands for any name or index.
        keyword: The keyword.
        schema_location: JSON Pointer of the keyword in the schema or the overlay.
        part: Which part of the keyword: the required name, the needed one; `""` where it has no parts.
        ways: Each way of breaking it alone.
        reason: Why there is none; `""` where there is one.
        is_proof: The reason is a proof: no instance breaks this pair alone.
    """

    path: str
    keyword: str
    schema_location: str
    part: str
    ways: tuple[Invalid, ...]
    reason: str
    is_proof: bool = False
