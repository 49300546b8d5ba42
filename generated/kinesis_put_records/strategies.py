"""Hypothesis strategies of every shape of specs/kinesis/put_records.json, valid by construction.

`strategies.put_records_input()` draws values in JSON form, as `from_dict` and the validators take them.

`strategies.models.put_records_input()` draws the same as records of `models`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import cache, wraps
from json import dumps, loads
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

from . import faults
from . import models as _records

_T_co = TypeVar("_T_co", covariant=True)


class _Strategy(Protocol[_T_co]):
    def __call__(
        self,
        depth: int = 4,
        *,
        overrides: Mapping[str, st.SearchStrategy[Any]] | None = None,
        formats: Mapping[str, st.SearchStrategy[str]] | None = None,
        size: int | None = None,
    ) -> st.SearchStrategy[_T_co]:
        """Return the strategy of a shape.

        Args:
            depth: How many steps down a value may hold values of its own shape.
            overrides: Strategies of your own that stand for those of shapes, by the shape's name or its pointer in the spec.
            formats: Strategies of your own for texts of a format, by the format's name.
            size: How many members or items are drawn, at most, beyond those that have to be there; 2 unless told.
        """


class _Choices:
    """What a caller chose, and the strategies that were built under it."""

    def __init__(
        self,
        overrides: Mapping[str, st.SearchStrategy[Any]] | None = None,
        formats: Mapping[str, st.SearchStrategy[str]] | None = None,
        size: int | None = None,
    ) -> None:
        self.overrides, self.formats = dict(overrides or {}), dict(formats or {})
        self.size = 2 if size is None else size
        self.built: dict[tuple[str, ...], Any] = {}
        self.used: set[str] = set()
        self.level = 0
        self.waiting = False

    def override(self, *names: str) -> Any:
        """Return the caller's strategy for one of these names, if there is one."""
        name = next((name for name in names if name in self.overrides), None)
        self.used.update(names)
        return None if name is None else self.overrides[name]


_PLAIN = _Choices()
_CHOSEN: ContextVar[_Choices] = ContextVar("_CHOSEN", default=_PLAIN)


_LEVELS = 48
"""So many shapes inside of each other are built at once; those below when they are drawn, which Python's stack would not hold otherwise."""


@st.composite
def _later(draw: st.DrawFn, choices: _Choices, key: tuple[str, ...], build: Callable[[], st.SearchStrategy[_T_co]]) -> _T_co:
    """Draw of a shape that is built when it is first drawn, under the same choices."""
    if key not in choices.built:
        before = _CHOSEN.set(choices)
        try:
            choices.built[key] = build()
        finally:
            _CHOSEN.reset(before)
    built: st.SearchStrategy[_T_co] = choices.built[key]
    return draw(built)


def _shape(name: str, pointer: str) -> Callable[[Callable[..., st.SearchStrategy[_T_co]]], _Strategy[_T_co]]:
    """Build a shape's strategy once, unless the caller overrides it or what it is built of."""

    def keep(build: Callable[..., st.SearchStrategy[_T_co]]) -> _Strategy[_T_co]:
        @wraps(build)
        def strategy(*depth: int, **chosen: Any) -> st.SearchStrategy[_T_co]:
            if chosen.keys() - {"depth"}:
                return _chosen(strategy, _Choices(**{key: value for key, value in chosen.items() if key != "depth"}), *depth)
            choices = _CHOSEN.get()
            own: st.SearchStrategy[_T_co] | None = choices.override(name, pointer)
            if own is not None:
                return own
            key = (pointer, *map(str, depth or chosen.values()))
            if key not in choices.built and choices.level == _LEVELS:
                choices.waiting = True
                return _later(choices, key, lambda: build(*depth, **chosen))
            if key not in choices.built:
                choices.level += 1
                try:
                    choices.built[key] = build(*depth, **chosen)
                finally:
                    choices.level -= 1
            built: st.SearchStrategy[_T_co] = choices.built[key]
            return built

        return strategy

    return keep


def _chosen(build: Callable[..., st.SearchStrategy[_T_co]], choices: _Choices, *depth: int) -> st.SearchStrategy[_T_co]:
    """Build a strategy under these choices; one that nothing asks for is a mistake.

    Raises:
        ValueError: An override names nothing that the shape is made of.
    """
    before = _CHOSEN.set(choices)
    try:
        drawn = build(*depth)
    finally:
        _CHOSEN.reset(before)
    for name in choices.overrides:
        if name not in choices.used and not choices.waiting:
            known = ", ".join(sorted(filter(None, choices.used)))
            raise ValueError(f"overrides: nothing is drawn for {name!r}; what is drawn is made of {known}")
    return drawn


@_shape("PutRecordsInput", "/$defs/PutRecordsInput")
def put_records_input() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordsInput` (specs/kinesis/put_records.json#/$defs/PutRecordsInput)."""
    return st.one_of(
        _members(
            {"Records": put_records_request_entry_list(), "StreamName": stream_name()},
            {
                "StreamARN": stream_arn(),
                "StreamId": stream_id(),
                "DryRun": boolean_object(),
            },
        ),
        _members(
            {"Records": put_records_request_entry_list(), "StreamARN": stream_arn()},
            {
                "StreamName": stream_name(),
                "StreamId": stream_id(),
                "DryRun": boolean_object(),
            },
        ),
    )


@_shape("PutRecordsRequestEntryList", "/$defs/PutRecordsRequestEntryList")
def put_records_request_entry_list() -> st.SearchStrategy[list[Any]]:
    """Draw `PutRecordsRequestEntryList` (specs/kinesis/put_records.json#/$defs/PutRecordsRequestEntryList)."""
    return _lists(put_records_request_entry(), min_size=1, max_size=500)


@_shape("PutRecordsRequestEntry", "/$defs/PutRecordsRequestEntry")
def put_records_request_entry() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordsRequestEntry` (specs/kinesis/put_records.json#/$defs/PutRecordsRequestEntry)."""
    return _members({"Data": data()}, {"ExplicitHashKey": hash_key(), "PartitionKey": partition_key()})


@_shape("Data", "/$defs/Data")
def data() -> st.SearchStrategy[str]:
    """Draw `Data` (specs/kinesis/put_records.json#/$defs/Data)."""
    return _blobs(max_size=10485760).map(_base64)


@_shape("HashKey", "/$defs/HashKey")
def hash_key() -> st.SearchStrategy[str]:
    """Draw `HashKey` (specs/kinesis/put_records.json#/$defs/HashKey)."""
    return st.from_regex("^(?:0|(?:[1-9][0-9]{0,38}))\\Z")


@_shape("PartitionKey", "/$defs/PartitionKey")
def partition_key() -> st.SearchStrategy[str]:
    """Draw `PartitionKey` (specs/kinesis/put_records.json#/$defs/PartitionKey)."""
    return _texts(min_size=1, max_size=256)


@_shape("StreamName", "/$defs/StreamName")
def stream_name() -> st.SearchStrategy[str]:
    """Draw `StreamName` (specs/kinesis/put_records.json#/$defs/StreamName)."""
    return _texts("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=128)


@_shape("StreamARN", "/$defs/StreamARN")
def stream_arn() -> st.SearchStrategy[str]:
    """Draw `StreamARN` (specs/kinesis/put_records.json#/$defs/StreamARN)."""
    return _or_long(
        st.from_regex(
            "^(?:arn:aws[^\\x0a\\x0d\\x1c-\\x1f\\x85\\u180e\\u2028-\\u2029\\ufeff]{0,2}:kinesis:[^\\x0a\\x0d\\x1c-\\x1f\\x85\\u180e\\u2028-\\u2029\\ufeff]{0,2}:[0-9]{12}:stream/[^\\x09-\\x0d\\x1c- \\x85\\xa0\\u1680\\u180e\\u2000-\\u200a\\u2028-\\u2029\\u202f\\u205f\\u3000\\ufeff]{1,2007})\\Z"
        ),
        ("arn:aws:kinesis::", 1),
        ("0", 12),
        (":stream/", 1),
        ("0", 2011),
    )


@_shape("StreamId", "/$defs/StreamId")
def stream_id() -> st.SearchStrategy[str]:
    """Draw `StreamId` (specs/kinesis/put_records.json#/$defs/StreamId)."""
    return st.from_regex("^(?:[0-9a-z]{20}\\-[0-9a-z]{3})\\Z")


@_shape("BooleanObject", "/$defs/BooleanObject")
def boolean_object() -> st.SearchStrategy[bool]:
    """Draw `BooleanObject` (specs/kinesis/put_records.json#/$defs/BooleanObject)."""
    return st.booleans()


@_shape("PutRecordsOutput", "/$defs/PutRecordsOutput")
def put_records_output() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordsOutput` (specs/kinesis/put_records.json#/$defs/PutRecordsOutput)."""
    return _members(
        {"Records": put_records_result_entry_list()}, {"FailedRecordCount": positive_integer_object(), "EncryptionType": encryption_type()}
    )


@_shape("PositiveIntegerObject", "/$defs/PositiveIntegerObject")
def positive_integer_object() -> st.SearchStrategy[int]:
    """Draw `PositiveIntegerObject` (specs/kinesis/put_records.json#/$defs/PositiveIntegerObject)."""
    return _integers(1)


@_shape("PutRecordsResultEntryList", "/$defs/PutRecordsResultEntryList")
def put_records_result_entry_list() -> st.SearchStrategy[list[Any]]:
    """Draw `PutRecordsResultEntryList` (specs/kinesis/put_records.json#/$defs/PutRecordsResultEntryList)."""
    return _lists(put_records_result_entry(), min_size=1, max_size=500)


@_shape("PutRecordsResultEntry", "/$defs/PutRecordsResultEntry")
def put_records_result_entry() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordsResultEntry` (specs/kinesis/put_records.json#/$defs/PutRecordsResultEntry)."""
    return _members(
        {},
        {
            "SequenceNumber": sequence_number(),
            "ShardId": shard_id(),
            "ErrorCode": error_code(),
            "ErrorMessage": error_message(),
        },
    )


@_shape("SequenceNumber", "/$defs/SequenceNumber")
def sequence_number() -> st.SearchStrategy[str]:
    """Draw `SequenceNumber` (specs/kinesis/put_records.json#/$defs/SequenceNumber)."""
    return st.from_regex("^(?:0|(?:[1-9][0-9]{0,128}))\\Z")


@_shape("ShardId", "/$defs/ShardId")
def shard_id() -> st.SearchStrategy[str]:
    """Draw `ShardId` (specs/kinesis/put_records.json#/$defs/ShardId)."""
    return _texts("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=128)


@_shape("ErrorCode", "/$defs/ErrorCode")
def error_code() -> st.SearchStrategy[str]:
    """Draw `ErrorCode` (specs/kinesis/put_records.json#/$defs/ErrorCode)."""
    return _texts()


@_shape("ErrorMessage", "/$defs/ErrorMessage")
def error_message() -> st.SearchStrategy[str]:
    """Draw `ErrorMessage` (specs/kinesis/put_records.json#/$defs/ErrorMessage)."""
    return _texts()


@_shape("EncryptionType", "/$defs/EncryptionType")
def encryption_type() -> st.SearchStrategy[str]:
    """Draw `EncryptionType` (specs/kinesis/put_records.json#/$defs/EncryptionType)."""
    return st.sampled_from(["NONE", "KMS"])


@_shape("ResourceNotFoundException", "/$defs/ResourceNotFoundException")
def resource_not_found_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ResourceNotFoundException` (specs/kinesis/put_records.json#/$defs/ResourceNotFoundException)."""
    return _members({}, {"message": error_message()})


@_shape("InvalidArgumentException", "/$defs/InvalidArgumentException")
def invalid_argument_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InvalidArgumentException` (specs/kinesis/put_records.json#/$defs/InvalidArgumentException)."""
    return _members({}, {"message": error_message()})


@_shape("ProvisionedThroughputExceededException", "/$defs/ProvisionedThroughputExceededException")
def provisioned_throughput_exceeded_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ProvisionedThroughputExceededException`
    (specs/kinesis/put_records.json#/$defs/ProvisionedThroughputExceededException).
    """
    return _members({}, {"message": error_message()})


@_shape("KMSDisabledException", "/$defs/KMSDisabledException")
def kms_disabled_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSDisabledException` (specs/kinesis/put_records.json#/$defs/KMSDisabledException)."""
    return _members({}, {"message": error_message()})


@_shape("KMSInvalidStateException", "/$defs/KMSInvalidStateException")
def kms_invalid_state_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSInvalidStateException` (specs/kinesis/put_records.json#/$defs/KMSInvalidStateException)."""
    return _members({}, {"message": error_message()})


@_shape("KMSAccessDeniedException", "/$defs/KMSAccessDeniedException")
def kms_access_denied_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSAccessDeniedException` (specs/kinesis/put_records.json#/$defs/KMSAccessDeniedException)."""
    return _members({}, {"message": error_message()})


@_shape("KMSNotFoundException", "/$defs/KMSNotFoundException")
def kms_not_found_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSNotFoundException` (specs/kinesis/put_records.json#/$defs/KMSNotFoundException)."""
    return _members({}, {"message": error_message()})


@_shape("KMSOptInRequired", "/$defs/KMSOptInRequired")
def kms_opt_in_required() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSOptInRequired` (specs/kinesis/put_records.json#/$defs/KMSOptInRequired)."""
    return _members({}, {"message": error_message()})


@_shape("KMSThrottlingException", "/$defs/KMSThrottlingException")
def kms_throttling_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `KMSThrottlingException` (specs/kinesis/put_records.json#/$defs/KMSThrottlingException)."""
    return _members({}, {"message": error_message()})


@_shape("AccessDeniedException", "/$defs/AccessDeniedException")
def access_denied_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `AccessDeniedException` (specs/kinesis/put_records.json#/$defs/AccessDeniedException)."""
    return _members({}, {"message": error_message()})


@_shape("InternalFailureException", "/$defs/InternalFailureException")
def internal_failure_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InternalFailureException` (specs/kinesis/put_records.json#/$defs/InternalFailureException)."""
    return _members({}, {"message": error_message()})


@_shape("DryRunOperationException", "/$defs/DryRunOperationException")
def dry_run_operation_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `DryRunOperationException` (specs/kinesis/put_records.json#/$defs/DryRunOperationException)."""
    return _members({}, {"message": error_message()})


def invalid_put_records_input() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordsInput` in which one keyword does not hold, and say which and where."""
    return _invalid("put_records_input", put_records_input())


def invalid_put_records_request_entry_list() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordsRequestEntryList` in which one keyword does not hold, and say which and where."""
    return _invalid("put_records_request_entry_list", put_records_request_entry_list())


def invalid_put_records_request_entry() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordsRequestEntry` in which one keyword does not hold, and say which and where."""
    return _invalid("put_records_request_entry", put_records_request_entry())


def invalid_data() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `Data` in which one keyword does not hold, and say which and where."""
    return _invalid("data", data())


def invalid_hash_key() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `HashKey` in which one keyword does not hold, and say which and where."""
    return _invalid("hash_key", hash_key())


def invalid_partition_key() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PartitionKey` in which one keyword does not hold, and say which and where."""
    return _invalid("partition_key", partition_key())


def invalid_stream_name() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `StreamName` in which one keyword does not hold, and say which and where."""
    return _invalid("stream_name", stream_name())


def invalid_stream_arn() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `StreamARN` in which one keyword does not hold, and say which and where."""
    return _invalid("stream_arn", stream_arn())


def invalid_stream_id() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `StreamId` in which one keyword does not hold, and say which and where."""
    return _invalid("stream_id", stream_id())


def invalid_boolean_object() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `BooleanObject` in which one keyword does not hold, and say which and where."""
    return _invalid("boolean_object", boolean_object())


def invalid_put_records_output() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordsOutput` in which one keyword does not hold, and say which and where."""
    return _invalid("put_records_output", put_records_output())


def invalid_positive_integer_object() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PositiveIntegerObject` in which one keyword does not hold, and say which and where."""
    return _invalid("positive_integer_object", positive_integer_object())


def invalid_put_records_result_entry_list() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordsResultEntryList` in which one keyword does not hold, and say which and where."""
    return _invalid("put_records_result_entry_list", put_records_result_entry_list())


def invalid_put_records_result_entry() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordsResultEntry` in which one keyword does not hold, and say which and where."""
    return _invalid("put_records_result_entry", put_records_result_entry())


def invalid_sequence_number() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `SequenceNumber` in which one keyword does not hold, and say which and where."""
    return _invalid("sequence_number", sequence_number())


def invalid_shard_id() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ShardId` in which one keyword does not hold, and say which and where."""
    return _invalid("shard_id", shard_id())


def invalid_error_code() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ErrorCode` in which one keyword does not hold, and say which and where."""
    return _invalid("error_code", error_code())


def invalid_error_message() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ErrorMessage` in which one keyword does not hold, and say which and where."""
    return _invalid("error_message", error_message())


def invalid_encryption_type() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EncryptionType` in which one keyword does not hold, and say which and where."""
    return _invalid("encryption_type", encryption_type())


def invalid_resource_not_found_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ResourceNotFoundException` in which one keyword does not hold, and say which and where."""
    return _invalid("resource_not_found_exception", resource_not_found_exception())


def invalid_invalid_argument_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `InvalidArgumentException` in which one keyword does not hold, and say which and where."""
    return _invalid("invalid_argument_exception", invalid_argument_exception())


def invalid_provisioned_throughput_exceeded_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ProvisionedThroughputExceededException` in which one keyword does not hold, and say which and
    where.
    """
    return _invalid("provisioned_throughput_exceeded_exception", provisioned_throughput_exceeded_exception())


def invalid_kms_disabled_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `KMSDisabledException` in which one keyword does not hold, and say which and where."""
    return _invalid("kms_disabled_exception", kms_disabled_exception())


def invalid_kms_invalid_state_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `KMSInvalidStateException` in which one keyword does not hold, and say which and where."""
    return _invalid("kms_invalid_state_exception", kms_invalid_state_exception())


def invalid_kms_access_denied_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `KMSAccessDeniedException` in which one keyword does not hold, and say which and where."""
    return _invalid("kms_access_denied_exception", kms_access_denied_exception())


def invalid_kms_not_found_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `KMSNotFoundException` in which one keyword does not hold, and say which and where."""
    return _invalid("kms_not_found_exception", kms_not_found_exception())


def invalid_kms_opt_in_required() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `KMSOptInRequired` in which one keyword does not hold, and say which and where."""
    return _invalid("kms_opt_in_required", kms_opt_in_required())


def invalid_kms_throttling_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `KMSThrottlingException` in which one keyword does not hold, and say which and where."""
    return _invalid("kms_throttling_exception", kms_throttling_exception())


def invalid_access_denied_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `AccessDeniedException` in which one keyword does not hold, and say which and where."""
    return _invalid("access_denied_exception", access_denied_exception())


def invalid_internal_failure_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `InternalFailureException` in which one keyword does not hold, and say which and where."""
    return _invalid("internal_failure_exception", internal_failure_exception())


def invalid_dry_run_operation_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `DryRunOperationException` in which one keyword does not hold, and say which and where."""
    return _invalid("dry_run_operation_exception", dry_run_operation_exception())


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


@cache
def _texts(alphabet: str = "", *, without: str = "", min_size: int = 0, max_size: int | None = None) -> st.SearchStrategy[str]:
    """Draw texts; every other one is at the edge: of the least or greatest length, or of characters that programs stumble over."""
    marks = [mark for mark in _MARKS if not set(mark) & set(without)]
    if alphabet:
        marks = [mark for mark in _MARKS if set(mark) <= set(alphabet)] + [alphabet[0], alphabet[-1]]
    longest = max(min_size, _LONG) if max_size is None else max_size
    sizes = {min_size, min(min_size + 1, longest), *([longest, max(longest - 1, min_size)] if longest <= _LONGEST else [])}
    edges = [(mark * size)[:size] for size in sorted(sizes) for mark in marks[:: 1 if size < 3 or size == longest <= _LONG else 3]]
    edges += [mark for mark in marks if min_size <= len(mark) <= longest]
    characters = alphabet or st.characters(codec="utf-8", exclude_characters=without)
    drawn = st.text(characters, min_size=min_size, max_size=max_size) | st.sampled_from(edges[:1] * 8 + list(dict.fromkeys(edges)))
    return drawn if max_size is None or longest <= _LONGEST else _or_long(drawn, (marks[0][:1], max_size))


_LONG = 256
"""How long a long text is where nothing bounds it."""

_MARKS = (
    *("a", "A", "0", " ", "_", "-", ".", "\u00e9", "e\u0301", "\u0430", "\u212a", "\u0130", "\u00df", "\u4e2d", "\U0001f600"),
    *("\U0001f469\u200d\U0001f680", "\u202e", "\ufeff", "\u2028", "\x00", "\n", "\t", "\x7f", "\\", "/", "~", '"', "'", "$", "{", "}", "<"),
    *("%", "null", "true", "1e3", "__proto__", "id", "Id", "ID", "I\u0430", "\U0010ffff"),
)
"""Combining, supplementary, invisible and look-alike characters, controls, and what other languages take for something else."""


def _or_long(drawn: st.SearchStrategy[str], *pieces: tuple[str, int]) -> st.SearchStrategy[str]:
    """Draw texts, and once in a while the one made of these pieces, each so many times: the longer it is, the more seldom."""
    length = sum(len(piece) * count for piece, count in pieces)
    if length > _UTMOST:
        return drawn
    long = st.just(pieces).map(lambda told: "".join(piece * count for piece, count in told))
    return _rather(drawn, long, 31 if length <= _LONGEST else 127 if length <= 100 * _LONGEST else 159)


_LONGEST, _UTMOST = 10_000, 16_777_216
"""The longest bound that is reached often, and the longest that is reached at all."""


@cache
def _blobs(*, min_size: int = 0, max_size: int | None = None) -> st.SearchStrategy[bytes]:
    """Draw bytes; one in four is at the edge: of the least or greatest length."""
    longest = max(min_size, 256) if max_size is None else max_size
    sizes = (min_size, min_size + 1, *((longest - 1, longest) if longest <= 10_000 else (256,)))
    edges = [byte * size for size in sizes if min_size <= size <= longest for byte in (b"\x00", b"\xff")]
    drawn = st.binary(min_size=min_size, max_size=max_size)
    return _rather(drawn, st.sampled_from(edges), 3)


@cache
def _integers(low: int | None = None, high: int | None = None) -> st.SearchStrategy[int]:
    """Draw integers; every other one is at a bound, or at the end of what some program can hold."""
    least = low if low is not None else -(2**63) if high is None else min(-(2**63), high - 1)
    most = high if high is not None else 2**63 if low is None else max(2**63, low + 1)
    edges = [number for power in (0, 1, 8, 31, 53, 63) for whole in (2**power - 1, 2**power) for number in (whole, -whole)]
    edges += [least, least + 1, most - 1, most]
    return st.integers(least, most) | st.sampled_from(sorted({number for number in edges if least <= number <= most}, key=abs))


def _lists(
    items: st.SearchStrategy[Any],
    *,
    min_size: int = 0,
    max_size: int | None = None,
    unique: bool = False,
    unique_by: Callable[[Any], Any] | None = None,
) -> st.SearchStrategy[list[Any]]:
    """Draw arrays, a few items longer than they have to be; now and then one that is full, of one item many times."""
    few = _few(min_size, max_size)
    drawn = st.lists(items, min_size=min_size, max_size=few, unique=unique, unique_by=unique_by)
    if max_size is None or max_size == few or max_size > (_SOME if unique else 20 * _MOST) or unique_by:
        return drawn
    if unique:
        return _rather(drawn, st.lists(items, min_size=max_size, max_size=max_size, unique=True))
    full = st.sampled_from([max_size, max_size, max_size - 1])
    copied = items.flatmap(lambda item: full.map(lambda count: _copies(item, count, min_size)))
    return _rather(drawn, copied, 15 if max_size <= _MOST else 127)


def _copies(item: Any, count: int, least: int = 0) -> list[Any]:
    """Return an item so many times, none of them the same object as another; a very large item no oftener than it has to be."""
    written = dumps(item)
    most = _LARGE if count <= 1000 else 20 * _LARGE
    copies: list[Any] = loads("[" + ", ".join([written] * (count if len(written) * count < most else least)) + "]")
    return copies


_LARGE = 100_000
"""The most characters that maps and arrays are filled up with."""


_SOME, _MOST = 16, 1000
"""The most items that differ, and the most members or items at all, of which arrays and maps are ever filled up."""


def _few(low: int, high: int | None) -> int:
    """Return how many members or items are drawn as a rule: a few huge values would eat the time."""
    most = low + _CHOSEN.get().size
    return most if high is None else min(high, most)


def _rather(drawn: st.SearchStrategy[_T_co], rare: st.SearchStrategy[_T_co], often: int = 15) -> st.SearchStrategy[_T_co]:
    """Draw so often of the first strategy, and once of the other."""
    # chosen by truth: a list of strategies would be written out, many times in each other where a shape holds itself
    return st.sampled_from([False] * often + [True]).flatmap(lambda is_rare: rare if is_rare else drawn)


def _base64(value: bytes) -> str:
    """Write bytes as base64 text."""
    return b64encode(value).decode("ascii")


_EITHER, _WHETHER, _ODD = st.booleans(), st.integers(0, 7), st.sampled_from((None, 0, "x", 1.5, False))
_NONE: Mapping[str, st.SearchStrategy[Any]] = {}


@st.composite
def _members(
    draw: st.DrawFn,
    required: Mapping[str, st.SearchStrategy[Any]],
    optional: Mapping[str, st.SearchStrategy[Any]],
    nested: Mapping[str, st.SearchStrategy[Any]] = _NONE,
    unknown: tuple[str, ...] = (),
) -> dict[str, Any]:
    """Draw objects of all required members and any optional ones, one choice each, so that they shrink one by one; of several, none at once.

    Of those that are `nested`, which hold values of the object's own shape, two at most are drawn: more would grow too fast. One object in
    eight has a member that is `unknown`.
    """
    value = {name: draw(strategy) for name, strategy in required.items()}
    for name, strategy in optional.items() if len(optional) < 3 or draw(_WHETHER) else ():
        if draw(_EITHER):
            value[name] = draw(strategy)
    for name in draw(st.lists(st.sampled_from(list(nested)), max_size=2, unique=True)) if nested else ():
        value[name] = draw(nested[name])
    if unknown and draw(_WHETHER) == 7:
        value[draw(st.sampled_from(unknown))] = draw(_ODD)
    return value


def _invalid(name: str, valid: st.SearchStrategy[Any]) -> st.SearchStrategy[faults.Invalid]:
    """Draw each keyword at each place broken once, then every other way of that, and any of them inside of valid values.

    Hypothesis draws nothing twice: a number that stands for one way is done with after one draw. What is left in the end is what is drawn
    inside of valid values; that comes rarely before, since Hypothesis tries several changes of each of them.
    """
    pairs = faults.pairs_of(name)
    count = len(pairs)
    if not count:
        return st.nothing()
    others = [way for pair in pairs for way in pair[1:]]
    anything = st.builds(faults.inside, st.just(name), st.sampled_from(pairs).flatmap(st.sampled_from), valid)

    def any_of(ways: list[faults.Fault], others: list[st.SearchStrategy[faults.Invalid]]) -> st.SearchStrategy[faults.Invalid]:
        def numbered(number: int) -> st.SearchStrategy[faults.Invalid]:
            return st.builds(faults.alone, st.just(ways[number])) if number < len(ways) else others[number - len(ways)]

        return st.sampled_from(range(len(ways) + len(others))).flatmap(numbered)

    return any_of([pair[0] for pair in pairs], [any_of(others, [anything] * (1 + len(others) // _RARELY))])


_RARELY = 250
"""Of so many ways that are left, one is drawn inside of a valid value."""
