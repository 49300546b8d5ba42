"""What the scripts share: ours and a peer's strategy, in turns, for so long; runs where only the peer and Hypothesis are installed."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from time import process_time
from typing import Any

from hypothesis import HealthCheck, given, settings

TURNS, EXAMPLES = 4, {"ours": 150, "theirs": 15}


def ours(folder: Path) -> Any:
    """Return our strategy, from the source that lies in the folder."""
    sys.path.insert(0, str(folder))
    return getattr(importlib.import_module("ours"), (folder / "name.txt").read_text())()


def take_turns(strategies: Mapping[str, Any]) -> None:
    """Print the seconds and the bytes of a value of each, ours first."""
    spent = {name: [0.0, 0, 0] for name in strategies}
    for turn in range(TURNS + 1):
        for name, strategy in strategies.items():
            values: list[Any] = []

            @settings(max_examples=EXAMPLES[name] if turn else 3, database=None, deadline=None, suppress_health_check=list(HealthCheck))
            @given(strategy)
            def draw(value: Any) -> None:
                values.append(value)  # noqa: B023  it is called in this turn only

            start = process_time()
            draw()
            seconds = process_time() - start
            if turn:
                size = sum(len(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")) for value in values)
                spent[name] = [spent[name][0] + seconds, spent[name][1] + size, spent[name][2] + len(values)]
    print(json.dumps([[seconds / count, size / count] for seconds, size, count in spent.values()]))
