"""A document into a graph of subschemas: base URIs, anchors and references resolved, each node with its JSON Pointer.

`referencing` retrieves other documents. Where a reference lands is found here, since every check needs the pointer of that place, which a
`referencing.Resolver` does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from referencing import Registry
from referencing.exceptions import Unresolvable

from shapesmith import pointer as pointers
from shapesmith.document import DIALECT
from shapesmith.errors import SchemaError

REFUSED_DIALECT_ADVICE = f"Only {DIALECT} is supported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A subschema in its place.

    Attributes:
        document: Name of the document that it stands in.
        pointer: JSON Pointer from the document's root.
        base: URI of the schema resource that it belongs to, without fragment.
        contents: The subschema: an object or a boolean.
    """

    document: str
    pointer: str
    base: str
    contents: Any

    @property
    def where(self) -> str:
        """File and pointer, as messages show them."""
        return f"{self.document}#{self.pointer}"


class Graph:
    """All documents that a root document reaches.

    Args:
        name: The root document's name.
        contents: Its contents.
        forms: For each keyword that holds subschemas how it holds them: `one`, `list` or `named`.
        registry: Where other documents are looked up; the dialects' own meta-schemas are known without it.
    """

    def __init__(self, name: str, contents: Any, *, forms: Mapping[str, str], registry: Registry[Any] | None = None) -> None:
        self._forms = forms
        self._registry: Registry[Any] = Registry() if registry is None else registry
        self._resources: dict[str, Node] = {}
        self._anchors: dict[tuple[str, str], Node] = {}
        self._dynamic: dict[str, dict[str, Node]] = {}
        self._bases: dict[tuple[str, str], str] = {}
        self.root = self._add(name, "", contents)

    def child(self, node: Node, *tokens: str | int) -> Node:
        """Return the subschema below `node` at these reference tokens."""
        contents = node.contents
        for token in tokens:
            contents = contents[token]
        pointer = pointers.join(node.pointer, *tokens)
        return Node(document=node.document, pointer=pointer, base=self._bases.get((node.document, pointer), node.base), contents=contents)

    def refer(self, node: Node, reference: str, keyword: str = "$ref") -> Node:
        """Return what `$ref`, or another keyword, at `node` refers to.

        Raises:
            SchemaError: Nothing is there, or the document cannot be had.
        """
        uri, fragment = self._split(node, reference)
        resource = self._resource(uri, node, reference, keyword)
        if fragment and not fragment.startswith("/"):
            return self._anchor(resource, fragment, node, reference, keyword)
        return self._at(resource, fragment, node, reference, keyword)

    def refer_dynamically(self, node: Node, reference: str, scope: Mapping[str, Node]) -> Node:
        """Return what `$dynamicRef` at `node` refers to, given the outermost dynamic anchor of each name in scope."""
        target = self.refer(node, reference, "$dynamicRef")
        fragment = self._split(node, reference)[1]
        if fragment not in self._dynamic.get(target.base, {}):
            return target
        return scope.get(fragment, target)

    def dynamic_anchors(self, base: str) -> Mapping[str, Node]:
        """Return the dynamic anchors of a schema resource by name."""
        return self._dynamic.get(base, {})

    def _split(self, node: Node, reference: str) -> tuple[str, str]:
        uri, fragment = urldefrag(node.base + reference if reference.startswith("#") else urljoin(node.base, reference))
        return uri, unquote(fragment)

    def _resource(self, uri: str, node: Node, reference: str, keyword: str) -> Node:
        if uri not in self._resources:
            self._add(uri, uri, self._retrieve(uri, node, reference, keyword))
        return self._resources[uri]

    def _retrieve(self, uri: str, node: Node, reference: str, keyword: str) -> Any:
        from jsonschema_specifications import REGISTRY

        for registry in (self._registry, REGISTRY):
            try:
                return registry.get_or_retrieve(uri).value.contents
            except (Unresolvable, LookupError):
                continue
        raise SchemaError(
            f"{keyword!r} {reference!r} cannot be resolved: no document {uri!r} is known",
            where=f"{node.where}/{keyword}",
            advice="Give it an '$id' inside this document, or put it into the registry",
        )

    def _anchor(self, resource: Node, name: str, node: Node, reference: str, keyword: str) -> Node:
        found = self._anchors.get((resource.base, name))
        if found is None:
            raise SchemaError(f"{keyword!r} {reference!r} cannot be resolved: no '$anchor' {name!r} there", where=f"{node.where}/{keyword}")
        return found

    def _at(self, resource: Node, pointer: str, node: Node, reference: str, keyword: str) -> Node:
        try:
            contents = pointers.follow(resource.contents, pointer)
        except (LookupError, TypeError, ValueError):
            message = f"{keyword!r} {reference!r} cannot be resolved: nothing at {pointer!r} in {resource.document or 'this document'}"
            raise SchemaError(message, where=f"{node.where}/{keyword}") from None
        whole = resource.pointer + pointer
        return Node(document=resource.document, pointer=whole, base=self._base(resource, whole), contents=contents)

    def _base(self, resource: Node, pointer: str) -> str:
        while len(pointer) > len(resource.pointer):
            base = self._bases.get((resource.document, pointer))
            if base is not None:
                return base
            pointer = pointer.rpartition("/")[0]
        return resource.base

    def _add(self, name: str, uri: str, contents: Any) -> Node:
        root = Node(document=name, pointer="", base=uri, contents=contents)
        self._resources[uri] = root
        for node in self._walk(root):
            self._index(node)
        base = self._bases.get((name, ""), uri)
        return Node(document=name, pointer="", base=base, contents=contents)

    def _walk(self, root: Node) -> Iterator[Node]:
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if not isinstance(node.contents, dict):
                continue
            node = self._enter(node)
            yield node
            waiting.extend(reversed(list(self._children(node))))

    def _enter(self, node: Node) -> Node:
        self._check_dialect(node)
        identifier = node.contents.get("$id")
        if not isinstance(identifier, str):
            return node
        base, fragment = urldefrag(urljoin(node.base, identifier))
        if fragment:
            raise SchemaError(f"'$id' must not have a fragment, got {identifier!r}", where=f"{node.where}/$id", advice="Use '$anchor'")
        entered = Node(document=node.document, pointer=node.pointer, base=base, contents=node.contents)
        other = self._resources.get(base)
        if other is not None and other.contents is not node.contents:
            raise SchemaError(f"'$id' {identifier!r} is given twice, here and at {other.where}", where=f"{node.where}/$id")
        self._resources[base] = entered
        self._bases[node.document, node.pointer] = base
        return entered

    def _check_dialect(self, node: Node) -> None:
        dialect = node.contents.get("$schema", DIALECT)
        if not isinstance(dialect, str) or dialect.rstrip("#") != DIALECT:
            raise SchemaError(
                f"'$schema' names a dialect that is not supported: {dialect!r:.100}",
                where=f"{node.where}/$schema",
                advice=REFUSED_DIALECT_ADVICE,
            )

    def _index(self, node: Node) -> None:
        for keyword in ("$anchor", "$dynamicAnchor"):
            name = node.contents.get(keyword)
            if isinstance(name, str):
                self._anchors[node.base, name] = node
                if keyword == "$dynamicAnchor":
                    self._dynamic.setdefault(node.base, {})[name] = node

    def _children(self, node: Node) -> Iterator[Node]:
        for keyword, value in node.contents.items():
            form = self._forms.get(keyword)
            if form == "one":
                yield self.child(node, keyword)
            elif form == "list" and isinstance(value, list):
                yield from (self.child(node, keyword, index) for index in range(len(value)))
            elif form == "named" and isinstance(value, dict):
                yield from (self.child(node, keyword, name) for name in value)
