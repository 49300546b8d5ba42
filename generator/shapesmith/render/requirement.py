"""What a generated file needs beside the standard library: a package and its versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from itertools import takewhile


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A package of somebody else: at least the version `low`, and below the version `below`; both by major and minor number."""

    name: str
    low: tuple[int, int]
    below: tuple[int, int]

    def __str__(self) -> str:
        low, below = (".".join(str(number) for number in version) for version in (self.low, self.below))
        return f"{self.name}>={low},<{below}"


def lacking(requirements: Iterable[Requirement]) -> tuple[str, ...]:
    """Tell what is not installed here, or in another version: generating needs none of it, importing what is generated does."""
    return tuple(told for requirement in requirements if (told := _lacks(requirement)))


def _lacks(requirement: Requirement) -> str:
    advice = f"importing what is generated needs {requirement}: pip install 'shapesmith[families]'"
    try:
        found = version(requirement.name)
    except PackageNotFoundError:
        return f"{requirement.name} is not installed; {advice}"
    numbers = tuple(int("".join(takewhile(str.isdecimal, part)) or 0) for part in (*found.split("."), "0")[:2])
    return "" if requirement.low <= numbers < requirement.below else f"{requirement.name} {found} is installed; {advice}"
