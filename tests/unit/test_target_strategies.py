"""The target `strategies`: what its source looks like, and that nothing of a spec becomes code."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import find, settings
from hypothesis.errors import Unsatisfiable

from made_library import ORDERS, hostile
from made_strategies import contract_of, drawn, source_of, written
from shapesmith.compiler import compile_contract_validator
from shapesmith.render.python.draws.alphabets import alphabet_of
from shapesmith.render.python.draws.patterns import draw_pattern
from shapesmith.render.python.draws.spans import count

ROOT = Path(__file__).parents[2]


def _body(schema: Any) -> str:
    """Return the expression of the root's strategy, on one line."""
    tree = ast.parse(source_of(contract_of(schema)))
    function = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "root")
    returned = function.body[-1]
    assert isinstance(returned, ast.Return)
    assert returned.value is not None
    return ast.unparse(returned.value).replace("'", '"')


@pytest.mark.parametrize(
    ("schema", "expression"),
    [
        ({"type": "string", "maxLength": 50}, "_texts(max_size=50)"),
        ({"type": "string", "pattern": "^[^${}]*$"}, '_texts(without="${}")'),
        ({"type": "string", "pattern": "^[A-C]{2,3}$"}, '_texts("ABC", min_size=2, max_size=3)'),
        (
            {"type": "string", "pattern": "^(?:[a-f]+)$", "maxLength": 9, "allOf": [{"pattern": "^[e-z]*$"}]},
            '_texts("ef", min_size=1, max_size=9)',
        ),
        ({"type": "string", "pattern": r"^[\s\S]*$"}, "_texts()"),
        ({"type": "integer", "minimum": 0, "maximum": 10}, "_integers(0, 10)"),
        ({"type": "integer"}, "_integers()"),
        ({"type": "integer", "multipleOf": 5, "minimum": 1, "maximum": 19}, "st.integers(1, 3).map(lambda n: n * 5)"),
        ({"type": "number", "multipleOf": 0.5, "minimum": 1, "maximum": 2}, "st.integers(2, 4).map(lambda n: n * 0.5)"),
        ({"type": "number", "multipleOf": 0.01, "minimum": 0, "maximum": 3}, "_integers(0, 3)"),
        ({"type": "number", "minimum": -90, "maximum": 90}, "_numbers(-90, 90)"),
        ({"type": "boolean"}, "st.booleans()"),
        ({"type": ["null", "boolean"]}, "st.one_of(st.none(), st.booleans())"),
        ({"enum": ["b", "a"]}, 'st.sampled_from(["b", "a"])'),
        ({"const": 7}, "st.just(7)"),
        ({"enum": [{"a": 1}, []]}, 'st.sampled_from([{"a": 1}, []]).map(deepcopy)'),
        ({"type": "array", "items": {"type": "string"}, "minItems": 2}, "_lists(_texts(), min_size=2)"),
        ({"type": "array", "items": {"type": "string"}, "maxItems": 900}, "_lists(_texts(), max_size=900)"),
        ({"type": "array", "items": {"type": "string"}, "uniqueItems": True}, "_lists(_texts(), unique=True)"),
        ({"type": "array", "items": {"type": "boolean"}, "uniqueItems": True}, "_lists(st.booleans(), max_size=2, unique_by=_key)"),
        ({"type": "object", "additionalProperties": {"type": "boolean"}}, "_maps(_texts(), st.booleans())"),
        (
            {"type": "object", "properties": {"a": {"type": "boolean"}, "b": {"type": "string"}}, "required": ["b"]},
            '_members({"b": _texts()}, {"a": st.booleans()}, unknown=("a_", "A", ""))',
        ),
        (
            {"type": "object", "properties": {"a": {"type": "boolean"}, "b": False}, "additionalProperties": False},
            '_members({}, {"a": st.booleans()})',
        ),
        (
            {
                "type": "object",
                "properties": {"a": {"const": 1}, "b": {"const": 2}},
                "additionalProperties": False,
                "minProperties": 1,
                "maxProperties": 1,
            },
            'st.one_of(_members({"a": st.just(1)}, {}), _members({"b": st.just(2)}, {}))',
        ),
        (
            {"type": "object", "properties": {"a": {"const": 1}, "b": {"const": 2}}, "dependentRequired": {"a": ["b"]}},
            '_members({}, {"a": st.just(1), "b": st.just(2)}, unknown=("a_", "A", "")).map(_together({"a": ("b",)}))',
        ),
        ({"type": "string", "not": {"enum": [1, 2]}}, "_texts()"),
        ({"not": {"type": ["object", "array", "number", "null"]}}, "st.one_of(st.booleans(), _texts())"),
        ({"type": "string", "minLength": 3, "maxLength": 2}, "st.nothing()"),
    ],
)
def test_a_domain_reads_as_if_written_by_hand(schema: Any, expression: str) -> None:
    assert _body(schema) == expression


def test_a_not_is_drawn_by_its_ways() -> None:
    assert _body({"type": "string", "not": {"maxLength": 3}}) == "_texts(min_size=4)"
    assert _body({"type": "integer", "not": {"multipleOf": 2}}) == "_integers().filter(_no_multiple(2))"
    assert _body({"type": "string", "not": {"pattern": "^a"}}) == '_texts().filter(_unlike("^a"))'
    assert _body({"enum": ["a", "b"], "not": {"const": "b"}}) == 'st.just("a")'
    assert _body({"type": "string", "not": {"const": "b"}}) == '_texts().filter(_other_than(["b"]))'


def test_a_shape_that_must_not_be_is_not_drawn() -> None:
    schema = {
        "type": "object",
        "properties": {"a": {"type": "string", "not": {"$ref": "#/$defs/Short"}}},
        "required": ["a"],
        "$defs": {"Short": {"type": "string", "maxLength": 2}},
    }
    assert _body(schema) == '_members({"a": _texts(min_size=3)}, {}, unknown=("a_", "A", ""))'


def test_a_check_that_construction_does_not_meet_is_asked_and_said() -> None:
    source = source_of(contract_of({"type": "string", "allOf": [{"pattern": r"^(\p{L})\1$"}, {"pattern": r"^\p{Lu}"}]}))
    assert ".filter(validators.is_valid_root)" in source
    assert "# Asked of what is drawn, since construction does not meet it: pattern" in source


def test_a_shape_without_values_is_said_with_the_places() -> None:
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "minLength": 3, "maxLength": 2}}}
    assert "# No value is valid: root.json#/properties/a/minLength, root.json#/properties/a/maxLength." in source_of(contract_of(schema))


def test_no_value_is_told_at_once(tmp_path: Path) -> None:
    strategies, _ = written(contract_of({"allOf": [{"type": "string"}, {"type": "integer"}]}), tmp_path)
    with pytest.raises(Unsatisfiable):
        drawn(strategies.root())


def test_a_total_is_trimmed_but_not_below_least_sizes(tmp_path: Path) -> None:
    of = {"type": "array", "items": {"type": "integer"}, "minItems": 1}
    groups = {"type": "object", "additionalProperties": of, "minProperties": 2}
    schema = {"type": "object", "properties": {"a": groups}, "required": ["a"], "x-maxTotal": {"of": [["a", "*"]], "maximum": 4}}
    strategies, _ = written(contract_of(schema), tmp_path)
    totals = {sum(map(len, value["a"].values())) for value in drawn(strategies.root(), 200)}
    assert min(totals) >= 2
    assert max(totals) <= 5
    assert all(items for value in drawn(strategies.root(), 200) for items in value["a"].values())


def test_recursion_ends_and_does_not_starve(tmp_path: Path) -> None:
    tree = {
        "type": "object",
        "properties": {
            "kids": {"type": "array", "items": {"$ref": "#/$defs/Tree"}},
            "named": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Tree"}},
            "not": {"$ref": "#/$defs/Tree"},
            "leaf": {"type": "integer"},
        },
        "additionalProperties": False,
    }
    strategies, _ = written(contract_of({"$ref": "#/$defs/Tree", "$defs": {"Tree": tree}}), tmp_path)

    def depth(value: dict[str, Any]) -> int:
        below = [*value.get("kids", []), *value.get("named", {}).values(), *([value["not"]] if "not" in value else [])]
        return 1 + max(map(depth, below), default=0)

    depths = {depth(value) for value in drawn(strategies.tree(), 200)}
    assert depths >= {1, 2, 3, 4}
    assert max(depths) <= 5
    assert {depth(value) for value in drawn(strategies.tree(0), 30)} == {1}


def test_a_failure_shrinks_to_the_least_value(tmp_path: Path) -> None:
    strategies, library = written(contract_of(ORDERS), tmp_path)
    assert "place_order_request" in library.functions.values()
    chosen = settings(derandomize=True, database=None)
    value = find(strategies.place_order_request(), lambda request: "Address" in request["Order"], settings=chosen)
    assert value == {"ShopId": "0", "Folder": "", "Order": {"Lines": {"a": {"Article": ""}}, "Address": {"Street": ""}}}


def test_a_strategy_is_built_once(tmp_path: Path) -> None:
    strategies, _ = written(contract_of(ORDERS), tmp_path)
    assert strategies.order() is strategies.order()


def test_records_are_drawn_by_the_same_names(tmp_path: Path) -> None:
    strategies, _ = written(contract_of(ORDERS), tmp_path)
    for record in drawn(strategies.models.place_order_request()):
        assert type(record).__name__ == "PlaceOrderRequest"
        assert type(record).from_dict(record.to_dict()) == record
    assert not hasattr(strategies.models, "kind")


def test_blobs_and_moments(tmp_path: Path) -> None:
    from base64 import b64decode

    from botocore.utils import parse_timestamp

    schema = {
        "type": "object",
        "properties": {
            "b": {"type": "string", "contentEncoding": "base64", "x-decodedLength": {"min": 2, "max": 4}},
            "t": {"$ref": "#/$defs/T"},
        },
        "required": ["b", "t"],
        "$defs": {"T": {"type": ["string", "number"], "x-timestamp": True}},
    }
    strategies, _ = written(contract_of(schema), tmp_path)
    for value in drawn(strategies.root(), 200):
        assert 2 <= len(b64decode(value["b"], validate=True)) <= 4
        assert 1970 <= parse_timestamp(value["t"]).year <= 9999


def test_texts_are_utf_8_and_of_every_plane(tmp_path: Path) -> None:
    strategies, _ = written(contract_of({"type": "array", "items": {"type": "string"}, "minItems": 20}), tmp_path)
    texts = "".join("".join(value) for value in drawn(strategies.root(), 100))
    texts.encode()
    assert any(character > "\uffff" for character in texts)


@pytest.mark.parametrize(
    ("pattern", "size"),
    [
        (r"^\d{2}$", 10),
        (r"^\S+$", None),
        ("^[^a]?$", 0x10FFFF),
        (r"^[\w-]*$", 64),
        ("^a|b$", None),
        ("[a]$", None),
        (r"^\p{L}+$", None),
        ("^(?:[ab]$", None),
    ],
)
def test_alphabets(pattern: str, size: int | None) -> None:
    alphabet = alphabet_of(pattern)
    if size is None:
        assert alphabet is None or count(alphabet.spans) > 0x10F000
    else:
        assert alphabet is not None
        assert count(alphabet.spans) == size


def test_a_hostile_spec_stays_data(tmp_path: Path) -> None:
    strategies, library = written(contract_of(hostile()), tmp_path)
    source = inspect.getsource(strategies)
    assert source.isascii() or "\N{SNOWMAN}" in source
    names = {node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    assert set(library.functions.values()) <= names
    called = {node.value.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)}
    assert "os" not in called
    for function in library.functions.values():
        drawn(getattr(strategies, function)(), 3)


@pytest.mark.slow
def test_what_is_generated_is_typed_and_stays_formatted(tmp_path: Path) -> None:
    names = [written(contract_of(contents), tmp_path)[1].package for contents in (ORDERS, hostile(), _shadowing())]
    files = [str(tmp_path / name / "strategies.py") for name in names]
    typed = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--python-version", "3.10", "--follow-imports", "silent", *files],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert typed.returncode == 0, typed.stdout
    formatted = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--check", "--isolated", "--line-length=140", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert formatted.returncode == 0, formatted.stdout


def test_shapes_called_like_what_the_file_uses(tmp_path: Path) -> None:
    strategies, library = written(contract_of(_shadowing()), tmp_path)
    for shape, function in library.functions.items():
        validator = compile_contract_validator(library.contract, shape)
        values = drawn(getattr(strategies, function)(), 20)
        assert values
        assert all(map(validator.is_valid, values))


def test_the_same_source_whatever_the_order_of_hashes() -> None:
    run = "from made_strategies import *; from made_library import ORDERS; print(source_of(contract_of(ORDERS)))"
    path = f"{ROOT / 'tests'}:{ROOT / 'generator'}"
    sources = {
        subprocess.run(
            [sys.executable, "-c", run], capture_output=True, text=True, check=True, env={"PYTHONPATH": path, "PYTHONHASHSEED": str(seed)}
        ).stdout
        for seed in (1, 2)
    }
    assert len(sources) == 1
    assert len(next(iter(sources))) > 1000


def _shadowing() -> dict[str, Any]:
    """Return a schema whose shapes are called like everything that the helpers use."""
    names = (
        "st", "cache", "any", "all", "len", "set", "list", "dict", "str", "int", "bool", "float", "map", "tuple", "isinstance", "range",
        "max", "min", "models", "validators", "depth", "search", "datetime", "reversed",
    )  # fmt: skip
    shapes = {
        name: {"type": "object", "properties": {name: {"$ref": f"#/$defs/{name}"}}, "dependentRequired": {"x": ["y"]}} for name in names
    }
    shapes["len"] = {"type": "array", "uniqueItems": True, "prefixItems": [{}, {"type": "integer"}]}
    shapes["set"] = {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/dict"}}
    shapes["dict"] = {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 1}
    shapes["list"] = {"not": {"minLength": 2, "maxLength": 8}}
    shapes["map"] = {
        "type": "object",
        "patternProperties": {"^x": {}},
        "properties": {"a": {"const": 1}, "b": {}, "c": {}},
        "additionalProperties": {"type": "null"},
    }
    shapes["datetime"] = {"type": "string", "x-dateTime": "iso8601"}
    shapes["tuple"] = {"type": "object", "properties": {"a": {}, "b": {}, "c": {}}, "minProperties": 2, "additionalProperties": False}
    shapes["int"] = {"type": "object", "properties": {"a": {"type": "array"}}, "x-maxTotal": {"of": [["a"]], "maximum": 1}}
    shapes["any"] = {"type": "array", "contains": {"type": "integer"}, "minItems": 2, "uniqueItems": True}
    return {"$ref": "#/$defs/all", "$defs": shapes, "properties": {name: {"$ref": f"#/$defs/{name}"} for name in shapes}}


def test_patterns_are_small_for_hypothesis() -> None:
    from made_strategies import plan_library
    from shapesmith.render.python.draws.drawing import Drawing
    from shapesmith.render.python.draws.place import draw_place

    drawing = Drawing(plan_library(contract_of({}), "made"), draw_place)
    assert len(draw_pattern(r"a[\W\u0100-\uffff]b\S.\p{L}", drawing).written.text) < 800
