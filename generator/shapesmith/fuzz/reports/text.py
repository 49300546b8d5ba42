"""A run as text for people."""

from __future__ import annotations

import json
from collections.abc import Iterator

from shapesmith.fuzz import reproduce
from shapesmith.fuzz.examples import Expected
from shapesmith.fuzz.findings import Finding
from shapesmith.fuzz.run import Run
from shapesmith.fuzz.targets.target import Target

_LONGEST = 400
"""Longer requests are cut; the saved file has them whole."""
_MOST_REASONS = 2
NOT_AGAIN = "it did not fail when it was asked once more"
_LONGEST_LINE = 2000
"""A command that is longer is not printed: cut, it would not work."""


def text(run: Run) -> str:
    """Return all findings, and what was asked."""
    blocks = ["\n".join(finding_lines(finding, run.target)) for finding in run.new]
    return "\n\n".join([*blocks, "\n".join(summary_lines(run))]) + "\n"


def finding_lines(finding: Finding, target: Target) -> Iterator[str]:
    """Yield what there is to say of a finding."""
    example = finding.example
    yield f"{finding.kind}: the target {finding.deed}"
    if example.label is not None:
        yield f"  place      {example.label.instance_location or '(the root)'}"
        yield f"  keyword    {example.label.keyword} ({example.label.schema_location})"
    yield f"  expected   {example.expected}{f': {example.description}' if example.description else ''}"
    yield f"  target     {finding.verdict}{f': {finding.answer.said}' if finding.answer.said else ''}"
    yield f"  shown by   {_counted(finding.count, 'example')}{'; the smallest:' if finding.count != 1 else ':'}"
    yield f"    {request_of(finding)}"
    if not finding.is_steady:
        yield f"  again      {NOT_AGAIN}"
    yield from _reproductions(finding, target)


def _reproductions(finding: Finding, target: Target) -> Iterator[str]:
    """Yield what asks it again, as far as it fits on lines."""
    ways = (
        ("replay", reproduce.command(finding, target)),
        ("curl", reproduce.curl(finding, target)),
        ("python", reproduce.python(finding, target)),
    )
    for name, told in ways:
        lines = told.splitlines()
        if lines and max(map(len, lines)) <= _LONGEST_LINE:
            yield f"  {name:<11}{lines[0]}"
            yield from (f"{'':<13}{line}" for line in lines[1:])


def request_of(finding: Finding) -> str:
    """Return the instance as JSON on one line."""
    return shortened(json.dumps(finding.example.instance))


def summary_lines(run: Run) -> Iterator[str]:
    """Yield what was asked, how fast, how much of what can be broken was, and the seed."""
    if run.is_replay:
        yield _replayed(run)
        return
    rate = f", {run.examples / run.seconds:.0f} a second" if run.seconds else ""
    words = {Expected.VALID: "valid", Expected.INVALID: "invalid", Expected.EITHER: "of either kind"}
    kinds = ", ".join(f"{run.asked[kind]} {word}" for kind, word in words.items() if run.asked[kind])
    yield f"{_counted(run.examples, 'example')} ({kinds or 'none'}) in {run.seconds:.1f} s{rate}; seed {run.stream.seed}"
    wanted = run.wanted
    if wanted:
        yield f"{len(wanted & run.exercised)} of {len(wanted)} pairs of a place and a keyword were broken ({run.coverage:.1f} %)"
    if run.skipped:
        yield _left_out(run)
    if run.stopped:
        yield f"stopped early: {run.stopped}"
    known = len(run.findings) - len(run.new)
    beside = f", and {known} that the baseline accepts" if known else ""
    yield f"{_counted(len(run.new), 'finding')}{beside}"


def _left_out(run: Run) -> str:
    """Say how many examples cannot be put to the target, and for which reasons above all."""
    told = run.skipped.most_common(_MOST_REASONS)
    reasons = [f"{reason} ({count})" if len(told) > 1 else reason for reason, count in told]
    more = len(run.skipped) - len(reasons)
    beside = f"; and {_counted(more, 'other reason')}" if more else ""
    return f"{_counted(run.skipped.total(), 'example')} left out: {'; '.join(reasons)}{beside}"


def _replayed(run: Run) -> str:
    """Say what became of saved examples."""
    failing = sum(finding.count for finding in run.findings.values())
    if run.examples == 1:
        return f"the saved example {'still fails' if failing else 'does not fail any more'}"
    return f"{_counted(run.examples, 'saved example')} asked again: {failing or 'none'} still fail{'s' if failing == 1 else ''}"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' if count != 1 else ''}"


def shortened(told: str) -> str:
    """Return a text that is not endless."""
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]} ... ({len(told)} characters)"
