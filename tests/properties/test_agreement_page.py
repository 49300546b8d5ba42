"""A library made of PutEvents' page alone: it judges requests as the model's library does, and draws, builds and reads what that takes."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from damages import Damage, damaged
from made_library import imported, write_library
from pages import left_out_response, rendered, write_page
from pinpoint_put_events import strategies
from shapesmith.compiler import compile_contract_validator
from shapesmith.lower import lower
from shapesmith.sources import boto3_docs
from shapesmith.sources.json_schema import load_spec
from verdicts import SPEC

DOCUMENT = load_spec(SPEC)
CONTRACT = lower(DOCUMENT, ())
MODEL = compile_contract_validator(CONTRACT, str(CONTRACT.operations[0].request))
requests = strategies.put_events_request()
broken = damaged(DOCUMENT.contents, {"$ref": "#/$defs/PutEventsRequest"}, requests)
shared = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("page")
    write_library(boto3_docs.read(str(write_page(folder, "pinpoint", "PutEvents"))), folder, "put_events_of_a_page")
    with imported(folder, "put_events_of_a_page") as found:
        importlib.import_module("put_events_of_a_page.strategies")
        yield found


@settings(shared, max_examples=500)
@given(damage=broken)
def test_a_damage_is_judged_as_by_the_model(library: Any, damage: Damage) -> None:
    """Ten thousand were judged alike once; this is a part of them."""
    expected = [(error.instance_location, error.keyword) for error in MODEL.iter_errors(damage.instance)]
    found = [(error.instance_location, error.keyword) for error in library.validators.iter_errors_put_events_request(damage.instance)]
    assert found == expected
    assert library.validators.is_valid_put_events_request(damage.instance) is (not expected)


@settings(shared, max_examples=60)
@given(data=st.data())
def test_what_it_draws_is_valid_for_the_model_and_its_records_read_it(library: Any, data: st.DataObject) -> None:
    request = data.draw(library.strategies.put_events_request())
    assert MODEL.is_valid(request)
    record = library.models.PutEventsRequest.from_dict(request)
    assert record.to_dict() == request
    assert record.to_kwargs() == request


def test_its_builders_and_errors_work(library: Any) -> None:
    builders = library.builders
    event = "put_events_request_events_request_batch_item_value_events_value"
    session = getattr(builders, f"{event}_session")(id="s", start_timestamp="2026-01-01T00:00:00Z")
    builder = builders.PutEventsRequestBuilder(application_id="app")
    item = builder.batch_item("e", endpoint=builders.put_events_request_events_request_batch_item_value_endpoint(channel_type="SMS"))
    item.event("1", event_type="opened", timestamp="2026-01-01T00:00:00Z", session=session)
    request = builder.build().to_dict()
    assert request["EventsRequest"]["BatchItem"]["e"]["Events"]["1"]["Session"]["Id"] == "s"
    assert MODEL.is_valid(request)
    with pytest.raises(library.validators.ValidationError, match="channel_type: expected one of"):
        builders.put_events_request_events_request_batch_item_value_endpoint(channel_type="FAX")
    error = library.errors.PutEventsError.from_name("NotFoundException", message="no such app")
    assert (type(error).__name__, error.status_code, str(error)) == ("NotFoundException", None, "NotFoundException: no such app")


def test_a_response_that_the_page_leaves_out_keeps_what_comes(tmp_path: Path) -> None:
    page = rendered("pinpoint", "PutEvents")
    path = tmp_path / "page.rst"
    path.write_text(page[: page.index(":rtype:")] + left_out_response(), "utf-8")
    write_library(boto3_docs.read(str(path)), tmp_path, "page_without_response")
    with imported(tmp_path, "page_without_response") as library:
        response = library.models.PutEventsResponse.from_dict({"EventsResponse": {"Results": {}}})
        assert response.to_dict() == {"EventsResponse": {"Results": {}}}
        assert library.validators.is_valid_put_events_response({"Anything": 1})
        assert not library.validators.is_valid_put_events_response([])


def test_nothing_of_http_is_made_up(library: Any) -> None:
    assert not hasattr(library.models.PutEventsRequest, "to_http")
    assert "to_http" not in Path(library.models.__file__).read_text("utf-8")
