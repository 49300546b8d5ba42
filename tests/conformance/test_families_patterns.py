"""Patterns that families are given find what node finds: in pydantic's engine and in `re`, over patterns of botocore's models and ours."""

from __future__ import annotations

import re
from collections.abc import Callable

import pydantic
import pydantic_core
import pytest
from test_ecma_node import fixture

from shapesmith.render.python.families.rust import rust_pattern
from shapesmith.render.python.families.words import is_unicode, python_pattern

EACH = 12
"""One in so many patterns is asked; with 1, all of them hold too."""


def by_pydantic(pattern: str) -> Callable[[str], object] | None:
    """Compile a pattern as a model with it does; None where it is left to the validators."""
    translated = rust_pattern(pattern)
    if translated is None:
        return None
    return pydantic_core.SchemaValidator(pydantic_core.core_schema.str_schema(pattern=translated, strict=True)).isinstance_python


def by_re(pattern: str) -> Callable[[str], object] | None:
    """Compile a pattern as msgspec does."""
    translated = python_pattern(pattern)
    return None if translated is None else re.compile(translated).search


@pytest.mark.parametrize(("engine", "least"), [(by_pydantic, 0.5), (by_re, 0.75)])
def test_patterns_find_what_node_finds(engine: Callable[[str], Callable[[str], object] | None], least: float) -> None:
    said = asked = 0
    wrong = []
    for pattern, texts, answer in fixture()[::EACH]:
        if answer == "x":
            continue
        asked += 1
        if (finds := engine(pattern)) is None:
            continue
        said += 1
        mine = {text: bool(finds(text)) for text in texts if is_unicode(text)}
        if any(found is not (answer[1 + number] == "1") for number, text in enumerate(texts) if (found := mine.get(text)) is not None):
            wrong.append(pattern)
    assert wrong == []
    assert said > least * asked, f"{said} of {asked}"


@pytest.mark.parametrize(
    "pattern", [r"^(?!a)", r"(?<=a)b", r"(a)\1", r"\bword\b", r"\p{L}", r"[\ud800-\udbff]", r"^\a$", "(?:[a-z]{1,999}){1,99}", "[]"]
)
def test_patterns_that_the_engine_of_pydantic_reads_otherwise_are_left_to_the_validators(pattern: str) -> None:
    assert rust_pattern(pattern) is None


@pytest.mark.parametrize("pattern", ["a{1,4900}", "^(?:[^\\u00e9]{1,900})$", "(?:(?:ab){2,30}c){50}"])
def test_patterns_below_the_limit_compile(pattern: str) -> None:
    translated = rust_pattern(pattern)
    assert translated is not None
    pydantic.TypeAdapter(pydantic.constr(pattern=translated))
