"""Schemas into what Hypothesis draws for them, with a fixed seed: ours in this process, peers' in environments of their own.

What a peer drew is kept under `.cache/peers/values`, and drawn again when the peer, its script, the schema or the limits are others.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

import shapesmith
from benchmarks.inlined import plain
from benchmarks.peers.drawing_peers import PATIENCE, Peer, made
from benchmarks.requests import ROOT

COUNT = 2000
SECONDS = 15
"""So many seconds of a processor may a peer draw for one schema and one kind of value."""
KINDS = ("invalid", "valid")
_SCRIPT = Path(__file__).with_name("peers") / "scripts" / "values_script.py"
_KEPT = ROOT / ".cache" / "peers" / "values"


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """What a peer drew.

    Attributes:
        values: By kind, in order, as far as it got.
        ended: By kind, why there are no more: `all` were drawn, the `time` was up, or what it raised.
    """

    values: dict[str, list[Any]]
    ended: dict[str, str]


def ours(schema: Any, count: int = COUNT) -> dict[str, list[Any]]:
    """Draw invalid values, and as many valid ones."""
    invalid = shapesmith.invalid_from_schema(schema, validate_formats=True).map(lambda case: case.instance)
    return {"invalid": _drawn(invalid, count), "valid": _drawn(shapesmith.from_schema(schema), count)}


def of_peer(peer: Peer, schema: Any, *, seconds: int = SECONDS) -> Drawn | None:
    """Let a peer draw invalid and valid values, as far as it gets in the time that it has; None where its environment cannot be made."""
    folder = made(peer)
    if folder is None:
        return None
    _KEPT.mkdir(parents=True, exist_ok=True)
    text = json.dumps(plain(schema))
    values, ended = {}, {}
    for kind in KINDS:
        asked = [peer.name, *peer.packages, kind, str(COUNT), str(seconds), text, _SCRIPT.read_text("utf-8")]
        kept = _KEPT / hashlib.sha256("\0".join(asked).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        if not kept.with_suffix(".ended").exists():
            kept.with_suffix(".json").write_text(text, encoding="utf-8")
            why = _let_draw([str(folder / "bin" / "python"), str(_SCRIPT), peer.name], kept, [kind, str(COUNT), str(seconds)])
            kept.with_suffix(".ended").write_text(why, encoding="utf-8")
        file = kept.with_suffix(".jsonl")
        whole = file.read_text("utf-8").rpartition("\n")[0] if file.exists() else ""  # what was cut off is no value
        values[kind] = [json.loads(line) for line in whole.split("\n") if line]
        ended[kind] = kept.with_suffix(".ended").read_text("utf-8")
    return Drawn(values=values, ended=ended)


def _let_draw(command: list[str], kept: Path, limits: list[str]) -> str:
    """Run a peer's script; return why it ended."""
    source, target = str(kept.with_suffix(".json")), str(kept.with_suffix(".jsonl"))
    patience = PATIENCE + 10 * int(limits[-1])
    try:
        asked = [*command, source, *limits, target]
        done = subprocess.run(asked, check=False, timeout=patience, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except subprocess.TimeoutExpired:
        return "time"
    if done.returncode < 0:  # the system ended it
        return "time"
    told = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if "Error" in line or "Unsatisf" in line]
    return "all" if done.returncode == 0 else (told[-1].strip(" |") if told else f"exit code {done.returncode}")


def _drawn(strategy: SearchStrategy[Any], count: int) -> list[Any]:
    values: list[Any] = []

    @seed(1)
    @settings(max_examples=count, database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(strategy)
    def draw(value: Any) -> None:
        values.append(value)

    draw()
    return values
