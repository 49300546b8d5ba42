"""The target `--url`: an HTTP endpoint that serves the operation. Accepted is its success status, refused an error that it models."""

from __future__ import annotations

import ipaddress
import shlex
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import SplitResult, urlsplit

from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import Example, relabelled
from shapesmith.fuzz.targets.address import Address
from shapesmith.fuzz.targets.http_session import HttpSession
from shapesmith.fuzz.targets.outside import Untravelled
from shapesmith.fuzz.targets.wire import Writer
from shapesmith.subject import Subject


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
    def address(self) -> Address:
        """Where it is."""
        return Address(url=self.url, timeout=self.timeout)

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
        return HttpSession(self.parts, self.writer, self.timeout)

    def fitted(self, example: Example) -> Example | str:
        """Return the example with something in the path where it had nothing, or the reason why it cannot travel."""
        fitted = self._with_labels(example)
        try:
            self.writer.write(fitted.instance)
        except Untravelled as reason:
            return str(reason)
        return fitted if not self._loses_its_fault(fitted) else "outside of the body a wrong type cannot be told"

    def code(self, example: Example, file: str = "") -> str:
        """Return Python that sends the request."""
        message = self.writer.write(example.instance)
        kind = "HTTPSConnection" if self.parts.scheme == "https" else "HTTPConnection"
        path = self.parts.path.rstrip("/") + message.target
        sent = f"{message.method!r}, {path!r}, {message.body!r}, {dict(message.headers)!r}"
        asked = f"from http.client import {kind}\nconnection = {kind}({self.parts.netloc!r})\nconnection.request({sent})"
        return f"{asked}\nanswer = connection.getresponse()\nprint(answer.status, answer.read())"

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


def _is_loopback(host: str) -> bool:
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost" or host.endswith(".localhost")


def _is_text_at(example: Example) -> bool:
    from shapesmith.pointer import follow

    assert example.label is not None
    return isinstance(follow(example.instance, example.label.instance_location), str)
