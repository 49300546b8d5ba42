"""What travels outside of a body, in the path, the query and the headers, as text; what has no place there is told."""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from shapesmith.fuzz.examples import json_text
from shapesmith.render.executed import runtime_part
from shapesmith.render.python.wire.forms import DEFAULTS, TIMES
from shapesmith.shapes.contract import Member
from shapesmith.shapes.values import ListOf, MapOf, Timestamp, Value, Whole

_LABEL = re.compile(r"\{(.*?)\}")


class Untravelled(Exception):
    """Something of an instance has no place on the wire; the text says what."""


def filled(path: str, labels: Mapping[str, str]) -> str:
    """Return a path with its labels filled in."""

    def fill(found: re.Match[str]) -> str:
        name = found[1].rstrip("+")
        if not labels.get(name):
            raise Untravelled(f"{name} is a part of the path, which must not be empty")
        return quote(labels[name], safe="-._~/" if found[1].endswith("+") else "-._~")

    return _LABEL.sub(fill, path)


def label(member: Member, value: Any) -> str:
    """Return a text that a path or a query can hold."""
    text = plain(member, value)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Untravelled(f"{member.name} is a part of the path, and half of a surrogate pair cannot be written there")
    return text


def pairs(name: str, member: Member, value: Any) -> Iterator[tuple[str, str]]:
    """Yield a member's names and values in the query."""
    if isinstance(member.value, MapOf):
        for key, item in mapping(member, value).items():
            yield from ((key, label(member, one)) for one in (item if isinstance(item, list) else [item]))
    elif isinstance(member.value, ListOf):
        if not isinstance(value, list):
            raise Untravelled(f"{member.name} travels in the query, where a wrong type cannot be told")
        yield from ((name, label(member, item)) for item in value)
    else:
        yield name, label(member, value)


def mapping(member: Member, value: Any) -> Mapping[str, Any]:
    """Return the value of a map outside of the body."""
    if not isinstance(value, dict):
        raise Untravelled(f"{member.name} travels in the {member.wire.location}, where a wrong type cannot be told")
    return value


def header(member: Member, value: Any) -> str:
    """Return a text that a header can hold."""
    if member.jsonvalue:
        return base64.b64encode(json_text(value).encode("ascii")).decode("ascii")
    if isinstance(member.value, ListOf) and isinstance(value, list):
        texts = [plain(member, item) for item in value]
        text = ",".join('"' + one.replace('"', '\\"') + '"' if '"' in one or "," in one else one for one in texts)
    else:
        text = plain(member, value)
    if not text.isprintable() or not text.isascii() or text != text.strip():
        raise Untravelled(f"{member.name} travels in a header, which cannot hold that text")
    return text


def plain(member: Member, value: Any) -> str:
    """Return the text of a value that travels outside of the body.

    Raises:
        Untravelled: It is null, an array or an object.
    """
    value = moment(value, member.value.item if isinstance(member.value, ListOf | MapOf) else member.value, member.wire.location)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and isinstance(member.value, Whole):
        return str(int(value))
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return str(value)
    if isinstance(value, str):
        return value
    raise Untravelled(f"{member.name} travels in the {member.wire.location}, where a wrong type cannot be told")


def moment(value: Any, kind: Value, location: str) -> Any:
    """Return a point in time as it travels at a location; anything else, and what is no point in time, as it is."""
    if not isinstance(kind, Timestamp):
        return value
    form = TIMES[(kind.format or DEFAULTS.get(location, DEFAULTS["header"])).lower()]
    try:
        return runtime_part("wire_moments")[form](value)
    except (ValueError, OverflowError):
        return value
