"""The committed specs: PutEvents is what its page says and what importing it again gives, and its overlay fits it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from shapesmith.sources import botocore
from shapesmith.sources.json_schema import dump_document, load_overlay, load_spec, meta_schema

ROOT = Path(__file__).parents[2]
SPEC = load_spec(ROOT / "specs/pinpoint/put_events.json").contents
OVERLAY = load_overlay(ROOT / "specs/pinpoint/put_events.overlay.json").contents
DEFS = SPEC["$defs"]
PAGE = Path(__file__).with_name("put_events_page.rst")
TYPES = {"object": "dict", "array": "list", "string": "string", "integer": "integer", "number": "float"}


@dataclass(kw_only=True)
class Node:
    """A member, key or item on the page, or in the spec in the page's words."""

    name: str
    type: str
    required: bool = False
    children: list[Node] = field(default_factory=list)


MEMBER = re.compile(r"^( *)- (?:\*\*(\w+)\*\* )?\*\((\w+)\) --\* *(\*\*\[REQUIRED\]\*\*)?")
ARGUMENT = re.compile(r"^  :type (\w+): (\w+)")


def page_nodes(lines: list[str]) -> list[Node]:
    """Read the members of the page, nested by indentation."""
    root = Node(name="", type="dict")
    waiting: list[tuple[int, Node]] = [(-1, root)]
    for line in lines:
        if match := ARGUMENT.match(line):
            waiting = [(-1, root), (2, Node(name=match[1], type=match[2]))]
            root.children.append(waiting[-1][1])
        elif line.startswith("  :param"):
            waiting[-1][1].required = "[REQUIRED]" in line
        elif match := MEMBER.match(line):
            indent = len(match[1]) + 1
            while waiting[-1][0] >= indent:
                waiting.pop()
            node = Node(name=match[2] or "", type=match[3], required=bool(match[4]))
            waiting[-1][1].children.append(node)
            waiting.append((indent, node))
    return root.children


def spec_node(name: str, schema: dict[str, Any], *, required: bool = False) -> Node:
    """Say in the page's words what a subschema of the spec says."""
    target = DEFS[schema["$ref"].removeprefix("#/$defs/")]
    node = Node(name=name, type=TYPES[target["type"]], required=required)
    needed = target.get("required", ())
    node.children = [spec_node(member, inner, required=member in needed) for member, inner in target.get("properties", {}).items()]
    if target.get("additionalProperties"):
        node.children = [Node(name="", type="string"), spec_node("", target["additionalProperties"])]
    if "items" in target:
        node.children = [spec_node("", target["items"])]
    return node


def flat(nodes: list[Node], path: str = "") -> Iterator[tuple[str, str, bool]]:
    """List nodes with their paths; the page nests the values of a map under its keys."""
    for node in nodes:
        here = f"{path}/{node.name}"
        yield here, node.type, node.required
        yield from flat(node.children, here)


def page_part(begin: str, end: str) -> list[str]:
    text = PAGE.read_text("utf-8")
    return text[text.index(begin) : text.index(end)].splitlines()


def test_the_request_is_what_the_page_says() -> None:
    page = sorted(flat(page_nodes(page_part("  :type ApplicationId", ":rtype:"))))
    spec = sorted(flat(spec_node("", {"$ref": "#/$defs/PutEventsRequest"}).children))
    assert _unnested(page) == _unnested(spec)
    assert sum(required for _, _, required in page) == 9
    assert len(page) > 50


def test_the_response_is_what_the_page_says() -> None:
    page = page_nodes(page_part("**Response Structure**", "**Exceptions**"))
    spec = spec_node("", {"$ref": "#/$defs/PutEventsResponse"})
    names = {(path, kind) for path, kind, _ in _unnested(flat(page))}
    assert names == {(path, kind) for path, kind, _ in _unnested(flat([spec]))}
    assert DEFS["PutEventsResponse"]["required"] == ["EventsResponse"]  # the page does not show it, the model has it


def _unnested(nodes: Any) -> list[tuple[str, str, bool]]:
    """Sort nodes by path, in which the steps without a name (keys, values, items) are left out."""
    return sorted((re.sub(r"/+", "/", path), kind, required) for path, kind, required in nodes)


def test_the_exceptions_are_those_of_the_page() -> None:
    page = re.findall(r"Client\.exceptions\.(\w+)`", PAGE.read_text("utf-8"))
    errors = SPEC["x-operations"]["PutEvents"]["errors"]
    assert [error["code"] for error in errors] == page
    statuses = {error["code"].removesuffix("Exception"): error["status"] for error in errors}
    assert statuses == {
        "BadRequest": 400,
        "InternalServerError": 500,
        "PayloadTooLarge": 413,
        "Forbidden": 403,
        "NotFound": 404,
        "MethodNotAllowed": 405,
        "TooManyRequests": 429,
    }


def test_the_enum_has_the_pages_values() -> None:
    syntax = re.search(r"'ChannelType': (.*),", PAGE.read_text("utf-8"))
    assert syntax is not None
    assert [f"'{value}'" for value in DEFS["ChannelType"]["enum"]] == syntax[1].split("|")


def test_the_operation_is_bound_as_in_the_model() -> None:
    operation = SPEC["x-operations"]["PutEvents"]
    assert operation["http"] == {"method": "POST", "path": "/v1/apps/{application-id}/events", "status": 202}
    assert DEFS["PutEventsRequest"]["properties"]["ApplicationId"]["x-wire"] == {"location": "uri", "name": "application-id"}
    assert (DEFS["PutEventsRequest"]["x-payload"], DEFS["PutEventsResponse"]["x-payload"]) == ("EventsRequest", "EventsResponse")


@pytest.mark.skipif(
    SPEC["x-provenance"]["version"] != botocore.read("pinpoint", ["PutEvents"])["x-provenance"]["version"],
    reason="another version of botocore is installed",
)
def test_importing_again_gives_the_same_bytes() -> None:
    again = botocore.read("pinpoint", ["PutEvents"], existing=SPEC)
    assert dump_document(again) == (ROOT / "specs/pinpoint/put_events.json").read_text("utf-8")


def test_descriptions_are_our_own_and_short() -> None:
    ours, theirs = dict(descriptions(SPEC)), dict(descriptions(botocore.read("pinpoint", ["PutEvents"])))
    assert set(theirs) <= set(ours)
    assert not [place for place, text in theirs.items() if ours[place] == text]
    assert not [place for place, text in ours.items() if len(text) > 180 or "\n" in text]
    assert not [text for text in ours.values() if re.match(r"(?i)the (\w+) of the \w+\.$|specifies|provides information", text)]


def descriptions(schema: Any, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("description"), str):
            yield place, schema["description"]
        for key, value in schema.items():
            yield from descriptions(value, f"{place}/{key}")


@pytest.mark.parametrize("contents", [SPEC, OVERLAY, meta_schema(), meta_schema("overlay")])
def test_every_file_is_a_json_schema(contents: dict[str, Any]) -> None:
    jsonschema_rs.meta.validate(contents)


STRUCTURE = {"properties", "items", "additionalProperties", "propertyNames", "allOf", "x-source", "x-level"}


def additions(schema: dict[str, Any], target: dict[str, Any], place: str, source: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Walk an overlay beside the spec; fail where the spec lacks the place."""
    source = schema.get("x-source", source)
    while "$ref" in target:
        target = DEFS[target["$ref"].removeprefix("#/$defs/")]
    if set(schema) - STRUCTURE:
        yield place, schema, source
    for name, inner in schema.get("properties", {}).items():
        assert name in target["properties"], f"{place}/{name}"
        yield from additions(inner, target["properties"][name], f"{place}/{name}", source)
    for keyword in ("items", "additionalProperties"):
        if keyword in schema:
            assert keyword in target, f"{place}/{keyword}"
            yield from additions(schema[keyword], target[keyword], f"{place}/{keyword}", source)
    if "propertyNames" in schema:
        assert target["type"] == "object"
        yield from additions(schema["propertyNames"], {"type": "string"}, f"{place}/propertyNames", source)
    for inner in schema.get("allOf", ()):
        yield from additions(inner, target, place, source)


def all_additions() -> list[tuple[str, dict[str, Any], str]]:
    return [found for name, schema in OVERLAY["$defs"].items() for found in additions(schema, DEFS[name], name, "")]


def test_every_addition_has_a_place_and_a_source() -> None:
    found = all_additions()
    assert len(found) > 40
    assert [place for place, _, source in found if not re.search(r"https://\S+", source)] == []


def test_advice_is_only_told() -> None:
    advice = [schema for _, schema, _ in all_additions() if schema.get("x-level") == "advice"]
    assert len(advice) >= 15
    assert all(set(schema) == {"description", "x-source", "x-level"} for schema in advice)
    assert all(schema["description"].endswith(".") for schema in advice)


LIMITS = {
    "EndpointDemographic/properties/AppVersion/maxLength": 50,
    "EndpointDemographic/properties/Make/maxLength": 50,
    "EndpointDemographic/properties/Model/maxLength": 100,
    "EndpointDemographic/properties/ModelVersion/maxLength": 50,
    "EndpointDemographic/properties/Platform/maxLength": 50,
    "EndpointDemographic/properties/PlatformVersion/maxLength": 50,
    "EndpointLocation/properties/City/maxLength": 75,
    "EndpointLocation/properties/Region/maxLength": 75,
    "EndpointLocation/properties/Country/pattern": "^[A-Z]{2,3}$",
    "EndpointLocation/properties/Latitude/maximum": 90,
    "EndpointLocation/properties/Longitude/minimum": -180,
    "EndpointLocation/dependentRequired": {"Latitude": ["Longitude"], "Longitude": ["Latitude"]},
    "Session/dependentRequired": {"StopTimestamp": ["Duration"]},
    "MapOfEventsBatch/propertyNames/pattern": "^[^${}]*$",
    "EndpointUser/properties/UserId/pattern": "^[^${}]*$",
    "PublicEndpoint/properties/EndpointStatus/enum": ["ACTIVE", "INACTIVE"],
    "PublicEndpoint/properties/OptOut/enum": ["ALL", "NONE"],
    "Event/properties/Timestamp/x-dateTime": "iso8601",
    "PublicEndpoint/properties/EffectiveDate/x-dateTime": "iso8601",
    "Session/properties/StartTimestamp/x-dateTime": "iso8601",
    "Session/properties/StopTimestamp/x-dateTime": "iso8601",
    "Event/x-maxTotal/maximum": 40,
    "Event/x-maxBytes": 1_000_000,
    "EventsRequest/x-maxTotal": {"of": [["BatchItem", "*", "Events"]], "maximum": 100},
    "EventsRequest/x-maxBytes": 4_000_000,
    "PublicEndpoint/x-maxTotal/maximum": 250,
    "PublicEndpoint/x-maxBytes": 15_000,
    "MapOf__string/propertyNames/maxLength": 50,
    "MapOf__string/additionalProperties/maxLength": 200,
    "Event/properties/Metrics/propertyNames/maxLength": 50,
    "MapOfListOf__string/propertyNames/maxLength": 50,
    "ListOf__string/maxItems": 50,
    "ListOf__string/items/maxLength": 100,
}


@pytest.mark.parametrize(("place", "expected"), LIMITS.items())
def test_the_documented_limits_are_there(place: str, expected: Any) -> None:
    value: Any = OVERLAY["$defs"]
    for token in place.split("/"):
        value = value[token]
    assert value == expected
