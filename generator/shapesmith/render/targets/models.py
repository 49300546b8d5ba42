"""The target `models`: a contract's structures and choices into records that read and write their JSON form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from shapesmith.code import Code, Names, constant_name, docstring, fill, literal
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.conversions import Conversions
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.outcomes import OutcomeView, outcome_class, outcome_view
from shapesmith.render.python.parts import parts_of
from shapesmith.render.python.prose import sentence, told, told_of_shape
from shapesmith.render.python.types import can_be_null, field_type, reached
from shapesmith.render.python.wire.methods import Methods, methods
from shapesmith.render.targets.target import Target
from shapesmith.shapes.contract import Member, Shape
from shapesmith.shapes.values import Choice, Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A class of choices: its members are names and values."""

    name: Code
    docstring: Code
    members: tuple[tuple[Code, Code], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a record: how it is declared, read and written."""

    declaration: Code
    docstring: Code
    reads: Code
    absent: Code
    key: Code
    writes: Code
    passes: Code
    attribute: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A class of a structure.

    Attributes:
        extra: The names of known members, where members that are not known are kept; else empty.
        sensitive: The attributes that a repr hides, or empty.
        kwargs: The name of the method that writes keyword arguments, or empty where nothing asks for one.
        same: Keyword arguments are the JSON form.
        validator: The suffix of the validators, where the structure is a request.
        wire: The methods that write it for HTTP and read it, if it has any.
        outcomes: The view item by item, where there is one.
    """

    name: Code
    docstring: Code
    fields: tuple[Field, ...]
    extra: Code
    sensitive: Code
    kwargs: Code
    same: bool
    validator: Code
    wire: tuple[Methods, ...]
    outcomes: OutcomeView | None


def requests(library: Library) -> frozenset[str]:
    """Return the ids of the shapes that are an operation's request."""
    asked = (operation.request for operation in library.contract.operations)
    return frozenset(request for request in asked if request is not None and request in library.classes)


def modelled(library: Library) -> tuple[Shape, ...]:
    """Return the structures that have a record: all but those that are only ever an error, which `errors.py` has."""
    failures = {failure.shape for operation in library.contract.operations for failure in operation.failures}
    shapes = [shape for shape in library.contract.shapes.values() if library.has_class(shape) and isinstance(shape.value, Structure)]
    held = reached(library, *(shape.value for shape in shapes if shape.id not in failures))
    return tuple(shape for shape in shapes if shape.id in held)


def _render(library: Library) -> Mapping[str, Code]:
    return {"models.py": _page(library)[0]}


def _runtime(library: Library) -> tuple[str, ...]:
    return parts_of(_page(library)[1])


@lru_cache(maxsize=1)
def _page(library: Library) -> tuple[Code, Imports]:
    structures = modelled(library)
    outcomes = {shape.id: outcome_class(library, shape) for shape in structures if shape.outcomes}
    imports = Imports([*library.classes.values(), *outcomes.values(), "record", "TYPE_CHECKING", "classmethod"])
    conversions = Conversions(library=library, imports=imports, requests=requests(library))
    if structures:
        imports.records()
    records = [_record(shape, conversions, outcomes) for shape in structures]
    enumerations = [
        _enumeration(library, shape)
        for shape in library.contract.shapes.values()
        if isinstance(shape.value, Choice) and library.has_class(shape)
    ]
    names = _names(library, imports, enumerations, records)
    page = render("models/models.py.jinja", docstring=_module_docstring(library), records=records, enumerations=enumerations, **names)
    return page, imports


def _names(library: Library, imports: Imports, enumerations: list[Enumeration], records: list[Record]) -> dict[str, Code]:
    wanted = {"mapping": ("collections.abc", "Mapping"), "any_value": ("typing", "Any")} if records else {}
    names = {key: imports.check(*name) for key, name in wanted.items()}
    shadowed = any("classmethod" in attributes.values() for attributes in library.attributes.values())
    names["classmethod"] = imports.use("builtins", "classmethod") if shadowed else Code("classmethod")
    if enumerations:
        names["text_enum"] = imports.use(RUNTIME, "TextEnum")
    if any(record.validator.text for record in records):
        names["rules"] = imports.check(RUNTIME, "Rules")
    return {**names, "imports": imports.block()}


def _module_docstring(library: Library) -> Code:
    contract = library.contract
    what = contract.title or (contract.service.title if contract.service else "") or contract.document
    summary = f"The records of {what}: what requests and responses hold, with the members' own types."
    forms = "`from_dict` reads the JSON form and `to_dict` writes it. Dictionaries and lists of plain values are shared, not copied."
    return docstring([summary, forms, f"Generated by Shapesmith from {contract.document}. Do not edit: `shapesmith generate` writes it."])


def _enumeration(library: Library, shape: Shape) -> Enumeration:
    names = Names()
    members = tuple((Code(names.take(constant_name(value))), literal(value)) for value in shape.choices)
    told_here = [sentence(shape.description), *(piece.text for piece in shape.advice)]
    return Enumeration(name=Code(library.classes[shape.id]), docstring=docstring(told_here, level=1), members=members)


def _record(shape: Shape, conversions: Conversions, outcomes: Mapping[str, str]) -> Record:
    library, imports = conversions.library, conversions.imports
    is_request = shape.id in conversions.requests
    kwargs = conversions.kwargs_method(shape.id)
    members = sorted(shape.members, key=lambda member: not member.required)
    attributes = library.attributes.get(shape.id, {})
    hidden = tuple(attributes[member.name] for member in members if shape.sensitive or is_sensitive(library, member))
    if shape.extra is not None:
        imports.use("typing", "Any")
    return Record(
        name=Code(library.classes[shape.id]),
        docstring=docstring(told_of_shape(shape), level=1),
        fields=tuple(_field(member, attributes[member.name], conversions) for member in members),
        extra=literal(tuple(member.name for member in members)) if shape.extra is not None else Code(""),
        sensitive=literal(hidden) if hidden else Code(""),
        kwargs=kwargs if kwargs.text != "to_dict" else Code(""),
        same=not conversions.differs(shape.id),
        validator=Code(library.functions[shape.id] if is_request else ""),
        wire=methods(library, shape, imports),
        outcomes=outcome_view(library, shape, outcomes[shape.id], imports) if shape.outcomes else None,
    )


def is_sensitive(library: Library, member: Member) -> bool:
    value = member.value
    return member.sensitive or (isinstance(value, Structure | Choice) and library.shape(value.shape).sensitive)


def _field(member: Member, attribute: str, conversions: Conversions) -> Field:
    imports, key, name = conversions.imports, literal(member.name), Code(attribute)
    absent = imports.use(RUNTIME, "ABSENT") if can_be_null(member.value) else Code("None")
    get = fill("get({}, {})", key, absent) if can_be_null(member.value) else fill("get({})", key)
    reads = conversions.read(member.value, Code("given"), get)
    mine = fill("self.{}", name)
    annotation = field_type(conversions.library, member, imports)
    default = Code("") if member.required else fill(" = {}", absent)
    return Field(
        declaration=fill("{}: {}{}", name, annotation, default),
        docstring=docstring([told(member)], level=1),
        reads=fill("{} = {}", name, reads),
        absent=absent,
        key=key,
        writes=conversions.write(member.value, mine, kwargs=False),
        passes=conversions.write(member.value, mine, kwargs=True),
        attribute=name,
    )


TARGET = Target(name="models", needs=("validators",), render=_render, runtime=_runtime)
