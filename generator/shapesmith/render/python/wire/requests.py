"""An operation's request into the functions that write it and read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl

from shapesmith.code import Code, docstring, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.plan.wire import is_rest, part
from shapesmith.render.python.imports import RUNTIME
from shapesmith.render.python.sizes import byte_limits, own_byte_limits
from shapesmith.render.python.wire.forms import Forms
from shapesmith.render.python.wire.messages import (
    Parts,
    body_bytes,
    body_reading,
    from_text,
    header_reading,
    header_statements,
    is_raw,
    lines,
    moments_reading,
    parts,
    wire_name,
)
from shapesmith.render.python.wire.refusals import refusals
from shapesmith.shapes.contract import Member, Operation, Shape
from shapesmith.shapes.values import ListOf, MapOf

LABEL = re.compile(r"\{(.*?)\}")
JSON = ("application/json", "application/x-amz-json-1.1", "application/x-amz-json-1.0")
"""The content types of JSON: what botocore sends, and what other SDKs of AWS were seen to send in its place."""

CHECKED = "With `rules`, check it first, unless it is `checked` already."


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestView:
    """The functions of one operation's request.

    Attributes:
        docstring: That of the function that writes it.
        note: The docstring of what reads it.
        validator: The suffix of its validators, or empty.
        before: The statements before the body is written.
        body: The expression of the body, or empty.
        after: The statements after that, about headers.
        limit: The smallest number of bytes that some part of the body may have, or empty; -1 where they are counted in any case.
        most: How many bytes the body may have, with the pointer to what it is, or empty.
        path: The expression of the quoted path.
        query: The expression of the query's pairs, or empty.
        headers: The headers that are there before any member's.
        host: The expression of what stands before the host, or empty.
        reads: The statements that read the request into `value`.
        refusals: The errors by status, in source.
    """

    name: Code
    docstring: Code
    note: Code
    validator: Code
    before: tuple[Code, ...]
    body: Code
    after: tuple[Code, ...]
    limit: Code
    most: Code
    method: Code
    path: Code
    query: Code
    headers: Code
    host: Code
    reads: tuple[Code, ...]
    refusals: tuple[tuple[Code, Code], ...]


def request_view(library: Library, operation: Operation, name: str, forms: Forms) -> RequestView:
    """Return the functions of an operation's request."""
    shape, rest = part(library, operation.request), is_rest(library)
    message = parts(shape, rest=rest)
    has_body = bool(message.body) or not rest
    body = body_bytes(message, forms, whole=not message.located) if has_body else Code("")
    path, _, query = operation.path.partition("?")
    fixed = parse_qsl(query, keep_blank_values=True)
    statements = header_statements(message, forms)
    limits = byte_limits(library.contract, shape.block) if shape and body.text else frozenset()
    title = f"{operation.method} {operation.path}" if rest else f"{operation.method} {_target(library, operation)}"
    own_type = any(wire_name(member).lower() == "content-type" for member in message.at("header"))
    return RequestView(
        name=Code(name),
        docstring=docstring([f"Write a request of {operation.name} in JSON form: `{title}`.", *([CHECKED] if shape else [])], level=1),
        note=docstring([f"Reads and checks requests of {operation.name}."]),
        validator=Code(library.functions[shape.id]) if shape else Code(""),
        before=lines(_tokens(shape, forms)),
        body=body,
        after=lines(statements),
        limit=_limit(library, limits, message, shape),
        most=_most(library, message, shape),
        method=literal(operation.method),
        path=_path(library, path, shape, forms) if rest else literal("/"),
        query=_query(fixed, message, forms),
        headers=literal(_headers(library, operation, message, has_body=has_body)),
        host=_host(library, operation, shape, forms),
        reads=lines(_reading(library, operation, message, forms, title, fixed, own_type=own_type)),
        refusals=tuple((literal(status), Code(found)) for status, found in refusals(library, operation).items()),
    )


def _target(library: Library, operation: Operation) -> str:
    service = library.contract.service
    return f"{service.target_prefix if service else ''}.{operation.name}"


def _tokens(shape: Shape | None, forms: Forms) -> list[Code]:
    names = tuple(member.name for member in shape.members if member.idempotency_token) if shape else ()
    return [fill("value = {}(value, {})", forms.imports.use(RUNTIME, "with_tokens"), literal(names))] if names else []


def _headers(library: Library, operation: Operation, message: Parts, *, has_body: bool) -> dict[str, str]:
    service = library.contract.service
    assert service is not None
    if not is_rest(library):
        headers = {"X-Amz-Target": _target(library, operation), "Content-Type": f"application/x-amz-json-{service.json_version}"}
        return {**headers, "x-amzn-query-mode": "true"} if service.query_compatible else headers
    return {"Content-Type": "application/json"} if has_body and not is_raw(message) else {}


def _limit(library: Library, limits: frozenset[int], message: Parts, shape: Shape | None) -> Code:
    if not limits or shape is None:
        return Code("")
    inside = frozenset(limit for member in message.body for limit in byte_limits(library.contract, member.block))
    everything = inside if message.located or message.payload else byte_limits(library.contract, shape.block)
    return literal(min(limits) if limits == everything else -1)


def _most(library: Library, message: Parts, shape: Shape | None) -> Code:
    if message.payload is not None:
        found, at = own_byte_limits(library.contract, message.payload.block), f"/{message.payload.name}"
    else:
        found, at = own_byte_limits(library.contract, shape.block) if shape and not message.located else frozenset(), ""
    return literal((min(found), at)) if found else Code("")


def _path(library: Library, template: str, shape: Shape | None, forms: Forms) -> Code:
    pieces: list[Code] = []
    for piece in _pieces(template, parts(shape, rest=True)):
        if isinstance(piece, str):
            pieces.append(literal(piece))
            continue
        member, greedy = piece
        given = fill("value.get({})", literal(member.name))
        if form := forms.write(member.value, "uri"):
            given = fill("{}({})", form, given)
        attribute = literal(library.attributes[shape.id][member.name] if shape else member.name)
        safe = Code(', safe="/-._~"' if greedy else "")
        pieces.append(fill("{}({}, {}{})", forms.imports.use(RUNTIME, "label"), given, attribute, safe))
    return join(" + ", pieces) if pieces else literal("/")


def _pieces(template: str, message: Parts) -> list[str | tuple[Member, bool]]:
    """Split a path's template into texts and members, each with whether it may hold slashes."""
    members = {wire_name(member): member for member in message.at("uri")}
    pieces: list[str | tuple[Member, bool]] = []
    for number, piece in enumerate(LABEL.split(template)):
        member = members.get(piece.rstrip("+")) if number % 2 else None
        text = f"{{{piece}}}" if number % 2 else piece
        if member is not None:
            pieces.append((member, piece.endswith("+")))
        elif pieces and isinstance(before := pieces[-1], str):
            pieces[-1] = before + text
        elif text:
            pieces.append(text)
    return pieces


def _query(fixed: list[tuple[str, str]], message: Parts, forms: Forms) -> Code:
    members = message.at("querystring")
    if not members:
        return literal(tuple(fixed)) if fixed else Code("")
    pairs = [literal(pair) for pair in fixed]
    for member in members:
        value = member.value.item if isinstance(member.value, ListOf | MapOf) else member.value
        form = forms.write(value.item if isinstance(value, ListOf) else value, "querystring")
        more = fill(", {}", form) if form else Code("")
        given = fill("value.get({})", literal(member.name))
        pairs.append(fill("*{}({}, {}{})", forms.imports.use(RUNTIME, "query_pairs"), literal(wire_name(member)), given, more))
    return fill("({},)", join(", ", pairs))


def _host(library: Library, operation: Operation, shape: Shape | None, forms: Forms) -> Code:
    labels = {member.name: member for member in shape.members if member.host_label} if shape else {}
    pieces: list[Code] = []
    for number, piece in enumerate(LABEL.split(operation.host_prefix)):
        if number % 2 == 0 or shape is None or piece not in labels:
            pieces += [literal(piece)] if piece else []
            continue
        attribute = literal(library.attributes[shape.id][piece])
        pieces.append(fill("{}(value.get({}), {})", forms.imports.use(RUNTIME, "host_label"), literal(piece), attribute))
    return join(" + ", pieces)


def _pattern(pieces: list[str | tuple[Member, bool]]) -> str:
    return "".join(re.escape(piece) if isinstance(piece, str) else "(.*)" if piece[1] else "([^/]*)" for piece in pieces)


def _reading(
    library: Library, operation: Operation, message: Parts, forms: Forms, title: str, fixed: list[tuple[str, str]], *, own_type: bool
) -> list[Code]:
    use, rest = forms.imports.use, is_rest(library)
    pieces = _pieces(operation.path.partition("?")[0] if rest else "/", message)
    labels = [piece[0] for piece in pieces if not isinstance(piece, str)]
    asked = fill(
        "{}(request, {}, {}, {})",
        use(RUNTIME, "path_labels"),
        literal(operation.method),
        literal(_pattern(pieces)),
        literal(title if rest else f"{operation.method} /"),
    )
    statements = [fill("labels = {}", asked) if labels else asked]
    statements += [_label(member, index, forms) for index, member in enumerate(labels)]
    statements += _query_reading(message, fixed, title, forms)
    needs_headers = not rest or (bool(message.body) and not is_raw(message)) or bool(message.at("header"))
    if needs_headers:
        statements.append(fill("headers = {}(request.headers)", use(RUNTIME, "lower_names")))
    if not rest:
        statements.append(fill("{}(headers, {})", use(RUNTIME, "check_target"), literal(_target(library, operation))))
    statements += header_reading(message, forms, Code("request.headers"))
    types = () if own_type else JSON if rest else tuple(kind for kind in _ordered(library))
    given = (
        fill("{}(request, headers, {})", use(RUNTIME, "json_body"), literal(types)) if message.body and not is_raw(message) else Code("")
    )
    known = {wire_name(member) for member in message.body}
    located = tuple(member.name for member in message.located if member.name not in known)
    statements += body_reading(message, forms, given, Code("request.body"), literal(located))
    return [*statements, *moments_reading(message, forms)]


def _ordered(library: Library) -> list[str]:
    service = library.contract.service
    mine = f"application/x-amz-json-{service.json_version if service else '1.0'}"
    return [mine, *(kind for kind in JSON[1:] if kind != mine)]


def _label(member: Member, index: int, forms: Forms) -> Code:
    form = from_text(member.value, forms)
    text = fill("labels[{}]", literal(index))
    return fill("value[{}] = {}", literal(member.name), fill("{}({})", form, text) if form else text)


def _query_reading(message: Parts, fixed: list[tuple[str, str]], title: str, forms: Forms) -> list[Code]:
    use, members = forms.imports.use, message.at("querystring")
    if not members and not fixed:
        return []
    asked = fill("{}(request, {}, {})", use(RUNTIME, "query_values"), literal(tuple(fixed)), literal(title))
    statements = [fill("query = {}", asked) if members else asked]
    for member in sorted(members, key=lambda member: isinstance(member.value, MapOf)):
        name = literal(member.name)
        if isinstance(member.value, MapOf):
            lists = Code(", lists=True" if isinstance(member.value.item, ListOf) else "")
            statements.append(fill("{}(value, {}, query{})", use(RUNTIME, "put_map"), name, lists))
            continue
        is_list = isinstance(member.value, ListOf)
        form = from_text(member.value.item if isinstance(member.value, ListOf) else member.value, forms)
        more = fill(", {}", form) if form else Code("")
        put = use(RUNTIME, "put_all" if is_list else "put_one")
        absent = Code("[]" if is_list and member.required else "None")
        statements.append(fill("{}(value, {}, query.pop({}, {}){})", put, name, literal(wire_name(member)), absent, more))
    return statements
