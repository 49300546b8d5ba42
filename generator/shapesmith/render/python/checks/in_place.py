"""Short blocks into one expression, in place of a call of a function of their own: scalars, and objects with a few tagged members."""

from __future__ import annotations

from shapesmith.code import Code, fill, literal
from shapesmith.render.python.checks.conditions import condition, measured_once, type_condition, types_condition
from shapesmith.render.python.checks.expressions import Condition, every, present, where
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.values import FEW
from shapesmith.shapes.checks import Block, Check, Extension, Members, Not, Type, Values
from shapesmith.shapes.concerns import concerns, types_of

_MOST = 3
"""Blocks of more checks have functions."""


def in_place(block: Block, subject: Code, frame: Frame, kinds: frozenset[str] | None = None) -> Condition | None:
    """Return the condition that a subject meets a block; None where that takes statements, or a long expression.

    Args:
        block: The block.
        subject: What is asked.
        frame: Where.
        kinds: The JSON types that the subject can have by what was asked before, `integer` told as `number`; None where it can have any.
    """
    block = frame.module.inliner.inline(block)
    others = measured_once([check for check in block.checks if not isinstance(check, Type)])
    types = types_of(block.checks)
    if len(others) > _MOST or types == () or any(isinstance(check, Extension) for check in others):
        return None
    if len(block.checks) == 1 and isinstance(block.checks[0], Values) and len(block.checks[0].values) <= FEW:
        return condition(block.checks[0], subject, frame)
    typed = [types_condition(types, subject, frame)] if types and not (kinds and kinds <= set(types)) else []
    family = _family(types) or _family(tuple(kinds or ()))
    if family:
        found = [_one(check, subject, frame) for check in others if concerns(check) in ("", family)]
    else:
        found = [_guarded(check, types, subject, frame) for check in others]
    return None if any(one is None for one in found) else every([*typed, *(one for one in found if one)])


def _family(types: tuple[str, ...] | None) -> str:
    """Return the type that checks concern where the subject has one of these; `""` where there are several."""
    if types is None or len(types) != 1:
        return ""
    return "number" if types == ("integer",) else types[0]


def _guarded(check: Check, types: tuple[str, ...] | None, subject: Code, frame: Frame) -> Condition | None:
    """Ask a check of subjects of the one type that it concerns."""
    family = concerns(check)
    one = _one(check, subject, frame)
    if one is None or not family:
        return one
    kind = "integer" if family == "number" and types and "integer" in types else family
    typed = type_condition(kind, subject, frame)
    return where(typed, one)


def _one(check: Check, subject: Code, frame: Frame) -> Condition | None:
    if isinstance(check, Members):
        return _tags(check, subject, frame)
    if isinstance(check, Not):
        one = in_place(check.block, subject, frame)
        return one.negated if one else None
    return condition(check, subject, frame)


def _tags(check: Members, subject: Code, frame: Frame) -> Condition | None:
    """Ask an object for the members that it must have, and for those that must be one of a few strings."""
    if check.rest or check.patterns or check.names or len(check.known) + len(check.required) > _MOST:
        return None
    required = dict.fromkeys(required.name for required in check.required)
    found = [present(name, subject) for name in required]
    for member in check.known:
        place = fill("{}[{}]", subject, literal(member.name))
        if not member.block.checks:
            continue
        if len(member.block.checks) > 1 or not isinstance(member.block.checks[0], Values):
            return None
        one = condition(member.block.checks[0], place, frame)
        if one is None or one.fails.text.count(place.text) > 1:
            return None
        there = present(member.name, subject)
        found.append(one if member.name in required else where(there, one))
    return every(found)
