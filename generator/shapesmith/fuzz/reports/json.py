"""A run as JSON for programs."""

from __future__ import annotations

import json as writer
from typing import Any

from shapesmith.fuzz import reproduce
from shapesmith.fuzz.findings import Finding
from shapesmith.fuzz.run import Run
from shapesmith.fuzz.targets.target import Target


def json(run: Run) -> str:
    """Return one JSON object: `findings`, and what was asked."""
    wanted = run.wanted
    shown = {
        "subject": run.stream.subject.name,
        "seed": run.stream.seed,
        "shard": "/".join(map(str, run.stream.shard)),
        "examples": run.examples,
        "asked": {str(kind): count for kind, count in run.asked.items()},
        "verdicts": {str(verdict): count for verdict, count in run.verdicts.items()},
        "skipped": dict(run.skipped),
        "seconds": round(run.seconds, 3),
        "coverage": {
            "percent": round(run.coverage, 2),
            "pairs": len(wanted),
            "exercised": len(wanted & run.exercised),
            "missing": sorted(wanted - run.exercised),
        },
        "stopped": run.stopped,
        "errors": run.unusable,
        "findings": [_finding(finding, run.target) for finding in run.findings.values()],
    }
    return writer.dumps(shown, indent=2) + "\n"


def _finding(finding: Finding, target: Target) -> dict[str, Any]:
    example = finding.example
    label = example.label
    return {
        "kind": str(finding.kind),
        "message": finding.sentence,
        "fingerprint": finding.fingerprint,
        "isKnown": finding.is_known,
        "expected": str(example.expected),
        "description": example.description,
        "instanceLocation": label.instance_location if label else None,
        "keyword": label.keyword if label else None,
        "schemaLocation": label.schema_location if label else None,
        "said": finding.answer.said,
        "count": finding.count,
        "isSteady": finding.is_steady,
        "instance": example.instance,
        "file": finding.file or None,
        "replay": reproduce.command(finding, target) or None,
        "python": reproduce.python(finding, target),
        "curl": reproduce.curl(finding, target) or None,
    }
