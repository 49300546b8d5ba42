"""Limits in bytes as examples: what just keeps one, and what just does not."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from shapesmith.fuzz.examples import Expected, relabelled
from shapesmith.fuzz.stream import Stream
from shapesmith.subject import Subject, load_subject

ROOT = Path(__file__).parents[2]


def subject(folder: str, name: str, operation: str) -> Subject:
    overlay = ROOT / f"specs/{folder}/{name}.overlay.json"
    return load_subject(ROOT / f"specs/{folder}/{name}.json", operation, overlays=[overlay])


def test_every_limit_is_kept_just_so_and_broken_just_so() -> None:
    put_events = subject("pinpoint", "put_events", "PutEvents")
    found = Stream(subject=put_events, counts_bytes=True).sized
    assert [example.expected for example in found] == [Expected.VALID, Expected.INVALID] * 3
    for example in found:
        assert put_events.validator.is_valid(example.instance)
        errors = [(one.instance_location, one.keyword) for one in put_events.validator.iter_size_errors(example.instance)]
        assert errors == ([(example.instance_location, "x-maxBytes")] if example.label else [])
        assert relabelled(example, example.instance, put_events) == example
    sizes = {len(json.dumps(example.instance["EventsRequest"], separators=(",", ":"))) for example in found}
    assert {4_000_000, 4_000_001} < sizes


def test_bytes_are_counted_before_base64_where_the_limit_says_so() -> None:
    found = Stream(subject=subject("firehose", "put_record_batch", "PutRecordBatch"), counts_bytes=True).sized
    (broken,) = (example for example in found if example.label and example.label.pair == "/Records/* x-maxDecodedBytes")
    assert [len(base64.b64decode(record["Data"])) for record in broken.instance["Records"]] == [1_024_001]
    assert sum(example.label is not None for example in found) == 2


def test_parts_ask_what_they_say_that_they_ask() -> None:
    records = subject("firehose", "put_record_batch", "PutRecordBatch")
    for number in (1, 2, 3):
        stream = Stream(subject=records, counts_bytes=True, shard=(number, 3))
        wanted = list(stream.broken)
        asked = [example for _, example in zip(range(1000), stream, strict=False) if example.label and example.origin != "draws"]
        assert asked[: len(wanted)] == wanted


def test_only_targets_that_read_bytes_are_asked() -> None:
    stream = Stream(subject=subject("pinpoint", "put_events", "PutEvents"))
    assert stream.sized == ()
    assert not any("x-maxBytes" in example.label.pair for example in stream.broken if example.label)


def test_a_limit_that_nothing_can_reach_is_left_out(tmp_path: Path) -> None:
    spec = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {"id": {"type": "string", "maxLength": 5}},
        "additionalProperties": False,
        "x-maxBytes": 1000,
    }
    (tmp_path / "small.json").write_text(json.dumps(spec))
    assert Stream(subject=load_subject(tmp_path / "small.json"), counts_bytes=True).sized == ()
    (tmp_path / "small.json").write_text(json.dumps({**spec, "x-maxBytes": 12}))
    for only, instances in (("both", [{"id": "aaa"}, {"id": "aaaa"}]), ("valid", [{"id": "aaa"}]), ("invalid", [{"id": "aaaa"}])):
        stream = Stream(subject=load_subject(tmp_path / "small.json"), counts_bytes=True, only=only)
        asked = (example for _, example in zip(range(200), stream, strict=False))
        assert [example.instance for example in asked if example.origin == "sizes"] == instances
