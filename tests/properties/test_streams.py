"""The committed libraries of where Pinpoint's users go: Kinesis PutRecords and Firehose PutRecordBatch."""

from __future__ import annotations

import base64
from types import ModuleType
from typing import Any

import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator
from hypothesis import HealthCheck, given, settings

import firehose_put_record_batch.builders
import firehose_put_record_batch.strategies
import firehose_put_record_batch.validators
import kinesis_put_records.builders
import kinesis_put_records.strategies
import kinesis_put_records.validators

KINESIS = (kinesis_put_records, "put_records_input", "kinesis", "PutRecords")
FIREHOSE = (firehose_put_record_batch, "put_record_batch_input", "firehose", "PutRecordBatch")
MIB = 1024 * 1024


@pytest.mark.parametrize(("library", "request_name", "service", "operation"), [KINESIS, FIREHOSE], ids=["kinesis", "firehose"])
def test_drawn_requests_are_valid_round_trip_and_please_botocore(
    library: ModuleType, request_name: str, service: str, operation: str
) -> None:
    model = ServiceModel(Loader().load_service_model(service, "service-2"), service).operation_model(operation).input_shape
    record = getattr(library.models, "".join(part.capitalize() for part in request_name.split("_")))

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(getattr(library.strategies, request_name)())
    def check(instance: Any) -> None:
        assert getattr(library.validators, f"is_valid_{request_name}")(instance)
        made = record.from_dict(instance)
        assert made.to_dict() == instance
        report = ParamValidator().validate(made.to_kwargs(), model)
        assert not report.has_errors(), report.generate_report()

    check()


def _data(size: int) -> str:
    return base64.b64encode(b"x" * size).decode()


def _kinesis(*sizes: int, key: str = "k") -> dict[str, Any]:
    return {"StreamName": "s", "Records": [{"Data": _data(size), "PartitionKey": key} for size in sizes]}


def _firehose(*sizes: int) -> dict[str, Any]:
    return {"DeliveryStreamName": "s", "Records": [{"Data": _data(size)} for size in sizes]}


@pytest.mark.parametrize(
    ("request_", "wrong"),
    [
        (_kinesis(10 * MIB - 1), []),
        (_kinesis(10 * MIB), ["/", "/Records/0"]),
        (_kinesis(10 * MIB - 2, key="ü"), []),
        (_kinesis(10 * MIB - 1, key="ü"), ["/", "/Records/0"]),
        (_kinesis(5 * MIB, 5 * MIB - 2), []),
        (_kinesis(5 * MIB, 5 * MIB - 1), ["/"]),
    ],
)
def test_bytes_of_kinesis(request_: dict[str, Any], wrong: list[str]) -> None:
    assert kinesis_put_records.validators.is_valid_put_records_input(request_)  # nothing is measured where there are no bytes
    found = kinesis_put_records.validators.iter_size_errors_put_records_input(request_)
    assert sorted(error.instance_location or "/" for error in found) == wrong


@pytest.mark.parametrize(
    ("request_", "wrong"),
    [
        (_firehose(1_024_000), []),
        (_firehose(1_024_001), ["/Records/0"]),
        (_firehose(1_000_000, 1_000_000, 1_000_000, 1_000_000), []),
        (_firehose(1_000_000, 1_000_000, 1_000_000, 1_000_001), ["/"]),
    ],
)
def test_bytes_of_firehose(request_: dict[str, Any], wrong: list[str]) -> None:
    found = list(firehose_put_record_batch.validators.iter_size_errors_put_record_batch_input(request_))
    assert sorted(error.instance_location or "/" for error in found) == wrong
    for error in found:
        assert "Amazon Data Firehose" in error.origin
        assert "bytes" in error.actual


@pytest.mark.parametrize(
    ("change", "location", "keyword"),
    [
        ({"Records": []}, "/Records", "minItems"),
        ({"Records": [{"Data": "", "PartitionKey": "k"}] * 501}, "/Records", "maxItems"),
        ({"Records": [{"Data": "", "PartitionKey": ""}]}, "/Records/0/PartitionKey", "minLength"),
        ({"Records": [{"Data": "", "PartitionKey": "k" * 257}]}, "/Records/0/PartitionKey", "maxLength"),
        ({"StreamName": None}, "/StreamName", "type"),
    ],
)
def test_limits_of_kinesis(change: dict[str, Any], location: str, keyword: str) -> None:
    validators = kinesis_put_records.validators
    assert validators.is_valid_put_records_input(_kinesis(1))
    found = [(error.instance_location, error.keyword) for error in validators.iter_errors_put_records_input({**_kinesis(1), **change})]
    assert found == [(location, keyword)]


def test_a_stream_is_needed_by_name_or_by_arn() -> None:
    records = _kinesis(1)["Records"]
    validators = kinesis_put_records.validators
    assert validators.is_valid_put_records_input({"Records": records, "StreamARN": "arn:aws:kinesis:eu-west-1:123456789012:stream/s"})
    (error,) = validators.iter_errors_put_records_input({"Records": records})
    assert error.keyword == "anyOf"
    assert "StreamName" in error.message
    validators.validate_put_records_input({"Records": records}, rules="model")


def test_a_request_is_built() -> None:
    builder = kinesis_put_records.builders.PutRecordsInputBuilder(stream_name="events")
    request = builder.record(data=b"one", partition_key="a").record(data=b"two", partition_key="b").build()
    assert request.to_dict() == {
        "StreamName": "events",
        "Records": [{"Data": "b25l", "PartitionKey": "a"}, {"Data": "dHdv", "PartitionKey": "b"}],
    }
    assert [record["Data"] for record in request.to_kwargs()["Records"]] == [b"one", b"two"]
