"""Overlays that name what the spec lacks, or contradict it: refused with their own place and, where one is near, the right name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shapesmith.document import Document
from shapesmith.errors import OverlayError
from shapesmith.lower import lower
from shapesmith.shapes.contract import Contract
from shapesmith.sources.json_schema import load_spec

SPEC = load_spec(Path(__file__).parents[2] / "specs/pinpoint/put_events.json")
OUTCOMES = {
    "record": "Outcome",
    "items": [{"path": ["EventsResponse", "Results", "*", "EndpointItemResponse"], "keys": ["endpoint"]}],
    "status": "StatusCode",
    "message": "Message",
    "accepted": [202],
}


def lay(definitions: dict[str, Any], *, source: str = "a page") -> Contract:
    return lower(SPEC, [Document(name="over.json", contents={**({"x-source": source} if source else {}), "$defs": definitions})])


@pytest.mark.parametrize(
    ("definitions", "where", "told"),
    [
        ({"Sesion": {}}, "/Sesion", "Did you mean 'Session'?"),
        ({"Session": {"properties": {"Idd": {"maxLength": 3}}}}, "/Session/properties/Idd", "Did you mean 'Id'?"),
        ({"Session": {"required": ["Nope"]}}, "/Session/required", "knows no member 'Nope'"),
        ({"Session": {"maxLenght": 1}}, "/Session/maxLenght", "Did you mean 'maxLength'?"),
        ({"Session": {"properties": {"Duration": {"maxLength": 3}}}}, "/Session/properties/Duration/maxLength", "concerns string"),
        ({"Session": {"dependentRequired": {"Foo": ["Id"]}}}, "/Session/dependentRequired/Foo", "knows no member 'Foo'"),
        ({"Session": {"dependentRequired": {"Id": ["Bar"]}}}, "/Session/dependentRequired/Id", "knows no member 'Bar'"),
        ({"Event": {"x-maxTotal": {"of": [["Attribute"]], "maximum": 3}}}, "/Event/x-maxTotal", "Did you mean 'Attributes'?"),
        ({"PublicEndpoint": {"properties": {"ChannelType": {"enum": ["FAX"]}}}}, "/ChannelType/enum", "nothing could be valid"),
        ({"Session": {"properties": {"Duration": {"minimum": 5, "maximum": 3}}}}, "/Duration/minimum", "nothing could be valid"),
        ({"Session": {"maxProperties": 1}}, "/Session/maxProperties", "nothing could be valid"),
        ({"PutEventsResponse": {"x-outcomes": {**OUTCOMES, "status": "StatusCod"}}}, "/x-outcomes/status", "Did you mean 'StatusCode'?"),
        (
            {"PutEventsResponse": {"x-outcomes": {**OUTCOMES, "items": [{"path": ["Foo"], "keys": []}]}}},
            "/items/0/path",
            "knows no member 'Foo'",
        ),
        (
            {"PutEventsResponse": {"x-outcomes": {**OUTCOMES, "items": [{**OUTCOMES["items"][0], "keys": []}]}}},
            "/items/0/keys",
            "0 keys for 1",
        ),
    ],
)
def test_an_addition_that_does_not_fit_is_refused(definitions: dict[str, Any], where: str, told: str) -> None:
    with pytest.raises(OverlayError) as caught:
        lay(definitions)
    assert caught.value.where.startswith("over.json#/$defs/")
    assert caught.value.where.endswith(where)
    assert told in str(caught.value)


def test_an_addition_without_a_source_is_refused() -> None:
    with pytest.raises(OverlayError, match="has no source"):
        lay({"Session": {"maxProperties": 3}}, source="")


def test_what_fits_is_accepted() -> None:
    contract = lay({"PutEventsResponse": {"x-outcomes": OUTCOMES}, "Session": {"maxProperties": 3}})
    shapes = {shape.name: shape for shape in contract.shapes.values()}
    outcomes = shapes["PutEventsResponse"].outcomes
    assert outcomes is not None
    assert outcomes.accepted == (202,)
    assert shapes["Session"].limits == ("At most 3 members.",)
