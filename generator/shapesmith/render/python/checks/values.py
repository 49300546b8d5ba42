"""`enum` and `const` into conditions: each kind of value asked as it is fastest, with JSON's equality (`True` is not 1, `1.0` is)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.checks.frame import Frame
from shapesmith.shapes.checks import Values

Pair = tuple[Code, Code]
"""Fails, holds."""

FEW = 4
"""Up to so many values a tuple is as fast as a set."""


def values_pair(check: Values, subject: Code, frame: Frame) -> Pair:
    """Return the expressions that an instance does not, and does, equal one of a check's values.

    Where all values are strings the subject has to be one; otherwise it can be anything.
    """
    wanted = check.at.pointer.removesuffix("/enum").rpartition("/")[2] or "values"
    kinds = _by_kind(check.values)
    texts = tuple(kinds["text"])
    if texts and len(texts) == len(check.values):
        return texts_pair(texts, subject, wanted, frame)
    pairs = [_pair("{} is not {}", "{} is {}", subject, literal(value)) for value in kinds["literal"]]
    if texts:
        pairs.append(_guarded_texts(texts, subject, wanted, frame))
    if kinds["number"]:
        pairs.append(_numbers(tuple(kinds["number"]), subject, wanted, frame))
    if kinds["whole"]:
        pairs.append(_whole(tuple(kinds["whole"]), subject, wanted, frame))
    return _either(pairs)


def texts_pair(values: tuple[str, ...], subject: Code, wanted: str, frame: Frame) -> Pair:
    """Ask a set where the instance is exactly a string; members of a `str` enumeration hash by name and are compared one by one."""
    if len(values) == 1:
        return _pair("{} != {}", "{} == {}", subject, literal(values[0]))
    written = fill("({})", join(", ", map(literal, values)))
    if len(values) <= FEW:
        return _pair("{} not in {}", "{} in {}", subject, frame.module.constant(wanted, written))
    known = frame.module.constant(wanted, fill("frozenset({})", written))
    return _pair(
        "{0} not in {1} and (type({0}) is str or str.__str__({0}) not in {1})",
        "{0} in {1} or (type({0}) is not str and str.__str__({0}) in {1})",
        subject,
        known,
    )


def _pair(fails: str, holds: str, *parts: Code) -> Pair:
    return fill(fails, *parts), fill(holds, *parts)


def _either(pairs: list[Pair]) -> Pair:
    if len(pairs) == 1:
        return pairs[0]
    if not pairs:
        return Code("True"), Code("False")
    return _joined(" and ", " or ", (one[0] for one in pairs)), _joined(" or ", " and ", (one[1] for one in pairs))


def _joined(separator: str, other: str, parts: Iterable[Code]) -> Code:
    return join(separator, (fill("({})", part) if other in part.text else part for part in parts))


def _by_kind(values: tuple[Any, ...]) -> dict[str, list[Any]]:
    kinds: dict[str, list[Any]] = {"literal": [], "text": [], "number": [], "whole": []}
    for value in values:
        if value is None or isinstance(value, bool):
            kinds["literal"].append(value)
        elif isinstance(value, str):
            kinds["text"].append(value)
        elif isinstance(value, list | tuple | dict):
            kinds["whole"].append(value)
        else:
            kinds["number"].append(value)
    return kinds


def _guarded_texts(values: tuple[str, ...], subject: Code, wanted: str, frame: Frame) -> Pair:
    """Ask for strings where the subject can be anything; what does not hash is turned away before a set is asked."""
    fails, holds = texts_pair(values, subject, wanted, frame)
    if len(values) <= FEW:
        return fails, holds
    return fill("not isinstance({}, str) or ({})", subject, fails), fill("isinstance({}, str) and ({})", subject, holds)


def _numbers(values: tuple[Any, ...], subject: Code, wanted: str, frame: Frame) -> Pair:
    """Ask for numbers where the subject can be anything: `True` equals 1 in Python, and not every value hashes."""
    if len(values) == 1:
        fails, holds = _pair("{} != {}", "{} == {}", subject, literal(values[0]))
    else:
        written = fill("({})", join(", ", map(literal, values)))
        many = len(values) > FEW
        known = frame.module.constant(wanted, fill("frozenset({})", written) if many else written)
        fails, holds = _pair("{} not in {}", "{} in {}", subject, known)
        if many:
            is_number = frame.module.use("is_number")
            return _pair(
                "(type({0}) is not int and not {1}({0})) or {2}", "(type({0}) is int or {1}({0})) and {3}", subject, is_number, fails, holds
            )
    if any(value in (0, 1) for value in values):
        return fill("{} or isinstance({}, bool)", fails, subject), fill("{} and not isinstance({}, bool)", holds, subject)
    return fails, holds


def _whole(values: tuple[Any, ...], subject: Code, wanted: str, frame: Frame) -> Pair:
    known = frame.module.constant(wanted, literal(values))
    call = fill("{}({}, {})", frame.module.use("is_one_of"), subject, known)
    return _pair("not isinstance({0}, (dict, list, tuple)) or not {1}", "isinstance({0}, (dict, list, tuple)) and {1}", subject, call)
