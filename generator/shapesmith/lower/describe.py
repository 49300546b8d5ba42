"""Blocks into shapes: the typed view of what the checks allow, with descriptions, limits and advice."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from shapesmith import pointer as pointers
from shapesmith.document import Document
from shapesmith.schema.graph import Node
from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Call,
    Check,
    Extension,
    Format,
    Items,
    Members,
    Never,
    One,
    Type,
    Values,
)
from shapesmith.shapes.contract import Advice, Member, Outcomes, Shape, Wire
from shapesmith.shapes.location import MODEL
from shapesmith.shapes.sentences import sentences
from shapesmith.shapes.values import (
    Anything,
    Blob,
    Choice,
    ListOf,
    MapOf,
    Real,
    Structure,
    Text,
    Timestamp,
    Truth,
    Value,
    Whole,
)

_PLAIN: Mapping[str, Value] = {"integer": Whole(), "number": Real(), "boolean": Truth()}
_APPLICATORS = frozenset(
    (
        *("$defs", "properties", "patternProperties", "additionalProperties", "propertyNames", "items", "prefixItems", "contains"),
        *("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "definitions", "contentSchema"),
    )
)
UNKNOWN = Anything(nullable=True)


def describe(document: Document, places: Mapping[str, Node], blocks: Mapping[str, Block]) -> dict[str, Shape]:
    """Describe every block as a shape."""
    typist = _Typist(blocks)
    return {name: _shape(document, name, places[name], block, typist) for name, block in blocks.items()}


def describe_checks(document: Document, places: Mapping[str, Node], blocks: Mapping[str, Block]) -> dict[str, Shape]:
    """Describe every block as a shape of which nothing but the name and the checks is known."""
    return {
        name: Shape(id=name, name=_name(document, places[name], block.notes), at=block.at, block=block, value=UNKNOWN)
        for name, block in blocks.items()
    }


def _shape(document: Document, name: str, node: Node, block: Block, typist: _Typist) -> Shape:
    value = typist.shape_value(name)
    owns = isinstance(value, Structure) and value.shape == name
    members = _members_check(block) if owns else None
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
        outcomes=_outcomes(notes["x-outcomes"]) if "x-outcomes" in notes else None,
    )


def _name(document: Document, node: Node, notes: Mapping[str, Any]) -> str:
    tokens = [token for token in pointers.split(node.pointer) if token not in _APPLICATORS and not token.isdigit()]
    if tokens and not node.pointer.endswith(("/items", "/additionalProperties")):
        return tokens[-1]
    if tokens:
        return tokens[-1] + ("_item" if node.pointer.endswith("/items") else "_value")
    title = notes.get("title", "")
    return title if title and len(title) <= 60 else _stem(node.document) or "root"


def _stem(document: str) -> str:
    stem = document.rstrip("/").rpartition("/")[2].partition(".")[0].partition("#")[0]
    return "" if stem.startswith("<") else stem


def _member(document: Document, name: str, block: Block, members: Members, typist: _Typist) -> Member:
    notes = {**typist.called_notes(block), **block.notes}
    wire = notes.get("x-wire", {})
    traits = {key: value for key, value in wire.items() if key not in ("location", "name")}
    return Member(
        name=name,
        required=any(required.name == name and required.at.origin == MODEL for required in members.required),
        value=typist.value(block),
        block=block,
        description=block.notes.get("description", ""),
        limits=tuple(dict.fromkeys((*typist.called_limits(block), *_limits(block)))),
        advice=tuple(_gathered(block, "advice")),
        sensitive=notes.get("x-sensitive", False),
        deprecated=notes.get("deprecated", False),
        idempotency_token=notes.get("x-idempotencyToken", False),
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


def _members_check(block: Block) -> Members | None:
    return next((check for check in block.checks if isinstance(check, Members) and check.known), None)


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


class _Typist:
    """Tells which type carries the instances of a block."""

    def __init__(self, blocks: Mapping[str, Block]) -> None:
        self._blocks = blocks
        self._values: dict[str, Value] = {}
        self._open: set[str] = set()

    def shape_value(self, name: str) -> Value:
        """Return the type of a shape; a shape that holds itself without a structure between is `Anything`."""
        if name in self._values:
            return self._values[name]
        if name in self._open:
            return UNKNOWN
        block = self._blocks[name]
        if self._types(block) <= {"object", "null"} and self._has_own_members(block):
            self._values[name] = Structure(shape=name, nullable="null" in self._types(block))
            return self._values[name]
        self._open.add(name)
        self._values[name] = self.value(block, name)
        self._open.discard(name)
        return self._values[name]

    def value(self, block: Block, name: str = "") -> Value:
        """Return the type of a block's instances."""
        if block.notes.get("x-document"):
            return UNKNOWN
        types = self._types(block)
        nullable = "null" in types
        kinds = types - {"null"}
        calls = [check for check in block.checks if isinstance(check, Call)]
        if len(calls) == 1 and kinds == self._types(self._blocks[calls[0].shape]) - {"null"}:
            return self._called(calls[0].shape, block, nullable=nullable)
        if block.notes.get("x-timestamp"):
            return Timestamp(nullable=nullable)
        branch = self._nullable_branch(block)
        if branch or len(kinds) != 1:
            return branch or Anything(nullable=nullable)
        return dataclasses.replace(self._of_kind(next(iter(kinds)), block, name), nullable=nullable)

    def extra(self, members: Members) -> Value | None:
        """Return the type of members that are not known, None where there can be none."""
        if members.patterns:
            return UNKNOWN
        if members.rest is None:
            return UNKNOWN
        return None if _is_never(members.rest) else self.value(members.rest)

    def called_notes(self, block: Block) -> dict[str, Any]:
        """Return what shapes that the block refers to note, except their descriptions."""
        notes: dict[str, Any] = {}
        for check in block.checks:
            if isinstance(check, Call):
                called = self._blocks[check.shape].notes
                notes.update({name: note for name, note in called.items() if name in ("x-sensitive", "x-idempotencyToken")})
        return notes

    def called_limits(self, block: Block) -> tuple[str, ...]:
        """Return the limits of plain shapes that the block refers to."""
        told: tuple[str, ...] = ()
        for check in block.checks:
            if isinstance(check, Call) and not isinstance(self.shape_value(check.shape), Structure | Choice):
                told += _limits(self._blocks[check.shape])
        return told

    def _called(self, shape: str, block: Block, *, nullable: bool) -> Value:
        value = self.shape_value(shape)
        moment = isinstance(value, Text) and (value.moment or _is_moment(block))
        changed = dataclasses.replace(value, moment=moment) if isinstance(value, Text) else value
        return dataclasses.replace(changed, nullable=nullable)

    def _types(self, block: Block, seen: frozenset[str] = frozenset()) -> frozenset[str]:
        types = frozenset(("null", "boolean", "number", "string", "array", "object", "integer"))
        for check in block.checks:
            if isinstance(check, Type):
                types &= _widened(check.types)
            elif isinstance(check, Call) and check.shape not in seen:
                types &= self._types(self._blocks[check.shape], seen | {check.shape})
            elif isinstance(check, Values):
                types &= frozenset(_type_of(value) for value in check.values) | _widened(())
            elif isinstance(check, AnyOf | One):
                types &= frozenset().union(*(self._types(branch, seen) for branch in check.branches))
        return types - {"integer"} if "number" in types else types

    def _has_own_members(self, block: Block) -> bool:
        return _members_check(block) is not None or any(
            isinstance(check, Members) and check.rest is not None and _is_never(check.rest) for check in block.checks
        )

    def _of_kind(self, kind: str, block: Block, name: str) -> Value:
        if kind == "string":
            return self._text(block, name)
        if kind == "array":
            return ListOf(item=self._item(block))
        if kind == "object":
            return MapOf(item=self._rest(block))
        return _PLAIN[kind]

    def _text(self, block: Block, name: str) -> Value:
        values = [check for check in block.checks if isinstance(check, Values) and check.at.origin == MODEL]
        if name and values and len(values[0].values) > 0 and all(isinstance(value, str) for value in values[0].values):
            return Choice(shape=name)
        if block.notes.get("contentEncoding") == "base64":
            return Blob()
        return Text(moment=_is_moment(block))

    def _item(self, block: Block) -> Value:
        items = [check for check in block.checks if isinstance(check, Items)]
        if len(items) != 1 or items[0].prefix or items[0].rest is None:
            return UNKNOWN
        return self.value(items[0].rest)

    def _rest(self, block: Block) -> Value:
        rests = [check.rest for check in block.checks if isinstance(check, Members) and check.rest is not None and not check.patterns]
        return self.value(rests[0]) if len(rests) == 1 else UNKNOWN

    def _nullable_branch(self, block: Block) -> Value | None:
        for check in block.checks:
            if isinstance(check, AnyOf | One):
                branches = [branch for branch in check.branches if self._types(branch) != {"null"}]
                if len(branches) == 1 and len(branches) < len(check.branches):
                    return dataclasses.replace(self.value(branches[0]), nullable=True)
        return None


def _widened(types: tuple[str, ...]) -> frozenset[str]:
    return frozenset(types) | ({"integer"} if "number" in types else set())


def _type_of(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    kinds = ((str, "string"), (list, "array"), (dict, "object"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "number")


def _is_moment(block: Block) -> bool:
    told = any(
        (isinstance(check, Extension) and check.function == "date_time") or (isinstance(check, Format) and check.name == "date-time")
        for check in block.checks
    )
    return told or block.notes.get("format") == "date-time"


def _is_never(block: Block) -> bool:
    return any(isinstance(check, Never) for check in block.checks)
