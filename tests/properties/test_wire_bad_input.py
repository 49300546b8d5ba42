"""Whatever comes over HTTP, `from_http` returns a request that is valid or raises an error of the operation, and nothing else."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from pinpoint_put_events import errors, validators
from pinpoint_put_events._runtime import HttpRequest
from pinpoint_put_events.models import PutEventsRequest

ITEMS = ("/EventsRequest/BatchItem/*", "/EventsRequest/BatchItem/*/Events/*")
EVENT: dict[str, Any] = {
    "EventType": "a.b",
    "Timestamp": "2026-01-02T03:04:05.678Z",
    "Attributes": {"k": "v"},
    "Metrics": {"m": 1.5},
    "Session": {"Id": "s", "StartTimestamp": "2026-01-02T03:04:05Z", "Duration": 5, "StopTimestamp": "2026-01-02T03:04:06Z"},
}
ENDPOINT: dict[str, Any] = {
    "ChannelType": "APNS",
    "Location": {"Latitude": 47.6, "Longitude": -122.3, "Country": "US"},
    "User": {"UserId": "u", "UserAttributes": {"interests": ["a", "b"]}},
}
BODY = {
    "BatchItem": {
        "e-1": {
            "Endpoint": ENDPOINT,
            "Events": {"1": EVENT, "2": {**EVENT, "Session": {"Id": "\u00e9", "StartTimestamp": "2026-01-02T03:04:05"}}},
        }
    }
}
ODD: tuple[Any, ...] = (
    *(None, True, -1, 2**70, 1e308, "", "NaN", "\u0000", "\ud800", "x" * 300, [], {}, [[]], {"": {}}, "2026-02-30T00:00:00Z", {"$": 1}),
    *({"a": {"b": {"c": []}}}, ["x"] * 60, {str(number): "x" for number in range(60)}),
)
CUTS = (
    b'"',
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b",",
    b"\x00",
    b"\xff",
    b"\\ud800",
    b"NaN",
    b"1e999",
    b"9" * 30,
    b'"a":',
    b"null",
    b" ",
    b"\xc3",
)
HEADERS: tuple[dict[str, str], ...] = (
    *({}, {"Content-Type": ""}, {"content-type": "APPLICATION/JSON"}, {"Content-Type": "text/html"}, {"Content-Encoding": "gzip"}),
    *({"Content-Type": "application/json", "content-encoding": "br"}, {"Content-Type": "application/x-amz-json-1.1"}),
)
PATHS = (
    "/",
    "",
    "/v1/apps/a/events/",
    "/v1/apps//events",
    "/v1/apps/%/events",
    "/v1/apps/%ED%A0%80/events",
    "/v1/apps/a%2Fb/events",
    "/v1/apps/a/b/events",
    "*",
)
REFUSING = (errors.BadRequestException, errors.NotFoundException, errors.MethodNotAllowedException, errors.PayloadTooLargeException)
METHODS = ("GET", "post", "", "PUT", "POST\r\n")


def damaged_request(chosen: random.Random) -> HttpRequest:
    """Make a request and break it in one way, or in several."""
    request = PutEventsRequest.from_dict({"ApplicationId": "app", "EventsRequest": BODY}).to_http()
    for _ in range(chosen.choice((1, 1, 1, 2, 3))):
        way = chosen.randrange(9)
        if way < 3:
            request.body = _damaged_value(request.body, chosen)
        elif way < 6:
            request.body = _damaged_bytes(request.body, chosen)
        elif way == 6:
            request.path = chosen.choice(PATHS)
        elif way == 7:
            request.method = chosen.choice(METHODS)
        else:
            request.headers = dict(chosen.choice(HEADERS))
    return request


def _damaged_value(body: bytes, chosen: random.Random) -> bytes:
    try:
        value = json.loads(body)
    except ValueError:
        return body
    places = list(_places(value))
    if not places:
        return body
    holder, key = chosen.choice(places)
    if chosen.random() < 0.3:
        del holder[key]
    elif isinstance(holder, dict) and chosen.random() < 0.4:
        holder[chosen.choice(("", "x", "eventType", "EventType", "$", "a" * 60, "\u00e9"))] = chosen.choice(ODD)
    else:
        holder[key] = chosen.choice(ODD)
    return json.dumps(value).encode()


def _places(value: Any) -> Any:
    if isinstance(value, dict):
        for name in value:
            yield value, name
            yield from _places(value[name])
    elif isinstance(value, list):
        for index in range(len(value)):
            yield value, index
            yield from _places(value[index])


def _damaged_bytes(body: bytes, chosen: random.Random) -> bytes:
    start = chosen.randrange(len(body) + 1)
    end = start if chosen.random() < 0.5 else min(len(body), start + chosen.randrange(1, 40))
    if chosen.random() < 0.1:
        return chosen.randbytes(chosen.randrange(60))
    return body[:start] + chosen.choice((*CUTS, b"")) * chosen.choice((1, 1, 3)) + body[end:]


def meets(request: HttpRequest) -> bool:
    """Tell whether a request was read; else see that what was raised says what is wrong, as the operation says it."""
    error = raised(request)
    if error is None:
        return True
    assert type(error) in REFUSING
    assert error.message
    assert error.violations
    assert error.to_http().status == error.status_code
    _sift(request)
    return False


def raised(request: HttpRequest) -> errors.PutEventsError | None:
    """Read a request and return what was raised; what was read has to be valid."""
    try:
        read = PutEventsRequest.from_http(request)
    except errors.PutEventsError as error:
        return error
    assert validators.is_valid_put_events_request(read.to_dict())
    return None


def _sift(request: HttpRequest) -> None:
    """What is left without the bad items is valid; where something else is wrong, that is raised."""
    try:
        left, refused = PutEventsRequest.from_http_by_item(request, *ITEMS)
    except errors.PutEventsError:
        return
    assert refused
    assert validators.is_valid_put_events_request(left.to_dict())


@pytest.mark.parametrize("seed", range(4))
def test_damaged_requests_raise_errors_of_the_operation(seed: int) -> None:
    chosen = random.Random(seed)
    read = sum(meets(damaged_request(chosen)) for _ in range(750))
    assert 20 < read < 500


def test_the_verdict_is_that_of_the_validators() -> None:
    chosen = random.Random(7)
    right = PutEventsRequest.from_dict({"ApplicationId": "app", "EventsRequest": BODY}).to_http()
    for _ in range(500):
        right.body = _damaged_value(json.dumps(BODY).encode(), chosen)
        if b"\\ud800" not in right.body:
            value = {"ApplicationId": "app", "EventsRequest": json.loads(right.body)}
            found = list(validators.iter_errors_put_events_request(value))
            assert meets(right) is (not found)
            if found:
                with pytest.raises(errors.BadRequestException) as caught:
                    PutEventsRequest.from_http(right)
                assert caught.value.violations == tuple(found)


def test_sizes_are_those_of_the_bytes() -> None:
    large = {**EVENT, "AppTitle": "x" * 1_001_000}
    body = {"BatchItem": {"e": {"Endpoint": {}, "Events": {"small": EVENT, "large": large}}}}
    request = PutEventsRequest.from_dict({"ApplicationId": "a", "EventsRequest": body})
    with pytest.raises(validators.ValidationError, match=r"^/EventsRequest/BatchItem/e/Events/large: .*1,000,000 bytes"):
        request.to_http()
    http = HttpRequest(
        method="POST", path="/v1/apps/a/events", headers={"Content-Type": "application/json"}, body=json.dumps(body).encode()
    )
    with pytest.raises(errors.PayloadTooLargeException, match=r": /EventsRequest/BatchItem/e/Events/large: .*1,000,000 bytes"):
        PutEventsRequest.from_http(http)
    left, refused = PutEventsRequest.from_http_by_item(http, *ITEMS)
    assert [*refused] == [("e", "large")]
    assert [*left.events_request.batch_item["e"].events] == ["small"]
    assert PutEventsRequest.from_http(http, rules="model")  # the model itself has no limit
    http.body = b" " * 4_000_001
    with pytest.raises(
        errors.PayloadTooLargeException, match=r": /EventsRequest: expected at most 4,000,000 bytes as JSON, got 4,000,001 bytes"
    ):
        PutEventsRequest.from_http(http)


@pytest.mark.slow
def test_a_great_many_damaged_requests() -> None:
    chosen = random.Random(4711)
    for _ in range(20_000):
        meets(damaged_request(chosen))
