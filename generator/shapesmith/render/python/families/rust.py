"""Patterns of ECMA-262 into those of Rust's `regex`, which pydantic asks; only what means the same there and fits into its limits."""

from __future__ import annotations

import re

from shapesmith import ecma
from shapesmith.ecma.grammar import Assertion, Characters, Look, Node, Property, Reference, Repeat, Span
from shapesmith.ecma.widths import children, inside

_MOST_STATES = 10_000
"""Rust compiles a pattern into states, and refuses one that needs more than ten megabytes; this is far below, and compiles in no time."""

_STATES_OF_WIDE = 10
"""States that a class beyond ASCII takes: UTF-8 is matched byte by byte."""


def rust_pattern(pattern: str) -> str | None:
    """Return a pattern that Rust reads as ECMA-262 reads the given one, or None."""
    tree = ecma.parse(pattern)
    if tree.legacy or not all(map(_is_shared, inside(tree.root))) or _states(tree.root) > _MOST_STATES:
        return None
    translated = ecma.translate(pattern)
    return None if "(?!)" in translated else re.sub(r"\\.", lambda escape: "$" if escape[0] == r"\Z" else escape[0], translated)


def _is_shared(node: Node) -> bool:
    if isinstance(node, Assertion):
        return node.kind in "^$"
    if isinstance(node, Characters):
        return all(_is_shared_member(member) for member in node.members)
    return not isinstance(node, Look | Reference)


def _is_shared_member(member: Span | Property) -> bool:
    """Properties are left out: those of Rust are of another edition of Unicode. A surrogate is no character there."""
    if isinstance(member, Property):
        return member.name in ("d", "s", "w")
    return not any(0xD800 <= end <= 0xDFFF for end in (member.first, member.last))


def _states(node: Node) -> int:
    if isinstance(node, Characters):
        wide = node.dot or node.negated or any(isinstance(member, Property) or member.last > 0x7F for member in node.members)
        return _STATES_OF_WIDE if wide else 1
    inner = sum(_states(child) for child in children(node)) + 1
    return inner * max(node.low, node.high or 0, 1) if isinstance(node, Repeat) else inner
