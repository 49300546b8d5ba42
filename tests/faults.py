"""Labelled instances judged by others: what tests of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from shapesmith import Invalid
from shapesmith.faults.engine import Engine
from shapesmith.labelled import contract_engine
from shapesmith.lower import lower
from shapesmith.shapes.contract import Contract
from shapesmith.sources.json_schema import load_overlay, load_spec

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "specs" / "pinpoint" / "put_events.json"
OVERLAY = ROOT / "specs" / "pinpoint" / "put_events.overlay.json"


@cache
def put_events() -> tuple[Contract, Engine]:
    """Lower PutEvents with its overlay, and enumerate its request."""
    contract = lower(load_spec(SPEC), (load_overlay(OVERLAY),))
    request = contract.operations[0].request
    assert request is not None
    return contract, contract_engine(contract, request)


def mislabelled(cases: Iterable[Invalid], errors: Callable[[Any], Iterable[Any]]) -> list[tuple[Invalid, list[Any]]]:
    """Return the cases in which a validator does not find exactly the keyword of the label at exactly its place, with what it finds."""
    wrong = []
    for case in cases:
        found = {(one.instance_location, one.keyword, one.keyword_location) for one in errors(case.instance)}
        if found != {(case.instance_location, case.keyword, case.schema_location)}:
            wrong.append((case, sorted(found)))
    return wrong


def rust(schema: Any) -> Any:
    """Return the validator of jsonschema-rs, with formats as annotations."""
    return jsonschema_rs.validator_for(schema, validate_formats=False, ignore_unknown_formats=True)
