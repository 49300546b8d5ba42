"""A finding into what reproduces it: a command, Python, and curl."""

from __future__ import annotations

import shlex

from shapesmith.fuzz.findings import Finding
from shapesmith.fuzz.targets.http import HttpTarget
from shapesmith.fuzz.targets.target import Target


def command(finding: Finding, target: Target) -> str:
    """Return the line that replays a finding that was saved; `""` where it was not."""
    if not finding.file:
        return ""
    named = "" if finding.address == target.address else f"{target.address.options} "
    remote = "--allow-remote " if isinstance(target, HttpTarget) and target.allow_remote else ""
    return f"shapesmith fuzz {remote}{named}--replay {shlex.quote(finding.file)}"


def python(finding: Finding, target: Target) -> str:
    """Return Python that puts the example to the target by hand."""
    return target.code(finding.example, finding.file)


def curl(finding: Finding, target: Target) -> str:
    """Return the command that sends the request; `""` where the target is no endpoint."""
    return target.curl(finding.example) if isinstance(target, HttpTarget) else ""
