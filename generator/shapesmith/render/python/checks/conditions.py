"""Plain checks into conditions: expressions that tell whether an instance fails, and whether it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.checks import matches
from shapesmith.render.python.checks.frame import Frame, arguments
from shapesmith.render.python.checks.matches import text_condition
from shapesmith.render.python.checks.values import values_pair
from shapesmith.shapes.checks import (
    Check,
    Extension,
    Finite,
    Format,
    Match,
    MultipleOf,
    Range,
    Size,
    Together,
    Unique,
    Values,
)

pattern_constant = matches.pattern_constant

_TEXTS = re.compile(r'"(?:[^"\\]|\\.)*"')
_INNERMOST = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A check as two expressions, one the negation of the other.

    Attributes:
        fails: True where the instance is wrong.
        holds: True where it is right.
        joined: `fails` has an `and`, or `holds` an `or`, at its top: it needs parentheses among others.
    """

    fails: Code
    holds: Code
    joined: bool = False


def any_fails(conditions: list[Condition]) -> Code:
    """Join conditions into the expression that at least one fails."""
    if len(conditions) == 1:
        return conditions[0].fails
    return join(" or ", (_apart(one.fails, one, " if ") for one in conditions))


def all_hold(conditions: list[Condition]) -> Code:
    """Join conditions into the expression that all hold."""
    if len(conditions) == 1:
        return conditions[0].holds
    return join(" and ", (_apart(one.holds, one, " or ", " if ") for one in conditions))


def _apart(expression: Code, one: Condition, *looser: str) -> Code:
    """Put an expression into parentheses where it is joined by what binds less than what is around it."""
    return fill("({})", expression) if one.joined or any(outside(expression.text, word) for word in looser) else expression


def outside(text: str, word: str) -> bool:
    """Tell whether a word stands in source outside of all parentheses and texts."""
    return word in text and word in _without_parentheses(_TEXTS.sub('""', text))


def _without_parentheses(text: str) -> str:
    while True:
        shorter = _INNERMOST.sub("", text)
        if shorter == text:
            return text
        text = shorter


def condition(check: Check, subject: Code, frame: Frame) -> Condition | None:
    """Return the condition of a plain check on a subject that has the JSON type which the check concerns; None for other checks."""
    reading = _READINGS.get(type(check))
    return reading(check, subject, frame) if reading else None


def type_condition(kind: str, subject: Code, frame: Frame) -> Condition:
    """Return the condition that the subject has a JSON type; a subclass has it too, and a boolean is no number."""
    if kind in ("integer", "number"):
        frame.module.use("is_integer" if kind == "integer" else "is_number")
    fails, holds = _TYPES[kind]
    joined = " and " in fails
    return Condition(fails=Code(fails.replace("%", subject.text)), holds=Code(holds.replace("%", subject.text)), joined=joined)


def called(name: Code, *parts: Code) -> Condition:
    """Return the condition that a function returns true."""
    call = fill("{}({})", name, join(", ", parts))
    return Condition(fails=fill("not {}", call), holds=call)


def types_condition(kinds: tuple[str, ...], subject: Code, frame: Frame) -> Condition:
    """Return the condition that the subject has one of several JSON types."""
    if len(kinds) == 1:
        return type_condition(kinds[0], subject, frame)
    each = [type_condition(kind, subject, frame) for kind in kinds]
    return Condition(
        fails=join(" and ", (fill("({})", one.fails) if " or " in one.fails.text else one.fails for one in each)),
        holds=join(" or ", (fill("({})", one.holds) if " and " in one.holds.text else one.holds for one in each)),
        joined=True,
    )


_TYPES = {
    "null": ("% is not None", "% is None"),
    "boolean": ("% is not True and % is not False", "% is True or % is False"),
    "integer": ("type(%) is not int and not is_integer(%)", "type(%) is int or is_integer(%)"),
    "number": (
        "not (type(%) is float and % - % == 0.0) and type(%) is not int and not is_number(%)",
        "(type(%) is float and % - % == 0.0) or type(%) is int or is_number(%)",
    ),
    "string": ("not isinstance(%, str)", "isinstance(%, str)"),
    "array": ("type(%) is not list and not isinstance(%, (list, tuple))", "type(%) is list or isinstance(%, (list, tuple))"),
    "object": ("not isinstance(%, dict)", "isinstance(%, dict)"),
}
"""By JSON type: fails, holds. `isinstance` is as fast for an exact type as a comparison of types; finite floats answer without a call."""


def _size(check: Size, subject: Code, frame: Frame) -> Condition:
    if check.low == 1 and check.high is None:
        return Condition(fails=fill("not {}", subject), holds=fill("len({}) >= 1", subject))
    return _compared(Code(f"len({subject.text})"), check.low, check.high, exclusive=False)


def _range(check: Range, subject: Code, frame: Frame) -> Condition:
    return _compared(subject, check.low, check.high, exclusive=check.exclusive)


def _compared(subject: Code, low: Any, high: Any, *, exclusive: bool) -> Condition:
    bound = literal(high if low is None else low)
    fails, holds = (">", "<=") if low is None else ("<", ">=")
    if exclusive:
        fails, holds = fails + "=", holds[0]
    return Condition(fails=fill("{} {} {}", subject, Code(fails), bound), holds=fill("{} {} {}", subject, Code(holds), bound))


def _finite(check: Finite, subject: Code, frame: Frame) -> Condition:
    one = called(frame.module.use("is_finite"), subject)
    return Condition(
        fails=fill("type({}) is not int and {}", subject, one.fails), holds=fill("type({}) is int or {}", subject, one.holds), joined=True
    )


def _multiple(check: MultipleOf, subject: Code, frame: Frame) -> Condition:
    return called(frame.module.use("is_multiple"), subject, literal(check.divisor))


def _match(check: Match, subject: Code, frame: Frame) -> Condition:
    by_methods = text_condition(check.pattern, subject)
    if by_methods:
        fails, holds, joined = by_methods
        return Condition(fails=fails, holds=holds, joined=joined)
    pattern = pattern_constant(check.pattern, frame)
    return Condition(fails=fill("{}.search({}) is None", pattern, subject), holds=fill("{}.search({}) is not None", pattern, subject))


_FORMATS = {
    "hostname (RFC 1034)": "is_plain_hostname",
    "relative-json-pointer (draft-07)": "is_relative_json_pointer_without_shift",
}
"""The functions of formats as older dialects mean them; the others are named after the format."""


def _format(check: Format, subject: Code, frame: Frame) -> Condition:
    return called(frame.module.use(_FORMATS.get(check.name) or "is_" + check.name.replace("-", "_")), subject)


def _extension(check: Extension, subject: Code, frame: Frame) -> Condition:
    return called(frame.module.use(check.function), subject, *arguments(check.arguments))


def _unique(check: Unique, subject: Code, frame: Frame) -> Condition:
    return called(frame.module.use("is_unique"), subject)


def _values(check: Values, subject: Code, frame: Frame) -> Condition:
    fails, holds = values_pair(check, subject, frame)
    return Condition(fails=fails, holds=holds, joined=" and " in fails.text or " or " in holds.text)


def _together(check: Together, subject: Code, frame: Frame) -> Condition:
    name = literal(check.name)
    absent = join(" or ", (fill("{} not in {}", literal(needed), subject) for needed in check.needed))
    present = join(" and ", (fill("{} in {}", literal(needed), subject) for needed in check.needed))
    several = len(check.needed) > 1
    return Condition(
        fails=fill("{} in {} and {}", name, subject, fill("({})", absent) if several else absent),
        holds=fill("{} not in {} or {}", name, subject, fill("({})", present) if several else present),
        joined=True,
    )


_READINGS: Mapping[type[Check], Callable[[Any, Code, Frame], Condition]] = {
    Size: _size,
    Range: _range,
    Finite: _finite,
    MultipleOf: _multiple,
    Match: _match,
    Format: _format,
    Extension: _extension,
    Unique: _unique,
    Values: _values,
    Together: _together,
}
