"""The example's collector, asked by a client of another process, beside the same server that checks nothing."""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
import threading
from pathlib import Path
from subprocess import run
from typing import Any

from benchmarks.requests import ROOT, request
from benchmarks.rows import Row, times_its_time, under
from pinpoint_put_events.wire import HttpResponse

TITLE = "The collector, over one connection from another process; the time of a one-event request"
MOST_SEEDS = 1
REQUESTS = 3_000
ROUNDS = 3

_CLIENT = """
import sys
from http.client import HTTPConnection
from time import perf_counter
port, count, body = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3].encode()
connection = HTTPConnection("127.0.0.1", port)
start = perf_counter()
for _ in range(count):
    connection.request("POST", "/v1/apps/app-1/events", body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 202
print((perf_counter() - start) / count)
"""


def measure() -> list[Row]:
    """Send the same requests to both servers, in turns."""
    collector = _example()
    with tempfile.TemporaryDirectory() as folder:
        kinds = {"checking": collector.Collector, "checking nothing": _careless(collector)}
        times = dict.fromkeys(kinds, float("inf"))
        for _ in range(ROUNDS):
            for name, kind in kinds.items():
                times[name] = min(times[name], _seconds(kind(("127.0.0.1", 0), Path(folder) / f"{name}.jsonl")))
    ours, theirs = times["checking"], times["checking nothing"]
    return [
        Row(what="a request of 1 event (1,000 a second are asked)", ours=ours, goal=under(0.001)),
        Row(what="a request of 1 event", ours=ours, peer="the same server, checking nothing", theirs=theirs, goal=times_its_time()),
    ]


def _example() -> Any:
    spec = importlib.util.spec_from_file_location("collector", ROOT / "docs/examples/collector.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _careless(collector: Any) -> Any:
    class Careless(collector.Collector):  # type: ignore[misc,name-defined]
        """It writes every body down as it came."""

        def answer(self, request: Any) -> HttpResponse:
            with self._lock:
                self._events.write(request.body.decode() + "\n")
                self._events.flush()
            return HttpResponse(status=202, headers={"Content-Type": "application/json"}, body=b'{"Results":{}}')

    return Careless


def _seconds(server: Any) -> float:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        body = json.dumps(request(1)["EventsRequest"])
        client = [sys.executable, "-c", _CLIENT, str(server.server_port), str(REQUESTS), body]
        return float(run(client, capture_output=True, text=True, check=True).stdout)
    finally:
        server.shutdown()
        server.server_close()
