"""The parser of ECMA-262's regular expressions, what `re` makes of them, and what may take too long."""

from __future__ import annotations

import inspect
import re

import pytest

import shapesmith
from shapesmith import ecma
from shapesmith.ecma import grammar
from shapesmith.sources.c2j_patterns import read_by_ecma


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("^a$", r"^a\Z"),
        (r"(a)|[\w-]+?", r"(?:a)|[A-Za-z0-9_\-]+?"),
        ("a{0,99999999999}", "a*"),
        ("a{99999999999}", "a{4294967294,}"),
        ("(?:a?){99999999999}", "(?:a?)*"),
        ("(?:){99999999999}", "(?:)"),
        ("(?<=a+b{1,2})c", "(?:(?<=ab)|(?<=abb))c"),
        ("(?<!a|bc)d", "(?<!a)(?<!bc)d"),
        (r"(a)?\1b", r"(a)?(?(1)\1|)b"),
        (r"\1(a)", "(?:)(?:a)"),
        (r"\p{Script=Greek}", r"[\p{sc_Grek}]"),
        (r"[\P{Any}]", "(?!)"),
        (r"\ud83d\ude00", r"\U0001f600"),
    ],
)
def test_patterns_become_re(pattern: str, expected: str) -> None:
    assert ecma.translate(pattern) == expected


def test_what_re_has_no_words_for_is_walked_by_emitted_source() -> None:
    named = {"pattern": r"(?<!foo.*)bar"}
    keyed = {"patternProperties": {r"^(?:(\p{Lu})|b|\1c){3}$": {"type": "integer"}}, "additionalProperties": False}
    names, keys = shapesmith.compile_validator(named), shapesmith.compile_validator(keyed)
    assert [names.is_valid(text) for text in ("bar", "a bar", "foo, bar", "foo", "oo.bar")] == [True, True, False, False, True]
    assert [keys.is_valid({key: 1}) for key in ("Ébc", "bcc", "ÉbÉ", "b", "éé")] == [True, True, True, False, False]
    assert [str(error) for error in names.iter_errors("foobar")] == ['expected a match of the pattern (?<!foo.*)bar, got "foobar"']
    assert "WalkedPattern" in names.source
    assert "WalkedPattern" not in shapesmith.compile_validator({"pattern": "(?<!foo)bar"}).source


def test_walks_do_not_end_at_the_limit_of_recursion() -> None:
    validator = shapesmith.compile_validator({"pattern": r"^(?:(a)|b)*\1$"})
    assert [validator.is_valid("ab" * 5000), validator.is_valid("ab" * 5000 + "aa")] == [True, True]
    assert not shapesmith.compile_validator({"pattern": r"^(?:(a)|b)*\1c$"}).is_valid("ab" * 50)
    assert shapesmith.compile_validator({"pattern": r"^(?:(a*)\1b?){99999999999}$"}).is_valid("aab")


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("(?i)a", "an unknown kind of group, at index 0"),
        ("a(?>b)", "an unknown kind of group, at index 1"),
        ("a++", "nothing to repeat, at index 2"),
        ("a{2,1}", "a quantifier's numbers are out of order, at index 1"),
        ("x[b-a]", "a range's ends are out of order, at index 3"),
        ("a(b", "a group is not closed, at index 1"),
        ("a)b", "a group is closed that was not opened, at index 1"),
        ("x[a", "a character class is not closed, at index 1"),
        ("a\\", "a backslash at the end, at index 1"),
        (r"(?<a>x)\k<b>", "no group has the name 'b', at index 7"),
        ("(?<a>x)(?<a>y)", "two groups have the name 'a', at index 7"),
        ("(" * 5000 + ")" * 5000, "groups are nested too deep, at index 0"),
    ],
)
def test_what_is_refused_is_told_with_its_place(pattern: str, problem: str) -> None:
    assert ecma.problem(pattern) == problem


def test_groups_of_one_name_in_different_branches_are_one() -> None:
    finder = ecma.finder(r"^(?:(?<a>x)|(?<a>y))\k<a>$")
    assert [bool(finder.search(text)) for text in ("xx", "yy", "xy", "x")] == [True, True, False, False]


def test_what_only_annex_b_reads_walks_over_code_units() -> None:
    assert ecma.walks_units(r"^[^\_]$")
    assert ecma.finder(r"^[^\_]$").search("\U0001f600") is None
    assert ecma.finder(r"^[^\_]{2}$").search("\U0001f600")
    assert not ecma.walks_units(r"^[^_]$")
    assert ecma.finder("^[^_]$").search("\U0001f600")


@pytest.mark.parametrize(("text", "told"), [(r"^\S(|(.|\n)*\S)\Z", False), (r"\a", False), (r"([abc])+\s+$", True), ("^(abc]", False)])
def test_a_regex_is_told(text: str, told: bool) -> None:
    assert ecma.is_regex(text) is told


def test_the_parser_stands_for_itself() -> None:
    assert re.findall(r"^(?:from|import) (\S+)", inspect.getsource(grammar), re.MULTILINE) == ["__future__", "re", "dataclasses"]


def _expanded(pattern: str) -> str:
    return re.sub(r"\\([pP])\{(\w+)\}", ecma.finder(pattern).expanded, pattern)


def test_properties_are_those_of_node() -> None:
    assert ecma.spans("sc_Grek")[0] == (0x370, 0x373)
    assert ecma.spans("Any") == ((0, 0x10FFFF),)
    assert _expanded(r"[\p{ASCII}]") == r"[\U00000000-\U0000007f]"
    assert _expanded(r"[\P{ASCII}]") == r"[\U00000080-\U0010ffff]"


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        *((pattern, "exponentially") for pattern in ("^(a+)+$", "^(a|a)*$", r"^(\s*a\s*)*$", "^(a?b?)*$", r"^(\w+\s?)*$", r"^(?:a|\w)*!")),
        *((pattern, "share") for pattern in (r"\s*\s*$", ".*.*=", "^a*[ab]*c")),
    ],
)
def test_what_may_take_too_long_is_told(pattern: str, word: str) -> None:
    assert word in (ecma.superlinear(pattern) or "")


@pytest.mark.parametrize(
    "pattern", ["^[a-z]+$", "^(ab)*$", r"^([a-z]+\.)*[a-z]+$", "^a*b*$", "^(?:a|b)*$", "(a+)+", "^(a|ab)*c", r"(a)\1", "("]
)
def test_what_takes_no_longer_is_not_told(pattern: str) -> None:
    assert ecma.superlinear(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?s)^(?:.*)$", "^(?:[^]*)$"),
        ("(?i)^(?:ab[c-e])$", "^(?:[aA][bB][c-eC-E])$"),
        (r"^(?:\p{Alnum}+)$", "^(?:[0-9A-Za-z]+)$"),
        (r"^[\p{L}-_]$", r"^[\p{L}\-_]$"),
        (r"^[\p{L}\_]\-$", r"^[\p{L}_]-$"),
        (r"^\_$", r"^\_$"),
        (r"(?i)^\Aa$", r"(?i)^\Aa$"),
        ("^[a-z]$", "^[a-z]$"),
    ],
)
def test_habits_of_models_are_rewritten(pattern: str, expected: str) -> None:
    assert read_by_ecma(pattern) == expected
