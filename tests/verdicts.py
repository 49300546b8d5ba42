"""What other validators say of a request: botocore's `ParamValidator`, jsonschema and jsonschema-rs."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import botocore.session
import jsonschema
import jsonschema_rs
from botocore.validate import ParamValidator

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "specs/pinpoint/put_events.json"
OVERLAY = ROOT / "specs/pinpoint/put_events.overlay.json"

Verdict = Callable[[Any], bool]


@functools.cache
def _session() -> Any:
    return botocore.session.get_session()


def botocore_verdict(service: str, operation: str) -> Verdict:
    """Return what botocore's own check says of keyword arguments."""
    shape = _session().get_service_model(service).operation_model(operation).input_shape
    validator = ParamValidator()
    return lambda instance: not validator.validate(instance, shape).has_errors()


def schema_verdicts(schema: Mapping[str, Any]) -> dict[str, Verdict]:
    """Return what the two JSON Schema validators say of an instance."""
    return {
        "jsonschema": jsonschema.Draft202012Validator(schema).is_valid,
        "jsonschema-rs": jsonschema_rs.validator_for(dict(schema)).is_valid,
    }
