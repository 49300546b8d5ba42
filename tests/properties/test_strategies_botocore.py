"""Strategies of operations of other services: valid to jsonschema-rs, to our validators and to botocore."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import botocore.session
import jsonschema_rs
import pytest
from botocore.validate import ParamValidator

from made_strategies import contract_of, drawn, written
from shapesmith.sources import botocore as source

OPERATIONS = [
    ("apigatewayv2", "ExportApi"),
    ("bedrock-runtime", "Converse"),
    ("ce", "GetCostAndUsage"),
    ("cloudwatch", "PutMetricData"),
    ("connect", "SearchUsers"),
    ("dynamodb", "PutItem"),
    ("ec2", "RunInstances"),
    ("iot", "CreateTopicRule"),
    ("kinesis", "PutRecords"),
    ("lambda", "CreateFunction"),
    ("s3", "PutBucketLifecycleConfiguration"),
    ("wafv2", "CreateWebACL"),
]
"""Recursion, unions, documents, blobs, timestamps, maps of lists, Unicode properties, members named like keywords."""

NOT_FOR_RUST = {"ce"}
"""Patterns that jsonschema-rs refuses."""


@pytest.mark.slow
@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_valid_to_botocore_and_everybody(service: str, operation: str, tmp_path: Path) -> None:
    contents = source.read(service, [operation])
    contract = contract_of(contents)
    strategies, library = written(contract, tmp_path)
    request = contract.operations[0].request
    assert request is not None
    name = library.functions[request]
    values = drawn(getattr(strategies, name)(), 40)

    ours = getattr(import_module(f"{strategies.__package__}.validators"), f"is_valid_{name}")
    assert [value for value in values if not ours(value)] == []
    if service not in NOT_FOR_RUST:
        options = jsonschema_rs.FancyRegexOptions(size_limit=10**8)
        judge = jsonschema_rs.validator_for({**contents, "$ref": f"#{contract.shapes[request].at.pointer}"}, pattern_options=options)
        assert [value for value in values if not judge.is_valid(value)] == []
    shape = botocore.session.get_session().get_service_model(service).operation_model(operation).input_shape
    assert [report for value in values if (report := ParamValidator().validate(value, shape).generate_report())] == []
