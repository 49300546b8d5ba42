"""A block into the straight-line statements of `is_valid_...`: cheap checks first, and `return False` at the first that fails."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from shapesmith.code import Code, fill, indent, join, literal
from shapesmith.render.python.checks.branches import NEVER, branch_condition
from shapesmith.render.python.checks.conditions import (
    Condition,
    all_hold,
    any_fails,
    condition,
    pattern_constant,
    type_condition,
    types_condition,
)
from shapesmith.render.python.checks.evaluated import is_tracked
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.statements import Refusal, Statement
from shapesmith.render.python.checks.totals import Totals, is_embedded
from shapesmith.shapes.checks import (
    JSON_TYPES,
    AnyOf,
    Block,
    Call,
    Check,
    Dependent,
    Extension,
    If,
    Items,
    Members,
    Never,
    Not,
    One,
    PatternProperty,
    Property,
    Type,
)
from shapesmith.shapes.concerns import concerns, types_of


def function_body(block: Block, frame: Frame) -> list[Code]:
    """Write the body of a function that tells whether `instance` meets a block."""
    statements = statements_of(block, Code("instance"), frame)
    if not statements:
        return [Code("return True")]
    if isinstance(statements[-1], Refusal):
        return [*_lines(statements[:-1]), fill("return {}", statements[-1].condition.holds)]
    return [*_lines(statements), Code("return True")]


def refusing(block: Block, frame: Frame) -> list[Code]:
    """Write the statements that return False where `instance` does not meet a block."""
    return _lines(statements_of(block, Code("instance"), frame))


def _lines(statements: Iterable[Statement]) -> list[Code]:
    lines: list[Code] = []
    for statement in statements:
        if isinstance(statement, Refusal):
            lines += [fill("if {}:", statement.condition.fails), Code("    return False")]
        else:
            lines.append(statement)
    return lines


def statements_of(block: Block, subject: Code, frame: Frame) -> list[Statement]:
    """Write the statements that return False where `subject` does not meet a block."""
    if any(isinstance(check, Never) for check in block.checks):
        return [Refusal(condition=NEVER)]
    if is_tracked(block):
        call = fill("{}({})", frame.module.evaluation(frame.owner, "" if subject.text == "instance" else "evaluated", block), subject)
        return [Refusal(condition=Condition(fails=fill("{} is False", call), holds=fill("{} is not False", call)))]
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
    return [*first, *_others(others, subject, frame)]


def _joined(conditions: list[Condition], subject: Code) -> list[Statement]:
    if not conditions:
        return []
    return [Refusal(condition=Condition(fails=any_fails(conditions), holds=all_hold(conditions)))]


def _guarded(block: Block, types: tuple[str, ...], subject: Code, frame: Frame) -> list[Statement]:
    statements: list[Statement] = []
    for check in block.checks:
        if not concerns(check):
            plain, others = _split([check], subject, frame)
            statements += [*_joined(plain, subject), *_others(others, subject, frame)]
    for kind in ("string", "number", "object", "array"):
        checks = [check for check in block.checks if concerns(check) == kind]
        if checks and (kind in types or (kind == "number" and "integer" in types)):
            plain, others = _split(checks, subject, frame)
            inner = [*_joined(plain, subject), *_others(others, subject, frame)]
            if inner:
                statements += [fill("if {}:", type_condition(kind, subject, frame).holds), *indent(_lines(inner))]
    return statements


def _split(checks: list[Check], subject: Code, frame: Frame) -> tuple[list[Condition], list[Check]]:
    plain: list[Condition] = []
    others: list[Check] = []
    for check in checks:
        if isinstance(check, Type):
            continue
        one = condition(check, subject, frame) if not is_embedded(check, checks, frame) else None
        if one is None:
            others.append(check)
        else:
            plain.append(one)
    return plain, others


def _others(checks: list[Check], subject: Code, frame: Frame) -> list[Statement]:
    known = [member.name for check in checks if isinstance(check, Members) for member in check.known]
    totals = Totals((check for check in checks if isinstance(check, Extension)), known, frame)
    statements = totals.before()
    for check in sorted(checks, key=lambda check: isinstance(check, AnyOf | One | Not | If | Dependent)):
        match check:
            case Extension():
                continue
            case Members():
                statements += _members(check, subject, frame, totals)
            case Items():
                statements += _items(check, subject, frame)
            case If() if not check.then and not check.otherwise:
                continue
            case _:
                statements.append(Refusal(condition=branch_condition(check, subject, frame)))
    return statements + totals.after(subject)


def _members(check: Members, subject: Code, frame: Frame, totals: Totals) -> list[Statement]:
    required = tuple(dict.fromkeys(required.name for required in check.required))
    statements: list[Statement] = []
    if required:
        statements.append(Refusal(condition=_all_present(required, subject)))
    never_rest = check.rest is not None and any(isinstance(one, Never) for one in check.rest.checks)
    counted = never_rest and not check.patterns
    known = {member.name for member in check.known}
    optional = [member for member in check.known if member.name not in required]
    count = frame.variable("count") if counted and optional else Code("")
    if counted and optional:
        statements.append(fill("{} = {}", count, literal(sum(name in known for name in required))))
    for member in check.known:
        lines = _member(member, subject, frame, totals, count if member.name not in required else Code(""))
        statements += lines if member.name in required else _optional(member.name, lines, subject)
    if counted:
        total = count if optional else literal(sum(name in known for name in required))
        length = fill("len({})", subject)
        statements.append(Refusal(condition=Condition(fails=fill("{} != {}", length, total), holds=fill("{} == {}", length, total))))
    return statements + _loop(check, subject, frame, counted=counted)


def _all_present(names: tuple[str, ...], subject: Code) -> Condition:
    return Condition(
        fails=join(" or ", (fill("{} not in {}", literal(name), subject) for name in names)),
        holds=join(" and ", (fill("{} in {}", literal(name), subject) for name in names)),
        joined=True,
    )


def _member(member: Property, subject: Code, frame: Frame, totals: Totals, count: Code) -> list[Statement]:
    """Write what is asked of a member that is there, after counting it where `count` is a variable."""
    place = fill("{}[{}]", subject, literal(member.name))
    checks = member.block.checks
    in_place = len(checks) == 1 and _is_asked_once(checks[0])
    variable = place if in_place else frame.variable(member.name)
    inner = [*statements_of(member.block, variable, frame), *totals.passing(member.name, variable)]
    if inner and not in_place:
        inner = [fill("{} = {}", variable, place), *inner]
    return [fill("{} += 1", count), *inner] if count.text else inner


def _optional(name: str, statements: list[Statement], subject: Code) -> list[Statement]:
    lines = _lines(statements)
    return [fill("if {} in {}:", literal(name), subject), *indent(lines)] if lines else []


def _is_asked_once(check: Check) -> bool:
    """Tell whether the condition of a check names its subject once, so that it needs no variable."""
    return isinstance(check, Call) or (isinstance(check, Type) and check.types in (("string",), ("array",), ("object",)))


def _loop(check: Members, subject: Code, frame: Frame, *, counted: bool) -> list[Statement]:
    """Write the walk over all members: names, patterns, and the rest."""
    rest = None if counted or not (check.rest and check.rest.checks) else check.rest
    names = asked_names(check)
    patterns = [pattern for pattern in check.patterns if pattern.block.checks]
    if not (rest or names or patterns):
        return []
    name, value = frame.variable("name"), frame.variable("value")
    inner = _lines(statements_of(names, name, frame)) if names else []
    for pattern in patterns:
        body = _lines(statements_of(pattern.block, value, frame))
        inner += [fill("if {}:", _matches(pattern, name, frame)), *indent(body)] if body else []
    body = _lines(statements_of(rest, value, frame)) if rest else []
    if body:
        apart = is_rest(check, name, frame)
        inner += [fill("if {}:", apart), *indent(body)] if apart else body
    if not inner:
        return []
    needs_value = bool(rest or patterns) and any(_mentions(line, value) for line in inner)
    needs_name = any(_mentions(line, name) for line in inner)
    if needs_name and needs_value:
        return [fill("for {}, {} in {}.items():", name, value, subject), *indent(inner)]
    if needs_name:
        return [fill("for {} in {}:", name, subject), *indent(inner)]
    return [fill("for {} in {}.values():", value, subject), *indent(inner)]


def asked_names(check: Members) -> Block | None:
    """Return what is asked of members' names, None where nothing is: what constrains them or searches in them asks for strings first."""
    names = check.names if check.names and check.names.checks else None
    if names is None and not any(pattern.block.checks for pattern in check.patterns):
        return None
    names = names or Block(at=check.at)
    if any(isinstance(one, Type) for one in names.checks):
        return names
    at = dataclasses.replace(names.at, origin=names.checks[0].at.origin if names.checks else names.at.origin)
    is_text = Type(at=at, keyword="propertyNames" if check.names else "patternProperties", types=("string",))
    return dataclasses.replace(names, checks=(is_text, *names.checks))


def _mentions(line: Code, variable: Code) -> bool:
    import re

    return re.search(rf"\b{variable.text}\b", line.text) is not None


def _matches(pattern: PatternProperty, name: Code, frame: Frame) -> Code:
    return fill("{}.search({}) is not None", pattern_constant(pattern.pattern, frame), name)


def is_rest(check: Members, name: Code, frame: Frame) -> Code | None:
    """Return the condition that a member is neither known nor matched by a pattern; None where every member is rest."""
    parts = []
    if check.known:
        parts.append(fill("{} not in {}", name, known_names(check, frame)))
    parts += [fill("{}.search({}) is None", pattern_constant(pattern.pattern, frame), name) for pattern in check.patterns]
    return join(" and ", parts) if parts else None


def known_names(check: Members, frame: Frame) -> Code:
    """Return the constant that holds the names of an object's known members."""
    names = fill("({},)", join(", ", (literal(member.name) for member in check.known)))
    return frame.module.constant(f"{frame.owner}_members", names)


def _items(check: Items, subject: Code, frame: Frame) -> list[Statement]:
    statements: list[Statement] = []
    for index, block in enumerate(check.prefix):
        item = frame.variable("item")
        inner = statements_of(block, item, frame)
        if inner:
            lines = _lines([fill("{} = {}[{}]", item, subject, literal(index)), *inner])
            statements += [fill("if len({}) > {}:", subject, literal(index)), *indent(lines)]
    if check.rest is None or not check.rest.checks:
        return statements
    item = frame.variable("item")
    body = _lines(statements_of(check.rest, item, frame))
    if any(isinstance(one, Never) for one in check.rest.checks):
        length, most = fill("len({})", subject), literal(len(check.prefix))
        never = Condition(fails=fill("{} > {}", length, most), holds=fill("{} <= {}", length, most))
        return [*statements, Refusal(condition=never)]
    if not body:
        return statements
    items = fill("{}[{}:]", subject, literal(len(check.prefix))) if check.prefix else subject
    return [*statements, fill("for {} in {}:", item, items), *indent(body)]
