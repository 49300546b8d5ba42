"""The target `models`: records that read and write their JSON form, and stand as dataclasses everywhere."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
import subprocess
import sys
import typing
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from made_library import NASTY, ORDERS, SCHEMA, TEXT, hostile, imported, write_library
from shapesmith.errors import ConfigError
from shapesmith.render.python.parts import PARTS
from shapesmith.render.python.runtime import assemble
from shapesmith.render.targets.package import part_source
from shapesmith.render.targets.registry import target_names

TARGETS = ["models", "builders", "errors"]


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("models")
    write_library(ORDERS, folder, "orders_models", TARGETS)
    with imported(folder, "orders_models") as package:
        yield package


def line(**more: Any) -> dict[str, Any]:
    return {"Article": "a", **more}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Order", {"Lines": {}}),
        ("Order", {"Lines": {"a": line(Count=1, Kind="2nd", Parts={"b": line(Parts={})}), "b": line(Grid=[{"x": [1, 1.5]}, {}])}}),
        ("Order", {"Lines": {"a": line()}, "Notes": [], "Address": {"Street": "s", "Class": "c", "rules": "r", "str": ""}}),
        ("Line", line(Kind="of the future", Grid=[])),
        ("StoreRequest", {"ClientToken": "t", "Maybe": None, "Blob": "aGVsbG8=", "Anything": None}),
        ("StoreRequest", {"ClientToken": "t", "Maybe": "m", "Blob": "", "Anything": {"a": [1.0, 1, None]}, "Kinds": ["new", "?"]}),
        ("StoreRequest", {"ClientToken": "t", "Maybe": "", "Blob": "no base64", "Moments": [1, 1.0, "2026-01-31T00:00:00Z"]}),
        ("StoreRequest", {"ClientToken": "t", "Maybe": None, "Blob": "aGVsbG9="}),
        ("Deep", {"Blobs": {"a": ["aGVsbG8=", ""], "b": []}, "At": 1.5, "Self": {"Self": {}}, "Nothing": None}),
        ("Deep", {"Nothing": {"extra": "own", "A": "a", "more": [None, {"x": 1}], "to_dict": 1}}),
        ("Open", {}),
    ],
)
def test_json_form_round_trips_exactly(orders: Any, name: str, value: dict[str, Any]) -> None:
    record = getattr(orders.models, name).from_dict(value)
    assert json.dumps(record.to_dict(), sort_keys=True) == json.dumps(value, sort_keys=True)
    for again in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record), dataclasses.replace(record)):
        assert again == record
        assert again is not record


def test_absence_is_not_null(orders: Any) -> None:
    absent, null = orders.models.StoreRequest.from_dict({}), orders.models.StoreRequest.from_dict({"Maybe": None, "Anything": None})
    assert repr(absent.maybe) == "ABSENT"
    assert not absent.anything
    assert pickle.loads(pickle.dumps(absent)).anything is absent.anything
    assert null.maybe is None
    assert absent.to_dict() == {}
    assert null.to_dict() == {"Maybe": None, "Anything": None}
    assert repr(null) == "StoreRequest(anything=None)"


@pytest.mark.parametrize("wrong", [5, "x", [], [5], {"a": 5}, {"a": [5]}, None, True])
def test_reading_never_fails_and_keeps_what_is_wrong(orders: Any, wrong: Any) -> None:
    for name, cls in vars(orders.models).items():
        shape = ORDERS["$defs"].get(name)
        if shape and "properties" in shape and name != "Open":
            value = dict.fromkeys(shape["properties"], wrong)
            written = cls.from_dict({**value, "unknown": 1, "ResponseMetadata": {}}).to_dict()
            if wrong is not None and not isinstance(wrong, dict):
                assert written.items() >= value.items()


def test_reads_and_passes_what_boto3_has(orders: Any) -> None:
    now = datetime(2026, 1, 31, 8, 15, tzinfo=UTC)
    given = {"ClientToken": "t", "Maybe": "m", "Blob": b"hello", "Moments": [now, 5], "Deep": {"At": now, "Blobs": {"a": [b"\x00"]}}}
    record = orders.models.StoreRequest.from_dict(given)
    assert record.to_kwargs() == given
    text = {"At": "2026-01-31T08:15:00Z", "Blobs": {"a": ["AA=="]}}
    assert record.to_dict() == {**given, "Blob": "aGVsbG8=", "Moments": ["2026-01-31T08:15:00Z", 5], "Deep": text}
    assert orders.models.StoreRequest(client_token="t", maybe=None, blob="aGVsbG8=").to_kwargs()["Blob"] == b"hello"


def test_choices_are_strings_that_survive_the_future(orders: Any) -> None:
    kind = orders.models.Kind
    assert {member.name: member.value for member in kind} == {
        "NEW": "new", "NEW_2": "NEW", "_2_ND": "2nd", "NONE": "None", "EMPTY": "", "MRO": "mro",
    }  # fmt: skip
    assert (str(kind.NEW), f"{kind.NEW}", kind.NEW == "new", hash(kind.NEW) == hash("new"), {"new": 1}[kind.NEW]) == (
        "new",
        "new",
        True,
        True,
        1,
    )
    record = orders.models.Line(article="a", kind=kind.NEW)
    assert type(record.to_dict()["Kind"]) is str
    assert orders.models.Line.from_dict({"Kind": "2nd"}).kind is kind._2_ND
    assert orders.models.Line.from_dict({"Kind": "later"}).kind == "later"


def test_a_repr_hides_what_is_sensitive_and_omits_what_is_absent(orders: Any) -> None:
    assert repr(orders.models.Address(street="Baker Street", class_="x")) == "Address(street=***, class_='x')"


def test_records_are_dataclasses(orders: Any) -> None:
    models = orders.models
    assert dataclasses.is_dataclass(models.Note)
    assert [field.name for field in dataclasses.fields(models.Line)][:2] == ["article", "count"]
    assert dataclasses.asdict(models.Order(lines={"a": models.Line(article="x")}))["lines"]["a"]["article"] == "x"
    assert typing.get_type_hints(models.Line)["kind"] == models.Kind | str | None
    for name in ORDERS["$defs"]:
        if hasattr(models, name) and dataclasses.is_dataclass(getattr(models, name)):
            typing.get_type_hints(getattr(models, name))
    match models.Note(text="t"):
        case models.Note(text="t", note=None):
            pass
        case _:
            pytest.fail("a record matches by keyword")
    with pytest.raises(TypeError):
        models.Note()
    with pytest.raises(AttributeError):
        models.Note(text="t").other = 1  # slots


def test_a_record_can_be_the_base_of_others(orders: Any) -> None:
    plain: Any = type("Plain", (orders.models.Open,), {})
    assert plain.from_dict({"A": "a"}).a == "a"
    extended = dataclasses.dataclass(kw_only=True)(type("Extended", (orders.models.Note,), {"__annotations__": {"more": "int"}, "more": 1}))
    assert dataclasses.asdict(extended(text="t")) == {"text": "t", "note": None, "more": 1}


def test_a_request_checks_itself(orders: Any) -> None:
    order = orders.models.Order(lines={})
    request = orders.models.PlaceOrderRequest(shop_id="s", folder="f", order=order)
    with pytest.raises(orders.validators.ValidationError):
        request.validate()
    order.lines["a"] = orders.models.Line(article="x")
    request.validate()
    request.validate(rules="model")
    assert not hasattr(order, "validate")


def test_to_http_writes_labels_query_headers_and_the_payload(orders: Any) -> None:
    request = orders.models.PlaceOrderRequest(
        shop_id="a/b c~é",
        folder="x/y z",
        order=orders.models.Order(lines={"a": orders.models.Line(article="\u00e9")}),
        tag=["1", "2 3"],
        filter={"q": "r"},
        dry=True,
        trace=["a,b", 'c"d', "e"],
        meta={"One": "1"},
    )
    http = request.to_http()
    assert (http.method, http.path) == ("PUT", "/shops/a%2Fb%20c~%C3%A9/x/y%20z")
    assert http.query == (("mode", "strict"), ("empty", ""), ("tag", "1"), ("tag", "2 3"), ("q", "r"), ("dry-run", "true"))
    assert http.headers == {"Content-Type": "application/json", "X-Trace": '"a,b","c\\"d",e', "x-meta-One": "1"}
    assert http.body == '{"Lines":{"a":{"Article":"\u00e9"}}}'.encode()
    request.shop_id = ""
    with pytest.raises(ValueError, match="shop_id"):
        request.to_http()


def test_to_http_writes_the_protocols_own_forms(orders: Any) -> None:
    models = orders.models
    deep = models.Deep(at="2026-01-02T03:04:05.5+01:00", self_=models.Deep(blobs={"a": [b"\x00"]}))
    request = models.StoreRequest(client_token="t", maybe=None, moments=["1970-01-01", 1.5], deep=deep, anything={"n": float("nan")})
    written = {
        "ClientToken": "t", "Maybe": None, "Moments": [0, 1.5], "Anything": {"n": "NaN"},
        "Deep": {"At": 1767319445.5, "Self": {"Blobs": {"a": ["AA=="]}}},
    }  # fmt: skip
    http = request.to_http()
    assert json.loads(http.body) == written
    back = models.StoreRequest.from_http(http)
    assert back.moments == [datetime(1970, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, 0, 0, 1, 500_000, tzinfo=UTC)]
    assert (back.maybe, back.deep.self_.blobs) == (None, {"a": [b"\x00"]})
    assert back.to_http() == http
    with pytest.raises(ValueError, match="'soon' is not a point in time"):
        models.StoreRequest(client_token="t", maybe=None, moments=["soon"]).to_http()


@pytest.mark.parametrize("orjson", [True, False])
def test_bodies_are_compact_json_of_every_value(orders: Any, orjson: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    runtime = orders._runtime
    monkeypatch.setattr(runtime, "_encoders", [] if orjson else runtime._make_encoders()[-2:])
    for value in ({"a": [1, 1.0, None, True, "null"]}, {"big": 2**70}, {"lone": "\ud800\u00e9"}, {}):
        assert json.loads(runtime.json_bytes(value)) == value
    assert b" " not in runtime.json_bytes({"a": [1, 2]})
    for wrong, error in ((float("nan"), ValueError), (float("inf"), ValueError), (datetime.now(), TypeError), ({1}, TypeError)):
        with pytest.raises(error):
            runtime.json_bytes({"a": wrong})


def test_a_response_tells_item_by_item(orders: Any) -> None:
    response = orders.models.PlaceOrderResponse.from_dict(
        {
            "Groups": {
                "g": {"Whole": {"Status": 200}, "Each": {"x": {"Status": 400, "Says": "no"}, "y": {"Status": 202}}},
                "odd": 5,
                "none": {},
            }
        }
    )
    outcome = orders.models.Line_2  # the overlay's name for it is taken by a shape
    assert response.accepted() == [outcome(group="g", status=200), outcome(group="g", line="y", status=202)]
    assert response.refused() == [outcome(group="g", line="x", status=400, says="no")]
    assert orders.models.PlaceOrderResponse.from_dict({}).refused() == []


def test_hostile_names_and_texts_never_become_code(tmp_path: Path) -> None:
    files = write_library(hostile(), tmp_path, "hostile_models", ["models"])
    assert files["_runtime.py"].count("class TextEnum") == 1
    with imported(tmp_path, "hostile_models") as package:
        request = package.models.Request
        value = {"Choice": "{{ 7*7 }}", **{name: {other: other for other in NASTY} for name in NASTY if name}}
        assert request.from_dict(value).to_dict() == value
        assert [member.value for member in package.models.Choice] == list(NASTY)
        assert len({field.name for field in dataclasses.fields(request)}) == 3 * (len(NASTY) - 1) + 1


def test_models_of_a_plain_schema_need_no_operation(tmp_path: Path) -> None:
    schema = {"$schema": SCHEMA, "title": "Point", "type": "object", "properties": {"x": {"type": "number"}}, "additionalProperties": False}
    files = write_library(schema, tmp_path, "plain_models", ["models", "errors", "builders"])
    assert set(files) == {"__init__.py", "_runtime.py", "models.py", "py.typed", "validators.py"}
    with imported(tmp_path, "plain_models") as package:
        assert package.models.Point(x=1).to_dict() == {"x": 1}


def test_objects_closed_but_for_patterns_lose_nothing(tmp_path: Path) -> None:
    area = {"type": "object", "patternProperties": {"^[0-9]+$": TEXT}, "additionalProperties": False}
    schema = {"$schema": SCHEMA, "title": "Hall", "type": "object", "properties": {"areas": area, "named": {"$ref": "#/$defs/Area"}}}
    write_library({**schema, "$defs": {"Area": area}}, tmp_path, "patterned_models", ["models"])
    with imported(tmp_path, "patterned_models") as package:
        value = {"areas": {"1": "a"}, "named": {"2": "b"}}
        assert package.models.Hall.from_dict(value).to_dict() == value


def test_importing_defers_what_is_dear(tmp_path: Path) -> None:
    write_library(ORDERS, tmp_path, "light", ["models", "validators", "builders", "errors"])
    code = "import sys, light.models, light.validators, light.builders, light.errors; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True).stdout.split()
    assert not {"dataclasses", "json", "uuid", "base64", "inspect", "urllib.parse"} & set(loaded)


def test_parts_of_the_runtime_do_not_meet() -> None:
    parts = [part.name for part in PARTS]
    source = assemble([part_source(part) for part in parts]).text
    names = [line.split("(")[0].split(":")[0] for line in source.splitlines() if line.startswith(("def ", "class "))]
    assert len(names) == len(set(names))
    assert source.count("from __future__") == 1
    compile(source, "_runtime.py", "exec")


def test_targets_bring_what_they_need() -> None:
    assert target_names(["builders"]) == ("models", "validators", "builders")
    with pytest.raises(ConfigError, match="Did you mean 'builders'"):
        target_names(["bilders"])


@pytest.mark.slow
def test_type_checkers_accept_what_is_generated(tmp_path: Path) -> None:
    write_library(ORDERS, tmp_path, "typed_orders", TARGETS)
    write_library(hostile(), tmp_path, "typed_hostile", TARGETS)
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--python-version=3.10",
        "--config-file=",
        "-p",
        "typed_orders",
        "-p",
        "typed_hostile",
    ]
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout[-2000:]
