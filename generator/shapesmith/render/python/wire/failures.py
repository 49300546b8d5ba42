"""Errors into what they say of themselves over HTTP."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from shapesmith.code import Code, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.plan.wire import is_rest
from shapesmith.render.python.imports import RUNTIME
from shapesmith.render.python.wire.forms import Forms
from shapesmith.render.python.wire.messages import header_form, wire_name
from shapesmith.render.python.wire.responses import content_type
from shapesmith.shapes.contract import Member, Shape
from shapesmith.shapes.values import Timestamp


@dataclass(frozen=True, slots=True, kw_only=True)
class WireOfErrors:
    """How all errors of a library go over HTTP.

    Attributes:
        content_type: That of their bodies.
        rest: Their code is a header, and not a member of the body.
        query_codes: The service spoke the `query` protocol before, and tells its codes in a header.
    """

    content_type: Code
    rest: bool
    query_codes: bool


def wire_of_errors(library: Library) -> WireOfErrors | None:
    """Return how errors go over HTTP, None where they are only read."""
    service = library.contract.service
    if not library.wire or service is None:
        return None
    return WireOfErrors(content_type=literal(content_type(library)), rest=is_rest(library), query_codes=service.query_compatible)


def written_extra(member: Member, given: Code, forms: Forms) -> Code:
    """Write the statement that puts a member of an error, in JSON form, into `body` or `headers`."""
    if not forms.library.wire or member.wire.location not in ("body", "header"):
        return Code("")
    if member.wire.location == "header" and is_rest(forms.library):
        form = header_form(member, forms)
        more = fill(", {}", form) if form else Code("")
        return fill("{}(headers, {}, {}{})", forms.imports.use(RUNTIME, "set_header"), literal(wire_name(member)), given, more)
    form = forms.write(member.value)
    return fill("body[{}] = {}", literal(wire_name(member)), fill("{}({})", form, given) if form else given)


def error_forms(members: Iterable[Member], forms: Forms) -> Code:
    """Return the functions that read members in a form of their own, by the members' names, in source; empty where none has one."""
    if not forms.library.wire:
        return Code("")
    pairs = []
    for member in members:
        reading = forms.reading(member.value)
        if reading is not None and (member.wire.location == "body" or isinstance(member.value, Timestamp)):
            pairs.append(fill("{}: {}", literal(member.name), reading))
    return fill("{{{}}}", join(", ", pairs)) if pairs else Code("")


def name_in_body(shape: Shape, *names: str, otherwise: str = "") -> str:
    """Return the name on the wire of the member that has one of these names, whatever its case."""
    found = (wire_name(member) for member in shape.members if member.name.lower() in names and member.wire.location == "body")
    return next(found, otherwise)


def most_common(names: Iterable[Code], otherwise: str) -> Code:
    """Return the source that is there most often."""
    counted = Counter(name.text for name in names)
    return Code(counted.most_common(1)[0][0]) if counted else literal(otherwise)
