"""The target `boto3`: the client's method, up to the point where it would send, to test what the client side checks by itself."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from shapesmith.fuzz.answers import ACCEPTED, Answer, Verdict
from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import Example
from shapesmith.fuzz.targets.address import BOTO3, Address
from shapesmith.fuzz.targets.target import written
from shapesmith.shapes.contract import Contract
from shapesmith.shapes.values import Blob, ListOf, MapOf, Structure, Value, Whole
from shapesmith.subject import Subject

_NOWHERE = {
    "region_name": "us-east-1",
    "aws_access_key_id": "none",
    "aws_secret_access_key": "none",
    "endpoint_url": "http://127.0.0.1:9",
}


class _NoBytesError(Exception):
    """A text that stands for bytes is not their base64."""


class _WouldSend(Exception):
    """Raised where the client has made its request and would send it."""


@dataclass(frozen=True, kw_only=True)
class Boto3Target:
    """A client's method."""

    subject: Subject

    @property
    def counts_bytes(self) -> bool:
        """It is given instances."""
        return False

    @property
    def address(self) -> Address:
        """Where it is."""
        return Address(target=BOTO3)

    @cached_property
    def service(self) -> str:
        """The service's name, as clients are made by."""
        service = self.subject.contract.service
        if service is None or self.subject.operation is None:
            raise TargetError("it has no operation of a service", where=self.subject.name, advice="boto3 has no method for it")
        return service.name

    def open(self) -> Boto3Session:
        """Make the client."""
        return Boto3Session(self)

    def fitted(self, example: Example) -> Example | str:
        """Return the example if it is an object, since only those are keyword arguments, and its base64 has bytes."""
        if not isinstance(example.instance, dict):
            return "a method takes keyword arguments, and this is no object"
        try:
            self.keyword_arguments(example.instance)
        except _NoBytesError:
            return "a method takes bytes, and the example has a text that is no base64"
        return example

    def keyword_arguments(self, instance: Any) -> Any:
        """Return what the method takes for an instance in JSON form."""
        return _arguments(instance, Structure(shape=self.subject.shape), self.subject.contract)

    def code(self, example: Example, file: str = "") -> str:
        """Return Python that calls the method of a client that reaches nobody: what it lets through is not sent."""
        assert self.subject.operation is not None
        given = self.keyword_arguments(example.instance)
        before, instance = written(given, file if given == example.instance else "")
        options = "".join(f", {name}={value!r}" for name, value in _NOWHERE.items())
        made = f"{before}import boto3\nclient = boto3.client({self.service!r}{options})"
        return f"{made}\nclient.{_method(self.subject)}(**{instance})"


class Boto3Session:
    """A client that never sends."""

    def __init__(self, target: Boto3Target) -> None:
        try:
            import botocore.session
            from botocore.exceptions import ParamValidationError, UnknownServiceError
        except ImportError:
            raise TargetError("botocore is missing", where="--target boto3", advice="pip install shapesmith[aws]") from None
        self._target, self._refused = target, ParamValidationError
        session = botocore.session.Session()
        try:
            client = session.create_client(target.service, **_NOWHERE)
        except UnknownServiceError:
            raise TargetError(f"botocore has no service {target.service!r}", where=target.subject.name) from None
        method = getattr(client, _method(target.subject), None)
        if method is None:
            raise TargetError(f"the client of {target.service} has no method {_method(target.subject)}", where=target.subject.name)
        self._method: Callable[..., Any] = method
        client.meta.events.register("before-send", _stop)

    def ask(self, instance: Any) -> Answer:
        """Call the method."""
        try:
            self._method(**self._target.keyword_arguments(instance))
        except _WouldSend:
            return ACCEPTED
        except self._refused as error:
            return Answer(verdict=Verdict.REFUSED, said=str(error)[:300])
        except Exception as error:  # whatever else the client fails with
            return Answer(verdict=Verdict.CRASHED, said=f"{type(error).__name__}: {error}"[:300])
        return ACCEPTED

    def close(self) -> None:
        """Nothing was opened."""


def _stop(**given: Any) -> None:
    raise _WouldSend


def _method(subject: Subject) -> str:
    from botocore import xform_name

    assert subject.operation is not None
    name: str = xform_name(subject.operation.name)
    return name


def _arguments(instance: Any, value: Value, contract: Contract) -> Any:
    if isinstance(value, Blob) and isinstance(instance, str):
        try:
            return base64.b64decode(instance, validate=True)
        except (binascii.Error, ValueError):
            raise _NoBytesError from None
    if isinstance(value, Whole) and isinstance(instance, float) and instance.is_integer():
        return int(instance)
    if isinstance(value, Structure) and isinstance(instance, dict):
        members = {member.name: member.value for member in contract.shapes[value.shape].members}
        return {name: _arguments(item, members[name], contract) if name in members else item for name, item in instance.items()}
    if isinstance(value, ListOf) and isinstance(instance, list):
        return [_arguments(item, value.item, contract) for item in instance]
    if isinstance(value, MapOf) and isinstance(instance, dict):
        return {name: _arguments(item, value.item, contract) for name, item in instance.items()}
    return instance
