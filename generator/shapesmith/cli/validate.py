"""`shapesmith validate`: files against a part of a spec's operation, or against a JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import click

from shapesmith.cli.console import say
from shapesmith.cli.findings import FORMATS, Finding, Findings, find
from shapesmith.cli.instances import read_instances
from shapesmith.cli.subject import laid_over, part_options
from shapesmith.compiler import CompiledValidator, Violation
from shapesmith.errors import DocumentError
from shapesmith.sources.json_schema import load_spec
from shapesmith.subject import has_operations, load_subject

FOUND, UNUSABLE = 1, 2


@click.command()
@click.argument("spec", type=click.Path(path_type=Path), metavar="SPEC OPERATION | SCHEMA")
@click.argument("names", nargs=-1, required=True, metavar="FILE...")
@part_options
@click.option(
    "--rules", type=click.Choice(["all", "model"]), default="all", show_default=True, help="The overlays' rules too, or the model's."
)
@click.option("--format", "shown_as", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("--max-errors", type=click.IntRange(min=1), metavar="N", help="Tell no more than N errors of an instance.")
@click.option("--redact", is_flag=True, help="Show no value of an instance, only where it stands and its type.")
@click.option("--lines", is_flag=True, help="The files are JSON Lines, as .jsonl and .ndjson files always are.")
@click.pass_context
def validate(
    context: click.Context,
    spec: Path,
    names: tuple[str, ...],
    part: str,
    overlays: tuple[Path, ...],
    bare: bool,
    rules: str,
    shown_as: str,
    dialect: str,
    validate_formats: bool,
    max_errors: int | None,
    redact: bool,
    lines: bool,
) -> None:
    """Validate each FILE, in JSON form, against an OPERATION of SPEC, or against a JSON SCHEMA.

    A FILE that is - is standard input. A spec is told from a schema by its x-operations. Where no --overlay is given, those are laid over
    the spec that [tool.shapesmith] in the nearest pyproject.toml configures for it.
    """
    laid = laid_over(spec, overlays, bare=bare or (rules == "model" and not overlays))
    document = load_spec(spec)
    operation, files = (names[0], names[1:]) if has_operations(document) else (None, names)
    subject = load_subject(document, operation, part=part, overlays=laid, dialect=dialect, validate_formats=validate_formats)
    if not files:
        raise click.UsageError("Name a file to validate, or - for standard input.")
    validator = subject.validator
    findings = _check(files, lambda value: islice(_errors(validator, value, rules=rules, redact=redact), max_errors), lines=lines)
    FORMATS[shown_as](findings)
    for told in findings.unusable:
        say(f"Error: {told}", fg="red")
    context.exit(UNUSABLE if findings.unusable else FOUND if findings.rows else 0)


def _check(files: Sequence[str], errors: Callable[[object], Iterator[Violation]], *, lines: bool) -> Findings:
    """Validate files; one that cannot be read does not keep the others from being told of."""
    rows: list[Finding] = []
    unusable: list[str] = []
    instances = valid = 0
    for file in files:
        try:
            for instance in read_instances(file, lines=lines):
                found = find(instance, errors(instance.value))
                rows += found
                instances += 1
                valid += not found
        except DocumentError as error:
            unusable.append(str(error))
    return Findings(rows=tuple(rows), instances=instances, valid=valid, unusable=tuple(unusable))


def _errors(validator: CompiledValidator, value: object, *, rules: str, redact: bool) -> Iterator[Violation]:
    yield from validator.iter_errors(value, rules=rules, redact=redact)
    if rules == "all":
        yield from validator.iter_size_errors(value, redact=redact)
