"""PutEvents: what is drawn is valid for everybody, and what is damaged is judged as others judge it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from damages import Damage, damaged
from pinpoint_put_events import builders, models, strategies, validators
from shapesmith.compiler import compile_contract_validator
from shapesmith.lower import lower
from shapesmith.schema.export import export
from shapesmith.sources.json_schema import load_spec
from verdicts import SPEC, botocore_verdict, schema_verdicts

DOCUMENT = load_spec(SPEC)
REQUEST = {"$ref": "#/$defs/PutEventsRequest"}
CONTRACT = lower(DOCUMENT, ())
MODEL = compile_contract_validator(CONTRACT, str(CONTRACT.operations[0].request))
"""The model's rules alone: a library that was made without the overlay."""
OTHERS = schema_verdicts(export(DOCUMENT, "PutEvents"))
BOTOCORE = botocore_verdict("pinpoint", "PutEvents")

DISAGREEING = {
    "botocore": {
        "enum": "it never looks at enums",
        "bool for a number": "a bool is an int to Python, and its check is isinstance",
        "not finite": "it sends NaN and the infinities as texts, which the model's double does not tell of",
        "float for an integer": "5.0 is an integer to JSON Schema, and no int to Python; it refuses, all others accept",
    },
    "jsonschema": {"not finite": "NaN and the infinities are no JSON; it takes every float for a number"},
    "jsonschema-rs": {},
}
"""The kinds of damage that another validator judges otherwise, each with the reason. Everything else has to be judged alike."""

requests = strategies.put_events_request()
members = sorted({name for shape in DOCUMENT.contents["$defs"].values() for name in shape.get("properties", {})})
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(members) | st.text(max_size=3), inner, max_size=4),
)
broken = damaged(DOCUMENT.contents, REQUEST, requests)


@given(requests)
def test_what_is_drawn_is_valid_for_everybody(request: dict[str, Any]) -> None:
    assert validators.is_valid_put_events_request(request)
    assert not list(validators.iter_errors_put_events_request(request))
    validators.validate_put_events_request(request)
    assert MODEL.is_valid(request)
    assert all(accepts(request) for accepts in OTHERS.values())
    assert BOTOCORE(request)


@given(requests)
def test_json_form_round_trips_exactly(request: dict[str, Any]) -> None:
    record = models.PutEventsRequest.from_dict(request)
    assert _spelled(record.to_dict()) == _spelled(request)
    assert record.to_kwargs() == request
    assert models.PutEventsRequest.from_dict(record.to_dict()) == record
    record.validate()


@given(strategies.models.put_events_request())
def test_records_are_drawn_valid(record: models.PutEventsRequest) -> None:
    assert isinstance(record, models.PutEventsRequest)
    assert validators.is_valid_put_events_request(record.to_dict())


@given(strategies.put_events_response(), strategies.events_response())
def test_responses_round_trip(response: dict[str, Any], inner: dict[str, Any]) -> None:
    record = models.PutEventsResponse.from_dict(response)
    assert _spelled(record.to_dict()) == _spelled(response)
    assert len(record.accepted()) + len(record.refused()) == len(list(record._outcomes()))
    assert validators.is_valid_put_events_response({"EventsResponse": inner})


@given(requests)
def test_what_a_builder_makes_is_valid(request: dict[str, Any]) -> None:
    builder = builders.PutEventsRequestBuilder(application_id=request["ApplicationId"])
    for endpoint_id, batch in request["EventsRequest"]["BatchItem"].items():
        item = builder.batch_item(endpoint_id, endpoint=models.PublicEndpoint.from_dict(batch["Endpoint"]))
        for event_id, event in batch["Events"].items():
            record = models.Event.from_dict(event)
            item.event(event_id, **{name: getattr(record, name) for name in record.__slots__})
    built = builder.build()
    assert built == builder.build()
    assert validators.is_valid_put_events_request(built.to_dict())
    assert built == models.PutEventsRequest.from_dict(request)


@settings(max_examples=400)
@given(broken)
def test_a_damage_is_judged_as_others_judge_it(damage: Damage) -> None:
    ours = MODEL.is_valid(damage.instance)
    told = {name: accepts(damage.instance) for name, accepts in OTHERS.items()} | {"botocore": BOTOCORE(damage.instance)}
    wrong = {name for name, verdict in told.items() if verdict != ours}
    assert wrong == {name for name, kinds in DISAGREEING.items() if damage.kind in kinds}


@settings(max_examples=400)
@given(broken)
def test_the_first_error_is_where_the_damage_is(damage: Damage) -> None:
    errors = list(MODEL.iter_errors(damage.instance))
    assert MODEL.is_valid(damage.instance) is (not errors)
    if damage.kind == "float for an integer":
        assert not errors
        return
    assert (errors[0].instance_location, errors[0].keyword) == (damage.location, damage.keyword)
    assert errors[0].origin == "model"
    assert {error.instance_location for error in errors} == {damage.location}


@settings(max_examples=400)
@given(broken)
def test_the_overlay_adds_errors_and_takes_none(damage: Damage) -> None:
    told = list(validators.iter_errors_put_events_request(damage.instance))
    assert validators.is_valid_put_events_request(damage.instance) is (not told)
    own = [_facts(error) for error in validators.iter_errors_put_events_request(damage.instance, rules="model")]
    assert own == [_facts(error) for error in MODEL.iter_errors(damage.instance)]
    assert own == [_facts(error) for error in told if error.origin == "model"]
    if damage.kind != "float for an integer":
        assert (damage.location, damage.keyword) in {(error.instance_location, error.keyword) for error in told}
        with pytest.raises(validators.ValidationError) as caught:
            validators.validate_put_events_request(damage.instance, rules="model")
        assert [_facts(error) for error in caught.value.errors] == own


@settings(max_examples=300)
@given(anything)
def test_whatever_it_is_given_both_walks_agree(instance: Any) -> None:
    for name in ("put_events_request", "events_request", "public_endpoint", "event", "session", "map_of_list_of_string"):
        errors = list(getattr(validators, f"iter_errors_{name}")(instance))
        assert getattr(validators, f"is_valid_{name}")(instance) is (not errors)
        assert all(error.origin for error in errors)


def _facts(error: Any) -> tuple[str, str, str]:
    return error.instance_location, error.keyword, error.keyword_location


def _spelled(value: Any) -> str:
    """Write a value so that 1 and 1.0 differ, and the order of members does not matter."""
    return json.dumps(value, sort_keys=True)
