"""The types that stubs of boto3 give to keyword arguments and to answers: nothing but types, in two forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from shapesmith.code import Code, fill
from shapesmith.plan.library import Library
from shapesmith.render.python.families.words import Words
from shapesmith.render.python.imports import Imports
from shapesmith.render.python.types import leaves, member_values, reached
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.location import MODEL
from shapesmith.shapes.values import Blob, ListOf, MapOf, Real, Structure, Timestamp, Value

STREAMING = ("botocore.response", "StreamingBody")
"""The type of what a client streams: part of what stubs take for bytes. Only type checkers import it, where it is installed."""


class Given(Words):
    """The types of keyword arguments: any sequence and any mapping, bytes or what they are read from, dates or text."""

    types: Mapping[type[Value], Code] = {**Words.types, Blob: Code("bytes"), Real: Code("float")}

    def __init__(self, imports: Imports) -> None:
        super().__init__(imports, None)

    def plain(self, kind: type[Value]) -> Code:
        """Spell a scalar."""
        if kind is Blob:
            streaming = self.imports.check(*STREAMING, remark="type: ignore[import-not-found, import-untyped, unused-ignore]")
            return fill("bytes | str | {}[{}] | {}", self.imports.use("typing", "IO"), self.imports.use("typing", "Any"), streaming)
        return fill("{} | str", self._moment()) if kind is Timestamp else self.types[kind]

    def list_of(self, item: Code) -> Code:
        """Spell an array."""
        return fill("{}[{}]", self.imports.use("collections.abc", "Sequence"), item)

    def map_of(self, key: Code, item: Code) -> Code:
        """Spell an object whose members are alike."""
        return fill("{}[{}, {}]", self.imports.use("collections.abc", "Mapping"), key, item)

    def takes_texts(self, texts: tuple[str, ...]) -> bool:
        """Leave choices to those that have a name."""
        return False

    def requires(self, origin: str) -> bool:
        """Require what the model requires: the client's method knows of nothing else."""
        return origin == MODEL

    def _moment(self) -> Code:
        return self.imports.use("datetime", "datetime")


class Answered(Given):
    """The types of answers: lists, dicts, bytes and dates."""

    def plain(self, kind: type[Value]) -> Code:
        """Spell a scalar."""
        return self._moment() if kind is Timestamp else self.types[kind]

    def list_of(self, item: Code) -> Code:
        """Spell an array."""
        return fill("list[{}]", item)

    def map_of(self, key: Code, item: Code) -> Code:
        """Spell an object whose members are alike."""
        return fill("dict[{}, {}]", key, item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Which structures are given and which are answered with.

    Attributes:
        answered: Those that are only ever answered with.
        both: Those that are both, and whose types differ by that; a request takes either type of them.
    """

    answered: frozenset[str]
    both: frozenset[str]


def roles(library: Library, shapes: Iterable[Shape]) -> Roles:
    """Tell the roles of structures; where there are no operations, all are given."""
    everything = {shape.id: shape for shape in shapes}
    operations = library.contract.operations
    asked = reached(library, *_values(operation.request for operation in operations))
    told = reached(library, *_values(operation.response for operation in operations))
    given = frozenset(asked) if operations else frozenset(everything)

    @cache
    def differs(identifier: str) -> bool:
        held = reached(library, Structure(shape=identifier))
        values = [value for shape in held.values() for value in member_values(shape)]
        return any(
            isinstance(value, ListOf | MapOf) or any(isinstance(leaf, Blob | Timestamp) for leaf in leaves(value)) for value in values
        )

    both = frozenset(name for name, shape in everything.items() if name in given and (name in told or shape.returned) and differs(name))
    return Roles(answered=frozenset(everything) - given, both=both)


def _differs(value: Value) -> bool:
    return isinstance(value, ListOf | MapOf) or any(isinstance(leaf, Blob | Timestamp) for leaf in leaves(value))


def _values(shapes: Iterable[str | None]) -> list[Value]:
    return [Structure(shape=shape) for shape in shapes if shape is not None]


def names_given(names: Mapping[str, Code], answers: Mapping[str, Code]) -> Mapping[str, Code]:
    """Return how keyword arguments spell classes: by either name where a structure has two."""
    return {identifier: fill("{} | {}", name, answers[identifier]) if identifier in answers else name for identifier, name in names.items()}
