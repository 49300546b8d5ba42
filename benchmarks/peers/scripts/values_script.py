"""Draw a peer's values for a schema, with a fixed seed: `python values_script.py PEER SCHEMA invalid|valid COUNT SECONDS FILE`.

A line a value, written as it is drawn. The system ends the process after so many seconds of its processor, beyond those of its imports:
a peer that is stuck within one value ends as well. Values are drawn as a user of the peer would draw them.
"""

from __future__ import annotations

import json
import math
import resource
import sys
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

HOLD = ("$schema", "$defs", "definitions")
"""What stays at the root, where references look for it."""
ROOT = "#/components/schemas/Root"


Made = tuple[Iterable[Any], Any]
"""Values that come first, and the strategy."""


def of_hypothesis_jsonschema() -> Callable[[Any, str], Made]:
    """Import hypothesis-jsonschema, and return what makes its values; invalid ones are those of a `not`."""
    from hypothesis_jsonschema import from_schema

    def values(schema: Any, kind: str) -> Made:
        if kind == "valid":
            return (), from_schema(schema)
        held = {name: value for name, value in schema.items() if name in HOLD}
        return (), from_schema({**held, "not": {name: value for name, value in schema.items() if name not in HOLD}})

    return values


def of_schemathesis() -> Callable[[Any, str], Made]:
    """Import schemathesis, and return what makes its values: the bodies of an operation, of its coverage phase and then of its fuzzing."""
    import schemathesis
    from schemathesis.generation import GenerationMode
    from schemathesis.specs.openapi.coverage._operation import iter_coverage_cases

    def values(schema: Any, kind: str) -> Made:
        operation = schemathesis.openapi.from_dict(_api(schema))["/"]["POST"]
        mode = GenerationMode.POSITIVE if kind == "valid" else GenerationMode.NEGATIVE
        covering = iter_coverage_cases(
            operation=operation,
            generation_modes=[mode],
            generate_duplicate_query_parameters=False,
            unexpected_methods=set(),
            generation_config=operation.schema.config.generation_for(operation=operation, phase="coverage"),
        )
        return (case.body for case in covering), operation.as_strategy(generation_mode=mode).map(lambda case: case.body)

    return values


def _api(schema: Any) -> Any:
    """Return an OpenAPI document of one operation that takes a body."""
    moved = _moved(schema)
    body = {"required": True, "content": {"application/json": {"schema": moved}}}
    dialect = {"jsonSchemaDialect": schema["$schema"]} if "$schema" in schema else {}
    return {
        "openapi": "3.1.0",
        **dialect,
        "info": {"title": "measured", "version": "1"},
        "paths": {"/": {"post": {"requestBody": body, "responses": {"200": {"description": "fine"}}}}},
        "components": {"schemas": {"Root": moved}},
    }


def _moved(schema: Any) -> Any:
    """Let references look below the components."""
    if isinstance(schema, list):
        return [_moved(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    moved = {name: _moved(value) for name, value in schema.items()}
    if isinstance(schema.get("$ref"), str) and schema["$ref"].startswith("#"):
        moved["$ref"] = ROOT + schema["$ref"][1:]
    return moved


PEERS = {"hypothesis-jsonschema": of_hypothesis_jsonschema, "schemathesis": of_schemathesis}


def main() -> None:
    """Draw, and write each value that is JSON at once; bytes that are none, which schemathesis draws too, are left out."""
    peer, source, kind, count, seconds, target = sys.argv[1:]
    make = PEERS[peer]()
    end = math.ceil(process_time() + float(seconds))
    resource.setrlimit(resource.RLIMIT_CPU, (end, end + 1))
    with Path(target).open("w", encoding="utf-8") as file:
        first, strategy = make(json.loads(Path(source).read_text("utf-8")), kind)

        def write(value: Any) -> bool:
            try:
                file.write(json.dumps(value, allow_nan=False) + "\n")
                file.flush()
            except (TypeError, ValueError):
                return False
            return True

        written = sum(write(value) for value in islice(first, int(count)))

        @seed(1)
        @settings(
            max_examples=max(int(count) - written, 1),
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        )
        @given(strategy)
        def draw(value: Any) -> None:
            write(value)

        draw()


main()
