"""The official output tests; and the output of the validation tests, held against the verdicts and the specifications' own schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import referencing
from referencing.jsonschema import DRAFT202012

import shapesmith
from fetch_suite import SUITE
from shapesmith.compiler import CompiledValidator

TESTS = SUITE / "output-tests"
RELEASES = {"draft2019-09": "2019-09", "draft2020-12": "2020-12"}
CASES = 8
FORMS = ("basic", "detailed", "verbose")
DIALECTS = {"draft4": "draft-04", "draft6": "draft-06", "draft7": "draft-07", **RELEASES}
VALIDATION = sorted(f"{folder}/{path.name}" for folder in DIALECTS for path in (SUITE / "tests" / folder).glob("*.json"))


def _output_schema(release: str) -> Any:
    return json.loads((TESTS / release / "output-schema.json").read_text(encoding="utf-8"))


def _strict(release: str) -> Any:
    """Return the specification's schema of output, held to what it says of units; as it stands, `valid` alone meets it."""
    return {"$ref": f"{_output_schema(release)['$id']}#/$defs/outputUnit"}


def _registry(release: str) -> referencing.Registry[Any]:
    schema = _output_schema(release)
    resource = referencing.Resource.from_contents(schema, default_specification=DRAFT202012)
    return referencing.Registry().with_resource(schema["$id"], resource)


def _cases() -> Iterator[Any]:
    for release in RELEASES:
        for path in sorted((TESTS / release).rglob("*.json")):
            for group in json.loads(path.read_text(encoding="utf-8")) if path.name != "output-schema.json" else ():
                for test in group["tests"]:
                    for form, schema in test["output"].items():
                        name = f"{release}-{path.stem}-{test['description']}-{form}"
                        yield pytest.param(release, group["schema"], test["data"], form, schema, id=name)


@pytest.mark.parametrize(("release", "schema", "instance", "form", "expected"), list(_cases()))
def test_output(release: str, schema: Any, instance: Any, form: str, expected: Any) -> None:
    output = shapesmith.compile_validator(schema).output(instance, form)
    meets = shapesmith.compile_validator(expected, dialect=RELEASES[release], registry=_registry(release), validate_formats=True)
    assert list(meets.iter_errors(output)) == []


def test_all_of_the_suite_was_run() -> None:
    assert len(list(_cases())) == CASES


@pytest.fixture(scope="module")
def remotes() -> referencing.Registry[Any]:
    root = SUITE / "remotes"
    found = ((path.relative_to(root).as_posix(), json.loads(path.read_text(encoding="utf-8"))) for path in sorted(root.rglob("*.json")))
    resources = ((name, referencing.Resource.from_contents(contents, default_specification=DRAFT202012)) for name, contents in found)
    return referencing.Registry().with_resources((f"http://localhost:1234/{name}", resource) for name, resource in resources)


@pytest.fixture(scope="module")
def strict() -> CompiledValidator:
    release = "draft2020-12"
    return shapesmith.compile_validator(_strict(release), registry=_registry(release), validate_formats=True)


@pytest.mark.parametrize("name", VALIDATION)
def test_output_agrees_with_verdicts(name: str, remotes: referencing.Registry[Any], strict: CompiledValidator) -> None:
    wrong = []
    for group in json.loads((SUITE / "tests" / name).read_text(encoding="utf-8")):
        validator = shapesmith.compile_validator(group["schema"], dialect=DIALECTS[name.partition("/")[0]], registry=remotes)
        for test in group["tests"]:
            problem = _problem(validator, test["data"], strict)
            if problem:
                wrong.append(f"{group['description']}: {test['description']}: {problem}")
    assert not wrong


def _problem(validator: CompiledValidator, instance: Any, strict: CompiledValidator) -> str:
    """Return what is wrong with the output of an instance, or `""`."""
    valid = validator.is_valid(instance)
    if validator.output(instance, "flag") != {"valid": valid}:
        return "flag"
    for form in FORMS:
        output = validator.output(instance, form)
        if output["valid"] != valid:
            return f"{form} says {output['valid']}"
        if not strict.is_valid(output):
            return f"{form}: {next(strict.iter_errors(output))}"
        if form == "basic" and (bool(output.get("errors")), "annotations" in output) != (not valid, valid):
            return "basic has errors of a valid instance, or none of an invalid one"
    return ""
