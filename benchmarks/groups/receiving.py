"""From the bytes of a request to checked records, beside what it takes botocore to produce it, and pydantic to read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.serialize import create_serializer

from benchmarks.measure import take_turns
from benchmarks.peers.pydantic_checked import EventsRequest
from benchmarks.requests import SIZES, label, request
from benchmarks.rows import Row, times_as_fast
from pinpoint_put_events import _runtime
from pinpoint_put_events.models import PutEventsRequest
from pinpoint_put_events.wire import HttpRequest

TITLE = "From HTTP to checked records"

GOALS_FOR = 100
"""So many events; one event is shown for comparison."""

PLAIN, FAST, SDK, PYDANTIC = "standard library", "orjson", "botocore validation + serializer", "pydantic model_validate_json, same checks"


def measure() -> list[Row]:
    """Time from_http with each reader of JSON."""
    return [row for events in SIZES for row in _rows(events)]


def _rows(events: int) -> list[Row]:
    value = request(events)
    record = PutEventsRequest.from_dict(value)
    http = record.to_http()
    readers = _runtime._make_readers()
    functions: dict[str, Callable[[], Any]] = {
        PLAIN: _ours(http, readers[1:]),
        FAST: _ours(http, readers),
        SDK: _botocore(value),
        PYDANTIC: lambda: EventsRequest.model_validate_json(http.body),
    }
    for name in (PLAIN, FAST):
        if functions[name]() != record:
            raise RuntimeError(f"{name}: another request")
    if functions[PYDANTIC]().batch_item["endpoint-1"].events["event-0000"].event_type != "purchase.completed":
        raise RuntimeError("pydantic read another request")
    times = take_turns(functions)
    sized = events == GOALS_FOR
    goals = ((PLAIN, SDK, None), (FAST, SDK, 5 if sized else None), (FAST, PYDANTIC, 1 if sized else None), (PLAIN, PYDANTIC, None))
    return [
        Row(
            what=f"from_http, {name}, {label(events) if place == 0 else events}",
            ours=times[name],
            peer=peer,
            theirs=times[peer],
            goal=times_as_fast(bound),
        )
        for place, (name, peer, bound) in enumerate(goals)
    ]


def _ours(http: HttpRequest, readers: list[Any]) -> Callable[[], PutEventsRequest]:
    def read() -> PutEventsRequest:
        _runtime._readers[:] = readers
        return PutEventsRequest.from_http(http)

    return read


def _botocore(value: dict[str, Any]) -> Callable[[], bytes]:
    service = ServiceModel(Loader().load_service_model("pinpoint", "service-2"), "pinpoint")
    serializer = create_serializer(service.metadata["protocol"], include_validation=True)
    operation = service.operation_model("PutEvents")

    def checked_body() -> bytes:
        body: bytes = serializer.serialize_to_request(value, operation)["body"]
        return body

    return checked_body
