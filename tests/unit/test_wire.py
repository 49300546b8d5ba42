"""Requests, responses and errors over HTTP, both ways: what a user of a library meets."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from made_library import ORDERS, TEXT, imported, write_library
from pinpoint_put_events import _runtime
from shapesmith.cli.main import cli
from shapesmith.document import Document
from shapesmith.errors import ConfigError, SourceError
from shapesmith.pipeline import generate
from shapesmith.schema.export import export
from shapesmith.sources import botocore

RENAMED = {
    "type": "object",
    "properties": {
        "When": {"$ref": "#/$defs/Time", "x-wire": {"name": "at", "timestampFormat": "iso8601"}},
        "Weight": {"type": "number"},
        "Inner": {"$ref": "#/$defs/Renamed", "x-wire": {"name": "inner"}},
    },
    "additionalProperties": False,
}
SHOP: dict[str, Any] = {
    "$schema": ORDERS["$schema"],
    "title": "Shop",
    "x-provenance": {"source": "botocore", "version": "1.0"},
    "x-service": {"name": "shop", "title": "Shop", "protocol": "json", "version": "1", "jsonVersion": "1.1", "targetPrefix": "Shop_1"},
    "x-operations": {
        "Buy": {
            "http": {"method": "POST", "path": "/", "status": 200, "hostPrefix": "{Region}.data-"},
            "request": {"$ref": "#/$defs/BuyRequest"},
            "response": {"$ref": "#/$defs/Renamed"},
            "errors": [
                {"$ref": "#/$defs/ValidationFailed", "code": "ValidationFailed", "fault": "client"},
                {"$ref": "#/$defs/Broken", "code": "Broken", "fault": "server"},
            ],
        },
        "Ping": {"http": {"method": "POST", "path": "/", "status": 200}, "errors": []},
    },
    "$defs": {
        "BuyRequest": {
            "type": "object",
            "properties": {
                "Region": {**TEXT, "minLength": 1, "x-hostLabel": True},
                "Items": {"type": "array", "items": {"$ref": "#/$defs/Renamed"}, "minItems": 1},
                "Token": {**TEXT, "x-idempotencyToken": True},
            },
            "required": ["Region", "Items"],
            "additionalProperties": False,
        },
        "Renamed": RENAMED,
        "Time": {"type": ["string", "number"], "x-timestamp": True},
        "ValidationFailed": {"type": "object", "properties": {"Message": TEXT, "Place": {"$ref": "#/$defs/Renamed"}}},
        "Broken": {"type": "object", "properties": {"message": TEXT}},
    },
}
MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("wire")
    write_library(ORDERS, folder, "orders_wire")
    with imported(folder, "orders_wire") as package:
        yield package


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("shop")
    write_library(SHOP, folder, "shop_wire")
    with imported(folder, "shop_wire") as package:
        yield package


def placed(orders: Any, **changes: Any) -> Any:
    """Return a request as it comes, with some of its parts changed."""
    parts: dict[str, Any] = {
        "method": "PUT",
        "path": "/shops/a%2Fb/x/y%20z",
        "query": (("mode", "strict"), ("empty", ""), ("tag", "1"), ("tag", "2"), ("q", "r"), ("dry-run", "true")),
        "headers": {"content-type": "application/json; charset=utf-8", "x-trace": '"a,b", c', "X-Meta-One": "1"},
        "body": b'{"Lines": {"a": {"Article": "x"}}}',
    }
    return orders._runtime.HttpRequest(**{**parts, **changes})


def test_a_request_is_read_from_wherever_its_members_travel(orders: Any) -> None:
    models = orders.models
    read = models.PlaceOrderRequest.from_http(placed(orders))
    assert read == models.PlaceOrderRequest(
        shop_id="a/b",
        folder="x/y z",
        tag=["1", "2"],
        filter={"q": "r"},
        dry=True,
        trace=["a,b", "c"],
        meta={"One": "1"},
        order=models.Order(lines={"a": models.Line(article="x")}),
    )
    assert models.PlaceOrderRequest.from_http(read.to_http()) == read


def test_a_target_is_split_as_servers_have_it(orders: Any) -> None:
    message = orders._runtime.HttpRequest
    made = message.from_target("PUT", "/shops/a%2Fb/x?mode=strict&empty=&q=%C3%A9+1", {"A": "b"}, b"{}")
    assert made == message(
        method="PUT", path="/shops/a%2Fb/x", query=(("mode", "strict"), ("empty", ""), ("q", "é 1")), headers={"A": "b"}, body=b"{}"
    )
    refused = message.from_target("PUT", "/shops/a/x?mode=strict&empty=&q=%FF", dict(placed(orders).headers), placed(orders).body)
    with pytest.raises(orders.errors.OrdersError, match="query's 'q' is not percent-encoded UTF-8"):
        orders.models.PlaceOrderRequest.from_http(refused)


@pytest.mark.parametrize(
    ("changes", "status", "told"),
    [
        ({"method": "POST"}, 405, "the method is 'POST', expected PUT"),
        ({"path": "/shops/a"}, 404, "the path is '/shops/a', expected PUT /shops/{shop-id}/{Folder+}"),
        ({"path": "/shops/%ff/x"}, 400, "a label in the path is not percent-encoded UTF-8: '%ff'"),
        ({"path": "/shops/%4/x"}, 400, "not percent-encoded UTF-8: '%4'"),
        ({"path": "/shops//x"}, 400, "a label in the path is empty"),
        ({"query": ()}, 404, "the query lacks mode=strict"),
        ({"query": (("mode", "strict"), ("empty", ""), ("dry-run", "true"), ("dry-run", "true"))}, 400, "/Dry: is in the query 2 times"),
        ({"query": (("mode", "strict"), ("empty", ""), ("dry-run", "maybe"))}, 400, '/Dry: expected true or false, got "maybe"'),
        ({"headers": {}}, 415, "there is no Content-Type, expected application/json"),
        ({"headers": {"Content-Type": "text/plain"}}, 415, "the Content-Type is 'text/plain', expected application/json"),
        ({"headers": {"Content-Type": "application/json", "Content-Encoding": "gzip"}}, 415, "the Content-Encoding is 'gzip'"),
        ({"body": b"{"}, 400, "the body is not JSON: "),
        ({"body": b'{"Lines": NaN}'}, 400, "the body is not JSON: NaN is no number"),
        ({"body": b"\xff"}, 400, "the body is not UTF-8 at byte 0"),
        ({"body": b'{"Lines": {"a": {"Article": "x", "Article": "\\u0022"}}}'}, 400, "the body has the member 'Article' twice"),
        ({"body": b'{"Lines": {"a": {"Article": "\\ud800"}}}'}, 400, "half of a surrogate pair"),
        ({"body": b"[" * 100_000}, 400, "the request is nested too deep"),
        ({"body": b'{"Lines": ' + b'{"a": {"Article": "x", "Parts": ' * 9_000 + b"{}" + b"}}" * 9_000 + b"}"}, 400, "too deep"),
        ({"body": b"[]"}, 400, "/Order: expected an object, got an array of 0 items"),
        ({"body": b"null"}, 400, "/Order: expected an object, got null"),
        ({"body": b'{"Lines": {}, "x": 1}'}, 400, "/Order/Lines: "),
        ({"body": b""}, 400, '/Order: "Lines" is required and missing'),
    ],
)  # fmt: skip
@pytest.mark.parametrize("orjson", [True, False])
def test_what_cannot_be_read_is_refused_with_a_status_and_a_word(
    orders: Any, changes: Any, status: int, told: str, orjson: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = orders._runtime
    monkeypatch.setattr(runtime, "_readers", runtime._make_readers()[0 if orjson else -1 :])
    with pytest.raises(orders.errors.OrdersError) as caught:
        orders.models.PlaceOrderRequest.from_http(placed(orders, **changes))
    expected = (orders.errors.NoSuchShop, 404) if status == 404 else (orders.errors.OrdersError, status)
    assert (type(caught.value), caught.value.status_code) == expected
    assert told in caught.value.message
    assert caught.value.violations
    answer = caught.value.to_http()
    assert answer.status == status
    assert orders.errors.OrdersError.from_http(answer).message == caught.value.message


def test_all_that_is_wrong_is_told(orders: Any) -> None:
    body = b'{"Lines": {"A": {"Article": 1, "Count": 0}}, "Notes": [{}], "x": 1}'
    with pytest.raises(orders.errors.OrdersError) as caught:
        orders.models.PlaceOrderRequest.from_http(placed(orders, body=body))
    value = {"ShopId": "s", "Folder": "f", "Order": json.loads(body)}
    assert caught.value.violations == tuple(orders.validators.iter_errors_place_order_request(value))
    assert len(caught.value.violations) == 5
    assert isinstance(caught.value.__cause__, orders.validators.ValidationError)
    lenient = orders.models.PlaceOrderRequest.from_http(placed(orders, body=body), rules=None)
    assert lenient.order.lines["A"].article == 1


def test_bad_items_are_left_out_and_told(orders: Any) -> None:
    lines = b'{"a": {"Article": "x"}, "b": {"Article": 1, "Count": 0}, "C": {"Article": "x"}}'
    body = b'{"Lines": ' + lines + b', "Notes": [{}, {"Text": "t"}, {"x": 1}]}'
    items = ("/Order/Lines/*", "/Order/Notes/*")
    request, refused = orders.models.PlaceOrderRequest.from_http_by_item(placed(orders, body=body), *items)
    assert list(request.order.lines) == ["a"]
    assert request.order.notes == [orders.models.Note(text="t")]
    assert {keys: [one.keyword for one in told] for keys, told in refused.items()} == {
        ("b",): ["type", "minimum"], ("C",): ["pattern"], (0,): ["required"], (2,): ["required", "additionalProperties"],
    }  # fmt: skip
    with pytest.raises(orders.errors.OrdersError, match="/Order/Lines"):  # none is left, and one is needed
        orders.models.PlaceOrderRequest.from_http_by_item(placed(orders, body=b'{"Lines": {"b": {}}}'), *items)
    with pytest.raises(orders.errors.OrdersError, match="/Order: "):
        orders.models.PlaceOrderRequest.from_http_by_item(placed(orders, body=b'{"Lines": {"b": {}}, "x": 1}'), *items)


def test_a_header_must_not_become_two(orders: Any) -> None:
    models = orders.models
    order = models.Order(lines={"a": models.Line(article="x")})
    with pytest.raises(ValueError, match="X-Trace: a header must not hold line ends"):
        models.PlaceOrderRequest(shop_id="s", folder="f", order=order, trace=["a\r\nb: c"]).to_http()


def test_the_json_protocol_puts_everything_into_the_body(shop: Any) -> None:
    models = shop.models
    request = models.BuyRequest(region="eu-1", items=[models.Renamed(when=MOMENT, inner=models.Renamed(weight=float("inf")))])
    http = request.to_http()
    assert (http.method, http.path, http.query, http.host_prefix) == ("POST", "/", (), "eu-1.data-")
    assert http.headers == {"X-Amz-Target": "Shop_1.Buy", "Content-Type": "application/x-amz-json-1.1"}
    body = json.loads(http.body)
    assert len(body.pop("Token")) == 36
    assert body == {"Region": "eu-1", "Items": [{"at": "2026-01-02T03:04:05Z", "inner": {"Weight": "Infinity"}}]}
    assert request.token is None
    read = models.BuyRequest.from_http(http, rules=None)
    assert read.items == request.items
    with pytest.raises(shop.errors.ValidationFailed, match="/Items/0/Inner/Weight"):
        models.BuyRequest.from_http(http)
    for label in ("", "a_b", "a/b", "é"):
        with pytest.raises(ValueError, match="region: is part of the host's name"):
            models.BuyRequest(region=label, items=[models.Renamed()]).to_http()


def test_names_on_the_wire_are_the_only_ones(shop: Any) -> None:
    http = shop.models.BuyRequest(region="r", items=[shop.models.Renamed()]).to_http()
    http.body = b'{"Region": "r", "Items": [{"When": 1}]}'
    with pytest.raises(shop.errors.ValidationFailed, match="the member 'When' is called 'at' on the wire"):
        shop.models.BuyRequest.from_http(http)
    http.body = b'{"Region": "r", "Items": [{"at": "soon"}]}'
    with pytest.raises(shop.errors.ValidationFailed, match="/Items/0/When: 'soon' is not a point in time"):
        shop.models.BuyRequest.from_http(http)
    http.headers["X-Amz-Target"] = "Shop_1.Ping"
    with pytest.raises(shop.errors.ValidationFailed, match=r"the X-Amz-Target is 'Shop_1.Ping', expected Shop_1.Buy"):
        shop.models.BuyRequest.from_http(http)


def test_responses_go_both_ways_and_errors_are_raised(shop: Any) -> None:
    models = shop.models
    response = models.Renamed(when=MOMENT, weight=1.5)
    http = response.to_http()
    assert (http.status, http.headers) == (200, {"Content-Type": "application/x-amz-json-1.1"})
    assert models.Renamed.from_http(http) == response
    error = shop.errors.ValidationFailed("no")
    error.place = response
    told = error.to_http()
    assert told.status == 400
    assert json.loads(told.body) == {"__type": "ValidationFailed", "Message": "no", "Place": {"at": "2026-01-02T03:04:05Z", "Weight": 1.5}}
    with pytest.raises(shop.errors.ValidationFailed, match="no") as caught:
        models.Renamed.from_http(told)
    assert caught.value.place == response
    assert shop.errors.Broken().to_http().status == 500
    with pytest.raises(shop.errors.ShopError, match="the response cannot be read"):
        models.Renamed.from_http(shop._runtime.HttpResponse(status=200, headers={}, body=b"<html>"))


def test_an_operation_without_members_has_functions(shop: Any) -> None:
    http = shop.wire.write_ping_request({})
    assert (http.headers["X-Amz-Target"], http.body) == ("Shop_1.Ping", b"{}")
    assert shop.wire.ping_request.read(http, dict) == {}
    assert shop.wire.read_ping_response(shop.wire.write_ping_response({})) == {}


def test_errors_say_in_headers_what_their_model_has_there(orders: Any) -> None:
    error = orders.errors.Busy("later", request_id="r")
    error.retry_after, error.queue = 3, 4
    http = error.to_http()
    assert http.status == 429
    assert http.headers == {
        "Content-Type": "application/json", "Retry-After": "3", "x-amzn-errortype": "com.shop.Busy", "x-amzn-requestid": "r",
    }  # fmt: skip
    assert json.loads(http.body) == {"message": "later", "queueLength": 4, "Code": "com.shop.Busy"}
    back = orders.errors.OrdersError.from_http(http)
    assert (type(back), back.retry_after, back.queue, back.message) == (orders.errors.Busy, 3, 4, "later")
    assert repr(back) == repr(orders.errors.OrdersError.from_http(http.status, http.headers, http.body))


@pytest.mark.parametrize(
    ("given", "seconds"),
    [
        ("2026-01-02", 1767312000), ("2026-01-02T03:04:05.123456789Z", 1767323045.123456), ("20260102", 20260102),
        ("2026-01-02T03:04:05+0130", 1767317645), ("Fri, 02 Jan 2026 03:04:05 GMT", 1767323045), (-1, -1), ("1e3", 1000),
        (MOMENT, 1767323045),
    ],
)  # fmt: skip
def test_points_in_time_are_read_in_every_format(shop: Any, given: Any, seconds: float) -> None:
    runtime = shop._runtime
    assert runtime.point_in_time(given).timestamp() == seconds


@pytest.mark.parametrize("given", ["", "soon", "2026-13-01", "NaN", True, None, 1e300, "-1e99", "Infinity", "99999-01-01"])
def test_what_is_no_point_in_time_is_refused(shop: Any, given: Any) -> None:
    with pytest.raises(ValueError, match="point in time"):
        shop._runtime.point_in_time(given)


def test_http_can_be_left_out_or_insisted_on(tmp_path: Path) -> None:
    def made(contents: Any, name: str, **asked: Any) -> list[str]:
        generate(Document(name=f"{name}.json", contents=contents), tmp_path / name, package=name, **asked)
        return sorted(path.name for path in (tmp_path / name).glob("*.py"))

    assert "wire.py" in made(SHOP, "with_wire", http=True)
    assert "wire.py" not in made(SHOP, "without_wire", http=False)
    assert "to_http" not in (tmp_path / "without_wire" / "models.py").read_text(encoding="utf-8")
    xml = botocore.read("route53", ["GetHostedZone"])
    assert "wire.py" not in made(xml, "xml")
    with pytest.raises(ConfigError, match="'http' is asked for, but route53 speaks the protocol 'rest-xml'"):
        made(xml, "refused", http=True)
    with pytest.raises(ConfigError, match="needs the targets 'models' and 'errors'"):
        made(SHOP, "refused", http=True, targets=["validators"])
    stream = botocore.read("kinesis", ["SubscribeToShard"])
    with pytest.raises(ConfigError, match="the response of SubscribeToShard is a stream of events"):
        made(stream, "refused", http=True)
    assert not (tmp_path / "refused").exists()
    made(stream, "streams")
    text = (tmp_path / "streams" / "wire.py").read_text(encoding="utf-8")
    assert "write_subscribe_to_shard_request" in text
    assert "write_subscribe_to_shard_response" not in text


def test_the_wire_form_is_exported() -> None:
    document = Document(name="shop.json", contents=SHOP)
    request = export(document, "Buy", form="wire")
    assert request["required"] == ["Region", "Items"]
    renamed = request["$defs"]["Renamed"]["properties"]
    assert renamed["at"] == {"type": "string", "format": "date-time"}
    assert renamed["Weight"] == {"anyOf": [{"type": "number"}, {"enum": ["NaN", "Infinity", "-Infinity"]}]}
    assert renamed["inner"] == {"$ref": "#/$defs/Renamed"}
    assert "__type" in export(document, "Buy", "error:Broken", form="wire")["properties"]
    orders = Document(name="orders.json", contents=ORDERS)
    assert export(orders, "PlaceOrder", form="wire")["$ref"] == "#/$defs/Order"
    assert export(orders, "Store", form="wire")["properties"]["Moments"]["items"] == {"type": "number"}


@pytest.mark.parametrize(
    ("service", "operation", "part", "told"),
    [
        ("route53", "GetHostedZone", "request", "bodies of the protocol 'rest-xml' are no JSON"),
        ("lambda", "GetFunction", "request", "the body of the request of GetFunction is empty"),
        ("lambda", "Invoke", "request", "the body of the request of Invoke is bytes as such"),
    ],
)
def test_what_has_no_wire_form_is_told(service: str, operation: str, part: str, told: str) -> None:
    document = Document(name="spec.json", contents=botocore.read(service, [operation]))
    with pytest.raises(SourceError, match=told):
        export(document, operation, part, form="wire")


def test_a_raw_body_is_bytes_as_such(tmp_path: Path) -> None:
    write_library(botocore.read("lambda", ["Invoke"]), tmp_path, "raw_wire")
    with imported(tmp_path, "raw_wire") as package:
        request = package.models.InvocationRequest(function_name="f", payload=b"\x00\xff", client_context="e30=")
        http = request.to_http()
        assert (http.body, http.headers) == (b"\x00\xff", {"X-Amz-Client-Context": "e30="})
        assert package.models.InvocationRequest.from_http(http) == request
        response = package.models.InvocationResponse(status_code=200, payload=base64.b64encode(b"{}").decode())
        assert response.to_http().body == b"{}"


def test_the_command_line_insists_and_exports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop.json").write_text(json.dumps(SHOP), encoding="utf-8")
    soap = {**SHOP, "x-service": {**SHOP["x-service"], "protocol": "query"}}
    (tmp_path / "soap.json").write_text(json.dumps(soap), encoding="utf-8")
    run = CliRunner().invoke
    assert run(cli, ["generate", "--spec", "shop.json", "--output", "out/shop", "--no-http"]).exit_code == 0
    assert not (tmp_path / "out/shop/wire.py").exists()
    refused = run(cli, ["generate", "--spec", "soap.json", "--output", "out/soap", "--http"])
    assert refused.exit_code == 2
    assert "soap.json: 'http' is asked for, but shop speaks the protocol 'query'" in refused.stderr
    assert not (tmp_path / "out/soap").exists()
    (tmp_path / "pyproject.toml").write_text('[[tool.shapesmith.libraries]]\nspec = "shop.json"\noutput = "out/x"\nhttp = "yes"\n')
    refused = run(cli, ["generate"])
    assert refused.exit_code == 2
    assert "'http' must be true or false, got 'yes'" in refused.stderr
    exported = run(cli, ["export", "shop.json", "Buy", "--form", "wire"])
    assert exported.exit_code == 0
    assert json.loads(exported.stdout) == export(Document(name="shop.json", contents=SHOP), "Buy", form="wire")
    refused = run(cli, ["export", "soap.json", "Buy", "--form", "wire"])
    assert refused.exit_code == 2
    assert "soap.json: bodies of the protocol 'query' are no JSON" in refused.stderr


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_both_readers_read_the_same(value: Any) -> None:
    fast, careful = _runtime._make_readers()
    for style in ({}, {"ensure_ascii": False, "separators": (",", ":")}, {"indent": 1}):
        body = json.dumps(value, **style).encode("utf-8", "surrogatepass")
        told: list[Any] = []
        for read in (fast, careful):
            try:
                told.append(repr(read(body)))
            except ValueError as error:
                told.append(str(error))
        assert told[0] == told[1]


@pytest.mark.parametrize("body", [b'{"a":1,"a":1}', b'{"a":"\\"","a":1}', b'[{"\\\\":1},{"x":{"":1,"" :2}}]', b'{"a\\u0022":1,"a\\"":2}'])
def test_no_member_stands_twice(body: bytes) -> None:
    for read in _runtime._make_readers():
        with pytest.raises(ValueError, match="twice in one object"):
            read(body)
