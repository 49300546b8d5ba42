"""What a function's body is made of while it is emitted: refusals, and other lines of source."""

from __future__ import annotations

from dataclasses import dataclass

from shapesmith.code import Code
from shapesmith.render.python.checks.conditions import Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A statement `if ...: return False`, kept as a condition so that the last one of a function can return it."""

    condition: Condition


Statement = Refusal | Code
