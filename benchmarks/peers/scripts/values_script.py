"""Draw a peer's values for a schema, with a fixed seed: `python values_script.py FOLDER PEER invalid|valid COUNT SECONDS`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import monotonic
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings


class TimeIsUpError(BaseException):
    """No more values are wanted."""


def strategy_of(peer: str, schema: dict[str, Any], kind: str) -> Any:
    """Return the strategy of a peer; hypothesis-jsonschema knows invalid values as those of a `not`."""
    if peer == "hypothesis-jsonschema":
        from hypothesis_jsonschema import from_schema

        return from_schema(schema if kind == "valid" else {"not": schema})
    import schemathesis
    from schemathesis.generation import GenerationMode

    definitions = schema.pop("$defs", {})
    moved = json.loads(json.dumps({"schema": schema, "schemas": definitions}).replace("#/$defs/", "#/components/schemas/"))
    body = {"required": True, "content": {"application/json": {"schema": moved["schema"]}}}
    api = {
        "openapi": "3.1.0",
        "info": {"title": "measured", "version": "1"},
        "paths": {"/": {"post": {"requestBody": body, "responses": {"200": {"description": "fine"}}}}},
        "components": {"schemas": moved["schemas"]},
    }
    operation = schemathesis.openapi.from_dict(api)["/"]["POST"]
    mode = GenerationMode.POSITIVE if kind == "valid" else GenerationMode.NEGATIVE
    return operation.as_strategy(generation_mode=mode).map(lambda case: case.body)


def main() -> None:
    """Draw, and write each value that is JSON at once."""
    folder, peer, kind, count, seconds = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
    strategy = strategy_of(peer, json.loads((folder / "schema.json").read_text("utf-8")), kind)
    end = monotonic() + seconds
    with (folder / f"{kind}.jsonl").open("w", encoding="utf-8") as file:

        @seed(1)
        @settings(max_examples=count, database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
        @given(strategy)
        def draw(value: Any) -> None:
            if monotonic() > end:
                raise TimeIsUpError
            try:
                file.write(json.dumps(value, allow_nan=False) + "\n")
            except (TypeError, ValueError):
                file.write("")  # bytes that are no JSON, which schemathesis draws, too

        try:
            draw()
        except TimeIsUpError:
            return


main()
