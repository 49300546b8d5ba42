"""Values into expressions that read them from their JSON form and write them again.

Everything is lenient: what has another type than the spec says stays as it is, so that reading never fails and a validator can
tell what is wrong. Types are told by `isinstance`, and only where a value has to be converted at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from shapesmith.code import Code, fill
from shapesmith.plan.library import Library
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.types import reaches
from shapesmith.shapes.values import Blob, Choice, ListOf, MapOf, Structure, Timestamp, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversions:
    """What every conversion of one file needs to know.

    Attributes:
        library: The plan.
        imports: The file's imports, which the expressions add to.
        requests: Ids of the shapes that are an operation's request; their `to_kwargs` is public.
        models: What stands before the name of a class: `models.` outside of `models.py`.
    """

    library: Library
    imports: Imports
    requests: frozenset[str] = frozenset()
    models: Code = Code("")

    def reads(self, value: Value) -> bool:
        """Tell whether the JSON form of a value has to be converted to be read."""
        if isinstance(value, ListOf | MapOf):
            return self.reads(value.item)
        return isinstance(value, Structure | Choice | Blob)

    def read(self, value: Value, given: Code, first: Code, depth: int = 1) -> Code:
        """Write the expression that reads a value from its JSON form.

        Args:
            value: The value's type.
            given: The name that the value has.
            first: The expression that stands where the value is used first; where it is used again, it is bound to `given` there.
        """
        bound = first if first == given else fill("{} := {}", given, first)
        if isinstance(value, Structure):
            return fill("{1}.from_dict({0}) if isinstance({2}, dict) else {0}", given, self.class_of(value), bound)
        if isinstance(value, Choice):
            return fill("{}({}, {})", self.imports.use(RUNTIME, "choice"), self.class_of(value), first)
        if isinstance(value, Blob):
            return fill("{}({})", self.imports.use(RUNTIME, "read_blob"), first)
        if isinstance(value, ListOf | MapOf) and self.reads(value.item):
            item = _item(depth)
            return _each(value, given, bound, self.read(value.item, item, item, depth + 1), depth)
        return first

    def writes(self, value: Value, *, kwargs: bool) -> bool:
        """Tell whether a value has to be converted to be written."""
        if isinstance(value, ListOf | MapOf):
            return self.writes(value.item, kwargs=kwargs)
        return isinstance(value, Structure | Choice | Blob) or (isinstance(value, Timestamp) and not kwargs)

    def write(self, value: Value, given: Code, *, kwargs: bool, depth: int = 1) -> Code:
        """Write the expression that turns `given` into its JSON form, or into what boto3 takes."""
        if isinstance(value, Structure):
            method = self.kwargs_method(value.shape) if kwargs else Code("to_dict")
            return fill("{0}.{2}() if isinstance({0}, {1}) else {0}", given, self.class_of(value), method)
        if isinstance(value, Choice):
            return fill("{0}.value if isinstance({0}, {1}) else {0}", given, self.class_of(value))
        if isinstance(value, Blob):
            return fill("{}({})", self.imports.use(RUNTIME, "read_blob" if kwargs else "blob_text"), given)
        if isinstance(value, Timestamp) and not kwargs:
            return fill("{}({})", self.imports.use(RUNTIME, "moment_text"), given)
        if isinstance(value, ListOf | MapOf) and self.writes(value.item, kwargs=kwargs):
            return _each(value, given, given, self.write(value.item, _item(depth), kwargs=kwargs, depth=depth + 1), depth)
        return given

    def differs(self, identifier: str) -> bool:
        """Tell whether a structure's keyword arguments can differ from its JSON form."""
        return reaches(self.library, (Blob, Timestamp), Structure(shape=identifier))

    def kwargs_method(self, identifier: str) -> Code:
        """Return the method that writes a structure's keyword arguments."""
        if identifier in self.requests:
            return Code("to_kwargs")
        return Code("_to_kwargs" if self.differs(identifier) else "to_dict")

    def class_of(self, value: Structure | Choice) -> Code:
        """Return the class of a structure or a choice, as this file knows it."""
        return fill("{}{}", self.models, Code(self.library.classes[value.shape]))


def _each(value: ListOf | MapOf, given: Code, bound: Code, item: Code, depth: int) -> Code:
    name = _item(depth)
    if isinstance(value, ListOf):
        return fill("[{1} for {2} in {0}] if isinstance({3}, (list, tuple)) else {0}", given, item, name, bound)
    key = Code("key" if depth == 1 else f"key_{depth}")
    return fill("{{{3}: {1} for {3}, {2} in {0}.items()}} if isinstance({4}, dict) else {0}", given, item, name, key, bound)


def _item(depth: int) -> Code:
    return Code("item" if depth == 1 else f"item_{depth}")
