"""Cases of the official test suite's schemas: no label is wrong by our validator, and none by jsonschema-rs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from faults import mislabelled
from fetch_suite import SUITE
from shapesmith import Invalid, ShapesmithError, Valid, compile_validator
from shapesmith.labelled import cases_of, engine_of

DIALECTS = {
    "draft2020-12": ("2020-12", jsonschema_rs.Draft202012Validator),
    "draft2019-09": ("2019-09", jsonschema_rs.Draft201909Validator),
    "draft7": ("draft-07", jsonschema_rs.Draft7Validator),
    "draft6": ("draft-06", jsonschema_rs.Draft6Validator),
    "draft4": ("draft-04", jsonschema_rs.Draft4Validator),
}
EVERY = int(os.environ.get("FAULTS_EVERY", "4"))
"""Of so many schemas of each dialect one is taken; `FAULTS_EVERY=1` takes all, which takes a minute."""
NOT_FOR_RUST = ("http://json-schema.org/draft-04/schema#",)
"""jsonschema-rs lets through what this meta-schema says of `enum`."""


def _schemas(folder: str) -> Iterator[Any]:
    for file in sorted((SUITE / "tests" / folder).glob("*.json")):
        if file.stem not in ("refRemote", "vocabulary"):
            yield from (group["schema"] for group in json.loads(file.read_text("utf-8")))


def _judge(folder: str, schemas: list[Any]) -> int:
    dialect, peer = DIALECTS[folder]
    judged = 0
    for schema in schemas:
        try:
            engine = engine_of(schema, dialect=dialect)
        except ShapesmithError:
            continue
        made = cases_of(engine)
        ours = compile_validator(schema, dialect=dialect)
        assert mislabelled((case for case in made if isinstance(case, Invalid)), ours.iter_errors) == [], schema
        theirs = peer(schema, validate_formats=False)
        if not isinstance(schema, dict) or schema.get("$ref") not in NOT_FOR_RUST:
            assert [case for case in made if theirs.is_valid(case.instance) != isinstance(case, Valid)] == [], schema
        judged += len(made)
    return judged


@pytest.mark.parametrize("folder", DIALECTS)
def test_no_label_is_wrong(folder: str) -> None:
    assert _judge(folder, list(_schemas(folder))[::EVERY]) > 1000 // EVERY
