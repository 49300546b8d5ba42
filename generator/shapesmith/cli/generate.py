"""`shapesmith generate`: the configured libraries, written, checked or compared."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from shapesmith.cli.console import emit, printable, say
from shapesmith.config import LibraryConfig, find_config, load_config
from shapesmith.errors import ConfigError
from shapesmith.output.changes import Changes, State
from shapesmith.output.diff import diff
from shapesmith.pipeline import Report, compare_library
from shapesmith.pipeline import generate as generate_library
from shapesmith.render.targets.registry import target_names

FOUND = 1
_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--check", is_flag=True, help="Write nothing; tell which files are out of date and why, and exit with 1 if any is.")
@click.option("--diff", "show_diff", is_flag=True, help="Write nothing; print what would change, and exit with 1 if anything would.")
@click.option("--config", type=_PATH, metavar="FILE", help="Read this file instead of the nearest pyproject.toml.")
@click.option("--spec", type=_PATH, metavar="FILE", help="Generate from this spec instead of a configuration; --output is needed too.")
@click.option("--output", type=_PATH, metavar="FOLDER", help="The folder that becomes the package.")
@click.option("--package", help="The package's import name; the output folder's name if it is not given.")
@click.option("--overlay", "overlays", type=_PATH, metavar="FILE", multiple=True, help="Lay this over the spec; can be repeated.")
@click.option("--target", "targets", multiple=True, help="Render only this target and those it needs; can be repeated.")
@click.option("--models", multiple=True, metavar="FAMILY", help="Render records of pydantic, msgspec or typeddict, too; can be repeated.")
@click.option("--validate-formats", is_flag=True, help="Check `format`, too, with --spec and --output.")
@click.option("--http/--no-http", default=None, help="Insist on to_http and from_http, or do without, with --spec and --output.")
@click.pass_context
def generate(
    context: click.Context,
    names: tuple[str, ...],
    check: bool,
    show_diff: bool,
    config: Path | None,
    spec: Path | None,
    output: Path | None,
    package: str | None,
    overlays: tuple[Path, ...],
    targets: tuple[str, ...],
    models: tuple[str, ...],
    validate_formats: bool,
    http: bool | None,
) -> None:
    """Generate the libraries of [tool.shapesmith] in pyproject.toml: all of them, or those whose package is a NAME."""
    given: dict[str, Any] = {"spec": spec, "output": output, "package": package, "overlays": overlays, "targets": targets or None}
    given |= {"models": models, "validate_formats": validate_formats, "http": http}
    libraries = _given(names, config, given) if http is not None or any(given.values()) else _configured(names, config)
    if not (check or show_diff):
        reports = [_generate(library) for library in libraries]
        if not any(report.written or report.removed for report in reports):
            say("Nothing changed.", fg="green")
        return
    differences = [compare_library(**_arguments(library)) for library in libraries]
    for changes in differences:
        _tell_idle(changes.idle)
        if show_diff:
            _show(diff(changes))
        if check:
            _tell(changes)
    context.exit(0 if all(changes.clean for changes in differences) else FOUND)


def _given(names: tuple[str, ...], config: Path | None, given: Mapping[str, Any]) -> tuple[LibraryConfig, ...]:
    """Make a library out of options alone."""
    if given["spec"] is None or given["output"] is None or names or config:
        options = "--package, --overlay, --target, --models, --http and --validate-formats"
        raise click.UsageError(f"{options} go with --spec and --output, and those with no NAME and no --config.")
    return (LibraryConfig(**{**given, "package": given["package"] or given["output"].resolve().name}, root=Path()),)


def _configured(names: tuple[str, ...], config: Path | None) -> tuple[LibraryConfig, ...]:
    """Pick the named libraries of a configuration."""
    path = config or find_config(Path())
    libraries = {library.package: library for library in load_config(path)}
    for name in names:
        if name not in libraries:
            near = get_close_matches(name, libraries, n=1)
            advice = f"Did you mean {near[0]!r}?" if near else f"Configured are {', '.join(libraries)}"
            raise ConfigError(f"there is no library {name!r}", where=path.as_posix(), advice=advice)
    picked = tuple(library for name, library in libraries.items() if name in names or not names)
    for library in picked:
        _refuse_unknown_targets(library)
    return picked


def _refuse_unknown_targets(library: LibraryConfig) -> None:
    try:
        target_names(library.targets, library.models)
    except ConfigError as error:
        raise ConfigError(error.message, where=library.place, advice=error.advice) from error


def _arguments(library: LibraryConfig) -> dict[str, Any]:
    return {field.name: getattr(library, field.name) for field in fields(library) if field.name != "place"}


def _generate(library: LibraryConfig) -> Report:
    report = generate_library(**_arguments(library))
    say(f"{report.package} in {report.folder}: {_count(len(report.written) + len(report.unchanged))}, {len(report.unchanged)} unchanged")
    for name in report.written:
        say(f"  written  {name}{_edited(report, name)}", fg="yellow")
    for name in report.removed:
        say(f"  removed  {name}{_edited(report, name)}", fg="yellow")
    _tell_idle(report.idle)
    for warning in report.warnings:
        say(f"  warning  {warning}", fg="yellow")
    return report


def _edited(report: Report, name: str) -> str:
    return " (it had been edited by hand)" if name in report.edited else ""


def _tell_idle(targets: Sequence[str]) -> None:
    for name in targets:
        say(f"the target {name} has nothing to write for this spec", fg="yellow")


def _tell(changes: Changes) -> None:
    if changes.clean:
        say(f"{changes.folder}: {_count(len(changes.files))}, up to date", fg="green")
        return
    for change in changes.files:
        if change.state is not State.UNCHANGED:
            say(f"{changes.folder / change.name}: {change.state}{f' ({change.reason})' if change.reason else ''}", fg="yellow")
    say(f"{changes.folder} is not up to date; write it by: shapesmith generate", fg="red")


def _show(text: str) -> None:
    """Print a diff: in colours on a terminal, else as it is."""
    if not text or not sys.stdout.isatty():
        emit(text)
        return
    from rich.console import Console  # slow to import, and only here are there colours to show
    from rich.syntax import Syntax

    Console().print(Syntax(printable(text), "diff", background_color="default", word_wrap=True))


def _count(files: int) -> str:
    return "1 file" if files == 1 else f"{files} files"
