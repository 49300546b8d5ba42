"""Libraries that draw from schemas and need another Hypothesis than ours: each in an environment of its own under `.cache`."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.requests import ROOT, SPEC
from shapesmith.draw.from_schema import executed
from shapesmith.schema.export import export
from shapesmith.sources.json_schema import load_spec
from shapesmith.subject import read_schema

PATIENCE = 600
"""Seconds that an environment and its measurement may take, each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A library.

    Attributes:
        name: As rows name it.
        packages: What its environment holds.
        script: The file that measures it, beside ours, in that environment.
        faster, faster_by_bytes: How many times as fast ours should be, by requests and by bytes.
    """

    name: str
    packages: tuple[str, ...]
    script: str
    faster: float
    faster_by_bytes: float | None = None


PEERS = (
    Peer(
        name="hypothesis-jsonschema",
        packages=("hypothesis==6.170.8", "hypothesis-jsonschema==0.23.1"),
        script="hypothesis_jsonschema_script.py",
        faster=30,
        faster_by_bytes=10,
    ),
    Peer(name="schemathesis", packages=("schemathesis==4.32.5",), script="schemathesis_script.py", faster=5),
)


def made(peer: Peer) -> Path | None:
    """Return the folder of a peer's environment, which is made if it is not there; None where it cannot be made."""
    folder = ROOT / ".cache" / "peers" / peer.name
    try:
        if not (folder / "made").exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True, timeout=PATIENCE)
            quiet = ["--quiet", "--disable-pip-version-check"]
            command = [folder / "bin" / "python", "-m", "pip", "install", *quiet, *peer.packages]
            subprocess.run(command, check=True, timeout=PATIENCE, capture_output=True)
            (folder / "made").touch()
    except (OSError, subprocess.SubprocessError):
        return None
    return folder


def measured(peer: Peer) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return the seconds and the bytes of a request of ours and of the peer's; None where its environment cannot be made."""
    folder = made(peer)
    if folder is None:
        return None
    python = folder / "bin" / "python"
    try:
        schema = export(load_spec(SPEC), "PutEvents")
        (folder / "schema.json").write_text(json.dumps(schema), encoding="utf-8")
        drawn = executed(read_schema(schema, dialect=None, registry=None, validate_formats=False), {}, {})
        (folder / "ours.py").write_text(drawn.source, encoding="utf-8")
        (folder / "name.txt").write_text(drawn.function.__name__, encoding="utf-8")
        script = Path(__file__).with_name("scripts") / peer.script
        done = subprocess.run([python, script, folder], check=True, timeout=PATIENCE, stdout=subprocess.PIPE)
    except (OSError, subprocess.SubprocessError):
        return None
    ours, theirs = json.loads(done.stdout.splitlines()[-1])
    return (ours[0], ours[1]), (theirs[0], theirs[1])
