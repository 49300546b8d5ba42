"""The limits that AWS documents and the model lacks: each at its bound, and one past it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pinpoint_put_events import models, validators
from verdicts import OVERLAY, botocore_verdict

NOW = "2026-01-15T09:30:00Z"
BOTOCORE = botocore_verdict("pinpoint", "PutEvents")
SOURCES = {line.split('"x-source": ')[1].strip().strip('",') for line in OVERLAY.read_text().splitlines() if '"x-source": ' in line}


BATCH = "/EventsRequest/BatchItem/e0"
ENDPOINT, EVENT = f"{BATCH}/Endpoint", f"{BATCH}/Events/v"
AN_EVENT = {"EventType": "t", "Timestamp": NOW}


def batch(endpoint: dict[str, Any], events: dict[str, Any]) -> dict[str, Any]:
    return {"Endpoint": endpoint, "Events": events}


def request(**batches: dict[str, Any]) -> dict[str, Any]:
    return {"ApplicationId": "app", "EventsRequest": {"BatchItem": batches}}


def holding(place: str, value: Any) -> dict[str, Any]:
    """Make a request that has a value at a place; an object is added to what has to be there."""
    made = request(e0=batch({}, {"v": dict(AN_EVENT)} if place.startswith(EVENT) else {}))
    *above, last = place[1:].split("/")
    part: Any = made
    for token in above:
        part = part.setdefault(token, {"Id": "s", "StartTimestamp": NOW} if token == "Session" else {})
    part[last] = {**part.get(last, {}), **value} if isinstance(value, dict) else value
    return made


def many(count: int, value: Any) -> dict[str, Any]:
    return {f"k{number}": value for number in range(count)}


def at(length: int) -> str:
    """Make a text of so many characters, which has more bytes than that."""
    return "\N{SNOWMAN}" * (length - 1) + "x"


def of_events(*counts: int) -> dict[str, Any]:
    return request(**{f"e{number}": batch({}, many(count, AN_EVENT)) for number, count in enumerate(counts)})


DEMOGRAPHIC, PLACE, USER, SESSION = f"{ENDPOINT}/Demographic", f"{ENDPOINT}/Location", f"{ENDPOINT}/User", f"{EVENT}/Session"
END = {"Id": "s", "StartTimestamp": NOW, "StopTimestamp": NOW}

LIMITS: list[tuple[str, Any, Any, str, str]] = [
    *((f"{DEMOGRAPHIC}/{name}", at(50), at(51), "maxLength", "") for name in ("AppVersion", "Make", "ModelVersion")),
    *((f"{DEMOGRAPHIC}/{name}", at(50), at(51), "maxLength", "") for name in ("Platform", "PlatformVersion")),
    (f"{DEMOGRAPHIC}/Model", at(100), at(101), "maxLength", ""),
    (f"{PLACE}/City", at(75), at(76), "maxLength", ""),
    (f"{PLACE}/Region", at(75), at(76), "maxLength", ""),
    (PLACE, {"Latitude": 90, "Longitude": 0}, {"Latitude": 90.1, "Longitude": 0}, "maximum", "/Latitude"),
    (PLACE, {"Latitude": -90.0, "Longitude": 0}, {"Latitude": -91, "Longitude": 0}, "minimum", "/Latitude"),
    (PLACE, {"Latitude": 0, "Longitude": 180.0}, {"Latitude": 0, "Longitude": 180.1}, "maximum", "/Longitude"),
    (PLACE, {"Latitude": 0, "Longitude": -180}, {"Latitude": 0, "Longitude": -180.001}, "minimum", "/Longitude"),
    (PLACE, {"Latitude": 1.5, "Longitude": 1}, {"Latitude": 1.5}, "dependentRequired", ""),
    (PLACE, {"City": "Vienna"}, {"Longitude": 1}, "dependentRequired", ""),
    *((f"{PLACE}/Country", "US", wrong, "pattern", "") for wrong in ("us", "Us", "A", "", "USAA", "U1", "US\n")),
    (f"{PLACE}/Country", "USA", "U.S.", "pattern", ""),
    (f"{ENDPOINT}/EndpointStatus", "ACTIVE", "active", "enum", ""),
    (f"{ENDPOINT}/EndpointStatus", "INACTIVE", "", "enum", ""),
    (f"{ENDPOINT}/OptOut", "ALL", "SOME", "enum", ""),
    (f"{ENDPOINT}/OptOut", "NONE", "NONE ", "enum", ""),
    *(("/EventsRequest/BatchItem", {"(%)": batch({}, {})}, {f"a{c}b": batch({}, {})}, "pattern", f"/a{c}b") for c in "${}"),
    *((f"{USER}/UserId", "a(b)", f"a{character}", "pattern", "") for character in "${}"),
    (f"{ENDPOINT}/Attributes", {at(50): []}, {at(51): []}, "maxLength", f"/{at(51)}"),
    (f"{USER}/UserAttributes", {at(50): []}, {at(51): []}, "maxLength", f"/{at(51)}"),
    (f"{ENDPOINT}/Attributes", {"a": [at(100)]}, {"a": ["", at(101)]}, "maxLength", "/a/1"),
    (f"{USER}/UserAttributes", {"a": [at(100)]}, {"a": [at(101)]}, "maxLength", "/a/0"),
    (f"{ENDPOINT}/Attributes", {"a": ["v"] * 50}, {"a": ["v"] * 51}, "maxItems", "/a"),
    (f"{USER}/UserAttributes", {"a": ["v"] * 50}, {"a": ["v"] * 51}, "maxItems", "/a"),
    (ENDPOINT, {"Attributes": many(250, [])}, {"Attributes": many(251, [])}, "x-maxTotal", ""),
    (
        ENDPOINT,
        {"Attributes": many(100, []), "Metrics": many(100, 1), "User": {"UserAttributes": many(50, [])}},
        {"Attributes": many(100, []), "Metrics": many(100, 1), "User": {"UserAttributes": many(51, [])}},
        "x-maxTotal",
        "",
    ),
    (f"{EVENT}/Attributes", {at(50): ""}, {at(51): ""}, "maxLength", f"/{at(51)}"),
    (f"{EVENT}/Metrics", {at(50): 1}, {at(51): 1}, "maxLength", f"/{at(51)}"),
    (f"{EVENT}/Attributes", {"a": at(200)}, {"a": at(201)}, "maxLength", "/a"),
    (EVENT, {"Attributes": many(40, "")}, {"Attributes": many(41, "")}, "x-maxTotal", ""),
    (EVENT, {"Metrics": many(40, 1)}, {"Metrics": many(41, 1)}, "x-maxTotal", ""),
    (EVENT, {"Attributes": many(9, ""), "Metrics": many(31, 1)}, {"Attributes": many(9, ""), "Metrics": many(32, 1)}, "x-maxTotal", ""),
    (SESSION, {**END, "Duration": 0}, END, "dependentRequired", ""),
    (f"{EVENT}/Timestamp", "2026-01-15T18:30:00+09:00", "2026-13-01T00:00:00Z", "x-dateTime", ""),
    (f"{ENDPOINT}/EffectiveDate", "2026-01-15T09:30:00.123456", "yesterday", "x-dateTime", ""),
    (f"{SESSION}/StartTimestamp", NOW, "2026-01-15", "x-dateTime", ""),
    (SESSION, {**END, "Duration": 0}, {**END, "Duration": 0, "StopTimestamp": "1767323045"}, "x-dateTime", "/StopTimestamp"),
]
"""A place, what may stand there, what may not, the keyword that says so, and where the error is below the place."""


def judge(right: dict[str, Any], wrong: dict[str, Any], location: str, keyword: str) -> None:
    """Check that one is valid, and that the other has one error, the overlay's, and is nothing to those who know the model alone."""
    assert validators.is_valid_put_events_request(right)
    assert not list(validators.iter_errors_put_events_request(right))
    assert not validators.is_valid_put_events_request(wrong)
    (error,) = validators.iter_errors_put_events_request(wrong)
    assert (error.instance_location, error.keyword) == (location, keyword)
    assert error.origin in SOURCES
    assert keyword in error.keyword_location
    assert not list(validators.iter_errors_put_events_request(wrong, rules="model"))
    models.PutEventsRequest.from_dict(wrong).validate(rules="model")
    assert BOTOCORE(wrong)
    assert BOTOCORE(right)


@pytest.mark.parametrize(("place", "right", "wrong", "keyword", "below"), LIMITS)
def test_limit(place: str, right: Any, wrong: Any, keyword: str, below: str) -> None:
    judge(holding(place, right), holding(place, wrong), place + below, keyword)


@pytest.mark.parametrize(("right", "wrong"), [((100,), (101,)), ((60, 40), (60, 41)), ((0, 100, 0), (1, 99, 1))])
def test_a_request_has_at_most_100_events(right: tuple[int, ...], wrong: tuple[int, ...]) -> None:
    judge(of_events(*right), of_events(*wrong), "/EventsRequest", "x-maxTotal")


@pytest.mark.parametrize(
    "text",
    [
        *("2019-02-10T19:48:57+00:00", "2026-01-15T18:30:00+09:00", "2026-01-15T09:30:00.123456", "2026-01-15T09:30:00.123Z"),
        *("2026-01-15T09:30Z", "2024-02-29T00:00:00Z", "2000-02-29T23:59:59-12:00", "2016-12-31T23:59:60Z"),
    ],
)
def test_date_times_that_real_clients_send(text: str) -> None:
    assert validators.is_valid_put_events_request(holding(f"{EVENT}/Timestamp", text))


@pytest.mark.parametrize(
    "text",
    [
        *("", "not a date", "2026-01-15", "09:30:00Z", "1767323045", "2026-01-15 09:30:00Z", "Thu, 15 Jan 2026 09:30:00 GMT"),
        *("2026-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00.000Z", "2026-00-15T09:30:00Z", "2026-01-00T09:30:00Z"),
        *("2026-01-15T25:00:00Z", "2026-01-15T09:60:00Z", "2026-01-15T09:30:00z", "2026-01-15T09:30:00+25:00"),
        *("2026-01-15T09:30:00Z\n", " 2026-01-15T09:30:00Z", "202\N{FULLWIDTH DIGIT SIX}-01-15T09:30:00Z"),
    ],
)
def test_impossible_date_times(text: str) -> None:
    (error,) = validators.iter_errors_put_events_request(holding(f"{EVENT}/Timestamp", text))
    assert (error.instance_location, error.keyword) == (f"{EVENT}/Timestamp", "x-dateTime")


def filled(place: str, room: str, size: int) -> dict[str, Any]:
    """Make a request whose part at a place has so many bytes of compact JSON, most of them in one text."""
    made = holding(place, {room: ""})
    part: Any = made
    for token in place[1:].split("/"):
        part = part[token]
    part[room] = "x" * (size - len(json.dumps(part, separators=(",", ":"))))
    return made


@pytest.mark.parametrize(("place", "room", "limit"), [(ENDPOINT, "Address", 15_000), (EVENT, "AppTitle", 1_000_000)])
def test_bytes_are_counted_where_they_are_written(place: str, room: str, limit: int) -> None:
    right, wrong = filled(place, room, limit), filled(place, room, limit + 1)
    assert models.PutEventsRequest.from_dict(right).to_http().body
    assert not list(validators.iter_size_errors_put_events_request(right))
    assert validators.is_valid_put_events_request(wrong), "no verdict on an object serialises it"
    with pytest.raises(validators.ValidationError) as caught:
        models.PutEventsRequest.from_dict(wrong).to_http()
    (error,) = caught.value.errors
    assert (error.instance_location, error.keyword) == (place, "x-maxBytes")
    assert error.origin in SOURCES
    assert [told.instance_location for told in validators.iter_size_errors_put_events_request(wrong)] == [place]


@pytest.mark.parametrize("past", [0, 1])
def test_a_request_has_four_megabytes(past: int) -> None:
    texts = [700_000] * 5 + [4_000_000 + past - 5 * 700_000]
    value = request(e0=batch({}, {f"k{number}": {**AN_EVENT, "AppTitle": "x" * size} for number, size in enumerate(texts)}))
    last = value["EventsRequest"]["BatchItem"]["e0"]["Events"]["k5"]
    last["AppTitle"] = last["AppTitle"][len(json.dumps(value["EventsRequest"], separators=(",", ":"))) - 4_000_000 - past :]
    record = models.PutEventsRequest.from_dict(value)
    if not past:
        assert len(record.to_http().body) == 4_000_000
        return
    with pytest.raises(validators.ValidationError) as caught:
        record.to_http()
    assert [(error.instance_location, error.keyword) for error in caught.value.errors] == [("/EventsRequest", "x-maxBytes")]


def test_bytes_are_those_of_utf_8() -> None:
    right, wrong = (holding(f"{ENDPOINT}/Address", "\N{SNOWMAN}" * count) for count in (4_990, 5_000))
    assert models.PutEventsRequest.from_dict(right).to_http().body
    with pytest.raises(validators.ValidationError):
        models.PutEventsRequest.from_dict(wrong).to_http()


@pytest.mark.parametrize("key", [5, None, True, b"e", ("e",)])
def test_a_name_that_is_no_text_is_refused_on_somebodys_word(key: Any) -> None:
    value = {"ApplicationId": "app", "EventsRequest": {"BatchItem": {key: batch({}, {})}}}
    assert not validators.is_valid_put_events_request(value)
    (error,) = validators.iter_errors_put_events_request(value)
    assert error.origin in SOURCES
