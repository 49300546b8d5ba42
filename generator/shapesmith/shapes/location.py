"""Where a thing was said: document, JSON Pointer, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass

MODEL = "model"
"""The origin of everything that the spec itself says; what an overlay adds has the overlay's source as origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a document.

    Attributes:
        document: The document's name.
        pointer: JSON Pointer of the keyword or subschema.
        origin: `MODEL`, or the source that an overlay gives for what it adds.
    """

    document: str
    pointer: str
    origin: str = MODEL

    def __str__(self) -> str:
        return f"{self.document}#{self.pointer}"
