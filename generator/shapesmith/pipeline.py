"""The stages in order: a spec and its overlays into a library's files, written or compared."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from shapesmith import __version__
from shapesmith.config import PACKAGE_ADVICE, is_importable
from shapesmith.document import Document
from shapesmith.errors import ConfigError, DocumentError, OutputError
from shapesmith.lower import Settings, lower
from shapesmith.output.changes import Changes, State, compare
from shapesmith.output.format import format_sources
from shapesmith.output.manifest import Input, Manifest, contents_digest, file_digest
from shapesmith.output.write import write_changes
from shapesmith.plan.library import Library, plan_library
from shapesmith.plan.slow_patterns import slow_patterns
from shapesmith.plan.wire import choose_wire, stream_warnings
from shapesmith.render.requirement import lacking
from shapesmith.render.targets.registry import all_targets, render_library, requirements, target_names
from shapesmith.sources.json_schema import load_overlay, load_spec
from shapesmith.sources.meta import check_vocabulary

Given = str | Path | Document
"""How a caller gives a spec or an overlay: its path, or the document that was loaded from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What `generate` did to the files of a package.

    Attributes:
        edited: Those among `written` and `removed` that had been edited by hand.
        idle: Targets that were asked for by name and have nothing to write for this spec.
        warnings: What the spec says that its author should look at, with the places.
    """

    package: str
    folder: Path
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...]
    idle: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def generate(
    spec: Given,
    output: str | Path,
    *,
    package: str,
    overlays: Sequence[Given] | Given = (),
    targets: Sequence[str] | None = None,
    models: Sequence[str] | str = (),
    validate_formats: bool = False,
    http: bool | None = None,
    root: str | Path = ".",
) -> Report:
    """Generate a library, and write the files of it that changed.

    Args:
        spec: The spec's path, or the spec as `load_spec` returned it.
        output: The folder that becomes the package.
        package: The package's import name.
        overlays: Overlays, by path or loaded, laid over the spec in this order; one alone needs no sequence.
        targets: Names of the targets to render, with those that they need; None for all.
        models: Families of records, beside the dataclasses: `pydantic`, `msgspec`, `typeddict`; one alone needs no sequence.
        validate_formats: Whether `format` is checked, also where the spec's dialect has it as an annotation.
        http: Whether requests, responses and errors are written for HTTP and read again; None means where the protocol allows it.
        root: What is generated calls the spec by its path from this folder.

    Returns:
        What was written and what was not.

    Raises:
        ShapesmithError: Something given cannot be used; nothing was written then.
    """
    asked: dict[str, Any] = {"overlays": overlays, "targets": targets, "models": models, "root": root}
    asked |= {"validate_formats": validate_formats, "http": http}
    changes = compare_library(spec, output, package=package, **asked)
    write_changes(changes)
    return Report(
        package=package,
        folder=changes.folder,
        written=changes.of(State.MISSING, State.STALE, State.EDITED),
        unchanged=changes.of(State.UNCHANGED),
        removed=changes.of(State.LEFT_OVER, State.LEFT_OVER_EDITED),
        edited=changes.of(State.EDITED, State.LEFT_OVER_EDITED),
        idle=changes.idle,
        warnings=changes.warnings,
    )


def compare_library(
    spec: Given,
    output: str | Path,
    *,
    package: str,
    overlays: Sequence[Given] | Given = (),
    targets: Sequence[str] | None = None,
    models: Sequence[str] | str = (),
    validate_formats: bool = False,
    http: bool | None = None,
    root: str | Path = ".",
) -> Changes:
    """Compare a package's folder with what `generate` would write, and write nothing. The arguments are those of `generate`."""
    if not is_importable(package):
        raise OutputError(f"{package!r} is not a name that Python can import", advice=PACKAGE_ADVICE)
    document = _named(spec if isinstance(spec, Document) else load_spec(spec), Path(root))
    several = (overlays,) if isinstance(overlays, (str, Path, Document)) else overlays
    additions = tuple(_named(_overlay(overlay), Path(root)) for overlay in several)
    contract = lower(document, additions, settings=Settings(validate_formats=validate_formats))
    wanted = target_names(targets, (models,) if isinstance(models, str) else models)
    if http and not {"models", "errors"}.issubset(wanted):
        advice = "Add them to the targets, or leave 'http' out"
        raise ConfigError("'http' is asked for, and needs the targets 'models' and 'errors'", where=document.name, advice=advice)
    library = choose_wire(plan_library(contract, package), http)
    files = format_sources(render_library(library, wanted))
    manifest = Manifest(
        generator=__version__,
        package=package,
        spec=_input(document),
        overlays=tuple(_input(addition) for addition in additions),
        targets=wanted,
        files={name: file_digest(text.encode()) for name, text in files.items()},
    )
    idle = _idle(library, [*(targets or ()), *(name for name in wanted if all_targets()[name].family)], files)
    warnings = (*slow_patterns(library.contract), *stream_warnings(library), *lacking(requirements(wanted)))
    return replace(compare(Path(output), files, manifest), idle=idle, warnings=warnings)


def _overlay(given: Given) -> Document:
    """Load an overlay; one that was loaded already, perhaps as a spec, must meet the meta-schema of overlays all the same."""
    if not isinstance(given, Document):
        return load_overlay(given)
    if not isinstance(given.contents, dict):
        raise DocumentError("it holds a boolean, not an overlay", where=given.name, advice="An overlay is an object with $defs")
    check_vocabulary(given, "overlay")
    return given


def _idle(library: Library, targets: Sequence[str], files: Container[str]) -> tuple[str, ...]:
    """Name the targets that render no file; only one that has no file of its own name is rendered again to find out."""
    known = all_targets()
    return tuple(name for name in dict.fromkeys(targets) if f"{name}.py" not in files and not known[name].render(library))


def _named(document: Document, root: Path) -> Document:
    """Name a document by its path from the project's folder: no working directory and no home shows in what is generated."""
    path = Path(document.name).resolve()
    inside = path.is_relative_to(root.resolve())
    return replace(document, name=path.relative_to(root.resolve()).as_posix() if inside else path.name)


def _input(document: Document) -> Input:
    return Input(name=document.name, digest=contents_digest(document.contents))
