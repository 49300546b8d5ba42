"""The nodes of a page into JSON Schemas in the words of the spec format; structures, enums and what recurs are named by their path."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from shapesmith import pointer
from shapesmith.sources.page_nodes import Kind, Node, broken
from shapesmith.sources.page_prose import first_paragraph
from shapesmith.sources.prose import Prose

_SCALARS: dict[Kind, dict[str, Any]] = {
    Kind.STRING: {"type": "string"},
    Kind.INTEGER: {"type": "integer"},
    Kind.FLOAT: {"type": "number"},
    Kind.BOOLEAN: {"type": "boolean"},
    Kind.BLOB: {"type": "string", "contentEncoding": "base64"},
    Kind.STREAM: {"type": "string", "contentEncoding": "base64", "x-streaming": True},
    Kind.TIMESTAMP: {"type": ["string", "number"], "x-timestamp": True},
    Kind.DOCUMENT: {"x-document": True},
    Kind.JSON_VALUE: {"x-jsonvalue": True},
    Kind.ANY: {},
}
UNKNOWN: dict[str, Any] = {"type": "object", "properties": {}}
"""The schema of a structure of which the page shows no member."""
_TARGETS = {Kind.RECURSIVE: (Kind.STRUCTURE, Kind.EVENTS), Kind.RECURSIVE_LIST: (Kind.LIST,)}
"""What the mark of a recursion may lead back to."""
_SHORTEST = 4
"""Letters that a name has at least which another one can contain by more than chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """A shape that encloses what is being defined: its path and kind, the member that holds it, and what is said of it."""

    path: str
    kind: Kind
    name: str
    text: str


class Shapes:
    """The `$defs` of a page, filled by `root`.

    Args:
        page: What messages call the page.
        prose: Where descriptions come from.
    """

    def __init__(self, page: str, prose: Prose) -> None:
        self.definitions: dict[str, Any] = {}
        self._page = page
        self._prose = prose
        self._name = ""
        self._enclosing: list[_Around] = []
        self._recurring: set[str] = set()

    def root(self, name: str, node: Node, place: str) -> dict[str, Any]:
        """Define the shapes of a request or response.

        Args:
            name: Of the outermost shape.
            node: What the page says of it.
            place: JSON Pointer of the reference in the document that is made.

        Returns:
            The reference.
        """
        return self._member(name, node, place)

    def unknown(self, name: str) -> dict[str, Any]:
        """Define a shape of which the page shows nothing: any object."""
        self.definitions[name] = dict(UNKNOWN)
        return _reference(name)

    def _member(self, path: str, node: Node, place: str) -> dict[str, Any]:
        """Return the schema of a member, of a list's items or of a map's values."""
        schema = {**self._schema(path, node, place), **self._described(place, node)}
        if node.token:
            schema["x-idempotencyToken"] = True
        return schema

    def _schema(self, path: str, node: Node, place: str) -> dict[str, Any]:
        if node.kind in _TARGETS:
            return _reference(self._target(node))
        if node.kind is Kind.ALTERNATIVES:
            return {"anyOf": [{"type": "string"}, self._defined(path, replace(node, kind=Kind.STRUCTURE))]}
        if node.kind in (Kind.STRUCTURE, Kind.EVENTS) or node.values:
            return self._defined(path, node)
        if node.kind in _SCALARS:
            return dict(_SCALARS[node.kind])
        return self._holder(path, node, place)

    def _defined(self, path: str, node: Node) -> dict[str, Any]:
        """Give a structure or an enum its place in `$defs`; return the reference."""
        place = pointer.join("/$defs", path)
        schema = self.definitions[path] = {}
        if node.values:
            schema.update({"type": "string", "enum": list(node.values)})
            return _reference(path)
        self._enclosing.append(self._around(path, node))
        schema["type"] = "object"
        if node.members:
            schema["properties"] = {name: self._named(name, path, member, place) for name, member in node.members.items()}
        if required := [name for name, member in node.members.items() if member.required]:
            schema["required"] = required
        if node.members or node.kind is Kind.STRUCTURE:
            schema["additionalProperties"] = False
        if node.union:
            schema.update({"minProperties": 1, "maxProperties": 1, "x-union": True})
        if node.kind is Kind.EVENTS:
            schema["x-eventStream"] = True
        self._enclosing.pop()
        return _reference(path)

    def _holder(self, path: str, node: Node, place: str) -> dict[str, Any]:
        """Return the schema of a list or map, in place unless something inside refers back to it."""
        step, keyword, kind = ("Value", "additionalProperties", "object") if node.kind is Kind.MAP else ("Item", "items", "array")
        if node.inner is None:
            raise broken("this list shows no item", self._page, node.line)
        self._enclosing.append(self._around(path, node))
        reserved = self.definitions[path] = {}
        inner = self._member(f"{path}.{step}", node.inner, pointer.join(place, keyword))
        self._enclosing.pop()
        reserved.update({"type": kind, keyword: inner})
        return _reference(path) if path in self._recurring else self.definitions.pop(path)

    def _named(self, name: str, path: str, node: Node, place: str) -> dict[str, Any]:
        self._name = name
        return self._member(f"{path}.{name}", node, pointer.join(place, "properties", name))

    def _around(self, path: str, node: Node) -> _Around:
        return _Around(path=path, kind=node.kind, name=_plain(self._name), text=first_paragraph(node.prose))

    def _target(self, node: Node) -> str:
        """Name the shape that a recursion leads back to.

        The page has the mark alone. Where the same is said of an enclosing shape, or the member's name contains that of one, it is that
        one; else it is the nearest.
        """
        fitting = [around for around in reversed(self._enclosing) if around.kind in _TARGETS[node.kind]]
        if not fitting:
            raise broken("this is marked as recursive, but nothing like it encloses it", self._page, node.line)
        text, name = first_paragraph(node.prose), _plain(self._name)
        alike = [around for around in fitting if text and around.text == text]
        alike += [around for around in fitting if len(around.name) >= _SHORTEST and around.name in name]
        target = (alike or fitting)[0].path
        self._recurring.add(target)
        return target

    def _described(self, place: str, node: Node) -> dict[str, str]:
        return self._prose.of_text(place, first_paragraph(node.prose))


def _reference(path: str) -> dict[str, Any]:
    return {"$ref": pointer.join("#/$defs", path)}


def _plain(name: str) -> str:
    """Spell a member's name so that a list's and an item's are the same."""
    return name.lower().removesuffix("s")
