"""Checks into the statements of functions that make something of what is valid, and return None for the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from shapesmith.code import Code, fill
from shapesmith.render.python.at_once.structures import Readable
from shapesmith.render.python.checks.conditions import condition, measured_once
from shapesmith.render.python.checks.expressions import every
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.statements import Refusal, Statement, lines_of
from shapesmith.render.python.checks.totals import is_embedded
from shapesmith.render.python.checks.verdicts import statements_of
from shapesmith.shapes.checks import Block, Check, Members, Property, Type

_REFUSED = "return False"


def refused_by(made: Code) -> list[Code]:
    """Write the statements that refuse where what should have been made is None."""
    return [fill("if {} is None:", made), Code("    return None")]


def counted_checks(readable: Readable, frame: Frame) -> list[Check]:
    """Return what is asked of an object that its members add to while they are met."""
    checks = readable.others.checks
    known = tuple(Property(name=one.member.name, block=one.block) for one in readable.known)
    members = Members(at=readable.others.at, keyword="properties", known=known)
    return [check for check in checks if is_embedded(check, (*checks, members), frame)]


def of_right_type(block: Block, checks: Iterable[Check], subject: Code, frame: Frame) -> list[Code]:
    """Write the statements that refuse where a subject, which has the right type, does not meet checks of a block."""
    others = [check for check in measured_once([*checks]) if not isinstance(check, Type)]
    found = [condition(check, subject, frame) for check in others]
    if any(one is None for one in found):
        return asked(block, checks, subject, frame)
    return lines([Refusal(condition=every([one for one in found if one]))]) if found else []


def asked(block: Block, checks: Iterable[Check], subject: Code, frame: Frame) -> list[Code]:
    """Write the statements that refuse where a subject does not meet checks of a block."""
    inlined = frame.module.inliner.inline(replace(block, checks=tuple(checks)))
    return lines(statements_of(inlined, subject, frame))


def lines(statements: Iterable[Statement]) -> list[Code]:
    """Write statements of verdicts so that they refuse by None."""
    written = (line.text for line in lines_of(statements))
    return [Code(line.removesuffix(_REFUSED) + "return None" if line.lstrip() == _REFUSED else line) for line in written]
