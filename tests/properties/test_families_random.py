"""Random schemas of members, and random values: families judge as the validators do, whatever keywords meet."""

from __future__ import annotations

import sys
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_errors_schemas import instances, schemas

from families import modules, takes, write
from shapesmith.errors import ShapesmithError

FILES = ("validators", "pydantic_models", "msgspec_models")
KINDS = ("string", "integer", "number", "boolean", "object", "array", ["string", "null"])
DEFINITIONS: dict[str, Any] = {
    "one": {"type": ["string", "null"], "maxLength": 2},
    "two": {"type": "object", "properties": {"a": {"type": "number", "minimum": 1}, "b": {"type": "integer"}}, "required": ["a"]},
}
_NUMBERS = count()


@pytest.mark.slow
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(st.tuples(schemas, schemas), st.sampled_from(KINDS), st.lists(instances, min_size=10, max_size=30))
def test_random_schemas_are_judged_alike(
    tmp_path_factory: pytest.TempPathFactory, pair: tuple[Any, Any], kind: Any, values: list[Any]
) -> None:
    free, typed = pair
    members = {"free": free, "typed": {**typed, "type": kind} if isinstance(typed, dict) else typed, "next": {"$ref": "#/$defs/Root"}}
    root = {"type": "object", "properties": members, "additionalProperties": False}
    document = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {**DEFINITIONS, "Root": root}}
    package, folder = f"families_random_{next(_NUMBERS)}", tmp_path_factory.mktemp("random")
    try:
        write(document, folder, package, FILES)
    except ShapesmithError:
        return  # a reference to itself and nothing else, for one
    validators, *found = modules(folder, package, FILES)
    for value in values:
        for instance in ({"free": value}, {"typed": value}, {"next": {"typed": value}}, {"free": value, "typed": values[0]}):
            valid = validators.is_valid_root(instance)
            for module in found:
                assert takes(module.Root.from_dict, instance) is valid
                assert not valid or module.Root.from_dict(instance).to_dict() == instance
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
