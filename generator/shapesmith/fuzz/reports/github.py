"""A run as GitHub's workflow commands: an annotation a finding, at the keyword's line in the spec."""

from __future__ import annotations

from pathlib import Path

from shapesmith import pointer
from shapesmith.fuzz import reproduce
from shapesmith.fuzz.findings import Finding
from shapesmith.fuzz.reports.text import NOT_AGAIN
from shapesmith.fuzz.run import Run
from shapesmith.fuzz.targets.target import Target
from shapesmith.sources.json_places import places
from shapesmith.subject import Subject


def github(run: Run) -> str:
    """Return the workflow commands."""
    files = {file: _lines(Path(file)) for file in (one.name for one in (run.stream.subject.document, *run.stream.subject.overlays))}
    rows = [_row(finding, run.target, files, run.stream.subject) for finding in run.new]
    rows += [f"::error title=shapesmith fuzz::{_escaped(told)}" for told in run.unusable]
    return "".join(f"{row}\n" for row in rows)


def _row(finding: Finding, target: Target, files: dict[str, dict[str, int]], subject: Subject) -> str:
    location = finding.example.schema_location
    file = next((name for name, lines in files.items() if location and location in lines), subject.document.name)
    line = files[file].get(location, 1)
    said = f". It said: {finding.answer.said}" if finding.answer.said else ""
    said += "" if finding.is_steady else f" ({NOT_AGAIN})"
    replay = reproduce.command(finding, target)
    message = f"The target {finding.sentence}{said}" + (f"\nReplay: {replay}" if replay else "")
    return f"::error file={_value(file)},line={line},title={_value(f'shapesmith fuzz: {finding.kind}')}::{_escaped(message)}"


def _lines(file: Path) -> dict[str, int]:
    """Return the line of every member of a JSON file, by JSON Pointer."""
    import json

    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    lines: dict[str, int] = {}
    line, read = 1, 0
    for place in places(text):
        line += text.count("\n", read, place.offset)
        read = place.offset
        lines.setdefault(pointer.join(place.pointer, json.loads(place.token, strict=False)) if place.is_key else place.pointer, line)
    return lines


def _escaped(text: str) -> str:
    plain = text.encode("utf-8", "backslashreplace").decode()
    return plain.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
