"""What our translation of patterns finds is what node finds, over the patterns of botocore's models and ours."""

from __future__ import annotations

import gzip
import json
import random
import shutil
from functools import cache
from typing import Any

import pytest
from make_ecma_fixture import FIXTURE, answers

from shapesmith import ecma
from shapesmith.ecma.walking import WalkedPattern


@cache
def fixture() -> list[tuple[str, list[str], str]]:
    """Return the patterns, their texts, and node's answers."""
    contents: Any = json.loads(gzip.decompress(FIXTURE.read_bytes()))
    return [(pattern, texts, answer) for (pattern, *texts), answer in zip(contents["cases"], contents["answers"], strict=True)]


def ours(pattern: str, texts: list[str]) -> str:
    """Answer as node's side of the fixture does."""
    mode = "l" if ecma.parse(pattern).legacy else "u"
    finder = ecma.finder(pattern)
    return mode + "".join("1" if finder.search(text) else "0" for text in texts)


def test_patterns_find_what_node_finds() -> None:
    wrong = []
    for pattern, texts, answer in fixture():
        if answer != "x" and (mine := ours(pattern, texts)) != answer:
            wrong.append((pattern, mine, answer))
    assert wrong == []


def test_what_re_has_no_words_for_is_walked_and_any_pattern_can_be() -> None:
    walked = {pattern for pattern, _, answer in fixture() if answer != "x" and isinstance(ecma.finder(pattern), WalkedPattern)}
    assert {r"(?:(a)|b)*\1", r"(?<=ba*)c", "(?<!foo.*)bar"} <= walked
    some = random.Random(1).sample([case for case in fixture() if case[2] != "x"], 1000)
    wrong = []
    for pattern, texts, answer in some:
        walk = ecma.walk(pattern)
        names = {name: ecma.steps(name) for name in walk.names}
        search = WalkedPattern(walk.steps, walk.size, names, units=ecma.walks_units(pattern)).search
        if (mine := "".join("1" if search(text) else "0" for text in texts)) != answer[1:]:
            wrong.append((pattern, mine, answer))
    assert wrong == []


def test_a_match_begins_at_a_character_and_not_within_a_pair_of_surrogates() -> None:
    # node's `test` also begins between the two halves of a pair; ECMA-262, 22.2.7.2 goes on by AdvanceStringIndex, which leaps over it
    assert [bool(ecma.finder(r"\B").search(text)) for text in ("_\U0001f6001", "_\U0001f600\U0001f600", "", "ab")] == [
        False,
        True,
        True,
        True,
    ]


def test_what_node_refuses_is_refused_with_its_place() -> None:
    problems = {pattern: ecma.problem(pattern) for pattern, _, answer in fixture() if answer == "x"}
    assert [pattern for pattern, problem in problems.items() if not problem or ", at index " not in problem] == []


def test_all_that_node_reads_is_read() -> None:
    told = {pattern: ecma.problem(pattern) for pattern, _, answer in fixture() if answer != "x"}
    assert {pattern: problem for pattern, problem in told.items() if problem} == {}


def test_a_regex_is_what_the_u_flag_reads() -> None:
    assert [pattern for pattern, _, answer in fixture() if ecma.is_regex(pattern) != (answer[0] == "u")] == []


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_node_still_answers_so() -> None:
    some = random.sample(fixture(), 400)
    assert answers([(pattern, texts) for pattern, texts, _ in some]) == [answer for _, _, answer in some]
