"""The target `--url`: an HTTP endpoint that serves the operation. Accepted is its success status, refused an error that it models."""

from __future__ import annotations

import ipaddress
import shlex
import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from http.client import HTTPConnection, HTTPException, HTTPSConnection, IncompleteRead
from typing import Any
from urllib.parse import SplitResult, urlsplit

from shapesmith.fuzz.answers import Answer, Verdict
from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import Example, relabelled
from shapesmith.fuzz.subject import Subject
from shapesmith.fuzz.targets.answer_forms import THROTTLED, HttpAnswer, judge
from shapesmith.fuzz.targets.outside import Untravelled
from shapesmith.fuzz.targets.watchdog import Watchdog
from shapesmith.fuzz.targets.wire import Message, Writer

_WAITS = (0.2, 0.5, 1.0)
"""Seconds to wait before a request that was throttled is sent again."""
_MOST_READ = 50_000_000


@dataclass(frozen=True, kw_only=True)
class HttpTarget:
    """An endpoint.

    Attributes:
        url: Scheme, host and port, and a path before the operation's own.
        subject: What is fuzzed.
        timeout: Seconds that an answer may take.
        allow_remote: Whether another machine may be asked.
    """

    url: str
    subject: Subject
    timeout: float = 5.0
    allow_remote: bool = False

    @property
    def option(self) -> str:
        """How the command line names it."""
        return f"--url {shlex.quote(self.url)}" + (" --allow-remote" if self.allow_remote else "")

    @cached_property
    def writer(self) -> Writer:
        """What writes requests."""
        return Writer(subject=self.subject)

    @cached_property
    def parts(self) -> SplitResult:
        """The URL's parts, which are those of an endpoint that may be asked."""
        try:
            parts = urlsplit(self.url)
            wrong = "" if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 else "it is no URL of HTTP"
        except ValueError as error:
            raise TargetError(f"it is no URL: {error}", where=self.url, advice="Write http://127.0.0.1:8080") from None
        if wrong or parts.query or parts.fragment or parts.username:
            raise TargetError(wrong or "it has more than host and path", where=self.url, advice="Write http://127.0.0.1:8080")
        if not self.allow_remote and not _is_loopback(parts.hostname or ""):
            advice = "Fuzzing sends broken requests by the thousand. Say --allow-remote if the machine is yours to test"
            raise TargetError(f"{parts.hostname} is not this machine", where=self.url, advice=advice)
        return parts

    def open(self) -> HttpSession:
        """Connect, to see that somebody listens."""
        return HttpSession(self)

    def fitted(self, example: Example) -> Example | str:
        """Return the example with something in the path where it had nothing, or the reason why it cannot travel."""
        fitted = self._with_labels(example)
        try:
            self.writer.write(fitted.instance)
        except Untravelled as reason:
            return str(reason)
        return fitted if not self._loses_its_fault(fitted) else "outside of the body a wrong type cannot be told"

    def code(self, example: Example) -> str:
        """Return Python that sends the request."""
        message = self.writer.write(example.instance)
        kind = "HTTPSConnection" if self.parts.scheme == "https" else "HTTPConnection"
        path = self.parts.path.rstrip("/") + message.target
        sent = f"{message.method!r}, {path!r}, {message.body!r}, {dict(message.headers)!r}"
        asked = f"from http.client import {kind}\nconnection = {kind}({self.parts.netloc!r})\nconnection.request({sent})"
        return f"{asked}\nprint(connection.getresponse().read())"

    def curl(self, example: Example) -> str:
        """Return the command that sends the request."""
        message = self.writer.write(example.instance)
        headers = " ".join(f"-H {shlex.quote(f'{name}: {value}')}" for name, value in message.headers.items())
        body = f" --data-binary {shlex.quote(message.body.decode('utf-8', 'backslashreplace'))}" if message.body else ""
        url = shlex.quote(self.url.rstrip("/") + message.target)
        return f"curl -i --path-as-is -X {message.method} {headers}{body} {url}"

    def _with_labels(self, example: Example) -> Example:
        """Nothing can stand for nothing in a path: where an example has an empty text there that it is not about, it gets another."""
        instance = example.instance
        if not isinstance(instance, dict):
            return example
        members = self.subject.contract.shapes[self.subject.shape].members
        empty = {member.name: "a" for member in members if member.wire.location == "uri" and instance.get(member.name) == ""}
        return (relabelled(example, {**instance, **empty}, self.subject) or example) if empty else example

    def _loses_its_fault(self, example: Example) -> bool:
        """Tell whether the fault is a wrong type outside of the body, where everything is text."""
        if example.label is None or example.label.keyword not in ("type", "enum", "const"):
            return False
        members = self.subject.contract.shapes[self.subject.shape].members
        name = example.label.instance_location.split("/")[1:2]
        outside = any([member.name.replace("~", "~0").replace("/", "~1")] == name and member.wire.location != "body" for member in members)
        return outside and not (example.label.keyword != "type" and _is_text_at(example))


class HttpSession:
    """A connection, which is made anew where it broke."""

    def __init__(self, target: HttpTarget) -> None:
        self._target = target
        self._answered = False
        self._watchdog = Watchdog()
        self._connection = self._connected()
        try:
            self._connection.connect()
        except OSError as error:
            raise TargetError(f"it cannot be reached: {_why(error)}", where=target.url, advice="Is it running, on this port?") from None

    def ask(self, instance: Any) -> Answer:
        """Send a request and judge the answer."""
        message = self._target.writer.write(instance)
        for wait in (*_WAITS, 0.0):
            answer = self._sent(message)
            if isinstance(answer, Answer):
                return answer
            if answer.status != THROTTLED:
                return judge(answer, self._target.subject)
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
                with self._watchdog.limit(self._target.timeout, self._cut):
                    answer = self._exchanged(message)
            except TimeoutError:
                self._reconnect()
                return Answer(verdict=Verdict.HUNG, said=f"no answer in {self._target.timeout:g} s")
            except ConnectionRefusedError as error:
                if not self._answered:
                    raise TargetError(f"it cannot be reached: {_why(error)}", where=self._target.url) from None
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
        path = self._target.parts.path.rstrip("/") + message.target
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
        parts = self._target.parts
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        return kind(parts.hostname or "", parts.port, timeout=self._target.timeout)


def _is_loopback(host: str) -> bool:
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost" or host.endswith(".localhost")


def _is_text_at(example: Example) -> bool:
    from shapesmith.pointer import follow

    assert example.label is not None
    return isinstance(follow(example.instance, example.label.instance_location), str)


def _why(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "there is no host of this name"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
