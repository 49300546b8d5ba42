"""Compares the operations that two documents have in common, from their HTTP binding to the members of their errors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from shapesmith import pointer
from shapesmith.agreement.rows import Row, judge
from shapesmith.agreement.shapes import Walk
from shapesmith.agreement.sides import Side, side
from shapesmith.document import Document
from shapesmith.errors import SourceError

_EMPTY = {"type": "object", "additionalProperties": False}
_FACTS = ("deprecated", "idempotent", "readOnly")
_VERSION = re.compile(r"\d{4}_\d\d_\d\d$")
_PROSE = frozenset(("title", "description"))


def compare(left: Document, right: Document) -> tuple[Row, ...]:
    """Compare two documents of the same operation; of several operations, those that both have.

    Shapes may have other names: what counts is the structure from the request, the response and the errors on.

    Args:
        left: The first document.
        right: The second.

    Raises:
        SourceError: They have no operation in common.
        SchemaError: A reference of one of them leads to nothing.
    """
    one, other = side(left), side(right)
    pairs = _common(one, other)
    rows = list(_facts("", "service", _service(one), _service(other)))
    for name, theirs in pairs.items():
        rows += _operation(name, one, one.operations()[name], other, other.operations()[theirs])
    return tuple(rows)


def _common(left: Side, right: Side) -> dict[str, str]:
    """Pair the operations by name.

    A page without a link knows its operation by the method's name alone, which has no capitals, and models of some services have the API's
    version at the end of the name, which no page shows.
    """
    theirs = {_plain(name): name for name in right.operations()}
    found = {name: theirs[_plain(name)] for name in left.operations() if _plain(name) in theirs}
    if not found:
        names = [", ".join(list(one.operations())[:3]) for one in (left, right)]
        message = f"they have no operation in common: {left.document.name} has {names[0]}, {right.document.name} has {names[1]}"
        raise SourceError(message, advice="Compare two documents of the same operation")
    return found


def _plain(name: str) -> str:
    return _VERSION.sub("", name).replace("_", "").lower()


def _service(one: Side) -> Mapping[str, Any]:
    told: Mapping[str, Any] = one.document.contents.get("x-service", {})
    return told


def _operation(name: str, left: Side, ours: Mapping[str, Any], right: Side, theirs: Mapping[str, Any]) -> Iterator[Row]:
    walk = Walk(name, left, right)
    yield from _facts(name, "http", ours.get("http", {}), theirs.get("http", {}))
    marks = [{fact: one[fact] for fact in _FACTS if fact in one} for one in (ours, theirs)]
    yield from _facts(name, "operation", *marks)
    yield from walk.rows("request", ours.get("request", _EMPTY), theirs.get("request", _EMPTY))
    if ("response" in ours) == ("response" in theirs):
        yield from walk.rows("response", ours.get("response", _EMPTY), theirs.get("response", _EMPTY))
    else:
        told = ("response" in ours or None, "response" in theirs or None)
        yield Row(operation=name, place="response", aspect="response", left=told[0], right=told[1], verdict=judge(*told, strict=True))
    yield from _errors(name, walk, ours, theirs)


def _facts(operation: str, place: str, left: Mapping[str, Any], right: Mapping[str, Any]) -> Iterator[Row]:
    """Yield a row for each key of two objects; one that lacks a key does not know it."""
    for key in dict.fromkeys((*left, *right)):
        if key not in _PROSE:
            ours, theirs = left.get(key), right.get(key)
            yield Row(operation=operation, place=place, aspect=key, left=ours, right=theirs, verdict=judge(ours, theirs, strict=False))


def _errors(operation: str, walk: Walk, left: Mapping[str, Any], right: Mapping[str, Any]) -> Iterator[Row]:
    """Yield which errors there are, by the names of their shapes, and what is known of each."""
    ours, theirs = _by_name(left), _by_name(right)
    for name in dict.fromkeys((*ours, *theirs)):
        told = (name in ours or None, name in theirs or None)
        place = f"errors.{name}"
        yield Row(operation=operation, place=place, aspect="error", left=told[0], right=told[1], verdict=judge(*told, strict=True))
        if told == (True, True):
            facts = [{key: value for key, value in one[name].items() if key != "$ref"} for one in (ours, theirs)]
            yield from _facts(operation, place, *facts)
            yield from walk.rows("errors", {"$ref": ours[name]["$ref"]}, {"$ref": theirs[name]["$ref"]}, place)


def _by_name(operation: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {pointer.split(error["$ref"].removeprefix("#"))[-1]: error for error in operation.get("errors", ())}
