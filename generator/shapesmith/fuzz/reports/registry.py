"""The forms of a report, by name."""

from __future__ import annotations

from collections.abc import Callable

from shapesmith.fuzz.reports.github import github
from shapesmith.fuzz.reports.json import json
from shapesmith.fuzz.reports.junit import junit
from shapesmith.fuzz.reports.text import text
from shapesmith.fuzz.run import Run

REPORTS: dict[str, Callable[[Run], str]] = {"text": text, "json": json, "junit": junit, "github": github}
