"""Plain checks into conditions: expressions that tell whether an instance fails, and whether it holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from shapesmith.code import Code, fill, literal
from shapesmith.render.python.checks.expressions import Condition, called, either, every, pair, present, where
from shapesmith.render.python.checks.frame import Frame, arguments
from shapesmith.render.python.checks.matches import match_condition
from shapesmith.render.python.checks.values import values_condition
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


def condition(check: Check, subject: Code, frame: Frame) -> Condition | None:
    """Return the condition of a plain check on a subject that has the JSON type which the check concerns; None for other checks."""
    reading = _READINGS.get(type(check))
    return reading(check, subject, frame) if reading else None


def measured_once(checks: Sequence[Check]) -> list[Check]:
    """Return checks of one subject with the two bounds of its size as one check, so that it is measured once."""
    sizes = [check for check in checks if isinstance(check, Size)]
    lows, highs = [one for one in sizes if one.high is None], [one for one in sizes if one.low is None]
    if len(sizes) != 2 or len(lows) != 1 or len(highs) != 1 or sizes[0].of != sizes[1].of:
        return list(checks)
    both = dataclasses.replace(lows[0], high=highs[0].high)
    return [both if check is sizes[0] else check for check in checks if check is not sizes[1]]


def type_condition(kind: str, subject: Code, frame: Frame) -> Condition:
    """Return the condition that the subject has a JSON type; a subclass has it too, and a boolean is no number."""
    if kind in ("integer", "number"):
        frame.module.use("is_integer" if kind == "integer" else "is_number")
    fails, holds = (_FRESH if frame.module.fresh else _TYPES)[kind]
    return Condition(fails=Code(fails.replace("%", subject.text)), holds=Code(holds.replace("%", subject.text)))


def types_condition(kinds: tuple[str, ...], subject: Code, frame: Frame) -> Condition:
    """Return the condition that the subject has one of several JSON types."""
    return either([type_condition(kind, subject, frame) for kind in kinds])


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

_FRESH = {
    **_TYPES,
    "number": (
        "type(%) is not int and not (type(%) is float and % - % == 0.0)",
        "type(%) is int or (type(%) is float and % - % == 0.0)",
    ),
    "string": ("type(%) is not str", "type(%) is str"),
    "array": ("type(%) is not list", "type(%) is list"),
    "object": ("type(%) is not dict", "type(%) is dict"),
}
"""The same of what comes fresh from a parser of JSON: there are no subclasses."""


def _size(check: Size, subject: Code, frame: Frame) -> Condition:
    if check.low == 1 and check.high is None:
        return pair("not {}", "len({}) >= 1", subject)
    if check.low is not None and check.high is not None:
        if check.low == check.high:
            return pair("len({}) != {}", "len({}) == {}", subject, literal(check.low))
        return pair("not {} <= len({}) <= {}", "{} <= len({}) <= {}", literal(check.low), subject, literal(check.high))
    return _compared(fill("len({})", subject), check.low, check.high, exclusive=False)


def _range(check: Range, subject: Code, frame: Frame) -> Condition:
    return _compared(subject, check.low, check.high, exclusive=check.exclusive)


def _compared(subject: Code, low: Any, high: Any, *, exclusive: bool) -> Condition:
    bound = literal(high if low is None else low)
    fails, holds = (">", "<=") if low is None else ("<", ">=")
    if exclusive:
        fails, holds = fails + "=", holds[0]
    return pair(f"{{}} {fails} {{}}", f"{{}} {holds} {{}}", subject, bound)


def _finite(check: Finite, subject: Code, frame: Frame) -> Condition:
    return either([pair("type({}) is not int", "type({}) is int", subject), called(frame.module.use("is_finite"), subject)])


def _multiple(check: MultipleOf, subject: Code, frame: Frame) -> Condition:
    return called(frame.module.use("is_multiple"), subject, literal(check.divisor))


def _match(check: Match, subject: Code, frame: Frame) -> Condition:
    return match_condition(check.pattern, subject, frame)


_FORMATS = {
    "hostname (RFC 1034)": "is_plain_hostname",
}
"""The functions of formats as older dialects mean them; the others are named after the format."""


def _format(check: Format, subject: Code, frame: Frame) -> Condition:
    return called(frame.module.use(_FORMATS.get(check.name) or "is_" + check.name.replace("-", "_")), subject)


def _extension(check: Extension, subject: Code, frame: Frame) -> Condition:
    return called(frame.module.use(check.function), subject, *arguments(check.arguments))


def _unique(check: Unique, subject: Code, frame: Frame) -> Condition:
    return called(frame.module.use("is_unique"), subject)


def _together(check: Together, subject: Code, frame: Frame) -> Condition:
    return where(present(check.name, subject), every([present(needed, subject) for needed in check.needed]))


_READINGS: Mapping[type[Check], Callable[[Any, Code, Frame], Condition]] = {
    Size: _size,
    Range: _range,
    Finite: _finite,
    MultipleOf: _multiple,
    Match: _match,
    Format: _format,
    Extension: _extension,
    Unique: _unique,
    Values: values_condition,
    Together: _together,
}
