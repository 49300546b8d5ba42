"""PutEvents in every family: what is drawn is taken and round-trips, what is damaged is judged as the validators judge it."""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import msgspec
import pydantic
import pytest

from families import DISAGREEING, MODULES, damages, requests, spelled, takes, verdicts
from pinpoint_put_events import models, msgspec_models, pydantic_models, validators

FAMILIES = pytest.mark.parametrize("family", MODULES)


@FAMILIES
def test_what_is_drawn_round_trips(family: str) -> None:
    kind = MODULES[family].PutEventsRequest
    for request in requests():
        record = kind.from_dict(request)
        assert spelled(record.to_dict()) == spelled(request)
        assert record.to_shapesmith() == models.PutEventsRequest.from_dict(request)
        assert kind.from_shapesmith(record.to_shapesmith()) == record


@pytest.mark.parametrize("family", MODULES)
def test_what_is_damaged_is_judged_as_the_validators_do(family: str) -> None:
    found = verdicts(MODULES[family].PutEventsRequest.from_dict)
    assert len(found) >= 14, "kinds of damage"
    for kind, counts in found.items():
        others = {"refuses"} if kind in DISAGREEING[family] else {"alike"}
        assert set(counts) == others, (family, kind, counts)


def test_json_text_is_read_alike() -> None:
    for request in requests()[:300]:
        text = json.dumps(request)
        by_pydantic = pydantic_models.PutEventsRequest.model_validate_json(text)
        by_msgspec = msgspec.json.decode(text.encode(), type=msgspec_models.PutEventsRequest)
        assert spelled(by_pydantic.to_dict()) == spelled(by_msgspec.to_dict()) == spelled(request)
        assert spelled(json.loads(msgspec.json.encode(by_msgspec))) == spelled(request)
        assert spelled(json.loads(by_pydantic.model_dump_json(exclude_unset=True))) == spelled(request)


def test_damaged_json_text_is_judged_alike() -> None:
    for damage in damages()[:600]:
        if damage.kind in ("not finite", "float for an integer"):
            continue
        text = json.dumps(damage.instance)
        valid = validators.is_valid_put_events_request(damage.instance)
        assert takes(pydantic_models.PutEventsRequest.model_validate_json, text) is valid, damage
        assert takes(msgspec.json.Decoder(msgspec_models.PutEventsRequest).decode, text) is valid, damage


BATCH: dict[str, Any] = {"Endpoint": {}, "Events": {"e": {"EventType": "t", "Timestamp": "2026-01-31T08:15:00Z"}}}


def _request(**event: Any) -> dict[str, Any]:
    events = {"e": {**BATCH["Events"]["e"], **event}}
    return {"ApplicationId": "a", "EventsRequest": {"BatchItem": {"one": {**BATCH, "Events": events}}}}


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ({"Timestamp": "yesterday"}, "/Timestamp: expected an ISO 8601 date and time"),
        ({"Attributes": {f"a{number}": "" for number in range(41)}}, "at most 40 entries in Attributes and Metrics together"),
        (
            {"Session": {"Id": "i", "StartTimestamp": "2026-01-31T08:15:00Z", "StopTimestamp": "2026-01-31T08:15:00Z"}},
            "expected Duration together with StopTimestamp",
        ),
    ],
)
@FAMILIES
def test_what_types_cannot_say_is_told_by_the_validators(family: str, event: dict[str, Any], told: str) -> None:
    with pytest.raises((pydantic.ValidationError, msgspec.ValidationError)) as caught:
        MODULES[family].PutEventsRequest.from_dict(_request(**event))
    assert told in str(caught.value)


def test_pydantic_says_where_and_hides_nothing_that_is_no_secret() -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        pydantic_models.PutEventsRequest.from_dict(_request(Session={"Id": 5}))
    told = {error["loc"][-2:]: error["type"] for error in caught.value.errors()}
    assert told == {("Session", "Id"): "string_type", ("Session", "StartTimestamp"): "missing"}


def test_pydantic_takes_attributes_in_constructors_and_only_the_names_of_the_api_elsewhere() -> None:
    at = "2026-01-31T08:15:00Z"
    event = pydantic_models.Event(event_type="t", timestamp=at, app_title=None, session=pydantic_models.Session(id="i", start_timestamp=at))
    assert event.to_dict() == {"EventType": "t", "Timestamp": at, "Session": {"Id": "i", "StartTimestamp": at}}
    assert event.model_dump(exclude_none=True) == event.to_dict()
    assert pydantic_models.Event.from_dict(event.to_dict()) == event
    event.session = None
    assert event.to_dict() == {"EventType": "t", "Timestamp": at}
    for wrong in ({"event_type": "t", "timestamp": at}, {"EventType": "t", "Timestamp": at, "Session": None}):
        with pytest.raises(pydantic.ValidationError):
            pydantic_models.Event.model_validate(wrong)
    with pytest.raises(pydantic.ValidationError, match="Extra inputs"):
        pydantic_models.Event(event_type="t", timestamp=at, evnt_type="x")  # type: ignore[call-arg]


def test_enumerations_are_those_of_the_dataclasses() -> None:
    for module in MODULES.values():
        endpoint = module.PublicEndpoint.from_dict({"ChannelType": "GCM"})
        assert endpoint.channel_type is models.ChannelType.GCM
        assert endpoint.to_shapesmith().channel_type is models.ChannelType.GCM
        assert type(endpoint.to_dict()["ChannelType"]) is str


def test_msgspec_asks_in_constructors_too() -> None:
    with pytest.raises(ValueError, match="Longitude"):
        msgspec_models.EndpointLocation(latitude=1.5)
    assert msgspec_models.EndpointLocation(latitude=1.5, longitude=2).to_dict() == {"Latitude": 1.5, "Longitude": 2}


def test_json_schemas_of_pydantic_say_what_the_types_say() -> None:
    schema = pydantic_models.PutEventsRequest.model_json_schema()
    assert set(schema["properties"]) == {"ApplicationId", "EventsRequest"}
    assert schema["additionalProperties"] is False
    title = schema["$defs"]["Event"]["properties"]["AppTitle"]
    assert title == {"title": "Apptitle", "type": "string", "description": "The app's display name."}
    is_valid = jsonschema_rs.validator_for(schema).is_valid
    assert all(map(is_valid, requests()[:300]))
    said = {"missing", "unknown", "null", "type", "bool for a number", "enum", "too long", "too many", "too large", "too small", "pattern"}
    broken = [damage for damage in damages()[:1000] if damage.kind in said]
    assert len(broken) > 100
    for damage in broken:
        assert is_valid(damage.instance) is validators.is_valid_put_events_request(damage.instance), damage
