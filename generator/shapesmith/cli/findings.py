"""What is wrong with validated instances, as text for people, JSON for programs, or GitHub's workflow commands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from shapesmith.cli.console import emit, one_line, say
from shapesmith.cli.instances import Instance
from shapesmith.compiler import Violation

FIELDS = ("message", "instance_location", "keyword_location", "keyword", "expected", "actual", "origin", "suggestion")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A violation, and the file and line where it stands."""

    file: str
    line: int
    violation: Violation


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is wrong with the instances that were read, how many those were, how many of them are valid, and what could not be read."""

    rows: tuple[Finding, ...]
    instances: int
    valid: int
    unusable: tuple[str, ...]


def find(instance: Instance, violations: Iterable[Violation]) -> tuple[Finding, ...]:
    """Give an instance's violations their lines: that of the value, else of the nearest one that holds it."""
    told = tuple(violations)
    lines = instance.lines() if told else {}
    return tuple(Finding(file=instance.file, line=_line(lines, error.instance_location), violation=error) for error in told)


def _line(lines: Mapping[str, int], where: str) -> int:
    while where not in lines:
        where = where.rpartition("/")[0]
    return lines[where]


def show_text(findings: Findings) -> None:
    """Tell findings to people, one a line, and how many instances are fine."""
    for row in findings.rows:
        origin = f", {row.violation.origin}" if row.violation.origin else ""
        say(one_line(f"{row.file}:{row.line}: {_sentence(row.violation)} [{row.violation.keyword}{origin}]"))
    if findings.instances or not findings.unusable:
        number = "instance is" if findings.instances == 1 else "instances are"
        say(f"{findings.valid} of {findings.instances} {number} valid", fg="red" if findings.rows else "green")


def show_json(findings: Findings) -> None:
    """Print one JSON object: `valid`, the count of `instances`, `findings` with file and line, and `errors`: what could not be read."""
    rows = [{"file": row.file, "line": row.line, **_fields(row.violation)} for row in findings.rows]
    valid = not rows and not findings.unusable
    shown = {"valid": valid, "instances": findings.instances, "findings": rows, "errors": findings.unusable}
    emit(json.dumps(shown, indent=2, default=str) + "\n")


def show_github(findings: Findings) -> None:
    """Print one workflow command a finding, which GitHub shows beside the line."""
    for row in findings.rows:
        emit(row.violation.to_github(file=row.file, line=row.line) + "\n")


def _fields(violation: Violation) -> dict[str, Any]:
    """Return a violation as JSON, with the reasons of one that has alternatives."""
    told = {name: getattr(violation, name) for name in FIELDS}
    return {**told, "reasons": [_fields(reason) for reason in violation.reasons]} if violation.reasons else told


def _sentence(violation: Violation) -> str:
    """Say what is wrong after its place, which a message names too unless it is the root."""
    where = violation.instance_location
    return f"#{where}: {violation.message.removeprefix(f'{where}: ')}"


FORMATS = {"text": show_text, "json": show_json, "github": show_github}
