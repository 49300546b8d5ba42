"""Output units: the result of one keyword, or of one subschema, at one place of an instance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shapesmith import pointer as pointers
from shapesmith.evaluation.places import Key, Place, fragment, is_absolute

NOTHING: Any = object()
"""Stands for no annotation, since any JSON value can be one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A result, with the results that it is made of.

    Attributes:
        valid: Whether the keyword or the subschema holds.
        place: The subschema, and the part of the instance that it is applied to.
        schema_location: URI of the subschema.
        keyword: The tokens that lead from the subschema to the keyword: its name; none for the subschema itself.
        error: What does not hold; `""` where it holds, or where the children tell.
        is_own: The error is none of the children's doing.
        annotation: What the keyword notes; `NOTHING` where it notes nothing, or does not hold.
        children: Of a subschema its keywords, of a keyword the subschemas that it applied, in order.
        evaluated: The members or items at its instance location that count as evaluated by it.
    """

    valid: bool
    place: Place
    schema_location: str
    keyword: tuple[str, ...] = ()
    error: str = ""
    is_own: bool = False
    annotation: Any = NOTHING
    children: tuple[Unit, ...] = ()
    evaluated: frozenset[Key] = frozenset()

    @property
    def keyword_location(self) -> str:
        """JSON Pointer along the way of evaluation, through references."""
        return pointers.join(self.place.evaluation.pointer, *self.keyword)

    @property
    def absolute_location(self) -> str:
        """URI of the very place in the schema, past all references."""
        below = fragment(pointers.join("", *self.keyword))
        separator = "#" if below and "#" not in self.schema_location else ""
        return self.schema_location + separator + below

    @property
    def is_located(self) -> bool:
        """Whether the URI has to be told: a reference was followed, or the schema has an absolute URI."""
        return self.place.is_referred or is_absolute(self.place.node.base)

    @property
    def instance_location(self) -> str:
        """JSON Pointer into the instance."""
        return self.place.position.pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What a keyword notes of a part of an instance.

    Attributes:
        keyword: Its name.
        value: What it notes, a JSON value.
        instance_location: JSON Pointer of that part.
        keyword_location: JSON Pointer of the keyword along the path of evaluation, through references.
        absolute_keyword_location: URI of the keyword, past all references.
    """

    keyword: str
    value: Any
    instance_location: str
    keyword_location: str
    absolute_keyword_location: str

    @property
    def schema_location(self) -> str:
        """URI of the schema object in which the keyword stands."""
        return self.absolute_keyword_location.rpartition("/")[0]
