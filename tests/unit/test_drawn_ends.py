"""What is drawn of schemas at their ends: a thousand levels deep, texts of megabytes, arrays of thousands, texts out of their encoding."""

from __future__ import annotations

import base64
from typing import Any

import jsonschema_rs
import pytest

from made_strategies import drawn
from shapesmith import from_schema
from shapesmith.draw.from_schema import executed
from shapesmith.subject import read_schema


def _nested_arrays(levels: int) -> Any:
    schema: Any = {"type": "integer"}
    for _ in range(levels):
        schema = {"type": "array", "items": schema}
    return schema


def _nested_objects(levels: int) -> Any:
    schema: Any = {"type": "integer"}
    for _ in range(levels):
        schema = {"type": "object", "properties": {"a": schema}, "additionalProperties": False}
    return schema


def _chain_of_references(levels: int) -> Any:
    arrays = {f"d{level}": {"type": "array", "items": {"$ref": f"#/$defs/d{level + 1}"}} for level in range(levels)}
    return {"$ref": "#/$defs/d0", "$defs": {**arrays, f"d{levels}": {"type": "integer"}}}


@pytest.mark.parametrize("nested", [_nested_arrays, _nested_objects, _chain_of_references])
def test_a_thousand_levels_are_drawn_as_far_as_hypothesis_goes(nested: Any) -> None:
    values = drawn(from_schema(nested(1000)), 200)
    assert [value for value in values if not isinstance(value, list | dict)] == []
    assert any(value for value in values)


def test_recursion_may_be_asked_a_thousand_steps_deep() -> None:
    tree = {"type": "object", "properties": {"kids": {"type": "array", "items": {"$ref": "#"}}}, "additionalProperties": False}
    strategy = executed(read_schema(tree), {}, {}).function(1000)
    assert any(value.get("kids") for value in drawn(strategy, 200))


@pytest.mark.parametrize(
    ("pattern", "length"),
    [("^arn:aws:.*:\\d{12}:stream/\\S+$", 2048), ("^(/)$|^(/[!-~]+/)$", 512), ("^[^<>]*$", 300_000), (None, 4_000_000)],
)
def test_long_texts_come_at_their_greatest_length_now_and_then(pattern: str | None, length: int) -> None:
    text = {"type": "string", "maxLength": length, **({"pattern": pattern} if pattern else {})}
    schema = {"type": "object", "properties": {"n": {"type": "integer"}, "text": text}, "required": ["n", "text"]}
    values = drawn(from_schema(schema), 1000)
    assert any(len(value["text"]) == length for value in values)
    assert sum(len(value["text"]) > 100_000 for value in values) < 50
    judge = jsonschema_rs.validator_for(schema)
    assert all(map(judge.is_valid, values))


def test_large_arrays_are_filled_now_and_then() -> None:
    schema = {"type": "array", "items": {"type": "integer"}, "maxItems": 10_000}
    assert any(len(value) == 10_000 for value in drawn(from_schema(schema), 2000))


def test_texts_have_their_encoding_and_come_long() -> None:
    texts = drawn(from_schema({"type": "string", "contentEncoding": "base64"}), 1000)
    assert all(base64.b64encode(base64.b64decode(text, validate=True)).decode() == text for text in texts)
    assert any(len(text) > 200 for text in texts)
