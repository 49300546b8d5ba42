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


def request(*batches: dict[str, Any]) -> dict[str, Any]:
    return {"ApplicationId": "app", "EventsRequest": {"BatchItem": {f"e{number}": batch for number, batch in enumerate(batches)}}}


def of_endpoint(**members: Any) -> dict[str, Any]:
    return request({"Endpoint": members, "Events": {}})


def of_event(**members: Any) -> dict[str, Any]:
    return request({"Endpoint": {}, "Events": {"v": {"EventType": "t", "Timestamp": NOW, **members}}})


def of_events(*counts: int) -> dict[str, Any]:
    event = {"EventType": "t", "Timestamp": NOW}
    return request(*({"Endpoint": {}, "Events": {f"v{number}": event for number in range(count)}} for count in counts))


def of_session(**members: Any) -> dict[str, Any]:
    return of_event(Session={"Id": "s", "StartTimestamp": NOW, **members})


def of_id(endpoint_id: str) -> dict[str, Any]:
    return {"ApplicationId": "app", "EventsRequest": {"BatchItem": {endpoint_id: {"Endpoint": {}, "Events": {}}}}}


def many(count: int, value: Any, prefix: str = "k") -> dict[str, Any]:
    return {f"{prefix}{number}": value for number in range(count)}


def at(length: int) -> str:
    return "\N{SNOWMAN}" * (length - 1) + "x"  # characters are counted, not bytes


ENDPOINT = "/EventsRequest/BatchItem/e0/Endpoint"
EVENT = "/EventsRequest/BatchItem/e0/Events/v"

LIMITS: list[tuple[str, dict[str, Any], dict[str, Any], str, str]] = [
    *(
        (f"{name} {size}", of_endpoint(Demographic={name: at(size)}), of_endpoint(Demographic={name: at(size + 1)}),
         f"{ENDPOINT}/Demographic/{name}", "maxLength")
        for name, size in (("AppVersion", 50), ("Make", 50), ("Model", 100), ("ModelVersion", 50), ("Platform", 50), ("PlatformVersion", 50))
    ),
    *(
        (f"{name} 75", of_endpoint(Location={name: at(75)}), of_endpoint(Location={name: at(76)}), f"{ENDPOINT}/Location/{name}", "maxLength")
        for name in ("City", "Region")
    ),
    *(
        (f"{name} {bound}", of_endpoint(Location={name: bound, other: 0}), of_endpoint(Location={name: past, other: 0}),
         f"{ENDPOINT}/Location/{name}", keyword)
        for name, other, bound, past, keyword in (
            ("Latitude", "Longitude", 90, 90.1, "maximum"), ("Latitude", "Longitude", -90.0, -90.1, "minimum"),
            ("Longitude", "Latitude", 180.0, 180.1, "maximum"), ("Longitude", "Latitude", -180, -181, "minimum"),
        )
    ),
    *(
        (f"{name} needs {other}", of_endpoint(Location={name: 1.5, other: 1}), of_endpoint(Location={name: 1.5}),
         f"{ENDPOINT}/Location", "dependentRequired")
        for name, other in (("Latitude", "Longitude"), ("Longitude", "Latitude"))
    ),
    *(
        (f"country {wrong}", of_endpoint(Location={"Country": right}), of_endpoint(Location={"Country": wrong}),
         f"{ENDPOINT}/Location/Country", "pattern")
        for right, wrong in (("US", "us"), ("USA", "USAA"), ("AT", "A"), ("DE", "DE\n"), ("ZZ", ""))
    ),
    ("status", of_endpoint(EndpointStatus="INACTIVE"), of_endpoint(EndpointStatus="active"), f"{ENDPOINT}/EndpointStatus", "enum"),
    ("opt out", of_endpoint(OptOut="NONE"), of_endpoint(OptOut="SOME"), f"{ENDPOINT}/OptOut", "enum"),
    *(
        (f"endpoint id {char}", of_id("(%s)"), of_id(f"a{char}b"), f"/EventsRequest/BatchItem/a{char}b", "pattern")
        for char in "${}"
    ),
    *(
        (f"user id {char}", of_endpoint(User={"UserId": "a(b)"}), of_endpoint(User={"UserId": f"a{char}"}), f"{ENDPOINT}/User/UserId", "pattern")
        for char in "${}"
    ),
    *(
        (f"{member} name 50", of_endpoint(**{member: {at(50): []}}), of_endpoint(**{member: {at(51): []}}),
         f"{ENDPOINT}/{member}/{at(51)}", "maxLength")
        for member in ("Attributes",)
    ),
    ("user attribute name 50", of_endpoint(User={"UserAttributes": {at(50): []}}), of_endpoint(User={"UserAttributes": {at(51): []}}),
     f"{ENDPOINT}/User/UserAttributes/{at(51)}", "maxLength"),
    ("endpoint attribute value 100", of_endpoint(Attributes={"a": [at(100)]}), of_endpoint(Attributes={"a": ["", at(101)]}),
     f"{ENDPOINT}/Attributes/a/1", "maxLength"),
    ("user attribute value 100", of_endpoint(User={"UserAttributes": {"a": [at(100)]}}), of_endpoint(User={"UserAttributes": {"a": [at(101)]}}),
     f"{ENDPOINT}/User/UserAttributes/a/0", "maxLength"),
    ("50 values", of_endpoint(Attributes={"a": ["v"] * 50}), of_endpoint(Attributes={"a": ["v"] * 51}), f"{ENDPOINT}/Attributes/a", "maxItems"),
    ("250 attributes",
     of_endpoint(Attributes=many(100, []), Metrics=many(100, 1), User={"UserAttributes": many(50, [])}),
     of_endpoint(Attributes=many(100, []), Metrics=many(100, 1), User={"UserAttributes": many(51, [])}), ENDPOINT, "x-maxTotal"),
    ("attribute name 50", of_event(Attributes={at(50): ""}), of_event(Attributes={at(51): ""}), f"{EVENT}/Attributes/{at(51)}", "maxLength"),
    ("metric name 50", of_event(Metrics={at(50): 1}), of_event(Metrics={at(51): 1}), f"{EVENT}/Metrics/{at(51)}", "maxLength"),
    ("attribute value 200", of_event(Attributes={"a": at(200)}), of_event(Attributes={"a": at(201)}), f"{EVENT}/Attributes/a", "maxLength"),
    ("40 attributes", of_event(Attributes=many(40, "")), of_event(Attributes=many(41, "")), EVENT, "x-maxTotal"),
    ("40 metrics", of_event(Metrics=many(40, 1)), of_event(Metrics=many(41, 1)), EVENT, "x-maxTotal"),
    ("40 of both", of_event(Attributes=many(20, ""), Metrics=many(20, 1)), of_event(Attributes=many(20, ""), Metrics=many(21, 1)), EVENT, "x-maxTotal"),
    ("100 events", of_events(100), of_events(101), "/EventsRequest", "x-maxTotal"),
    ("100 events of two", of_events(60, 40), of_events(60, 41), "/EventsRequest", "x-maxTotal"),
    ("stop needs duration", of_session(StopTimestamp=NOW, Duration=1), of_session(StopTimestamp=NOW), f"{EVENT}/Session", "dependentRequired"),
    *(
        (f"{place} as ISO 8601", make(right), make("2026-13-01T00:00:00Z"), location, "x-dateTime")
        for place, make, location, right in (
            ("timestamp", lambda text: of_event(Timestamp=text), f"{EVENT}/Timestamp", "2026-01-15T18:30:00+09:00"),
            ("effective date", lambda text: of_endpoint(EffectiveDate=text), f"{ENDPOINT}/EffectiveDate", "2026-01-15T09:30:00.123456"),
            ("start", lambda text: of_session(StartTimestamp=text), f"{EVENT}/Session/StartTimestamp", NOW),
            ("stop", lambda text: of_session(StopTimestamp=text, Duration=0), f"{EVENT}/Session/StopTimestamp", NOW),
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "location", "keyword"), [limit[1:] for limit in LIMITS], ids=[limit[0] for limit in LIMITS])
def test_limit(right: dict[str, Any], wrong: dict[str, Any], location: str, keyword: str) -> None:
    assert validators.is_valid_put_events_request(right)
    assert not list(validators.iter_errors_put_events_request(right))
    assert not validators.is_valid_put_events_request(wrong)
    (error,) = validators.iter_errors_put_events_request(wrong)
    assert (error.instance_location, error.keyword) == (location, keyword)
    assert error.origin in SOURCES
    assert keyword in error.keyword_location
    assert validators.ValidationError([error]).errors[0].message
    # These are the overlay's: the model, and botocore, which knows the model alone, say nothing of them.
    assert not list(validators.iter_errors_put_events_request(wrong, rules="model"))
    validators.validate_put_events_request(wrong, rules="model")
    models.PutEventsRequest.from_dict(wrong).validate(rules="model")
    assert BOTOCORE(wrong)
    assert BOTOCORE(right)


@pytest.mark.parametrize(
    "text",
    [
        "2019-02-10T19:48:57+00:00", "2026-01-15T18:30:00+09:00", "2026-01-15T09:30:00.123456", "2026-01-15T09:30:00.123Z", "2026-01-15T09:30Z",
        "2024-02-29T00:00:00Z", "2000-02-29T23:59:59-12:00", "2016-12-31T23:59:60Z",
    ],
)  # fmt: skip
def test_date_times_that_real_clients_send(text: str) -> None:
    assert validators.is_valid_put_events_request(of_event(Timestamp=text))


@pytest.mark.parametrize(
    "text",
    [
        "", "not a date", "2026-01-15", "09:30:00Z", "2026-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00.000Z", "2026-01-15 09:30:00Z",
        "2026-00-15T09:30:00Z", "2026-01-00T09:30:00Z", "2026-01-15T25:00:00Z", "2026-01-15T09:60:00Z", "2026-01-15T09:30:00z", "1767323045",
        "2026-01-15T09:30:00Z\n", "2026-01-15T09:30:00+25:00", "Thu, 15 Jan 2026 09:30:00 GMT", "２０２６-01-15T09:30:00Z", " 2026-01-15T09:30:00Z",
    ],
)  # fmt: skip
def test_impossible_date_times(text: str) -> None:
    (error,) = validators.iter_errors_put_events_request(of_event(Timestamp=text))
    assert (error.instance_location, error.keyword) == (f"{EVENT}/Timestamp", "x-dateTime")


def padded(limit: int, past: int, members: dict[str, Any], path: tuple[str, ...], room: str) -> dict[str, Any]:
    """Fill a member of a request with text until the part at `path` has `limit + past` bytes of compact JSON."""
    part: Any = members
    for token in path:
        part = part[token]
    part[room] = ""
    part[room] = "x" * (limit + past - len(json.dumps(part, separators=(",", ":"))))
    return members


@pytest.mark.parametrize(
    ("limit", "make", "path", "room"),
    [
        (15_000, of_endpoint, ("EventsRequest", "BatchItem", "e0", "Endpoint"), "Address"),
        (1_000_000, of_event, ("EventsRequest", "BatchItem", "e0", "Events", "v"), "AppTitle"),
    ],
)
def test_bytes_are_counted_where_they_are_written(limit: int, make: Any, path: tuple[str, ...], room: str) -> None:
    right = padded(limit, 0, make(), path, room)
    wrong = padded(limit, 1, make(), path, room)
    assert models.PutEventsRequest.from_dict(right).to_http().body
    assert validators.is_valid_put_events_request(wrong), "no verdict on an object serialises it"
    with pytest.raises(validators.ValidationError) as caught:
        models.PutEventsRequest.from_dict(wrong).to_http()
    (error,) = caught.value.errors
    assert (error.instance_location, error.keyword) == ("/" + "/".join(path), "x-maxBytes")
    assert error.origin in SOURCES
    assert [told.instance_location for told in validators.iter_size_errors_put_events_request(wrong)] == ["/" + "/".join(path)]


def test_a_request_has_four_megabytes() -> None:
    def sized(past: int) -> models.PutEventsRequest:
        value = of_events(5)
        for event in (events := value["EventsRequest"]["BatchItem"]["e0"]["Events"]):
            events[event] = {**events[event], "AppTitle": "x" * 700_000}
        events["v4"]["AppTitle"] = ""
        events["v4"]["AppTitle"] = "x" * 900_000
        missing = 4_000_000 + past - len(json.dumps(value["EventsRequest"], separators=(",", ":")))
        events["v3"]["AppTitle"] += "x" * missing
        return models.PutEventsRequest.from_dict(value)

    assert len(sized(0).to_http().body) == 4_000_000
    with pytest.raises(validators.ValidationError) as caught:
        sized(1).to_http()
    assert [(error.instance_location, error.keyword) for error in caught.value.errors] == [("/EventsRequest", "x-maxBytes")]


def test_bytes_are_those_of_utf_8() -> None:
    wrong = of_endpoint(Address="\N{SNOWMAN}" * 5_000)
    with pytest.raises(validators.ValidationError):
        models.PutEventsRequest.from_dict(wrong).to_http()


def test_a_key_that_is_no_text_is_refused_by_both_rules() -> None:
    for wrong in ({5: {"Endpoint": {}, "Events": {}}}, {None: {"Endpoint": {}, "Events": {}}}):
        value = {"ApplicationId": "app", "EventsRequest": {"BatchItem": wrong}}
        assert not validators.is_valid_put_events_request(value)
        assert all(error.origin for error in validators.iter_errors_put_events_request(value))
