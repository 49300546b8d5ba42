"""The target `msgspec_models`: structures into structs of msgspec, with the same verdicts as the validators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from shapesmith.code import Code, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.families.classes import Attribute, FamilyClass, class_names, family_class
from shapesmith.render.python.families.page import choices, file_docstring, left_out, taken, version_check
from shapesmith.render.python.families.spelling import Speller
from shapesmith.render.python.families.unsaid import Unsaid
from shapesmith.render.python.families.words import INT_64, Bound, Words, is_unicode, python_pattern
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.parts import parts_of
from shapesmith.render.requirement import Requirement
from shapesmith.render.targets.models import is_sensitive, modelled
from shapesmith.render.targets.target import Target
from shapesmith.shapes.checks import Check, Members, Type
from shapesmith.shapes.contract import Shape

MSGSPEC = "msgspec"
REQUIREMENT = Requirement(name=MSGSPEC, low=(0, 18), below=(1, 0))
REMARK = "What msgspec has no words for, `validators` check whenever a value is read or made:"
RESERVED = frozenset(("from_dict", "to_dict", "from_shapesmith", "to_shapesmith"))
"""The methods that the structs have."""


class MsgspecWords(Words):
    """Msgspec's words: strict types, `Meta`, and Python's regular expressions."""

    finite = False

    def pattern(self, pattern: str) -> str | None:
        """Return the pattern as `re` reads it."""
        return python_pattern(pattern)

    def takes_bound(self, bound: Bound, *, whole: bool) -> bool:
        """Tell whether a bound fits: msgspec keeps those of integers in 64 bits, and those of other numbers as floats."""
        if not -INT_64 < bound.of_whole.value < INT_64 - 1:
            return False
        return whole or bound.is_float


@dataclass(frozen=True, slots=True, kw_only=True)
class Struct:
    """A class as the template lays it out.

    Attributes:
        options: The arguments of the class.
        hidden: The attributes that a repr hides, or empty source.
        validator: What the names of its shape's validators end with, where types alone do not give the verdict.
    """

    name: Code
    docstring: Code
    options: Code
    fields: tuple[tuple[Code, Code], ...]
    hidden: Code
    validator: Code


def _render(library: Library) -> Mapping[str, Code]:
    page = _page(library)
    return {} if page is None else {"msgspec_models.py": page[0]}


def _runtime(library: Library) -> tuple[str, ...]:
    page = _page(library)
    return () if page is None else parts_of(page[1])


def _carries(shape: Shape) -> bool:
    """Tell whether a struct can hold a structure.

    Msgspec refuses names that JSON would have to escape. And it drops members that are not known, so where something is asked of those, or
    where it is not certain that nothing is, the structure stays a dict.
    """
    escaped = any(one in '"\\' or one < " " for member in shape.members for one in member.name)
    free = shape.extra is None or all(map(_ignores_others, shape.block.checks))
    return free and not escaped and all(is_unicode(member.name) for member in shape.members)


def _ignores_others(check: Check) -> bool:
    """Tell whether a check asks nothing of members that are not known."""
    if isinstance(check, Members):
        needed = {one.name for one in check.required} <= {one.name for one in check.known}
        return needed and check.rest is None and check.names is None and not check.patterns
    return isinstance(check, Type)


@lru_cache(maxsize=1)
def _page(library: Library) -> tuple[Code, Imports] | None:
    everything = modelled(library)
    shapes = tuple(shape for shape in everything if _carries(shape))
    if not shapes:
        return None
    imports = Imports([*taken(library, shapes), *RESERVED])
    speller = Speller(
        library=library,
        imports=imports,
        words=MsgspecWords(imports, (MSGSPEC, "Meta")),
        class_names={**class_names(library, shapes), **choices(library, shapes, imports, is_unicode)},
    )
    classes = [family_class(shape, speller, reserved=RESERVED) for shape in shapes]
    base = imports.local("_Base")
    structs = [_struct(found, library, imports) for found in classes]
    page = render(
        "msgspec_models/msgspec_models.py.jinja",
        docstring=_docstring(library, left_out(everything, shapes)),
        base=base,
        structs=structs,
        **_names(imports, structs),
    )
    return page, imports


def _names(imports: Imports, structs: list[Struct]) -> dict[str, Code]:
    used = {
        **{name: (MSGSPEC, name) for name in ("Struct", "convert", "to_builtins")},
        "supported": (RUNTIME, "supported"),
        "records": (".", "models"),
    }
    if any(struct.validator.text for struct in structs):
        used["validators"] = (".", "validators")
    if any(struct.hidden.text for struct in structs):
        used["hiding"] = (RUNTIME, "hiding")
    names = {key: imports.use(*name) for key, name in used.items()}
    version = imports.use(MSGSPEC, "__version__")
    names["self_type"] = imports.check("typing_extensions", "Self")
    names["mapping"] = imports.check("collections.abc", "Mapping")
    names["any_value"] = imports.use("typing", "Any")
    names["optional"] = imports.optional(MSGSPEC)
    return {**names, **version_check(REQUIREMENT, version), "imports": imports.block()}


def _docstring(library: Library, missing: tuple[str, ...]) -> Code:
    use = (
        "`from_dict`, and all that msgspec has to read a value, refuse what the validators refuse, and the constructors what types do not "
        "say; `to_dict` writes the JSON form. UNSET stands for what is absent."
    )
    return file_docstring(library, "msgspec", use, missing)


def _struct(found: FamilyClass, library: Library, imports: Imports) -> Struct:
    shape = found.shape
    options = [Code("kw_only=True"), *([] if found.extra else [Code("forbid_unknown_fields=True")])]
    dropped = Unsaid(at=shape.at, sentence="members that are not known are taken, and not kept", asked=False)
    found = replace(found, unsaid=(dropped, *found.unsaid)) if found.extra else found
    hidden = [one.name.text for one in found.attributes if shape.sensitive or is_sensitive(library, one.member)]
    return Struct(
        name=found.name,
        docstring=found.docstring(REMARK),
        options=join(", ", options),
        fields=tuple((_field(attribute, imports), attribute.docstring) for attribute in found.attributes),
        hidden=literal(tuple(hidden)) if hidden else Code(""),
        validator=Code(library.functions[shape.id] if found.asks else ""),
    )


def _field(attribute: Attribute, imports: Imports) -> Code:
    spelled, arguments = attribute.type, []
    if attribute.member.name != attribute.name.text:
        arguments.append(fill("name={}", literal(attribute.member.name)))
    if not attribute.required:
        arguments.append(fill("default={}", imports.use(MSGSPEC, "UNSET")))
        unset = imports.use(MSGSPEC, "UnsetType")
        spelled = spelled if spelled == imports.use("typing", "Any") else fill("{} | {}", spelled, unset)
    if not arguments:
        return fill("{}: {}", attribute.name, spelled)
    return fill("{}: {} = {}({})", attribute.name, spelled, imports.use(MSGSPEC, "field"), join(", ", arguments))


TARGET = Target(
    name="msgspec_models", needs=("models", "validators"), family="msgspec", package=REQUIREMENT, render=_render, runtime=_runtime
)
