"""A contract into a library plan: every Python name that the library will use, and the order of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shapesmith.code.names import Names, class_name, snake_case
from shapesmith.shapes.contract import Contract, Operation, Shape
from shapesmith.shapes.values import Choice, Structure

RESERVED_ATTRIBUTES = frozenset(
    (
        *("str", "int", "float", "bool", "bytes", "dict", "list", "object", "datetime", "date"),
        *("from_dict", "to_dict", "to_kwargs", "to_http", "from_http", "from_http_by_item"),
        *("validate", "accepted", "refused", "extra", "classmethod"),
    )
)
"""Attribute names that a class of `models.py` needs for itself: its methods, and types that its annotations name."""


PROTOCOLS = ("rest-json", "json")
"""The protocols whose bodies are JSON: what goes over HTTP can be written and read."""

MODULE_NAMES = frozenset({"annotations", "super", "TYPE_CHECKING"})
"""Names that mean something to Python or to type checkers wherever they stand in a module."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Library:
    """A contract with the names under which Python will know it; each is one of its own, so that what is made of it can be kept.

    Attributes:
        package: The package's import name.
        functions: By shape id the name that its functions share: `session` of `is_valid_session`. Unique.
        classes: By shape id the class that stands for it, for structures and choices only. Unique.
        attributes: By shape id and member name the attribute (and argument) of that member. Unique in its class.
        error_base: The name of the exceptions' common base class.
        wire: What goes over HTTP is written and read, too.
    """

    package: str
    contract: Contract
    functions: Mapping[str, str]
    classes: Mapping[str, str]
    attributes: Mapping[str, Mapping[str, str]]
    error_base: str
    wire: bool = False

    def shape(self, identifier: str) -> Shape:
        """Return the shape with this id."""
        return self.contract.shapes[identifier]

    def has_class(self, shape: Shape) -> bool:
        """Tell whether a class stands for the shape."""
        return shape.id in self.classes


def plan_library(contract: Contract, package: str) -> Library:
    """Name everything that a library of this contract needs."""
    shapes = tuple(contract.shapes.values())
    error_base = _error_base(contract)
    function_names = Names(MODULE_NAMES)
    class_names = Names(MODULE_NAMES | ({error_base} if contract.operations else set()))
    return Library(
        package=package,
        contract=contract,
        functions={shape.id: function_names.take(snake_case(shape.name)) for shape in shapes},
        classes={shape.id: class_names.take(class_name(shape.name)) for shape in shapes if _is_class(shape)},
        attributes={shape.id: _attributes(member.name for member in shape.members) for shape in shapes if shape.members},
        error_base=error_base,
        wire=bool(contract.operations) and contract.service is not None and contract.service.protocol in PROTOCOLS,
    )


def _is_class(shape: Shape) -> bool:
    return isinstance(shape.value, Structure | Choice) and shape.value.shape == shape.id


def _attributes(members: Iterable[str]) -> dict[str, str]:
    names = Names(RESERVED_ATTRIBUTES)
    attributes = {}
    for member in members:
        wanted = snake_case(member)
        attributes[member] = names.take(wanted + "_" if wanted in RESERVED_ATTRIBUTES else wanted)
    return attributes


def _error_base(contract: Contract) -> str:
    operations: tuple[Operation, ...] = contract.operations
    if len(operations) == 1:
        return class_name(operations[0].name) + "Error"
    return class_name(contract.service.name if contract.service else contract.title) + "Error"
