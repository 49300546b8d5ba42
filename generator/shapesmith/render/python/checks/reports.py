"""A block into the statements of the collecting walk: every check that fails yields a violation."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from shapesmith.code import Code, fill, indent, join, literal
from shapesmith.render.python.checks.branches import branch_condition, contained, holds
from shapesmith.render.python.checks.conditions import condition, pattern_constant, type_condition, types_condition
from shapesmith.render.python.checks.evaluated import unevaluated_start
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.verdicts import asked_names, is_rest, known_names
from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Call,
    Check,
    Contains,
    Content,
    Dependent,
    Extension,
    If,
    Items,
    Members,
    Never,
    Not,
    One,
    Type,
    Unevaluated,
    Values,
)
from shapesmith.shapes.concerns import concerns, types_of
from shapesmith.shapes.location import Location
from shapesmith.shapes.sentences import expectation

NOTHING = Code("")
_FAMILIES = ("string", "number", "object", "array")


def report(block: Block, subject: Code, path: Code, frame: Frame) -> list[Code]:
    """Write the statements that yield what is wrong with `subject`, which stands at `path`."""
    late = [check for check in block.checks if isinstance(check, Unevaluated)]
    if late:
        early = dataclasses.replace(block, checks=tuple(check for check in block.checks if not isinstance(check, Unevaluated)))
        lines = report(early, subject, path, frame)
        for one in late:
            inner = _unevaluated(one, block, subject, path, frame)
            lines += [fill("if {}:", type_condition(one.of, subject, frame).holds), *indent(inner)]
        return lines
    lines = []
    for check in block.checks:
        if isinstance(check, Never):
            lines.append(_violation(check, check.at, subject, path, frame))
        elif not concerns(check) and not isinstance(check, Type):
            lines += _report_any(check, subject, path, frame)
    if not any(isinstance(check, Type) for check in block.checks):
        return [*lines, *_families(block, subject, path, frame)]
    return [*_typed(block, subject, path, frame), *lines]


def _typed(block: Block, subject: Code, path: Code, frame: Frame) -> list[Code]:
    first, *others = (check for check in block.checks if isinstance(check, Type))
    told = _violation(first, first.at, subject, path, frame)
    lines = [fill("if {}:", types_condition(first.types, subject, frame).fails), *indent([told])]
    family = first.types[0] if len(first.types) == 1 else ""
    family = "number" if family == "integer" else family
    for other in others:
        if other.types != first.types:
            told = _violation(other, other.at, subject, path, frame)
            lines += [fill("if {}:", types_condition(other.types, subject, frame).fails), *indent([told])]
    if not family:
        return lines + _families(block, subject, path, frame)
    inner = _of_family(block, family, subject, path, frame)
    if not inner:
        return lines
    if len(lines) > 2:
        return [*lines, fill("if {}:", type_condition(family, subject, frame).holds), *indent(inner)]
    return [*lines, *_otherwise(inner)]


def _otherwise(lines: list[Code]) -> list[Code]:
    """Write lines behind an `if`: as `elif` where they are one `if` themselves."""
    if lines[0].text.startswith("if ") and all(line.text.startswith((" ", "elif ", "else:")) for line in lines[1:]):
        return [Code("el" + lines[0].text), *lines[1:]]
    return [Code("else:"), *indent(lines)]


def _families(block: Block, subject: Code, path: Code, frame: Frame) -> list[Code]:
    lines: list[Code] = []
    for family in _FAMILIES:
        inner = _of_family(block, family, subject, path, frame)
        if inner:
            lines += [fill("if {}:", type_condition(family, subject, frame).holds), *indent(inner)]
    return lines


def _of_family(block: Block, family: str, subject: Code, path: Code, frame: Frame) -> list[Code]:
    lines: list[Code] = []
    for check in block.checks:
        if concerns(check) == family:
            lines += _report_any(check, subject, path, frame)
    return lines


def _report_any(check: Check, subject: Code, path: Code, frame: Frame) -> list[Code]:
    match check:
        case Members():
            return _members(check, subject, path, frame)
        case Items():
            return _items(check, subject, path, frame)
        case Call():
            return [fill("yield from _errors_{}({}, {})", Code(frame.module.functions[frame.module.target(check.shape)]), subject, path)]
        case Contains():
            return _contains(check, subject, path, frame)
        case Dependent():
            inner = _embedded(check.block, subject, path, frame, "dependent")
            return [fill("if {} in {}:", literal(check.name), subject), *indent(inner)] if inner else []
        case If():
            return _if(check, subject, path, frame)
        case AnyOf() | One() | Not() | Content():
            failing = branch_condition(check, subject, frame).fails
        case Values() if concerns(check) == "" and types_of((check,)):
            text = type_condition("string", subject, frame)
            one = condition(check, subject, frame)
            assert one is not None
            failing = join(" or ", (fill("({})", text.fails), fill("({})", one.fails) if one.joined else one.fails))
        case _:
            one = condition(check, subject, frame)
            assert one is not None, type(check).__name__
            failing = one.fails
    return [fill("if {}:", failing), *indent([_violation(check, check.at, subject, path, frame)])]


def _if(check: If, subject: Code, path: Code, frame: Frame) -> list[Code]:
    asked = holds(check.condition, subject, frame, "if")
    then = _embedded(check.then, subject, path, frame, "then") if check.then else []
    otherwise = _embedded(check.otherwise, subject, path, frame, "else") if check.otherwise else []
    if not then:
        return [fill("if {}:", asked.fails), *indent(otherwise)] if otherwise else []
    lines = [fill("if {}:", asked.holds), *indent(then)]
    return [*lines, *_otherwise(otherwise)] if otherwise else lines


def _embedded(block: Block, subject: Code, path: Code, frame: Frame, wanted: str) -> list[Code]:
    """Report a block of the same instance: in place where it is one call, else by a function of its own."""
    if not block.checks:
        return []
    if len(block.checks) == 1:
        return report(block, subject, path, frame)
    return [fill("yield from _errors_{}({}, {})", Code(frame.module.auxiliary(frame.owner, wanted, block)), subject, path)]


def _contains(check: Contains, subject: Code, path: Code, frame: Frame) -> list[Code]:
    lines: list[Code] = []
    count = contained(check, subject, frame)
    sides = (("<", "at least", check.low or None, check.low_at), (">", "at most", check.high, check.high_at))
    for sign, words, bound, at in sides:
        if bound is not None:
            expected = f"{words} {bound} items that match {check.at.pointer}"
            told = _told(at.pointer.rpartition("/")[2], at, expected, subject, path, frame)
            lines += [fill("if {} {} {}:", count, Code(sign), literal(bound)), *indent([told])]
    return lines


def _unevaluated(check: Unevaluated, block: Block, subject: Code, path: Code, frame: Frame) -> list[Code]:
    done = frame.variable("done")
    lines = unevaluated_start(check, block, subject, done, frame)
    if check.of == "object" and any(isinstance(one, Never) for one in check.block.checks):
        name = frame.variable("name")
        known = fill("tuple({0} for {0} in {1} if {0} in {2})", name, subject, done)
        told = join(", ", (subject, path, known, _place(check.at, frame)))
        return [*lines, fill("yield from {}({}{})", frame.module.use("unknown"), told, frame.module.origin(check.at.origin))]
    place, value = frame.variable("place"), frame.variable("value")
    inner = report(check.block, value, fill("(*{}, {})", path, place), frame)
    walk = fill("{}.items()" if check.of == "object" else "enumerate({})", subject)
    test = [fill("if {} not in {}:", place, done), *indent(inner)]
    return [*lines, fill("for {}, {} in {}:", place, value, walk), *indent(test)] if inner else []


def _members(check: Members, subject: Code, path: Code, frame: Frame) -> list[Code]:
    lines: list[Code] = []
    by_place: dict[Location, list[str]] = {}
    for required in check.required:
        by_place.setdefault(required.at, []).append(required.name)
    for at, names in by_place.items():
        told = join(", ", (subject, path, literal(tuple(names)), _place(at, frame)))
        lines.append(fill("yield from {}({}{})", frame.module.use("missing"), told, frame.module.origin(at.origin)))
    for member in check.known:
        lines += _member(member.name, member.block, subject, path, frame)
    rest = check.rest
    if rest and not check.patterns and any(isinstance(one, Never) for one in rest.checks):
        known = known_names(check, frame) if check.known else Code("()")
        told = join(", ", (subject, path, known, _place(rest.at, frame)))
        lines.append(fill("yield from {}({}{})", frame.module.use("unknown"), told, frame.module.origin(rest.at.origin)))
        rest = None
    return lines + _loop(check, rest, subject, path, frame)


def _member(name: str, block: Block, subject: Code, path: Code, frame: Frame) -> list[Code]:
    place = fill("{}[{}]", subject, literal(name))
    below = fill("(*{}, {})", path, literal(name))
    if all(isinstance(check, Call) for check in block.checks):
        inner = report(block, place, below, frame)
    else:
        variable = frame.variable(name)
        inner = report(block, variable, below, frame)
        inner = [fill("{} = {}", variable, place), *inner] if inner else []
    return [fill("if {} in {}:", literal(name), subject), *indent(inner)] if inner else []


def _loop(check: Members, rest: Block | None, subject: Code, path: Code, frame: Frame) -> list[Code]:
    name, value = frame.variable("name"), frame.variable("value")
    below = fill("(*{}, {})", path, name)
    names = asked_names(check)
    inner = report(names, name, below, frame) if names else []
    for pattern in check.patterns:
        body = report(pattern.block, value, below, frame)
        if body:
            found = fill("if isinstance({}, str) and {}.search({}) is not None:", name, pattern_constant(pattern.pattern, frame), name)
            inner += [found, *indent(body)]
    body = report(rest, value, below, frame) if rest else []
    if body:
        apart = is_rest(check, name, frame)
        text = fill("isinstance({}, str) and ", name) if check.patterns else Code("")
        inner += [fill("if {}{}:", text, apart), *indent(body)] if apart else body
    if not inner:
        return []
    if check.patterns or body:
        return [fill("for {}, {} in {}.items():", name, value, subject), *indent(inner)]
    return [fill("for {} in {}:", name, subject), *indent(inner)]


def _items(check: Items, subject: Code, path: Code, frame: Frame) -> list[Code]:
    lines: list[Code] = []
    for index, block in enumerate(check.prefix):
        inner = report(block, fill("{}[{}]", subject, literal(index)), fill("(*{}, {})", path, literal(index)), frame)
        if inner:
            lines += [fill("if len({}) > {}:", subject, literal(index)), *indent(inner)]
    if check.rest and check.rest.checks:
        number, item = frame.variable("index"), frame.variable("item")
        inner = report(check.rest, item, fill("(*{}, {})", path, number), frame)
        skipped = len(check.prefix)
        if inner and skipped:
            start = literal(skipped)
            lines += [fill("for {}, {} in enumerate({}[{}:], {}):", number, item, subject, start, start), *indent(inner)]
        elif inner:
            lines += [fill("for {}, {} in enumerate({}):", number, item, subject), *indent(inner)]
    return lines


def _violation(check: Check, at: Location, subject: Code, path: Code, frame: Frame) -> Code:
    return _told(check.keyword, at, _expected(check), subject, path, frame, _measured(check, subject, frame))


def told_violation(check: Check, subject: Code, path: Code, frame: Frame) -> Code:
    """Write the statement that yields the violation of a check."""
    return _violation(check, check.at, subject, path, frame)


def _expected(check: Check) -> str:
    match check:
        case AnyOf():
            return f"at least one of {len(check.branches)} alternatives to match"
        case One():
            return f"exactly one of {len(check.branches)} alternatives to match"
        case Not():
            return f"no match of {check.block.at.pointer}"
    return expectation(check)


def _measured(check: Check, subject: Code, frame: Frame) -> Code:
    """Write the argument that tells the actual figure, for checks that bring a function for it."""
    if not isinstance(check, Extension) or not check.measure:
        return Code("")
    return fill(", actual={}({})", frame.module.use(check.measure), join(", ", (subject, *map(literal, check.arguments))))


def _told(keyword: str, at: Location, expected: str, subject: Code, path: Code, frame: Frame, measured: Code = NOTHING) -> Code:
    arguments: Iterable[Code] = (subject, path, literal(keyword), _place(at, frame), literal(expected))
    return fill("yield {}({}{}{})", frame.module.use("violation"), join(", ", arguments), frame.module.origin(at.origin), measured)


def _place(at: Location, frame: Frame) -> Code:
    return frame.module.location(at.pointer, at.document)
