"""What is wrong with validated instances, as text for people, JSON for programs, or GitHub's workflow commands."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from shapesmith.cli.console import emit, say
from shapesmith.cli.instances import Instance


class Violation(Protocol):
    """One thing that is wrong with an instance, as generated validators tell it."""

    @property
    def message(self) -> str: ...
    @property
    def instance_location(self) -> str: ...
    @property
    def keyword_location(self) -> str: ...
    @property
    def keyword(self) -> str: ...
    @property
    def expected(self) -> Any: ...
    @property
    def actual(self) -> Any: ...
    @property
    def origin(self) -> str: ...
    @property
    def suggestion(self) -> str: ...


FIELDS = ("message", "instance_location", "keyword_location", "keyword", "expected", "actual", "origin", "suggestion")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A violation, and the instance that has it."""

    instance: Instance
    violation: Violation


def show_text(findings: Sequence[Finding], instances: int) -> None:
    """Tell findings to people, one a line, and how many instances they concern."""
    for finding in findings:
        place, violation = finding.instance, finding.violation
        line = f":{place.line}" if place.line else ""
        advice = f" {violation.suggestion}" if violation.suggestion else ""
        say(f"{place.file}{line}: #{violation.instance_location}: {violation.message}{advice} [{violation.keyword}, {violation.origin}]")
    bad = len({(finding.instance.file, finding.instance.line) for finding in findings})
    valid = f"{instances - bad} of {instances} {'instance is' if instances == 1 else 'instances are'} valid"
    say(valid, fg="red" if bad else "green")


def show_json(findings: Sequence[Finding], instances: int) -> None:
    """Print one JSON object: `valid`, the count of `instances`, and `findings` with file and line (null in a JSON file)."""
    rows = [
        {
            "file": finding.instance.file,
            "line": finding.instance.line or None,
            **{name: getattr(finding.violation, name) for name in FIELDS},
        }
        for finding in findings
    ]
    emit(json.dumps({"valid": not rows, "instances": instances, "findings": rows}, indent=2, default=str) + "\n")


def show_github(findings: Sequence[Finding], _instances: int) -> None:
    """Print one workflow command a finding, which GitHub shows beside the file."""
    for finding in findings:
        place, violation = finding.instance, finding.violation
        message = _escaped(f"#{violation.instance_location}: {violation.message} {violation.suggestion}".rstrip())
        where = f"file={_property(place.file)},line={place.line or 1},title={_property(violation.keyword)}"
        emit(f"::error {where}::{message}\n")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": show_text, "json": show_json, "github": show_github}
