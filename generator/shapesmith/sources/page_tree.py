"""The parameters or the response structure of a page into nodes: a list whose entries are nested by two columns a level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from shapesmith.sources.page_nodes import DEEPEST, Kind, Node, broken
from shapesmith.sources.page_text import Line

_ENTRY = re.compile(r" *- (?:\*\*([^*\s]+)\*\* )?(?:\*\((.+?)\) --\*|\((.+?)\) --)(.*)")
_TYPE = re.compile(r" *:type (\w+): *(.*)")
_PARAM = re.compile(r" *:param (\w+):(.*)")
_REQUIRED = "**[REQUIRED]**"
_UNION = "This is a Tagged Union structure."
_TOKEN = "This field is autopopulated if not provided."
_FILLED = ("this parameter is automatically populated if it is not provided", 'this parameter is set to "-" by')
_TYPES = {
    "string": Kind.STRING,
    "dict": Kind.DICT,
    "list": Kind.LIST,
    "integer": Kind.INTEGER,
    "float": Kind.FLOAT,
    "bigdecimal": Kind.FLOAT,
    "boolean": Kind.BOOLEAN,
    "bytes": Kind.BLOB,
    "bytes or seekable file-like object": Kind.STREAM,
    ":class:`.StreamingBody`": Kind.STREAM,
    "datetime": Kind.TIMESTAMP,
    ":ref:`document<document>`": Kind.DOCUMENT,
    "JSON serializable": Kind.JSON_VALUE,
    ":class:`.EventStream`": Kind.EVENTS,
    "str or dict": Kind.ALTERNATIVES,
}
_HOLDERS = (Kind.DICT, Kind.EVENTS, Kind.ALTERNATIVES)
_NESTING = (*_HOLDERS, Kind.LIST, Kind.STRUCTURE, Kind.MAP)


@dataclass(slots=True, kw_only=True)
class _Entry:
    """An entry whose children are still to come."""

    line: int
    indent: int
    name: str
    type: Kind
    required: bool
    prose: list[Line]
    children: list[tuple[str, Node]] = field(default_factory=list)


def read_parameters(lines: Sequence[Line], indent: int, page: str) -> Node:
    """Read the parameters of a request: `:type` and `:param` of each, with what it holds below.

    Args:
        lines: From the syntax to the return value.
        indent: Of `:type`.
        page: What messages call the page.

    Raises:
        SourceError: A line is not what it has to be there.
    """
    root = _Entry(line=lines[0].number if lines else 0, indent=indent - 2, name="", type=Kind.DICT, required=False, prose=[])
    return _Tree(page, indent).read(lines, root)


def read_structure(lines: Sequence[Line], page: str) -> Node:
    """Read the structure of a response, which has one entry that holds all others.

    Args:
        lines: Below **Response Structure**; one of them has text.
        page: What messages call the page.

    Raises:
        SourceError: A line is not what it has to be there.
    """
    first = next(line for line in lines if line.bare)
    if not _ENTRY.fullmatch(first.text):
        raise broken("expected '- *(dict) --*' after **Response Structure**", page, first.number)
    root = _Entry(line=first.number, indent=first.indent - 2, name="", type=Kind.LIST, required=False, prose=[])
    tree = _Tree(page, None).read(lines, root).inner
    assert tree is not None, "the first line is an entry"
    return tree


class _Tree:
    """Reads entries; those whose children may still come stand on a stack."""

    def __init__(self, page: str, arguments: int | None) -> None:
        self._page = page
        self._arguments = arguments
        self._open: list[_Entry] = []

    def read(self, lines: Sequence[Line], root: _Entry) -> Node:
        """Return the node of the entry that holds everything."""
        self._open = [root]
        for line in lines:
            if not line.text:
                continue
            if entry := self._entry(line):
                self._begin(entry)
            elif line.bare:
                self._prose(line)
        while len(self._open) > 1:
            self._end()
        return self._node(root)

    def _entry(self, line: Line) -> _Entry | None:
        """Read a line as an entry or an argument; None where it is prose."""
        if line.indent == self._arguments and (match := _TYPE.fullmatch(line.text)):
            return self._made(line, match[1], match[2], "")
        if match := _ENTRY.fullmatch(line.text):
            return self._made(line, match[1] or "", match[2] or match[3], match[4])
        return None

    def _made(self, line: Line, name: str, kind: str, rest: str) -> _Entry:
        kind = kind.strip("*")
        if kind not in _TYPES:
            raise broken(f"{name or 'this'} is of an unknown type {kind!r}", self._page, line.number, f"Known are {', '.join(_TYPES)}")
        rest = rest.strip()
        required = rest.startswith(_REQUIRED)
        rest = rest.removeprefix(_REQUIRED).strip()
        prose = [Line(number=line.number, text=" " * line.indent + rest)] if rest else []
        return _Entry(line=line.number, indent=line.indent, name=name, type=_TYPES[kind], required=required, prose=prose)

    def _begin(self, entry: _Entry) -> None:
        while len(self._open) > 1 and self._open[-1].indent >= entry.indent:
            self._end()
        holder = self._open[-1]
        if holder.indent + 2 != entry.indent:
            message = (
                f"expected this entry {holder.indent + 2} columns from the left, below line {holder.line}; it is {entry.indent} from it"
            )
            raise broken(message, self._page, entry.line, "Is a line above it missing, or were tabs put in place of blanks?")
        if len(self._open) > DEEPEST:
            raise broken(f"it is nested deeper than {DEEPEST} levels", self._page, entry.line)
        self._open.append(entry)

    def _prose(self, line: Line) -> None:
        entry = self._open[-1]
        if line.indent == self._arguments and (match := _PARAM.fullmatch(line.text)):
            self._param(entry, match[1], match[2].strip(), line)
        elif len(self._open) > 1:
            entry.prose.append(line)

    def _param(self, entry: _Entry, name: str, rest: str, line: Line) -> None:
        if entry.name != name or entry.indent != self._arguments:
            raise broken(f"':param {name}:' has no ':type {name}:' before it", self._page, line.number)
        entry.required = rest.startswith(_REQUIRED)
        rest = rest.removeprefix(_REQUIRED).strip()
        if rest:
            entry.prose.append(Line(number=line.number, text=" " * line.indent + rest))

    def _end(self) -> None:
        """Close the innermost entry: it becomes a child of the next."""
        entry = self._open.pop()
        self._open[-1].children.append((entry.name, self._node(entry)))

    def _node(self, entry: _Entry) -> Node:
        kind, members, inner = self._contents(entry)
        told = " ".join(line.text for line in entry.prose)
        return Node(
            line=entry.line,
            kind=kind,
            members=members,
            inner=inner,
            required=entry.required,
            filled=any(sign in told for sign in _FILLED),
            token=_TOKEN in told,
            union=_UNION in told,
            prose=tuple(entry.prose),
        )

    def _contents(self, entry: _Entry) -> tuple[Kind, dict[str, Node], Node | None]:
        """Tell structures, maps and lists from each other by what they hold; a map's key holds its value."""
        children = entry.children
        if entry.type in _HOLDERS and (children[:1] and not children[0][0]):
            key = children[0][1]
            if len(children) == 1 and key.kind not in _NESTING and key.inner:
                return Kind.MAP, {}, key.inner
            raise broken("expected a map's key with its value below it, or members with names", self._page, key.line)
        if entry.type is Kind.LIST or (not entry.name and entry.type not in _NESTING):
            if len(children) > 1 or any(name for name, _ in children):
                raise broken("expected one entry without a name below this one", self._page, entry.line)
            return entry.type, {}, children[0][1] if children else None
        if entry.type not in _HOLDERS and children:
            raise broken(f"{entry.type} holds nothing, but an entry stands below it", self._page, children[0][1].line)
        return (Kind.STRUCTURE if children and entry.type is Kind.DICT else entry.type), self._members(children), None

    def _members(self, children: Sequence[tuple[str, Node]]) -> dict[str, Node]:
        members: dict[str, Node] = {}
        for name, node in children:
            if not name:
                raise broken("expected the name of a member", self._page, node.line)
            if name in members:
                raise broken(f"{name!r} stands twice here, first in line {members[name].line}", self._page, node.line)
            members[name] = node
        return members
