"""Blocks into values: which type carries the instances that a block's checks allow."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from shapesmith.shapes.checks import AnyOf, Block, Call, Extension, Format, Items, Members, Never, One, Type, Values
from shapesmith.shapes.location import MODEL
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
UNKNOWN = Anything(nullable=True)


class Typist:
    """Tells which type carries the instances of a block."""

    def __init__(self, blocks: Mapping[str, Block]) -> None:
        self.blocks = blocks
        self._values: dict[str, Value] = {}
        self._open: set[str] = set()

    def shape_value(self, name: str) -> Value:
        """Return the type of a shape; a shape that holds itself without a structure between is `Anything`."""
        if name in self._values:
            return self._values[name]
        if name in self._open:
            return UNKNOWN
        block = self.blocks[name]
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
        if len(calls) == 1 and kinds == self._types(self.blocks[calls[0].shape]) - {"null"}:
            return self._called(calls[0].shape, block, nullable=nullable)
        if block.notes.get("x-timestamp"):
            return Timestamp(nullable=nullable, format=_time_format(block))
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
        return None if is_never(members.rest) else self.value(members.rest)

    def _called(self, shape: str, block: Block, *, nullable: bool) -> Value:
        value = self.shape_value(shape)
        moment = isinstance(value, Text) and (value.moment or _is_moment(block))
        changed = dataclasses.replace(value, moment=moment) if isinstance(value, Text) else value
        if isinstance(changed, Timestamp) and _time_format(block):
            changed = dataclasses.replace(changed, format=_time_format(block))
        return dataclasses.replace(changed, nullable=nullable)

    def _types(self, block: Block, seen: frozenset[str] = frozenset()) -> frozenset[str]:
        types = frozenset(("null", "boolean", "number", "string", "array", "object", "integer"))
        for check in block.checks:
            if isinstance(check, Type):
                types &= _widened(check.types)
            elif isinstance(check, Call) and check.shape not in seen:
                types &= self._types(self.blocks[check.shape], seen | {check.shape})
            elif isinstance(check, Values):
                types &= frozenset(_type_of(value) for value in check.values) | _widened(())
            elif isinstance(check, AnyOf | One):
                types &= frozenset().union(*(self._types(branch, seen) for branch in check.branches))
        return types - {"integer"} if "number" in types else types

    def _has_own_members(self, block: Block) -> bool:
        return members_check(block) is not None or any(
            isinstance(check, Members) and check.rest is not None and is_never(check.rest) and not check.patterns for check in block.checks
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


def _time_format(block: Block) -> str:
    told: str = block.notes.get("x-wire", {}).get("timestampFormat", "")
    return told


def is_never(block: Block) -> bool:
    return any(isinstance(check, Never) for check in block.checks)


def members_check(block: Block) -> Members | None:
    """Return what a block says of known members, if it knows any, or knows (`properties: {}`) that it is a structure."""
    return next((check for check in block.checks if isinstance(check, Members) and (check.known or _is_unknown(check))), None)


def _is_unknown(check: Members) -> bool:
    return check.keyword == "properties" and check.rest is None and not check.patterns
