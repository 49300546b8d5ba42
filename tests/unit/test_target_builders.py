"""The target `builders`: fluent, checked at the call, and told by the names that the caller knows."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from made_library import NASTY, ORDERS, hostile, imported, write_library
from shapesmith.render.python.singular import singular

NOW = datetime(2026, 1, 31, 9, 15, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("builders")
    write_library(ORDERS, folder, "orders_builders", ["builders"])
    with imported(folder, "orders_builders") as package:
        yield package


@pytest.fixture
def order(orders: Any) -> Any:
    return orders.builders.PlaceOrderRequestBuilder(shop_id="s", folder="f")


def test_maps_and_lists_are_filled_fluently_through_what_wraps_them(orders: Any, order: Any) -> None:
    assert order.note(text="one").note(text="two") is order
    line = order.line("a", article="pen", kind="new", when=NOW)
    assert line is not order
    line.part("b", article="ink", kind=orders.models.Kind.NEW).part("c", article="nib")
    assert order.build().to_dict()["Order"] == {
        "Lines": {
            "a": {
                "Article": "pen",
                "Kind": "new",
                "When": "2026-01-31T08:15:00Z",
                "Parts": {"b": {"Article": "ink", "Kind": "new", "Parts": {"c": {"Article": "nib"}}}},
            }
        },
        "Notes": [{"Text": "one"}, {"Text": "two"}],
    }


def test_what_is_added_to_a_nested_builder_later_counts(order: Any) -> None:
    line = order.line("a", article="pen")
    line.part("b", article="ink")
    line.part("c", article="nib")
    assert set(order.build().order.lines["a"].parts) == {"b", "c"}


def test_keys_are_made_and_duplicates_refused(order: Any) -> None:
    order.line("a", article="pen")
    with pytest.raises(ValueError, match="line: 'a' is there already"):
        order.line("a", article="ink")
    with pytest.raises(ValueError, match=r"line: at /UPPER: in the name, expected"):
        order.line("UPPER", article="ink")


def test_ids_are_made_where_none_are_given(orders: Any, order: Any) -> None:
    line = order.line("a", article="pen")
    line.part(article="ink").part(article="ink")
    assert all(UUID(key).version == 4 for key in order.build().order.lines["a"].parts)
    builder = orders.builders.StoreRequestBuilder(maybe=None)
    assert UUID(builder.build().client_token).version == 4
    assert builder.build() == builder.build()
    assert orders.builders.StoreRequestBuilder(maybe=None, client_token="mine").build().client_token == "mine"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"article": 5}, "article: expected"),
        ({"article": "too long"}, "article: expected"),
        ({"article": "pen", "count": 0}, "count: expected"),
        ({"article": "pen", "kind": "old"}, "kind: expected"),
        ({"article": "pen", "when": datetime(2026, 1, 31)}, "when: a datetime needs a time zone"),
        ({"article": "pen", "grid": [{"x": ["y"]}]}, "grid: at /0/x/0: expected"),
        ({"article": "pen", "parts": {"a": 5}}, "parts?: at /a: expected"),
        ({"article": None}, "article: "),
    ],
)
def test_a_wrong_value_is_told_at_the_call_by_its_argument(orders: Any, order: Any, arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(orders.validators.ValidationError, match=f"^{told}") as caught:
        order.line("a", **arguments)
    assert caught.value.errors
    with pytest.raises(orders.validators.ValidationError):
        order.build()  # nothing was added, and there has to be a line


def test_a_wrong_name_is_told_with_the_one_that_was_meant(orders: Any, order: Any) -> None:
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'artikle'. Did you mean 'article'\?$"):
        order.line("a", artikle="pen")
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'shop'. Did you mean 'shop_id'\?$"):
        orders.builders.PlaceOrderRequestBuilder(shop="s", folder="f")
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'street'"):
        orders.builders.address()


def test_functions_return_plain_records(orders: Any) -> None:
    address = orders.builders.address(street="s", class_="c", rules_="r", str_="x", rules="model")
    assert address == orders.models.Address(street="s", class_="c", rules="r", str_="x")
    with pytest.raises(orders.validators.ValidationError, match=r"^rules_: expected"):
        orders.builders.address(street="s", rules_=5)


def test_text_and_null_are_taken_as_they_are(orders: Any) -> None:
    assert orders.builders.LineBuilder(article="pen", when="2026-01-31T08:15:00").build().when == "2026-01-31T08:15:00"
    made = orders.builders.StoreRequestBuilder(maybe=None, client_token="t", anything={"a": 1}, moments=[NOW, 5], kinds=["new"]).build()
    assert made.moments == [NOW, 5]
    assert made.kinds == [orders.models.Kind.NEW]
    assert made.to_dict() == {
        "ClientToken": "t", "Maybe": None, "Anything": {"a": 1}, "Moments": ["2026-01-31T08:15:00Z", 5], "Kinds": ["new"],
    }  # fmt: skip
    with pytest.raises(orders.validators.ValidationError, match=r"^moments: a datetime needs"):
        orders.builders.StoreRequestBuilder(maybe=None, moments=[datetime(2026, 1, 1)])


def test_built_requests_and_copies_are_independent(orders: Any, order: Any) -> None:
    grid = [{"x": [1.0]}]
    line = order.line("a", article="pen", grid=grid)
    grid[0]["x"].append(2.0)
    first, second = order.build(), order.build()
    assert first == second
    first.order.lines["a"].grid[0]["x"].append(3.0)
    assert second == order.build()
    copies = [order.copy(), copy.copy(order), copy.deepcopy(order)]
    line.part("b", article="ink")
    order.note(text="n")
    assert all(made.build() == second for made in copies)
    copies[0].line("z", article="z")
    assert "z" not in order.build().order.lines


def test_the_whole_is_checked_when_it_is_built(orders: Any, order: Any) -> None:
    with pytest.raises(orders.validators.ValidationError, match="/Order/Lines"):
        order.build()
    with_nothing = orders.builders.PlaceOrderRequestBuilder(shop_id="s", folder="f", notes=[])
    with_nothing.line("a", article="pen")
    with pytest.raises(orders.validators.ValidationError, match="/Order/Notes"):
        with_nothing.build()


def test_containers_can_be_given_whole(orders: Any) -> None:
    line = orders.models.Line(article="pen")
    builder = orders.builders.PlaceOrderRequestBuilder(shop_id="s", folder="f", lines={"a": line}, notes=[orders.models.Note(text="t")])
    builder.line("b", article="ink")
    line.article = "changed"
    assert builder.build().order.lines["a"].article == "pen"
    assert set(builder.build().order.lines) == {"a", "b"}


def test_every_structure_of_a_request_has_a_function_or_a_builder(orders: Any) -> None:
    builders = orders.builders
    for name in ("PlaceOrderRequestBuilder", "StoreRequestBuilder", "LineBuilder", "address", "note", "deep", "open_"):
        assert hasattr(builders, name), name
    assert not hasattr(builders, "OrderBuilder")  # it is looked through
    assert not hasattr(builders, "group")  # only a response has it


def test_hostile_names_and_texts_never_become_code(tmp_path: Path) -> None:
    write_library(hostile(), tmp_path, "hostile_builders", ["builders"])
    with imported(tmp_path, "hostile_builders") as package:
        builder = package.builders.RequestBuilder()
        assert builder.build().to_dict() == {} or all(not value for value in builder.build().to_dict().values())
        functions = [name for name in vars(package.builders) if name.islower() and not name.startswith("_")]
        assert len(functions) >= len(NASTY) - 1


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("events", "event"), ("batch_item", "batch_item"), ("entries", "entry"), ("addresses", "address"), ("boxes", "box"),
        ("status", "status"), ("analysis", "analysis"), ("tag_set", "tag_set"), ("security_groups", "security_group"), ("ps", "ps"),
        ("responses", "response"), ("aliases", "alias"), ("batches", "batch"), ("class", "class"), ("", ""),
    ],
)  # fmt: skip
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one
