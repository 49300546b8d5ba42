"""Which operations have a form on the wire that a library writes and reads."""

from __future__ import annotations

from dataclasses import replace

from shapesmith.errors import ConfigError
from shapesmith.plan.library import PROTOCOLS, Library
from shapesmith.shapes.contract import Contract, Operation, Shape


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


def choose_wire(library: Library, http: bool | None) -> Library:
    """Decide whether a library writes and reads what goes over HTTP.

    Args:
        library: The plan.
        http: Whether that was asked for; None means where it is possible.

    Raises:
        ConfigError: It was asked for and is not possible.
    """
    reason = reason_against(library.contract) if http else ""
    if reason:
        advice = "Leave it out: models, validators and keyword arguments work without"
        raise ConfigError(f"'http' is asked for, but {reason}", where=library.contract.document, advice=advice)
    return replace(library, wire=library.wire and http is not False)


def reason_against(contract: Contract) -> str:
    """Say why a library cannot write what goes over HTTP, or return `""`."""
    service = contract.service
    if service is None or not contract.operations:
        return "the spec has no operations"
    if service.protocol not in PROTOCOLS:
        return f"{service.name} speaks the protocol {service.protocol!r}, and to_http and from_http know {' and '.join(PROTOCOLS)}"
    streams = _streams(contract)
    return f"{', '.join(streams)} is a stream of events, which is no one message" if streams else ""


def stream_warnings(library: Library) -> tuple[str, ...]:
    """Say of which requests and responses nothing is written for HTTP, though others' is."""
    told = "is a stream of events, which to_http and from_http do not know"
    return tuple(f"{library.contract.document}: {stream} {told}" for stream in _streams(library.contract)) if library.wire else ()


def _streams(contract: Contract) -> list[str]:
    return [
        f"the {name} of {operation.name}"
        for operation in contract.operations
        for name, identifier in (("request", operation.request), ("response", operation.response))
        if identifier is not None and any(member.event_stream for member in contract.shapes[identifier].members)
    ]
