"""The official suite's cases of `format`, by the meaning that each of the five dialects gives a format."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from fetch_suite import SUITE
from shapesmith import CompiledValidator, compile_validator

DIALECTS = {"draft4": "draft-04", "draft6": "draft-06", "draft7": "draft-07", "draft2019-09": "2019-09", "draft2020-12": "2020-12"}
FILES = sorted(path for folder in DIALECTS for path in (SUITE / "tests" / folder / "optional" / "format").glob("*.json"))


@cache
def _validator(name: str, dialect: str) -> CompiledValidator:
    return compile_validator({"format": name}, dialect=dialect, validate_formats=True)


def test_the_suite_is_there() -> None:
    assert len(FILES) >= 70, "the official suite is missing; fetch it, once: python tests/fetch_suite.py (`make test` does so)"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parents[2].name}-{path.stem}")
def test_verdicts(path: Path) -> None:
    dialect = DIALECTS[path.parents[2].name]
    wrong = []
    for group in json.loads(path.read_text(encoding="utf-8")):
        name = group["schema"]["format"]
        for test in group["tests"]:
            verdict = _validator(name, dialect).is_valid(test["data"])
            if verdict != test["valid"]:
                wrong.append(f"{name}: {test['description']}: {test['data']!r}")
    assert not wrong
