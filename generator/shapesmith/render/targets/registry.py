"""All targets in order, and a planned library into the files of a package."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from shapesmith.code import Code
from shapesmith.errors import ConfigError
from shapesmith.plan.library import Library
from shapesmith.render.requirement import Requirement
from shapesmith.render.targets import (
    builders,
    errors,
    models,
    msgspec_models,
    pydantic_models,
    readers,
    strategies,
    typed_dicts,
    validators,
    wire,
)
from shapesmith.render.targets.package import render_package
from shapesmith.render.targets.target import Target

TARGETS: tuple[Target, ...] = (
    models.TARGET,
    validators.TARGET,
    builders.TARGET,
    errors.TARGET,
    strategies.TARGET,
    pydantic_models.TARGET,
    msgspec_models.TARGET,
    typed_dicts.TARGET,
)
"""The targets of Shapesmith itself, in the order in which they are rendered."""

DATACLASS = "dataclass"
"""The family of `models`, which every library has."""

GROUP = "shapesmith.targets"
"""The entry points by which a package of somebody else offers a `Target`."""


def all_targets() -> dict[str, Target]:
    """Return Shapesmith's own targets and then those of installed packages, by name; an own name cannot be taken."""
    found = {target.name: target for target in TARGETS}
    for entry in _offered():
        if entry.name not in found:
            found[entry.name] = entry.load()
    return found


@cache
def _offered() -> tuple[EntryPoint, ...]:
    """Return what installed packages offer; looking through all of them takes a while."""
    return tuple(sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)))


def family_targets() -> dict[str, str]:
    """Return the names of the targets that write records in the form of other libraries, by family."""
    return {target.family: name for name, target in all_targets().items() if target.family}


def target_names(names: Sequence[str] | None = None, families: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the targets asked for and those that they need, in order.

    Args:
        names: The targets; None for all of Shapesmith's own that belong to no family.
        families: The families of records, beside the one that every library has.

    Raises:
        ConfigError: A name is unknown.
    """
    known = all_targets()
    waiting = [target.name for target in TARGETS if not target.family] if names is None else list(names)
    waiting += [_family_target(family) for family in families if family != DATACLASS]
    wanted: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in known:
            near = get_close_matches(name, known, n=1)
            raise ConfigError(
                f"there is no target '{name}'", advice=f"Did you mean '{near[0]}'?" if near else f"There are {', '.join(known)}"
            )
        if name not in wanted:
            wanted.add(name)
            waiting += known[name].needs
    return tuple(name for name in known if name in wanted)


def _family_target(family: str) -> str:
    known = family_targets()
    if family in known:
        return known[family]
    near = get_close_matches(family, [DATACLASS, *known], n=1)
    advice = f"Did you mean '{near[0]}'?" if near else f"There are {', '.join([DATACLASS, *known])}"
    raise ConfigError(f"there is no family of models '{family}'", advice=advice)


def requirements(targets: Sequence[str]) -> tuple[Requirement, ...]:
    """Return the packages that the files of targets import."""
    known = all_targets()
    return tuple(package for name in targets if (package := known[name].package) is not None)


def render_library(library: Library, targets: Sequence[str] | None = None) -> dict[str, Code]:
    """Render a library's files, not formatted.

    Args:
        library: The plan.
        targets: Names of the targets, which bring those that they need; all of Shapesmith's own where it is None.

    Returns:
        Source by file name within the package.

    Raises:
        ConfigError: A name is unknown.
    """
    known, names = all_targets(), target_names(targets)
    files: dict[str, Code] = {}
    parts: set[str] = set()
    chosen = [known[name] for name in names]
    if library.wire and not wire.NEEDS.issubset(names):
        library = replace(library, wire=False)
    if library.wire:  # what models and errors have for HTTP stands in files of its own
        chosen += [wire.TARGET, readers.TARGET]
    for target in chosen:
        files.update(target.render(library))
        parts.update(target.runtime(library))
    return {**files, **render_package(library, files, parts)}
