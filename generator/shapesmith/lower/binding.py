"""Operations judged: what they say of HTTP must name what their shapes have."""

from __future__ import annotations

import re

from shapesmith import pointer as pointers
from shapesmith.document import Document
from shapesmith.errors import SchemaError
from shapesmith.shapes.contract import Contract, Operation, Shape
from shapesmith.shapes.values import Structure

_LABEL = re.compile(r"\{([\w.:-]+)\+?\}")


def check_bindings(document: Document, contract: Contract) -> None:
    """Refuse operations whose request is no structure, whose path has a label without a member, or whose payload is none.

    Raises:
        SchemaError: With the place in the document.
    """
    for operation in contract.operations:
        where = document.at(pointers.join("/x-operations", operation.name))
        for part, identifier in (("request", operation.request), ("response", operation.response)):
            if identifier is not None:
                _check_shape(contract.shapes[identifier], f"{where}/{part}")
        _check_labels(operation, contract, where)


def _check_shape(shape: Shape, where: str) -> None:
    if not isinstance(shape.value, Structure):
        raise SchemaError(f"{shape.name!r} is no structure", where=where, advice="Name a shape that is an object with members")
    names = [member.name for member in shape.members]
    if shape.payload and shape.payload not in names:
        message = f"'x-payload' names {shape.payload!r}, which is no member (there are {', '.join(names) or 'none'})"
        raise SchemaError(message, where=str(shape.at))


def _check_labels(operation: Operation, contract: Contract, where: str) -> None:
    members = contract.shapes[operation.request].members if operation.request else ()
    known = {member.wire.name or member.name for member in members if member.wire.location == "uri"}
    for label in _LABEL.findall(operation.path.partition("?")[0]):
        if label not in known:
            message = (
                f"the path has {{{label}}}, but no member of the request travels there (there are {', '.join(sorted(known)) or 'none'})"
            )
            raise SchemaError(
                message, where=f"{where}/http/path", advice="Give the member 'x-wire' with this 'name' and the location 'uri'"
            )
