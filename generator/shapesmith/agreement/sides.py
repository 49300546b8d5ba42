"""One of two documents that are compared: its schemas with references followed, and what its source is able to tell at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from shapesmith import pointer
from shapesmith.document import Document
from shapesmith.errors import SchemaError, SourceError

_BESIDE = frozenset(("description", "title", "$ref"))


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A schema of a document with its references followed.

    Attributes:
        schema: Its keywords, those beside a reference included.
        shapes: The pointers of the references that led to it; they tell where a walk has been.
    """

    schema: Mapping[str, Any]
    shapes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A document that is compared.

    Attributes:
        document: The spec.
        is_page: It was read from a documentation page, which marks nothing as required in responses and where shapes recur.
        omits: The parts that the page left out.
    """

    document: Document
    is_page: bool
    omits: frozenset[str]

    def view(self, schema: Any) -> View:
        """Follow the references of a schema.

        Raises:
            SchemaError: One leads to nothing, or back to itself.
        """
        merged: dict[str, Any] = {}
        shapes: list[str] = []
        while isinstance(schema, Mapping):
            merged = {**{key: value for key, value in schema.items() if key not in _BESIDE}, **merged}
            if not isinstance(reference := schema.get("$ref"), str):
                break
            if reference in shapes:
                raise SchemaError("'$ref' leads back to itself", where=self.document.at(reference.removeprefix("#")))
            shapes.append(reference)
            schema = self._target(reference)
        return View(schema=merged, shapes=tuple(shapes))

    def _target(self, reference: str) -> Any:
        try:
            return pointer.follow(self.document.contents, unquote(reference).removeprefix("#"))
        except (LookupError, TypeError, ValueError):
            raise SchemaError(f"'$ref' {reference!r} leads to nothing here", where=self.document.name) from None

    def tells_required(self, part: str, *, recurs: bool) -> bool:
        """Tell whether the document would say that a member is required.

        Args:
            part: `request`, `response` or `errors`.
            recurs: The member's shape is one that it stands in.
        """
        return not self.is_page or (part == "request" and not recurs and "parameters" not in self.omits)

    def tells_enums(self, part: str, *, keys: bool) -> bool:
        """Tell whether the document would say which values there are; `keys`: of a map's keys."""
        if keys and self.is_page:
            return False
        return {"request": "requestSyntax", "response": "responseSyntax"}.get(part, "") not in self.omits

    def operations(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the document's operations.

        Raises:
            SourceError: It has none.
        """
        contents = self.document.contents
        found = contents.get("x-operations") if isinstance(contents, dict) else None
        if not isinstance(found, dict) or not found:
            advice = "Compare specs, such as `shapesmith import` makes them"
            raise SourceError("it describes no operation", where=self.document.name, advice=advice)
        return found


def side(document: Document) -> Side:
    """Make a side of a document."""
    contents = document.contents if isinstance(document.contents, dict) else {}
    provenance = contents.get("x-provenance", {})
    return Side(document=document, is_page=provenance.get("source") == "boto3-docs", omits=frozenset(provenance.get("omits", ())))
