"""What a command is about: an operation's part or a schema, with the overlays and options that are the same for several commands."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import click

from shapesmith.cli.console import one_line, say
from shapesmith.config import configured_overlays
from shapesmith.draw.subject import operation_of, part_of
from shapesmith.errors import SchemaError, SourceError
from shapesmith.lower import Settings, lower
from shapesmith.schema.graph import find_dialect
from shapesmith.shapes.contract import Contract
from shapesmith.sources.json_schema import load_overlay, load_spec

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("spec", type=click.Path(path_type=Path), metavar="SPEC OPERATION | SCHEMA"),
    click.argument("operation", required=False, metavar=""),
    click.option("--part", default="request", show_default=True, metavar="PART", help="request, response or error:NAME of the operation."),
    click.option(
        "--overlay",
        "overlays",
        type=click.Path(path_type=Path),
        metavar="FILE",
        multiple=True,
        help="Lay this over the spec, instead of what pyproject.toml configures for it.",
    ),
    click.option("--no-overlay", "bare", is_flag=True, help="Lay nothing over the spec."),
    click.option("--dialect", default="2020-12", show_default=True, help="The dialect of a schema that names none, such as draft-07."),
    click.option("--validate-formats", is_flag=True, help="Check `format`, too."),
)


def subject_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the arguments and options that say what it is about."""
    return reduce(lambda decorated, option: option(decorated), reversed(_OPTIONS), command)


def subject(
    spec: Path, operation: str | None, *, part: str, overlays: tuple[Path, ...], bare: bool, dialect: str, validate_formats: bool
) -> tuple[Contract, str]:
    """Load what a command is about: return the contract, and the id of the shape.

    Raises:
        ShapesmithError: It cannot be used.
    """
    if overlays and bare:
        raise click.UsageError("--overlay and --no-overlay contradict each other.")
    document = load_spec(spec)
    laid = overlays if overlays or bare else configured(spec)
    settings = Settings(dialect=find_dialect(dialect), validate_formats=validate_formats)
    contract = lower(document, tuple(load_overlay(overlay) for overlay in laid), settings=settings)
    if operation is not None:
        return contract, part_of(operation_of(contract, operation), part, document.name)
    if contract.root is not None:
        return contract, contract.root
    if contract.operations:
        advice = f"Name one of {', '.join(one.name for one in contract.operations[:20])}"
        raise SourceError("it is a spec, and no operation of it is named", where=document.name, advice=advice)
    raise SchemaError("there is no schema at its root", where=document.name, advice="It only holds definitions")


def configured(spec: Path) -> tuple[Path, ...]:
    """Return the overlays that the project lays over a spec, and say so: whoever runs this did not name them."""
    overlays = configured_overlays(spec)
    if overlays:
        named = " and ".join(overlay.as_posix() for overlay in overlays)
        say(one_line(f"with the overlay{'s' if len(overlays) > 1 else ''} {named}"))
    return overlays
