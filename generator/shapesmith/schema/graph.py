"""A document into a graph of subschemas: dialects, base URIs, anchors and references resolved, each node with its JSON Pointer.

`referencing` retrieves other documents. Where a reference lands is found here, since every check needs the pointer of that place, which a
`referencing.Resolver` does not tell.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from referencing import Registry
from referencing.exceptions import Unresolvable

from shapesmith import pointer as pointers
from shapesmith.errors import SchemaError
from shapesmith.keywords import dialects
from shapesmith.keywords.dialects import KNOWN, LATEST, Dialect
from shapesmith.schema.judge import judge
from shapesmith.schema.node import Node
from shapesmith.schema.subschemas import subschemas

_RECURSIVE = ""
"""The name under which `$recursiveAnchor` stands among dynamic anchors; no `$dynamicAnchor` is empty."""


class Graph:
    """All documents that a root document reaches.

    Args:
        name: The root document's name.
        contents: Its contents.
        dialect: The dialect of documents that name none.
        registry: Where other documents are looked up; the dialects' own meta-schemas are known without it.
    """

    def __init__(self, name: str, contents: Any, *, dialect: Dialect = LATEST, registry: Registry[Any] | None = None) -> None:
        self._registry: Registry[Any] = Registry() if registry is None else registry
        self._resources: dict[str, Node] = {}
        self._anchors: dict[tuple[str, str], Node] = {}
        self._dynamic: dict[str, dict[str, Node]] = {}
        self._entered: dict[tuple[str, str], Node] = {}
        self._customs: dict[str, Dialect] = {}
        self._followed: set[tuple[str, str, str]] = set()
        self.root = self._add(name, "", contents, dialect)

    def child(self, node: Node, *tokens: str | int) -> Node:
        """Return the subschema below `node` at these reference tokens."""
        contents = node.contents
        for token in tokens:
            contents = contents[token]
        pointer = pointers.join(node.pointer, *tokens)
        return self._entered.get((node.document, pointer)) or dataclasses.replace(node, pointer=pointer, contents=contents)

    def refer(self, node: Node, reference: str, keyword: str = "$ref") -> Node:
        """Return what `$ref`, or another keyword, at `node` refers to.

        Raises:
            SchemaError: Nothing is there, or the document cannot be had.
        """
        self._followed.add((node.document, node.pointer, keyword))
        uri, fragment = self._split(node, reference)
        resource = self._resource(uri, node, reference, keyword)
        if fragment and not fragment.startswith("/"):
            return self._anchor(resource, fragment, node, reference, keyword)
        return self._at(resource, fragment, node, reference, keyword)

    def refer_dynamically(self, node: Node, reference: str, scope: Mapping[str, Node]) -> Node:
        """Return what `$dynamicRef` at `node` refers to, given the outermost dynamic anchor of each name in scope."""
        target = self.refer(node, reference, "$dynamicRef")
        fragment = self._split(node, reference)[1]
        if not fragment or fragment not in self._dynamic.get(target.base, {}):
            return target
        return scope.get(fragment, target)

    def refer_recursively(self, node: Node, scope: Mapping[str, Node]) -> Node:
        """Return what `$recursiveRef` at `node` refers to, given the outermost recursive anchor in scope."""
        target = self.refer(node, "#", "$recursiveRef")
        return scope.get(_RECURSIVE, target) if _RECURSIVE in self._dynamic.get(target.base, {}) else target

    def refuse_dangling(self) -> None:
        """Refuse references that nothing followed and that lead nowhere in a document that is known, such as in definitions without use.

        Raises:
            SchemaError: Nothing is there.
        """
        for node in [node for node in self._entered.values() if isinstance(node.contents, dict)]:
            for keyword in ("$ref", "$dynamicRef"):
                reference = node.contents.get(keyword)
                if not isinstance(reference, str) or (node.document, node.pointer, keyword) in self._followed:
                    continue
                if keyword in node.dialect.names and self._split(node, reference)[0] in self._resources:
                    self.refer(node, reference, keyword)

    def dynamic_anchors(self, base: str) -> Mapping[str, Node]:
        """Return the dynamic anchors of a schema resource by name."""
        return self._dynamic.get(base, {})

    def _split(self, node: Node, reference: str) -> tuple[str, str]:
        uri, fragment = urldefrag(node.base + reference if reference.startswith("#") else urljoin(node.base, reference))
        return uri, unquote(fragment)

    def _resource(self, uri: str, node: Node, reference: str, keyword: str) -> Node:
        if uri not in self._resources:
            contents = self._retrieve(uri)
            if contents is _NOWHERE:
                raise SchemaError(
                    f"{keyword!r} {_brief(reference)} cannot be resolved: no document {_brief(uri)} is known",
                    where=f"{node.where}/{keyword}",
                    advice="Put it into '$defs' here under that '$id', or into the registry that compile_validator takes",
                )
            self._add(uri, uri, contents, node.dialect)
        return self._resources[uri]

    def _retrieve(self, uri: str) -> Any:
        from jsonschema_specifications import REGISTRY

        for registry in (self._registry, REGISTRY):
            try:
                return registry.get_or_retrieve(uri).value.contents
            except (Unresolvable, LookupError):
                continue
        return _NOWHERE

    def _anchor(self, resource: Node, name: str, node: Node, reference: str, keyword: str) -> Node:
        found = self._anchors.get((resource.base, name))
        if found is None:
            raise SchemaError(
                f"{keyword!r} {_brief(reference)} cannot be resolved: no anchor {_brief(name)} there", where=f"{node.where}/{keyword}"
            )
        return found

    def _at(self, resource: Node, pointer: str, node: Node, reference: str, keyword: str) -> Node:
        try:
            contents = pointers.follow(resource.contents, pointer)
        except (LookupError, TypeError, ValueError):
            there = f"nothing at {_brief(pointer)} in {resource.document or 'this document'}"
            message = f"{keyword!r} {_brief(reference)} cannot be resolved: {there}"
            raise SchemaError(message, where=f"{node.where}/{keyword}") from None
        whole = resource.pointer + pointer
        if (resource.document, whole) not in self._entered:
            around = self._around(resource, whole)
            self._index_all(dataclasses.replace(around, pointer=whole, contents=contents), declared=False)
        return self._entered[resource.document, whole]

    def _around(self, resource: Node, pointer: str) -> Node:
        """Return the nearest known subschema around a place that no keyword makes a subschema, for its base and its dialect."""
        while len(pointer) > len(resource.pointer):
            node = self._entered.get((resource.document, pointer))
            if node is not None:
                return node
            pointer = pointer.rpartition("/")[0]
        return resource

    def _add(self, name: str, uri: str, contents: Any, dialect: Dialect) -> Node:
        root = Node(document=name, pointer="", base=uri, contents=contents, dialect=dialect)
        self._index_all(root)
        self._resources[uri] = self._entered[name, ""]
        return self._entered[name, ""]

    def _index_all(self, start: Node, *, declared: bool = True) -> None:
        """Index a subschema and all subschemas below it, outer ones first, and judge them."""
        waiting = [start]
        found: dict[str, Node] = {}
        while waiting:
            node = self._enter(waiting.pop())
            self._entered[node.document, node.pointer] = found[node.pointer] = node
            if isinstance(node.contents, dict):
                self._index(node)
                forms = {"definitions": "named"} if node.is_alone else node.dialect.forms
                waiting += [
                    Node(node.document, pointers.join(node.pointer, *tokens), node.base, contents, node.dialect)
                    for tokens, contents in reversed(list(subschemas(node.contents, forms)))
                ]
        judge(found[start.pointer], found, declared=declared)

    def _enter(self, node: Node) -> Node:
        """Return the node with the dialect and the base that its own keywords give it."""
        if not isinstance(node.contents, dict):
            return node
        if "$schema" in node.contents:
            node = dataclasses.replace(node, dialect=self._dialect(node))
        identifier = node.contents.get(node.dialect.identifier)
        if not isinstance(identifier, str) or node.is_alone:
            return node
        base, fragment = urldefrag(urljoin(node.base, identifier))
        if fragment and not node.dialect.ids_are_anchors:
            raise SchemaError(
                f"'$id' must not have a fragment, got {_brief(identifier)}", where=f"{node.where}/$id", advice="Use '$anchor'"
            )
        if identifier.startswith("#"):
            return node
        entered = dataclasses.replace(node, base=base)
        other = self._resources.get(base)
        if other is not None and not _is_same(other, node):
            keyword = node.dialect.identifier
            raise SchemaError(
                f"{keyword!r} {_brief(identifier)} is given twice, here and at {other.where}", where=f"{node.where}/{keyword}"
            )
        self._resources[base] = entered
        return entered

    def _dialect(self, node: Node) -> Dialect:
        uri = node.contents["$schema"]
        if not isinstance(uri, str):
            raise SchemaError(f"'$schema' must be a string, got {uri!r:.100}", where=f"{node.where}/$schema", advice=KNOWN)
        return self.dialect(uri, f"{node.where}/$schema")

    def dialect(self, uri: str, where: str, asking: tuple[str, ...] = ()) -> Dialect:
        """Return the dialect of a meta-schema.

        Raises:
            SchemaError: It is not known; `where` says who asks.
        """
        uri = uri.removesuffix("#")
        known = dialects.standard(uri) or self._customs.get(uri)
        if known:
            return known
        meta_schema = _NOWHERE if uri in asking else self._retrieve(uri)
        if meta_schema is _NOWHERE:
            raise SchemaError(f"the dialect {uri!r:.100} is not known", where=where, advice=dialects.near(uri))

        def ask(base: str) -> Dialect:
            return self.dialect(base, where if base.removesuffix("#") == uri else f"{uri}#/$schema", (*asking, uri))

        self._customs[uri] = dialects.custom(uri, meta_schema, ask)
        return self._customs[uri]

    def _index(self, node: Node) -> None:
        contents, names = node.contents, node.dialect.names
        for keyword in ("$anchor", "$dynamicAnchor"):
            name = contents.get(keyword)
            if isinstance(name, str) and keyword in names:
                self._name(node, name, keyword)
                if keyword == "$dynamicAnchor":
                    self._dynamic.setdefault(node.base, {})[name] = node
        if contents.get("$recursiveAnchor") is True and "$recursiveAnchor" in names and self._is_resource(node):
            self._dynamic.setdefault(node.base, {})[_RECURSIVE] = node
        identifier = contents.get(node.dialect.identifier)
        if isinstance(identifier, str) and node.dialect.ids_are_anchors and not node.is_alone:
            fragment = urldefrag(identifier).fragment
            if fragment:
                self._name(node, fragment, node.dialect.identifier)

    def _name(self, node: Node, anchor: str, keyword: str) -> None:
        other = self._anchors.setdefault((node.base, anchor), node)
        if not _is_same(other, node):
            raise SchemaError(f"the anchor {_brief(anchor)} is given twice, here and at {other.where}", where=f"{node.where}/{keyword}")

    def _is_resource(self, node: Node) -> bool:
        return node.pointer == "" or isinstance(node.contents.get("$id"), str)


_NOWHERE = object()


def _brief(text: str) -> str:
    return repr(text if len(text) <= 160 else f"{text[:157]}...")


def _is_same(other: Node, node: Node) -> bool:
    """Tell whether a subschema is met again: by another pointer or, a document that was retrieved twice, as an equal one."""
    return other.contents is node.contents or (other.document != node.document and other.contents == node.contents)


def find_dialect(name: str, registry: Registry[Any] | None = None) -> Dialect:
    """Return the dialect with this short name, or of the meta-schema with this URI.

    Raises:
        SchemaError: It is not known.
    """
    if not isinstance(name, str):
        raise SchemaError(f"a dialect is named by a text, got {name!r:.60}", advice=KNOWN)
    return Graph("<dialect>", True, registry=registry).dialect(name, "")
