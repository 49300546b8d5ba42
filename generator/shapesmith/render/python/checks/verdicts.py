"""A block into the straight-line statements of `is_valid_...`: cheap checks first, and `return False` at the first that fails."""

from __future__ import annotations

from shapesmith.code import Code, fill, indent, literal
from shapesmith.render.python.checks.branches import branch_condition
from shapesmith.render.python.checks.conditions import condition, measured_once, type_condition, types_condition
from shapesmith.render.python.checks.evaluated import is_tracked
from shapesmith.render.python.checks.expressions import NEVER, Condition, every, pair
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.objects import members_statements
from shapesmith.render.python.checks.statements import Refusal, Statement, lines_of
from shapesmith.render.python.checks.totals import Totals, is_embedded
from shapesmith.shapes.checks import (
    JSON_TYPES,
    AnyOf,
    Block,
    Check,
    Dependent,
    Extension,
    If,
    Items,
    Members,
    Never,
    Not,
    One,
    Type,
)
from shapesmith.shapes.concerns import concerns, types_of


def function_body(block: Block, frame: Frame) -> list[Code]:
    """Write the body of a function that tells whether `instance` meets a block."""
    statements = statements_of(block, Code("instance"), frame)
    if not statements:
        return [Code("return True")]
    if isinstance(statements[-1], Refusal):
        return [*lines_of(statements[:-1]), fill("return {}", statements[-1].condition.holds)]
    return [*lines_of(statements), Code("return True")]


def refusing(block: Block, frame: Frame) -> list[Code]:
    """Write the statements that return False where `instance` does not meet a block."""
    return lines_of(statements_of(block, Code("instance"), frame))


def statements_of(block: Block, subject: Code, frame: Frame) -> list[Statement]:
    """Write the statements that return False where `subject` does not meet a block."""
    if any(isinstance(check, Never) for check in block.checks):
        return [Refusal(condition=NEVER)]
    if is_tracked(block):
        call = fill("{}({})", frame.module.evaluation(frame.owner, "" if subject.text == "instance" else "evaluated", block), subject)
        return [Refusal(condition=pair("{} is False", "{} is not False", call))]
    types = types_of(block.checks)
    if types is None:
        return _guarded(block, JSON_TYPES, subject, frame)
    if not types:
        return [Refusal(condition=NEVER)]
    verdict = Refusal(condition=types_condition(types, subject, frame))
    if len(types) > 1:
        return [verdict, *_guarded(block, types, subject, frame)]
    family = "number" if types == ("integer",) else types[0]
    plain, others = _split([check for check in block.checks if concerns(check) in ("", family)], subject, frame)
    first = _joined([verdict.condition, *plain], subject) if len(plain) < 3 else [verdict, *_joined(plain, subject)]
    return [*first, *_others(others, subject, frame, block)]


def _joined(conditions: list[Condition], subject: Code) -> list[Statement]:
    if not conditions:
        return []
    return [Refusal(condition=every(conditions))]


def _guarded(block: Block, types: tuple[str, ...], subject: Code, frame: Frame) -> list[Statement]:
    statements: list[Statement] = []
    for check in block.checks:
        if not concerns(check):
            plain, others = _split([check], subject, frame)
            statements += [*_joined(plain, subject), *_others(others, subject, frame, block)]
    for kind in ("string", "number", "object", "array"):
        checks = [check for check in block.checks if concerns(check) == kind]
        if checks and (kind in types or (kind == "number" and "integer" in types)):
            plain, others = _split(checks, subject, frame)
            inner = [*_joined(plain, subject), *_others(others, subject, frame, block)]
            if inner:
                statements += [fill("if {}:", type_condition(kind, subject, frame).holds), *indent(lines_of(inner))]
    return statements


def _split(checks: list[Check], subject: Code, frame: Frame) -> tuple[list[Condition], list[Check]]:
    plain: list[Condition] = []
    others: list[Check] = []
    for check in measured_once(checks):
        if isinstance(check, Type):
            continue
        one = condition(check, subject, frame) if not is_embedded(check, checks, frame) else None
        if one is None:
            others.append(check)
        else:
            plain.append(one)
    return plain, others


def _others(checks: list[Check], subject: Code, frame: Frame, block: Block) -> list[Statement]:
    known = [member.name for check in checks if isinstance(check, Members) for member in check.known]
    totals = Totals((check for check in checks if isinstance(check, Extension)), known, frame)
    statements = totals.before()
    for check in sorted(checks, key=lambda check: isinstance(check, AnyOf | One | Not | If | Dependent)):
        match check:
            case Extension():
                continue
            case Members():
                statements += members_statements(check, subject, frame, totals, statements_of)
            case Items():
                statements += _items(check, subject, frame)
            case If() if not check.then and not check.otherwise:
                continue
            case _:
                statements.append(Refusal(condition=branch_condition(check, subject, frame, block)))
    return statements + totals.after(subject)


def _items(check: Items, subject: Code, frame: Frame) -> list[Statement]:
    statements: list[Statement] = []
    for index, block in enumerate(check.prefix):
        item = frame.variable("item")
        inner = statements_of(block, item, frame)
        if inner:
            lines = lines_of([fill("{} = {}[{}]", item, subject, literal(index)), *inner])
            statements += [fill("if len({}) > {}:", subject, literal(index)), *indent(lines)]
    if check.rest is None or not check.rest.checks:
        return statements
    item = frame.variable("item")
    body = lines_of(statements_of(check.rest, item, frame))
    if any(isinstance(one, Never) for one in check.rest.checks):
        length, most = fill("len({})", subject), literal(len(check.prefix))
        return [*statements, Refusal(condition=pair("{} > {}", "{} <= {}", length, most))]
    if not body:
        return statements
    items = fill("{}[{}:]", subject, literal(len(check.prefix))) if check.prefix else subject
    return [*statements, fill("for {} in {}:", item, items), *indent(body)]
