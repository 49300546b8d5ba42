"""An operation's HTTP binding into the parts of `to_http`, where its body on the wire is its body in JSON form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl

from shapesmith.code import Code, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.sizes import byte_limits
from shapesmith.render.python.types import leaves, reached, reaches
from shapesmith.shapes.contract import Member, Operation, Shape
from shapesmith.shapes.values import Choice, ListOf, MapOf, Real, Structure, Text, Timestamp, Truth, Whole

PROTOCOLS = ("rest-json",)
PLAIN = (Text, Choice, Whole, Real, Truth)
_LABEL = re.compile(r"\{(.*?)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Http:
    """The parts of a `to_http` method.

    Attributes:
        title: Method and path as the model spells them.
        path: The expression of the quoted path.
        static: Query parameters that stand in the path's template; `static_list` as a list.
        query: For each query member its attribute and the expression of its pairs.
        headers: For each header member its attribute and the statement that sets it.
        content_type: The headers that are there before any member's.
        body: The expression of the body, or empty where there is none; `value` is the JSON form.
        limit: The smallest number of bytes that some part of the body may have, or empty.
        always: A limit concerns more than the body: count in any case.
    """

    title: str
    method: Code
    path: Code
    static: Code
    static_list: Code
    query: tuple[tuple[Code, Code], ...]
    headers: tuple[tuple[Code, Code], ...]
    content_type: Code
    body: Code
    limit: Code
    always: bool


def http(library: Library, operation: Operation, shape: Shape, imports: Imports) -> Http | None:
    """Return the parts of `to_http`, or None where this operation's wire form is not (yet) ours to write."""
    service = library.contract.service
    if service is None or service.protocol not in PROTOCOLS or not _is_json_form(library, shape):
        return None
    members = {location: [member for member in shape.members if member.wire.location == location] for location in _locations(shape)}
    if any(not _is_plain(member) for location, found in members.items() if location != "body" for member in found):
        return None
    path, _, query = operation.path.partition("?")
    labels = {member.wire.name or member.name: member for member in members.get("uri", ())}
    if any(name.rstrip("+") not in labels for name in _LABEL.findall(path)):
        return None
    body = _body(shape, members.get("body", []), imports)
    limits = byte_limits(library.contract, shape.block) if body.text else frozenset()
    attributes = library.attributes.get(shape.id, {})
    static = parse_qsl(query, keep_blank_values=True)
    return Http(
        title=f"{operation.method} {operation.path}",
        method=literal(operation.method),
        path=_path(path, {name: attributes[member.name] for name, member in labels.items()}, imports),
        static=literal(tuple(static)),
        static_list=literal(static),
        query=tuple(_query(member, Code(attributes[member.name]), imports) for member in members.get("querystring", ())),
        headers=tuple(
            _header(member, Code(attributes[member.name]), imports) for member in [*members.get("header", ()), *members.get("headers", ())]
        ),
        content_type=literal({"Content-Type": "application/json"} if body.text else {}),
        body=body,
        limit=literal(min(limits)) if limits else Code(""),
        always=limits != _limits_of_body(library, shape),
    )


def _locations(shape: Shape) -> Iterator[str]:
    return iter(dict.fromkeys(member.wire.location for member in shape.members))


def _is_json_form(library: Library, shape: Shape) -> bool:
    body = [member for member in shape.members if member.wire.location == "body"]
    if shape.payload and not any(member.name == shape.payload and isinstance(member.value, Structure) for member in body):
        return False
    values = [member.value for member in body if not shape.payload or member.name == shape.payload]
    if reaches(library, (Timestamp,), *values):
        return False
    inner = [member for found in reached(library, *values).values() for member in found.members]
    told = inner if shape.payload else [*body, *inner]
    return all(
        member.wire.name in ("", member.name) and not {"streaming", "eventstream", "eventStream"} & set(member.wire.traits)
        for member in told
    )


def _is_plain(member: Member) -> bool:
    if "jsonvalue" in member.wire.traits or not all(isinstance(leaf, PLAIN) for leaf in leaves(member.value)):
        return False
    if member.wire.location == "uri":
        return isinstance(member.value, PLAIN)
    if member.wire.location == "header":
        return not isinstance(member.value, MapOf)
    return member.wire.location == "querystring" or (member.wire.location == "headers" and isinstance(member.value, MapOf))


def _path(template: str, labels: dict[str, str], imports: Imports) -> Code:
    pieces: list[Code] = []
    for number, piece in enumerate(_LABEL.split(template)):
        if number % 2 == 0:
            pieces += [literal(piece)] if piece else []
            continue
        attribute = labels[piece.rstrip("+")]
        greedy = Code(', safe="/-._~"' if piece.endswith("+") else "")
        pieces.append(fill("{}(self.{}, {}{})", imports.use(RUNTIME, "label"), Code(attribute), literal(attribute), greedy))
    return join(" + ", pieces) if pieces else literal("/")


def _query(member: Member, attribute: Code, imports: Imports) -> tuple[Code, Code]:
    return attribute, fill("{}({}, self.{})", imports.use(RUNTIME, "query_pairs"), literal(member.wire.name or member.name), attribute)


def _header(member: Member, attribute: Code, imports: Imports) -> tuple[Code, Code]:
    name = literal(member.wire.name or member.name)
    if member.wire.location == "headers":
        text = imports.use(RUNTIME, "plain_text")
        prefix = literal(member.wire.name)
        return attribute, fill("headers.update({{{} + key: {}(item) for key, item in self.{}.items()}})", prefix, text, attribute)
    function = imports.use(RUNTIME, "header_list" if isinstance(member.value, ListOf) else "plain_text")
    return attribute, fill("headers[{}] = {}(self.{})", name, function, attribute)


def _body(shape: Shape, members: list[Member], imports: Imports) -> Code:
    if not members:
        return Code("")
    encode = imports.use(RUNTIME, "json_bytes")
    if shape.payload:
        return fill("{}(value.get({}, {{}}))", encode, literal(shape.payload))
    if len(members) == len(shape.members):
        return fill("{}(value)", encode)
    names = literal(tuple(member.name for member in members))
    return fill("{}({{name: value[name] for name in {} if name in value}})", encode, names)


def _limits_of_body(library: Library, shape: Shape) -> frozenset[int]:
    """Return the limits that concern parts of the body: no other part can have more bytes than the body has."""
    if not any(member.wire.location != "body" for member in shape.members) and not shape.payload:
        return byte_limits(library.contract, shape.block)
    body = (member for member in shape.members if member.wire.location == "body" and member.name == (shape.payload or member.name))
    return frozenset(limit for member in body for limit in byte_limits(library.contract, member.block))
