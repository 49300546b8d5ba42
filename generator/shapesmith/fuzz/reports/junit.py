"""A run as JUnit XML: a test case a pair, and one of the valid examples."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from shapesmith.fuzz.findings import Finding
from shapesmith.fuzz.reports.text import finding_lines
from shapesmith.fuzz.run import Run
from shapesmith.fuzz.targets.target import Target

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way of writing (section 2.2)."""
_VALID = "valid examples"


def junit(run: Run) -> str:
    """Return the XML; a pair that was not exercised is a skipped test case."""
    found: dict[str, list[Finding]] = {}
    for finding in run.new:
        found.setdefault(finding.example.label.pair if finding.example.label else _VALID, []).append(finding)
    names = [_VALID, *sorted(run.wanted | set(found) - {_VALID})]
    if run.stream.only == "invalid":
        names = [name for name in names if name != _VALID or name in found]
    skipped = [name for name in names if name not in found and name != _VALID and name not in run.exercised]
    suite = ElementTree.Element("testsuite", name=_clean(run.stream.subject.name))
    suite.attrib.update(
        tests=str(len(names)),
        failures=str(sum(name in found for name in names)),
        errors=str(int(bool(run.unusable))),
        skipped=str(len(skipped)),
        time=f"{run.seconds:.3f}",
    )
    properties = ElementTree.SubElement(suite, "properties")
    for name, value in (("seed", run.stream.seed), ("examples", run.examples), ("coverage", f"{run.coverage:.2f}")):
        ElementTree.SubElement(properties, "property", name=name, value=str(value))
    for name in names:
        case = ElementTree.SubElement(suite, "testcase", classname=_clean(run.stream.subject.name), name=_clean(name))
        if name in found:
            _fail(case, found[name], run.target)
        elif name in skipped:
            ElementTree.SubElement(case, "skipped", message="no example of it was asked in the time given")
    if run.unusable:
        error = ElementTree.SubElement(suite, "system-err")
        error.text = _clean("\n".join(run.unusable))
    suites = ElementTree.Element("testsuites")
    suites.append(suite)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"


def _fail(case: ElementTree.Element, findings: list[Finding], target: Target) -> None:
    """One failure a test case, which is what readers of JUnit XML expect; it tells all findings."""
    told = "\n\n".join("\n".join(finding_lines(finding, target)) for finding in findings)
    message = "; ".join(finding.sentence for finding in findings)
    failure = ElementTree.SubElement(case, "failure", type=str(findings[0].kind), message=_clean(message))
    failure.text = _clean(told)


def _clean(text: str) -> str:
    """Write by its escape what XML cannot hold."""
    return _ILLEGAL.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
