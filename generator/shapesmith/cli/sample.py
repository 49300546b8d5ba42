"""`shapesmith sample`: valid values of a spec's operation or of a JSON Schema, or the finite set of labelled ones, as JSON Lines."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import click

from shapesmith.cli.console import emit, say
from shapesmith.cli.subject import configured
from shapesmith.cli.subject import subject as subject_of
from shapesmith.document import Document
from shapesmith.draw.sample import SIZE, samples
from shapesmith.draw.subject import Subject, read_document, read_operation
from shapesmith.errors import SchemaError
from shapesmith.faults.records import Invalid, Valid
from shapesmith.labelled import cases_of, contract_engine
from shapesmith.shapes.contract import Contract
from shapesmith.sources.json_schema import load_overlay, load_spec

AT_ONCE = 500
"""So many lines are written at a time."""


@click.command()
@click.argument("spec", type=click.Path(path_type=Path), metavar="SPEC OPERATION | SCHEMA")
@click.argument("operation", required=False, default="", metavar="")
@click.option("--count", type=click.IntRange(min=0), default=10, show_default=True, metavar="N", help="How many values.")
@click.option(
    "--seed", type=int, metavar="S", help="The same seed gives the same values, on every Python; without it, one is made up and told."
)
@click.option("--part", default="request", show_default=True, metavar="PART", help="request, response or error:NAME of the operation.")
@click.option(
    "--overlay",
    "overlays",
    type=click.Path(path_type=Path),
    metavar="FILE",
    multiple=True,
    help="Lay this over the spec, instead of what pyproject.toml configures for it.",
)
@click.option("--no-overlay", "bare", is_flag=True, help="Lay nothing over the spec.")
@click.option("--dialect", default="2020-12", show_default=True, help="The dialect of a schema that names none, such as draft-07.")
@click.option("--validate-formats", is_flag=True, help="Let `format` hold in any case; without this, where it contradicts nothing.")
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
    operation: str,
    count: int,
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
    if overlays and bare:
        raise click.UsageError("--overlay and --no-overlay contradict each other.")
    if valid and not finite:
        raise click.UsageError("--valid chooses among --cases; without those, all are valid.")
    if finite or invalid:
        contract, shape = subject_of(
            spec, operation or None, part=part, overlays=overlays, bare=bare, dialect=dialect, validate_formats=validate_formats
        )
        if finite:
            _print_cases(contract, shape, invalid=invalid, valid=valid)
        else:
            _print_invalid(load_spec(spec), contract, shape, count, _seed(seed))
        return
    document = load_spec(spec)
    if operation or _has_operations(document):
        laid = overlays if overlays or bare else configured(spec)
        additions = [load_overlay(overlay) for overlay in laid]
        subject = read_operation(document, operation, part, validate_formats=validate_formats, overlays=additions)
    elif overlays:
        raise click.UsageError("--overlay is laid over a spec, and this is a schema.")
    else:
        subject = read_document(document, dialect=dialect, validate_formats=validate_formats)
    _print(subject, count, _seed(seed), size)


def _print_cases(contract: Contract, shape: str, *, invalid: bool, valid: bool) -> None:
    for case in cases_of(contract_engine(contract, shape)):
        if (invalid and not case.is_valid) or (valid and case.is_valid) or not (invalid or valid):
            emit(json.dumps(row_of(case)) + "\n")


def _print_invalid(document: Document, contract: Contract, shape: str, count: int, seed: int) -> None:
    from shapesmith.fuzz.stream import Stream
    from shapesmith.fuzz.subject import Subject as Fuzzed

    fuzzed = Fuzzed(document=document, contract=contract, operation=None, shape=shape, overlays=(), digest="")
    for example in islice(Stream(subject=fuzzed, seed=seed, only="invalid").drawn, count):
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


def _has_operations(document: Document) -> bool:
    if not isinstance(document.contents, dict) or not document.contents.get("x-operations"):
        return False
    known = ", ".join(document.contents["x-operations"])
    raise SchemaError("this spec has operations", where=document.name, advice=f"Name one: {known}")
