"""A connection to an endpoint: one request, one answer, whatever goes wrong between them."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection, IncompleteRead
from typing import Any
from urllib.parse import SplitResult

from shapesmith.fuzz.answers import Answer, Verdict
from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.targets.answer_forms import THROTTLED, HttpAnswer, judge
from shapesmith.fuzz.targets.watchdog import Watchdog
from shapesmith.fuzz.targets.wire import Message, Writer

_WAITS = (0.2, 0.5, 1.0)
"""Seconds to wait before a request that was throttled is sent again."""
_MOST_READ = 50_000_000


class HttpSession:
    """A connection, which is made anew where it broke."""

    def __init__(self, parts: SplitResult, writer: Writer, timeout: float) -> None:
        self._parts, self._writer, self._timeout = parts, writer, timeout
        self._answered = False
        self._watchdog = Watchdog()
        self._connection = self._connected()
        try:
            self._connection.connect()
        except OSError as error:
            raise TargetError(f"it cannot be reached: {_why(error)}", where=parts.geturl(), advice="Is it running, on this port?") from None

    def ask(self, instance: Any) -> Answer:
        """Send a request and judge the answer."""
        message = self._writer.write(instance)
        for wait in (*_WAITS, 0.0):
            answer = self._sent(message)
            if isinstance(answer, Answer):
                return answer
            if answer.status != THROTTLED:
                return judge(answer, self._writer.subject)
            time.sleep(wait)
        return Answer(verdict=Verdict.SKIPPED, said="it was throttled (429): use --rate")

    def close(self) -> None:
        """Close the connection."""
        self._watchdog.close()
        self._connection.close()

    def _sent(self, message: Message) -> HttpAnswer | Answer:
        """Send a request; one that an idle connection lost is sent again by a new one."""
        was_used = self._answered
        for attempt in (0, 1):
            try:
                with self._watchdog.limit(self._timeout, self._cut):
                    answer = self._exchanged(message)
            except TimeoutError:
                self._reconnect()
                return Answer(verdict=Verdict.HUNG, said=f"no answer in {self._timeout:g} s")
            except ConnectionRefusedError as error:
                self._reconnect()  # what could not be sent stays in the connection's way
                if not self._answered:
                    raise TargetError(f"it cannot be reached: {_why(error)}", where=self._parts.geturl()) from None
                return Answer(verdict=Verdict.CRASHED, said="it no longer listens", is_last=True)
            except (OSError, HTTPException) as error:
                self._reconnect()
                if not isinstance(error, OSError):
                    return Answer(verdict=Verdict.MALFORMED, said=f"its answer is not HTTP ({type(error).__name__}: {error})"[:300])
                if attempt == 0 and was_used:
                    was_used = False
                    continue
                return Answer(verdict=Verdict.CRASHED, said=f"it ended the connection without an answer ({_why(error)})")
            self._answered = True
            return answer
        raise AssertionError("two attempts end in an answer")

    def _exchanged(self, message: Message) -> HttpAnswer:
        path = self._parts.path.rstrip("/") + message.target
        with suppress(BrokenPipeError, ConnectionResetError):  # a server may refuse what is too large before it has read all
            self._connection.request(message.method, path, message.body or None, dict(message.headers))
        self._acknowledge_at_once()
        response = self._connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        body = response.read(_MOST_READ)
        if response.length:
            raise IncompleteRead(b"", response.length)
        return HttpAnswer(status=response.status, headers=headers, body=body)

    def _cut(self) -> None:
        """End what trickles in; whoever reads sees the end."""
        with suppress(OSError, AttributeError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)

    def _acknowledge_at_once(self) -> None:
        """Many small servers write head and body apart, and their system holds back the body for 40 ms until the head is acknowledged."""
        if self._connection.sock is not None and hasattr(socket, "TCP_QUICKACK"):
            self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)

    def _reconnect(self) -> None:
        with suppress(OSError):
            self._connection.close()
        self._connection = self._connected()

    def _connected(self) -> HTTPConnection:
        parts = self._parts
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        return kind(parts.hostname or "", parts.port, timeout=self._timeout)


def _why(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "there is no host of this name"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
