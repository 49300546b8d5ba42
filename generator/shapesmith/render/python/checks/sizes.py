"""Checks that need bytes into a walk of their own, which leaves out what an instance of a known size cannot fail."""

from __future__ import annotations

from collections.abc import Mapping

from shapesmith.code import Code, fill, indent, join, literal
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.report_words import told_violation
from shapesmith.shapes.checks import Block, Call, Check, Extension, Items, Members


def size_report(block: Block, place: Code, frame: Frame, smallest: Mapping[str, int]) -> list[Code]:
    """Write the statements that yield what is too large in `instance`, whose whole has `size` bytes.

    Args:
        block: A block of nothing but the ways to checks that need bytes.
        place: The expression of the instance's place.
        frame: The function.
        smallest: By shape id the smallest number of bytes that can be too many inside it.
    """
    return _walk(block, Code("instance"), place, frame, smallest)


def smallest_limits(blocks: Mapping[str, Block]) -> dict[str, int]:
    """Return for each shape the smallest limit that is reached from it."""
    limits: dict[str, int] = {}
    while True:
        found = {name: limit for name, block in blocks.items() if (limit := _smallest(block, limits)) is not None}
        if found == limits:
            return limits
        limits = found


def _smallest(block: Block, limits: Mapping[str, int]) -> int | None:
    found = [limit for check in block.checks if (limit := _limit(check, limits)) is not None]
    return min(found, default=None)


def _limit(check: Check, limits: Mapping[str, int]) -> int | None:
    match check:
        case Extension():
            return int(check.arguments[0])
        case Call():
            return limits.get(check.shape)
        case Members():
            inner = [
                _smallest(block, limits) for block in (*(known.block for known in check.known), *((check.rest,) if check.rest else ()))
            ]
            return min((limit for limit in inner if limit is not None), default=None)
        case Items():
            return _smallest(check.rest, limits) if check.rest else None
    return None


def _walk(block: Block, subject: Code, place: Code, frame: Frame, smallest: Mapping[str, int]) -> list[Code]:
    lines: list[Code] = []
    for check in block.checks:
        match check:
            case Extension():
                call = fill("{}({}, {})", frame.module.use(check.function), subject, join(", ", map(literal, check.arguments)))
                failing = fill("if size > {} and not {}:", literal(check.arguments[0]), call)
                lines += [failing, *indent([told_violation(check, subject, place, frame)])]
            case Call():
                called = Code(frame.module.functions[check.shape])
                lines.append(fill("yield _size_errors_{}({}, {}, size)", called, subject, place))
            case Members():
                lines += _members(check, subject, place, frame, smallest)
            case Items() if check.rest:
                number, item = frame.variable("index"), frame.variable("item")
                there = fill("{}({}, {})", frame.module.use("below"), place, number)
                inner = _walk(check.rest, item, there, frame, smallest)
                loop = [fill("for {}, {} in enumerate({}):", number, item, subject), *indent(inner)]
                lines += _guarded("(list, tuple)", subject, _limit(check, smallest), loop)
    return lines


def _members(check: Members, subject: Code, place: Code, frame: Frame, smallest: Mapping[str, int]) -> list[Code]:
    lines: list[Code] = []
    below = frame.module.use("below")
    for known in check.known:
        name = literal(known.name)
        value, there = fill("{}[{}]", subject, name), fill("{}({}, {})", below, place, name)
        lines += [fill("if {} in {}:", name, subject), *indent(_walk(known.block, value, there, frame, smallest))]
    if check.rest:
        name, value = frame.variable("name"), frame.variable("value")
        inner = _walk(check.rest, value, fill("{}({}, {})", below, place, name), frame, smallest)
        lines += [fill("for {}, {} in {}.items():", name, value, subject), *indent(inner)]
    return _guarded("dict", subject, _limit(check, smallest), lines)


def _guarded(kind: str, subject: Code, limit: int | None, lines: list[Code]) -> list[Code]:
    return [fill("if size > {} and isinstance({}, {}):", literal(limit or 0), subject, Code(kind)), *indent(lines)]
