"""The baseline: findings that a project lives with, by their fingerprints; only new ones fail a run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from shapesmith.errors import DocumentError
from shapesmith.fuzz.errors import CorpusError
from shapesmith.fuzz.findings import Finding
from shapesmith.output.write import write_text
from shapesmith.sources.json_schema import parse_json

_ADVICE = "Write it by --update-baseline"


def read_baseline(file: Path) -> frozenset[str]:
    """Return the fingerprints that a baseline accepts; a file that is not there yet accepts none.

    Raises:
        CorpusError: It cannot be read, or is no baseline.
    """
    if not file.exists():
        return frozenset()
    try:
        contents = parse_json(file.read_bytes(), file.as_posix())
    except OSError as error:
        raise CorpusError(f"it cannot be read: {error.strerror}", where=file.as_posix()) from None
    except DocumentError as error:
        raise CorpusError(error.message, where=error.where, advice=_ADVICE) from None
    accepted = contents.get("accepted") if isinstance(contents, dict) else None
    if not isinstance(accepted, list) or not all(isinstance(row, dict) and isinstance(row.get("finding"), str) for row in accepted):
        told = "it is no baseline: it must have 'accepted', an array of objects with the text 'finding'"
        raise CorpusError(told, where=file.as_posix(), advice=_ADVICE)
    return frozenset(row["finding"] for row in accepted)


def write_baseline(file: Path, findings: Iterable[Finding]) -> None:
    """Write a baseline that accepts findings; reasons that stand beside those of an older one are kept."""
    reasons = {}
    if file.exists():
        read_baseline(file)
        reasons = {row["finding"]: row.get("reason", "") for row in parse_json(file.read_bytes(), file.as_posix())["accepted"]}
    rows = [{"finding": found.fingerprint, "reason": reasons.get(found.fingerprint, "")} for found in findings]
    write_text(file, json.dumps({"accepted": sorted(rows, key=lambda row: row["finding"])}, indent=2) + "\n")
