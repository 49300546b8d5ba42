"""Conditions: expressions that tell whether an instance fails and whether it holds, and how they are joined.

Which parts need parentheses is read off the parts themselves, so that a condition can be negated or put beside others, whatever made it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shapesmith.code import Code, fill, join, literal

_TEXTS = re.compile(r'"(?:[^"\\]|\\.)*"')
_INNERMOST = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A check as two expressions, one the negation of the other.

    Attributes:
        fails: True where the instance is wrong.
        holds: True where it is right.
    """

    fails: Code
    holds: Code

    @property
    def negated(self) -> Condition:
        """The condition that holds where this one fails."""
        return Condition(fails=self.holds, holds=self.fails)


NEVER = Condition(fails=Code("True"), holds=Code("False"))
ALWAYS = NEVER.negated


def pair(fails: str, holds: str, *parts: Code) -> Condition:
    """Fill the same pieces of source into the layouts of both expressions."""
    return Condition(fails=fill(fails, *parts), holds=fill(holds, *parts))


def called(name: Code, *parts: Code) -> Condition:
    """Return the condition that a function returns true."""
    return pair("not {}({})", "{}({})", name, join(", ", parts))


def present(name: str, subject: Code) -> Condition:
    """Return the condition that an object has a member."""
    return pair("{} not in {}", "{} in {}", literal(name), subject)


def every(conditions: Sequence[Condition]) -> Condition:
    """Return the condition that all of several hold."""
    if not conditions:
        return ALWAYS
    if len(conditions) == 1:
        return conditions[0]
    return Condition(
        fails=join(" or ", (beside_or(one.fails) for one in conditions)), holds=join(" and ", (beside_and(one.holds) for one in conditions))
    )


def either(conditions: Sequence[Condition]) -> Condition:
    """Return the condition that at least one of several holds."""
    return every([one.negated for one in conditions]).negated


def where(asked: Condition, one: Condition) -> Condition:
    """Return the condition that one holds where another does."""
    return either([asked.negated, one])


def beside_and(expression: Code) -> Code:
    """Write an expression so that it can stand beside `and`."""
    return _within(expression, " or ", " if ")


def beside_or(expression: Code) -> Code:
    """Write an expression so that it can stand beside `or`, and is read as one part."""
    return _within(expression, " and ", " if ")


def by_itself(expression: Code) -> Code:
    """Write an expression so that it is read as one part wherever it stands."""
    return _within(expression, " and ", " or ", " if ")


def _within(expression: Code, *words: str) -> Code:
    text = expression.text
    if not any(word in text for word in words):
        return expression
    text = _TEXTS.sub('""', text)
    while (shorter := _INNERMOST.sub("", text)) != text:
        text = shorter
    return fill("({})", expression) if any(word in text for word in words) else expression
