"""The official JSON-Schema-Test-Suite's files for 2020-12, through `compile_validator`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import referencing
from referencing.jsonschema import DRAFT202012

import shapesmith
from fetch_suite import SUITE
from shapesmith.errors import SchemaError

FOLDER = SUITE / "tests" / "draft2020-12"
FILES = sorted(path.name for path in FOLDER.glob("*.json"))
BASE = "http://localhost:1234/"

REFUSED = {
    ("unevaluatedItems.json", "unevaluatedItems"): 27,
    ("unevaluatedProperties.json", "unevaluatedProperties"): 41,
    ("dynamicRef.json", "unevaluatedProperties"): 1,
    ("not.json", "unevaluatedProperties"): 1,
    ("ref.json", "unevaluatedProperties"): 1,
    ("vocabulary.json", "$schema"): 2,
}
"""How many schemas of a file are refused for the sake of a keyword that is not supported yet, or of a dialect of their own."""


def test_the_suite_is_there() -> None:
    assert FILES, "the official suite is missing; fetch it, once: python tests/fetch_suite.py (`make test` does so)"


@pytest.fixture(scope="module")
def registry() -> referencing.Registry[Any]:
    return referencing.Registry().with_resources(_remotes())


def _remotes() -> Iterator[tuple[str, referencing.Resource[Any]]]:
    root = SUITE / "remotes"
    for path in sorted(root.rglob("*.json")):
        name = path.relative_to(root).as_posix()
        if not name.startswith("draft") or name.startswith("draft2020-12/"):
            contents = json.loads(path.read_text(encoding="utf-8"))
            yield BASE + name, referencing.Resource.from_contents(contents, default_specification=DRAFT202012)


@pytest.mark.parametrize("name", FILES)
def test_verdicts(name: str, registry: referencing.Registry[Any]) -> None:
    refused: Counter[tuple[str, str]] = Counter()
    wrong = []
    for group in json.loads((FOLDER / name).read_text(encoding="utf-8")):
        validator = _compiled(group["schema"], registry)
        if isinstance(validator, SchemaError):
            keyword = validator.where.rpartition("/")[2]
            assert keyword in validator.message, f"{group['description']}: {validator}"
            refused[name, keyword] += 1
            continue
        for test in group["tests"]:
            verdicts = _verdicts(validator, test["data"])
            if verdicts != (test["valid"],) * 3:
                wrong.append(f"{group['description']}: {test['description']}: is_valid, validate, iter_errors said {verdicts}")
    assert not wrong
    assert refused == {place: count for place, count in REFUSED.items() if place[0] == name}


def _compiled(schema: Any, registry: referencing.Registry[Any]) -> shapesmith.CompiledValidator | SchemaError:
    try:
        return shapesmith.compile_validator(schema, registry=registry)
    except SchemaError as error:
        return error


def _verdicts(validator: shapesmith.CompiledValidator, instance: Any) -> tuple[bool, bool, bool]:
    try:
        validator.validate(instance)
    except ValueError as error:
        passed = not getattr(error, "errors", ())
    else:
        passed = True
    return validator.is_valid(instance), passed, not list(validator.iter_errors(instance))


def test_all_of_the_suite_was_run() -> None:
    """A new file of the suite is run by itself; one that vanishes is noticed here."""
    assert len(FILES) == 46
    assert {name for name, _ in REFUSED} <= set(FILES)
