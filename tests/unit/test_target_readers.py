"""Readers of structures that ask for more than those of AWS do: branches, names, nesting, null; and what is read by two walks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from made_library import ORDERS, SCHEMA, TEXT, hostile, imported, write_library
from reading import agree, as_parsed, damaged

REF = "#/$defs/"


def closed(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": REF + name}


SPEC: dict[str, Any] = {
    "$schema": SCHEMA,
    "x-service": ORDERS["x-service"],
    "x-operations": {"Send": {"http": {"method": "POST", "path": "/", "status": 200}, "request": ref("Send")}},
    "$defs": {
        "Send": {
            **closed(
                *("lists", "made"),
                lists={"type": "array", "items": {"type": "array", "items": ref("Line"), "minItems": 1}, "maxItems": 3},
                maps={"type": "object", "additionalProperties": {"type": "array", "items": ref("Line")}, "minProperties": 1},
                made={"type": "integer"},
                models={"anyOf": [{"type": "string", "maxLength": 2}, {"type": "integer", "minimum": 5}]},
                new={"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 3}]},
                choice={"type": "array", "items": ref("Kind"), "contains": {"const": "a"}, "uniqueItems": True},
                read_line={"type": ["string", "null"]},
                maybe=ref("Anything"),
                instance={
                    "type": "object",
                    "propertyNames": {"anyOf": [{"maxLength": 1}, {"const": "long"}]},
                    "additionalProperties": TEXT,
                },
                tree=ref("Tree"),
                open=ref("Open"),
                told=ref("Told"),
                empty=ref("Empty"),
                one=ref("One"),
            ),
            "anyOf": [{"required": ["maps"]}, {"required": ["choice"]}, {"properties": {"made": {"minimum": 0}}}],
            "not": {"required": ["open", "told"]},
        },
        "Line": {**closed("id", id=TEXT, kind=ref("Kind"), size={"type": "integer"}), "dependentRequired": {"size": ["kind"]}},
        "Kind": {"type": "string", "enum": ["a", "b", "c", "d", "e", "f"]},
        "Tree": {
            **closed("name", name=TEXT, children={"type": "array", "items": ref("Tree")}, parent=ref("Tree")),
            "if": {"properties": {"name": {"const": "leaf"}}},
            "then": {"properties": {"children": False}},
        },
        "Open": {"type": "object", "properties": {"a": TEXT, "b": ref("Line")}, "patternProperties": {"^x": {"type": "integer"}}},
        "Told": {"type": "object", "properties": {"a": TEXT}, "anyOf": [{"properties": {"b": TEXT}}, {}], "unevaluatedProperties": False},
        "Empty": closed(),
        "One": {**closed(a=TEXT, b=ref("Line")), "minProperties": 1, "maxProperties": 1, "x-union": True},
        "Anything": {"x-document": True},
    },
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("readers")
    write_library(SPEC, folder, "readers_made")
    with imported(folder, "readers_made"):
        yield lambda name: import_module(f"readers_made.{name}")


def test_readers_agree_with_validators_whatever_is_asked(library: Any) -> None:
    readers, validators, models = (library(name) for name in ("readers", "validators", "models"))
    counts = [0, 0]

    @settings(
        max_examples=80, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
    )
    @given(library("strategies").send(), st.randoms(use_true_random=False))
    def drawn(value: Any, chosen: random.Random) -> None:
        for one in (value, *(damaged(value, chosen) for _ in range(10))):
            counts[agree(as_parsed(one), readers.read_send, validators.is_valid_send, models.Send)] += 1

    drawn()
    assert min(counts) > 50


def test_what_is_nested_too_deep_is_left_to_the_validators(library: Any) -> None:
    http = library("models").HttpRequest(method="POST", path="/", headers={"Content-Type": "application/json"})
    http.body = b'{"lists":[],"made":1,"tree":' + b'{"name":"x","parent":' * 5000 + b'{"name":"x"}' + b"}" * 5001
    with pytest.raises(library("errors").SendError, match="nested too deep"):
        library("models").Send.from_http(http)


def test_what_one_walk_reads_is_what_two_read(library: Any) -> None:
    """Timestamps, a subclass and other rules go the longer way, and end at the same record."""
    models, wire = library("models"), library("wire")
    request = models.Send.from_dict({"lists": [[{"id": "1", "kind": "a", "size": 2}]], "made": 1, "choice": ["a", "b"]})
    http = request.to_http()

    class Mine(models.Send):  # type: ignore[misc,name-defined]
        __slots__ = ()

    assert models.Send.from_http(http) == request == wire.send_request.read(http, models.Send.from_dict)
    assert models.Send.from_http(http, rules="model") == request == models.Send.from_http(http, rules=None)
    assert type(Mine.from_http(http)) is Mine
    assert models.Send.from_http_by_item(http, "/choice/*") == (request, {})


def test_no_name_of_a_spec_becomes_code_or_meets_another(tmp_path: Path) -> None:
    spec = hostile()
    spec["$defs"]["Request"]["additionalProperties"] = False
    write_library(spec, tmp_path, "readers_hostile", ["models", "errors"])
    with imported(tmp_path, "readers_hostile"):
        readers, validators, models = (import_module(f"readers_hostile.{name}") for name in ("readers", "validators", "models"))
        value = {name: {name: "x"} for name in spec["$defs"] if name not in ("Choice", "Failure", "Request")}
        value |= {f"{name}s": [{name: "y"}, {}] for name in list(value)} | {f"{name}z": {name: {name: "z"}} for name in list(value)}
        assert agree({**value, "Choice": "class"}, readers.read_request, validators.is_valid_request, models.Request)
        for name in value:
            assert not agree({**value, name: 5}, readers.read_request, validators.is_valid_request, models.Request)
