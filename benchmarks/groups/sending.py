"""From built records to the bytes of a checked request, beside botocore's validation and serialisation."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.serialize import create_serializer

from benchmarks.measure import take_turns
from benchmarks.requests import SIZES, label, request
from benchmarks.rows import Row, times_as_fast
from pinpoint_put_events import _runtime
from pinpoint_put_events.models import PutEventsRequest

TITLE = "Built records, checked, to the body's bytes"

GOALS_FOR = 100
"""So many events; one event is shown for comparison."""

PLAIN, FAST, PEER = "standard library", "orjson", "botocore validation + serializer"


def measure() -> list[Row]:
    """Time validate and to_http with each encoder."""
    return [row for events in SIZES for row in _rows(events)]


def _rows(events: int) -> list[Row]:
    value = request(events)
    record = PutEventsRequest.from_dict(value)
    functions = {PLAIN: _ours(record, _without_orjson()), FAST: _ours(record, _runtime._make_encoders()), PEER: _botocore(value)}
    for name, function in functions.items():
        if json.loads(function()) != value["EventsRequest"]:
            raise RuntimeError(f"{name}: another body")
    times = take_turns(functions)
    bounds = {PLAIN: 5, FAST: 12} if events == GOALS_FOR else {}
    return [
        Row(
            what=f"validate + to_http, {name}, {label(events) if name == PLAIN else events}",
            ours=times[name],
            peer=PEER,
            theirs=times[PEER],
            goal=times_as_fast(bounds.get(name)),
        )
        for name in (PLAIN, FAST)
    ]


def _ours(record: PutEventsRequest, encoders: list[Callable[[Any], bytes]]) -> Callable[[], bytes]:
    def checked_body() -> bytes:
        _runtime._encoders[:] = encoders
        return record.to_http(rules="all").body

    return checked_body


def _without_orjson() -> list[Callable[[Any], bytes]]:
    """Return the encoders of an environment in which orjson is not installed."""
    installed = sys.modules.pop("orjson", None)
    sys.modules["orjson"] = None  # type: ignore[assignment]  # an import of it fails now
    try:
        return _runtime._make_encoders()
    finally:
        del sys.modules["orjson"]
        if installed is not None:
            sys.modules["orjson"] = installed


def _botocore(value: dict[str, Any]) -> Callable[[], bytes]:
    service = ServiceModel(Loader().load_service_model("pinpoint", "service-2"), "pinpoint")
    serializer = create_serializer(service.metadata["protocol"], include_validation=True)
    operation = service.operation_model("PutEvents")

    def checked_body() -> bytes:
        body: bytes = serializer.serialize_to_request(value, operation)["body"]
        return body

    return checked_body
