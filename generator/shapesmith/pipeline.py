"""The stages in order: a spec and its overlays into a library's files, written or compared."""

from __future__ import annotations

import keyword
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from shapesmith import __version__
from shapesmith.document import Document
from shapesmith.errors import OutputError
from shapesmith.lower import lower
from shapesmith.output.changes import Changes, State, compare
from shapesmith.output.format import format_sources
from shapesmith.output.manifest import Input, Manifest, contents_digest, file_digest
from shapesmith.output.write import write_changes
from shapesmith.plan.library import plan_library
from shapesmith.render.targets.registry import render_library, target_names
from shapesmith.sources.json_schema import load_overlay, load_spec


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What `generate` did to the files of a package.

    Attributes:
        edited: Those among `written` and `removed` that had been edited by hand.
    """

    package: str
    folder: Path
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...]


def generate(
    spec: str | Path,
    output: str | Path,
    *,
    package: str,
    overlays: Sequence[str | Path] = (),
    targets: Sequence[str] | None = None,
    root: str | Path = ".",
) -> Report:
    """Generate a library, and write the files of it that changed.

    Args:
        spec: The spec's path.
        output: The folder that becomes the package.
        package: The package's import name.
        overlays: Paths of overlays, laid over the spec in this order.
        targets: Names of the targets to render, with those that they need; None for all.
        root: What is generated calls the spec by its path from this folder.

    Returns:
        What was written and what was not.

    Raises:
        ShapesmithError: Something given cannot be used; nothing was written then.
    """
    changes = compare_library(spec, output, package=package, overlays=overlays, targets=targets, root=root)
    write_changes(changes)
    return Report(
        package=package,
        folder=changes.folder,
        written=changes.of(State.MISSING, State.STALE, State.EDITED),
        unchanged=changes.of(State.UNCHANGED),
        removed=changes.of(State.LEFT_OVER),
        edited=changes.of(State.EDITED),
    )


def compare_library(
    spec: str | Path,
    output: str | Path,
    *,
    package: str,
    overlays: Sequence[str | Path] = (),
    targets: Sequence[str] | None = None,
    root: str | Path = ".",
) -> Changes:
    """Compare a package's folder with what `generate` would write, and write nothing. The arguments are those of `generate`."""
    if not all(part.isidentifier() and not keyword.iskeyword(part) for part in package.split(".")):
        raise OutputError(f"{package!r} is not a name that Python can import", advice="Name the package by letters, digits and _")
    document = _named(load_spec(spec), Path(root))
    additions = tuple(_named(load_overlay(overlay), Path(root)) for overlay in overlays)
    library = plan_library(lower(document, additions), package)
    files = format_sources(render_library(library, targets))
    manifest = Manifest(
        generator=__version__,
        package=package,
        spec=_input(document),
        overlays=tuple(_input(addition) for addition in additions),
        targets=target_names(targets),
        files={name: file_digest(text.encode()) for name, text in files.items()},
    )
    return compare(Path(output), files, manifest)


def _named(document: Document, root: Path) -> Document:
    """Name a document by its path from the project's folder: no working directory and no home shows in what is generated."""
    path = Path(document.name).resolve()
    inside = path.is_relative_to(root.resolve())
    return replace(document, name=path.relative_to(root.resolve()).as_posix() if inside else path.name)


def _input(document: Document) -> Input:
    return Input(name=document.name, digest=contents_digest(document.contents))
