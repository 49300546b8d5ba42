"""Strategies of PutEvents under spec and overlay: valid, and saying much."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from benchmarks.richness import goals, reached
from hypothesis import HealthCheck, given, seed, settings

from made_strategies import drawn, judges, written
from shapesmith.lower import lower
from shapesmith.sources.json_schema import load_overlay, load_spec
from shapesmith.subject import load_subject

SPECS = Path(__file__).parents[2] / "specs" / "pinpoint"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Any:
    contract = lower(load_spec(SPECS / "put_events.json"), [load_overlay(SPECS / "put_events.overlay.json")])
    return written(contract, tmp_path_factory.mktemp("made"))[0]


@pytest.fixture(scope="module")
def values(library: Any) -> list[Any]:
    return drawn(library.put_events_request(), 400)


def test_valid_under_the_spec_to_everybody(values: list[Any]) -> None:
    schema = {**json.loads((SPECS / "put_events.json").read_text()), "$ref": "#/$defs/PutEventsRequest"}
    for judge in judges(schema):
        assert [value for value in values if not judge(value)] == []


def test_valid_under_the_overlay(library: Any, values: list[Any]) -> None:
    validators = import_module(f"{library.__package__}.validators")
    assert [error for value in values for error in validators.iter_errors_put_events_request(value)] == []


def test_every_shape_draws(library: Any) -> None:
    validators = import_module(f"{library.__package__}.validators")
    names = [name.removeprefix("is_valid_") for name in dir(validators) if name.startswith("is_valid_")]
    assert len(names) > 30
    for name in names:
        assert all(getattr(validators, f"is_valid_{name}")(value) for value in drawn(getattr(library, name)(), 10))


def test_nothing_is_rejected(library: Any) -> None:
    tried = []

    @settings(max_examples=100, database=None, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(library.put_events_request())
    def draw(value: Any) -> None:
        tried.append(value)

    draw()
    assert len(tried) >= 100
    source = Path(str(library.__file__)).read_text()
    assert "is_valid_" not in source
    shapes = source[: source.index("class _Models")].replace(".filter(_within(15000))", "", 1)  # how many bytes an endpoint has
    assert ".filter(" not in shapes


def test_what_belongs_together_comes_together(values: list[Any]) -> None:
    locations = [endpoint["Location"] for endpoint in _endpoints(values) if "Location" in endpoint]
    assert {"Latitude" in location for location in locations} == {True, False}
    assert all(("Latitude" in location) == ("Longitude" in location) for location in locations)
    sessions = [event["Session"] for event in _events(values) if "Session" in event]
    assert {"StopTimestamp" in session for session in sessions} == {True, False}
    assert all("Duration" in session for session in sessions if "StopTimestamp" in session)


def test_moments_are_real_and_of_every_kind(values: list[Any]) -> None:
    moments = [event["Timestamp"] for event in _events(values)]
    for moment in moments:
        datetime.fromisoformat(moment.replace("Z", "+00:00"))
    assert {moment.endswith("Z") for moment in moments} == {True, False}
    assert {"+" in moment for moment in moments} == {True, False}
    assert {moment[-6] in "+-" or moment.endswith("Z") for moment in moments} == {True, False}


def test_every_optional_member_is_drawn_and_left_out(values: list[Any]) -> None:
    endpoints, events = list(_endpoints(values)), list(_events(values))
    for name in ("Address", "Attributes", "ChannelType", "Demographic", "Location", "Metrics", "OptOut", "RequestId", "User"):
        assert {name in endpoint for endpoint in endpoints} == {True, False}
    for name in ("AppPackageName", "Attributes", "Metrics", "Session"):
        assert {name in event for event in events} == {True, False}
    assert len({endpoint["ChannelType"] for endpoint in endpoints if "ChannelType" in endpoint}) == 13


def test_five_hundred_requests_reach_all_that_is_said(library: Any) -> None:
    spec, overlay = load_spec(SPECS / "put_events.json"), load_overlay(SPECS / "put_events.overlay.json")
    subject = load_subject(spec, "PutEvents", overlays=[overlay])
    wanted = goals(subject.library.contract, subject.shape)
    assert sum(side == "hit" for _, side in wanted) == 21
    missed: list[Any] = []
    for number in range(4):
        missed += wanted - reached(subject.library.contract, subject.shape, _seeded(library.put_events_request(), number, 500))
    assert len(missed) <= 1, missed  # of thirty seeds all reach everything, and a seed is one of many


def _seeded(strategy: Any, number: int, count: int) -> list[Any]:
    values: list[Any] = []

    @seed(number)
    @settings(max_examples=count, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def draw(value: Any) -> None:
        values.append(value)

    draw()
    return values


def test_the_mean_request_is_not_small(values: list[Any]) -> None:
    sizes = [len(json.dumps(value).encode()) for value in values]
    assert sum(sizes) / len(sizes) > 700
    assert max(sizes) < 1_000_000


def test_records_round_trip(library: Any) -> None:
    for record in drawn(library.models.put_events_request(), 100):
        assert type(record).from_dict(record.to_dict()) == record


def _endpoints(values: list[Any]) -> Iterator[Any]:
    for value in values:
        for item in value["EventsRequest"]["BatchItem"].values():
            yield item["Endpoint"]


def _events(values: list[Any]) -> Iterator[Any]:
    for value in values:
        for item in value["EventsRequest"]["BatchItem"].values():
            yield from item["Events"].values()
