"""A collector of one's own: it takes PutEvents requests from any AWS SDK (`endpoint_url`) and keeps the good events.

    python docs/examples/collector.py --port 8080 --events events.jsonl

Each accepted event becomes a line of JSON; each bad one is answered with 400 and all its reasons, and errors are answered as the service
would. It checks no signatures: let it listen where only your own clients are.
"""

import argparse
import json
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from pinpoint_put_events.errors import PayloadTooLargeException, PutEventsError
from pinpoint_put_events.models import PutEventsRequest, PutEventsResponse
from pinpoint_put_events.wire import HttpRequest, HttpResponse

ITEMS = ("/EventsRequest/BatchItem/*", "/EventsRequest/BatchItem/*/Events/*")
MOST_BYTES = 7_000_000
"""A larger body is not even read; the library refuses what is over the 4 MB of this operation."""


class Collector(ThreadingHTTPServer):
    """The server; it appends accepted events to a file."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], events: Path) -> None:
        super().__init__(address, Handler)
        self._events, self._lock = events.open("a", encoding="utf-8"), threading.Lock()

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Take a request: what is good of it is kept, what is not is told of item by item."""
        try:
            accepted, refused = PutEventsRequest.from_http_by_item(request, *ITEMS)
        except PutEventsError as error:
            return error.to_http()
        results: dict[Any, Any] = {}
        lines = []
        for endpoint_id, batch in accepted.to_dict()["EventsRequest"]["BatchItem"].items():
            results[endpoint_id] = {"EndpointItemResponse": _outcome(202, "Accepted"), "EventsItemResponse": {}}
            where = {"ApplicationId": accepted.application_id, "EndpointId": endpoint_id, "Endpoint": batch["Endpoint"]}
            for event_id, event in batch["Events"].items():
                results[endpoint_id]["EventsItemResponse"][event_id] = _outcome(202, "Accepted")
                lines.append(json.dumps({**where, "EventId": event_id, "Event": event}) + "\n")
        for (endpoint_id, *event_ids), violations in refused.items():
            told = _outcome(400, "; ".join(violation.message for violation in violations))
            result = results.setdefault(endpoint_id, {"EndpointItemResponse": told, "EventsItemResponse": {}})
            result["EventsItemResponse"].update(dict.fromkeys(event_ids, told))
        with self._lock:
            self._events.writelines(lines)
            self._events.flush()
        return PutEventsResponse.from_dict({"EventsResponse": {"Results": results}}).to_http()


def _outcome(status: int, message: str) -> dict[str, Any]:
    return {"StatusCode": status, "Message": message}


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer goes out in one piece
    disable_nagle_algorithm = True
    server: Collector

    def _take(self) -> None:
        length = self.headers.get("Content-Length", "0")
        if length.isdecimal() and int(length) <= MOST_BYTES:
            body = self.rfile.read(int(length))
            response = self.server.answer(HttpRequest.from_target(self.command, self.path, dict(self.headers), body))
        else:
            self.close_connection = True
            response = PayloadTooLargeException(f"a body of {length:.20} bytes is too large").to_http()
        self.send_response(response.status)
        for name, value in {"x-amzn-requestid": str(uuid.uuid4()), **response.headers, "Content-Length": str(len(response.body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(response.body)

    do_DELETE = do_GET = do_PATCH = do_POST = do_PUT = _take  # noqa: N815  the names are http.server's

    def log_message(self, *arguments: Any) -> None:
        """Stay silent."""


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--port", type=int, default=8080)
    options.add_argument("--events", type=Path, default=Path("events.jsonl"))
    given = options.parse_args()
    Collector(("127.0.0.1", given.port), given.events).serve_forever()
