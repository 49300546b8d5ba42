"""Prose of a spec into docstrings and comments, which it cannot leave."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from shapesmith.code.source import Code

WIDTH = 120

_UNSEEN = re.compile(
    "[\\\\\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\ud800-\uf8ff\ufeff\ufff0-\uffff\U000e0000-\U0010ffff]"
)
"""What is spelled out, as `\\x00`: backslashes, controls, separators, surrogates, and characters that reorder or hide text."""


def prose(text: str) -> str:
    """Fold white space of every kind and escape what could end a docstring or hide in it."""
    folded = " ".join(text.split())
    shown = _UNSEEN.sub(_escaped, folded).replace('"""', r"\"\"\"")
    return shown[:-1] + r"\"" if shown.endswith('"') else shown


def docstring(paragraphs: Iterable[str], *, level: int = 0, listed: Iterable[str] = ()) -> Code:
    """Write paragraphs of prose as a docstring.

    Args:
        paragraphs: The first is the summary line; empty ones are left out.
        level: How deep the docstring is indented, in steps of four blanks; its first line is not indented here.
        listed: Points of a list that follows the last paragraph.

    Returns:
        The docstring, or empty source where there is nothing to say.
    """
    told = [text for text in map(prose, paragraphs) if text]
    points = [text for text in map(prose, listed) if text]
    if not told:
        return Code("")
    margin = " " * 4 * level
    room = WIDTH - len(margin)
    if len(told) == 1 and not points and len(told[0]) <= room - 6:
        return Code(f'"""{told[0]}"""')
    first, *rest = told
    lines = textwrap.wrap(first, room - 3, break_long_words=False, break_on_hyphens=False)
    for paragraph in rest:
        lines += ["", *textwrap.wrap(paragraph, room, break_long_words=False, break_on_hyphens=False)]
    lines += [""] if points else []
    for point in points:
        lines += textwrap.wrap(f"- {point}", room, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
    body = "\n".join(margin + line if line else "" for line in lines).lstrip(" ")
    ending = '"""' if len(lines) == 1 and len(lines[0]) <= room - 6 else f'\n{margin}"""'
    return Code(f'"""{body}{ending}')


def comment(text: str) -> Code:
    """Write prose as a comment line."""
    return Code(f"# {prose(text)}")


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    return r"\\" if character == "\\" else "\\" + ascii(character)[1:-1]
