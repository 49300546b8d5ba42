"""Patterns into expressions: string methods where these ask the same and are faster, else a search with a compiled pattern."""

from __future__ import annotations

import re

from shapesmith import ecma
from shapesmith.code import Code, fill, join, literal
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


def text_condition(pattern: str, subject: Code) -> tuple[Code, Code, bool] | None:
    """Write by methods of strings that a text fails, that it holds, and whether these are joined by words; None for other patterns."""
    excluded = _EXCLUDING.fullmatch(pattern)
    if excluded:
        return _without_any(excluded.group(1), subject)
    only = _ONLY.fullmatch(pattern)
    if only and (kinds := _KINDS.get(only[1] or only[2])):
        holds = join(" and ", (fill("{}.{}()", subject, Code(kind)) for kind in ("isascii", *kinds)))
        return fill("not ({})", holds), holds, False
    found = _LITERAL.fullmatch(pattern)
    if found is None or ("(?:" in pattern[:4] and pattern[:4].replace("^", "")[:3] == "(?:") != bool(found[3]) or not found[2]:
        return None
    text = literal(re.sub(r"\\(.)", r"\1", found[2], flags=re.DOTALL))
    if found[1] and found[4]:
        return fill("{} != {}", subject, text), fill("{} == {}", subject, text), False
    if found[1] or found[4]:
        call = fill("{}.{}({})", subject, Code("startswith" if found[1] else "endswith"), text)
        return fill("not {}", call), call, False
    return fill("{} not in {}", text, subject), fill("{} in {}", text, subject), False


def _without_any(characters: str, subject: Code) -> tuple[Code, Code, bool]:
    """Ask for a few characters that a text must not hold one by one, which is faster than an expression."""
    fails = join(" or ", (fill("{} in {}", literal(one), subject) for one in characters))
    holds = join(" and ", (fill("{} not in {}", literal(one), subject) for one in characters))
    return fails, holds, len(characters) > 1


def pattern_constant(pattern: str, frame: Frame) -> Code:
    """Return the name of the constant that holds a compiled pattern."""
    translated = ecma.translate(pattern)
    names, units = ecma.property_names(translated), ecma.walks_units(pattern)
    if not names and not units:
        return frame.module.constant("pattern", fill("{}({})", frame.module.use("Pattern"), literal(translated)))
    parts = [literal(translated)]
    if names:
        steps = (fill("{}: {}", literal(name), frame.module.constant(f"{name}_steps", literal(ecma.steps(name)))) for name in names)
        parts.append(fill("{{{}}}", join(", ", steps)))
    if units:
        parts.append(Code("units=True"))
    return frame.module.constant("pattern", fill("{}({})", frame.module.use("WidePattern"), join(", ", parts)))
