"""`shapesmith sample`: instances of an operation or a schema, as JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path

import click

from shapesmith.cli.console import emit
from shapesmith.cli.subject import subject, subject_options
from shapesmith.faults.records import Invalid, Valid
from shapesmith.labelled import cases_of, contract_engine


@click.command()
@subject_options
@click.option(
    "--cases", "finite", is_flag=True, help="The finite set: valid ones at every edge, and one for each way of breaking a keyword."
)
@click.option("--invalid", is_flag=True, help="Invalid ones only.")
@click.option("--valid", is_flag=True, help="Valid ones only.")
def sample(
    spec: Path,
    operation: str | None,
    part: str,
    overlays: tuple[Path, ...],
    bare: bool,
    dialect: str,
    validate_formats: bool,
    finite: bool,
    invalid: bool,
    valid: bool,
) -> None:
    """Write instances of an OPERATION of SPEC, or of a JSON SCHEMA, as JSON Lines.

    With --cases, each line is an object: `instance`, `valid`, `description`, and where it is not valid `instanceLocation`, `keyword` and
    `schemaLocation`, which say what is wrong with it. The set is always the same.
    """
    if not finite:
        raise click.UsageError("Say --cases.")
    contract, shape = subject(spec, operation, part=part, overlays=overlays, bare=bare, dialect=dialect, validate_formats=validate_formats)
    for case in cases_of(contract_engine(contract, shape)):
        if (invalid and not case.is_valid) or (valid and case.is_valid) or not (invalid or valid):
            emit(json.dumps(row_of(case)) + "\n")


def row_of(case: Valid | Invalid) -> dict[str, object]:
    """Return a labelled instance as a JSON object."""
    if isinstance(case, Valid):
        return {"instance": case.instance, "valid": True, "description": case.description, "instanceLocation": case.instance_location}
    return {
        "instance": case.instance,
        "valid": False,
        "description": case.description,
        "instanceLocation": case.instance_location,
        "keyword": case.keyword,
        "schemaLocation": case.schema_location,
    }
