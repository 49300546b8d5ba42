"""Patterns into expressions: string methods where these ask the same and are faster, else a search with a compiled pattern."""

from __future__ import annotations

import re

from shapesmith import ecma
from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.checks.expressions import Condition, called, every, pair
from shapesmith.render.python.checks.frame import Frame

_EXCLUDING = re.compile(r"\^(?:\(\?:)?\[\^([ !#$%&'()*,./:;<=>?@_`{|}~A-Za-z0-9]{1,6})\]\*\)?\$")
"""Patterns such as `^[^${}]*$`, which exclude a few plain characters."""

_LITERAL = re.compile(r"(\^)?(?:\(\?:)?((?:[^\\^$.*+?()\[\]{}|\ud800-\udfff]|\\[\^$\\.*+?()\[\]{}|/])*)(\))?(\$)?")
"""A text as it stands, anchored or not; other escapes are left to the expression."""


_ONLY = re.compile(r"\^(?:(\[[A-Za-z0-9-]+\]|\\d)\+|\(\?:(\[[A-Za-z0-9-]+\]|\\d)\+\))\$")
_KINDS = {
    **dict.fromkeys((r"\d", "[0-9]"), ("isdigit",)),
    **dict.fromkeys(("[a-zA-Z]", "[A-Za-z]"), ("isalpha",)),
    **dict.fromkeys(("[a-zA-Z0-9]", "[A-Za-z0-9]", "[0-9a-zA-Z]", "[0-9A-Za-z]", "[a-z0-9A-Z]", "[A-Z0-9a-z]"), ("isalnum",)),
    "[a-z]": ("isalpha", "islower"),
    "[A-Z]": ("isalpha", "isupper"),
}
"""By class, the methods that an ASCII text has to pass which holds nothing else, and is not empty."""


def match_condition(pattern: str, subject: Code, frame: Frame) -> Condition:
    """Return the condition that a text holds a match of a pattern."""
    by_method = by_methods(pattern, subject)
    if by_method:
        return by_method
    return pair("{}.search({}) is None", "{}.search({}) is not None", pattern_constant(pattern, frame), subject)


def by_methods(pattern: str, subject: Code) -> Condition | None:
    """Ask by methods of strings; None for patterns that these cannot tell."""
    excluded = _EXCLUDING.fullmatch(pattern)
    if excluded:
        return every([pair("{} in {}", "{} not in {}", literal(one), subject) for one in excluded[1]])
    only = _ONLY.fullmatch(pattern)
    if only and (kinds := _KINDS.get(only[1] or only[2])):
        holds = join(" and ", (fill("{}.{}()", subject, Code(kind)) for kind in ("isascii", *kinds)))
        return Condition(fails=fill("not ({})", holds), holds=holds)
    found = _LITERAL.fullmatch(pattern)
    if found is None or ("(?:" in pattern[:4] and pattern[:4].replace("^", "")[:3] == "(?:") != bool(found[3]) or not found[2]:
        return None
    text = literal(re.sub(r"\\(.)", r"\1", found[2], flags=re.DOTALL))
    if found[1] and found[4]:
        return pair("{} != {}", "{} == {}", subject, text)
    if found[1] or found[4]:
        return called(fill("{}.{}", subject, Code("startswith" if found[1] else "endswith")), text)
    return pair("{} not in {}", "{} in {}", text, subject)


def pattern_constant(pattern: str, frame: Frame) -> Code:
    """Return the name of the constant that holds a compiled pattern."""
    try:
        translated = ecma.translate(pattern)
    except ecma.InexpressibleError:
        walk = ecma.walk(pattern)
        return _constant("WalkedPattern", [literal(walk.steps), literal(walk.size)], walk.names, pattern, frame)
    names = ecma.property_names(translated)
    kind = "WidePattern" if names or ecma.walks_units(pattern) else "Pattern"
    return _constant(kind, [literal(translated)], names, pattern, frame)


def _constant(kind: str, parts: list[Code], names: tuple[str, ...], pattern: str, frame: Frame) -> Code:
    if names:
        steps = (fill("{}: {}", literal(name), frame.module.constant(f"{name}_steps", literal(ecma.steps(name)))) for name in names)
        parts.append(fill("{{{}}}", join(", ", steps)))
    if ecma.walks_units(pattern):
        parts.append(Code("units=True"))
    return frame.module.constant("pattern", fill("{}({})", frame.module.use(kind), join(", ", parts)))
