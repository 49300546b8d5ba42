"""Hypothesis strategies of every shape of specs/kinesis/put_records.json, valid by construction.

`strategies.put_records_input()` draws values in JSON form, as `from_dict` and the validators take them.

`strategies.models.put_records_input()` draws the same as records of `models`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from hypothesis import strategies as st

from . import models as _records


@cache
def put_records_input() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordsInput` (specs/kinesis/put_records.json#/$defs/PutRecordsInput)."""
    return st.one_of(
        _members(
            {"Records": put_records_request_entry_list(), "StreamName": stream_name()},
            {
                "StreamARN": stream_arn(),
                "StreamId": stream_id(),
                "DryRun": st.booleans(),
            },
        ),
        _members(
            {"Records": put_records_request_entry_list(), "StreamARN": stream_arn()},
            {
                "StreamName": stream_name(),
                "StreamId": stream_id(),
                "DryRun": st.booleans(),
            },
        ),
    )


@cache
def put_records_request_entry_list() -> st.SearchStrategy[list[Any]]:
    """Draw `PutRecordsRequestEntryList` (specs/kinesis/put_records.json#/$defs/PutRecordsRequestEntryList)."""
    return st.lists(put_records_request_entry(), min_size=1, max_size=4)


@cache
def put_records_request_entry() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordsRequestEntry` (specs/kinesis/put_records.json#/$defs/PutRecordsRequestEntry)."""
    return _members({"Data": data()}, {"ExplicitHashKey": hash_key(), "PartitionKey": st.text(min_size=1, max_size=256)})


@cache
def data() -> st.SearchStrategy[str]:
    """Draw `Data` (specs/kinesis/put_records.json#/$defs/Data)."""
    return st.binary(max_size=10485760).map(_base64)


@cache
def hash_key() -> st.SearchStrategy[str]:
    """Draw `HashKey` (specs/kinesis/put_records.json#/$defs/HashKey)."""
    return st.from_regex("^(?:0|(?:[1-9][0-9]{0,38}))\\Z")


@cache
def partition_key() -> st.SearchStrategy[str]:
    """Draw `PartitionKey` (specs/kinesis/put_records.json#/$defs/PartitionKey)."""
    return st.text(min_size=1, max_size=256)


@cache
def stream_name() -> st.SearchStrategy[str]:
    """Draw `StreamName` (specs/kinesis/put_records.json#/$defs/StreamName)."""
    return st.text("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=128)


@cache
def stream_arn() -> st.SearchStrategy[str]:
    """Draw `StreamARN` (specs/kinesis/put_records.json#/$defs/StreamARN)."""
    return st.from_regex(
        "^(?:arn:aws[^\\x0a\\x0d\\x1c-\\x1f\\x85\\u180e\\u2028-\\u2029\\ufeff]*:kinesis:[^\\x0a\\x0d\\x1c-\\x1f\\x85\\u180e\\u2028-\\u2029\\ufeff]*:[0-9]{12}:stream/[^\\x09-\\x0d\\x1c- \\x85\\xa0\\u1680\\u180e\\u2000-\\u200a\\u2028-\\u2029\\u202f\\u205f\\u3000\\ufeff]+)\\Z"
    ).filter(_of_length(min_size=1, max_size=2048))


@cache
def stream_id() -> st.SearchStrategy[str]:
    """Draw `StreamId` (specs/kinesis/put_records.json#/$defs/StreamId)."""
    return st.from_regex("^(?:[0-9a-z]{20}\\-[0-9a-z]{3})\\Z").filter(_of_length(min_size=1, max_size=24))


@cache
def boolean_object() -> st.SearchStrategy[bool]:
    """Draw `BooleanObject` (specs/kinesis/put_records.json#/$defs/BooleanObject)."""
    return st.booleans()


@cache
def put_records_output() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordsOutput` (specs/kinesis/put_records.json#/$defs/PutRecordsOutput)."""
    return _members(
        {"Records": put_records_result_entry_list()}, {"FailedRecordCount": st.integers(1, 2**63 - 1), "EncryptionType": encryption_type()}
    )


@cache
def positive_integer_object() -> st.SearchStrategy[int]:
    """Draw `PositiveIntegerObject` (specs/kinesis/put_records.json#/$defs/PositiveIntegerObject)."""
    return st.integers(1, 2**63 - 1)


@cache
def put_records_result_entry_list() -> st.SearchStrategy[list[Any]]:
    """Draw `PutRecordsResultEntryList` (specs/kinesis/put_records.json#/$defs/PutRecordsResultEntryList)."""
    return st.lists(put_records_result_entry(), min_size=1, max_size=4)


@cache
def put_records_result_entry() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordsResultEntry` (specs/kinesis/put_records.json#/$defs/PutRecordsResultEntry)."""
    return _members(
        {},
        {
            "SequenceNumber": sequence_number(),
            "ShardId": shard_id(),
            "ErrorCode": st.text(),
            "ErrorMessage": st.text(),
        },
    )


@cache
def sequence_number() -> st.SearchStrategy[str]:
    """Draw `SequenceNumber` (specs/kinesis/put_records.json#/$defs/SequenceNumber)."""
    return st.from_regex("^(?:0|(?:[1-9][0-9]{0,128}))\\Z")


@cache
def shard_id() -> st.SearchStrategy[str]:
    """Draw `ShardId` (specs/kinesis/put_records.json#/$defs/ShardId)."""
    return st.text("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=128)


@cache
def error_code() -> st.SearchStrategy[str]:
    """Draw `ErrorCode` (specs/kinesis/put_records.json#/$defs/ErrorCode)."""
    return st.text()


@cache
def error_message() -> st.SearchStrategy[str]:
    """Draw `ErrorMessage` (specs/kinesis/put_records.json#/$defs/ErrorMessage)."""
    return st.text()


@cache
def encryption_type() -> st.SearchStrategy[str]:
    """Draw `EncryptionType` (specs/kinesis/put_records.json#/$defs/EncryptionType)."""
    return st.sampled_from(["NONE", "KMS"])


@cache
def resource_not_found_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ResourceNotFoundException` (specs/kinesis/put_records.json#/$defs/ResourceNotFoundException)."""
    return _members({}, {"message": st.text()})


@cache
def invalid_argument_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InvalidArgumentException` (specs/kinesis/put_records.json#/$defs/InvalidArgumentException)."""
    return _members({}, {"message": st.text()})


@cache
def provisioned_throughput_exceeded_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ProvisionedThroughputExceededException`
    (specs/kinesis/put_records.json#/$defs/ProvisionedThroughputExceededException).
    """
    return _members({}, {"message": st.text()})


@cache
def kms_disabled_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSDisabledException` (specs/kinesis/put_records.json#/$defs/KMSDisabledException)."""
    return _members({}, {"message": st.text()})


@cache
def kms_invalid_state_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSInvalidStateException` (specs/kinesis/put_records.json#/$defs/KMSInvalidStateException)."""
    return _members({}, {"message": st.text()})


@cache
def kms_access_denied_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSAccessDeniedException` (specs/kinesis/put_records.json#/$defs/KMSAccessDeniedException)."""
    return _members({}, {"message": st.text()})


@cache
def kms_not_found_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSNotFoundException` (specs/kinesis/put_records.json#/$defs/KMSNotFoundException)."""
    return _members({}, {"message": st.text()})


@cache
def kms_opt_in_required() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSOptInRequired` (specs/kinesis/put_records.json#/$defs/KMSOptInRequired)."""
    return _members({}, {"message": st.text()})


@cache
def kms_throttling_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSThrottlingException` (specs/kinesis/put_records.json#/$defs/KMSThrottlingException)."""
    return _members({}, {"message": st.text()})


@cache
def access_denied_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `AccessDeniedException` (specs/kinesis/put_records.json#/$defs/AccessDeniedException)."""
    return _members({}, {"message": st.text()})


@cache
def internal_failure_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InternalFailureException` (specs/kinesis/put_records.json#/$defs/InternalFailureException)."""
    return _members({}, {"message": st.text()})


@cache
def dry_run_operation_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `DryRunOperationException` (specs/kinesis/put_records.json#/$defs/DryRunOperationException)."""
    return _members({}, {"message": st.text()})


class _Models:
    """The same strategies, by the same names, of records."""

    def put_records_input(self) -> st.SearchStrategy[_records.PutRecordsInput]:
        """Draw `PutRecordsInput` as a record."""
        return put_records_input().map(_records.PutRecordsInput.from_dict)

    def put_records_request_entry(self) -> st.SearchStrategy[_records.PutRecordsRequestEntry]:
        """Draw `PutRecordsRequestEntry` as a record."""
        return put_records_request_entry().map(_records.PutRecordsRequestEntry.from_dict)

    def put_records_output(self) -> st.SearchStrategy[_records.PutRecordsOutput]:
        """Draw `PutRecordsOutput` as a record."""
        return put_records_output().map(_records.PutRecordsOutput.from_dict)

    def put_records_result_entry(self) -> st.SearchStrategy[_records.PutRecordsResultEntry]:
        """Draw `PutRecordsResultEntry` as a record."""
        return put_records_result_entry().map(_records.PutRecordsResultEntry.from_dict)


models = _Models()


def _base64(value: bytes) -> str:
    """Write bytes as base64 text."""
    return b64encode(value).decode("ascii")


def _of_length(*, min_size: int = 0, max_size: int | None = None) -> Callable[[str], bool]:
    """Tell whether a text's length is within these bounds."""
    return lambda text: min_size <= len(text) and (max_size is None or len(text) <= max_size)


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
