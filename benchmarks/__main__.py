"""`python -m benchmarks`: measure all groups, or those that are named, and print one table."""

from __future__ import annotations

import argparse
import sys
from importlib.metadata import version
from platform import machine, python_implementation, python_version, system

import shapesmith
from benchmarks.rows import Row
from benchmarks.seeds import group_module, over_seeds
from benchmarks.table import markdown, plain

GROUPS = (
    "validating",
    "making",
    "pages",
    "converting",
    "sending",
    "receiving",
    "importing",
    "families",
    "record_classes",
    "schemas",
    "damaged",
    "compiling",
    "collecting",
    "drawing",
    "curves",
)
PEERS = ("fastjsonschema", "jsonschema-rs", "jsonschema", "pydantic", "msgspec", "datamodel-code-generator", "orjson", "botocore")


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure Shapesmith beside other libraries.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"what to measure: {', '.join(GROUPS)} (all)")
    parser.add_argument("--markdown", action="store_true", help="print a Markdown table")
    parser.add_argument("--seeds", type=int, default=5, metavar="N", help="measure under so many hash seeds, a process each (5)")
    arguments = parser.parse_args()
    if arguments.seeds < 1:
        parser.error("--seeds: at least 1")
    unknown = [name for name in arguments.groups if name not in GROUPS]
    if unknown:
        parser.error(f"no such group: {', '.join(unknown)}")
    groups = [_measured(name, arguments.seeds) for name in arguments.groups or GROUPS]
    print(_versions())
    print()
    print(markdown(groups) if arguments.markdown else plain(groups))
    print()
    print(_summary([row for _, rows in groups for row in rows], arguments.seeds))


def _measured(name: str, seeds: int) -> tuple[str, list[Row]]:
    module = group_module(name)
    title: str = module.TITLE
    print(f"measuring: {title} ...", file=sys.stderr)
    return title, over_seeds(name, min(seeds, getattr(module, "MOST_SEEDS", seeds)))


def _versions() -> str:
    python = f"{python_implementation()} {python_version()} on {system()} {machine()}"
    return f"Shapesmith {shapesmith.__version__}, {python}; {', '.join(f'{name} {version(name)}' for name in PEERS)}."


def _summary(rows: list[Row], seeds: int) -> str:
    goals = [row for row in rows if row.holds is not None]
    told = f"Best of many rounds in turns; of {seeds} hash seeds, or fewer, the median ratio. Times depend on the machine: read the ratios."
    return f"{sum(row.holds is True for row in goals)} of {len(goals)} goals hold. {told}"


if __name__ == "__main__":
    main()
