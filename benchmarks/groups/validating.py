"""Validators: one event and a hundred, with and without the overlay, beside those of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import fastjsonschema
import jsonschema
import jsonschema_rs

from benchmarks.measure import take_turns
from benchmarks.requests import SIZES, SPEC, label, request
from benchmarks.rows import Row, times_as_fast, times_its_time
from pinpoint_put_events import validators
from shapesmith.compiler import CompiledValidator, compile_contract_validator
from shapesmith.lower import lower
from shapesmith.schema.export import export
from shapesmith.sources.json_schema import load_spec

TITLE = "Validators"

OFF, ON, VALIDATE = "is_valid", "is_valid, overlay on", "validate, overlay on"
FAST, RUST, SLOW = "fastjsonschema", "jsonschema-rs", "jsonschema"


def measure() -> list[Row]:
    """Compare verdicts, then time them."""
    schema = export(load_spec(SPEC), "PutEvents")
    functions: dict[str, Callable[[Any], object]] = {
        OFF: without_overlay().is_valid,
        ON: validators.is_valid_put_events_request,
        VALIDATE: validators.validate_put_events_request,
        FAST: fastjsonschema.compile(schema),
        RUST: jsonschema_rs.validator_for(schema).is_valid,
        SLOW: jsonschema.Draft202012Validator(schema).is_valid,
    }
    for events in SIZES:
        _agree(functions, events)
    return [row for events in SIZES for row in _rows(functions, events)]


def without_overlay() -> CompiledValidator:
    """Compile the validator that a library without overlays has."""
    contract = lower(load_spec(SPEC))
    shape = contract.operations[0].request
    assert shape is not None
    return compile_contract_validator(contract, shape)


def _rows(functions: Mapping[str, Callable[[Any], object]], events: int) -> list[Row]:
    times = take_turns({name: partial(function, request(events)) for name, function in functions.items()})
    what, ours = f"{OFF}, {label(events)}", times[OFF]
    return [
        Row(what=what, ours=ours, peer=FAST, theirs=times[FAST], goal=times_as_fast(5 if events == 1 else 7)),
        Row(what=what, ours=ours, peer=RUST, theirs=times[RUST], goal=times_as_fast(0.5)),
        Row(what=what, ours=ours, peer=SLOW, theirs=times[SLOW], goal=times_as_fast(100)),
        Row(what=f"{ON}, {events}", ours=times[ON], peer="overlay off", theirs=ours, goal=times_its_time(2)),
        Row(what=f"{VALIDATE}, {events}", ours=times[VALIDATE], peer=ON, theirs=times[ON], goal=times_its_time(1.1)),
    ]


def _agree(functions: Mapping[str, Callable[[Any], object]], events: int) -> None:
    """Make sure that all accept a request, and refuse it when a number deep in it is text."""
    damaged = request(events)
    batch = damaged["EventsRequest"]["BatchItem"]["endpoint-1"]
    next(reversed(batch["Events"].values()))["Metrics"]["price"] = "12.5"
    for name, function in functions.items():
        if not _accepts(function, request(events)) or _accepts(function, damaged):
            raise RuntimeError(f"{name}: wrong verdict")


def _accepts(function: Callable[[Any], object], instance: Any) -> bool:
    try:
        return function(instance) is not False
    except (ValueError, fastjsonschema.JsonSchemaException):
        return False
