"""What a command is about: an operation's part or a schema, by arguments and options that are the same for several commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from pathlib import Path
from typing import Any

import click

from shapesmith.cli.console import one_line, say
from shapesmith.config import configured_overlays
from shapesmith.subject import DIALECT, Subject, load_subject

_ARGUMENTS: tuple[Callable[[Any], Any], ...] = (
    click.argument("spec", type=click.Path(path_type=Path), metavar="SPEC OPERATION | SCHEMA"),
    click.argument("operation", required=False, metavar=""),
)
_PART: tuple[Callable[[Any], Any], ...] = (
    click.option("--part", default="request", show_default=True, metavar="PART", help="request, response or error:NAME of the operation."),
)
_READING: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--overlay",
        "overlays",
        type=click.Path(path_type=Path),
        metavar="FILE",
        multiple=True,
        help="Lay this over the spec, instead of what pyproject.toml configures for it; can be repeated.",
    ),
    click.option("--no-overlay", "bare", is_flag=True, help="Lay nothing over the spec."),
    click.option("--dialect", default=DIALECT, show_default=True, help="The dialect of a schema that names none, such as draft-07."),
    click.option("--validate-formats", is_flag=True, help="Check `format`, too."),
)


def subject_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the arguments and options that say what it is about."""
    return _decorated(command, (*_ARGUMENTS, *_PART, *_READING))


def part_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what it is about, without the arguments."""
    return _decorated(command, (*_PART, *_READING))


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say how what it is about is read."""
    return _decorated(command, _READING)


def _decorated(command: Callable[..., Any], options: Sequence[Callable[[Any], Any]]) -> Callable[..., Any]:
    return reduce(lambda decorated, option: option(decorated), reversed(options), command)


def chosen(
    spec: Path,
    operation: str | None,
    *,
    overlays: tuple[Path, ...],
    bare: bool,
    dialect: str,
    validate_formats: bool,
    part: str = "request",
) -> Subject:
    """Load what a command is about.

    Raises:
        ShapesmithError: It cannot be used.
    """
    laid = laid_over(spec, overlays, bare=bare)
    return load_subject(spec, operation, part=part, overlays=laid, dialect=dialect, validate_formats=validate_formats)


def laid_over(spec: Path, overlays: tuple[Path, ...], *, bare: bool) -> tuple[Path, ...]:
    """Return what is laid over a spec: what is named, else what the project configures, which is said, since nobody named it."""
    if overlays and bare:
        raise click.UsageError("--overlay and --no-overlay contradict each other.")
    if overlays or bare:
        return overlays
    configured = configured_overlays(spec)
    if configured:
        named = " and ".join(overlay.as_posix() for overlay in configured)
        say(one_line(f"with the overlay{'s' if len(configured) > 1 else ''} {named}"))
    return configured
