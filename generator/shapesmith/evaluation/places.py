"""Places: a subschema, the part of the instance that it is applied to, and how evaluation came there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from shapesmith import pointer as pointers
from shapesmith.schema.graph import Graph
from shapesmith.schema.node import Node

Key = str | int
"""A member's name or an item's index."""

BASE = "json-schema:///"
"""The base URI of schemas that have none (RFC 3986, section 5.1.4): it stands in absolute locations, and nothing can be had from it."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PLAIN = "/?:@!$&'()*+,;=~-._"
"""What a URI's fragment may hold as it is, letters and digits aside."""


class Trail:
    """A way into a schema or an instance: the tokens of its last step, and the way before it.

    It is written as a JSON Pointer when that is asked for. All pointers of a deep instance together are long; few are asked for.
    """

    __slots__ = ("_before", "_pointer", "_tokens")

    def __init__(self, before: Trail | None = None, tokens: tuple[Key, ...] = ()) -> None:
        self._before = before
        self._tokens = tokens
        self._pointer: str | None = None if before else ""

    def __truediv__(self, tokens: tuple[Key, ...]) -> Trail:
        return Trail(self, tokens)

    @property
    def pointer(self) -> str:
        """The way as a JSON Pointer."""
        waiting: list[Trail] = []
        trail = self
        while trail._pointer is None and trail._before is not None:
            waiting.append(trail)
            trail = trail._before
        pointer = trail._pointer or ""
        for trail in reversed(waiting):
            pointer = trail._pointer = pointers.join(pointer, *trail._tokens)
        return pointer


START = Trail()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A subschema applied to a part of an instance.

    Attributes:
        node: The subschema.
        scope: The outermost dynamic anchor of each name.
        instance: What it is applied to.
        evaluation: The way of evaluation, through references.
        position: The way to the part of the instance.
        key: The name or index that led from the outer instance to this part; None where both are the same.
        is_referred: A reference was followed on the way.
        is_apart: The part is a member's name.
    """

    node: Node
    scope: Mapping[str, Node]
    instance: Any
    evaluation: Trail = START
    position: Trail = START
    key: Key | None = None
    is_referred: bool = False
    is_apart: bool = False


class Locations:
    """The URIs of subschemas: that of their resource, with a JSON Pointer as its fragment."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._told: dict[tuple[str, str], str] = {}

    def of(self, node: Node) -> str:
        """Return the URI of a subschema."""
        key = (node.document, node.pointer)
        if key not in self._told:
            self._told[key] = _absolute(node.base) + self.fragment(node)
        return self._told[key]

    def fragment(self, node: Node) -> str:
        """Return the way from a subschema's resource to the subschema, as a fragment with its `#`; `""` where it is the resource."""
        resource = self._graph.refer(node, "#")
        below = node.pointer.removeprefix(resource.pointer)
        return f"#{fragment(below)}" if below else ""


def fragment(pointer: str) -> str:
    """Write a JSON Pointer as a URI's fragment."""
    return quote(pointer, safe=_PLAIN, errors="surrogatepass")


def is_absolute(uri: str) -> bool:
    """Tell whether a URI has a scheme."""
    return _SCHEME.match(uri) is not None


def _absolute(uri: str) -> str:
    return uri if is_absolute(uri) else BASE + uri.lstrip("/")
