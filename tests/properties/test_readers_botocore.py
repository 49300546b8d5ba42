"""Readers say of a value what validators say, and make of it what `from_dict` makes: requests of every kind, drawn and damaged."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from pinpoint_put_events import models, readers, strategies, validators
from reading import agree, as_parsed, damaged
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

DRAWN = settings(
    max_examples=6, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
DAMAGES = 12


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
