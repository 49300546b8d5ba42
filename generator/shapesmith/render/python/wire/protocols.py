"""Which operations have a form on the wire that a library writes and reads."""

from __future__ import annotations

from shapesmith.plan.library import Library
from shapesmith.shapes.contract import Operation, Shape

PROTOCOLS = ("rest-json", "json")
"""The protocols whose bodies are JSON."""


def speaks(library: Library) -> bool:
    """Tell whether the service speaks one of the protocols."""
    service = library.contract.service
    return service is not None and service.protocol in PROTOCOLS


def is_rest(library: Library) -> bool:
    """Tell whether members travel in the path, the query and headers, too."""
    service = library.contract.service
    return service is not None and service.protocol == "rest-json"


def part(library: Library, identifier: str | None) -> Shape | None:
    """Return the shape of a request or a response; None where there is none."""
    return None if identifier is None else library.shape(identifier)


def is_stream(library: Library, identifier: str | None) -> bool:
    """Tell whether a request or a response is a stream of events, which is no one message."""
    return identifier is not None and any(member.event_stream for member in library.shape(identifier).members)


def written_requests(library: Library) -> tuple[Operation, ...]:
    """Return the operations whose requests go over HTTP as one message."""
    found = library.contract.operations if library.wire else ()
    return tuple(operation for operation in found if not is_stream(library, operation.request))


def written_responses(library: Library) -> tuple[Operation, ...]:
    """Return the operations whose responses go over HTTP as one message."""
    found = library.contract.operations if library.wire else ()
    return tuple(operation for operation in found if not is_stream(library, operation.response))


def reason_against(library: Library) -> str:
    """Say why a library cannot write what goes over HTTP, or return `""`."""
    service = library.contract.service
    if service is None or not library.contract.operations:
        return "the spec has no operations that go over HTTP"
    if service.protocol not in PROTOCOLS:
        return f"{service.name} speaks the protocol {service.protocol!r}, of which to_http and from_http know nothing"
    streams = [
        f"the {name} of {operation.name}"
        for operation in library.contract.operations
        for name, identifier in (("request", operation.request), ("response", operation.response))
        if is_stream(library, identifier)
    ]
    return f"{', '.join(streams)} is a stream of events, of which to_http and from_http know nothing" if streams else ""
