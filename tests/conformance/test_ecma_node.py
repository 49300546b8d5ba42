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

REFUSED = {
    r"(?:(a)|b)*\1": "a backreference",
    r"^(a*)*b\1$": "a backreference",
    r"^(?:a|(?=(b)))*\1$": "a backreference",
    r"^(?:(?=(b)))?\1$": "a backreference",
    r"^(?:(a)?\1b)*$": "a backreference",
    r"(?<=(a)\1)b": "a lookbehind",
    r"(?<=\1(a))b": "a backreference",
    r"(a)(?<=\1)b": "a lookbehind",
    r"(?<=ba*)c": "a lookbehind",
}
"""What node reads and Python's `re` cannot express: groups that an iteration forgets, and lookbehinds without a greatest width."""


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
        if pattern in REFUSED or answer == "x":
            continue
        if (mine := ours(pattern, texts)) != answer:
            wrong.append((pattern, mine, answer))
    assert wrong == []


def test_what_node_refuses_is_refused_with_its_place() -> None:
    problems = {pattern: ecma.problem(pattern) for pattern, _, answer in fixture() if answer == "x"}
    assert [pattern for pattern, problem in problems.items() if not problem or ", at index " not in problem] == []


def test_what_cannot_be_expressed_is_refused_and_told() -> None:
    told = {pattern: ecma.problem(pattern) for pattern, _, answer in fixture() if answer != "x"}
    told = {pattern: problem for pattern, problem in told.items() if problem}
    assert told.keys() == REFUSED.keys()
    assert all((problem or "").startswith(REFUSED[pattern]) and "at index" in (problem or "") for pattern, problem in told.items())


def test_a_regex_is_what_the_u_flag_reads() -> None:
    assert [pattern for pattern, _, answer in fixture() if ecma.is_regex(pattern) != (answer[0] == "u")] == []


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_node_still_answers_so() -> None:
    some = random.sample(fixture(), 400)
    assert answers([(pattern, texts) for pattern, texts, _ in some]) == [answer for _, _, answer in some]
