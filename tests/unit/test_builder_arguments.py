"""Builders and their functions: combinations, rules, moments and copies, each told by the argument that the caller gave."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from made_library import ORDERS, imported, write_library
from pinpoint_put_events import builders, models, validators

NOW = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
EARLY = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5)))


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("arguments")
    contents: Any = copy.deepcopy(ORDERS)
    definitions = contents["$defs"]
    definitions["Address"]["dependentRequired"] = {"str": ["Class", "rules"]}
    definitions["Line"]["dependentRequired"] = {"Count": ["Parts"], "When": ["Kind", "Parts"]}
    definitions["Line"]["x-maxTotal"] = {"of": [["Parts"], ["Grid", "*"]], "maximum": 2}
    write_library(contents, folder, "orders_arguments", ["builders"])
    with imported(folder, "orders_arguments") as package:
        yield package


def _told(call: Callable[[], object], kind: type[Exception] = ValueError) -> str:
    with pytest.raises(kind) as caught:
        call()
    return str(caught.value)


def test_what_is_missing_beside_another_is_told_by_arguments(orders: Any) -> None:
    assert _told(lambda: builders.endpoint_location(latitude=5)) == "longitude: required together with latitude"
    told = _told(lambda: builders.session(id="a", start_timestamp=NOW, stop_timestamp=NOW))
    assert told == "duration: required together with stop_timestamp"
    address = orders.builders.address
    assert _told(lambda: address(street="s", str_="x")) == "class_ and rules_: required together with str_"
    assert _told(lambda: address(street="s", str_="x", class_="c")) == "rules_: required together with str_"


def test_what_is_missing_in_a_nested_member_stays_where_it_is() -> None:
    told = _told(lambda: builders.public_endpoint(location=models.EndpointLocation(latitude=5)))
    assert told.startswith("location: expected Longitude together with Latitude")
    session: Any = {"Id": "a"}
    told = _told(lambda: builders.event(event_type="e", timestamp=NOW, session=session))
    assert told.startswith('session: "StartTimestamp" is required and missing')


def test_what_is_too_much_together_is_told_by_arguments() -> None:
    attributes, metrics = {f"a{i}": "x" for i in range(40)}, {"m": 1.0}
    told = _told(lambda: builders.event(event_type="e", timestamp=NOW, attributes=attributes, metrics=metrics))
    assert told.startswith("attributes and metrics: expected at most 40 entries in Attributes and Metrics together")
    names = {f"a{i}": ["x"] for i in range(251)}
    user = models.EndpointUser(user_attributes=dict(names))
    told = _told(lambda: builders.public_endpoint(attributes=dict(names), user=user))
    assert "attributes, metrics and user: expected at most 250 entries" in told


def test_a_builder_waits_for_what_can_still_be_added(orders: Any) -> None:
    line = orders.builders.LineBuilder(article="pen", count=1)
    assert _told(line.build).startswith("expected Parts together with Count")
    line.part("a", article="ink")
    assert set(line.build().parts) == {"a"}
    told = _told(lambda: orders.builders.LineBuilder(article="pen", when=NOW))
    assert told == "kind and parts: required together with when"
    told = _told(lambda: orders.builders.LineBuilder(article="pen", grid=[{"x": [1.0], "y": [1.0], "z": [1.0]}]))
    assert told.startswith("parts and grid: expected at most 2 entries")


def test_a_container_that_is_given_whole_is_called_by_its_argument() -> None:
    events: Any = {"a": 5}
    endpoint = builders.public_endpoint(address="x")
    assert _told(lambda: builders.EventsBatchBuilder(endpoint=endpoint, events=events)).startswith("events: at /a: ")
    request = builders.PutEventsRequestBuilder(application_id="a" * 32)
    assert _told(lambda: request.batch_item(endpoint=endpoint, events=events)).startswith("events: at /a: ")


@pytest.mark.parametrize("rules", ["al", "", None, 5, [], True])
def test_unknown_rules_are_refused_at_once(orders: Any, rules: Any) -> None:
    endpoint = models.PublicEndpoint(address="x")
    for call in (
        lambda: builders.endpoint_location(city="x", rules=rules),
        lambda: builders.PutEventsRequestBuilder(application_id="a" * 32, rules=rules),
        lambda: builders.EventsBatchBuilder(endpoint=endpoint, rules=rules),
        lambda: orders.builders.address(street="s", rules=rules),
    ):
        told = _told(call)
        assert told == f'rules must be "all" or "model", got {rules!r}'


@pytest.mark.parametrize("given", [NOW.date(), NOW.time(), 5, 5.0, EARLY])
def test_what_is_no_moment_is_told_with_advice(orders: Any, given: date | time | float | datetime) -> None:
    value: Any = given
    told = _told(lambda: builders.event(event_type="e", timestamp=value), validators.ValidationError)
    assert told.startswith("timestamp: ")
    assert "datetime" in told
    if not isinstance(given, int | float):
        store = orders.builders.StoreRequestBuilder
        told = _told(lambda: store(maybe=None, moments=[value]), orders.validators.ValidationError)
        assert told.startswith("moments: ")
        assert "datetime" in told


def test_a_moment_before_the_first_year_is_written_with_its_own_offset(orders: Any) -> None:
    assert orders.models.Deep(at=EARLY).to_dict() == {"At": "0001-01-01T00:00:00+05:00"}


def test_half_of_a_pair_in_the_path_is_told_by_its_argument(orders: Any) -> None:
    request = models.PutEventsRequest(application_id="\ud800", events_request=models.EventsRequest(batch_item={}))
    assert _told(request.to_http).startswith("application_id: is part of the path")


def test_a_builder_copies_the_records_that_it_is_given() -> None:
    endpoint = models.PublicEndpoint(address="x", attributes={"a": ["b"]})
    session = models.Session(id="s", start_timestamp="2026-01-15T09:30:00Z")
    builder = builders.PutEventsRequestBuilder(application_id="a" * 32)
    builder.batch_item("k", endpoint=endpoint).event("e", event_type="t", timestamp=NOW, session=session)
    before = builder.build()
    assert endpoint.attributes is not None
    endpoint.attributes["a"].append("c")
    endpoint.attributes["z"] = []
    endpoint.address = session.id = "changed"
    assert builder.build() == before


def test_errors_are_written_where_no_failure_is_modelled(tmp_path: Path) -> None:
    contents: Any = copy.deepcopy(ORDERS)
    for operation in contents["x-operations"].values():
        operation.pop("errors", None)
    write_library(contents, tmp_path, "orders_unfailing", ["errors"])
    with imported(tmp_path, "orders_unfailing") as package:
        base: Any = next(kind for kind in vars(package.errors).values() if isinstance(kind, type) and issubclass(kind, Exception))
        made = base.from_http(503, {"x-amzn-errortype": "Gone"}, b'{"message": "m"}')
        assert (type(made), made.code, made.status_code, made.message) == (base, "Gone", 503, "m")
