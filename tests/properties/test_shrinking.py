"""Shrinking: a failure that one member causes shrinks to the least valid request with that member, soon."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, find, settings

import shapesmith
from pinpoint_put_events import strategies

PATIENCE = 10
"""Seconds that one failure may take to shrink."""

ENDPOINT = (
    *("Address", "Attributes", "ChannelType", "Demographic", "EffectiveDate", "EndpointStatus", "Location", "Metrics", "OptOut"),
    *("RequestId", "User"),
)
DEMOGRAPHIC = ("AppVersion", "Locale", "Make", "Model", "ModelVersion", "Platform", "PlatformVersion", "Timezone")
LOCATION = ("City", "Country", "Latitude", "Longitude", "PostalCode", "Region")
EVENT = ("AppPackageName", "AppTitle", "AppVersionCode", "Attributes", "ClientSdkVersion", "Metrics", "SdkName", "Session")
PARTNERS = {"Latitude": 1, "Longitude": 1, "StopTimestamp": 1, "Session": 2}
"""How many more members a member brings along: those that it needs, or that it has to have."""

Fault = tuple[Callable[[Any], bool], int]
"""Tells whether a request has the fault, and how many members and items the least one with it has."""


def _items(value: Any) -> Iterator[Any]:
    yield from value["EventsRequest"]["BatchItem"].values()


def _events(value: Any) -> Iterator[Any]:
    for item in _items(value):
        yield from item["Events"].values()


def _within(path: str, name: str) -> Callable[[Any], bool]:
    return lambda value: any(name in item["Endpoint"].get(path, {}) for item in _items(value))


def _faults() -> dict[str, Fault]:
    """Return fifty faults by name; a request with one endpoint has seven members, one with an event ten."""
    faults: dict[str, Fault] = {}
    for name in ENDPOINT:
        faults[f"endpoint {name}"] = (lambda value, name=name: any(name in item["Endpoint"] for item in _items(value)), 7)
    for path, names in (("Demographic", DEMOGRAPHIC), ("Location", LOCATION)):
        for name in names:
            faults[f"{path} {name}"] = (_within(path, name), 8 + PARTNERS.get(name, 0))
    for name in ("UserAttributes", "UserId"):
        faults[f"User {name}"] = (_within("User", name), 8)
    for name in EVENT:
        faults[f"event {name}"] = (lambda value, name=name: any(name in event for event in _events(value)), 10 + PARTNERS.get(name, 0))
    for name, count in (("Duration", 13), ("StopTimestamp", 14)):
        faults[f"Session {name}"] = (lambda value, name=name: any(name in event.get("Session", {}) for event in _events(value)), count)
    for channel in ("PUSH", "GCM", "IN_APP"):
        faults[f"channel {channel}"] = (
            lambda value, channel=channel: any(i["Endpoint"].get("ChannelType") == channel for i in _items(value)),
            7,
        )
    faults["two endpoints"] = (lambda value: len(value["EventsRequest"]["BatchItem"]) > 1, 9)
    faults["two events"] = (lambda value: any(len(item["Events"]) > 1 for item in _items(value)), 12)
    faults["a long id"] = (lambda value: len(value["ApplicationId"]) > 3, 3)
    faults["an id beyond ASCII"] = (lambda value: not value["ApplicationId"].isascii(), 3)
    faults["an old moment"] = (lambda value: any(event["Timestamp"] < "1970" for event in _events(value)), 9)
    faults["a far longitude"] = (lambda value: any(i["Endpoint"].get("Location", {}).get("Longitude", 0) > 90 for i in _items(value)), 9)
    faults["an empty metric"] = (lambda value: any(0 in event.get("Metrics", {}).values() for event in _events(value)), 11)
    faults["a negative metric"] = (lambda value: any(n < 0 for event in _events(value) for n in event.get("Metrics", {}).values()), 11)
    faults["an attribute of an endpoint"] = (lambda value: any(item["Endpoint"].get("Attributes") for item in _items(value)), 8)
    faults["a listed attribute"] = (lambda value: any(any(item["Endpoint"].get("Attributes", {}).values()) for item in _items(value)), 9)
    return faults


FAULTS = _faults()

ORDER = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z]{2,9}$"},
        "lines": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "sku": {"type": "string"},
                    "count": {"type": "integer", "minimum": 1, "maximum": 99},
                    "gift": {"type": "boolean"},
                    "note": {"type": "string", "maxLength": 40},
                },
                "required": ["sku", "count"],
                "additionalProperties": False,
            },
            "minItems": 1,
            "maxItems": 20,
        },
        "pay": {
            "oneOf": [
                {"type": "object", "properties": {"card": {"type": "string"}}, "required": ["card"], "additionalProperties": False},
                {
                    "type": "object",
                    "properties": {"iban": {"type": "string"}, "bic": {"type": "string"}},
                    "required": ["iban"],
                    "additionalProperties": False,
                },
            ]
        },
        "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "state": {"enum": ["new", "paid", "sent", "back"]},
        "labels": {"type": "object", "patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": False},
        "total": {"type": "number", "minimum": 0},
    },
    "required": ["id", "lines"],
    "additionalProperties": False,
}
TREE = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "kids": {"type": "array", "items": {"$ref": "#"}},
        "size": {"type": "integer", "minimum": 0, "maximum": 100},
        "more": {},
    },
    "required": ["name"],
    "additionalProperties": False,
}
OTHERS: dict[str, tuple[Any, Callable[[Any], bool], int]] = {
    "a gift": (ORDER, lambda value: any(line.get("gift") for line in value["lines"]), 6),
    "the largest count": (ORDER, lambda value: any(line["count"] == 99 for line in value["lines"]), 5),
    "three lines": (ORDER, lambda value: len(value["lines"]) > 2, 11),
    "twenty lines": (ORDER, lambda value: len(value["lines"]) == 20, 62),
    "a full note": (ORDER, lambda value: any(len(line.get("note", "")) == 40 for line in value["lines"]), 6),
    "a card": (ORDER, lambda value: "card" in value.get("pay", {}), 7),
    "a bic": (ORDER, lambda value: "bic" in value.get("pay", {}), 8),
    "two tags": (ORDER, lambda value: len(value.get("tags", [])) > 1, 8),
    "sent": (ORDER, lambda value: value.get("state") == "sent", 6),
    "a label": (ORDER, lambda value: bool(value.get("labels")), 7),
    "a large total": (ORDER, lambda value: value.get("total", 0) > 1000, 6),
    "the longest id": (ORDER, lambda value: len(value["id"]) == 9, 5),
    "a child": (TREE, lambda value: bool(value.get("kids")), 4),
    "a grandchild": (TREE, lambda value: any(kid.get("kids") for kid in value.get("kids", [])), 7),
    "the largest size": (TREE, lambda value: any(kid.get("size") == 100 for kid in value.get("kids", [])), 5),
    "something more": (TREE, lambda value: isinstance(value.get("more"), dict), 2),
}
"""Faults in values of other schemas, with the size of the least value that has each."""


def _size(value: Any) -> int:
    """Count the members and items of a value, at every depth."""
    below = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return len(below) + sum(map(_size, below))


def shrunk(name: str) -> tuple[int, float]:
    """Return how many members too many the shrunk value of a fault has, and how long that took."""
    if name in OTHERS:
        schema, fails, least = OTHERS[name]
        strategy = shapesmith.from_schema(schema)
    else:
        (fails, least), strategy = FAULTS[name], strategies.put_events_request()
    chosen = settings(max_examples=5000, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    start = time.process_time()
    value = find(strategy, fails, settings=chosen)
    return _size(value) - least, time.process_time() - start


def test_there_are_more_than_fifty() -> None:
    assert len(FAULTS) >= 50
    assert len(OTHERS) >= 15


@pytest.mark.slow
@pytest.mark.parametrize("names", [list(FAULTS)[3::12], list(OTHERS)[::3]], ids=["PutEvents", "others"])
def test_a_failure_shrinks_to_its_cause(names: list[str]) -> None:
    told = {name: shrunk(name) for name in names}
    assert sum(members for members, _ in told.values()) <= len(told), told  # the mean of all is less: run this file
    assert all(members >= 0 for members, _ in told.values()), told
    assert all(seconds < PATIENCE for _, seconds in told.values()), told


def test_members_that_may_vary_are_not_drawn_hundreds_of_times() -> None:
    """Hypothesis explains what `st.tuples` and its like draw, by up to five hundred values of each part."""
    fails, least = FAULTS["two endpoints"]
    tried = []

    def watched(value: Any) -> bool:
        tried.append(value)
        return fails(value)

    chosen = settings(max_examples=5000, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    assert _size(find(strategies.put_events_request(), watched, settings=chosen)) == least
    assert len(tried) < 400


if __name__ == "__main__":
    results = {}
    for name in (*FAULTS, *OTHERS):
        results[name] = members, seconds = shrunk(name)
        print(f"{name:30} {members:3} too many, {seconds:5.2f} s", flush=True)
    print(
        f"{len(results)} faults: {sum(members for members, _ in results.values()) / len(results):.2f} members too many in the mean,",
        end=" ",
    )
    print(f"{max(seconds for _, seconds in results.values()):.1f} s at most")
