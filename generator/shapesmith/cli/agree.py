"""`shapesmith agree`: two documents of the same operation beside each other."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from shapesmith.agreement import Row, Verdict, compare
from shapesmith.cli.console import emit, one_line, say
from shapesmith.sources.json_schema import load_spec

FINDINGS = 1
_WIDEST = 60


@click.command()
@click.argument("left", metavar="SPEC", type=click.Path(path_type=Path))
@click.argument("right", metavar="SPEC", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="For people or for programs."
)
@click.pass_context
def agree(context: click.Context, left: Path, right: Path, form: str) -> None:
    """Tell in what two SPECs of the same operation agree, what only one of them knows, and in what they contradict each other.

    Names of shapes may differ. Exits with 1 where there is a contradiction: that is how one knows that a page, or a model, is stale.
    """
    rows = compare(load_spec(left), load_spec(right))
    names = (left.as_posix(), right.as_posix())
    if form == "json":
        emit(json.dumps(_shown(rows, names), indent=2, ensure_ascii=False) + "\n")
    else:
        _show(rows, names)
    context.exit(FINDINGS if any(row.verdict is Verdict.CONTRADICTS for row in rows) else 0)


def _shown(rows: Sequence[Row], names: tuple[str, str]) -> dict[str, Any]:
    """Return everything as JSON: both names, the counts by verdict, and all rows."""
    counts = Counter(row.verdict for row in rows)
    told = [
        {
            "operation": row.operation,
            "place": row.place,
            "aspect": row.aspect,
            "verdict": row.verdict.name.lower(),
            "left": row.left,
            "right": row.right,
        }
        for row in rows
    ]
    return {"left": names[0], "right": names[1], "counts": {verdict.name.lower(): counts[verdict] for verdict in Verdict}, "rows": told}


def _show(rows: Sequence[Row], names: tuple[str, str]) -> None:
    """Print a table for people: agreement is counted by aspect, everything else has a line."""
    found = {verdict: [row for row in rows if row.verdict is verdict] for verdict in Verdict}
    counts = Counter(row.aspect for row in found[Verdict.AGREES])
    told = ", ".join(f"{aspect} {count}" for aspect, count in counts.most_common()) or "nothing"
    emit(f"agree: {len(found[Verdict.AGREES])} ({told})\n")
    for verdict, name in ((Verdict.LEFT, names[0]), (Verdict.RIGHT, names[1])):
        emit(one_line(f"only {name} knows: {len(found[verdict])}") + "\n")
        _list([(row, row.left if verdict is Verdict.LEFT else row.right, "") for row in found[verdict]])
    emit(f"contradict: {len(found[Verdict.CONTRADICTS])}\n")
    _list([(row, row.left, f" in {names[0]}, {_value(row.right)} in {names[1]}") for row in found[Verdict.CONTRADICTS]])
    if found[Verdict.CONTRADICTS]:
        say(f"{len(found[Verdict.CONTRADICTS])} contradictions: one of the two is stale, or was changed", fg="red")
    else:
        say("no contradiction", fg="green")


def _list(rows: Sequence[tuple[Row, Any, str]]) -> None:
    several = len({row.operation for row, *_ in rows if row.operation}) > 1
    places = [f"{row.operation} {row.place}" if several else row.place for row, *_ in rows]
    wide = min(max(map(len, places), default=0), _WIDEST)
    aspects = max((len(row.aspect) for row, *_ in rows), default=0)
    for place, (row, value, rest) in zip(places, rows, strict=True):
        emit(one_line(f"  {place:{wide}}  {row.aspect:{aspects}}  {_value(value)}{rest}") + "\n")


def _value(value: Any) -> str:
    if value is None:
        return "nothing"
    if value is True:
        return "yes"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 2 * _WIDEST else text[: 2 * _WIDEST - 3] + "..."
