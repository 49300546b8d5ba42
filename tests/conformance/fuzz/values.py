"""The small alphabets from which the fuzzer draws, so that what it draws collides: names, texts, patterns, numbers, whole values."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

NAMES = ("a", "b", "c", "ab", "b", "a", "", "a/b", "~", "%", "é", "\N{MATHEMATICAL SCRIPT CAPITAL A}", "1", "$ref", "__proto__")
TEXTS = (
    "", "a", "b", "ab", "aa", "ba", "abc", "aab", "A", "a\n", "\n", " a", "a b", "1", "12", "a1", "1.0", "true", "null", "_", "-", "a-b",
    "\N{ARABIC-INDIC DIGIT ONE}", "\N{LATIN SMALL LETTER E WITH ACUTE}", "e\N{COMBINING ACUTE ACCENT}", "\N{GRINNING FACE}",
    "\N{GRINNING FACE}\N{GRINNING FACE}", "a\N{GRINNING FACE}", "\N{GREEK SMALL LETTER ALPHA}", "\N{NO-BREAK SPACE}", "\ufeff", "\u2028",
    "\x00", "\t", "\r", "\x1c", "\x85", "a/b", "{}", "[1]", '{"a":1}', "e30=", "MQ==", "MQ", "====", "W10=",
)  # fmt: skip
PATTERNS = {
    "": "",
    "a": "a",
    "^a": "^a",
    "a$": r"a\Z",
    "^a$": r"^a\Z",
    "^$": r"^\Z",
    "^[ab]+$": r"^[ab]+\Z",
    "^[^a]*$": r"^[^a]*\Z",
    "(a|b)c?$": r"(a|b)c?\Z",
    r"\d": "[0-9]",
    r"^\d+$": r"^[0-9]+\Z",
    r"\D": "[^0-9]",
    r"^\w+$": r"^[A-Za-z0-9_]+\Z",
    r"\W": "[^A-Za-z0-9_]",
    r"\s": "[\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]",
    r"^\S*$": "^[^\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*\\Z",
    r"a\b": "a(?![A-Za-z0-9_])",
    "^.$": r"^[^\n\r\u2028\u2029]\Z",
    "^..$": r"^[^\n\r\u2028\u2029]{2}\Z",
    "^.{1,2}$": r"^[^\n\r\u2028\u2029]{1,2}\Z",
    r"\p{L}": r"[^\W\d_]",
    r"^\p{L}+$": r"^[^\W\d_]+\Z",
    r"\P{L}": r"[\W\d_]",
    r"\p{Lu}": "[A-Z\U0001d49c]",
    r"^\p{Script=Greek}$": "^\u03b1\\Z",
    "^(?=a)": "^(?=a)",
    "^(?!a)": "^(?!a)",
    "(?<=a)b": "(?<=a)b",
    "^(?:ab?)*$": r"^(?:ab?)*\Z",
    r"^(.)\1$": r"^([^\n\r\u2028\u2029])\1\Z",
    r"^\u0061": "^a",
    r"\u{1F600}": "\U0001f600",
    r"^\x61\/": "^a/",
    "\U0001f600+$": "\U0001f600+\\Z",
    "[\U0001f600é]": "[\U0001f600é]",
    r"^\cJ": r"^\n",
    "[$]": "[$]",
    r"[^\d\s]": "[^0-9\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]",
}
"""Patterns of ECMA-262 (with `u`) and what they are in Python's `re`, right for the characters of `TEXTS` and `NAMES`."""

NUMBERS = (
    0, 1, 2, 3, 4, 5, 7, 10, -1, -2, -3, 0.0, -0.0, 1.0, 2.0, 3.0, -1.0, 0.5, 1.5, 2.5, -0.5, 0.1, 0.2, 0.3, 0.29, 0.01, 19.99, 1e-7,
    1e10, 10000000000, 2**53, 2**53 + 1, float(2**53), 2**63, -(2**63), 2**64, 2**64 + 1, 10**20, 1e20, 10**30, 1e300, 5e-324,
)  # fmt: skip
DIVISORS = (1, 2, 3, 0.5, 1.5, 0.1, 0.01, 0.3, 1e-7, 1.0, 2.0, 10, 7, 10**20, 2.5, 2**53 + 1)
COUNTS = (0, 0, 1, 1, 1, 2, 2, 3)
TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
ENCODINGS = ("base64", "base64", "base32", "base16", "x-other")
MEDIA_TYPES = ("application/json", "application/json", "text/plain", "application/json; charset=utf-8")


def value(rng: random.Random, depth: int = 2) -> Any:
    """Draw any JSON value; 1, 1.0 and True, and what holds them, come often."""
    kind = rng.randrange(12 if depth else 8)
    if kind < 2:
        return rng.choice((1, 1.0, True, 0, 0.0, False, -0.0))
    if kind < 4:
        return rng.choice(NUMBERS)
    if kind < 6:
        return rng.choice(TEXTS)
    if kind == 6:
        return rng.choice((None, True, False))
    if kind == 7:
        return rng.choice(([], {}, [1], [True], [1.0], {"a": 1}, {"a": True}, "a", ""))
    if kind < 10:
        return [value(rng, depth - 1) for _ in range(rng.randrange(4))]
    return {rng.choice(NAMES): value(rng, depth - 1) for _ in range(rng.randrange(4))}


def same(one: Any, other: Any) -> bool:
    """Tell whether two JSON values are equal: by the letter of section 4.2.2 of the core specification."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return one == other
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    return type(one) is type(other) and bool(one == other)


def kind(value: Any) -> str:
    """Return the type of a JSON value."""
    kinds = {bool: "boolean", int: "number", float: "number", Fraction: "number", str: "string", list: "array", dict: "object"}
    return kinds.get(type(value), "null")


def exact(number: float) -> Fraction:
    """Return a number as the decimal that it is written with."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)
