"""Names that are given once, and JSON Pointers as text."""

from __future__ import annotations

import pytest

from shapesmith import pointer as pointers
from shapesmith.code import Names


@pytest.mark.parametrize("pointer", ["", "/a", "/a/b~1c/0", "/~0~1/", "//"])
def test_tokens_upwards_are_those_of_the_whole_pointer_from_its_end(pointer: str) -> None:
    assert tuple(pointers.upwards(pointer)) == pointers.split(pointer)[::-1]


def test_names_that_are_taken_get_the_next_number_that_is_free() -> None:
    names = Names({"a_3"})
    assert [names.take("a") for _ in range(4)] == ["a", "a_2", "a_4", "a_5"]
    assert names.take("a_2") == "a_2_2"
    assert [names.take("many") for _ in range(20_000)][-1] == "many_20000"  # in time that does not grow with the square
