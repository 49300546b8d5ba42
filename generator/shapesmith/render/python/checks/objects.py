"""An object's members into the statements of `is_valid_...`: one walk over the object, or one question a member.

A walk costs by the members that an instance has, questions by those that the schema names. So a closed object is walked where most of its
members are optional, and asked where most are required.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Callable

from shapesmith import pointer as pointers
from shapesmith.code import Code, fill, indent, join, literal
from shapesmith.plan.told import may_match
from shapesmith.render.python.checks.expressions import beside_and, beside_or, every, pair, present
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.matches import match_condition
from shapesmith.render.python.checks.statements import Refusal, Statement, lines_of
from shapesmith.render.python.checks.totals import Totals
from shapesmith.shapes.checks import Block, Call, Check, Members, Never, Property, Type
from shapesmith.shapes.concerns import types_of

Ask = Callable[[Block, Code, Frame], list[Statement]]
"""Writes the statements that return False where a subject does not meet a block."""

_MOST_GROUPS = 12
"""A walk compares a name with so many groups of members at most; a table tells more of them apart."""

_MANY = 24
"""An open object of so many members is walked, too: most instances have few of them."""


def members_statements(check: Members, subject: Code, frame: Frame, totals: Totals, ask: Ask) -> list[Statement]:
    """Write what is asked of an object's members."""
    required = tuple(dict.fromkeys(required.name for required in check.required))
    statements: list[Statement] = [Refusal(condition=every([present(name, subject) for name in required]))] if required else []
    never = check.rest is not None and any(isinstance(one, Never) for one in check.rest.checks)
    optional = sum(member.name not in required for member in check.known)
    sparse = (never and 2 * optional > len(check.known)) or (len(check.known) >= _MANY and check.rest is None)
    if sparse and _is_told_apart(check):
        walk = _walk(check, subject, frame, totals, ask, closed=never)
        if walk:
            return statements + walk + _loop(dataclasses.replace(check, patterns=()), subject, frame, ask, closed=True)
    return statements + _questions(check, required, subject, frame, totals, ask, closed=never and not check.patterns)


def _is_told_apart(check: Members) -> bool:
    """Tell whether a member is known, or matches the one pattern, and never both."""
    return not check.patterns or (
        len(check.patterns) == 1 and not any(may_match(check.patterns[0].pattern, one.name) for one in check.known)
    )


def _questions(
    check: Members, required: tuple[str, ...], subject: Code, frame: Frame, totals: Totals, ask: Ask, *, closed: bool
) -> list[Statement]:
    """Write a question for each member; in a closed object the members that were found are counted and compared with its size."""
    statements: list[Statement] = []
    present = sum(member.name in required for member in check.known)
    optional = [member for member in check.known if member.name not in required]
    for member in check.known:
        if member.name in required:
            statements += _member(member, subject, frame, totals, ask, Code(""))
    length = fill("len({})", subject)
    count = frame.variable("count") if closed and optional else Code("")
    others: list[Statement] = [fill("{} = {}", count, literal(present))] if count.text else []
    for member in optional:
        lines = lines_of(_member(member, subject, frame, totals, ask, count))
        others += [fill("if {} in {}:", literal(member.name), subject), *indent(lines)] if lines else []
    if closed:
        total = count if count.text else literal(present)
        others.append(Refusal(condition=pair("{} != {}", "{} == {}", length, total)))
    if count.text and present:
        others = [fill("if {} != {}:", length, literal(present)), *indent(lines_of(others))]
    return statements + others + _loop(check, subject, frame, ask, closed=closed)


def _member(member: Property, subject: Code, frame: Frame, totals: Totals, ask: Ask, count: Code) -> list[Statement]:
    """Write what is asked of a member that is there, after counting it where `count` is a variable."""
    place = fill("{}[{}]", subject, literal(member.name))
    checks = member.block.checks
    in_place = len(checks) == 1 and _is_asked_once(checks[0])
    variable = place if in_place else frame.variable(member.name)
    inner = [*ask(member.block, variable, frame), *totals.passing(member.name, variable)]
    if inner and not in_place:
        inner = [fill("{} = {}", variable, place), *inner]
    return [fill("{} += 1", count), *inner] if count.text else inner


def _is_asked_once(check: Check) -> bool:
    """Tell whether the condition of a check names its subject once, so that it needs no variable."""
    return isinstance(check, Call) or (isinstance(check, Type) and check.types in (("string",), ("object",)))


def _walk(check: Members, subject: Code, frame: Frame, totals: Totals, ask: Ask, *, closed: bool) -> list[Statement]:
    """Write the walk over the members that are there; those of which the same is asked stand together. `[]` where questions are better."""
    name, value = frame.variable("name"), frame.variable("value")
    groups: dict[tuple[Code, ...], list[str]] = {}
    for member in check.known:
        lines = lines_of([*ask(member.block, value, frame), *totals.passing(member.name, value)])
        groups.setdefault(tuple(lines), []).append(member.name)
    plain = _text_lines(value)
    special = [member for member in check.known if member.name not in groups.get(plain, ())]
    free = groups.pop((), [])
    first = closed and not check.patterns and all(_refuses_text(member.block, frame) for member in special)
    texts = groups.pop(plain, []) if first else []
    if len(groups) > _MOST_GROUPS:
        counted = any(totals.passing(member.name, value) for member in check.known)
        if counted or 10 * len(check.required) > len(check.known):
            return []
        branches = _looked_up(groups, check, name, value, plain, frame)
    else:
        certain = {required.name for required in check.required}
        likely_first = sorted(groups.items(), key=lambda group: (-len(group[1]), certain.isdisjoint(group[1])))
        branches = [(_is_one_of(name, names, check, frame), list(lines)) for lines, names in likely_first]
    inner = _chained(branches)
    if texts:
        inner = _texts_first(_names(texts, check, frame), name, value, inner)
    elif closed or check.patterns:
        inner = [*inner, *_remaining(check, free, name, value, frame, ask, closed=closed, first=not inner)]
    return [fill("for {}, {} in {}.items():", name, value, subject), *indent(inner)] if inner else []


def _remaining(
    check: Members, free: list[str], name: Code, value: Code, frame: Frame, ask: Ask, *, closed: bool, first: bool
) -> list[Code]:
    """Write what is asked of members that no branch of a walk has met."""
    tests: list[Code] = [fill("{} not in {}", name, _names(free, check, frame))] if free else []
    body = [Code("return False")] if closed else []
    if check.patterns:
        lines = lines_of(ask(check.patterns[0].block, value, frame))
        found = match_condition(check.patterns[0].pattern, name, frame)
        if not closed or lines:
            met = [fill("if {}:", found.holds), *indent(lines)] if lines else []
            no_text = [fill("if not isinstance({}, str):", name), Code("    return False")]
            body = [*no_text, *met, *([Code("else:"), *indent(body)] if closed else [])]
        else:
            tests.append(fill("(not isinstance({}, str) or {})", name, beside_or(found.fails)))
    if not tests and first:
        return body
    test = join(" and ", tests)
    head = fill("{} {}:", Code("if" if first else "elif"), test) if tests else Code("else:")
    return [head, *indent(body)]


def _looked_up(
    groups: dict[tuple[Code, ...], list[str]], check: Members, name: Code, value: Code, plain: tuple[Code, ...], frame: Frame
) -> list[tuple[Code, list[Code]]]:
    """Write a table of functions by name for many members of which different things are asked; plain texts need no function."""
    blocks = {member.name: member.block for member in check.known}
    functions = {
        known: _function(blocks[names[0]], names[0], frame) for lines, names in groups.items() if lines != plain for known in names
    }
    written = join(", ", (fill("{}: {}", literal(known), function) for known, function in functions.items()))
    table = frame.module.table(f"{frame.owner}_members", fill("{{{}}}", written))
    asked = frame.variable("is_valid")
    texts = groups.get(plain, [])
    return [
        *([(_is_one_of(name, texts, check, frame), list(plain))] if texts else []),
        (
            fill("({} := {}.get({})) is not None", asked, table, name),
            [fill("if not {}({}):", asked, value), Code("    return False")],
        ),
    ]


def _function(block: Block, name: str, frame: Frame) -> Code:
    if len(block.checks) == 1 and isinstance(block.checks[0], Call):
        return Code(frame.module.asked(block.checks[0].shape))
    return Code(f"is_valid_{frame.module.auxiliary(frame.owner, name, block)}")


def _text_lines(value: Code) -> tuple[Code, ...]:
    return (fill("if not isinstance({}, str):", value), Code("    return False"))


def _refuses_text(block: Block, frame: Frame) -> bool:
    """Tell whether no text meets a block."""
    checks = block.checks
    while len(checks) == 1 and isinstance(checks[0], Call):
        checks = frame.module.shapes[checks[0].shape].block.checks
    types = types_of(checks)
    return types is not None and "string" not in types


def _texts_first(known: Code, name: Code, value: Code, inner: list[Code]) -> list[Code]:
    """Write the branches of a closed object where texts are told by their type first: most members of most objects are plain texts."""
    lines = [
        fill("if type({}) is str:", value),
        fill("    if {} in {}:", name, known),
        Code("        continue"),
        Code("    return False"),
    ]
    last = [
        fill("{} {} not in {} or not isinstance({}, str):", Code("elif" if inner else "if"), name, known, value),
        Code("    return False"),
    ]
    return [*lines, *inner, *last]


def _chained(branches: list[tuple[Code, list[Code]]]) -> list[Code]:
    lines: list[Code] = []
    for test, body in branches:
        lines += [fill("elif {}:" if lines else "if {}:", test), *indent(body)]
    return lines


def _is_one_of(name: Code, names: list[str], check: Members, frame: Frame) -> Code:
    return fill("{} == {}", name, literal(names[0])) if len(names) == 1 else fill("{} in {}", name, _names(names, check, frame))


def _names(names: list[str], check: Members, frame: Frame) -> Code:
    above = list(itertools.islice(pointers.upwards(check.at.pointer), 2))
    wanted = f"{above[-1] if len(above) > 1 else frame.owner}_names"
    listed = fill("({},)" if len(names) == 1 else "({})", join(", ", map(literal, names)))
    return frame.module.constant(wanted, listed if len(names) < 4 else fill("frozenset({})", listed))


def _loop(check: Members, subject: Code, frame: Frame, ask: Ask, *, closed: bool) -> list[Statement]:
    """Write the walk over all members for what is asked of their names, by patterns, and of the rest."""
    rest = None if closed or not (check.rest and check.rest.checks) else check.rest
    names = asked_names(check)
    patterns = [pattern for pattern in check.patterns if pattern.block.checks]
    if not (rest or names or patterns):
        return []
    name, value = frame.variable("name"), frame.variable("value")
    inner = lines_of(ask(names, name, frame)) if names else []
    for pattern in patterns:
        body = lines_of(ask(pattern.block, value, frame))
        inner += [fill("if {}:", match_condition(pattern.pattern, name, frame).holds), *indent(body)] if body else []
    body = lines_of(ask(rest, value, frame)) if rest else []
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
    return re.search(rf"\b{variable.text}\b", line.text) is not None


def is_rest(check: Members, name: Code, frame: Frame) -> Code | None:
    """Return the condition that a member is neither known nor matched by a pattern; None where every member is rest."""
    parts = []
    if check.known:
        parts.append(fill("{} not in {}", name, known_names(check, frame)))
    parts += [beside_and(match_condition(pattern.pattern, name, frame).fails) for pattern in check.patterns]
    return join(" and ", parts) if parts else None


def known_names(check: Members, frame: Frame) -> Code:
    """Return the constant that holds the names of an object's known members."""
    names = fill("({},)", join(", ", (literal(member.name) for member in check.known)))
    return frame.module.constant(f"{frame.owner}_members", names)
