"""The boto3-docs source: turns the documentation page of a boto3 client's method into a spec document of its operation."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from shapesmith import pointer
from shapesmith.document import DIALECT
from shapesmith.errors import SourceError
from shapesmith.sources.files import read_bytes
from shapesmith.sources.page_merge import Tell, complete, merge
from shapesmith.sources.page_nodes import Node, broken, place
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
    name = Path(path).as_posix()
    contents = read_bytes(Path(path), name)
    lines, repairs = read_lines(contents, name)
    _tell_repairs(repairs, name, tell)
    sections = cut(lines, name)
    operation = _operation(sections, operations, name)
    shapes, prose = Shapes(name, Prose(existing)), Prose(existing)
    where = pointer.join("/x-operations", operation)
    told: dict[str, Any] = prose.of_text(where, first_paragraph(sections.intro))
    if sections.deprecated:
        told["deprecated"] = True
    told["request"] = shapes.root(f"{operation}Request", _request(sections, name, tell), f"{where}/request")
    if sections.responds:
        told["response"] = _response(sections, shapes, operation, name, tell)
    told["errors"] = [{"$ref": pointer.join("#/$defs", error)} for error in sections.exceptions]
    provenance = {"source": "boto3-docs", "released": released, "model": Path(path).name}
    return {
        "$schema": DIALECT,
        "title": sections.title or sections.service,
        "x-provenance": {
            **{key: value for key, value in provenance.items() if value},
            "digest": "sha256:" + hashlib.sha256(contents).hexdigest(),
            **_omissions(sections),
        },
        "x-service": _service(sections),
        "x-operations": {operation: told},
        "$defs": {**shapes.definitions, **{error: {"type": "object", "properties": {}} for error in sections.exceptions}},
    }


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
    if sections.request:
        method, syntax = read_request(sections.request, name)
        if method != sections.method:
            message = f"the syntax calls {method}, the page is that of {sections.method} (line {sections.line})"
            raise broken(message, name, syntax.line)
    if not sections.lacks_parameters:
        tree = read_parameters(sections.parameters, sections.indent, name)
    if syntax and tree:
        return merge(syntax, tree, name, tell)
    if not (half := syntax or tree):
        advice = "botocore.docs leaves out what is very large. Import it from botocore: shapesmith import botocore SERVICE OPERATION"
        raise SourceError("the page leaves out the request altogether", where=place(name, sections.line), advice=advice)
    missing = "the parameters are left out, and required marks with them" if syntax else "the syntax is left out, and enums with it"
    tell(f"{place(name, half.line)}: {missing}")
    return complete(half)


def _response(sections: Sections, shapes: Shapes, operation: str, name: str, tell: Tell) -> dict[str, Any]:
    """Return the reference to what syntax and structure of the response say together, or the one that the page has."""
    where = pointer.join("/x-operations", operation, "response")
    syntax = read_response(sections.response, name) if sections.response else None
    tree = read_structure(sections.structure, name) if sections.structure else None
    if sections.structure and tree is None:
        raise broken("the response's structure has no entry", name, sections.structure[0].number)
    if syntax and tree:
        return shapes.root(f"{operation}Response", merge(syntax, tree, name, tell), where)
    if half := syntax or tree:
        what = "structure of the response is left out, and descriptions" if syntax else "syntax of the response is left out, and enums"
        tell(f"{place(name, half.line)}: the {what} with it")
        return shapes.root(f"{operation}Response", complete(half), where)
    tell(f"{place(name, sections.line)}: the page leaves out the response; any object will do")
    return shapes.unknown(f"{operation}Response")


def _omissions(sections: Sections) -> dict[str, list[str]]:
    """Name the parts that the page leaves out, for whoever compares the document with another."""
    found = {
        "requestSyntax": not sections.request,
        "parameters": sections.lacks_parameters,
        "responseSyntax": sections.responds and not sections.response,
        "responseStructure": sections.responds and not sections.structure,
    }
    omitted = [part for part, is_omitted in found.items() if is_omitted]
    return {"omits": omitted} if omitted else {}


def _tell_repairs(repairs: Sequence[Repair], name: str, tell: Tell) -> None:
    for repair in repairs[:_MOST_REPAIRS]:
        tell(f"{place(name, repair.line)}: {repair.found!r} was encoded twice; it is read as {repair.read!r}")
    if len(repairs) > _MOST_REPAIRS:
        tell(f"{name}: {len(repairs) - _MOST_REPAIRS} more words were encoded twice, too")


def suggest(path: str) -> dict[str, Any]:
    """Return an overlay of what a page says in prose alone."""
    return {"$schema": DIALECT, "$defs": {}}
