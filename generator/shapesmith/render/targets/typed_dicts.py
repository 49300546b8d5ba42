"""The target `typed_dicts`: structures into TypedDicts of what boto3 takes as keyword arguments and returns."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from shapesmith.code import Code, docstring, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.families.classes import Attribute, FamilyClass, class_names, family_class
from shapesmith.render.python.families.page import file_docstring
from shapesmith.render.python.families.spelling import Speller
from shapesmith.render.python.families.stubs import Answered, Given, names_given, roles
from shapesmith.render.python.families.unsaid import Unsaid
from shapesmith.render.python.imports import Imports
from shapesmith.render.python.prose import sentence
from shapesmith.render.python.types import leaves, member_values
from shapesmith.render.targets.models import modelled
from shapesmith.render.targets.target import Target
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.values import Choice

REMARK = "What a type checker cannot see; `models` and `validators` check it:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A member: its name as a key, how a class declares it, its type as a text, and its docstring."""

    key: Code
    declaration: Code
    type: Code
    docstring: Code
    is_name: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dict:
    """A class as the template lays it out.

    Attributes:
        required: Members that have to be there; in a class of their own where there are others.
        optional: Members that may be there.
        called: A name is none that a class can declare, so both parts are made by calls.
        base: The name of the class of the required members.
        rest: The name of the class of the optional members, where calls make both.
    """

    name: Code
    docstring: Code
    required: tuple[Entry, ...]
    optional: tuple[Entry, ...]
    called: bool
    base: Code
    rest: Code


def _render(library: Library) -> Mapping[str, Code]:
    shapes = modelled(library)
    if not shapes:
        return {}
    members = (member.name for shape in shapes for member in shape.members)
    imports = Imports([*members, *library.classes.values(), "TYPE_CHECKING"])
    typed_dict = imports.use("typing", "TypedDict")
    aliases = _choices(library, shapes)
    dicts = _dicts(library, shapes, aliases, imports)
    page = render(
        "typed_dicts/typed_dicts.py.jinja",
        docstring=_docstring(library),
        aliases=[_alias(shape, Code(library.classes[shape.id])) for shape in aliases],
        type_alias=imports.check("typing", "TypeAlias") if aliases else Code(""),
        literals=imports.use("typing", "Literal") if aliases else Code(""),
        dicts=dicts,
        typed_dict=typed_dict,
        imports=imports.block(),
    )
    return {"typed_dicts.py": page}


def _dicts(library: Library, shapes: tuple[Shape, ...], aliases: tuple[Shape, ...], imports: Imports) -> list[Dict]:
    """See every structure as what is given, or as what is answered with where it is only that; some as both, by two names.

    What is given takes either, but for what is in one that has two names itself: stubs do not mix them there.
    """
    part = roles(library, shapes)
    names = {**class_names(library, shapes), **{shape.id: Code(library.classes[shape.id]) for shape in aliases}}
    answers = {shape.id: imports.local(f"{names[shape.id]}Answer") for shape in shapes if shape.id in part.both}
    given = Speller(library=library, imports=imports, words=Given(imports), class_names=names_given(names, answers))
    alone = Speller(library=library, imports=imports, words=Given(imports), class_names=names)
    answered = Speller(library=library, imports=imports, words=Answered(imports), class_names={**names, **answers})
    dicts = []
    for shape in shapes:
        speller = answered if shape.id in part.answered else alone if shape.id in answers else given
        found = family_class(shape, speller, reserved=frozenset())
        dicts.append(_dict(replace(found, name=names[shape.id]), imports))
        if shape.id in answers:
            dicts.append(_dict(family_class(shape, answered, reserved=frozenset()), imports))
    return dicts


def _choices(library: Library, shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    held = {
        leaf.shape
        for shape in shapes
        for value in (*member_values(shape), *([shape.extra] if shape.extra else []))
        for leaf in leaves(value)
        if isinstance(leaf, Choice)
    }
    return tuple(shape for shape in library.contract.shapes.values() if shape.id in held)


def _alias(shape: Shape, name: Code) -> tuple[Code, Code, Code]:
    return name, join(", ", map(literal, shape.choices)), docstring([sentence(shape.description)])


def _dict(found: FamilyClass, imports: Imports) -> Dict:
    closed = Unsaid(at=found.shape.at, sentence="no other members")
    found = found if found.extra else replace(found, unsaid=(closed, *found.unsaid))
    entries = [(attribute.required, _entry(attribute)) for attribute in found.attributes]
    required = tuple(entry for needed, entry in entries if needed)
    optional = tuple(entry for needed, entry in entries if not needed)
    called = not all(entry.is_name for _, entry in entries)
    return Dict(
        name=found.name,
        docstring=found.docstring(REMARK),
        required=required,
        optional=optional,
        called=called,
        base=imports.local(f"_{found.name}Required") if required and (optional or called) else Code(""),
        rest=imports.local(f"_{found.name}Optional") if optional and called else Code(""),
    )


def _entry(attribute: Attribute) -> Entry:
    name = attribute.member.name
    is_name = name.isascii() and name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("__")
    return Entry(
        key=literal(name),
        declaration=fill("{}: {}", Code(name) if is_name else literal(name), attribute.type),
        type=literal(attribute.type.text),
        docstring=attribute.docstring,
        is_name=is_name,
    )


def _docstring(library: Library) -> Code:
    use = (
        "They type the keyword arguments of the boto3 client's methods, `client.method(**request)`, and what those return; nothing is "
        "checked when the program runs."
    )
    return file_docstring(library, "TypedDict", use, ())


def _runtime(library: Library) -> tuple[str, ...]:
    return ()


TARGET = Target(name="typed_dicts", needs=("models", "validators"), family="typeddict", render=_render, runtime=_runtime)
