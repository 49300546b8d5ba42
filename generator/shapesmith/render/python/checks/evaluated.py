"""Blocks into functions that tell what they evaluated: for `unevaluated...` where that depends on the instance.

`_evaluated_...` returns the names of the members, or the indexes of the items, that a valid instance has evaluated, and False for one that
is not valid. Each branch is asked once, for its verdict and for what it evaluated.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from shapesmith.code import Code, fill, indent, join, literal
from shapesmith.render.python.checks.branches import holds
from shapesmith.render.python.checks.conditions import type_condition
from shapesmith.render.python.checks.expressions import NEVER
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.matches import pattern_constant
from shapesmith.shapes.checks import AnyOf, Block, Call, Check, Contains, Dependent, If, One, Unevaluated
from shapesmith.shapes.evaluated import Evaluated, branches

KINDS = ("object", "array")
_LOOPS = {"object": "for {0} in {1}:", "array": "for {0} in range(len({1})):"}


def is_tracked(block: Block) -> bool:
    """Tell whether a block asks what it evaluated."""
    return any(isinstance(check, Unevaluated) for check in block.checks)


def evaluated_body(block: Block, frame: Frame, statements: Callable[[Block], list[Code]]) -> list[Code]:
    """Write the body of `_evaluated_...`.

    Args:
        block: The block.
        frame: The function.
        statements: Writes the statements that return False where `instance` does not meet a block.
    """
    subject = Code("instance")
    unevaluated = [check for check in block.checks if isinstance(check, Unevaluated)]
    plain, tracked = _parted(block, unevaluated, frame)
    done = frame.variable("done")
    lines = [*statements(plain), *_start(plain, subject, done, frame)]
    for check in tracked:
        lines += _tracked(check, subject, done, frame, refuses=True)
    for one in unevaluated:
        place = frame.variable("place")
        value = frame.variable("value")
        rest = holds(one.block, value, frame, "unevaluated")
        inner = [
            fill("{} = {}[{}]", value, subject, place),
            fill("if {}:", rest.fails),
            Code("    return False"),
            fill("{}.add({})", done, place),
        ]
        inner = [fill("if {} not in {}:", place, done), *indent([Code("return False")] if rest is NEVER else inner)]
        loop = Code(_LOOPS[one.of].format(place.text, subject.text))
        lines += [fill("if {}:", type_condition(one.of, subject, frame).holds), *indent([loop, *indent(inner)])]
    return [*lines, fill("return {}", done)]


def unevaluated_start(check: Unevaluated, block: Block, subject: Code, done: Code, frame: Frame) -> list[Code]:
    """Write the statements of the collecting walk that gather in `done` what a block evaluated besides one check."""
    plain, tracked = _parted(block, [check], frame)
    lines = _start(plain, subject, done, frame)
    for one in tracked:
        lines += _tracked(one, subject, done, frame, refuses=False)
    return lines


def _parted(block: Block, besides: Sequence[Check], frame: Frame) -> tuple[Block, list[Check]]:
    """Part a block, without some checks, into what evaluates the same in any case and the checks of which that depends on the instance."""
    left = [check for check in block.checks if not any(check is one for one in besides)]
    tracked = [check for check in left if _is_asked_for_more(check, frame)]
    plain = tuple(check for check in left if not any(check is one for one in tracked))
    return dataclasses.replace(block, checks=plain), tracked


def _is_asked_for_more(check: Check, frame: Frame) -> bool:
    """Tell whether what a check evaluates depends on the instance beyond its own keyword."""
    if not isinstance(check, Call | AnyOf | One | If | Dependent):
        return False
    return any(frame.module.evaluates.by(check, kind).varies for kind in KINDS)


def _start(block: Block, subject: Code, done: Code, frame: Frame) -> list[Code]:
    """Write what is evaluated in any case, and by `contains`."""
    evaluation = frame.module.evaluates
    members = [check for check in block.checks if not isinstance(check, Contains)]
    names = evaluation.of(dataclasses.replace(block, checks=tuple(members)), "object")
    items = evaluation.of(dataclasses.replace(block, checks=tuple(members)), "array")
    lines = [fill("{}: set[Any] = set()", done)]
    inner = _names(names, subject, done, frame)
    if inner:
        lines += [fill("if {}:", type_condition("object", subject, frame).holds), *indent([inner])]
    inner_lines = [*_indexes(items, subject, done)]
    for check in block.checks:
        if isinstance(check, Contains) and check.evaluates and not items.everything:
            index, item = frame.variable("index"), frame.variable("item")
            met = holds(check.block, item, frame, "contains").holds
            inner_lines.append(fill("{}.update({} for {}, {} in enumerate({}) if {})", done, index, index, item, subject, met))
    if inner_lines:
        lines += [fill("if {}:", type_condition("array", subject, frame).holds), *indent(inner_lines)]
    return lines


def _names(told: Evaluated, subject: Code, done: Code, frame: Frame) -> Code | None:
    if told.everything:
        return fill("{}.update({})", done, subject)
    name = frame.variable("name")
    tests = []
    if told.names:
        known = frame.module.constant(f"{frame.owner}_evaluated", fill("({},)", join(", ", map(literal, told.names))))
        tests.append(fill("{} in {}", name, known))
    for pattern in told.patterns:
        tests.append(fill("(isinstance({0}, str) and {1}.search({0}) is not None)", name, pattern_constant(pattern, frame)))
    return fill("{}.update({} for {} in {} if {})", done, name, name, subject, join(" or ", tests)) if tests else None


def _indexes(told: Evaluated, subject: Code, done: Code) -> list[Code]:
    if told.everything:
        return [fill("{}.update(range(len({})))", done, subject)]
    return [fill("{}.update(range({}))", done, literal(told.count))] if told.count else []


def _tracked(check: Check, subject: Code, done: Code, frame: Frame, *, refuses: bool) -> list[Code]:
    match check:
        case Call():
            return _must(_shape_call(check.shape, subject, frame), done, frame, refuses=refuses)
        case AnyOf() | One():
            return _several(check, subject, done, frame, refuses=refuses)
        case Dependent():
            part = _ask(check.block, subject, frame, "dependent")
            asked = fill("if {} and {} in {}:", type_condition("object", subject, frame).holds, literal(check.name), subject)
            return [asked, *indent(_must(part, done, frame, refuses=refuses))]
        case If():
            return _if(check, subject, done, frame, refuses=refuses)
    raise AssertionError(type(check).__name__)


def _must(call: Code, done: Code, frame: Frame, *, refuses: bool) -> list[Code]:
    part = frame.variable("part")
    lines = [fill("{} = {}", part, call)]
    if refuses:
        return [*lines, fill("if {} is False:", part), Code("    return False"), fill("{} |= {}", done, part)]
    return [*lines, fill("if {} is not False:", part), fill("    {} |= {}", done, part)]


def _several(check: AnyOf | One, subject: Code, done: Code, frame: Frame, *, refuses: bool) -> list[Code]:
    wanted = "any_of" if isinstance(check, AnyOf) else "one_of"
    parts, part = frame.variable("parts"), frame.variable("part")
    asked = join(", ", (_ask(branch, subject, frame, wanted) for branch in branches(check)))
    lines = [fill("{} = [{} for {} in ({},) if {} is not False]", parts, part, part, asked, part)]
    if refuses:
        fails = fill("not {}", parts) if isinstance(check, AnyOf) else fill("len({}) != 1", parts)
        lines += [fill("if {}:", fails), Code("    return False")]
    return [*lines, fill("{}.update(*{})", done, parts)]


def _if(check: If, subject: Code, done: Code, frame: Frame, *, refuses: bool) -> list[Code]:
    part = frame.variable("part")
    then = _must(_ask(check.then, subject, frame, "then"), done, frame, refuses=refuses) if check.then else []
    lines = [
        fill("{} = {}", part, _ask(check.condition, subject, frame, "if")),
        fill("if {} is not False:", part),
        *indent([fill("{} |= {}", done, part), *then]),
    ]
    if check.otherwise:
        otherwise = _must(_ask(check.otherwise, subject, frame, "else"), done, frame, refuses=refuses)
        lines += [Code("else:"), *indent(otherwise)]
    return lines


def _ask(block: Block, subject: Code, frame: Frame, wanted: str) -> Code:
    if len(block.checks) == 1 and isinstance(block.checks[0], Call):
        return _shape_call(block.checks[0].shape, subject, frame)
    return fill("{}({})", frame.module.evaluation(frame.owner, wanted, block), subject)


def _shape_call(shape: str, subject: Code, frame: Frame) -> Code:
    shape = frame.module.target(shape)
    return fill("{}({})", frame.module.evaluation(frame.module.functions[shape], "", frame.module.shapes[shape].block), subject)
