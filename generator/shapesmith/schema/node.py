"""A subschema in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shapesmith.keywords.dialects import LATEST, Dialect
from shapesmith.keywords.keyword import Keyword


@dataclass(frozen=True, slots=True)
class Node:
    """A subschema in its place.

    Attributes:
        document: Name of the document that it stands in.
        pointer: JSON Pointer from the document's root.
        base: URI of the schema resource that it belongs to, without fragment.
        contents: The subschema: an object or a boolean.
        dialect: In which it is written.
    """

    document: str
    pointer: str
    base: str
    contents: Any
    dialect: Dialect = LATEST

    @property
    def where(self) -> str:
        """File and pointer, as messages show them."""
        return f"{self.document}#{self.pointer}"

    @property
    def is_alone(self) -> bool:
        """Whether `$ref` hides all other keywords."""
        return self.dialect.ref_alone and isinstance(self.contents, dict) and isinstance(self.contents.get("$ref"), str)

    @property
    def keywords(self) -> list[tuple[Keyword, Any]]:
        """The keywords of a schema object that count, with their values, in the order of their checks."""
        contents = {"$ref": self.contents["$ref"]} if self.is_alone else self.contents
        return [(keyword, contents[keyword.name]) for keyword in self.dialect.keywords if keyword.name in contents]
