"""Hypothesis strategies of every shape of specs/firehose/put_record_batch.json, valid by construction.

`strategies.put_record_batch_input()` draws values in JSON form, as `from_dict` and the validators take them.

`strategies.models.put_record_batch_input()` draws the same as records of `models`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from typing import Any

from hypothesis import strategies as st

from . import models as _records


@cache
def put_record_batch_input() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordBatchInput` (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchInput)."""
    return st.fixed_dictionaries({"DeliveryStreamName": delivery_stream_name(), "Records": put_record_batch_request_entry_list()})


@cache
def delivery_stream_name() -> st.SearchStrategy[str]:
    """Draw `DeliveryStreamName` (specs/firehose/put_record_batch.json#/$defs/DeliveryStreamName)."""
    return st.text("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=64)


@cache
def put_record_batch_request_entry_list() -> st.SearchStrategy[list[Any]]:
    """Draw `PutRecordBatchRequestEntryList`
    (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchRequestEntryList).
    """
    return st.lists(record(), min_size=1, max_size=4)


@cache
def record() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `Record` (specs/firehose/put_record_batch.json#/$defs/Record)."""
    return st.fixed_dictionaries({"Data": data()})


@cache
def data() -> st.SearchStrategy[str]:
    """Draw `Data` (specs/firehose/put_record_batch.json#/$defs/Data)."""
    return st.binary(max_size=1024000).map(_base64)


@cache
def put_record_batch_output() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordBatchOutput` (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchOutput)."""
    return _members(
        {"FailedPutCount": st.integers(0, 2**63 - 1), "RequestResponses": put_record_batch_response_entry_list()},
        {"Encrypted": st.booleans()},
    )


@cache
def non_negative_integer_object() -> st.SearchStrategy[int]:
    """Draw `NonNegativeIntegerObject` (specs/firehose/put_record_batch.json#/$defs/NonNegativeIntegerObject)."""
    return st.integers(0, 2**63 - 1)


@cache
def boolean_object() -> st.SearchStrategy[bool]:
    """Draw `BooleanObject` (specs/firehose/put_record_batch.json#/$defs/BooleanObject)."""
    return st.booleans()


@cache
def put_record_batch_response_entry_list() -> st.SearchStrategy[list[Any]]:
    """Draw `PutRecordBatchResponseEntryList`
    (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchResponseEntryList).
    """
    return st.lists(put_record_batch_response_entry(), min_size=1, max_size=4)


@cache
def put_record_batch_response_entry() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordBatchResponseEntry` (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchResponseEntry)."""
    return _members(
        {},
        {
            "RecordId": st.text(min_size=1),
            "ErrorCode": st.text(),
            "ErrorMessage": st.text(),
        },
    )


@cache
def put_response_record_id() -> st.SearchStrategy[str]:
    """Draw `PutResponseRecordId` (specs/firehose/put_record_batch.json#/$defs/PutResponseRecordId)."""
    return st.text(min_size=1)


@cache
def error_code() -> st.SearchStrategy[str]:
    """Draw `ErrorCode` (specs/firehose/put_record_batch.json#/$defs/ErrorCode)."""
    return st.text()


@cache
def error_message() -> st.SearchStrategy[str]:
    """Draw `ErrorMessage` (specs/firehose/put_record_batch.json#/$defs/ErrorMessage)."""
    return st.text()


@cache
def resource_not_found_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ResourceNotFoundException` (specs/firehose/put_record_batch.json#/$defs/ResourceNotFoundException)."""
    return _members({}, {"message": st.text()})


@cache
def invalid_argument_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InvalidArgumentException` (specs/firehose/put_record_batch.json#/$defs/InvalidArgumentException)."""
    return _members({}, {"message": st.text()})


@cache
def invalid_kms_resource_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InvalidKMSResourceException` (specs/firehose/put_record_batch.json#/$defs/InvalidKMSResourceException)."""
    return _members({}, {"code": st.text(), "message": st.text()})


@cache
def invalid_source_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InvalidSourceException` (specs/firehose/put_record_batch.json#/$defs/InvalidSourceException)."""
    return _members({}, {"code": st.text(), "message": st.text()})


@cache
def service_unavailable_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ServiceUnavailableException` (specs/firehose/put_record_batch.json#/$defs/ServiceUnavailableException)."""
    return _members({}, {"message": st.text()})


class _Models:
    """The same strategies, by the same names, of records."""

    def put_record_batch_input(self) -> st.SearchStrategy[_records.PutRecordBatchInput]:
        """Draw `PutRecordBatchInput` as a record."""
        return put_record_batch_input().map(_records.PutRecordBatchInput.from_dict)

    def record(self) -> st.SearchStrategy[_records.Record]:
        """Draw `Record` as a record."""
        return record().map(_records.Record.from_dict)

    def put_record_batch_output(self) -> st.SearchStrategy[_records.PutRecordBatchOutput]:
        """Draw `PutRecordBatchOutput` as a record."""
        return put_record_batch_output().map(_records.PutRecordBatchOutput.from_dict)

    def put_record_batch_response_entry(self) -> st.SearchStrategy[_records.PutRecordBatchResponseEntry]:
        """Draw `PutRecordBatchResponseEntry` as a record."""
        return put_record_batch_response_entry().map(_records.PutRecordBatchResponseEntry.from_dict)


models = _Models()


def _base64(value: bytes) -> str:
    """Write bytes as base64 text."""
    return b64encode(value).decode("ascii")


@st.composite
def _members(
    draw: st.DrawFn, required: Mapping[str, st.SearchStrategy[Any]], optional: Mapping[str, st.SearchStrategy[Any]]
) -> dict[str, Any]:
    """Draw objects of all required members and any optional ones; one choice each, so that they shrink one by one."""
    value = {name: draw(strategy) for name, strategy in required.items()}
    for name, strategy in optional.items():
        if draw(st.booleans()):
            value[name] = draw(strategy)
    return value
