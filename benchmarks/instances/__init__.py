"""Instances of the benchmark's schemas: documents in JSON, one folder a schema, and large ones that functions make."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.instances import large

_HERE = Path(__file__).parent


def instances(name: str) -> list[Any]:
    """Return the valid instances of a schema, parsed anew: no text in them is the same object as one in a program.

    Args:
        name: The case's name.
    """
    folder = _HERE / name
    if folder.is_dir():
        return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    made: list[Any] = json.loads(json.dumps(large.MAKERS[name]()))
    return made
