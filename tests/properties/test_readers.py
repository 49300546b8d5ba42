"""Readers say of a value what validators say, and make of it what `from_dict` makes: requests of every kind, drawn and damaged."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from pinpoint_put_events import models, readers, strategies, validators
from shapesmith.code.names import snake_case
from wire_agreement import Service, service

OPERATIONS: Mapping[str, tuple[str, ...]] = {
    "connect": ("CreateContactFlow", "SearchUsers"),
    "dynamodb": ("BatchWriteItem", "PutItem"),
    "firehose": ("PutRecordBatch",),
    "iottwinmaker": ("BatchPutPropertyValues",),
    "kinesis": ("PutRecords",),
    "lexv2-runtime": ("PutSession",),
    "personalize-events": ("PutEvents",),
    "rds-data": ("BatchExecuteStatement",),
    "securityhub": ("UpdateFindings",),
    "wafv2": ("CreateRuleGroup",),
}
"""Lists and maps of structures, recursion, unions, blobs, documents, points in time, enums in lists."""

ODD: tuple[Any, ...] = (
    *(None, True, -1, 2**70, 1.0, 1e308, "", "NaN", "\u0000", "x" * 300, [], {}, [[]], {"": {}}, "2026-02-30T00:00:00Z", {"$": 1}),
    *([None], {"a": {"b": {"c": []}}}, ["x"] * 60, {str(number): "x" for number in range(60)}, [{}], {"a": None}),
)
DRAWN = settings(
    max_examples=6, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
DAMAGES = 12


def agree(value: Any, read: Callable[[Any], Any], is_valid: Callable[[Any], bool], record: Any) -> bool:
    """Compare a reader with the validator and with `from_dict`; tell whether the value was valid."""
    before = copy.deepcopy(value)
    made = read(value)
    assert repr(value) == repr(before)
    assert (made is not None) is is_valid(value), value
    if made is None:
        return False
    assert type(made) is record
    assert made == record.from_dict(value)
    assert made.to_dict() == record.from_dict(value).to_dict()
    return True


def damaged(value: Any, chosen: random.Random) -> Any:
    """Return a copy with one or two things in it missing, added or replaced."""
    made = copy.deepcopy(value)
    for _ in range(chosen.choice((1, 1, 2))):
        places = list(_places(made))
        if not places:
            return chosen.choice(ODD)
        holder, key = chosen.choice(places)
        if chosen.random() < 0.3:
            del holder[key]
        elif isinstance(holder, dict) and chosen.random() < 0.4:
            holder[chosen.choice(("", "x", key.lower(), key + "s", "$", "a" * 60, "\u00e9"))] = chosen.choice((*ODD, holder[key]))
        else:
            holder[key] = copy.deepcopy(chosen.choice(ODD))
    return made


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, (dict, list)):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


def as_parsed(value: Any) -> Any:
    """Return a value as it comes from a parser of JSON."""
    return json.loads(json.dumps(value))


def compare(made: Service, operation: str) -> tuple[int, int]:
    """Compare the reader of a request over drawn and damaged values; return how many were valid, and how many not."""
    record, name = made.record(operation, "request"), snake_case(made.shape(operation, "request") or "")
    read, is_valid = getattr(made.module("readers"), f"read_{name}"), getattr(made.module("validators"), f"is_valid_{name}")
    counts = [0, 0]

    @DRAWN
    @given(made.values(operation, "request"), st.randoms(use_true_random=False))
    def drawn(value: Any, chosen: random.Random) -> None:
        counts[not agree(as_parsed(value), read, is_valid, record)] += 1
        for _ in range(DAMAGES):
            counts[not agree(as_parsed(damaged(value, chosen)), read, is_valid, record)] += 1

    drawn()
    return counts[0], counts[1]


@pytest.mark.parametrize("name", OPERATIONS)
def test_readers_agree_with_validators(name: str, tmp_path: Path) -> None:
    with service(name, OPERATIONS[name], tmp_path) as made:
        for operation in OPERATIONS[name]:
            valid, invalid = compare(made, operation)
            assert valid
            assert invalid


@settings(parent=DRAWN, max_examples=60)
@given(strategies.put_events_request(), st.randoms(use_true_random=False))
def test_readers_agree_under_an_overlay(value: Any, chosen: random.Random) -> None:
    for one in (value, *(damaged(value, chosen) for _ in range(DAMAGES))):
        agree(as_parsed(one), readers.read_put_events_request, validators.is_valid_put_events_request, models.PutEventsRequest)
