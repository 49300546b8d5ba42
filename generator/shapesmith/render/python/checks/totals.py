"""`max_total` in straight-line code, where other checks of the same block have made sure of the types on its paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from shapesmith.code import Code, fill, indent, literal
from shapesmith.render.python.checks.conditions import Condition
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.statements import Refusal, Statement
from shapesmith.shapes.checks import Block, Call, Check, Extension, Members, Type
from shapesmith.shapes.contract import Shape


def is_embedded(check: Check, beside: Iterable[Check], frame: Frame) -> bool:
    """Tell whether a check is a `max_total` whose paths lead through objects and arrays that the checks beside it require."""
    if not isinstance(check, Extension) or check.function != "max_total":
        return False
    checks = tuple(beside)
    return all(_is_certain(checks, path, frame.module.shapes) for path in check.arguments[0])


def totals(check: Extension, subject: Code, frame: Frame) -> list[Statement]:
    """Write the statements that add up the sizes and refuse too many."""
    paths, maximum = check.arguments
    total = frame.variable("total")
    lines: list[Statement] = [fill("{} = 0", total)]
    for path in paths:
        lines += _add(path, subject, total, frame)
    bound = literal(maximum)
    return [*lines, Refusal(condition=Condition(fails=fill("{} > {}", total, bound), holds=fill("{} <= {}", total, bound)))]


def _add(path: tuple[str, ...], subject: Code, total: Code, frame: Frame) -> list[Code]:
    if not path:
        return [fill("{} += len({})", total, subject)]
    if path[0] == "*":
        member = frame.variable("member")
        return [fill("for {} in {}.values():", member, subject), *indent(_add(path[1:], member, total, frame))]
    place = fill("{}[{}]", subject, literal(path[0]))
    return [fill("if {} in {}:", literal(path[0]), subject), *indent(_add(path[1:], place, total, frame))]


def _is_certain(checks: tuple[Check, ...], path: tuple[str, ...], shapes: Mapping[str, Shape]) -> bool:
    expanded = tuple(_expanded(checks, shapes))
    kinds = {kind for check in expanded if isinstance(check, Type) for kind in check.types}
    if not path:
        return bool(kinds) and kinds <= {"object", "array"}
    if kinds != {"object"}:
        return False
    blocks = [block for check in expanded if isinstance(check, Members) for block in _below(check, path[0])]
    return any(_is_certain(block.checks, path[1:], shapes) for block in blocks)


def _below(check: Members, name: str) -> list[Block]:
    if name == "*":
        return [check.rest] if check.rest and not check.known and not check.patterns else []
    return [known.block for known in check.known if known.name == name]


def _expanded(checks: Iterable[Check], shapes: Mapping[str, Shape]) -> Iterable[Check]:
    for check in checks:
        if isinstance(check, Call):
            yield from _expanded(shapes[check.shape].block.checks, shapes)
        else:
            yield check
