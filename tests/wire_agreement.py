"""Operations of botocore's models, made into libraries, and compared with botocore's own serialisers and parsers."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from botocore.awsrequest import HeadersDict, prepare_request_dict
from botocore.loaders import Loader
from botocore.model import OperationModel, ServiceModel
from botocore.parsers import create_parser
from botocore.serialize import create_serializer
from botocore.utils import parse_to_aware_datetime, percent_encode_sequence

from shapesmith.code.names import class_name, snake_case
from shapesmith.document import Document
from shapesmith.lower import lower
from shapesmith.plan.library import plan_library
from shapesmith.render.targets.registry import render_library
from shapesmith.sources import botocore

HOST = "service.test"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A library of some operations of a service, and botocore's model of it."""

    package: str
    contents: Mapping[str, Any]
    model: ServiceModel
    protocol: str

    def module(self, name: str) -> Any:
        return import_module(f"{self.package}.{name}")

    def shape(self, operation: str, part: str) -> str | None:
        """Return the name of a request's or a response's shape."""
        told = self.contents["x-operations"][operation].get(part)
        return told["$ref"].rpartition("/")[2] if told else None

    def record(self, operation: str, part: str) -> Any:
        name = self.shape(operation, part)
        return None if name is None else getattr(self.module("models"), class_name(name))

    def values(self, operation: str, part: str) -> Any:
        """Return the strategy of a request or a response in JSON form."""
        name = self.shape(operation, part)
        assert name is not None
        return getattr(self.module("strategies"), snake_case(name))()


@contextmanager
def service(name: str, operations: Sequence[str], folder: Path) -> Iterator[Service]:
    """Make a library of operations below a folder, not formatted, and import it."""
    package = snake_case(f"wire {name}")
    contents = botocore.read(name, operations)
    library = plan_library(lower(Document(name=f"{package}.json", contents=contents), ()), package)
    (folder / package).mkdir(parents=True)
    for file, source in render_library(library).items():
        (folder / package / file).write_text(source.text, encoding="utf-8")
    model = ServiceModel(Loader().load_service_model(name, "service-2"), name)
    sys.path.insert(0, str(folder))
    try:
        yield Service(package=package, contents=contents, model=model, protocol=contents["x-service"]["protocol"])
    finally:
        sys.path.remove(str(folder))
        for module in [module for module in sys.modules if module.partition(".")[0] == package]:
            del sys.modules[module]


def written_by_botocore(made: Service, operation: OperationModel, kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Serialise keyword arguments as a client would, up to what it sends."""
    serializer = create_serializer(made.protocol, include_validation=False)
    request: dict[str, Any] = serializer.serialize_to_request(dict(kwargs), operation)
    prepare_request_dict(request, f"https://{HOST}")
    return request


def told_of_ours(http: Any) -> dict[str, Any]:
    """Say where one of our requests goes."""
    query = percent_encode_sequence(list(http.query))
    return _told(http.method, f"https://{http.host_prefix}{HOST}{http.path}{'?' if query else ''}{query}", http.headers, http.body)


def told_of_theirs(request: Mapping[str, Any]) -> dict[str, Any]:
    """Say where one of botocore's requests goes."""
    body = request["body"]
    headers = {name: str(value) for name, value in request["headers"].items()}
    return _told(request["method"], request["url"], headers, body.encode() if isinstance(body, str) else bytes(body))


def _told(method: str, url: str, headers: Mapping[str, str], body: bytes) -> dict[str, Any]:
    parts = urlsplit(url)
    query = sorted(parse_qsl(parts.query, keep_blank_values=True), key=lambda pair: pair[0])
    return {
        "method": method, "host": parts.netloc, "path": parts.path, "query": query, "headers": dict(headers),
        "body": _content(body),
    }  # fmt: skip


def _content(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body


def normal(shape: Any, value: Any, *, typed: bool = False) -> Any:
    """Return a value of keyword arguments with points in time as numbers, so that two ways of telling one are equal.

    `typed`: what was read from HTTP has datetimes and nothing else there.
    """
    if shape is None or value is None or getattr(shape, "is_document_type", False):
        return value
    if shape.type_name == "structure" and isinstance(value, dict):
        return {name: normal(shape.members[name], member, typed=typed) for name, member in value.items() if member is not None}
    if shape.type_name == "list" and isinstance(value, (list, tuple)):
        return [normal(shape.member, item, typed=typed) for item in value]
    if shape.type_name == "map" and isinstance(value, dict):
        return {name: normal(shape.value, item, typed=typed) for name, item in value.items()}
    if shape.type_name == "timestamp":
        assert not typed or isinstance(value, datetime)
        moment = parse_to_aware_datetime(value)
        in_header = shape.serialization.get("location") == "header"
        return moment.replace(microsecond=0).timestamp() if in_header else round(moment.timestamp(), 5)
    if shape.type_name in ("float", "double"):
        return float(value)
    if shape.type_name == "blob" and isinstance(value, str):
        return value.encode()
    return value


class Raw:
    """A body that botocore takes as a stream."""

    def __init__(self, body: bytes) -> None:
        self.body = body

    def decode(self, encoding: str) -> str:
        return self.body.decode(encoding)


def parsed_by_botocore(made: Service, http: Any, shape: Any, *, raw: bool = False) -> dict[str, Any]:
    """Parse one of our responses as a client would."""
    body = Raw(http.body) if raw else http.body
    told = {"status_code": http.status, "headers": HeadersDict(http.headers), "body": body}
    parsed: dict[str, Any] = create_parser(made.protocol).parse(told, shape)
    return {name: member.body if isinstance(member, Raw) else member for name, member in parsed.items() if name != "ResponseMetadata"}
