"""Turns a C2J service model, as botocore ships them, into the contents of a spec document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from shapesmith import pointer
from shapesmith.document import DIALECT
from shapesmith.sources.c2j_shapes import children, reference_schema, shape_schema
from shapesmith.sources.c2j_traits import Model
from shapesmith.sources.prose import Prose

_METADATA = (
    ("protocols", "protocols"),
    ("apiVersion", "version"),
    ("serviceId", "id"),
    ("endpointPrefix", "endpointPrefix"),
    ("signingName", "signingName"),
    ("signatureVersion", "signatureVersion"),
    ("jsonVersion", "jsonVersion"),
    ("targetPrefix", "targetPrefix"),
    ("xmlNamespace", "xmlNamespace"),
)
_PREFERRED = ("json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor", "query", "ec2")
"""The protocol that botocore speaks is the first of these that a service has (botocore.utils, 1.44.5)."""


def convert(
    model: Model, *, name: str, operations: Sequence[str], provenance: Mapping[str, Any], existing: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Return the contents of a spec document: the operations, and the shapes that they reach in the order in which one reads them.

    Args:
        model: The service model.
        name: The service's name.
        operations: Names out of the model.
        provenance: Where the model comes from.
        existing: The document's last version; its descriptions are kept.
    """
    prose, shapes = Prose(existing), model["shapes"]
    chosen = [model["operations"][operation] for operation in operations]
    reached = _reached(_roots(chosen), shapes)
    asked = _reached(_parts(chosen, "input"), shapes)
    returned = frozenset(asked).intersection(_reached(_parts(model["operations"].values(), "output"), shapes))
    return {
        "$schema": DIALECT,
        "title": model["metadata"].get("serviceFullName", name),
        **prose.of("", model.get("documentation", "")),
        "x-provenance": dict(provenance),
        "x-service": _service(model["metadata"], name),
        "x-operations": {operation["name"]: _operation(operation, shapes, prose) for operation in chosen},
        "$defs": {shape: _shape(shape, shapes, prose, returned) for shape in reached},
    }


def _shape(name: str, shapes: Mapping[str, Model], prose: Prose, returned: frozenset[str]) -> dict[str, Any]:
    schema = shape_schema(shapes[name], pointer.join("/$defs", name), shapes, prose)
    is_returned = name in returned and shapes[name]["type"] == "structure" and not shapes[name].get("document")
    return {**schema, "x-returned": True} if is_returned else schema


def _service(metadata: Model, name: str) -> dict[str, Any]:
    protocols = metadata.get("protocols") or [metadata["protocol"]]
    spoken = next((protocol for protocol in _PREFERRED if protocol in protocols), metadata["protocol"])
    service = {"name": name, "title": metadata.get("serviceFullName", name), "protocol": spoken}
    service.update({ours: metadata[theirs] for theirs, ours in _METADATA if theirs in metadata})
    if "awsQueryCompatible" in metadata:
        service["awsQueryCompatible"] = True
    return service


def _operation(operation: Model, shapes: Mapping[str, Model], prose: Prose) -> dict[str, Any]:
    place = pointer.join("/x-operations", operation["name"])
    http = operation["http"]
    contents: dict[str, Any] = prose.of(place, operation.get("documentation", ""))
    contents.update({ours: True for theirs, ours in _OPERATION_MARKS if operation.get(theirs)})
    contents["http"] = {"method": http["method"], "path": http["requestUri"], "status": http.get("responseCode", 200)}
    if prefix := operation.get("endpoint", {}).get("hostPrefix"):
        contents["http"]["hostPrefix"] = prefix
    for part, theirs in (("request", "input"), ("response", "output")):
        if theirs in operation:
            contents[part] = reference_schema(operation[theirs], pointer.join(place, part), shapes, prose)
    contents["errors"] = [_failure(error, shapes) for error in operation.get("errors", ())]
    return contents


_OPERATION_MARKS = (("deprecated", "deprecated"), ("idempotent", "idempotent"), ("readonly", "readOnly"))


def _failure(reference: Model, shapes: Mapping[str, Model]) -> dict[str, Any]:
    """Return an operation's error; the code on the wire is the shape's name where the model has no other."""
    shape = {**shapes[reference["shape"]], **reference}
    error = shape.get("error", {})
    failure = {"$ref": pointer.join("#/$defs", reference["shape"]), "code": error.get("code") or reference["shape"]}
    if status := error.get("httpStatusCode"):
        failure["status"] = status
    if shape.get("fault") or error.get("senderFault"):
        failure["fault"] = "server" if shape.get("fault") else "client"
    if "retryable" in shape:
        failure["retryable"] = True
        failure.update({"throttling": True} if shape["retryable"].get("throttling") else {})
    return failure


def _roots(operations: Iterable[Model]) -> list[str]:
    roots: list[str] = []
    for operation in operations:
        references = [operation[part] for part in ("input", "output") if part in operation]
        roots.extend(reference["shape"] for reference in [*references, *operation.get("errors", ())])
    return roots


def _parts(operations: Iterable[Model], part: str) -> list[str]:
    return [operation[part]["shape"] for operation in operations if part in operation]


def _reached(roots: Sequence[str], shapes: Mapping[str, Model]) -> list[str]:
    """Name the shapes that are reached, depth first, without recursion: some services nest deeply."""
    reached: dict[str, None] = {}
    waiting = list(reversed(roots))
    while waiting:
        if (name := waiting.pop()) not in reached:
            reached[name] = None
            waiting.extend(reversed(children(shapes[name], shapes)))
    return list(reached)
