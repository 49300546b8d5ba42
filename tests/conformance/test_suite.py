"""The official JSON-Schema-Test-Suite for every dialect, required, optional and format cases, through `compile_validator`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import referencing
from referencing.jsonschema import DRAFT202012

import shapesmith
from fetch_suite import SUITE

TESTS = SUITE / "tests"
DIALECTS = {"draft4": "draft-04", "draft6": "draft-06", "draft7": "draft-07", "draft2019-09": "2019-09", "draft2020-12": "2020-12"}
FILES = sorted(path.relative_to(TESTS).as_posix() for folder in DIALECTS for path in (TESTS / folder).rglob("*.json"))
BASE = "http://localhost:1234/"
CASES = {"draft4": 863, "draft6": 1149, "draft7": 1465, "draft2019-09": 1864, "draft2020-12": 1906}
"""How many cases each dialect has in the pinned version."""


def test_the_suite_is_there() -> None:
    assert FILES, "the official suite is missing; fetch it, once: python tests/fetch_suite.py (`make test` does so)"


@pytest.fixture(scope="module")
def registry() -> referencing.Registry[Any]:
    return referencing.Registry().with_resources(_remotes())


def _remotes() -> Iterator[tuple[str, referencing.Resource[Any]]]:
    root = SUITE / "remotes"
    for path in sorted(root.rglob("*.json")):
        contents = json.loads(path.read_text(encoding="utf-8"))
        yield BASE + path.relative_to(root).as_posix(), referencing.Resource.from_contents(contents, default_specification=DRAFT202012)


@pytest.mark.parametrize("name", FILES)
def test_verdicts(name: str, registry: referencing.Registry[Any]) -> None:
    wrong = []
    for group in json.loads((TESTS / name).read_text(encoding="utf-8")):
        validator = shapesmith.compile_validator(
            group["schema"], dialect=DIALECTS[name.partition("/")[0]], registry=registry, validate_formats="/format/" in name
        )
        for test in group["tests"]:
            verdicts = _verdicts(validator, test["data"])
            if verdicts != (test["valid"],) * 3:
                wrong.append(f"{group['description']}: {test['description']}: is_valid, validate, iter_errors said {verdicts}")
    assert not wrong


def _verdicts(validator: shapesmith.CompiledValidator, instance: Any) -> tuple[bool, bool, bool]:
    try:
        validator.validate(instance)
    except ValueError as error:
        passed = not getattr(error, "errors", ())
    else:
        passed = True
    return validator.is_valid(instance), passed, not list(validator.iter_errors(instance))


def test_all_of_the_suite_was_run() -> None:
    """A new file of the suite is run by itself; cases that vanish are noticed here."""
    counted = dict.fromkeys(DIALECTS, 0)
    for name in FILES:
        groups = json.loads((TESTS / name).read_text(encoding="utf-8"))
        counted[name.partition("/")[0]] += sum(len(group["tests"]) for group in groups)
    assert counted == CASES
