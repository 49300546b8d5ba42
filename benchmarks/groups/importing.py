"""What importing the library costs a new process, beyond Python itself: the sum that `-X importtime` tells."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from benchmarks.requests import OUTPUT, PACKAGE, ROOT
from benchmarks.rows import Row, under

TITLE = "Importing, in a new process, pyc there"

ROUNDS = 15
FEW, ALL = "package and validators", "models, validators, builders, errors"
MODELS, SCHEMA = "models of pydantic", "jsonschema"
STATEMENTS = {
    FEW: f"import {PACKAGE}.validators",
    ALL: f"from {PACKAGE} import models, validators, builders, errors",
    MODELS: "import benchmarks.peers.pydantic_models",
    SCHEMA: "import jsonschema",
}


def measure() -> list[Row]:
    """Import each in turns, and keep the least of the sums."""
    best = dict.fromkeys(STATEMENTS, float("inf"))
    for _ in range(ROUNDS):
        for name, statement in STATEMENTS.items():
            best[name] = min(best[name], seconds(statement, ("pydantic", "jsonschema")))
    return [
        Row(what=f"import {FEW}", ours=best[FEW], peer=f"import {SCHEMA}", theirs=best[SCHEMA], goal=under(0.010)),
        Row(what=f"import {ALL}", ours=best[ALL], peer=f"import {MODELS}", theirs=best[MODELS], goal=under(0.040)),
    ]


def seconds(statement: str, needs: tuple[str, ...]) -> float:
    """Run a statement in a Python without site-packages but those that it needs; sum the times of what it alone imported."""
    packages = {Path(place).parent.parent for name in needs if (spec := find_spec(name)) and (place := spec.origin)}
    paths = [str(path) for path in (OUTPUT.parent, ROOT, *sorted(packages))]
    code = f"import sys; sys.path[:0] = {paths}; sys.stderr.write('start\\n'); {statement}"
    command = [sys.executable, "-I", "-S", "-X", "importtime", "-c", code]
    _, _, lines = subprocess.run(command, check=True, capture_output=True, text=True).stderr.partition("start\n")
    own = [line.removeprefix("import time:").partition("|")[0] for line in lines.splitlines() if line.startswith("import time:")]
    return sum(int(microseconds) for microseconds in own) / 1e6
