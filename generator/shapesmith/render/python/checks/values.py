"""`enum` and `const` into conditions: each kind of value asked as it is fastest, with JSON's equality (`True` is not 1, `1.0` is)."""

from __future__ import annotations

from typing import Any

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.checks.expressions import Condition, called, either, every, pair
from shapesmith.render.python.checks.frame import Frame
from shapesmith.shapes.checks import Values

FEW = 4
"""Up to so many values a tuple is as fast as a set."""


def values_condition(check: Values, subject: Code, frame: Frame) -> Condition:
    """Return the condition that an instance equals one of a check's values.

    Where all values are strings the subject has to be one; otherwise it can be anything.
    """
    wanted = check.at.pointer.removesuffix("/enum").rpartition("/")[2] or "values"
    kinds = _by_kind(check.values)
    texts = tuple(kinds["text"])
    if texts and len(texts) == len(check.values):
        return texts_condition(texts, subject, wanted, frame)
    found = [pair("{} is not {}", "{} is {}", subject, literal(value)) for value in kinds["literal"]]
    if texts:
        found.append(_guarded_texts(texts, subject, wanted, frame))
    if kinds["number"]:
        found.append(_numbers(tuple(kinds["number"]), subject, wanted, frame))
    if kinds["whole"]:
        found.append(_whole(tuple(kinds["whole"]), subject, wanted, frame))
    return either(found)


def texts_condition(values: tuple[str, ...], subject: Code, wanted: str, frame: Frame) -> Condition:
    """Ask a set where the instance is exactly a string; members of a `str` enumeration hash by name and are compared one by one."""
    if len(values) == 1:
        return pair("{} != {}", "{} == {}", subject, literal(values[0]))
    written = fill("({})", join(", ", map(literal, values)))
    if len(values) <= FEW:
        return pair("{} not in {}", "{} in {}", subject, frame.module.constant(wanted, written))
    known = frame.module.constant(wanted, fill("frozenset({})", written))
    return pair(
        "{0} not in {1} and (type({0}) is str or str.__str__({0}) not in {1})",
        "{0} in {1} or (type({0}) is not str and str.__str__({0}) in {1})",
        subject,
        known,
    )


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


def _guarded_texts(values: tuple[str, ...], subject: Code, wanted: str, frame: Frame) -> Condition:
    """Ask for strings where the subject can be anything; what does not hash is turned away before a set is asked."""
    texts = texts_condition(values, subject, wanted, frame)
    return texts if len(values) <= FEW else every([pair("not isinstance({}, str)", "isinstance({}, str)", subject), texts])


def _numbers(values: tuple[Any, ...], subject: Code, wanted: str, frame: Frame) -> Condition:
    """Ask for numbers where the subject can be anything: `True` equals 1 in Python, and not every value hashes."""
    if len(values) == 1:
        found = pair("{} != {}", "{} == {}", subject, literal(values[0]))
    else:
        written = fill("({})", join(", ", map(literal, values)))
        known = frame.module.constant(wanted, written if len(values) <= FEW else fill("frozenset({})", written))
        found = pair("{} not in {}", "{} in {}", subject, known)
    if len(values) > FEW:
        plain = pair("type({}) is not int", "type({}) is int", subject)
        return every([either([plain, called(frame.module.use("is_number"), subject)]), found])
    if any(value in (0, 1) for value in values):
        return every([found, pair("isinstance({}, bool)", "not isinstance({}, bool)", subject)])
    return found


def _whole(values: tuple[Any, ...], subject: Code, wanted: str, frame: Frame) -> Condition:
    known = frame.module.constant(wanted, literal(values))
    is_any = pair("not isinstance({}, (dict, list, tuple))", "isinstance({}, (dict, list, tuple))", subject)
    return every([is_any, called(frame.module.use("is_one_of"), subject, known)])
