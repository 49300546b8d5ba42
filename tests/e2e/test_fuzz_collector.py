"""The project fuzzes its own collector over HTTP: the right one is right, and each of three planted bugs is found within ten seconds."""

from __future__ import annotations

import dataclasses
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pinpoint_put_events.wire import HttpRequest, HttpResponse
from running import running
from shapesmith.fuzz.findings import Kind
from shapesmith.fuzz.fuzzer import Fuzzer
from shapesmith.fuzz.run import Limits, Run
from shapesmith.fuzz.stream import Stream
from shapesmith.fuzz.targets.http import HttpTarget
from shapesmith.subject import Subject, load_subject

ROOT = Path(__file__).parents[2]
SECONDS = 10.0
DEPTH = 3
SESSION = {"Id", "StartTimestamp", "StopTimestamp", "Duration"}


def example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("example_fuzzed_collector", ROOT / "docs/examples/collector.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Right(example().Collector):  # type: ignore[misc]
    """The collector of the examples; what its threads raise ends their connection, and is not printed."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent."""


class Changing(Right):
    """A collector that looks at a request after something was done to its body."""

    def answer(self, request: HttpRequest) -> HttpResponse:
        try:
            body = json.loads(request.body)
        except ValueError:
            return super().answer(request)
        return super().answer(dataclasses.replace(request, body=json.dumps(self.changed(body), separators=(",", ":")).encode()))

    def changed(self, body: Any) -> Any:
        raise NotImplementedError


class TakesBooleansForNumbers(Changing):
    """It asks `isinstance(value, int)`."""

    def changed(self, body: Any) -> Any:
        if isinstance(body, dict):
            return {name: self.changed(member) for name, member in body.items()}
        if isinstance(body, list):
            return [self.changed(item) for item in body]
        return int(body) if isinstance(body, bool) else body


class IgnoresUnknownMembersFarDown(Changing):
    """It looks for unknown members down to depth three only: those of a session are not seen."""

    def changed(self, body: Any, path: tuple[str, ...] = ()) -> Any:
        if not isinstance(body, dict):
            return body
        names = SESSION if path[-1:] == ("Session",) and len(path) > DEPTH else body.keys()
        return {name: self.changed(member, (*path, name)) for name, member in body.items() if name in names}


class DoesNotMeasure(Changing):
    """It sees no more of a text than its beginning, so that nothing is ever too large."""

    def changed(self, body: Any) -> Any:
        if isinstance(body, dict):
            return {name: self.changed(member) for name, member in body.items()}
        return body[:2000] if isinstance(body, str) else body


class EncodesTooLate(Right):
    """It crashes on half of a surrogate pair."""

    def answer(self, request: HttpRequest) -> HttpResponse:
        answer = super().answer(request)
        if request.body:
            json.dumps(json.loads(request.body), ensure_ascii=False).encode()
        return answer


@pytest.fixture(scope="module")
def put_events() -> Subject:
    overlay = ROOT / "specs/pinpoint/put_events.overlay.json"
    return load_subject(ROOT / "specs/pinpoint/put_events.json", "PutEvents", overlays=(overlay,))


def fuzzed(subject: Subject, kind: type[Right], events: Path, *, max_examples: int, is_sized: bool = False) -> Run:
    """Fuzz a collector for ten seconds at most; `is_sized`: by what is about limits in bytes alone."""
    with running(kind(("127.0.0.1", 0), events)) as url:
        target = HttpTarget(url=url, subject=subject)
        run = Run(stream=Stream(subject=subject, seed=1, counts_bytes=target.counts_bytes), target=target)
        Fuzzer(run=run, limits=Limits(max_time=SECONDS, max_examples=max_examples)).go(run.stream.sized if is_sized else None)
    return run


def test_the_collector_does_what_the_spec_says(put_events: Subject, tmp_path: Path) -> None:
    run = fuzzed(put_events, Right, tmp_path / "events.jsonl", max_examples=3000)
    assert [finding.sentence for finding in run.findings.values()] == []
    assert (run.stopped, run.unusable, run.coverage) == ("", [], 100)
    assert len(run.wanted) > 100
    assert run.examples > 1000


def test_a_bool_that_passes_for_a_number_is_found(put_events: Subject, tmp_path: Path) -> None:
    run = fuzzed(put_events, TakesBooleansForNumbers, tmp_path / "events.jsonl", max_examples=1400)
    assert {finding.kind for finding in run.findings.values()} == {Kind.ACCEPTED_INVALID}
    assert {finding.example.keyword for finding in run.findings.values()} == {"type"}
    pairs = {finding.example.label.pair for finding in run.findings.values() if finding.example.label}
    assert "/EventsRequest/BatchItem/*/Events/*/Metrics/* type" in pairs


def test_unknown_members_that_are_ignored_far_down_are_found(put_events: Subject, tmp_path: Path) -> None:
    run = fuzzed(put_events, IgnoresUnknownMembersFarDown, tmp_path / "events.jsonl", max_examples=1400)
    found = [(finding.kind, finding.example.label.pair) for finding in run.findings.values() if finding.example.label]
    assert found == [(Kind.ACCEPTED_INVALID, "/EventsRequest/BatchItem/*/Events/*/Session additionalProperties")]


def test_limits_in_bytes_that_nobody_looks_at_are_found(put_events: Subject, tmp_path: Path) -> None:
    run = fuzzed(put_events, DoesNotMeasure, tmp_path / "events.jsonl", max_examples=20, is_sized=True)
    assert {finding.kind for finding in run.findings.values()} == {Kind.ACCEPTED_INVALID}
    pairs = {finding.example.label.pair for finding in run.findings.values() if finding.example.label}
    assert pairs == {
        "/EventsRequest x-maxBytes",
        "/EventsRequest/BatchItem/*/Endpoint x-maxBytes",
        "/EventsRequest/BatchItem/*/Events/* x-maxBytes",
    }


def test_a_crash_on_half_a_surrogate_pair_is_found(put_events: Subject, tmp_path: Path) -> None:
    run = fuzzed(put_events, EncodesTooLate, tmp_path / "events.jsonl", max_examples=1400)
    assert {finding.kind for finding in run.findings.values()} == {Kind.CRASHED}
    said = {finding.answer.said for finding in run.findings.values()}
    assert all(told.startswith("it ended the connection without an answer") for told in said)
    assert any("\\ud800" in json.dumps(finding.example.instance) for finding in run.findings.values())
