"""Endpoints that misbehave below HTTP: silent, trickling, cut off, gone in the middle of a run, throttling."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from shapesmith.fuzz.findings import Kind
from shapesmith.fuzz.fuzzer import Fuzzer
from shapesmith.fuzz.run import Limits, Run
from shapesmith.fuzz.stream import Stream
from shapesmith.fuzz.targets.http import HttpTarget
from shapesmith.subject import Subject, load_subject

Answers = Callable[[socket.socket, int], bool]
FINE = b"HTTP/1.1 202 Accepted\r\nContent-Length: 14\r\n\r\n" + b'{"Results":{}}'


@pytest.fixture(scope="module")
def put_events() -> Subject:
    return load_subject(Path(__file__).parents[2] / "specs/pinpoint/put_events.json", "PutEvents", overlays=())


@contextmanager
def serving(answers: Answers) -> Iterator[str]:
    """Serve one connection at a time; the function answers the numbered request, and says whether more are taken."""
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]

    def serve() -> None:
        number, goes_on = 0, True
        with suppress(OSError):
            while goes_on:
                connection, _ = listening.accept()
                with connection, suppress(OSError):
                    while goes_on and received(connection):
                        number += 1
                        goes_on = answers(connection, number)
        listening.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        listening.close()


def received(connection: socket.socket) -> bool:
    """Read one request; tell whether there was one."""
    content = b""
    while b"\r\n\r\n" not in content:
        more = connection.recv(65536)
        if not more:
            return False
        content += more
    head, _, body = content.partition(b"\r\n\r\n")
    length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0)
    while len(body) < length:
        body += connection.recv(65536)
    return True


def fuzzed(subject: Subject, answers: Answers, *, most: int = 6, timeout: float = 0.3) -> Run:
    with serving(answers) as url:
        target = HttpTarget(url=url, subject=subject, timeout=timeout)
        run = Run(stream=Stream(subject=subject, only="valid"), target=target)
        Fuzzer(run=run, limits=Limits(max_time=10, max_examples=most)).go()
    return run


def silent(connection: socket.socket, number: int) -> bool:
    if number > 2:
        time.sleep(0.5)
        return False
    connection.sendall(FINE)
    return True


def trickling(connection: socket.socket, number: int) -> bool:
    if number <= 2:
        connection.sendall(FINE)
        return True
    connection.sendall(b"HTTP/1.1 202 Accepted\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(100):
        connection.sendall(b" ")
        time.sleep(0.05)
    return True


def cut_off(connection: socket.socket, number: int) -> bool:
    connection.sendall(FINE if number <= 2 else FINE[:-3])
    if number > 2:
        connection.close()
    return True


def leaving(connection: socket.socket, number: int) -> bool:
    connection.sendall(FINE)
    return number < 3


def no_http(connection: socket.socket, number: int) -> bool:
    connection.sendall(b"hello\r\n\r\n" if number > 2 else FINE)
    return number <= 2


@pytest.mark.parametrize(
    ("answers", "kind", "said"),
    [
        (silent, Kind.HUNG, "no answer in 0.3 s"),
        (trickling, Kind.HUNG, "no answer in 0.3 s"),
        (cut_off, Kind.MALFORMED, "its answer is not HTTP (IncompleteRead: "),
        (no_http, Kind.MALFORMED, "its answer is not HTTP (BadStatusLine: hello"),
    ],
)
def test_what_is_no_answer(put_events: Subject, answers: Answers, kind: Kind, said: str) -> None:
    run = fuzzed(put_events, answers)
    finding = next(iter(run.findings.values()))
    assert (finding.kind, finding.answer.said[: len(said)]) == (kind, said)


def test_an_endpoint_that_goes_away_ends_the_run_and_keeps_what_was_found(put_events: Subject) -> None:
    run = fuzzed(put_events, leaving)
    assert run.stopped == "the target is gone"
    assert [finding.answer.said for finding in run.findings.values()] == ["it no longer listens"]
    assert run.examples == 4


def dying(connection: socket.socket, number: int) -> bool:
    if number < 3:
        connection.sendall(FINE)
    return number < 3


def test_what_an_endpoint_dies_of_is_the_one_finding(put_events: Subject) -> None:
    run = fuzzed(put_events, dying)
    (finding,) = run.findings.values()
    assert (finding.kind, run.stopped) == (Kind.CRASHED, "the target is gone")
    assert finding.example.description == run.stream.cases[2].description


def test_a_request_that_is_throttled_is_sent_again(put_events: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shapesmith.fuzz.targets.http_session._WAITS", (0.0, 0.0))
    throttled = b"HTTP/1.1 429 Slow down\r\nContent-Length: 0\r\n\r\n"

    def answers(connection: socket.socket, number: int) -> bool:
        connection.sendall(throttled if number % 2 else FINE)
        return True

    run = fuzzed(put_events, answers)
    assert (run.examples, list(run.findings), dict(run.skipped)) == (6, [], {})

    def always(connection: socket.socket, number: int) -> bool:
        connection.sendall(throttled)
        return True

    run = fuzzed(put_events, always)
    assert (run.examples, dict(run.skipped)) == (0, {"it was throttled (429): use --rate": 6})
    assert run.unusable
    assert json.dumps(run.unusable).count("throttled")
