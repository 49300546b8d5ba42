"""A group of figures under several hash seeds: dictionaries collide or do not by the seed, which alone moves a ratio by a tenth."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from importlib import import_module
from typing import Any

from benchmarks.requests import ROOT
from benchmarks.rows import Row


def over_seeds(group: str, seeds: int) -> list[Row]:
    """Measure a group in one new process a seed; of each figure return the observation whose ratio is the median."""
    observed = [_measured(group, str(seed)) for seed in range(seeds)]
    return [sorted(rows, key=_ratio)[len(rows) // 2] for rows in zip(*observed, strict=True)]


def group_module(group: str) -> Any:
    """Import the module of a group."""
    return import_module(f"benchmarks.groups.{group}")


def _measured(group: str, seed: str) -> list[Row]:
    code = f"import pickle, sys; from benchmarks.groups import {group} as it; sys.stdout.buffer.write(pickle.dumps(it.measure()))"
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
    rows: list[Row] = pickle.loads(subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, env=environment).stdout)
    return rows


def _ratio(row: Row) -> float:
    return row.ours if row.ratio is None else row.ratio
