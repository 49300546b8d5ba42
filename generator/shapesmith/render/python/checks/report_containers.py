"""Checks of members and items into the expressions of the walks over them."""

from __future__ import annotations

from shapesmith.code import Code, fill, indent, join, literal
from shapesmith.render.python.checks.evaluated import unevaluated_start
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.matches import pattern_constant
from shapesmith.render.python.checks.objects import asked_names
from shapesmith.render.python.checks.report_secrets import known_names_of
from shapesmith.render.python.checks.report_walks import INSTANCE, PLACE, Walks
from shapesmith.shapes.checks import Block, Check, Items, Members, Never, Required, Type, Unevaluated
from shapesmith.shapes.location import Location

NONE = Code("None")
_MOST_IN_PLACE = 16
"""Longer tables of members are made once, behind the functions that they name."""
_CLOSING = ("additionalProperties", "unevaluatedProperties", "items", "additionalItems", "unevaluatedItems")


def tells_type(check: Check, first: Type | None) -> bool:
    """Tell whether the walk of a check says itself that an instance is no object or array, as this check of the type would."""
    if first is None or not isinstance(check, Members | Items):
        return False
    kinds = ("object",) if isinstance(check, Members) else ("array",)
    return first.types == kinds and _beside(first.at, check, "type")


def elsewhere(check: Members) -> tuple[Required, ...]:
    """Return the required names of which the schema object of the check does not say so itself."""
    return tuple(one for one in check.required if not _beside(one.at, check, "required"))


def _beside(at: Location, check: Check, keyword: str) -> bool:
    """Tell whether a keyword stands in the same schema object, on the same word."""
    return at.pointer == f"{_above(check)}/{keyword}" and (at.document, at.origin) == (check.at.document, check.at.origin)


def _above(check: Check) -> str:
    return check.at.pointer.rpartition("/")[0]


def members(check: Members, frame: Frame, walks: Walks, secrets: frozenset[str]) -> Code:
    """Write the walk over an object's members."""
    table = []
    for member in check.known:
        one = walks.check(member.block, member.name, frame, hide=member.name in secrets)
        table.append(fill("{}: {}", literal(member.name), one or NONE))
    required = tuple(dict.fromkeys(one.name for one in check.required if _beside(one.at, check, "required")))
    known = fill("{{{}}}", join(", ", table))
    if len(table) > _MOST_IN_PLACE:
        known = frame.module.table(f"{frame.owner}_members", known)
    parts = [known, *([literal(required)] if required else [])]
    parts += _others(check, frame, walks)
    return _walk("members", check, parts, frame)


def _others(check: Members, frame: Frame, walks: Walks) -> list[Code]:
    """Write what is asked of other members than known ones, and of all names."""
    parts: list[Code] = []
    rest = check.rest
    by = _closing(check, rest)
    if by:
        parts += [Code("closed=True"), *([] if by == "additionalProperties" else [fill("by={}", literal(by))])]
    elif rest and (one := walks.check(rest, "value", frame)):
        parts.append(fill("rest={}", one))
    names = asked_names(check)
    if names and (one := walks.check(names, "name", frame)):
        parts.append(fill("names={}", one))
    found = [
        fill("({}, {})", pattern_constant(one.pattern, frame), walks.check(one.block, "pattern", frame) or NONE) for one in check.patterns
    ]
    return [*parts, fill("patterns=({},)", join(", ", found))] if found else parts


def _closing(check: Check, rest: Block | None) -> str:
    """Return the keyword beside a check that lets nothing else be there, `""` where there is none."""
    if rest is None or not any(isinstance(one, Never) for one in rest.checks):
        return ""
    return next((keyword for keyword in _CLOSING if _beside(rest.at, check, keyword)), "")


def items(check: Items, frame: Frame, walks: Walks) -> Code:
    """Write the walk over an array's items."""
    by = _closing(check, check.rest)
    rest = walks.check(check.rest, "item", frame) if check.rest and not by else None
    first = [walks.check(block, f"item_{index}", frame) or NONE for index, block in enumerate(check.prefix)]
    parts = [rest or NONE, *([fill("({},)", join(", ", first))] if first else []), *([fill("by={}", literal(by))] if by else [])]
    return _walk("items", check, parts, frame)


def _walk(helper: str, check: Check, parts: list[Code], frame: Frame) -> Code:
    at = frame.module.location(_above(check), check.at.document)
    named = [fill("origin={}", one) for one in frame.module.origin(check.at.origin)]
    return fill("{}({})", frame.module.use(helper), join(", ", (INSTANCE, PLACE, at, *parts, *named)))


def unevaluated(check: Unevaluated, block: Block, frame: Frame, walks: Walks) -> list[Code]:
    """Write the walk over what nothing else evaluated, after gathering what was."""
    done = frame.variable("done")
    lines = unevaluated_start(check, block, INSTANCE, done, frame)
    none = any(isinstance(one, Never) for one in check.block.checks)
    each = None if none else walks.check(check.block, "unevaluated", frame)
    known = known_names_of(block, frame.module.shapes) if none and check.of == "object" else ()
    at = frame.module.location(check.at.pointer, check.at.document)
    parts = [INSTANCE, PLACE, at, done, each or NONE, *([fill("known={}", literal(known))] if known else [])]
    parts += [fill("origin={}", one) for one in frame.module.origin(check.at.origin)]
    if not none and each is None:
        return []
    return [*lines, fill("yield {}({})", frame.module.use("unevaluated"), join(", ", parts))]


def missing(check: Members, frame: Frame) -> list[Code]:
    """Write the statements that tell which of the names are missing that are required elsewhere, such as in an overlay."""
    lines: list[Code] = []
    for one in elsewhere(check):
        name = literal(one.name)
        at = frame.module.location(one.at.pointer, one.at.document)
        told = fill("{}({})", frame.module.use("missing"), join(", ", (INSTANCE, PLACE, name, at, *frame.module.origin(one.at.origin))))
        lines += [fill("if {} not in {}:", name, INSTANCE), *indent([fill("yield {}", told)])]
    return lines
