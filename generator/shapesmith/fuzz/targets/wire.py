"""A request in JSON form, valid or not, onto the wire; an answer from the wire into JSON form. For the protocols whose bodies are JSON.

The models of a library write valid requests only. What is invalid on purpose has to travel as it is, so values of a wrong type pass through
here, and what has no place on the wire is told.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import json_text
from shapesmith.fuzz.targets.outside import Untravelled, filled, header, label, mapping, moment, pairs
from shapesmith.plan.library import PROTOCOLS
from shapesmith.shapes.contract import Contract, Member, Shape
from shapesmith.shapes.values import Blob, Choice, ListOf, MapOf, Structure, Text, Timestamp, Value
from shapesmith.subject import Subject

_LONGEST = 8000
"""So many bytes of a request line every server should take (RFC 9110, section 4.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A request: `target` is path and query, as the request line has them."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, kw_only=True)
class Writer:
    """Writes requests of one operation, and reads its answers."""

    subject: Subject

    def __post_init__(self) -> None:
        service = self.subject.contract.service
        if self.subject.operation is None or service is None:
            raise TargetError("it has no operation that goes over HTTP", where=self.subject.name, advice="Fuzz a function or a command")
        if service.protocol not in PROTOCOLS:
            told = f"{service.name} speaks the protocol {service.protocol!r}; examples go over HTTP by {' and '.join(PROTOCOLS)}"
            raise TargetError(told, where=self.subject.name, advice="Fuzz a function or a command, or --target boto3")

    def write(self, instance: Any) -> Message:
        """Return the request that carries an instance.

        Raises:
            Untravelled: A part of it has no place on the wire.
        """
        operation, contract = self.subject.operation, self.subject.contract
        assert operation is not None
        shape = contract.shapes[self.subject.shape]
        service = contract.service
        if service is not None and service.protocol == "json":
            headers = {
                "Content-Type": f"application/x-amz-json-{service.json_version}",
                "X-Amz-Target": f"{service.target_prefix}.{operation.name}",
            }
            headers |= {"x-amzn-query-mode": "true"} if service.query_compatible else {}
            body = _bytes(written(instance, Structure(shape=shape.id), contract))
            return Message(method="POST", target="/", headers=headers, body=body)
        members = {member.name: member for member in shape.members}
        located = [member for member in members.values() if member.wire.location != "body"]
        if not isinstance(instance, dict):
            if located or shape.payload:
                raise Untravelled("a request that is no object has no place on the wire")
            return self._message({}, [], _bytes(instance), {"Content-Type": "application/json"})
        body, headers = _body(instance, shape, contract, {member.name for member in located})
        return self._message(instance, located, body, headers)

    def _message(self, instance: Mapping[str, Any], located: list[Member], body: bytes, headers: dict[str, str]) -> Message:
        operation = self.subject.operation
        assert operation is not None
        labels: dict[str, str] = {}
        path, _, fixed = operation.path.partition("?")
        query = parse_qsl(fixed, keep_blank_values=True)
        for member in located:
            if member.name not in instance:
                continue
            name, value = member.wire.name or member.name, instance[member.name]
            if member.wire.location == "uri":
                labels[name] = label(member, value)
            elif member.wire.location == "querystring":
                query += pairs(name, member, value)
            elif member.wire.location == "headers":
                headers |= {name + key: header(member, item) for key, item in mapping(member, value).items()}
            elif member.wire.location == "header":
                headers[name] = header(member, value)
        asked = urlencode(query, quote_via=quote, safe="-._~")
        target = filled(path, labels) + (f"?{asked}" if asked else "")
        if max(map(len, (target, *headers.values()))) > _LONGEST:
            raise Untravelled("a part of the path, the query or a header is longer than servers have to take")
        return Message(method=operation.method, target=target, headers=headers, body=body)


def written(instance: Any, value: Value, contract: Contract) -> Any:
    """Return a part of a body with the names and forms that it has on the wire; what is of a wrong type passes as it is."""
    if isinstance(value, Timestamp):
        return moment(instance, value, "body")
    if isinstance(value, Structure) and isinstance(instance, dict):
        members = {member.name: member for member in contract.shapes[value.shape].members}
        taken = {member.wire.name for member in members.values()}
        if any(name in taken and name not in members for name in instance):
            raise Untravelled("an unknown member has the name that another one has on the wire")
        found = ((members.get(name), name, item) for name, item in instance.items())
        return {(m.wire.name if m else "") or name: written(item, m.value, contract) if m else item for m, name, item in found}
    if isinstance(value, ListOf) and isinstance(instance, list):
        return [written(item, value.item, contract) for item in instance]
    if isinstance(value, MapOf) and isinstance(instance, dict):
        return {name: written(item, value.item, contract) for name, item in instance.items()}
    return instance


def _body(instance: Mapping[str, Any], shape: Shape, contract: Contract, located: set[str]) -> tuple[bytes, dict[str, str]]:
    if shape.payload:
        return _payload(instance, shape, contract, located)
    inside = {name: value for name, value in instance.items() if name not in located}
    if all(member.name in located for member in shape.members):
        if inside:
            raise Untravelled("the operation has no body: an unknown member has no place on the wire")
        return b"", {}
    return _bytes(written(inside, Structure(shape=shape.id), contract)), {"Content-Type": "application/json"}


def _payload(instance: Mapping[str, Any], shape: Shape, contract: Contract, located: set[str]) -> tuple[bytes, dict[str, str]]:
    (member,) = (member for member in shape.members if member.name == shape.payload)
    if any(name not in located and name != member.name for name in instance):
        raise Untravelled(f"{member.name} is the whole body: an unknown member beside it has no place on the wire")
    raw = isinstance(member.value, Blob | Text | Choice)
    headers = {"Content-Type": "application/octet-stream" if raw else "application/json"}
    if member.name not in instance:
        return b"", headers
    value = instance[member.name]
    if not raw:
        return _bytes(written(value, member.value, contract)), headers
    if not isinstance(value, str):
        raise Untravelled(f"{member.name} is the body's bytes, which have no type")
    return _raw(member, value), headers


def _raw(member: Member, value: str) -> bytes:
    import base64
    import binascii

    try:
        return base64.b64decode(value, validate=True) if isinstance(member.value, Blob) else value.encode()
    except (binascii.Error, ValueError):
        raise Untravelled(f"{member.name} is the body's bytes, and the example has none that can be written") from None


def _bytes(value: Any) -> bytes:
    try:
        return json_text(value).encode("ascii")
    except ValueError:
        raise Untravelled("JSON has no word for NaN and the infinities") from None


def read_json(body: bytes) -> Any:
    """Read an answer's body.

    Raises:
        ValueError: It is not JSON.
    """

    def refuse(constant: str) -> Any:
        raise ValueError(f"{constant} is not JSON")

    return json.loads(body.decode("utf-8"), parse_constant=refuse)
