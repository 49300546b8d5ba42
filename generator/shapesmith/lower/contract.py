"""A document with its overlays into a contract: every schema object becomes a block of checks, every named one a shape."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from shapesmith import pointer as pointers
from shapesmith.document import Document
from shapesmith.errors import OverlayError, SchemaError
from shapesmith.keywords.vocabularies import ASSERTING
from shapesmith.lower.binding import check_bindings
from shapesmith.lower.blocks import Blocks, Layer, Settings
from shapesmith.lower.describe import describe, describe_checks
from shapesmith.lower.evaluation import settle
from shapesmith.lower.overlay import check_overlay, refuse_contradictions
from shapesmith.schema.graph import Graph
from shapesmith.schema.node import Node
from shapesmith.shapes.checks import Block, Call
from shapesmith.shapes.contract import Contract, Failure, Operation, Service, Shape
from shapesmith.shapes.evaluated import in_place
from shapesmith.shapes.laying import lay

_DEFINING = ("$defs", "definitions")
_AS_USUAL = Settings()


def lower(
    document: Document,
    overlays: Sequence[Document] = (),
    *,
    settings: Settings = _AS_USUAL,
    definitions: bool = True,
    root: bool = False,
    typed: bool = True,
) -> Contract:
    """Lower a document.

    Args:
        document: A spec, or any JSON Schema.
        overlays: Laid over it in this order.
        settings: How it is read.
        definitions: Whether `$defs` that nothing refers to become shapes, too.
        root: Whether the document's root is a shape even where it asserts nothing.
        typed: Whether shapes are described for typed programs, too; validators need their checks alone.

    Raises:
        SchemaError: A keyword's value is bad, a reference resolves to nothing, or something is not supported.
        OverlayError: An overlay names what the document lacks, contradicts it, or gives no source.
    """
    blocks = Blocks(document, settings)
    try:
        start = _roots(blocks, document, definitions=definitions, root=root)
        blocks.graph.refuse_dangling()
        laid = _lay_overlays(blocks, document, overlays)
        _refuse_endless_references(laid)
        laid = settle(laid)
    except RecursionError:
        raise SchemaError("the schema is nested too deep", where=document.at("")) from None
    shapes = describe(document, blocks.places, laid) if typed else describe_checks(document, blocks.places, laid)
    if overlays:
        refuse_contradictions(shapes)
    contract = dataclasses.replace(_contract(document, shapes, start), overlays=tuple(overlay.name for overlay in overlays))
    if typed:
        check_bindings(document, contract)
    return contract


def _roots(blocks: Blocks, document: Document, *, definitions: bool, root: bool) -> str | None:
    """Lower everything that has a name of its own, in reading order; return the id of the root shape, if the root is one."""
    contents = document.contents
    graph = blocks.graph
    start = None
    for place, reference in _operation_places(graph):
        blocks.lower_shape(graph.refer(place, reference))
    if (
        root
        or not isinstance(contents, dict)
        or not ASSERTING.isdisjoint(contents)
        or not any(keyword in contents for keyword in _DEFINING)
    ):
        start = blocks.lower_shape(graph.root)
    else:
        blocks.block(graph.root)
    if definitions and isinstance(contents, dict):
        for keyword in _DEFINING:
            for name in contents.get(keyword, ()) if keyword in graph.root.dialect.names else ():
                blocks.lower_shape(graph.child(graph.root, keyword, name))
    return start


def _operation_places(graph: Graph) -> Iterator[tuple[Node, str]]:
    """Yield the places in operations that refer to shapes, with the references."""
    contents = graph.root.contents
    operations = contents.get("x-operations", {}) if isinstance(contents, dict) else {}
    for name, operation in operations.items():
        paths: list[tuple[str | int, ...]] = [(part,) for part in ("request", "response") if operation.get(part)]
        paths += [("errors", index) for index in range(len(operation.get("errors", ())))]
        for path in paths:
            place = graph.child(graph.root, "x-operations", name, *path)
            yield place, place.contents["$ref"]


def _lay_overlays(blocks: Blocks, document: Document, overlays: Sequence[Document]) -> dict[str, Block]:
    laid = dict(blocks.lowered)
    for overlay in overlays:
        for identifier, block in _overlay_blocks(document, overlay, blocks).items():
            check_overlay(laid[identifier], block, laid)
            laid[identifier] = lay(laid[identifier], block)
    return laid


def _overlay_blocks(document: Document, overlay: Document, blocks: Blocks) -> dict[str, Block]:
    if not isinstance(overlay.contents, dict):
        raise OverlayError("an overlay is a JSON Schema object", where=overlay.at(""))
    graph = Graph(overlay.name, overlay.contents)
    layer = Layer(origin="", is_overlay=True).entering(graph.root.contents)
    found = {}
    for name in overlay.contents.get("$defs", {}):
        identifier = blocks.identifier(f"/$defs/{pointers.join('', name)[1:]}")
        if identifier is None:
            raise OverlayError(
                f"the spec has no shape {name!r}", where=overlay.at(pointers.join("/$defs", name)), advice=_near_shape(name, document)
            )
        found[identifier] = blocks.block(graph.child(graph.root, "$defs", name), layer)
    if not ASSERTING.isdisjoint(overlay.contents):
        identifier = blocks.identifier("")
        if identifier is None:
            raise OverlayError("the spec has no root schema to lay constraints over", where=overlay.at(""), advice="Put them into '$defs'")
        found[identifier] = blocks.block(graph.root, layer)
    return found


def _near_shape(name: str, document: Document) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(document.contents.get("$defs", ())), n=1)
    return f"Did you mean {near[0]!r}?" if near else ""


def _refuse_endless_references(blocks: Mapping[str, Block]) -> None:
    """Refuse references that lead back to themselves without consuming anything of the instance."""
    done: set[str] = set()
    for start in blocks:
        if start not in done:
            _follow(start, blocks, done)


def _follow(start: str, blocks: Mapping[str, Block], done: set[str]) -> None:
    path: dict[str, Iterator[str]] = {start: iter(_calls_in_place(blocks[start]))}
    while path:
        identifier = next(reversed(path))
        called = next(path[identifier], None)
        if called is None:
            done.add(identifier)
            del path[identifier]
        elif called in path:
            raise SchemaError("'$ref' leads back to itself without consuming anything", where=str(blocks[called].at))
        elif called not in done:
            path[called] = iter(_calls_in_place(blocks[called]))


def _calls_in_place(block: Block) -> list[str]:
    found = []
    for check in block.checks:
        if isinstance(check, Call):
            found.append(check.shape)
        for inner in in_place(check):
            found += _calls_in_place(inner)
    return found


def _contract(document: Document, shapes: Mapping[str, Shape], root: str | None) -> Contract:
    contents = document.contents if isinstance(document.contents, dict) else {}
    service = contents.get("x-service")
    return Contract(
        document=document.name,
        shapes=shapes,
        root=root,
        operations=tuple(_operation(document, name, told) for name, told in contents.get("x-operations", {}).items()),
        service=Service(**{ours: service[theirs] for theirs, ours in _OF_SERVICE if theirs in service}) if service else None,
        title=contents.get("title", ""),
        description=contents.get("description", ""),
    )


_OF_SERVICE = (
    *(("name", "name"), ("title", "title"), ("protocol", "protocol"), ("version", "version")),
    *(("jsonVersion", "json_version"), ("targetPrefix", "target_prefix"), ("awsQueryCompatible", "query_compatible")),
)


def _operation(document: Document, name: str, told: Mapping[str, Any]) -> Operation:
    http = told.get("http", {})
    return Operation(
        name=name,
        method=http.get("method", "POST"),
        path=http.get("path", "/"),
        status=http.get("status", 200),
        host_prefix=http.get("hostPrefix", ""),
        request=_shape_id(document, told.get("request")),
        response=_shape_id(document, told.get("response")),
        failures=tuple(
            Failure(
                shape=_shape_id(document, error) or "",
                code=error.get("code") or pointers.split(error["$ref"][1:])[-1],
                status=error.get("status"),
                server=error.get("fault") == "server",
            )
            for error in told.get("errors", ())
        ),
        description=told.get("description", ""),
        deprecated=told.get("deprecated", False),
    )


def _shape_id(document: Document, place: Mapping[str, Any] | None) -> str | None:
    return document.name + unquote(place["$ref"]) if place else None
