"""What a function's body is made of while it is emitted: refusals, and other lines of source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shapesmith.code import Code, fill
from shapesmith.render.python.checks.expressions import NEVER, Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A statement `if ...: return False`, kept as a condition so that the last one of a function can return it."""

    condition: Condition


Statement = Refusal | Code


def lines_of(statements: Iterable[Statement]) -> list[Code]:
    """Write statements as lines of source."""
    lines: list[Code] = []
    for statement in statements:
        if isinstance(statement, Refusal) and statement.condition == NEVER:
            lines.append(Code("return False"))
        elif isinstance(statement, Refusal):
            lines += [fill("if {}:", statement.condition.fails), Code("    return False")]
        else:
            lines.append(statement)
    return lines
