"""The requests that are measured: one event and a hundred events, as a collector gets them out of bytes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SPEC = ROOT / "specs/pinpoint/put_events.json"
OVERLAY = ROOT / "specs/pinpoint/put_events.overlay.json"
PACKAGE = "pinpoint_put_events"
OUTPUT = ROOT / "generated" / PACKAGE

SIZES = (1, 100)
"""How many events."""


def request(events: int) -> dict[str, Any]:
    """Return a request with so many events, parsed anew: no text in it is the same object as one in a program."""
    parsed: dict[str, Any] = json.loads(_text(events))
    return parsed


def label(events: int) -> str:
    """Name a request by its events and the bytes of its body."""
    size = len(json.dumps(request(events)["EventsRequest"], separators=(",", ":")))
    return f"{events} event{'s' if events > 1 else ''} ({f'{size:,} B' if size < 1000 else f'{size / 1000:.1f} kB'})"


@cache
def _text(events: int) -> str:
    endpoint = {"Address": "token-1", "ChannelType": "GCM", "User": {"UserId": "user-1"}}
    batch = {"Endpoint": endpoint, "Events": {f"event-{number:04}": _event(number) for number in range(events)}}
    return json.dumps({"ApplicationId": "app-1", "EventsRequest": {"BatchItem": {"endpoint-1": batch}}})


def _event(number: int) -> dict[str, Any]:
    clock = f"2026-03-01T09:{number // 60:02}:{number % 60:02}"
    return {
        "EventType": "purchase.completed",
        "Timestamp": f"{clock}.250Z",
        "AppVersionCode": "1.4.2",
        "Attributes": {"category": "books", "title": f"A book in {number} parts"},
        "Metrics": {"price": 12.5, "quantity": number % 7},
        "Session": {"Id": f"session-{number}", "StartTimestamp": f"{clock}Z"},
    }
