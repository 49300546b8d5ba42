"""Hypothesis strategies of every shape of specs/pinpoint/put_events.json, valid by construction.

`strategies.put_events_request()` draws values in JSON form, as `from_dict` and the validators take them.

`strategies.models.put_events_request()` draws the same as records of `models`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from hypothesis import strategies as st

from . import faults
from . import models as _records


@cache
def put_events_request() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutEventsRequest` (specs/pinpoint/put_events.json#/$defs/PutEventsRequest)."""
    return st.fixed_dictionaries({"ApplicationId": st.text(), "EventsRequest": events_request()})


@cache
def string() -> st.SearchStrategy[str]:
    """Draw `__string` (specs/pinpoint/put_events.json#/$defs/__string)."""
    return st.text()


@cache
def events_request() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EventsRequest` (specs/pinpoint/put_events.json#/$defs/EventsRequest)."""
    return st.fixed_dictionaries({"BatchItem": map_of_events_batch()}).map(_trimmed(100, {("BatchItem", "*", "Events"): 0}))


@cache
def map_of_events_batch() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfEventsBatch` (specs/pinpoint/put_events.json#/$defs/MapOfEventsBatch)."""
    return st.dictionaries(st.text(st.characters(codec="utf-8", exclude_characters="${}")), events_batch(), max_size=3)


@cache
def events_batch() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EventsBatch` (specs/pinpoint/put_events.json#/$defs/EventsBatch)."""
    return st.fixed_dictionaries({"Endpoint": public_endpoint(), "Events": map_of_event()})


@cache
def public_endpoint() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PublicEndpoint` (specs/pinpoint/put_events.json#/$defs/PublicEndpoint)."""
    return _members(
        {},
        {
            "Address": st.text(),
            "Attributes": map_of_list_of_string(),
            "ChannelType": channel_type(),
            "Demographic": endpoint_demographic(),
            "EffectiveDate": _date_times(),
            "EndpointStatus": st.sampled_from(["ACTIVE", "INACTIVE"]),
            "Location": endpoint_location(),
            "Metrics": map_of_double(),
            "OptOut": st.sampled_from(["ALL", "NONE"]),
            "RequestId": st.text(),
            "User": endpoint_user(),
        },
    ).map(_trimmed(250, {("Attributes",): 0, ("Metrics",): 0, ("User", "UserAttributes"): 0}))


@cache
def map_of_list_of_string() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfListOf__string` (specs/pinpoint/put_events.json#/$defs/MapOfListOf__string)."""
    return st.dictionaries(st.text(max_size=50), list_of_string(), max_size=3)


@cache
def list_of_string() -> st.SearchStrategy[list[Any]]:
    """Draw `ListOf__string` (specs/pinpoint/put_events.json#/$defs/ListOf__string)."""
    return st.lists(st.text(max_size=100), max_size=3)


@cache
def channel_type() -> st.SearchStrategy[str]:
    """Draw `ChannelType` (specs/pinpoint/put_events.json#/$defs/ChannelType)."""
    return st.sampled_from(
        [
            "PUSH",
            "GCM",
            "APNS",
            "APNS_SANDBOX",
            "APNS_VOIP",
            "APNS_VOIP_SANDBOX",
            "ADM",
            "SMS",
            "VOICE",
            "EMAIL",
            "BAIDU",
            "CUSTOM",
            "IN_APP",
        ]
    )


@cache
def endpoint_demographic() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EndpointDemographic` (specs/pinpoint/put_events.json#/$defs/EndpointDemographic)."""
    return _members(
        {},
        {
            "AppVersion": st.text(max_size=50),
            "Locale": st.text(),
            "Make": st.text(max_size=50),
            "Model": st.text(max_size=100),
            "ModelVersion": st.text(max_size=50),
            "Platform": st.text(max_size=50),
            "PlatformVersion": st.text(max_size=50),
            "Timezone": st.text(),
        },
    )


@cache
def endpoint_location() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EndpointLocation` (specs/pinpoint/put_events.json#/$defs/EndpointLocation)."""
    return _members(
        {},
        {
            "City": st.text(max_size=75),
            "Country": st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=3),
            "Latitude": st.integers(-90, 90) | st.floats(min_value=-90, max_value=90),
            "Longitude": st.integers(-180, 180) | st.floats(min_value=-180, max_value=180),
            "PostalCode": st.text(),
            "Region": st.text(max_size=75),
        },
    ).map(_together({"Latitude": ("Longitude",), "Longitude": ("Latitude",)}))


@cache
def double() -> st.SearchStrategy[float]:
    """Draw `__double` (specs/pinpoint/put_events.json#/$defs/__double)."""
    return st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)


@cache
def map_of_double() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOf__double` (specs/pinpoint/put_events.json#/$defs/MapOf__double)."""
    return st.dictionaries(st.text(), double(), max_size=3)


@cache
def endpoint_user() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EndpointUser` (specs/pinpoint/put_events.json#/$defs/EndpointUser)."""
    return _members(
        {}, {"UserAttributes": map_of_list_of_string(), "UserId": st.text(st.characters(codec="utf-8", exclude_characters="${}"))}
    )


@cache
def map_of_event() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfEvent` (specs/pinpoint/put_events.json#/$defs/MapOfEvent)."""
    return st.dictionaries(st.text(), event(), max_size=3)


@cache
def event() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `Event` (specs/pinpoint/put_events.json#/$defs/Event)."""
    return _members(
        {"EventType": st.text(), "Timestamp": _date_times()},
        {
            "AppPackageName": st.text(),
            "AppTitle": st.text(),
            "AppVersionCode": st.text(),
            "Attributes": map_of_string(),
            "ClientSdkVersion": st.text(),
            "Metrics": st.dictionaries(st.text(max_size=50), double(), max_size=3),
            "SdkName": st.text(),
            "Session": session(),
        },
    ).map(_trimmed(40, {("Attributes",): 0, ("Metrics",): 0}))


@cache
def map_of_string() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOf__string` (specs/pinpoint/put_events.json#/$defs/MapOf__string)."""
    return st.dictionaries(st.text(max_size=50), st.text(max_size=200), max_size=3)


@cache
def session() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `Session` (specs/pinpoint/put_events.json#/$defs/Session)."""
    return _members(
        {"Id": st.text(), "StartTimestamp": _date_times()}, {"Duration": st.integers(-(2**63), 2**63 - 1), "StopTimestamp": _date_times()}
    ).map(_together({"StopTimestamp": ("Duration",)}))


@cache
def integer() -> st.SearchStrategy[int]:
    """Draw `__integer` (specs/pinpoint/put_events.json#/$defs/__integer)."""
    return st.integers(-(2**63), 2**63 - 1)


@cache
def put_events_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutEventsResponse` (specs/pinpoint/put_events.json#/$defs/PutEventsResponse)."""
    return st.fixed_dictionaries({"EventsResponse": events_response()})


@cache
def events_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EventsResponse` (specs/pinpoint/put_events.json#/$defs/EventsResponse)."""
    return _members({}, {"Results": map_of_item_response()})


@cache
def map_of_item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfItemResponse` (specs/pinpoint/put_events.json#/$defs/MapOfItemResponse)."""
    return st.dictionaries(st.text(), item_response(), max_size=3)


@cache
def item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ItemResponse` (specs/pinpoint/put_events.json#/$defs/ItemResponse)."""
    return _members({}, {"EndpointItemResponse": endpoint_item_response(), "EventsItemResponse": map_of_event_item_response()})


@cache
def endpoint_item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EndpointItemResponse` (specs/pinpoint/put_events.json#/$defs/EndpointItemResponse)."""
    return _members({}, {"Message": st.text(), "StatusCode": st.integers(-(2**63), 2**63 - 1)})


@cache
def map_of_event_item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfEventItemResponse` (specs/pinpoint/put_events.json#/$defs/MapOfEventItemResponse)."""
    return st.dictionaries(st.text(), event_item_response(), max_size=3)


@cache
def event_item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EventItemResponse` (specs/pinpoint/put_events.json#/$defs/EventItemResponse)."""
    return _members({}, {"Message": st.text(), "StatusCode": st.integers(-(2**63), 2**63 - 1)})


@cache
def bad_request_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `BadRequestException` (specs/pinpoint/put_events.json#/$defs/BadRequestException)."""
    return _members({}, {"Message": st.text(), "RequestID": st.text()})


@cache
def internal_server_error_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InternalServerErrorException` (specs/pinpoint/put_events.json#/$defs/InternalServerErrorException)."""
    return _members({}, {"Message": st.text(), "RequestID": st.text()})


@cache
def payload_too_large_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PayloadTooLargeException` (specs/pinpoint/put_events.json#/$defs/PayloadTooLargeException)."""
    return _members({}, {"Message": st.text(), "RequestID": st.text()})


@cache
def forbidden_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ForbiddenException` (specs/pinpoint/put_events.json#/$defs/ForbiddenException)."""
    return _members({}, {"Message": st.text(), "RequestID": st.text()})


@cache
def not_found_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `NotFoundException` (specs/pinpoint/put_events.json#/$defs/NotFoundException)."""
    return _members({}, {"Message": st.text(), "RequestID": st.text()})


@cache
def method_not_allowed_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MethodNotAllowedException` (specs/pinpoint/put_events.json#/$defs/MethodNotAllowedException)."""
    return _members({}, {"Message": st.text(), "RequestID": st.text()})


@cache
def too_many_requests_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `TooManyRequestsException` (specs/pinpoint/put_events.json#/$defs/TooManyRequestsException)."""
    return _members({}, {"Message": st.text(), "RequestID": st.text()})


def invalid_put_events_request() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutEventsRequest` in which one keyword does not hold, and say which and where."""
    return _invalid("put_events_request", put_events_request())


def invalid_string() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `__string` in which one keyword does not hold, and say which and where."""
    return _invalid("string", string())


def invalid_events_request() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EventsRequest` in which one keyword does not hold, and say which and where."""
    return _invalid("events_request", events_request())


def invalid_map_of_events_batch() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `MapOfEventsBatch` in which one keyword does not hold, and say which and where."""
    return _invalid("map_of_events_batch", map_of_events_batch())


def invalid_events_batch() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EventsBatch` in which one keyword does not hold, and say which and where."""
    return _invalid("events_batch", events_batch())


def invalid_public_endpoint() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PublicEndpoint` in which one keyword does not hold, and say which and where."""
    return _invalid("public_endpoint", public_endpoint())


def invalid_map_of_list_of_string() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `MapOfListOf__string` in which one keyword does not hold, and say which and where."""
    return _invalid("map_of_list_of_string", map_of_list_of_string())


def invalid_list_of_string() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ListOf__string` in which one keyword does not hold, and say which and where."""
    return _invalid("list_of_string", list_of_string())


def invalid_channel_type() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ChannelType` in which one keyword does not hold, and say which and where."""
    return _invalid("channel_type", channel_type())


def invalid_endpoint_demographic() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EndpointDemographic` in which one keyword does not hold, and say which and where."""
    return _invalid("endpoint_demographic", endpoint_demographic())


def invalid_endpoint_location() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EndpointLocation` in which one keyword does not hold, and say which and where."""
    return _invalid("endpoint_location", endpoint_location())


def invalid_double() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `__double` in which one keyword does not hold, and say which and where."""
    return _invalid("double", double())


def invalid_map_of_double() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `MapOf__double` in which one keyword does not hold, and say which and where."""
    return _invalid("map_of_double", map_of_double())


def invalid_endpoint_user() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EndpointUser` in which one keyword does not hold, and say which and where."""
    return _invalid("endpoint_user", endpoint_user())


def invalid_map_of_event() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `MapOfEvent` in which one keyword does not hold, and say which and where."""
    return _invalid("map_of_event", map_of_event())


def invalid_event() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `Event` in which one keyword does not hold, and say which and where."""
    return _invalid("event", event())


def invalid_map_of_string() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `MapOf__string` in which one keyword does not hold, and say which and where."""
    return _invalid("map_of_string", map_of_string())


def invalid_session() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `Session` in which one keyword does not hold, and say which and where."""
    return _invalid("session", session())


def invalid_integer() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `__integer` in which one keyword does not hold, and say which and where."""
    return _invalid("integer", integer())


def invalid_put_events_response() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PutEventsResponse` in which one keyword does not hold, and say which and where."""
    return _invalid("put_events_response", put_events_response())


def invalid_events_response() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EventsResponse` in which one keyword does not hold, and say which and where."""
    return _invalid("events_response", events_response())


def invalid_map_of_item_response() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `MapOfItemResponse` in which one keyword does not hold, and say which and where."""
    return _invalid("map_of_item_response", map_of_item_response())


def invalid_item_response() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ItemResponse` in which one keyword does not hold, and say which and where."""
    return _invalid("item_response", item_response())


def invalid_endpoint_item_response() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EndpointItemResponse` in which one keyword does not hold, and say which and where."""
    return _invalid("endpoint_item_response", endpoint_item_response())


def invalid_map_of_event_item_response() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `MapOfEventItemResponse` in which one keyword does not hold, and say which and where."""
    return _invalid("map_of_event_item_response", map_of_event_item_response())


def invalid_event_item_response() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `EventItemResponse` in which one keyword does not hold, and say which and where."""
    return _invalid("event_item_response", event_item_response())


def invalid_bad_request_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `BadRequestException` in which one keyword does not hold, and say which and where."""
    return _invalid("bad_request_exception", bad_request_exception())


def invalid_internal_server_error_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `InternalServerErrorException` in which one keyword does not hold, and say which and where."""
    return _invalid("internal_server_error_exception", internal_server_error_exception())


def invalid_payload_too_large_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `PayloadTooLargeException` in which one keyword does not hold, and say which and where."""
    return _invalid("payload_too_large_exception", payload_too_large_exception())


def invalid_forbidden_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `ForbiddenException` in which one keyword does not hold, and say which and where."""
    return _invalid("forbidden_exception", forbidden_exception())


def invalid_not_found_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `NotFoundException` in which one keyword does not hold, and say which and where."""
    return _invalid("not_found_exception", not_found_exception())


def invalid_method_not_allowed_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `MethodNotAllowedException` in which one keyword does not hold, and say which and where."""
    return _invalid("method_not_allowed_exception", method_not_allowed_exception())


def invalid_too_many_requests_exception() -> st.SearchStrategy[faults.Invalid]:
    """Draw values of `TooManyRequestsException` in which one keyword does not hold, and say which and where."""
    return _invalid("too_many_requests_exception", too_many_requests_exception())


class _Models:
    """The same strategies, by the same names, of records."""

    def put_events_request(self) -> st.SearchStrategy[_records.PutEventsRequest]:
        """Draw `PutEventsRequest` as a record."""
        return put_events_request().map(_records.PutEventsRequest.from_dict)

    def events_request(self) -> st.SearchStrategy[_records.EventsRequest]:
        """Draw `EventsRequest` as a record."""
        return events_request().map(_records.EventsRequest.from_dict)

    def events_batch(self) -> st.SearchStrategy[_records.EventsBatch]:
        """Draw `EventsBatch` as a record."""
        return events_batch().map(_records.EventsBatch.from_dict)

    def public_endpoint(self) -> st.SearchStrategy[_records.PublicEndpoint]:
        """Draw `PublicEndpoint` as a record."""
        return public_endpoint().map(_records.PublicEndpoint.from_dict)

    def endpoint_demographic(self) -> st.SearchStrategy[_records.EndpointDemographic]:
        """Draw `EndpointDemographic` as a record."""
        return endpoint_demographic().map(_records.EndpointDemographic.from_dict)

    def endpoint_location(self) -> st.SearchStrategy[_records.EndpointLocation]:
        """Draw `EndpointLocation` as a record."""
        return endpoint_location().map(_records.EndpointLocation.from_dict)

    def endpoint_user(self) -> st.SearchStrategy[_records.EndpointUser]:
        """Draw `EndpointUser` as a record."""
        return endpoint_user().map(_records.EndpointUser.from_dict)

    def event(self) -> st.SearchStrategy[_records.Event]:
        """Draw `Event` as a record."""
        return event().map(_records.Event.from_dict)

    def session(self) -> st.SearchStrategy[_records.Session]:
        """Draw `Session` as a record."""
        return session().map(_records.Session.from_dict)

    def put_events_response(self) -> st.SearchStrategy[_records.PutEventsResponse]:
        """Draw `PutEventsResponse` as a record."""
        return put_events_response().map(_records.PutEventsResponse.from_dict)

    def events_response(self) -> st.SearchStrategy[_records.EventsResponse]:
        """Draw `EventsResponse` as a record."""
        return events_response().map(_records.EventsResponse.from_dict)

    def item_response(self) -> st.SearchStrategy[_records.ItemResponse]:
        """Draw `ItemResponse` as a record."""
        return item_response().map(_records.ItemResponse.from_dict)

    def endpoint_item_response(self) -> st.SearchStrategy[_records.EndpointItemResponse]:
        """Draw `EndpointItemResponse` as a record."""
        return endpoint_item_response().map(_records.EndpointItemResponse.from_dict)

    def event_item_response(self) -> st.SearchStrategy[_records.EventItemResponse]:
        """Draw `EventItemResponse` as a record."""
        return event_item_response().map(_records.EventItemResponse.from_dict)


models = _Models()


@cache
def _moments(*endings: str) -> st.SearchStrategy[str]:
    """Draw dates and times in ISO 8601, to the second or finer, with one of these endings."""
    edges = st.sampled_from(
        [datetime(1970, 1, 1), datetime(1999, 12, 31, 23, 59, 59), datetime(2000, 2, 29), datetime(2038, 1, 19, 3, 14, 8)]
    )
    moments = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(9998, 12, 31)) | edges
    return st.builds(
        lambda moment, unit, ending: moment.isoformat(timespec=unit) + ending,
        moments,
        st.sampled_from(["seconds", "milliseconds", "microseconds"]),
        st.sampled_from(endings),
    )


@cache
def _date_times() -> st.SearchStrategy[str]:
    """Draw dates and times in ISO 8601: in UTC, with an offset, or without either."""
    return _moments("Z", "", "+00:00", "+05:30", "-08:00", "+14:00", "-12:00")


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


def _together(needs: dict[str, tuple[str, ...]]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Leave out each member that needs others of which one was not drawn."""

    def complete(value: dict[str, Any]) -> dict[str, Any]:
        while alone := [name for name, needed in needs.items() if name in value and not all(other in value for other in needed)]:
            for name in alone:
                del value[name]
        return value

    return complete


def _trimmed(maximum: int, parts: dict[tuple[str, ...], int]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Shorten the maps and arrays at these paths until they have `maximum` entries together, none below its own least size."""

    def trim(value: dict[str, Any]) -> dict[str, Any]:
        found = [(part, least) for path, least in parts.items() for part in _at(value, path)]
        excess = sum(len(part) for part, _ in found) - maximum
        for part, least in reversed(found):
            while excess > 0 and len(part) > least:
                part.pop(next(reversed(part)) if isinstance(part, dict) else -1)
                excess -= 1
        return value

    return trim


def _at(value: Any, path: tuple[str, ...]) -> list[Any]:
    """Return the maps and arrays at a path, in which `*` is every member."""
    if not path:
        return [value] if isinstance(value, dict | list) else []
    below: list[Any] = []
    if isinstance(value, dict):
        below = list(value.values()) if path[0] == "*" else [value.get(path[0])]
    elif isinstance(value, list) and path[0] == "*":
        below = value
    return [part for member in below for part in _at(member, path[1:])]


def _invalid(name: str, valid: st.SearchStrategy[Any]) -> st.SearchStrategy[faults.Invalid]:
    """Draw each keyword at each place broken once, and then any way of breaking any of them, inside of valid values.

    Hypothesis draws nothing twice: a number below `count` is done with after one draw, which leaves the two others.
    """
    pairs = faults.pairs_of(name)
    count = len(pairs)
    if not count:
        return st.nothing()
    anything = st.builds(faults.inside, st.just(name), st.sampled_from(pairs).flatmap(st.sampled_from), valid)
    numbers = st.sampled_from(range(count + 2))
    return numbers.flatmap(lambda number: st.builds(faults.alone, st.just(pairs[number][0])) if number < count else anything)
