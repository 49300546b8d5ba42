"""Blocks into shapes: the typed view of what the checks allow, with descriptions, limits and advice."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from shapesmith import pointer as pointers
from shapesmith.document import Document
from shapesmith.keywords.vocabularies import APPLICATORS
from shapesmith.lower.typist import UNKNOWN, Typist, members_check
from shapesmith.schema.node import Node
from shapesmith.shapes.checks import Block, Call, Check, Items, Members, Values
from shapesmith.shapes.contract import Advice, Member, Outcomes, Shape, Wire
from shapesmith.shapes.location import MODEL
from shapesmith.shapes.sentences import sentences
from shapesmith.shapes.values import Choice, Structure


def describe(document: Document, places: Mapping[str, Node], blocks: Mapping[str, Block]) -> dict[str, Shape]:
    """Describe every block as a shape."""
    typist = Typist(blocks)
    return {name: _shape(document, name, places[name], block, typist) for name, block in blocks.items()}


def describe_checks(document: Document, places: Mapping[str, Node], blocks: Mapping[str, Block]) -> dict[str, Shape]:
    """Describe every block as a shape of which nothing but the name and the checks is known."""
    return {
        name: Shape(id=name, name=_name(document, places[name], block.notes), at=block.at, block=block, value=UNKNOWN)
        for name, block in blocks.items()
    }


def _shape(document: Document, name: str, node: Node, block: Block, typist: Typist) -> Shape:
    value = typist.shape_value(name)
    owns = isinstance(value, Structure) and value.shape == name
    members = members_check(block) if owns else None
    notes = block.notes
    return Shape(
        id=name,
        name=_name(document, node, notes),
        at=block.at,
        block=block,
        value=value,
        members=tuple(_member(document, known.name, known.block, members, typist) for known in members.known) if members else (),
        extra=typist.extra(members) if members else None,
        choices=_choices(block) if isinstance(value, Choice) and value.shape == name else (),
        description=notes.get("description", ""),
        limits=_limits(block),
        advice=tuple(notes.get("advice", ())),
        sensitive=notes.get("x-sensitive", False),
        union=notes.get("x-union", False),
        payload=notes.get("x-payload", ""),
        returned=notes.get("x-returned", False),
        outcomes=_outcomes(notes["x-outcomes"]) if "x-outcomes" in notes else None,
    )


def _name(document: Document, node: Node, notes: Mapping[str, Any]) -> str:
    last = next((token for token in pointers.upwards(node.pointer) if token not in APPLICATORS and not token.isdigit()), None)
    if last is not None and not node.pointer.endswith(("/items", "/additionalProperties")):
        return last
    if last is not None:
        return last + ("_item" if node.pointer.endswith("/items") else "_value")
    title = notes.get("title", "")
    return title if title and len(title) <= 60 else _stem(node.document) or "root"


def _stem(document: str) -> str:
    stem = document.rstrip("/").rpartition("/")[2].partition(".")[0].partition("#")[0]
    return "" if stem.startswith("<") else stem


def _member(document: Document, name: str, block: Block, members: Members, typist: Typist) -> Member:
    notes = {**_called_notes(block, typist), **block.notes}
    wire = notes.get("x-wire", {})
    traits = {key: value for key, value in wire.items() if key not in ("location", "name")}
    return Member(
        name=name,
        required=any(required.name == name and required.at.origin == MODEL for required in members.required),
        value=typist.value(block),
        block=block,
        description=block.notes.get("description", ""),
        limits=tuple(dict.fromkeys((*_called_limits(block, typist), *_limits(block)))),
        advice=tuple(_gathered(block, "advice")),
        sensitive=notes.get("x-sensitive", False),
        deprecated=notes.get("deprecated", False),
        idempotency_token=notes.get("x-idempotencyToken", False),
        host_label=notes.get("x-hostLabel", False),
        jsonvalue=notes.get("x-jsonvalue", False),
        event_stream=notes.get("x-eventStream", False),
        wire=Wire(location=wire.get("location", "body"), name=wire.get("name", ""), traits=traits),
    )


def _limits(block: Block) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*sentences(_of_model(block)), *_gathered(block, "limits"))))


def _of_model(block: Block) -> Block:
    """Leave out what overlays add, at the depth that sentences speak of."""
    checks = [_inner_of_model(check) for check in block.checks if check.at.origin == MODEL]
    return dataclasses.replace(block, checks=tuple(checks))


def _inner_of_model(check: Check) -> Check:
    if isinstance(check, Members) and not check.known:
        return dataclasses.replace(check, rest=_kept(check.rest), names=_kept(check.names))
    return dataclasses.replace(check, rest=_kept(check.rest)) if isinstance(check, Items) else check


def _kept(block: Block | None) -> Block | None:
    return _of_model(block) if block and block.at.origin == MODEL else None


def _gathered(block: Block, note: str) -> Iterator[Any]:
    yield from block.notes.get(note, ())
    for label, inner in _inner(block):
        for told in _gathered(inner, note):
            yield _labelled(label, told)


def _inner(block: Block) -> Iterator[tuple[str, Block]]:
    for check in block.checks:
        if isinstance(check, Members) and not check.known:
            yield from ((label, inner) for label, inner in (("Names", check.names), ("Values", check.rest)) if inner)
        if isinstance(check, Items) and check.rest:
            yield "Items", check.rest


def _labelled(label: str, told: Any) -> Any:
    if isinstance(told, Advice):
        return told
    return f"{label}: {told[0].lower()}{told[1:]}"


def _choices(block: Block) -> tuple[str, ...]:
    values = next(check.values for check in block.checks if isinstance(check, Values))
    return tuple(dict.fromkeys(value for value in values if isinstance(value, str)))


def _outcomes(told: Mapping[str, Any]) -> Outcomes:
    return Outcomes(
        record=told["record"],
        paths=tuple(tuple(item["path"]) for item in told["items"]),
        keys=tuple(tuple(item["keys"]) for item in told["items"]),
        status=told["status"],
        message=told["message"],
        accepted=tuple(told["accepted"]),
    )


_OF_SHAPES = ("x-sensitive", "x-idempotencyToken", "x-eventStream")


def _called_notes(block: Block, typist: Typist) -> dict[str, Any]:
    """Return what shapes that the block refers to note, except their descriptions."""
    notes: dict[str, Any] = {}
    for check in block.checks:
        if isinstance(check, Call):
            called = typist.blocks[check.shape].notes
            notes.update({name: note for name, note in called.items() if name in _OF_SHAPES})
    return notes


def _called_limits(block: Block, typist: Typist) -> tuple[str, ...]:
    """Return the limits of plain shapes that the block refers to."""
    told: tuple[str, ...] = ()
    for check in block.checks:
        if isinstance(check, Call) and not isinstance(typist.shape_value(check.shape), Structure | Choice):
            told += _limits(typist.blocks[check.shape])
    return told
