"""A contract: all shapes and operations of a spec with its overlays, which is everything that a target may know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shapesmith.shapes.checks import Block
from shapesmith.shapes.location import Location
from shapesmith.shapes.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What documentation asks for and nothing checks: a sentence and its source."""

    text: str
    source: str
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """How a member travels over HTTP.

    Attributes:
        location: `body`, `uri`, `querystring`, `header`, `headers` or `statusCode`.
        name: The name on the wire, where it is not the member's own.
        traits: What else the protocol says of it (`timestampFormat`, `flattened`, `xmlAttribute`, ...), as the source spells it.
    """

    location: str = "body"
    name: str = ""
    traits: Mapping[str, Any] = field(default_factory=dict, hash=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A known member of a structure.

    Attributes:
        name: Its name in JSON form.
        required: The model requires it.
        block: The checks of its value, with those of the shapes that it refers to by `Call`.
        limits: Sentences, one a check that stands at the member itself or comes from an overlay: `At most 50 characters.`
        advice: What is asked for and not checked.
        sensitive: A repr must not show it.
        idempotency_token: A client makes one up where none is given.
        host_label: It is part of the host's name, too.
        jsonvalue: It is any value, which travels as encoded JSON where it is a header.
        event_stream: It is a stream of events, which is no document.
    """

    name: str
    required: bool
    value: Value
    block: Block
    description: str = ""
    limits: tuple[str, ...] = ()
    advice: tuple[Advice, ...] = ()
    sensitive: bool = False
    deprecated: bool = False
    idempotency_token: bool = False
    host_label: bool = False
    jsonvalue: bool = False
    event_stream: bool = False
    wire: Wire = Wire()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What an overlay says of a response that reports item by item.

    Attributes:
        record: The name of the record of one item's outcome.
        paths: For each kind of item its path from the response: member names, and `*` for every key of a map.
        keys: For each kind of item the names of the keys that `*` stood for, in the path's order.
        status: The member that holds an item's status.
        message: The member that holds its message.
        accepted: The statuses that mean that the item was taken.
    """

    record: str
    paths: tuple[tuple[str, ...], ...]
    keys: tuple[tuple[str, ...], ...]
    status: str
    message: str
    accepted: tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A named shape: every `$defs` entry that is reached, every other target of a `$ref`, and the root.

    Attributes:
        id: Unique in the contract; what `Call.shape`, `Structure.shape` and `Choice.shape` refer to.
        name: As the spec has it: `Session`, `MapOf__boolean`.
        block: Its checks, the overlays' included.
        value: The type that carries it.
        members: Its known members where `value` is a `Structure` of this very shape, in the spec's order.
        extra: The type of members that are not known, where the structure is open; None where it is closed.
        choices: Its values where `value` is a `Choice` of this very shape.
        union: Exactly one member is set.
        payload: The member whose value is the HTTP body by itself, or `""`.
        returned: A structure of requests with which some operation of the service answers, too.
    """

    id: str
    name: str
    at: Location
    block: Block
    value: Value
    members: tuple[Member, ...] = ()
    extra: Value | None = None
    choices: tuple[str, ...] = ()
    description: str = ""
    limits: tuple[str, ...] = ()
    advice: tuple[Advice, ...] = ()
    sensitive: bool = False
    union: bool = False
    payload: str = ""
    returned: bool = False
    outcomes: Outcomes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An error that an operation can answer with.

    Attributes:
        shape: The id of its shape.
        code: Its code on the wire.
        status: Its HTTP status, None if the model has none.
        server: It is the service's fault.
    """

    shape: str
    code: str
    status: int | None
    server: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An operation: its HTTP binding and the ids of its shapes (None where it has no input or output).

    `host_prefix` is what stands before the endpoint's host, with labels in braces.
    """

    name: str
    method: str = "POST"
    path: str = "/"
    status: int = 200
    host_prefix: str = ""
    request: str | None = None
    response: str | None = None
    failures: tuple[Failure, ...] = ()
    description: str = ""
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The service that the operations belong to, as its source names it.

    Attributes:
        json_version: The `json` protocol's version, as content types have it.
        target_prefix: What stands before an operation's name in the `json` protocol's `X-Amz-Target`.
        query_compatible: The service spoke the `query` protocol before, and still tells the codes of its errors.
    """

    name: str
    title: str = ""
    protocol: str = ""
    version: str = ""
    json_version: str = "1.0"
    target_prefix: str = ""
    query_compatible: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """Everything that targets may know of a spec.

    Attributes:
        document: The spec's name, as docstrings and messages show it.
        overlays: The names of the overlays that are laid over it, in order.
        root: The id of the document's own root shape, or None where the document only holds definitions.
        shapes: By id, in the order in which one reads them: each before what it refers to.
    """

    document: str
    shapes: Mapping[str, Shape]
    root: str | None = None
    overlays: tuple[str, ...] = ()
    operations: tuple[Operation, ...] = ()
    service: Service | None = None
    title: str = ""
    description: str = ""
