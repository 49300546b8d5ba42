"""The parts of one message, a request or a response, that both directions share."""

from __future__ import annotations

from dataclasses import dataclass

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.imports import RUNTIME
from shapesmith.render.python.wire.forms import Forms
from shapesmith.shapes.contract import Member, Shape
from shapesmith.shapes.values import Blob, Choice, ListOf, MapOf, Real, Text, Timestamp, Truth, Value, Whole

FROM_TEXT: dict[type[Value], str] = {Whole: "whole", Real: "real", Truth: "truth"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A shape's members by where they travel.

    Attributes:
        body: The members of the body, or the one that is the whole body.
        payload: The one that is.
    """

    body: tuple[Member, ...]
    payload: Member | None
    located: tuple[Member, ...] = ()

    def at(self, *locations: str) -> tuple[Member, ...]:
        """Return the members that travel in these places."""
        return tuple(member for location in locations for member in self.located if member.wire.location == location)


def parts(shape: Shape | None, *, rest: bool) -> Parts:
    """Sort a shape's members: where the protocol is not `rest`, all are in the body."""
    members = sorted(shape.members, key=lambda member: not member.required) if shape else []
    if not rest:
        return Parts(body=tuple(members), payload=None)
    payload = next((member for member in members if shape and member.name == shape.payload), None)
    located = tuple(member for member in members if member.wire.location != "body" and member is not payload)
    body = tuple(member for member in members if member.wire.location == "body")
    return Parts(body=(payload,) if payload else body, payload=payload, located=located)


def wire_name(member: Member) -> str:
    """Return a member's name on the wire."""
    return member.wire.name or member.name


def is_raw(message: Parts) -> bool:
    """Tell whether the body is one member as it is: bytes or text."""
    return message.payload is not None and isinstance(message.payload.value, Blob | Text | Choice)


def body_bytes(message: Parts, forms: Forms, *, whole: bool) -> Code:
    """Write the expression of the body of `value`; `whole` where the value has no other members. Empty where there is no body."""
    use = forms.imports.use
    payload = message.payload
    if payload is not None:
        given = fill("value.get({})", literal(payload.name))
        if isinstance(payload.value, Blob):
            return fill("{}({})", use(RUNTIME, "raw_bytes"), given)
        if isinstance(payload.value, Text | Choice):
            return fill("{}({})", use(RUNTIME, "raw_text"), given)
        form = forms.write(payload.value)
        content = fill("value.get({}, {{}})", literal(payload.name))
        return fill("{}({})", use(RUNTIME, "wire_bytes"), fill("{}({})", form, content) if form else content)
    content = Code("value")
    if not whole:
        content = fill("{}(value, {})", use(RUNTIME, "some"), literal(tuple(member.name for member in message.body)))
    names, pairs = forms.members(message.body)
    if names.text != "{}" or pairs.text != "{}":
        content = fill("{}({}, {}, {})", use(RUNTIME, "write_members"), content, names, pairs)
    return fill("{}({})", use(RUNTIME, "wire_bytes"), content)


def header_statements(message: Parts, forms: Forms) -> list[Code]:
    """Write the statements that set `headers`."""
    use = forms.imports.use
    statements = []
    for member in message.at("headers", "header"):
        given = fill("value.get({})", literal(member.name))
        setter = use(RUNTIME, "set_header")
        if isinstance(member.value, MapOf) and member.wire.location == "headers":
            loop = "for name, text in (value.get({}) or {{}}).items():\n    {}(headers, {} + name, text)"
            statements.append(fill(loop, literal(member.name), setter, literal(member.wire.name)))
            continue
        if isinstance(member.value, ListOf):
            given = fill("{} or None", given)
        form = header_form(member, forms)
        statements.append(
            fill("{}(headers, {}, {}{})", setter, literal(wire_name(member)), given, fill(", {}", form) if form else Code(""))
        )
    return statements


def header_form(member: Member, forms: Forms) -> Code | None:
    """Return the function that writes a member as a header; None for the one that writes plain values."""
    if member.jsonvalue:
        return forms.imports.use(RUNTIME, "header_json")
    if isinstance(member.value, ListOf):
        item = forms.write(member.value.item, "header")
        listed = forms.imports.use(RUNTIME, "header_list")
        return fill("lambda values: {}(map({}, values))", listed, item) if item else listed
    return forms.write(member.value, "header")


def body_reading(message: Parts, forms: Forms, given: Code, raw: Code, located: Code) -> list[Code]:
    """Write the statements that read the body into `value`.

    Args:
        message: The parts of the message.
        forms: The file's forms.
        given: The expression of the body's JSON.
        raw: The expression of its bytes.
        located: The names that must not stand in the body, in source.
    """
    use, payload = forms.imports.use, message.payload
    required = literal(bool(payload and payload.required))
    if payload is not None and is_raw(message):
        put = use(RUNTIME, "put_blob" if isinstance(payload.value, Blob) else "put_text")
        return [fill("{}(value, {}, {}, required={})", put, literal(payload.name), raw, required)]
    odd = forms.reads_odd_numbers_alone(message.body)
    if payload is not None:
        form = forms.reading(payload.value)
        lines = [fill("body = {}", given)]
        if form is not None:
            lines.append(_if_needed(odd, fill("body = {}(body, later)", form), raw, forms))
        return [*lines, fill("{}(value, {}, body, required={})", use(RUNTIME, "put_payload"), literal(payload.name), required)]
    if not message.body:
        return []
    names, pairs = forms.members(message.body, read=True)
    lines = [fill("body = {}({}{})", use(RUNTIME, "json_object"), given, fill(", {}", located) if located.text != "()" else Code(""))]
    if names.text != "{}" or pairs.text != "{}":
        read = fill("body = {}(body, {}, {}, later)", use(RUNTIME, "read_members"), names, pairs)
        lines.append(_if_needed(odd, read, raw, forms))
    return [*lines, Code("body.update(value)\nvalue = body")]


def _if_needed(odd: bool, statement: Code, raw: Code, forms: Forms) -> Code:
    if not odd:
        return statement
    unchecked = Code("rules is None and " if raw.text.startswith("request") else "")
    return fill("if {}{}({}):\n    {}", unchecked, forms.imports.use(RUNTIME, "has_odd_numbers"), raw, statement)


def header_reading(message: Parts, forms: Forms, given: Code) -> list[Code]:
    """Write the statements that read headers into `value`; `headers` are those by their names in lower case, `given` the others."""
    use = forms.imports.use
    statements = []
    for member in message.at("header"):
        form = _header_text(member, forms)
        absent = Code(', ""' if member.required and isinstance(member.value, ListOf) else "")
        text = fill("headers.get({}{})", literal(wire_name(member).lower()), absent)
        more = fill(", {}", form) if form else Code("")
        statements.append(fill("{}(value, {}, {}{})", use(RUNTIME, "put_header"), literal(member.name), text, more))
    for member in message.at("headers"):
        name, prefix = literal(member.name), literal(member.wire.name)
        statements.append(fill("{}(value, {}, {}, {})", use(RUNTIME, "put_headers"), name, given, prefix))
    return statements


def _header_text(member: Member, forms: Forms) -> Code | None:
    if member.jsonvalue:
        return forms.imports.use(RUNTIME, "decoded_json")
    if isinstance(member.value, ListOf):
        item = from_text(member.value.item, forms)
        listed = forms.imports.use(RUNTIME, "texts")
        return fill("lambda text: [*map({}, {}(text))]", item, listed) if item else listed
    return from_text(member.value, forms)


def from_text(value: Value, forms: Forms) -> Code | None:
    """Return the function that reads a value from a text; None where it is the text."""
    name = FROM_TEXT.get(type(value))
    return forms.imports.use(RUNTIME, name) if name else None


def moments_reading(message: Parts, forms: Forms) -> list[Code]:
    """Write the statements that note where points in time stand that did not come in the body."""
    plain = tuple(member.name for member in message.located if isinstance(member.value, Timestamp))
    lists = tuple(
        member.name for member in message.located if isinstance(member.value, ListOf) and isinstance(member.value.item, Timestamp)
    )
    statements = [fill("later += [(value, name) for name in {} if name in value]", literal(plain))] if plain else []
    if lists:
        every = "later += [(value[name], index) for name in {} for index in range(len(value.get(name, ())))]"
        statements.append(fill(every, literal(lists)))
    return statements


def lines(statements: list[Code]) -> tuple[Code, ...]:
    """Split statements into lines, as templates lay them out."""
    return tuple(Code(line) for statement in statements for line in statement.text.split("\n"))


def both(first: Code, second: Code) -> Code:
    """Add two expressions, of which one may be empty."""
    return join(" + ", [piece for piece in (first, second) if piece.text])
