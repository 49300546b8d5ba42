"""Patterns that become methods of strings ask what the expression asks."""

from __future__ import annotations

from enum import Enum

import pytest

from shapesmith import ecma
from shapesmith.code import Code
from shapesmith.render.python.checks.matches import by_methods

METHODS = {
    "^abc$": 'x == "abc"',
    "^abc": 'x.startswith("abc")',
    "abc$": 'x.endswith("abc")',
    "abc": '"abc" in x',
    "^(?:abc)$": 'x == "abc"',
    r"^a\.b\/c$": 'x == "a.b/c"',
    "^[^${}]*$": '"$" not in x and "{" not in x and "}" not in x',
    "^[0-9]+$": "x.isascii() and x.isdigit()",
    r"^(?:\d+)$": "x.isascii() and x.isdigit()",
    "^[a-z]+$": "x.isascii() and x.isalpha() and x.islower()",
    "^[A-Z]+$": "x.isascii() and x.isalpha() and x.isupper()",
    "^[a-zA-Z]+$": "x.isascii() and x.isalpha()",
    "^[A-Za-z0-9]+$": "x.isascii() and x.isalnum()",
}
TEXTS = (
    "",
    "abc",
    "abcd",
    "xabc",
    "abc\n",
    "ABC",
    "aB",
    "a1",
    "12",
    "a.b/c",
    "axb/c",
    "\u0661",
    "\xe9",
    "\xb2",
    "$",
    "a{",
    "\u2160",
    "\ud83d",
)


class Text(str, Enum):  # noqa: UP042 - subclasses of both exist
    """A string that is a member."""

    ABC = "abc"


@pytest.mark.parametrize(("pattern", "expected"), METHODS.items())
def test_methods_ask_what_the_expression_asks(pattern: str, expected: str) -> None:
    condition = by_methods(pattern, Code("x"))
    assert condition is not None
    assert condition.holds.text == expected
    search = ecma.finder(pattern).search
    for text in (*TEXTS, Text.ABC):
        assert eval(condition.holds.text, {"x": text}) is (search(text) is not None) is (not eval(condition.fails.text, {"x": text})), text


@pytest.mark.parametrize(
    "pattern", ["", "^", "^$", "a|b", "a.c", "^(abc)$", "^(?:a", "a)", r"\d", r"a\n", "^[a-z]*$", "^[a-z0-9]+$", "a{2}", "a+"]
)
def test_other_patterns_are_left_to_the_expression(pattern: str) -> None:
    assert by_methods(pattern, Code("x")) is None
