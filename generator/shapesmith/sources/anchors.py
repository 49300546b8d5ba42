"""Anchors the patterns of C2J models, which mean a full match, for JSON Schema, where a match anywhere will do."""

from __future__ import annotations

import re

_FLAGS = re.compile(r"\(\?[a-zA-Z]+\)")


def anchored(pattern: str) -> str:
    """Return the pattern as it stands if it is anchored as a whole, else wrapped in `^(?:...)$`; nothing else is changed.

    Inline flags stay in front, since no dialect takes them in the middle. C2J's patterns mean a full match: botocore's models are the
    Smithy models with leading `^` and trailing `$` taken away.
    """
    if pattern.startswith("^") and _ends_with_anchor(pattern) and not _branches(pattern):
        return pattern
    flags = match.group() if (match := _FLAGS.match(pattern)) else ""
    return f"{flags}^(?:{pattern[len(flags) :]})$"


def _ends_with_anchor(pattern: str) -> bool:
    before = pattern[:-1]
    backslashes = len(before) - len(before.rstrip("\\"))
    return pattern.endswith("$") and backslashes % 2 == 0


def _branches(pattern: str) -> bool:
    """Tell whether there is a `|` outside of groups and classes."""
    depth, in_class, skip = 0, False, False
    for character in pattern:
        if skip:
            skip = False
        elif character == "\\":
            skip = True
        elif in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        elif character in "()":
            depth += 1 if character == "(" else -1
        elif character == "|" and depth == 0:
            return True
    return False
