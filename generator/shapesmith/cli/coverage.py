"""`shapesmith coverage`: which keywords of an operation or a schema can be broken, at which places, and how."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from shapesmith.cli.console import emit, one_line
from shapesmith.cli.subject import chosen, subject_options
from shapesmith.faults.records import Coverage
from shapesmith.labelled import contract_engine


@click.command()
@subject_options
@click.option("--format", "shown_as", type=click.Choice(["text", "json"]), default="text", show_default=True)
def coverage(
    spec: Path,
    operation: str | None,
    part: str,
    overlays: tuple[Path, ...],
    bare: bool,
    dialect: str,
    validate_formats: bool,
    shown_as: str,
) -> None:
    """Tell what can be broken in an OPERATION of SPEC, or in a JSON SCHEMA: each keyword at each place, and each way of breaking it alone.

    A keyword that cannot be broken alone, or not at all, is listed with the reason; `proved` where that is a proof, not just what all
    attempts came to.
    """
    subject = chosen(spec, operation, part=part, overlays=overlays, bare=bare, dialect=dialect, validate_formats=validate_formats)
    found = tuple(contract_engine(subject.contract, subject.shape).coverage())
    emit((_json(found) if shown_as == "json" else _text(found)) + "\n")


def _text(found: Sequence[Coverage]) -> str:
    lines: list[str] = []
    for pair in found:
        named = f"{pair.path or '/'}  {pair.keyword}{f' ({pair.part})' if pair.part not in ('', '*') else ''}"
        if pair.ways:
            lines.append(f"{named}: {len(pair.ways)} way{'s' if len(pair.ways) > 1 else ''}")
            lines += [f"    {way.description}" for way in pair.ways]
        else:
            lines.append(f"{named}: not broken alone ({'proved' if pair.is_proof else 'not proved'}): {pair.reason}")
    broken = sum(bool(pair.ways) for pair in found)
    ways = sum(len(pair.ways) for pair in found)
    proved = sum(pair.is_proof for pair in found)
    open_ = len(found) - broken - proved
    told = f"{len(found)} pairs of a place and a keyword: {broken} can be broken alone, in {ways} ways"
    told += f"; {proved} cannot, as is proved" if proved else ""
    told += f"; {open_} for which no way was found" if open_ else ""
    return "\n".join([*map(one_line, lines), told])


def _json(found: Sequence[Coverage]) -> str:
    rows = [
        {
            "path": pair.path,
            "keyword": pair.keyword,
            "schemaLocation": pair.schema_location,
            **({"part": pair.part} if pair.part else {}),
            "ways": [way.description for way in pair.ways],
            **({} if pair.ways else {"reason": pair.reason, "isProof": pair.is_proof}),
        }
        for pair in found
    ]
    return json.dumps({"pairs": rows}, indent=2, ensure_ascii=True)
