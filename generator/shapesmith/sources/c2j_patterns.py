r"""Turns the patterns of C2J models, which are Java's, into what ECMA-262 reads with the `u` flag.

Three habits that no mode of ECMA-262 knows: flags at the beginning (`(?s)`, `(?i)`), names of ASCII classes (`\p{Alnum}`), and a property
with a hyphen behind it (`[\p{L}-_]`). Where the `u` flag is needed for properties, needless backslashes are left out, too.
"""

from __future__ import annotations

import re

from shapesmith import ecma

_CLASSES = {
    "Alnum": "0-9A-Za-z", "Alpha": "A-Za-z", "Blank": r" \t", "Cntrl": r"\x00-\x1f\x7f", "Digit": "0-9", "Graph": "!-~", "Lower": "a-z",
    "Print": " -~", "Punct": r"!-\/:-@\[-`\{-~", "Space": r" \t-\r", "Upper": "A-Z", "XDigit": "0-9A-Fa-f",
    "IsAlphabetic": r"\p{Alphabetic}", "IsWhitespace": r"\s", "LD": r"\p{L}\p{Nd}", "all": r"\p{Any}",
}  # fmt: skip
_FLAGS = re.compile(r"\(\?([is]+)\)")
_TOKEN = re.compile(r"\\p\{(\w+)\}|\\[pP]\{\w+\}|\\.|.", re.DOTALL)
_GROUP = re.compile(r"\(\?(?:[:=!]|<[=!]|<\w+>)")
_LETTERS = re.compile("[a-z](?:-[a-z])?|[A-Z](?:-[A-Z])?")


def read_by_ecma(pattern: str) -> str:
    """Return an anchored pattern as ECMA-262 writes it, or as it stands where that is what it is, or where no mode would read it."""
    flags = match.group(1) if (match := _FLAGS.match(pattern)) else ""
    if not flags and ecma.is_regex(pattern):
        return pattern
    rewritten = _rewritten(pattern[match.end() if match else 0 :], flags)
    return rewritten if (flags or r"\p{" in pattern) and ecma.is_regex(rewritten) else pattern


def _rewritten(pattern: str, flags: str) -> str:
    parts: list[str] = []
    in_class, index = False, 0
    while index < len(pattern):
        token = _GROUP.match(pattern, index) or (_LETTERS.match(pattern, index) if in_class and "i" in flags else None)
        token = token if token and (in_class == (token.re is _LETTERS)) else _TOKEN.match(pattern, index)
        assert token is not None
        text, index = token.group(), token.end()
        if token.re is _TOKEN and token.group(1) in _CLASSES:
            named = _CLASSES[token.group(1)]
            text = named if in_class else f"[{named}]"
        elif text[0] == "\\":
            text = _escaped(text, keeps=r"^$\.*+?()[]{}|/-" if in_class else r"^$\.*+?()[]{}|/")
        elif text in ("[", "]"):
            in_class = text == "["
        elif text == "." and "s" in flags and not in_class:
            text = "[^]"
        elif "i" in flags and token.re is not _GROUP and text[0].isascii() and text[0].isalpha():
            text = text + text.swapcase() if in_class else f"[{text}{text.swapcase()}]"
        if in_class and token.group().startswith("\\p{") and pattern.startswith("-", index) and not pattern.startswith("-]", index):
            text, index = text + r"\-", index + 1
        parts.append(text)
    return "".join(parts)


def _escaped(text: str, *, keeps: str) -> str:
    """Leave out the backslash where it says nothing."""
    return text[1] if len(text) == 2 and not text[1].isalnum() and text[1] not in keeps else text
