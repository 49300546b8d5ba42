"""Shapesmith is general: operations of other services through every target, and no name of the first service in the generator."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings

from damages import Damage, damaged
from made_library import imported, write_library
from shapesmith.code.names import class_name, snake_case
from shapesmith.document import Document
from shapesmith.pipeline import generate
from shapesmith.schema.export import export
from shapesmith.sources import botocore
from verdicts import ROOT, SPEC, botocore_verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An operation, and what it is here for."""

    service: str
    name: str
    why: str

    @property
    def package(self) -> str:
        return snake_case(f"general {self.service} {self.name}")


OPERATIONS = [
    Operation(
        service="dynamodb", name="PutItem", why="recursion through maps and lists, blobs, a structure that is a union in all but name"
    ),
    Operation(service="kinesis", name="PutRecords", why="blobs with a length, 500 items"),
    Operation(service="acm", name="SearchCertificates", why="members And, Or and Not, recursive unions, timestamps"),
    Operation(service="bedrock-runtime", name="Converse", why="documents, unions, nested blobs, 250 shapes"),
    Operation(service="ce", name="GetCostAndUsage", why="a recursive expression, patterns that only ECMA-262 reads"),
    Operation(service="iot-data", name="Publish", why="a blob as payload, a jsonvalue in a header"),
    Operation(service="s3control", name="CreateJob", why="XML, a host label, an idempotency token, timestamps"),
    Operation(service="lex-runtime", name="PostContent", why="a stream, jsonvalues"),
    Operation(service="ssm", name="SendCommand", why="maps of lists, many patterns"),
    Operation(service="cloudwatch", name="PutMetricData", why="doubles, timestamps in lists"),
    Operation(service="apigatewayv2", name="ExportApi", why="enums beside a reference"),
    Operation(service="lexv2-models", name="CreateIntent", why="deep structures, recursion through five of them"),
]
BIG = Operation(service="quicksight", name="CreateDashboard", why="the largest input of all: 1,000 shapes")

DISAGREEING = {
    "enum": "botocore never looks at enums",
    "pattern": "nor at patterns",
    "too long": "it knows the least length, not the greatest",
    "too many": "nor the greatest number of items",
    "too large": "nor the greatest number",
    "too small a map": "nor any size of a map",
    "bool for a number": "a bool is an int to Python, and its check is isinstance",
    "not finite": "it sends NaN and the infinities as texts",
    "float for an integer": "5.0 is an integer to JSON Schema, and no int to Python; it refuses, we accept",
}
"""The kinds of damage that botocore judges otherwise, each with the reason. Everything else it has to judge as we do."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("general")


def made(operation: Operation, folder: Path) -> dict[str, Any]:
    """Import an operation from botocore's models, and generate its library if that was not done yet; return the spec."""
    spec = folder / f"{operation.package}.json"
    if spec.exists():
        contents: dict[str, Any] = json.loads(spec.read_text(encoding="utf-8"))
        return contents
    contents = botocore.read(operation.service, [operation.name])
    spec.write_text(json.dumps(contents), encoding="utf-8")
    generate(spec, folder / operation.package, package=operation.package, root=folder)
    return contents


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.package)
def test_requests_of_other_services(operation: Operation, folder: Path) -> None:
    contents = made(operation, folder)
    reference = contents["x-operations"][operation.name]["request"]
    name = reference["$ref"].removeprefix("#/$defs/")
    accepted_by_botocore = botocore_verdict(operation.service, operation.name)
    accepted_by_schema = _schema_verdict(operation, contents)
    with imported(folder, operation.package) as package:
        from importlib import import_module

        strategies = import_module(f"{operation.package}.strategies")
        record = getattr(package.models, class_name(name))
        is_valid = getattr(package.validators, f"is_valid_{snake_case(name)}")
        iter_errors = getattr(package.validators, f"iter_errors_{snake_case(name)}")
        requests = getattr(strategies, snake_case(name))()

        @settings(max_examples=30)
        @given(requests)
        def drawn(value: dict[str, Any]) -> None:
            assert is_valid(value)
            assert not list(iter_errors(value))
            assert accepted_by_schema(value)
            assert json.dumps(record.from_dict(value).to_dict(), sort_keys=True) == json.dumps(value, sort_keys=True)
            assert accepted_by_botocore(record.from_dict(value).to_kwargs())

        @settings(max_examples=60)
        @given(damaged(contents, reference, requests))
        def broken(damage: Damage) -> None:
            ours = is_valid(damage.instance)
            errors = list(iter_errors(damage.instance))
            assert ours is (not errors) is (damage.kind == "float for an integer")
            assert accepted_by_schema(damage.instance) is ours
            assert (accepted_by_botocore(damage.instance) is not ours) is (damage.kind in DISAGREEING)
            if errors:  # a wrong type is told as a wrong value where an enum stands beside the reference
                same = {damage.keyword, "enum"} if damage.keyword == "type" else {damage.keyword}
                assert errors[0].instance_location == damage.location
                assert errors[0].keyword in same

        drawn()
        broken()


def _schema_verdict(operation: Operation, contents: Mapping[str, Any]) -> Any:
    schema = export(Document(name="spec.json", contents=contents), operation.name)
    return jsonschema_rs.validator_for(schema).is_valid


@pytest.mark.slow
def test_the_largest_operation(folder: Path) -> None:
    contents = made(BIG, folder)
    assert len(contents["$defs"]) > 1_000
    with imported(folder, BIG.package) as package:
        least = {"AwsAccountId": "123456789012", "DashboardId": "d", "Name": "n"}
        assert package.validators.is_valid_create_dashboard_request(least)
        assert package.models.CreateDashboardRequest.from_dict(least).to_kwargs() == least
        wrong = {**least, "Definition": {"DataSetIdentifierDeclarations": [{}] * 51}}
        told = {(error.instance_location, error.keyword) for error in package.validators.iter_errors_create_dashboard_request(wrong)}
        assert ("/Definition/DataSetIdentifierDeclarations", "maxItems") in told
        assert ("/Definition/DataSetIdentifierDeclarations/50", "required") in told


@pytest.mark.slow
def test_type_checkers_accept_the_libraries_of_other_services(folder: Path) -> None:
    for operation in [*OPERATIONS, BIG]:
        made(operation, folder)
    packages = [part for operation in [*OPERATIONS, BIG] for part in ("-p", operation.package)]
    command = [sys.executable, "-m", "mypy", "--strict", "--python-version=3.10", "--config-file=", "--no-incremental", *packages]
    checked = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    assert checked.returncode == 0, checked.stdout[-3000:]


GENERIC = {
    *("Address", "Attributes", "City", "Country", "Duration", "Endpoint", "Event", "Events", "Location", "Message", "Metrics"),
    *("Model", "Platform", "Region", "RequestId", "RequestID", "Results", "Session", "StatusCode", "Timestamp", "Timezone", "Locale"),
}
"""Words of the first service that are everybody's."""


def test_the_generator_knows_no_name_of_its_first_service() -> None:
    contents = json.loads(SPEC.read_text(encoding="utf-8"))
    names = {"pinpoint", contents["x-service"]["endpointPrefix"], contents["x-service"]["signingName"], *contents["x-operations"]}
    for name, shape in contents["$defs"].items():
        names |= {name, *shape.get("properties", ()), *shape.get("enum", ())}
    names = {name for name in names if name not in GENERIC and not name.startswith("__") and (len(name) > 4 or "_" in name)}
    assert len(names) > 50
    known = re.compile(r"(?<![A-Za-z])(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")(?![a-z])")
    anyhow = re.compile("pinpoint|put_?events|batch_?item|event_?type|events_?batch", re.IGNORECASE)
    found = []
    for path in sorted([*(ROOT / "generator").rglob("*.py"), *(ROOT / "generator").rglob("*.pyi"), *(ROOT / "templates").rglob("*.jinja")]):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if known.search(line) or anyhow.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert not found, "\n".join(found)


def test_an_operation_without_members_is_a_library_too(tmp_path: Path) -> None:
    contents = botocore.read("health", ["DisableTags"])
    write_library(contents, tmp_path, "general_health_disable_tags")
    with imported(tmp_path, "general_health_disable_tags") as package:
        assert issubclass(package.validators.ValidationError, ValueError)
        assert package.wire.__name__.endswith(".wire")
