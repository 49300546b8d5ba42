"""The methods of records that call the functions of `wire.py`."""

from __future__ import annotations

from dataclasses import dataclass

from shapesmith.code import Code, docstring, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.plan.wire import is_rest, written_requests, written_responses
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.readers.structures import structures_of
from shapesmith.render.python.wire.names import operation_names
from shapesmith.shapes.contract import Operation, Shape

NOTHING, WIRE = Code(""), Code("wire")


@dataclass(frozen=True, slots=True, kw_only=True)
class Methods:
    """The methods of one record: signature, docstring and lines of each; `read_modules`: what those that read import."""

    write_signature: Code
    write_docstring: Code
    writes: tuple[Code, ...]
    read_signature: Code
    read_docstring: Code
    reads: tuple[Code, ...]
    sift_signature: Code = NOTHING
    sift_docstring: Code = NOTHING
    sifts: tuple[Code, ...] = ()
    read_modules: Code = WIRE


def methods(library: Library, shape: Shape, imports: Imports) -> tuple[Methods, ...]:
    """Return what a record has: one that is a request and a response is written and read as a request."""
    requests = [operation for operation in written_requests(library) if operation.request == shape.id]
    if requests:
        return (_of_request(library, shape, requests, imports),)
    responses = [operation for operation in written_responses(library) if operation.response == shape.id]
    return (_of_response(library, shape, responses, imports),) if responses else ()


def _of_request(library: Library, shape: Shape, operations: list[Operation], imports: Imports) -> Methods:
    names, own = operation_names(library), Code(library.classes[shape.id])
    message, rules = imports.offer(RUNTIME, "HttpRequest"), imports.check(RUNTIME, "Rules")
    violation = imports.check(RUNTIME, "Violation")
    several = [operation.name for operation in operations] if len(operations) > 1 else []
    choice = _choice(several, imports)
    first = Code(names[operations[0].name])
    reader = Code('getattr(wire, f"{named}_request")') if several else fill("wire.{}_request", first)
    writer = Code('getattr(wire, f"write_{named}_request")') if several else fill("wire.write_{}_request", first)
    table = literal({name: names[name] for name in several})
    chosen = (fill("named = {}[operation]", table),) if several else ()
    at_once = shape.id in structures_of(library).requests
    checked = Code(", checked=checked" if at_once else "")
    by_class = fill("checked = readers.read_{} if cls is {} else None", Code(library.functions[shape.id]), own)
    begun = (*chosen, by_class) if at_once else chosen
    result = fill("tuple[{}, dict[tuple[str | int, ...], tuple[{}, ...]]]", own, violation)
    return Methods(
        write_signature=fill("to_http(self, *{}, rules: {} | None = None) -> {}", choice, rules, message),
        write_docstring=_written(library, operations),
        writes=(*chosen, *_annotated(fill("{}(self.to_dict(), rules=rules)", writer), message, several=bool(several))),
        read_signature=fill('from_http(cls, request: {}, *{}, rules: {} | None = "all") -> {}', message, choice, rules, own),
        read_docstring=_read(library, operations),
        reads=(*begun, *_annotated(fill("{}.read(request, cls.from_dict, rules=rules{})", reader, checked), own, several=bool(several))),
        sift_signature=fill("from_http_by_item(cls, request: {}, *items: str{}, rules: {} = 'all') -> {}", message, choice, rules, result),
        sift_docstring=_sifted(library),
        sifts=(
            *begun,
            *_annotated(fill("{}.sift(request, cls.from_dict, items, rules=rules{})", reader, checked), result, several=bool(several)),
        ),
        read_modules=Code("readers, wire") if at_once else WIRE,
    )


def _choice(several: list[str], imports: Imports) -> Code:
    if not several:
        return NOTHING
    return fill(", operation: {}[{}]", imports.check("typing", "Literal"), join(", ", [literal(name) for name in several]))


def _annotated(call: Code, message: Code, *, several: bool) -> tuple[Code, ...]:
    if not several:
        return (fill("return {}", call),)
    return (fill("written: {} = {}", message, call), Code("return written"))


def _of_response(library: Library, shape: Shape, operations: list[Operation], imports: Imports) -> Methods:
    names, own = operation_names(library), Code(library.classes[shape.id])
    message, rules = imports.offer(RUNTIME, "HttpResponse"), imports.check(RUNTIME, "Rules")
    first = Code(names[operations[0].name])
    statuses = sorted({operation.status for operation in operations})
    told = ", ".join(f"{operation.name} has {operation.status}" for operation in operations) if len(statuses) > 1 else ""
    limits = "With `rules`, check it first."
    status = f"The status is {operations[0].status} where no other is given." if not told else f"{told}."
    return Methods(
        write_signature=fill(
            "to_http(self, *, status: int = {}, rules: {} | None = None) -> {}", literal(operations[0].status), rules, message
        ),
        write_docstring=docstring(["Write the response as it goes over HTTP.", f"{status} {limits}"], level=2),
        writes=(fill("return wire.write_{}_response(self.to_dict(), status=status, rules=rules)", first),),
        read_signature=fill("from_http(cls, response: {}) -> {}", message, own),
        read_docstring=docstring(
            [
                "Read the response from HTTP, leniently; a response that tells an error is raised as that error of `errors.py`.",
            ],
            level=2,
        ),
        reads=(fill("return cls.from_dict(wire.read_{}_response(response))", first),),
    )


def _title(library: Library, operations: list[Operation]) -> str:
    if len(operations) > 1:
        return "the operation that is named"
    operation = operations[0]
    return f"`{operation.method} {operation.path}`" if is_rest(library) else f"`{operation.name}`"


def _written(library: Library, operations: list[Operation]) -> Code:
    told = "With `rules`, check it first, as `validate` does, at the cost of the check alone; limits in bytes are checked without it, too."
    return docstring([f"Write the request as it goes over HTTP: {_title(library, operations)}.", told], level=2)


def _read(library: Library, operations: list[Operation]) -> Code:
    summary = f"Read the request from HTTP, and check it: {_title(library, operations)}."
    told = 'With `rules="model"`, by the service\'s own model alone; with None, what can be read at all is taken.'
    raises = f"Raises the operation's own exception that says what is wrong, a `{library.error_base}` with all `violations`; nothing else."
    return docstring([summary, told, raises], level=2)


def _sifted(library: Library) -> Code:
    summary = "Read the request from HTTP without the items that are wrong; return it, and what is wrong with each of these."
    told = (
        "`items` are JSON Pointers to where items stand in JSON form, with `*` for any name or index: `/Records/*`. A bad item is under"
        " the names and indexes that `*` stood for."
    )
    raises = f"What is wrong outside of items is raised, as by `from_http`: a `{library.error_base}` with all `violations`."
    return docstring([summary, told, raises], level=2)
