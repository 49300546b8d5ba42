"""The names that a generated file imports, into its import block; none meets a name of the spec."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from shapesmith.code import Code, Names

RUNTIME = "._runtime"


class Imports:
    """Collects what the expressions of one file need.

    Args:
        taken: Names that stand in the same file for something else; an import that would meet one gets an alias.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._names = Names(set(taken))
        self._given: dict[tuple[str, str], str] = {}
        self._at_run_time: set[tuple[str, str]] = set()
        self._only_checking: set[tuple[str, str]] = set()
        self._offered: set[tuple[str, str]] = set()
        self._optional: set[str] = set()
        self._remarks: dict[str, str] = {}
        self.has_records = False

    def local(self, wanted: str) -> Code:
        """Reserve a name for the file's own use."""
        return Code(self._names.take(wanted))

    def use(self, module: str, name: str) -> Code:
        """Import a name, needed when the file runs; return the name under which the file knows it."""
        self._at_run_time.add((module, name))
        return self._name(module, name)

    def offer(self, module: str, name: str) -> Code:
        """Import a name that others import from this file in turn."""
        self._offered.add((module, name))
        return self.use(module, name)

    def check(self, module: str, name: str, *, remark: str = "") -> Code:
        """Import a name that only annotations of functions need; `remark` stands behind the import as a comment."""
        self._only_checking.add((module, name))
        self._remarks[module] = remark
        return self._name(module, name)

    def records(self) -> Code:
        """Import the decorator that completes records when they are first used, and that type checkers see as `dataclass`."""
        self.has_records = True
        return Code("record")

    def runtime_names(self) -> frozenset[str]:
        """Return the names that come from `_runtime.py`, whether needed when the file runs or not."""
        names = frozenset(name for module, name in self._at_run_time | self._only_checking if module == RUNTIME)
        return names | {"record"} if self.has_records else names

    def block(self) -> Code:
        """Write the import block: what runs first, then what only type checkers read."""
        records = ["from dataclasses import dataclass as record"] if self.has_records else []
        seen = _sections([*self._lines(self._only_checking - self._at_run_time), *records])
        lines = _sections(self._lines(name for name in self._at_run_time if name[0] not in self._optional))
        if seen:
            margin = (f"    {line}" if line else "" for line in seen)
            lines += [*([""] if lines else []), "TYPE_CHECKING = False", "if TYPE_CHECKING:", *margin]
        if self.has_records:
            lines += ["else:", f"    from {RUNTIME} import record"]
        return Code("\n".join(lines))

    def optional(self, package: str) -> Code:
        """Leave what comes from a package that may not be installed out of the block; return what to import from it."""
        self._optional.add(package)
        names = sorted((name for module, name in self._at_run_time if module == package), key=_by_kind)
        given = ((name, self._given[package, name]) for name in names)
        return Code(", ".join(name if alias == name else f"{name} as {alias}" for name, alias in given))

    def _name(self, module: str, name: str) -> Code:
        if (module, name) not in self._given:
            self._given[module, name] = self._names.take(name)
        return Code(self._given[module, name])

    def _lines(self, wanted: Iterable[tuple[str, str]]) -> list[str]:
        modules: dict[str, list[str]] = {}
        lines = []
        for module, name in sorted(wanted):
            alias = self._given[module, name]
            if alias == name and (module, name) not in self._offered:
                modules.setdefault(module, []).append(name)
            else:
                lines.append(f"from {module} import {name} as {alias}")
        lines = [*(f"from {module} import {', '.join(sorted(names, key=_by_kind))}" for module, names in modules.items()), *lines]
        return [f"{line}  # {remark}" if (remark := self._remarks.get(line.split(maxsplit=2)[1])) else line for line in lines]


def _by_kind(name: str) -> tuple[bool, bool, str]:
    """Sort constants before classes, and those before functions."""
    return not name.isupper(), name[0].islower(), name


def _sections(lines: Iterable[str]) -> list[str]:
    """Sort import lines: the standard library, other packages, the package itself, with an empty line between."""
    sections: tuple[list[str], list[str], list[str]] = ([], [], [])
    for line in lines:
        package = line.split(maxsplit=2)[1].partition(".")[0]
        sections[2 if not package else 0 if package in sys.stdlib_module_names else 1].append(line)
    filled = [sorted(section) for section in sections if section]
    return [line for number, section in enumerate(filled) for line in ([""] if number else []) + section]
