"""Asks node what patterns find in texts, and keeps its answers in `ecma_node.json.gz`.

The patterns are those of botocore's models, as written and anchored, and ours of `ecma_patterns.py`; texts are made from each pattern.
"""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ecma_patterns import stressing, texts

HERE = Path(__file__).parent
FIXTURE = HERE / "ecma_node.json.gz"


def answers(cases: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """Ask node: for each pattern and its texts the mode that reads it and a digit for each text."""
    done = subprocess.run(["node", HERE / "ecma_oracle.js"], input=json.dumps(cases), capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


def models() -> list[str]:
    """Return the patterns of botocore's models, in order."""
    import botocore

    found: set[str] = set()
    for path in sorted(Path(botocore.__file__).parent.glob("data/*/*/service-2.json*")):
        read = gzip.open if path.suffix == ".gz" else open
        with read(path, "rt", encoding="utf-8") as file:  # type: ignore[operator]
            _collect(json.load(file), found)
    return sorted(found)


def _collect(value: Any, found: set[str]) -> None:
    if isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            found.add(value["pattern"])
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        _collect(item, found)


def main() -> None:
    """Write the fixture."""
    written = models()
    patterns = list(dict.fromkeys([*stressing(), *written, *(f"^(?:{pattern})$" for pattern in written)]))
    cases = [(pattern, texts(pattern)) for pattern in patterns]
    kept = [[pattern, *asked] for pattern, asked in cases]
    contents = {"cases": kept, "answers": answers(cases)}
    FIXTURE.write_bytes(gzip.compress(json.dumps(contents, separators=(",", ":")).encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
