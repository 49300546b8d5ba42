"""A check that fails into the expression that describes what is wrong."""

from __future__ import annotations

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.checks.frame import Frame
from shapesmith.shapes.checks import Check, Extension, Not, Values
from shapesmith.shapes.location import Location
from shapesmith.shapes.sentences import expectation


def told_violation(check: Check, subject: Code, place: Code, frame: Frame) -> Code:
    """Write the statement that yields the violation of a check."""
    return fill("yield {}", wrong(check.keyword, check.at, _expected(check), subject, place, frame, *_more(check, subject, frame)))


def wrong(keyword: str, at: Location, expected: str, subject: Code, place: Code, frame: Frame, *more: Code) -> Code:
    """Write the expression that describes what is wrong with `subject`."""
    parts = [subject, place, frame.module.location(at.pointer, at.document), literal(expected), *frame.module.origin(at.origin)]
    if keyword != at.pointer.rpartition("/")[2]:
        parts.append(fill("keyword={}", literal(keyword)))
    return fill("{}({})", frame.module.use("wrong"), join(", ", (*parts, *more)))


def _expected(check: Check) -> str:
    if isinstance(check, Not):
        only = expectation(check.block.checks[0]) if len(check.block.checks) == 1 else ""
        return f"anything but {only}" if only else f"no match of {check.block.at.pointer}"
    return expectation(check)


def _more(check: Check, subject: Code, frame: Frame) -> list[Code]:
    """Write what checks that bring a function for it measure, and the values from which one was probably meant."""
    if isinstance(check, Extension) and check.measure:
        measure = fill("{}({})", frame.module.use(check.measure), join(", ", (subject, *map(literal, check.arguments))))
        return [fill("actual={}", measure)]
    texts = tuple(value for value in check.values if isinstance(value, str)) if isinstance(check, Values) else ()
    return [fill("values={}", _constant(texts, frame))] if texts else []


def _constant(texts: tuple[str, ...], frame: Frame) -> Code:
    """Return the constant that the verdict compares with, where there is one."""
    written = literal(texts)
    if len(texts) == 1:
        return written
    same = (written, fill("frozenset({})", written))
    return next((Code(name) for name, expression in frame.module.constants.items() if expression in same), written)
