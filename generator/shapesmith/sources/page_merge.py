"""The two halves of a page into one: what only one of them shows is taken from it, and where they contradict each other is an error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from shapesmith.errors import SourceError
from shapesmith.sources.page_nodes import Kind, Node, place
from shapesmith.sources.page_syntax import map_value

Tell = Callable[[str], None]

MOST_TOLD = 10
"""Lines of one kind that a user is told."""
_AS_IN_TREE = {
    (Kind.BLOB, Kind.BLOB),
    (Kind.STREAM, Kind.STREAM),
    (Kind.DOCUMENT, Kind.DOCUMENT),
    (Kind.DOCUMENT, Kind.JSON_VALUE),
    *((kind, kind) for kind in (Kind.STRING, Kind.INTEGER, Kind.FLOAT, Kind.BOOLEAN, Kind.TIMESTAMP)),
}
"""What a scalar is in the syntax, and what it may be in the tree beside it, which is the more exact."""
_SCALARS = frozenset(kind for _, kind in _AS_IN_TREE)


def merge(syntax: Node, tree: Node, page: str, tell: Tell) -> Node:
    """Lay the syntax of a request or response beside its tree.

    Args:
        syntax: The root of the one.
        tree: The root of the other.
        page: What messages call the page.
        tell: Is told what stands in the tree alone.

    Raises:
        SourceError: They contradict each other; both lines are named.
    """
    merger = _Merger(page)
    merged = merger.merge("", syntax, tree)
    for line, path in merger.alone[:MOST_TOLD]:
        tell(f"{place(page, line)}: {path} stands here and not in the syntax; it is taken from here")
    if len(merger.alone) > MOST_TOLD:
        tell(f"{page}: so do {len(merger.alone) - MOST_TOLD} more members")
    return merged


def complete(node: Node) -> Node:
    """Return the node of a half that stands alone, since the page leaves the other out: maps are told by their one key."""
    if (value := map_value(node)) is not None:
        return replace(node, kind=Kind.MAP, members={}, inner=complete(value))
    if node.kind is Kind.DICT:
        return replace(node, kind=Kind.STRUCTURE)
    members = {name: complete(member) for name, member in node.members.items()}
    return replace(node, members=members, inner=complete(node.inner) if node.inner else None)


class _Merger:
    """Walks both halves together; `alone` has the members of the tree that the syntax lacks for no reason that it knows."""

    def __init__(self, page: str) -> None:
        self.alone: list[tuple[int, str]] = []
        self._page = page

    def merge(self, path: str, syntax: Node, tree: Node) -> Node:
        """Return what both say of the value at a path."""
        kind = syntax.kind
        if kind is Kind.RECURSIVE and tree.kind in (Kind.DICT, Kind.LIST) and not tree.inner:
            return replace(tree, kind=Kind.RECURSIVE if tree.kind is Kind.DICT else Kind.RECURSIVE_LIST)
        if kind is Kind.HIDDEN and tree.kind is Kind.DICT:
            return replace(tree, kind=Kind.EVENTS)
        if kind is Kind.ANY and tree.kind in _SCALARS:
            return tree
        if (kind, tree.kind) in _AS_IN_TREE:
            return replace(tree, values=syntax.values)
        if kind is Kind.LIST and tree.kind is Kind.LIST:
            return self._list(path, syntax, tree)
        if tree.kind is Kind.MAP and tree.inner and (value := map_value(syntax)):
            return replace(tree, inner=self.merge(f"{path}.*", value, tree.inner))
        if kind is Kind.STRUCTURE and tree.kind in (Kind.STRUCTURE, Kind.DICT):
            return self._structure(path, syntax, tree)
        if kind in (Kind.EVENTS, Kind.ALTERNATIVES) and tree.kind is kind:
            return self._structure(path, syntax, tree) if kind is Kind.EVENTS else replace(tree, members=syntax.members)
        raise self._contradiction(path, syntax, tree)

    def _list(self, path: str, syntax: Node, tree: Node) -> Node:
        if syntax.inner is None or tree.inner is None:
            raise self._missing(f"{path}.*", "an item of the list", syntax, tree)
        return replace(tree, inner=self.merge(f"{path}.*", syntax.inner, tree.inner))

    def _structure(self, path: str, syntax: Node, tree: Node) -> Node:
        """Merge members; one that botocore fills in is left out of the syntax, and one of the syntax alone is a contradiction."""
        for name, member in syntax.members.items():
            if name not in tree.members:
                raise self._missing(_step(path, name), repr(name), member, tree)
        members = {}
        for name, member in tree.members.items():
            if name in syntax.members:
                members[name] = self.merge(_step(path, name), syntax.members[name], member)
                continue
            members[name] = complete(member)
            if not member.filled:
                self.alone.append((member.line, _step(path, name)))
        kind = Kind.EVENTS if tree.kind is Kind.EVENTS else Kind.STRUCTURE
        return replace(tree, kind=kind, members=members)

    def _contradiction(self, path: str, syntax: Node, tree: Node) -> SourceError:
        message = f"{path or 'the value'} is {syntax.kind} here, in the syntax, and {tree.kind} in line {tree.line}, in the description"
        return SourceError(message, where=place(self._page, syntax.line), advice=_ADVICE)

    def _missing(self, path: str, what: str, syntax: Node, tree: Node) -> SourceError:
        message = f"the syntax has {what} here, and the description that begins in line {tree.line} has not ({path})"
        return SourceError(message, where=place(self._page, syntax.line), advice=_ADVICE)


_ADVICE = "One of the two was changed, or the page is cut off. Take it anew, or correct the one that is wrong"


def _step(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
