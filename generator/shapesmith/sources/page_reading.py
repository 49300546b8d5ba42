"""Turns the bytes of a documentation page into what it says of a request and a response: both halves of it, laid beside each other."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from shapesmith.errors import SourceError
from shapesmith.sources.files import read_bytes
from shapesmith.sources.page_end import check_end
from shapesmith.sources.page_merge import MOST_TOLD, Tell, complete, merge
from shapesmith.sources.page_nodes import Node, broken, place
from shapesmith.sources.page_sections import Sections, cut
from shapesmith.sources.page_syntax import read_request, read_response
from shapesmith.sources.page_text import Repair, read_lines
from shapesmith.sources.page_tree import read_parameters, read_structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, read.

    Attributes:
        name: What messages call it.
        digest: Of its bytes.
        response: None where there is none, or the page leaves it out.
        omits: The parts that the page leaves out.
    """

    name: str
    digest: str
    sections: Sections
    request: Node
    response: Node | None
    omits: tuple[str, ...]


def read_page(path: str, tell: Tell) -> Page:
    """Read a page.

    Args:
        path: The file.
        tell: Is told what was repaired in the page, and what it leaves out.

    Raises:
        DocumentError: The file cannot be read.
        SourceError: It is no page of an operation, it is cut off, or its halves contradict each other.
    """
    name = Path(path).as_posix()
    contents = read_bytes(Path(path), name)
    lines, repairs = read_lines(contents, name)
    _tell_repairs(repairs, name, tell)
    sections = cut(lines, name)
    check_end(lines, sections, name, tell)
    return Page(
        name=name,
        digest="sha256:" + hashlib.sha256(contents).hexdigest(),
        sections=sections,
        request=_request(sections, name, tell),
        response=_response(sections, name, tell) if sections.responds else None,
        omits=_omissions(sections),
    )


def _request(sections: Sections, name: str, tell: Tell) -> Node:
    """Return what syntax and parameters say together, or the one that the page has."""
    syntax = tree = None
    if sections.request is not None:
        method, syntax = read_request(sections.request, name)
        if method != sections.method.name:
            message = f"the syntax calls {method}, the page is that of {sections.method.name} (line {sections.method.line})"
            raise broken(message, name, syntax.line)
    if sections.parameters is not None:
        tree = read_parameters(sections.parameters, sections.method.indent, name)
    if syntax and tree:
        return merge(syntax, tree, name, tell)
    if not (half := syntax or tree):
        advice = "botocore.docs leaves out what is very large. Import it from botocore: shapesmith import botocore SERVICE OPERATION"
        raise SourceError("the page leaves out the request altogether", where=place(name, sections.method.line), advice=advice)
    missing = "the parameters are left out, and required marks with them" if syntax else "the syntax is left out, and enums with it"
    tell(f"{place(name, half.line)}: {missing}")
    return complete(half)


def _response(sections: Sections, name: str, tell: Tell) -> Node | None:
    """Return what syntax and structure of the response say together, or the one that the page has; None where it has neither."""
    syntax = read_response(sections.response, name) if sections.response is not None else None
    tree = read_structure(sections.structure, name) if sections.structure is not None else None
    if syntax and tree:
        return merge(syntax, tree, name, tell)
    if half := syntax or tree:
        what = "structure of the response is left out, and descriptions" if syntax else "syntax of the response is left out, and enums"
        tell(f"{place(name, half.line)}: the {what} with it")
        return complete(half)
    tell(f"{place(name, sections.method.line)}: the page leaves out the response; any object will do")
    return None


def _omissions(sections: Sections) -> tuple[str, ...]:
    """Name the parts that the page leaves out, for whoever compares the document with another."""
    found = {
        "requestSyntax": sections.request is None,
        "parameters": sections.parameters is None,
        "responseSyntax": sections.responds and sections.response is None,
        "responseStructure": sections.responds and sections.structure is None,
    }
    return tuple(part for part, is_omitted in found.items() if is_omitted)


def _tell_repairs(repairs: Sequence[Repair], name: str, tell: Tell) -> None:
    for repair in repairs[:MOST_TOLD]:
        tell(f"{place(name, repair.line)}: {repair.found!r} was encoded twice; it is read as {repair.read!r}")
    if len(repairs) > MOST_TOLD:
        tell(f"{name}: {len(repairs) - MOST_TOLD} more words were encoded twice, too")
