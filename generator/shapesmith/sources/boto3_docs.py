"""The boto3-docs source: turns the documentation page of a boto3 client's method into a spec document of its operation."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapesmith import pointer
from shapesmith.document import DIALECT
from shapesmith.errors import SourceError
from shapesmith.sources.files import read_bytes
from shapesmith.sources.page_merge import Tell, complete, merge
from shapesmith.sources.page_nodes import Node, broken, place
from shapesmith.sources.page_overlay import Overlay
from shapesmith.sources.page_prose import first_paragraph
from shapesmith.sources.page_sections import Sections, cut
from shapesmith.sources.page_shapes import Shapes
from shapesmith.sources.page_syntax import read_request, read_response
from shapesmith.sources.page_text import Repair, read_lines
from shapesmith.sources.page_tree import read_parameters, read_structure
from shapesmith.sources.prose import Prose

_MOST_REPAIRS = 10


def read(
    path: str,
    operations: Sequence[str] = (),
    *,
    existing: Mapping[str, Any] | None = None,
    released: str = "",
    tell: Tell = lambda text: None,
) -> dict[str, Any]:
    """Return the contents of a spec document for the operation of a page.

    Args:
        path: The page: RST as botocore.docs renders it and boto3's site shows it as the page's source.
        operations: At most one: the operation's name, for pages that do not link to its documentation.
        existing: The document's last version; its descriptions are kept.
        released: The day of the page, `YYYY-MM-DD`.
        tell: Is told what was repaired in the page, and what it leaves out.

    Raises:
        DocumentError: The file cannot be read.
        SourceError: It is no such page, it is cut off, or its syntax and its description contradict each other.
    """
    page = _page(path, tell)
    sections = page.sections
    operation = _operation(sections, operations, page.name)
    prose = Prose(existing)
    shapes = Shapes(page.name, prose)
    where = pointer.join("/x-operations", operation)
    told: dict[str, Any] = prose.of_text(where, first_paragraph(sections.intro))
    if sections.deprecated:
        told["deprecated"] = True
    told["request"] = shapes.root(f"{operation}Request", page.request, f"{where}/request")
    if sections.responds:
        name = f"{operation}Response"
        told["response"] = shapes.root(name, page.response, f"{where}/response") if page.response else shapes.unknown(name)
    told["errors"] = [{"$ref": pointer.join("#/$defs", error)} for error in sections.exceptions]
    provenance = {"source": "boto3-docs", "released": released, "model": Path(path).name, "digest": page.digest}
    return {
        "$schema": DIALECT,
        "title": sections.title or sections.service,
        "x-provenance": {**{key: value for key, value in provenance.items() if value}, **_omissions(sections)},
        "x-service": _service(sections),
        "x-operations": {operation: told},
        "$defs": {**shapes.definitions, **{error: {"type": "object", "properties": {}} for error in sections.exceptions}},
    }


def suggest(path: str) -> dict[str, Any]:
    """Return an overlay of what a page says in prose alone; it fits the spec that `read` yields, and none of it is in there.

    Args:
        path: The page.

    Raises:
        DocumentError: The file cannot be read.
        SourceError: It is no page that `read` takes.
    """
    page = _page(path, lambda text: None)
    operation = _operation(page.sections, (), page.name)
    overlay = Overlay(Path(path).name)
    overlay.add(f"{operation}Request", page.request)
    if page.response:
        overlay.add(f"{operation}Response", page.response)
    return overlay.contents()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page, read."""

    name: str
    digest: str
    sections: Sections
    request: Node
    response: Node | None


def _page(path: str, tell: Tell) -> _Page:
    name = Path(path).as_posix()
    contents = read_bytes(Path(path), name)
    lines, repairs = read_lines(contents, name)
    _tell_repairs(repairs, name, tell)
    sections = cut(lines, name)
    request = _request(sections, name, tell)
    response = _response(sections, name, tell) if sections.responds else None
    digest = "sha256:" + hashlib.sha256(contents).hexdigest()
    return _Page(name=name, digest=digest, sections=sections, request=request, response=response)


def _service(sections: Sections) -> dict[str, str]:
    told = {"name": sections.service, "title": sections.title, "version": sections.version}
    return {key: value for key, value in told.items() if value}


def _operation(sections: Sections, asked: Sequence[str], name: str) -> str:
    """Return the operation's name: as the page links to it, or as the caller says, or as the method is called."""
    made = "".join(word[:1].upper() + word[1:] for word in sections.method.split("_"))
    found = sections.operation or (asked[0] if asked else made)
    if len(asked) > 1 or (asked and asked[0] != found):
        raise SourceError(f"this is the page of {found}, not of {', '.join(asked)}", where=name, advice="Name no operation")
    return found


def _request(sections: Sections, name: str, tell: Tell) -> Node:
    """Return what syntax and parameters say together, or the one that the page has."""
    syntax = tree = None
    if sections.request is not None:
        method, syntax = read_request(sections.request, name)
        if method != sections.method:
            message = f"the syntax calls {method}, the page is that of {sections.method} (line {sections.line})"
            raise broken(message, name, syntax.line)
    if sections.parameters is not None:
        tree = read_parameters(sections.parameters, sections.indent, name)
    if syntax and tree:
        return merge(syntax, tree, name, tell)
    if not (half := syntax or tree):
        advice = "botocore.docs leaves out what is very large. Import it from botocore: shapesmith import botocore SERVICE OPERATION"
        raise SourceError("the page leaves out the request altogether", where=place(name, sections.line), advice=advice)
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
    tell(f"{place(name, sections.line)}: the page leaves out the response; any object will do")
    return None


def _omissions(sections: Sections) -> dict[str, list[str]]:
    """Name the parts that the page leaves out, for whoever compares the document with another."""
    found = {
        "requestSyntax": sections.request is None,
        "parameters": sections.parameters is None,
        "responseSyntax": sections.responds and sections.response is None,
        "responseStructure": sections.responds and sections.structure is None,
    }
    omitted = [part for part, is_omitted in found.items() if is_omitted]
    return {"omits": omitted} if omitted else {}


def _tell_repairs(repairs: Sequence[Repair], name: str, tell: Tell) -> None:
    for repair in repairs[:_MOST_REPAIRS]:
        tell(f"{place(name, repair.line)}: {repair.found!r} was encoded twice; it is read as {repair.read!r}")
    if len(repairs) > _MOST_REPAIRS:
        tell(f"{name}: {len(repairs) - _MOST_REPAIRS} more words were encoded twice, too")
