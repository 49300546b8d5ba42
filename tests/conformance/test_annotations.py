"""The official annotation tests, each in every dialect that it is compatible with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

import shapesmith
from fetch_suite import SUITE

DIALECTS = {4: "draft-04", 6: "draft-06", 7: "draft-07", 2019: "2019-09", 2020: "2020-12"}
FILES = sorted((SUITE / "annotations" / "tests").glob("*.json"))
CASES = 148
"""How many instances the pinned version has, in all dialects together."""


def _is_compatible(wanted: str, release: int) -> bool:
    """Tell whether a release meets constraints such as `6,<=2019`; a number alone is the earliest release."""
    for part in wanted.split(",") if wanted else ():
        number = int(part.lstrip("<="))
        if (release > number) if part.startswith("<=") else (release != number) if part.startswith("=") else (release < number):
            return False
    return True


def _cases() -> Iterator[Any]:
    for path in FILES:
        for case in json.loads(path.read_text(encoding="utf-8"))["suite"]:
            for release, dialect in DIALECTS.items():
                if _is_compatible(case.get("compatibility", ""), release):
                    yield pytest.param(case, dialect, id=f"{path.stem}-{dialect}-{case['description']}")


def _registry(case: Any) -> Registry[Any]:
    external = case.get("externalSchemas", {}).items()
    return Registry().with_resources((uri, Resource(contents=contents, specification=DRAFT202012)) for uri, contents in external)


@pytest.mark.parametrize(("case", "dialect"), list(_cases()))
def test_annotations(case: Any, dialect: str) -> None:
    validator = shapesmith.compile_validator(case["schema"], dialect=dialect, registry=_registry(case))
    for test in case["tests"]:
        annotations = validator.annotations(test["instance"])
        for assertion in test["assertions"]:
            told = {
                "#" + annotation.schema_location.partition("#")[2]: annotation.value
                for annotation in annotations
                if annotation.instance_location == assertion["location"] and annotation.keyword == assertion["keyword"]
            }
            assert told == assertion["expected"], test["instance"]


def test_all_of_the_suite_was_run() -> None:
    assert sum(len(parameters.values[0]["tests"]) for parameters in _cases()) == CASES
