"""The boto3-docs source: turns the documentation page of a boto3 client's method into a spec document of its operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from shapesmith import pointer
from shapesmith.document import DIALECT
from shapesmith.errors import SourceError
from shapesmith.sources.page_merge import Tell
from shapesmith.sources.page_overlay import Overlay
from shapesmith.sources.page_prose import first_paragraph
from shapesmith.sources.page_reading import Page, read_page
from shapesmith.sources.page_shapes import UNKNOWN, Shapes
from shapesmith.sources.prose import Prose


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
    page = read_page(path, tell)
    name, method = _operation(page, operations), page.sections.method
    prose = Prose(existing)
    shapes = Shapes(page.name, prose)
    told = _told(page, name, shapes, prose)
    provenance = {"source": "boto3-docs", "released": released, "model": Path(path).name, "digest": page.digest, "omits": list(page.omits)}
    service = {"name": method.service, "title": method.title, "version": method.version}
    return {
        "$schema": DIALECT,
        "title": method.title or method.service,
        "x-provenance": {key: value for key, value in provenance.items() if value},
        "x-service": {key: value for key, value in service.items() if value},
        "x-operations": {name: told},
        "$defs": {**shapes.definitions, **{error: dict(UNKNOWN) for error in page.sections.exceptions}},
    }


def suggest(path: str, operations: Sequence[str] = ()) -> dict[str, Any]:
    """Return an overlay of what a page says in prose alone; it fits the spec that `read` yields, and none of it is in there.

    Args:
        path: The page.
        operations: As for `read`.

    Raises:
        DocumentError: The file cannot be read.
        SourceError: It is no page that `read` takes.
    """
    page = read_page(path, lambda text: None)
    operation = _operation(page, operations)
    overlay = Overlay(Path(path).name)
    overlay.add(f"{operation}Request", page.request)
    if page.response:
        overlay.add(f"{operation}Response", page.response)
    return overlay.contents()


def _told(page: Page, name: str, shapes: Shapes, prose: Prose) -> dict[str, Any]:
    """Return what the spec says of the operation; its shapes are defined on the way."""
    where, sections = pointer.join("/x-operations", name), page.sections
    told: dict[str, Any] = prose.of_text(where, first_paragraph(sections.intro))
    if sections.method.is_deprecated:
        told["deprecated"] = True
    told["request"] = shapes.root(f"{name}Request", page.request, f"{where}/request")
    if page.response:
        told["response"] = shapes.root(f"{name}Response", page.response, f"{where}/response")
    elif sections.responds:
        told["response"] = shapes.unknown(f"{name}Response")
    told["errors"] = [{"$ref": pointer.join("#/$defs", error)} for error in sections.exceptions]
    return told


def _operation(page: Page, asked: Sequence[str]) -> str:
    """Return the operation's name: as the page links to it, or as the caller says, or as the method is called."""
    method = page.sections.method
    made = "".join(word[:1].upper() + word[1:] for word in method.name.split("_"))
    found = method.operation or (asked[0] if asked else made)
    if len(asked) > 1 or (asked and asked[0] != found):
        raise SourceError(f"this is the page of {found}, not of {', '.join(asked)}", where=page.name, advice="Name no operation")
    return found
