"""The target `errors`: exceptions made of whatever came back, and never another exception than one of them."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_library import ORDERS, hostile, imported, write_library


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("errors")
    write_library(ORDERS, folder, "orders_errors", ["errors"])
    with imported(folder, "orders_errors") as package:
        yield package.errors


def test_classes_have_literal_codes_and_statuses(errors: Any) -> None:
    assert (errors.NoSuchShop.code, errors.NoSuchShop.status_code) == ("NoSuchShop", 404)
    assert (errors.Busy.code, errors.Busy.status_code) == ("com.shop.Busy", 429)
    assert issubclass(errors.Busy, errors.OrderDeskError if hasattr(errors, "OrderDeskError") else errors.OrdersError)


@pytest.fixture
def base(errors: Any) -> Any:
    return errors.NoSuchShop.__mro__[1]


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"X-Amzn-ErrorType": "NoSuchShop"}, b'{"message": "gone"}'),
        ({"x-amzn-errortype": "com.amazon.orders#NoSuchShop:http://internal/"}, b'{"Message": "gone"}'),
        ({}, b'{"__type": "ns#NoSuchShop", "message": "gone"}'),
        ({}, b'{"code": "NoSuchShop:", "Message": "gone"}'),
    ],
)
def test_from_http_finds_the_code(errors: Any, base: Any, headers: dict[str, str], body: bytes) -> None:
    made = base.from_http(404, {**headers, "X-Amzn-RequestId": "r-1"}, body)
    assert type(made) is errors.NoSuchShop
    assert (made.code, made.status_code, made.message, made.request_id) == ("NoSuchShop", 404, "gone", "r-1")
    assert str(made) == "NoSuchShop: gone"
    assert repr(made) == "NoSuchShop(code='NoSuchShop', status_code=404, message='gone', request_id='r-1')"


def test_from_http_reads_what_the_shape_holds(errors: Any, base: Any) -> None:
    made = base.from_http(429, {"Retry-After": "30", "x-amzn-errortype": "Busy"}, b'{"queueLength": 7, "Kind": "2nd", "RequestID": "r"}')
    assert type(made) is errors.Busy
    assert (made.retry_after, made.queue, made.kind, made.request_id) == (30, 7, "2nd", "r")
    again = pickle.loads(pickle.dumps(made))
    assert (type(again), vars(again), again.args) == (errors.Busy, vars(made), made.args)
    assert vars(copy.copy(made)) == vars(made)


def test_an_unknown_code_falls_back_on_a_status_that_only_one_class_has(errors: Any, base: Any) -> None:
    made = base.from_http(404, {}, b'{"code": "Lost"}')
    assert (type(made), made.code) == (errors.NoSuchShop, "Lost")
    both = base.from_http(429, {}, b'{"code": "Lost"}')
    assert (type(both), both.code, both.status_code) == (base, "Lost", 429)


def test_from_client_error_needs_no_botocore(errors: Any, base: Any) -> None:
    response = {
        "Error": {"Code": "com.shop.Busy", "Message": "wait"},
        "ResponseMetadata": {"RequestId": "r", "HTTPStatusCode": 429, "HTTPHeaders": {}},
        "RetryAfter": 5,
    }
    made = base.from_client_error(SimpleNamespace(response=response))
    assert type(made) is errors.Busy
    assert (made.message, made.request_id, made.status_code, made.retry_after) == ("wait", "r", 429, 5)
    for odd in (None, 5, SimpleNamespace(response=None), SimpleNamespace(response={"Error": 5, "ResponseMetadata": []})):
        assert type(base.from_client_error(odd)) is base


def test_from_name(errors: Any, base: Any) -> None:
    for name in ("NoSuchShop", "ns#NoSuchShop"):
        made = base.from_name(name, message="m", request_id="r")
        assert (type(made), made.message, made.request_id) == (errors.NoSuchShop, "m", "r")
    assert type(base.from_name("Busy")) is errors.Busy
    assert (type(base.from_name("Other")), base.from_name("Other").code) == (base, "Other")


@given(
    st.integers() | st.none(),
    st.none() | st.dictionaries(st.text(), st.text() | st.integers()) | st.lists(st.text()),
    st.binary() | st.none(),
)
def test_nothing_that_comes_back_makes_another_exception(errors: Any, status: Any, headers: Any, body: Any) -> None:
    base = errors.NoSuchShop.__mro__[1]
    assert isinstance(base.from_http(status, headers, body), base)


@pytest.mark.parametrize("body", [b"[" * 100_000, b"5", b"null", b'{"__type": {}, "message": 5}', b"\xff\xfe", b'{"a": NaN}', b""])
def test_bodies_that_are_no_error_documents(base: Any, body: bytes) -> None:
    assert type(base.from_http(599, {}, body)) is base


def test_hostile_names_and_texts_never_become_code(tmp_path: Path) -> None:
    write_library(hostile(), tmp_path, "hostile_errors", ["errors"])
    with imported(tmp_path, "hostile_errors") as package:
        failure = package.errors.Failure
        assert failure.code == 'Fail"""\n\\'
        made = failure.__mro__[1].from_http(400, {}, b'{"class": "c", "print": "p"}')
        assert type(made) is failure
        assert made.class_ == "c"
