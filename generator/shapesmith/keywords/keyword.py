"""What a keyword is: how its value is judged, and which checks it makes, all as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from shapesmith import pointer
from shapesmith.errors import SchemaError
from shapesmith.keywords import wants
from shapesmith.shapes.checks import Block, Check
from shapesmith.shapes.location import Location
from shapesmith.shapes.sentences import shown


class Site(Protocol):
    """The schema object in which a keyword stands, as lowering shows it to the keyword."""

    @property
    def siblings(self) -> Mapping[str, Any]:
        """The keywords of the schema object that its dialect knows, with their values."""

    @property
    def validate_formats(self) -> bool:
        """Whether `format` is asserted."""

    @property
    def known(self) -> frozenset[str]:
        """The names of all keywords that its dialect knows."""

    @property
    def dialect(self) -> str:
        """The short name of the dialect in which the object is written."""

    @property
    def validate_content(self) -> bool:
        """Whether what strings hold is asserted (`contentEncoding` and its like)."""

    def at(self, *tokens: str | int) -> Location:
        """Return the location of a keyword of this object, or of something below one."""

    def descend(self, *tokens: str | int) -> Block:
        """Lower the subschema at these tokens below this object."""

    def refer(self, reference: str) -> str:
        """Return the id of the shape that a `$ref` of this object refers to."""

    def refer_dynamically(self, reference: str) -> str:
        """Return the id of the shape that a `$dynamicRef` of this object refers to."""

    def refer_recursively(self) -> str:
        """Return the id of the shape that the `$recursiveRef` of this object refers to."""


def _anything(value: Any) -> str | None:
    return None


def _no_checks(value: Any, site: Site) -> Iterable[Check]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A keyword of a vocabulary.

    Attributes:
        name: As schemas spell it.
        wants: Returns what the value has to be (`a non-negative integer`) where it is not that, else None; whether a single subschema is a
            schema is asked of that.
        lower: Returns the checks that the keyword makes of its value.
        subschemas: How the value holds subschemas: `one`, `list`, `one or list`, `named`, or `""` where it holds none. What is no schema
            among them (the names in `dependencies`) is passed over.
    """

    name: str
    wants: Callable[[Any], str | None] = _anything
    lower: Callable[[Any, Site], Iterable[Check]] = _no_checks
    subschemas: str = ""

    @property
    def asserts(self) -> bool:
        """Whether the keyword can make checks."""
        return self.lower is not _no_checks

    def judge(self, value: Any, where: str) -> None:
        """Raise `SchemaError` where a value is not what the keyword wants; `where` names the schema object."""
        wanted = self.wants(value)
        if not wanted:
            return
        for token, item in self._inside(value):
            if wants.schema(item) and wanted.endswith("schemas"):
                raise SchemaError(f"must be {wants.schema(item)}, got {_brief(item)}", where=pointer.join(where, self.name, token))
        raise SchemaError(f"{self.name!r} must be {wanted}, got {_brief(value)}", where=where)

    def _inside(self, value: Any) -> Iterable[tuple[str | int, Any]]:
        if self.subschemas == "named" and isinstance(value, dict):
            return value.items()
        return enumerate(value) if self.subschemas.endswith("list") and isinstance(value, list) else ()


def _brief(value: Any) -> str:
    told = shown(value)
    return told if len(told) <= 60 else told[:57] + "..."
