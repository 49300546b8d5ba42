"""Schemas into what Hypothesis draws for them, with a fixed seed: ours in this process, peers' in environments of their own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

import shapesmith
from benchmarks.peers.drawing_peers import PATIENCE, Peer, made

COUNT = 2000
SECONDS = 240
"""So long may a peer draw for one schema and one kind of value."""


def ours(schema: Any) -> list[Any]:
    """Draw invalid values, and as many valid ones."""
    invalid = shapesmith.invalid_from_schema(schema, validate_formats=True).map(lambda case: case.instance)
    return [*_drawn(invalid), *_drawn(shapesmith.from_schema(schema))]


def of_peer(peer: Peer, schema: Any) -> dict[str, list[Any]] | None:
    """Let a peer draw invalid and valid values, as far as it gets in the time that it has; None where its environment cannot be made."""
    folder = made(peer)
    if folder is None:
        return None
    (folder / "schema.json").write_text(json.dumps(schema), encoding="utf-8")
    script = Path(__file__).with_name("peers") / "scripts" / "values_script.py"
    found: dict[str, list[Any]] = {}
    for kind in ("invalid", "valid"):
        file = folder / f"{kind}.jsonl"
        file.unlink(missing_ok=True)
        command = [folder / "bin" / "python", script, folder, peer.name, kind, str(COUNT), str(SECONDS)]
        subprocess.run(command, check=True, timeout=SECONDS + PATIENCE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found[kind] = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return found


def _drawn(strategy: SearchStrategy[Any]) -> list[Any]:
    values: list[Any] = []

    @seed(1)
    @settings(max_examples=COUNT, database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(strategy)
    def draw(value: Any) -> None:
        values.append(value)

    draw()
    return values
