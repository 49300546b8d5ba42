"""The statements of a walk into the body of a function: what finds no walks inside returns what it found, and is no generator.

Most values are right, and most are texts and numbers: asking those by a plain call takes a third of the time.
"""

from __future__ import annotations

import re

from shapesmith.code import Code, fill
from shapesmith.render.python.checks.frame import Frame

_YIELD = re.compile(r"^( *)yield ((?:wrong|missing|any_of|one_of)\()?")


def returned(lines: list[Code], frame: Frame) -> list[Code]:
    """Return the body of a function that gives what these statements yield: nothing, a violation, a list of them, or a walk."""
    if not lines:
        return [Code("return None")]
    found = [_YIELD.match(line.text) for line in lines]
    if len(lines) == 1 and found[0]:
        return [_with(lines[0], "return ")]
    if not all(one[2] for one in found if one):
        return lines
    if _finds_one(lines):
        return [*(Code(_with(line, "return ").text.removeprefix("el")) for line in lines), Code("return None")]
    listed = frame.variable("found")
    told = [fill("{})", _with(line, f"{listed.text}.append(")) if one else line for line, one in zip(lines, found, strict=True)]
    return [fill("{}: list[Violation] = []", listed), *told, fill("return {}", listed)]


def _with(line: Code, verb: str) -> Code:
    """Write another verb in place of `yield`, where a line has that."""
    return Code(_YIELD.sub(lambda one: f"{one[1]}{verb}{one[2] or ''}", line.text))


def _finds_one(lines: list[Code]) -> bool:
    """Tell whether at most one of the statements yields: one `if` with its branches, each of which is one statement."""
    indented = [len(line.text) - len(line.text.lstrip()) for line in lines]
    is_chain = not any(line.text.startswith(("if ", "else:")) for line in lines[1:])
    return (
        is_chain
        and all(level in (0, 4) for level in indented)
        and all(bool(level) == bool(number % 2) for number, level in enumerate(indented))
    )


def given(body: list[Code]) -> Code:
    """Return the type of what a function with this body gives."""
    return Code("Errors" if any(line.text.lstrip().startswith("yield ") for line in body) else "Found")
