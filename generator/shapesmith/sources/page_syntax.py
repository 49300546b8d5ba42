"""The block under **Request Syntax** or **Response Syntax** into nodes: a line there is a value, or opens or closes a bracket."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from shapesmith.sources.page_nodes import DEEPEST, Kind, Node, broken
from shapesmith.sources.page_text import Line

_CALL = re.compile(r"(?:response = )?client\.(\w+)\((\))?")
_ARGUMENT = re.compile(r"(\w+)=(.+)")
_MEMBER = re.compile(r"'([^']*)': ?(.+)")
_ALTERNATIVES = re.compile(r"'[^']*' or (\{.*\})")
_SHORT_MEMBER = re.compile(r"'(\w+)': 'string'")
_OPENING = {"{": ("}", Kind.STRUCTURE), "[": ("]", Kind.LIST), "EventStream({": ("})", Kind.EVENTS)}
_SCALARS = {
    "123": Kind.INTEGER,
    "123.0": Kind.FLOAT,
    "True|False": Kind.BOOLEAN,
    "b'bytes'": Kind.BLOB,
    "b'bytes'|file": Kind.STREAM,
    "StreamingBody()": Kind.STREAM,
    "datetime(2015, 1, 1)": Kind.TIMESTAMP,
    "{...}|[...]|123|123.4|'string'|True|None": Kind.DOCUMENT,
    "{'... recursive ...'}": Kind.RECURSIVE,
    "{}": Kind.STRUCTURE,
    "{...}": Kind.HIDDEN,
    "...": Kind.ANY,
}
_EXAMPLE = "string"
"""The text that stands for any string."""


@dataclass(slots=True, kw_only=True)
class _Open:
    """A bracket that is not closed yet."""

    line: int
    name: str
    kind: Kind
    closing: str
    members: dict[str, Node] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)


def read_request(lines: Sequence[Line], page: str) -> tuple[str, Node]:
    """Read the syntax of a request: a call of a client's method with keyword arguments.

    Args:
        lines: The block's.
        page: What messages call the page.

    Returns:
        The method's name, and the structure of its arguments.

    Raises:
        SourceError: A line is not what it has to be there.
    """
    first = lines[0]
    match = _CALL.fullmatch(first.bare)
    if match is None:
        raise broken(f"expected a call such as 'response = client.put_item(', got {_short(first.bare)}", page, first.number)
    if match[2]:
        return match[1], _only(lines, Node(line=first.number, kind=Kind.STRUCTURE), page)
    root = _Open(line=first.number, name="", kind=Kind.STRUCTURE, closing=")")
    return match[1], _Reader(page).read(lines[1:], root)


def read_response(lines: Sequence[Line], page: str) -> Node:
    """Read the syntax of a response: a dict.

    Args:
        lines: The block's.
        page: What messages call the page.

    Raises:
        SourceError: A line is not what it has to be there.
    """
    first = lines[0]
    if first.bare == "{}":
        return _only(lines, Node(line=first.number, kind=Kind.STRUCTURE), page)
    if first.bare != "{":
        raise broken(f"expected '{{', got {_short(first.bare)}", page, first.number)
    return _Reader(page).read(lines[1:], _Open(line=first.number, name="", kind=Kind.STRUCTURE, closing="}"))


def map_value(node: Node) -> Node | None:
    """Return the value of what may be a map: its only entry, under the key that stands for all; None where it is no map."""
    return node.members[_EXAMPLE] if node.kind is Kind.STRUCTURE and list(node.members) == [_EXAMPLE] else None


class _Reader:
    """Reads the lines within a bracket; brackets that are open stand on a stack, so that depth costs no recursion."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._open: list[_Open] = []

    def read(self, lines: Sequence[Line], root: _Open) -> Node:
        """Return the node of the bracket `root`, which the last of the lines has to close."""
        self._open = [root]
        for position, line in enumerate(lines):
            text = line.bare.rstrip(",")
            if not text:  # an empty structure has its comma on a line of its own
                continue
            if text[0] not in ")]}":
                self._value(text, line)
                continue
            closed = self._closed(text, line)
            if not self._open:
                return _only(lines[position:], closed, self._page)
        innermost = self._open[-1]
        raise broken(f"the bracket of this line is not closed: {innermost.closing!r} is missing", self._page, innermost.line)

    def _closed(self, text: str, line: Line) -> Node:
        opened = self._open.pop()
        if text != opened.closing:
            message = f"expected {opened.closing!r} for the bracket of line {opened.line}, got {_short(text)}"
            raise broken(message, self._page, line.number)
        if opened.kind is Kind.LIST and len(opened.items) != 1:
            raise broken(f"a list shows one item, this one has {len(opened.items)}", self._page, opened.line)
        inner = opened.items[0] if opened.items else None
        node = Node(line=opened.line, kind=opened.kind, members=opened.members, inner=inner)
        if self._open:
            self._add(opened.name, node)
        return node

    def _value(self, text: str, line: Line) -> None:
        """Read a line that is a member, an argument or an item."""
        holder, name = self._open[-1], ""
        if holder.kind is not Kind.LIST:
            pattern, example = (_ARGUMENT, "Name=...") if holder.closing == ")" else (_MEMBER, "'Name': ...")
            match = pattern.fullmatch(text)
            if match is None:
                raise broken(f"expected a member such as {example}, got {_short(text)}", self._page, line.number)
            name, text = match[1], match[2]
        if text in _OPENING:
            closing, kind = _OPENING[text]
            if len(self._open) >= DEEPEST:
                raise broken(f"it is nested deeper than {DEEPEST} levels", self._page, line.number)
            self._open.append(_Open(line=line.number, name=name, kind=kind, closing=closing))
        else:
            self._add(name, self._scalar(text, line))

    def _add(self, name: str, node: Node) -> None:
        holder = self._open[-1]
        if holder.kind is Kind.LIST:
            holder.items.append(node)
        elif name in holder.members:
            raise broken(f"{name!r} stands twice here, first in line {holder.members[name].line}", self._page, node.line)
        else:
            holder.members[name] = node

    def _scalar(self, text: str, line: Line) -> Node:
        if text in _SCALARS:
            return Node(line=line.number, kind=_SCALARS[text])
        if match := _ALTERNATIVES.fullmatch(text):
            members = {name: Node(line=line.number, kind=Kind.STRING) for name in _SHORT_MEMBER.findall(match[1])}
            return Node(line=line.number, kind=Kind.ALTERNATIVES, members=members)
        if len(text) < 2 or not (text[0] == text[-1] == "'"):
            raise broken(f"expected a value, such as 'string', 123 or {{, got {_short(text)}", self._page, line.number)
        values = text[1:-1].split("'|'")
        return Node(line=line.number, kind=Kind.STRING, values=() if values == [_EXAMPLE] else tuple(dict.fromkeys(values)))


def _only(lines: Sequence[Line], node: Node, page: str) -> Node:
    """Return the node, if nothing but its last line is left."""
    for line in lines[1:]:
        if line.bare:
            raise broken(f"expected nothing more after the syntax, got {_short(line.bare)}", page, line.number)
    return node


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")
