"""`shapesmith sample`: valid values of a spec's operation or of a JSON Schema, or the finite set of labelled ones, as JSON Lines."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import click

from shapesmith.cli.console import emit, say
from shapesmith.cli.subject import chosen, subject_options
from shapesmith.draw.sample import SIZE, samples
from shapesmith.faults.choice import MOST
from shapesmith.faults.records import Invalid, Valid
from shapesmith.labelled import cases_of, contract_engine
from shapesmith.subject import Subject

_COUNT = 10
AT_ONCE = 500
"""So many lines are written at a time."""


@click.command()
@subject_options
@click.option(
    "--count",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"How many values: {_COUNT} unless said otherwise; with --cases at most so many of the set ({MOST}), which are chosen.",
)
@click.option(
    "--seed", type=int, metavar="S", help="The same seed gives the same values, on every Python; without it, one is made up and told."
)
@click.option(
    "--size",
    type=click.IntRange(min=0),
    default=SIZE,
    show_default=True,
    metavar="N",
    help="How many members or items, at most, beyond those that have to be there.",
)
@click.option(
    "--cases", "finite", is_flag=True, help="The finite set: valid ones at every edge, and one for each way of breaking a keyword."
)
@click.option("--invalid", is_flag=True, help="Labelled invalid ones, one keyword broken in each; with --cases, those of the finite set.")
@click.option("--valid", is_flag=True, help="Of the finite set, valid ones only.")
def sample(
    spec: Path,
    operation: str | None,
    count: int | None,
    seed: int | None,
    part: str,
    overlays: tuple[Path, ...],
    bare: bool,
    dialect: str,
    validate_formats: bool,
    size: int,
    finite: bool,
    invalid: bool,
    valid: bool,
) -> None:
    """Print valid values of an OPERATION of SPEC, or of a JSON SCHEMA, one a line, in JSON form.

    With --cases or --invalid, each line is an object: `instance`, `valid`, `description`, and where it is not valid `instanceLocation`,
    `keyword` and `schemaLocation`, which say what is wrong with it. The set of cases is always the same.

    Where no --overlay is given, those are laid over the spec that [tool.shapesmith] in the nearest pyproject.toml configures for it.
    """
    if valid and not finite:
        raise click.UsageError("--valid chooses among --cases; without those, all are valid.")
    subject = chosen(spec, operation, part=part, overlays=overlays, bare=bare, dialect=dialect, validate_formats=validate_formats)
    if finite:
        _print_cases(subject, MOST if count is None else count, invalid=invalid, valid=valid)
    elif invalid:
        _print_invalid(subject, _COUNT if count is None else count, _seed(seed))
    else:
        _print(subject, _COUNT if count is None else count, _seed(seed), size)


def _print_cases(subject: Subject, count: int, *, invalid: bool, valid: bool) -> None:
    for case in cases_of(contract_engine(subject.contract, subject.shape), count):
        if (invalid and not case.is_valid) or (valid and case.is_valid) or not (invalid or valid):
            emit(json.dumps(row_of(case)) + "\n")


def _print_invalid(subject: Subject, count: int, seed: int) -> None:
    from shapesmith.fuzz.stream import Stream

    for example in islice(Stream(subject=subject, seed=seed, only="invalid").drawn, count):
        case = Invalid(
            instance=example.instance,
            instance_location=example.instance_location,
            keyword=example.keyword,
            schema_location=example.schema_location,
            description=example.description,
        )
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


def _print(subject: Subject, count: int, seed: int, size: int) -> None:
    lines = (
        json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n" for value in islice(samples(subject, seed=seed, size=size), count)
    )
    for text in iter(lambda: "".join(islice(lines, AT_ONCE)), ""):
        emit(text)


def _seed(given: int | None) -> int:
    if given is not None:
        return given
    from secrets import randbits

    made = randbits(32)
    say(f"seed {made}")
    return made
