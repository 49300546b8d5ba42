"""What a target is: a name, and a function from a planned library to files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shapesmith.code.source import Code
from shapesmith.plan.library import Library
from shapesmith.render.requirement import Requirement


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One kind of output.

    Attributes:
        name: As configuration names it.
        needs: Names of the targets whose files this one's files import.
        render: Returns files by name within the package, unformatted; writes nothing.
        family: The word by which `models` of a configuration asks for it; a target with one is rendered only where it is asked for.
        package: What its files import beside the standard library, and the versions that they are made for.
        runtime: The parts of `_runtime.py` that its files import (file names below `templates/runtime/`, without ending), given the plan.
    """

    name: str
    needs: tuple[str, ...] = ()
    family: str = ""
    package: Requirement | None = None
    render: Callable[[Library], Mapping[str, Code]]
    runtime: Callable[[Library], tuple[str, ...]]
