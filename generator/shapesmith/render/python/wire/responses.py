"""An operation's response into the functions that write it and read it."""

from __future__ import annotations

from dataclasses import dataclass

from shapesmith.code import Code, docstring, fill, literal
from shapesmith.plan.library import Library
from shapesmith.plan.wire import is_rest, part
from shapesmith.render.python.imports import RUNTIME
from shapesmith.render.python.wire.forms import Forms
from shapesmith.render.python.wire.messages import (
    Parts,
    body_bytes,
    body_reading,
    header_reading,
    header_statements,
    is_raw,
    lines,
    moments_reading,
    parts,
)
from shapesmith.shapes.contract import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseView:
    """The functions of one operation's response.

    Attributes:
        docstring: That of the function that writes it.
        validator: The suffix of its validators, or empty.
        status: The status that it has where no member says another.
        told_status: The expression of the status, where a member may tell it; or empty.
        body: The expression of the body, or empty.
        headers: The headers that are there before any member's.
        after: The statements that set headers.
        reads: The statements that read the response into `value`.
        later: They note points in time.
    """

    name: Code
    docstring: Code
    validator: Code
    status: Code
    told_status: Code
    body: Code
    headers: Code
    after: tuple[Code, ...]
    reads: tuple[Code, ...]
    later: bool


def response_view(library: Library, operation: Operation, name: str, forms: Forms) -> ResponseView:
    """Return the functions of an operation's response."""
    shape, rest = part(library, operation.response), is_rest(library)
    message = parts(shape, rest=rest)
    has_body = bool(message.body) or not rest
    told = next(iter(message.at("statusCode")), None)
    kind = content_type(library)
    reads = lines(_reading(message, forms))
    return ResponseView(
        name=Code(name),
        docstring=docstring([f"Write a response of {operation.name} in JSON form."], level=1),
        validator=Code(library.functions[shape.id]) if shape else Code(""),
        status=literal(operation.status),
        told_status=fill("value.get({}, status)", literal(told.name)) if told else Code(""),
        body=body_bytes(message, forms, whole=not message.located) if has_body else Code(""),
        headers=literal({"Content-Type": kind} if has_body and not is_raw(message) else {}),
        after=lines(header_statements(message, forms)),
        reads=reads,
        later=any("later" in line.text for line in reads),
    )


def content_type(library: Library) -> str:
    """Return the content type of a service's bodies."""
    service = library.contract.service
    return "application/json" if service is None or is_rest(library) else f"application/x-amz-json-{service.json_version}"


def _reading(message: Parts, forms: Forms) -> list[Code]:
    use = forms.imports.use
    statements = [fill("value[{}] = response.status", literal(member.name)) for member in message.at("statusCode")]
    if message.at("header"):
        statements.append(fill("headers = {}(response.headers)", use(RUNTIME, "lower_names")))
    statements += header_reading(message, forms, Code("response.headers"))
    given = Code("") if is_raw(message) or not message.body else fill("{}(response)", use(RUNTIME, "answer_json"))
    statements += body_reading(message, forms, given, Code("response.body"), Code("()"))
    return [*statements, *moments_reading(message, forms)]
