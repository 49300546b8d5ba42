"""The schemas that are measured, each with valid instances, damaged ones, and the form of it that fastjsonschema knows."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_specifications import REGISTRY

from benchmarks.damage import damaged
from benchmarks.instances import instances

_SCHEMAS = Path(__file__).parent / "schemas"
_DRAFT_7 = "http://json-schema.org/draft-07/schema"
_DRAFT_2020 = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A schema with what is validated against it.

    Attributes:
        name: As rows name it.
        schema: The schema.
        draft7: The same in draft-07, which is the latest that fastjsonschema knows; None where there is no such form.
        valid: Valid instances.
        damaged: Pairs of a valid instance and what it is with one fault.
    """

    name: str
    schema: Any
    draft7: Any
    valid: list[Any]
    damaged: list[tuple[Any, Any]]


@cache
def case(name: str) -> Case:
    """Make the case of this name."""
    made = _MADE.get(name)
    schema = made() if made else _read(name)
    draft7 = copy.deepcopy(_DRAFT7_FORMS[name]() if name in _DRAFT7_FORMS else schema)  # fastjsonschema writes into it
    valid = json.loads(json.dumps(_META[name]())) if name in _META else instances(name)
    return Case(name=name, schema=schema, draft7=draft7, valid=valid, damaged=damaged(schema, valid))


def _read(name: str) -> Any:
    return json.loads((_SCHEMAS / f"{name}.json").read_text("utf-8"))


def _named(uri: str) -> Any:
    return REGISTRY.contents(uri)


def _numbers() -> Any:
    return {
        "$schema": f"{_DRAFT_7}#",
        "type": "object",
        "properties": {
            "signal": {"type": "array", "items": {"type": "number", "minimum": -1, "maximum": 1}},
            "counts": {"type": "array", "items": {"type": "integer", "minimum": 0}},
            "matrix": {"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
        },
        "required": ["signal"],
    }


def _wide_enums() -> Any:
    codes = [f"{first}{second}" for first in "ABCDEFGHIJ" for second in "KLMNOPQRSTUVWXYZ"]
    members = {
        "country": {"type": "string", "enum": codes},
        "status": {"enum": list(range(100, 600))},
        "level": {"enum": ["low", "high", 1, 2.5, None, True]},
        "unit": {"enum": ["kg", "g", "lb"]},
    }
    item = {"type": "object", "properties": members, "required": list(members)}
    return {"$schema": f"{_DRAFT_7}#", "type": "array", "items": item}


def _closed() -> Any:
    kinds = ({"type": "string"}, {"type": "integer", "minimum": 0}, {"type": "boolean"}, {"type": "number"})
    members = {f"member{number:03}": kinds[number % 4] for number in range(200)}
    return {"$schema": f"{_DRAFT_7}#", "type": "object", "properties": members, "additionalProperties": False}


def _none() -> None:
    return None


_MADE: Mapping[str, Callable[[], Any]] = {
    "meta_draft7": lambda: _named(_DRAFT_7),
    "meta_2020": lambda: _named(_DRAFT_2020),
    "numbers": _numbers,
    "wide_enums": _wide_enums,
    "closed_all": _closed,
    "closed_five": _closed,
    "order": lambda: _read("order_unevaluated"),
}
_DRAFT7_FORMS: Mapping[str, Callable[[], Any]] = {
    "meta_2020": _none,
    "openapi31": _none,
    "order": lambda: _read("order_draft7"),
    "statuses": lambda: {**_read("statuses"), "$schema": f"{_DRAFT_7}#"},
}
_META: Mapping[str, Callable[[], list[Any]]] = {
    "meta_draft7": lambda: [_named(_DRAFT_7), _read("package_json"), _read("tsconfig")],
    "meta_2020": lambda: [_named(_DRAFT_2020), _read("statuses"), _read("order_unevaluated")],
}
"""A meta-schema's instances are schemas, itself first."""

NAMES = (
    "geojson",
    "package_json",
    "github_workflow",
    "tsconfig",
    "cloud_template",
    "catalog",
    "statuses",
    "events",
    "openapi31",
    "meta_draft7",
    "meta_2020",
    "order",
    "tree",
    "numbers",
    "wide_enums",
    "closed_all",
    "closed_five",
)
"""Every case, in the table's order."""
