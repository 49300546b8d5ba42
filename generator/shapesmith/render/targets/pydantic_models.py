"""The target `pydantic_models`: structures into models of pydantic, with the same verdicts as the validators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from shapesmith.code import Code, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.families.classes import Attribute, FamilyClass, class_names, family_class
from shapesmith.render.python.families.page import choices, file_docstring, left_out, taken, version_check
from shapesmith.render.python.families.rust import rust_pattern
from shapesmith.render.python.families.spelling import Speller
from shapesmith.render.python.families.words import Bound, Words, is_unicode
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.parts import parts_of
from shapesmith.render.requirement import Requirement
from shapesmith.render.targets.models import is_sensitive, modelled
from shapesmith.render.targets.target import Target
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.values import Whole

PYDANTIC = "pydantic"
REQUIREMENT = Requirement(name=PYDANTIC, low=(2, 11), below=(3, 0))
REMARK = "What pydantic has no words for, `validators` check whenever a value is validated:"
_LEGACY = (
    "construct copy dict fields fields_set from_orm json parse_file parse_obj parse_raw schema schema_json update_forward_refs validate"
)
_OF_MODELS = (
    "computed_fields config construct copy dump dump_json extra fields fields_set json_schema parametrized_name post_init rebuild "
    "validate validate_json validate_strings"
)
RESERVED = frozenset(
    ("from_dict", "to_dict", "from_shapesmith", "to_shapesmith", *_LEGACY.split(), *(f"model_{name}" for name in _OF_MODELS.split()))
)
"""Attributes of pydantic's own models, and the methods that ours have beside those."""


class PydanticWords(Words):
    """Pydantic's words: strict types, `Field`, and Rust's regular expressions."""

    def pattern(self, pattern: str) -> str | None:
        """Return the pattern as Rust reads it."""
        return rust_pattern(pattern)

    def whole(self, bounds: tuple[Bound, ...], divisor: int | None, *, strictly: bool) -> Code:
        """Spell an integer; 1.0 is one unless the dialect says otherwise."""
        limits = {bound.name: bound.value for bound in bounds} | ({} if divisor is None else {"multiple_of": divisor})
        if strictly:
            return self.limited(self.types[Whole], limits)
        before = fill("{}({})", self.imports.use(PYDANTIC, "BeforeValidator"), self.imports.use(RUNTIME, "as_whole"))
        return self.limited(self.types[Whole], limits, before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A class as the template lays it out.

    Attributes:
        config: What the class configures for itself, or empty source.
        nullable: The names of attributes for which None is a value, or empty source.
        validator: What the names of its shape's validators end with, where types alone do not give the verdict.
    """

    name: Code
    docstring: Code
    config: Code
    nullable: Code
    extra: Code
    fields: tuple[tuple[Code, Code], ...]
    validator: Code


def _render(library: Library) -> Mapping[str, Code]:
    page = _page(library)
    return {} if page is None else {"pydantic_models.py": page[0]}


def _runtime(library: Library) -> tuple[str, ...]:
    page = _page(library)
    return () if page is None else parts_of(page[1])


def _carries(shape: Shape) -> bool:
    return all(is_unicode(member.name) for member in shape.members)


@lru_cache(maxsize=1)
def _page(library: Library) -> tuple[Code, Imports] | None:
    everything = modelled(library)
    shapes = tuple(shape for shape in everything if _carries(shape))
    if not shapes:
        return None
    imports = Imports([*taken(library, shapes), *RESERVED])
    base, maybe, value = imports.local("_Base"), imports.local("Maybe"), imports.local("Value")
    lax = fill("{}(strict=False)", imports.use(PYDANTIC, "Field"))
    chosen = {
        identifier: fill("{}[{}, {}]", imports.use("typing", "Annotated"), name, lax)
        for identifier, name in choices(library, shapes, imports, is_unicode).items()
    }
    words = PydanticWords(imports, (PYDANTIC, "Field"))
    speller = Speller(library=library, imports=imports, words=words, class_names={**class_names(library, shapes), **chosen})
    classes = [family_class(shape, speller, reserved=RESERVED, legal=_legal) for shape in shapes]
    models = [_model(found, library, imports, maybe) for found in classes]
    page = render(
        "pydantic_models/pydantic_models.py.jinja",
        docstring=_docstring(library, classes, left_out(everything, shapes)),
        models=models,
        base=base,
        maybe=maybe,
        value=value,
        exclude_none=literal(not any(one.can_be_null for found in classes for one in found.attributes)),
        **_names(imports, models),
    )
    return page, imports


def _names(imports: Imports, models: list[Model]) -> dict[str, Code]:
    used = {
        **{name: (PYDANTIC, name) for name in ("AfterValidator", "BaseModel", "ConfigDict", "VERSION")},
        "annotated": ("typing", "Annotated"),
        "class_var": ("typing", "ClassVar"),
        "any_value": ("typing", "Any"),
        "type_var": ("typing", "TypeVar"),
        "describe_members": (RUNTIME, "describe_members"),
        "given": (RUNTIME, "given"),
        "supported": (RUNTIME, "supported"),
        "records": (".", "models"),
    }
    if any(model.validator.text for model in models):
        used |= {"model_validator": (PYDANTIC, "model_validator"), "validators": (".", "validators")}
    names = {key: imports.use(*name) for key, name in used.items()}
    names["self_type"] = imports.check("typing_extensions", "Self")
    names["mapping"] = imports.check("collections.abc", "Mapping")
    names["type_alias"] = imports.check("typing", "TypeAlias")
    names["optional"] = imports.optional(PYDANTIC)
    return {**names, **version_check(REQUIREMENT, names["VERSION"]), "imports": imports.block()}


def _legal(attribute: str) -> str:
    """Make a name that pydantic takes: it keeps those with an underscore in front for itself."""
    return f"member{attribute}" if attribute.startswith("_") else attribute


def _docstring(library: Library, classes: list[FamilyClass], missing: tuple[str, ...]) -> Code:
    use = (
        "`from_dict`, and all that pydantic has to read a value, refuse what the validators refuse; `to_dict` and `model_dump` write the "
        "API's own names. The constructors take attributes by their names here, and None for what is absent."
    )
    return file_docstring(library, "pydantic", use, missing)


def _model(found: FamilyClass, library: Library, imports: Imports, maybe: Code) -> Model:
    shape = found.shape
    hidden = shape.sensitive or any(is_sensitive(library, attribute.member) for attribute in found.attributes)
    nullable = sorted(attribute.name.text for attribute in found.attributes if attribute.can_be_null)
    config = [*([Code('extra="allow"')] if found.extra else []), *([Code("hide_input_in_errors=True")] if hidden else [])]
    return Model(
        name=found.name,
        docstring=found.docstring(REMARK),
        config=fill("{}({})", imports.use(PYDANTIC, "ConfigDict"), join(", ", config)) if config else Code(""),
        nullable=literal(tuple(nullable)) if nullable else Code(""),
        extra=fill("dict[str, {}]", found.extra) if found.extra else Code(""),
        fields=tuple((_field(attribute, shape, library, imports, maybe), attribute.docstring) for attribute in found.attributes),
        validator=Code(library.functions[shape.id] if found.asks else ""),
    )


def _field(attribute: Attribute, shape: Shape, library: Library, imports: Imports, maybe: Code) -> Code:
    spelled = attribute.type
    arguments = []
    if not attribute.required:
        arguments.append(Code("default=None"))
        spelled = spelled if attribute.can_be_null else fill("{}[{}]", maybe, spelled)
    name = literal(attribute.member.name)
    if attribute.member.name != attribute.name.text:
        arguments += [fill("validation_alias={}", name), fill("serialization_alias={}", name)]
    if shape.sensitive or is_sensitive(library, attribute.member):
        arguments.append(Code("repr=False"))
    if not arguments:
        return fill("{}: {}", attribute.name, spelled)
    if arguments == [Code("default=None")]:
        return fill("{}: {} = None", attribute.name, spelled)
    return fill("{}: {} = {}({})", attribute.name, spelled, imports.use(PYDANTIC, "Field"), join(", ", arguments))


TARGET = Target(
    name="pydantic_models", needs=("models", "validators"), family="pydantic", package=REQUIREMENT, render=_render, runtime=_runtime
)
