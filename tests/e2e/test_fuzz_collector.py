"""The project fuzzes its own collector over HTTP: the right one is right, and each of three planted bugs is found within ten seconds."""

from __future__ import annotations

import dataclasses
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from test_put_events_boto3 import Answer, Received, collect

from shapesmith.fuzz.findings import Kind
from shapesmith.fuzz.run import Fuzzer, Limits, Run
from shapesmith.fuzz.stream import Stream
from shapesmith.fuzz.subject import Subject, load_subject
from shapesmith.fuzz.targets.http import HttpTarget

ROOT = Path(__file__).parents[2]
SECONDS = 10.0
DEPTH = 3
SESSION = {"Id", "StartTimestamp", "StopTimestamp", "Duration"}


@pytest.fixture(scope="module")
def put_events() -> Subject:
    overlay = ROOT / "specs/pinpoint/put_events.overlay.json"
    return load_subject(ROOT / "specs/pinpoint/put_events.json", "PutEvents", overlays=(overlay,))


@contextmanager
def served(answer: Callable[[Received], Answer]) -> Iterator[str]:
    """Serve a collector on a port of its own; one that raises ends the connection, as http.server does."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, more, content = answer(Received(method=self.command, target=self.path, headers=headers, body=body))
            self.send_response(status)
            for name, value in {"content-type": "application/json", **more, "content-length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments: Any) -> None:
            """Stay silent."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *arguments: Any) -> None:
            """Stay silent."""

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def fuzzed(subject: Subject, answer: Callable[[Received], Answer], *, max_examples: int | None = None) -> Run:
    """Fuzz a collector for ten seconds at most."""
    with served(answer) as url:
        run = Run(stream=Stream(subject=subject, seed=1), target=HttpTarget(url=url, subject=subject))
        Fuzzer(run=run, limits=Limits(max_time=SECONDS, max_examples=max_examples)).go()
    return run


def changed(change: Callable[[Any], Any]) -> Callable[[Received], Answer]:
    """Return a collector that looks at the request after something was done to its body."""

    def answer(request: Received) -> Answer:
        try:
            body = json.loads(request.body)
        except ValueError:
            return collect(request)
        return collect(dataclasses.replace(request, body=json.dumps(change(body)).encode()))

    return answer


def with_numbers_for_booleans(value: Any) -> Any:
    """What a collector sees that asks `isinstance(value, int)`."""
    if isinstance(value, dict):
        return {name: with_numbers_for_booleans(member) for name, member in value.items()}
    if isinstance(value, list):
        return [with_numbers_for_booleans(item) for item in value]
    return int(value) if isinstance(value, bool) else value


def without_unknown_members(value: Any, path: tuple[str, ...] = ()) -> Any:
    """What a collector sees that looks for unknown members down to depth three only: those of a session are not seen."""
    if not isinstance(value, dict):
        return value
    names = SESSION if path[-1:] == ("Session",) and len(path) > DEPTH else value.keys()
    return {name: without_unknown_members(member, (*path, name)) for name, member in value.items() if name in names}


def crashes_on_half_a_surrogate_pair(request: Received) -> Answer:
    try:
        value = json.loads(request.body)
    except ValueError:
        return collect(request)
    json.dumps(value, ensure_ascii=False).encode()
    return collect(request)


def test_the_collector_does_what_the_spec_says(put_events: Subject) -> None:
    run = fuzzed(put_events, collect, max_examples=4000)
    assert [finding.sentence for finding in run.findings.values()] == []
    assert run.stopped == ""
    assert run.unusable == []
    assert run.coverage == 100
    assert len(run.wanted) > 100
    assert run.examples > 1000


def test_a_bool_that_passes_for_a_number_is_found(put_events: Subject) -> None:
    run = fuzzed(put_events, changed(with_numbers_for_booleans), max_examples=1400)
    assert {finding.kind for finding in run.findings.values()} == {Kind.ACCEPTED_INVALID}
    assert {finding.example.keyword for finding in run.findings.values()} == {"type"}
    assert any(finding.example.label.pair == "/EventsRequest/BatchItem/*/Events/*/Metrics/* type" for finding in run.findings.values())


def test_unknown_members_that_are_ignored_far_down_are_found(put_events: Subject) -> None:
    run = fuzzed(put_events, changed(without_unknown_members), max_examples=1400)
    found = [(finding.kind, finding.example.label.pair) for finding in run.findings.values() if finding.example.label]
    assert found == [(Kind.ACCEPTED_INVALID, "/EventsRequest/BatchItem/*/Events/*/Session additionalProperties")]


def test_a_crash_on_half_a_surrogate_pair_is_found(put_events: Subject) -> None:
    run = fuzzed(put_events, crashes_on_half_a_surrogate_pair, max_examples=1400)
    assert [finding.kind for finding in run.findings.values()] == [Kind.CRASHED]
    (finding,) = run.findings.values()
    assert "\\ud800" in json.dumps(finding.example.instance)
    assert finding.answer.said.startswith("it ended the connection without an answer")
