"""A run as Markdown, for the summary of a job."""

from __future__ import annotations

from shapesmith.fuzz import reproduce
from shapesmith.fuzz.findings import Finding
from shapesmith.fuzz.reports.text import NOT_AGAIN, request_of, summary_lines
from shapesmith.fuzz.run import Run
from shapesmith.fuzz.targets.target import Target


def markdown(run: Run) -> str:
    """Return a heading, what was asked, a table of the findings, and each of them folded."""
    mark = "❌" if run.new or run.unusable else "✅"
    parts = [f"## {mark} shapesmith fuzz: {_code(run.stream.subject.name)}", "\n".join(f"- {line}" for line in summary_lines(run))]
    parts += [f"> {_inline(told)}" for told in run.unusable]
    if run.new:
        rows = ["| finding | place | keyword | the target said |", "| --- | --- | --- | --- |", *map(_row, run.new)]
        parts.append("\n".join(rows))
        parts += [_folded(finding, run.target) for finding in run.new]
    return "\n\n".join(parts) + "\n"


def _row(finding: Finding) -> str:
    place = finding.example.instance_location or ("(the root)" if finding.example.label else "")
    said = finding.answer.said or str(finding.verdict)
    said += "" if finding.is_steady else f" ({NOT_AGAIN})"
    return f"| {finding.kind} | {_code(place)} | {_code(finding.example.keyword)} | {_inline(said)} |"


def _folded(finding: Finding, target: Target) -> str:
    replay = reproduce.command(finding, target)
    fence = "`" * 4
    lines = [f"<details><summary>{_inline(finding.sentence)}</summary>", "", f"{fence}json", request_of(finding), fence]
    lines += [f"{fence}sh", replay, fence] if replay else []
    return "\n".join([*lines, "", "</details>"])


def _inline(text: str) -> str:
    """Keep a text in its cell, and keep Markdown and HTML out of it."""
    plain = text.encode("utf-8", "backslashreplace").decode().replace("\n", " ")
    return "".join(f"&#{ord(mark)};" if mark in "|<>&`*_[]\\" else mark for mark in plain)


def _code(text: str) -> str:
    return f"`{text.replace('`', chr(39)).replace('|', chr(92) + '|')}`" if text else ""
