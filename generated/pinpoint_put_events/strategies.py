"""Hypothesis strategies of every shape of specs/pinpoint/put_events.json, valid by construction.

`strategies.put_events_request()` draws values in JSON form, as `from_dict` and the validators take them.

`strategies.models.put_events_request()` draws the same as records of `models`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from datetime import datetime, timedelta
from functools import cache, wraps
from itertools import product
from json import dumps, loads
from math import ceil, floor, inf, log, nextafter
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


@_shape("PutEventsRequest", "/$defs/PutEventsRequest")
def put_events_request() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutEventsRequest` (specs/pinpoint/put_events.json#/$defs/PutEventsRequest)."""
    return _members({"ApplicationId": string(), "EventsRequest": events_request()}, {})


@_shape("__string", "/$defs/__string")
def string() -> st.SearchStrategy[str]:
    """Draw `__string` (specs/pinpoint/put_events.json#/$defs/__string)."""
    return _texts()


@_shape("EventsRequest", "/$defs/EventsRequest")
def events_request() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EventsRequest` (specs/pinpoint/put_events.json#/$defs/EventsRequest)."""
    return _totalled(_members({"BatchItem": map_of_events_batch()}, {}), 100, {("BatchItem", "*", "Events"): (0, None, "0123456789")})


@_shape("MapOfEventsBatch", "/$defs/MapOfEventsBatch")
def map_of_events_batch() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfEventsBatch` (specs/pinpoint/put_events.json#/$defs/MapOfEventsBatch)."""
    return _maps(_texts(without="${}"), events_batch())


@_shape("EventsBatch", "/$defs/EventsBatch")
def events_batch() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EventsBatch` (specs/pinpoint/put_events.json#/$defs/EventsBatch)."""
    return _members({"Endpoint": public_endpoint(), "Events": map_of_event()}, {})


@_shape("PublicEndpoint", "/$defs/PublicEndpoint")
def public_endpoint() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PublicEndpoint` (specs/pinpoint/put_events.json#/$defs/PublicEndpoint)."""
    return _totalled(
        _members(
            {},
            {
                "Address": string(),
                "Attributes": map_of_list_of_string(),
                "ChannelType": channel_type(),
                "Demographic": endpoint_demographic(),
                "EffectiveDate": _date_times(),
                "EndpointStatus": st.sampled_from(["ACTIVE", "INACTIVE"]),
                "Location": endpoint_location(),
                "Metrics": map_of_double(),
                "OptOut": st.sampled_from(["ALL", "NONE"]),
                "RequestId": string(),
                "User": endpoint_user(),
            },
        ),
        250,
        {
            ("Attributes",): (0, None, "0123456789"),
            ("Metrics",): (0, None, "0123456789"),
            ("User", "UserAttributes"): (0, None, "0123456789"),
        },
    ).filter(_within(15000))


@_shape("MapOfListOf__string", "/$defs/MapOfListOf__string")
def map_of_list_of_string() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfListOf__string` (specs/pinpoint/put_events.json#/$defs/MapOfListOf__string)."""
    return _maps(_texts(max_size=50), list_of_string())


@_shape("ListOf__string", "/$defs/ListOf__string")
def list_of_string() -> st.SearchStrategy[list[Any]]:
    """Draw `ListOf__string` (specs/pinpoint/put_events.json#/$defs/ListOf__string)."""
    return _lists(_texts(max_size=100), max_size=50)


@_shape("ChannelType", "/$defs/ChannelType")
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


@_shape("EndpointDemographic", "/$defs/EndpointDemographic")
def endpoint_demographic() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EndpointDemographic` (specs/pinpoint/put_events.json#/$defs/EndpointDemographic)."""
    return _members(
        {},
        {
            "AppVersion": _texts(max_size=50),
            "Locale": string(),
            "Make": _texts(max_size=50),
            "Model": _texts(max_size=100),
            "ModelVersion": _texts(max_size=50),
            "Platform": _texts(max_size=50),
            "PlatformVersion": _texts(max_size=50),
            "Timezone": string(),
        },
    )


@_shape("EndpointLocation", "/$defs/EndpointLocation")
def endpoint_location() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EndpointLocation` (specs/pinpoint/put_events.json#/$defs/EndpointLocation)."""
    return _members(
        {},
        {
            "City": _texts(max_size=75),
            "Country": _texts("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=3),
            "Latitude": _numbers(-90, 90),
            "Longitude": _numbers(-180, 180),
            "PostalCode": string(),
            "Region": _texts(max_size=75),
        },
    ).map(_together({"Latitude": ("Longitude",), "Longitude": ("Latitude",)}))


@_shape("__double", "/$defs/__double")
def double() -> st.SearchStrategy[float]:
    """Draw `__double` (specs/pinpoint/put_events.json#/$defs/__double)."""
    return _numbers()


@_shape("MapOf__double", "/$defs/MapOf__double")
def map_of_double() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOf__double` (specs/pinpoint/put_events.json#/$defs/MapOf__double)."""
    return _maps(_texts(), double())


@_shape("EndpointUser", "/$defs/EndpointUser")
def endpoint_user() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EndpointUser` (specs/pinpoint/put_events.json#/$defs/EndpointUser)."""
    return _members({}, {"UserAttributes": map_of_list_of_string(), "UserId": _texts(without="${}")})


@_shape("MapOfEvent", "/$defs/MapOfEvent")
def map_of_event() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfEvent` (specs/pinpoint/put_events.json#/$defs/MapOfEvent)."""
    return _maps(_texts(), event())


@_shape("Event", "/$defs/Event")
def event() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `Event` (specs/pinpoint/put_events.json#/$defs/Event)."""
    return _totalled(
        _members(
            {"EventType": string(), "Timestamp": _date_times()},
            {
                "AppPackageName": string(),
                "AppTitle": string(),
                "AppVersionCode": string(),
                "Attributes": map_of_string(),
                "ClientSdkVersion": string(),
                "Metrics": _maps(_texts(max_size=50), double()),
                "SdkName": string(),
                "Session": session(),
            },
        ),
        40,
        {("Attributes",): (0, None, "0123456789"), ("Metrics",): (0, None, "0123456789")},
    )


@_shape("MapOf__string", "/$defs/MapOf__string")
def map_of_string() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOf__string` (specs/pinpoint/put_events.json#/$defs/MapOf__string)."""
    return _maps(_texts(max_size=50), _texts(max_size=200))


@_shape("Session", "/$defs/Session")
def session() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `Session` (specs/pinpoint/put_events.json#/$defs/Session)."""
    return _members({"Id": string(), "StartTimestamp": _date_times()}, {"Duration": integer(), "StopTimestamp": _date_times()}).map(
        _together({"StopTimestamp": ("Duration",)})
    )


@_shape("__integer", "/$defs/__integer")
def integer() -> st.SearchStrategy[int]:
    """Draw `__integer` (specs/pinpoint/put_events.json#/$defs/__integer)."""
    return _integers()


@_shape("PutEventsResponse", "/$defs/PutEventsResponse")
def put_events_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PutEventsResponse` (specs/pinpoint/put_events.json#/$defs/PutEventsResponse)."""
    return _members({"EventsResponse": events_response()}, {})


@_shape("EventsResponse", "/$defs/EventsResponse")
def events_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EventsResponse` (specs/pinpoint/put_events.json#/$defs/EventsResponse)."""
    return _members({}, {"Results": map_of_item_response()})


@_shape("MapOfItemResponse", "/$defs/MapOfItemResponse")
def map_of_item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfItemResponse` (specs/pinpoint/put_events.json#/$defs/MapOfItemResponse)."""
    return _maps(_texts(), item_response())


@_shape("ItemResponse", "/$defs/ItemResponse")
def item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ItemResponse` (specs/pinpoint/put_events.json#/$defs/ItemResponse)."""
    return _members({}, {"EndpointItemResponse": endpoint_item_response(), "EventsItemResponse": map_of_event_item_response()})


@_shape("EndpointItemResponse", "/$defs/EndpointItemResponse")
def endpoint_item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EndpointItemResponse` (specs/pinpoint/put_events.json#/$defs/EndpointItemResponse)."""
    return _members({}, {"Message": string(), "StatusCode": integer()})


@_shape("MapOfEventItemResponse", "/$defs/MapOfEventItemResponse")
def map_of_event_item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MapOfEventItemResponse` (specs/pinpoint/put_events.json#/$defs/MapOfEventItemResponse)."""
    return _maps(_texts(), event_item_response())


@_shape("EventItemResponse", "/$defs/EventItemResponse")
def event_item_response() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `EventItemResponse` (specs/pinpoint/put_events.json#/$defs/EventItemResponse)."""
    return _members({}, {"Message": string(), "StatusCode": integer()})


@_shape("BadRequestException", "/$defs/BadRequestException")
def bad_request_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `BadRequestException` (specs/pinpoint/put_events.json#/$defs/BadRequestException)."""
    return _members({}, {"Message": string(), "RequestID": string()})


@_shape("InternalServerErrorException", "/$defs/InternalServerErrorException")
def internal_server_error_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `InternalServerErrorException` (specs/pinpoint/put_events.json#/$defs/InternalServerErrorException)."""
    return _members({}, {"Message": string(), "RequestID": string()})


@_shape("PayloadTooLargeException", "/$defs/PayloadTooLargeException")
def payload_too_large_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `PayloadTooLargeException` (specs/pinpoint/put_events.json#/$defs/PayloadTooLargeException)."""
    return _members({}, {"Message": string(), "RequestID": string()})


@_shape("ForbiddenException", "/$defs/ForbiddenException")
def forbidden_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `ForbiddenException` (specs/pinpoint/put_events.json#/$defs/ForbiddenException)."""
    return _members({}, {"Message": string(), "RequestID": string()})


@_shape("NotFoundException", "/$defs/NotFoundException")
def not_found_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `NotFoundException` (specs/pinpoint/put_events.json#/$defs/NotFoundException)."""
    return _members({}, {"Message": string(), "RequestID": string()})


@_shape("MethodNotAllowedException", "/$defs/MethodNotAllowedException")
def method_not_allowed_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `MethodNotAllowedException` (specs/pinpoint/put_events.json#/$defs/MethodNotAllowedException)."""
    return _members({}, {"Message": string(), "RequestID": string()})


@_shape("TooManyRequestsException", "/$defs/TooManyRequestsException")
def too_many_requests_exception() -> st.SearchStrategy[dict[str, Any]]:
    """Draw `TooManyRequestsException` (specs/pinpoint/put_events.json#/$defs/TooManyRequestsException)."""
    return _members({}, {"Message": string(), "RequestID": string()})


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
def _integers(low: int | None = None, high: int | None = None) -> st.SearchStrategy[int]:
    """Draw integers; every other one is at a bound, or at the end of what some program can hold."""
    least = low if low is not None else -(2**63) if high is None else min(-(2**63), high - 1)
    most = high if high is not None else 2**63 if low is None else max(2**63, low + 1)
    edges = [number for power in (0, 1, 8, 31, 53, 63) for whole in (2**power - 1, 2**power) for number in (whole, -whole)]
    edges += [least, least + 1, most - 1, most]
    return st.integers(least, most) | st.sampled_from(sorted({number for number in edges if least <= number <= most}, key=abs))


@cache
def _numbers(
    low: float | None = None, high: float | None = None, *, exclude_min: bool = False, exclude_max: bool = False
) -> st.SearchStrategy[float]:
    """Draw integers and floats; every other number is at a bound, where it has any, or is one that programs stumble over."""
    floats = st.floats(low, high, exclude_min=exclude_min, exclude_max=exclude_max, allow_nan=False, allow_infinity=False)

    def within(number: float) -> bool:
        above = low is None or number > low or (number == low and not exclude_min)
        return above and (high is None or number < high or (number == high and not exclude_max))

    edges = [0, -0.0, 0.1, 0.5, 1, -1, 1.5, 1e308, -1e308, 5e-324, 1e-7, 1e16, 1e21, 2**31, 2**53, 2**53 - 1, 2**63 - 1, -(2**63)]
    bounds = [end for end in (low, high) if end is not None and within(end)]
    edges += [near for end in (low, high) if end is not None for near in (end, nextafter(end, -inf), nextafter(end, inf))]
    # Beyond 2**53 some validators compare integers as floats: one more float inward, all of them agree.
    first = -(2**63) if low is None else ceil(low if abs(low) < 2**53 else nextafter(low, inf)) + (exclude_min and ceil(low) == low)
    last = (
        2**63 - 1 if high is None else floor(high if abs(high) < 2**53 else nextafter(high, -inf)) - (exclude_max and floor(high) == high)
    )
    edges += [first, last]
    drawn = floats | st.sampled_from([number for number in edges if within(number)])
    for bound in bounds:
        drawn |= st.just(bound)
    return st.integers(first, last) | drawn if first <= last else drawn


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


def _maps(
    names: st.SearchStrategy[str], values: st.SearchStrategy[Any], *, min_size: int = 0, max_size: int | None = None, spelled: str = ""
) -> st.SearchStrategy[dict[str, Any]]:
    """Draw maps, a few members larger than they have to be; now and then one that is full, if names can be spelled in these letters."""
    few = _few(min_size, max_size)
    # Not by `st.dictionaries`: each part of its members Hypothesis varies hundreds of times after shrinking, to explain it.
    entries = st.lists(_entry(names, values), min_size=min_size, max_size=few, unique_by=lambda entry: entry[1])
    drawn = entries.map(lambda told: {name: value for place, (kept, name, value) in enumerate(told) if kept or place < min_size})
    if max_size is None or max_size == few or max_size > _MOST or not spelled:
        return drawn
    full = st.sampled_from([max_size, max_size, max_size - 1])
    return _rather(drawn, values.flatmap(lambda value: full.map(lambda size: _full({}, value, size, spelled, min_size))))


_KEPT = st.sampled_from((False, *[True] * 15))


@st.composite
def _entry(draw: st.DrawFn, names: st.SearchStrategy[str], values: st.SearchStrategy[Any]) -> tuple[bool, str, Any]:
    """Draw a member, and whether it stays, so that it shrinks away by one choice: Hypothesis deletes five choices at most at once."""
    return draw(_KEPT), draw(names), draw(values)


_LARGE = 100_000
"""The most characters that maps and arrays are filled up with."""


def _full(value: dict[str, Any], member: Any, size: int, letters: str, least: int = 0) -> dict[str, Any]:
    """Add members of this value, under names spelled in these letters, until there are so many."""
    written = dumps(member)
    size = size if len(written) * size < _LARGE else least
    length = 1 + int(log(max(2, size + len(value)), len(letters)))
    for letters_of in product(letters, repeat=length):
        if len(value) >= size:
            break
        value.setdefault("".join(letters_of), loads(written))
    return value


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


@cache
def _moments(*endings: str) -> st.SearchStrategy[str]:
    """Draw dates and times in ISO 8601, to the second or finer, with one of these endings: two choices, so that they shrink soon."""
    start = datetime(2000, 1, 1)
    least, most = datetime(1900, 1, 1) - start, datetime(9998, 12, 31) - start
    microseconds = st.integers(least // timedelta(microseconds=1), most // timedelta(microseconds=1))
    edges = ("1970-01-01T00:00:00", "1999-12-31T23:59:59.999", "2000-02-29T00:00:00", "2038-01-19T03:14:08")
    forms = [(unit, ending) for unit in ("seconds", "milliseconds", "microseconds") for ending in endings]
    forms += [(edge, ending) for edge in edges for ending in endings]
    chosen = st.sampled_from(forms)

    @st.composite
    def written(draw: st.DrawFn) -> str:
        since, (unit, ending) = draw(microseconds), draw(chosen)
        return (unit if unit in edges else (start + timedelta(microseconds=since)).isoformat(timespec=unit)) + ending

    return written()


@cache
def _date_times() -> st.SearchStrategy[str]:
    """Draw dates and times in ISO 8601: in UTC, with an offset, or without either."""
    return _moments("Z", "", "+00:00", "+05:30", "-08:00", "+14:00", "-12:00")


def _within(size: int) -> Callable[[Any], bool]:
    """Tell whether a value's JSON has no more than so many bytes."""
    return lambda value: len(dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")) <= size


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


def _together(needs: dict[str, tuple[str, ...]]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Leave out each member that needs others of which one was not drawn."""

    def complete(value: dict[str, Any]) -> dict[str, Any]:
        while alone := [name for name, needed in needs.items() if name in value and not all(other in value for other in needed)]:
            for name in alone:
                del value[name]
        return value

    return complete


@st.composite
def _totalled(
    draw: st.DrawFn, values: st.SearchStrategy[dict[str, Any]], maximum: int, parts: dict[tuple[str, ...], tuple[int, int | None, str]]
) -> dict[str, Any]:
    """Draw values whose maps and arrays at these paths have at most `maximum` entries together; now and then that many, or one less.

    Each path comes with the part's own least and greatest size, and the letters in which names of further members can be spelled.
    """
    value = draw(values)
    found = [(part, *told) for path, told in parts.items() for part in _at(value, path)]
    excess = sum(len(part) for part, *_ in found) - maximum
    for part, least, _, _ in reversed(found):
        while excess > 0 and len(part) > least:
            part.pop(next(reversed(part)) if isinstance(part, dict) else -1)
            excess -= 1
    if not any(letters and part for part, _, _, letters in found):
        return value
    excess += draw(_MISSING)
    for part, _, most, letters in found:
        size = len(part) - excess if most is None else min(most, len(part) - excess)
        if letters and excess < 0 and len(part) and size > len(part):
            excess += size - len(part)
            if isinstance(part, dict):
                _full(part, next(iter(part.values())), size, letters)
            else:
                part.extend(_copies(part[0], size - len(part)))
    return value


_MISSING = st.sampled_from([1_000_000] * 26 + [1, 0, 0])


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
