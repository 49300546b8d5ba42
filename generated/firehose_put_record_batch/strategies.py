"""Hypothesis strategies of every shape of specs/firehose/put_record_batch.json, valid by construction.

`strategies.put_record_batch_input()` draws values in JSON form, as `from_dict` and the validators take them.

`strategies.models.put_record_batch_input()` draws the same as records of `models`.
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


@_shape("PutRecordBatchInput", "/$defs/PutRecordBatchInput")
def put_record_batch_input() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordBatchInput` (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchInput)."""
    return _members({"DeliveryStreamName": delivery_stream_name(), "Records": put_record_batch_request_entry_list()}, {})


@_shape("DeliveryStreamName", "/$defs/DeliveryStreamName")
def delivery_stream_name() -> st.SearchStrategy[str]:
    """Draw `DeliveryStreamName` (specs/firehose/put_record_batch.json#/$defs/DeliveryStreamName)."""
    return _texts("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=64)


@_shape("PutRecordBatchRequestEntryList", "/$defs/PutRecordBatchRequestEntryList")
def put_record_batch_request_entry_list() -> st.SearchStrategy[list[Any]]:
    """Draw `PutRecordBatchRequestEntryList`
    (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchRequestEntryList).
    """
    return _lists(record(), min_size=1, max_size=500)


@_shape("Record", "/$defs/Record")
def record() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `Record` (specs/firehose/put_record_batch.json#/$defs/Record)."""
    return _members({"Data": data()}, {})


@_shape("Data", "/$defs/Data")
def data() -> st.SearchStrategy[str]:
    """Draw `Data` (specs/firehose/put_record_batch.json#/$defs/Data)."""
    return _blobs(max_size=1024000).map(_base64)


@_shape("PutRecordBatchOutput", "/$defs/PutRecordBatchOutput")
def put_record_batch_output() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordBatchOutput` (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchOutput)."""
    return _members(
        {"FailedPutCount": non_negative_integer_object(), "RequestResponses": put_record_batch_response_entry_list()},
        {"Encrypted": boolean_object()},
    )


@_shape("NonNegativeIntegerObject", "/$defs/NonNegativeIntegerObject")
def non_negative_integer_object() -> st.SearchStrategy[int]:
    """Draw `NonNegativeIntegerObject` (specs/firehose/put_record_batch.json#/$defs/NonNegativeIntegerObject)."""
    return _integers(0)


@_shape("BooleanObject", "/$defs/BooleanObject")
def boolean_object() -> st.SearchStrategy[bool]:
    """Draw `BooleanObject` (specs/firehose/put_record_batch.json#/$defs/BooleanObject)."""
    return st.booleans()


@_shape("PutRecordBatchResponseEntryList", "/$defs/PutRecordBatchResponseEntryList")
def put_record_batch_response_entry_list() -> st.SearchStrategy[list[Any]]:
    """Draw `PutRecordBatchResponseEntryList`
    (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchResponseEntryList).
    """
    return _lists(put_record_batch_response_entry(), min_size=1, max_size=500)


@_shape("PutRecordBatchResponseEntry", "/$defs/PutRecordBatchResponseEntry")
def put_record_batch_response_entry() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutRecordBatchResponseEntry` (specs/firehose/put_record_batch.json#/$defs/PutRecordBatchResponseEntry)."""
    return _members(
        {},
        {
            "RecordId": put_response_record_id(),
            "ErrorCode": error_code(),
            "ErrorMessage": error_message(),
        },
    )


@_shape("PutResponseRecordId", "/$defs/PutResponseRecordId")
def put_response_record_id() -> st.SearchStrategy[str]:
    """Draw `PutResponseRecordId` (specs/firehose/put_record_batch.json#/$defs/PutResponseRecordId)."""
    return _texts(min_size=1)


@_shape("ErrorCode", "/$defs/ErrorCode")
def error_code() -> st.SearchStrategy[str]:
    """Draw `ErrorCode` (specs/firehose/put_record_batch.json#/$defs/ErrorCode)."""
    return _texts()


@_shape("ErrorMessage", "/$defs/ErrorMessage")
def error_message() -> st.SearchStrategy[str]:
    """Draw `ErrorMessage` (specs/firehose/put_record_batch.json#/$defs/ErrorMessage)."""
    return _texts()


@_shape("ResourceNotFoundException", "/$defs/ResourceNotFoundException")
def resource_not_found_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ResourceNotFoundException` (specs/firehose/put_record_batch.json#/$defs/ResourceNotFoundException)."""
    return _members({}, {"message": error_message()})


@_shape("InvalidArgumentException", "/$defs/InvalidArgumentException")
def invalid_argument_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InvalidArgumentException` (specs/firehose/put_record_batch.json#/$defs/InvalidArgumentException)."""
    return _members({}, {"message": error_message()})


@_shape("InvalidKMSResourceException", "/$defs/InvalidKMSResourceException")
def invalid_kms_resource_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InvalidKMSResourceException` (specs/firehose/put_record_batch.json#/$defs/InvalidKMSResourceException)."""
    return _members({}, {"code": error_code(), "message": error_message()})


@_shape("InvalidSourceException", "/$defs/InvalidSourceException")
def invalid_source_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InvalidSourceException` (specs/firehose/put_record_batch.json#/$defs/InvalidSourceException)."""
    return _members({}, {"code": error_code(), "message": error_message()})


@_shape("ServiceUnavailableException", "/$defs/ServiceUnavailableException")
def service_unavailable_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ServiceUnavailableException` (specs/firehose/put_record_batch.json#/$defs/ServiceUnavailableException)."""
    return _members({}, {"message": error_message()})


def invalid_put_record_batch_input() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordBatchInput` in which one keyword does not hold, and say which and where."""
    return _invalid("put_record_batch_input", put_record_batch_input())


def invalid_delivery_stream_name() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `DeliveryStreamName` in which one keyword does not hold, and say which and where."""
    return _invalid("delivery_stream_name", delivery_stream_name())


def invalid_put_record_batch_request_entry_list() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordBatchRequestEntryList` in which one keyword does not hold, and say which and where."""
    return _invalid("put_record_batch_request_entry_list", put_record_batch_request_entry_list())


def invalid_record() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `Record` in which one keyword does not hold, and say which and where."""
    return _invalid("record", record())


def invalid_data() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `Data` in which one keyword does not hold, and say which and where."""
    return _invalid("data", data())


def invalid_put_record_batch_output() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordBatchOutput` in which one keyword does not hold, and say which and where."""
    return _invalid("put_record_batch_output", put_record_batch_output())


def invalid_non_negative_integer_object() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `NonNegativeIntegerObject` in which one keyword does not hold, and say which and where."""
    return _invalid("non_negative_integer_object", non_negative_integer_object())


def invalid_boolean_object() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `BooleanObject` in which one keyword does not hold, and say which and where."""
    return _invalid("boolean_object", boolean_object())


def invalid_put_record_batch_response_entry_list() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordBatchResponseEntryList` in which one keyword does not hold, and say which and where."""
    return _invalid("put_record_batch_response_entry_list", put_record_batch_response_entry_list())


def invalid_put_record_batch_response_entry() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutRecordBatchResponseEntry` in which one keyword does not hold, and say which and where."""
    return _invalid("put_record_batch_response_entry", put_record_batch_response_entry())


def invalid_put_response_record_id() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutResponseRecordId` in which one keyword does not hold, and say which and where."""
    return _invalid("put_response_record_id", put_response_record_id())


def invalid_error_code() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ErrorCode` in which one keyword does not hold, and say which and where."""
    return _invalid("error_code", error_code())


def invalid_error_message() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ErrorMessage` in which one keyword does not hold, and say which and where."""
    return _invalid("error_message", error_message())


def invalid_resource_not_found_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ResourceNotFoundException` in which one keyword does not hold, and say which and where."""
    return _invalid("resource_not_found_exception", resource_not_found_exception())


def invalid_invalid_argument_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `InvalidArgumentException` in which one keyword does not hold, and say which and where."""
    return _invalid("invalid_argument_exception", invalid_argument_exception())


def invalid_invalid_kms_resource_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `InvalidKMSResourceException` in which one keyword does not hold, and say which and where."""
    return _invalid("invalid_kms_resource_exception", invalid_kms_resource_exception())


def invalid_invalid_source_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `InvalidSourceException` in which one keyword does not hold, and say which and where."""
    return _invalid("invalid_source_exception", invalid_source_exception())


def invalid_service_unavailable_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ServiceUnavailableException` in which one keyword does not hold, and say which and where."""
    return _invalid("service_unavailable_exception", service_unavailable_exception())


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
