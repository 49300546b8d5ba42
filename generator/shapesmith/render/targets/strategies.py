"""The target `strategies`: a Hypothesis strategy for each shape, by construction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapesmith.code import Code, comment, docstring, fill, literal
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.helpers import builtin, choices_source, helpers_source
from shapesmith.render.python.draws.place import draw_domain, draw_place
from shapesmith.render.python.fault_tables import fault_tables
from shapesmith.render.targets.models import modelled
from shapesmith.render.targets.target import Target
from shapesmith.shapes.checks import Extension
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domains import Domain
from shapesmith.shapes.location import Location
from shapesmith.shapes.narrow import conflict, domain_of

_MOST_DRAWN = 100_000
"""No value is drawn of more bytes; limits beyond that are met anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Function:
    """A shape's function, as the template shows it."""

    name: Code
    shape: Code
    pointer: Code
    parameters: Code
    returns: Code
    docstring: Code
    comment: Code
    body: Code
    record: Code
    record_docstring: Code
    empty: tuple[Location, ...] | None
    unmet: tuple[str, ...]
    key: Code
    invalid: Code
    invalid_docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Emitted:
    """A module of strategies.

    Attributes:
        source: The module.
        names: Under which names it knows `st` and `validators`.
        empty: By shape id, the places that contradict each other where no value is valid.
        unmet: By shape id, what is asked of whole values, since construction does not meet it, in words.
    """

    source: Code
    names: Mapping[str, str]
    empty: Mapping[str, tuple[Location, ...]]
    unmet: Mapping[str, tuple[str, ...]]


def emit(
    library: Library,
    *,
    standalone: bool = False,
    pointers: frozenset[str] = frozenset(),
    formats: frozenset[str] = frozenset(),
    given: frozenset[str] = frozenset(),
    annotated: bool = False,
) -> Emitted:
    """Emit the strategies of a planned library.

    Args:
        library: The plan.
        standalone: There are no models, and the import of the validators is left out: whoever asked gives them.
        pointers: Places of the document that the caller overrides.
        formats: Formats, beside those that are known, of which the caller has strategies.
        annotated: Texts that do not keep to an encoding which nothing checks are drawn now and then.
        given: Helpers that whoever asked gives, and `st` with them; nothing is imported of Hypothesis then.
    """
    drawing = Drawing(library, draw_place, pointers=pointers, formats=formats, given=given, annotated=annotated)
    recorded = frozenset() if standalone else frozenset(shape.id for shape in modelled(library))
    made = {shape.id: _function(shape, drawing, recorded) for shape in library.contract.shapes.values()}
    functions = list(made.values())
    records = [function for function in functions if function.record.text]
    choices = choices_source(drawing) if functions and not given else Code("")
    if functions and not standalone:
        drawing.helper("_invalid")
    helpers = helpers_source(drawing)
    source = render(
        "strategies/strategies.py.jinja",
        docstring=docstring(_about(library, records, drawing)),
        imports=drawing.imports.block(),
        hypothesis=Code("") if given else fill("from hypothesis import strategies as {}", drawing.st),
        st=drawing.st,
        choices=choices,
        models=drawing.models,
        modules=Code("") if standalone else _modules(functions, records, drawing),
        negatives=() if standalone else functions,
        faults=drawing.faults,
        functions=functions,
        records=records,
        helpers=helpers,
    )
    return Emitted(
        source=source,
        names={"st": drawing.st.text, "validators": drawing.validators.text},
        empty={name: function.empty for name, function in made.items() if function.empty is not None},
        unmet={name: function.unmet for name, function in made.items() if function.unmet},
    )


def _render(library: Library) -> Mapping[str, Code]:
    return {"strategies.py": emit(library).source, **_faults(library)}


def _faults(library: Library) -> Mapping[str, Code]:
    """Render the tables of what can be broken, which need no Hypothesis."""
    if not library.contract.shapes:
        return {}
    told = [
        f"What can be broken in the shapes of {library.contract.document}: every keyword at every place, and how.",
        "`strategies.invalid_...` draws from it; `pairs_of` returns it by the name of a shape's functions.",
    ]
    tables = [(literal(name), table) for name, table in fault_tables(library).items()]
    return {"faults.py": render("strategies/faults.py.jinja", docstring=docstring(told), tables=tables)}


def _modules(functions: list[_Function], records: list[_Function], drawing: Drawing) -> Code:
    """Import the library's other modules, those without an alias in one line."""
    asked = any(f"{drawing.validators}.is_valid_" in function.body.text for function in functions)
    wanted = [("faults", drawing.faults.text)] if functions else []
    wanted += [("models", "_records")] if records else []
    wanted += [("validators", drawing.validators.text)] if asked else []
    plain = ", ".join(module for module, name in wanted if module == name)
    aliased = [f"from . import {module} as {name}" for module, name in wanted if module != name]
    return Code("\n".join([*([f"from . import {plain}"] if plain else []), *aliased]))


def _about(library: Library, records: list[_Function], drawing: Drawing) -> list[str]:
    names = list(library.functions.values())
    wanted = [operation.request for operation in library.contract.operations] + [library.contract.root]
    first = next((library.functions[shape] for shape in wanted if shape is not None), names[0] if names else "...")
    told = [f"Hypothesis strategies of every shape of {library.contract.document}, valid by construction."]
    told.append(f"`strategies.{first}()` draws values in JSON form, as `from_dict` and the validators take them.")
    if records:
        example = first if any(function.name.text == first for function in records) else records[0].name.text
        told.append(f"`strategies.{drawing.models}.{example}()` draws the same as records of `models`.")
    return told


def _function(shape: Shape, drawing: Drawing, recorded: frozenset[str]) -> _Function:
    drawing.shape, drawing.unmet = shape.id, []
    domain = domain_of(shape.block, drawing.shapes)
    body = drawing.call(domain.call) if domain.call else draw_domain(domain, drawing)
    function = Code(drawing.library.functions[shape.id])
    unmet = list(dict.fromkeys(drawing.unmet))
    if unmet and body != drawing.nothing:
        body = fill("{}.filter({}.is_valid_{})", body, drawing.validators, function)
    limits = [check.arguments[0] for check in shape.block.checks if isinstance(check, Extension) and check.function == "max_bytes"]
    if body != drawing.nothing and limits and min(limits) <= _MOST_DRAWN:
        body = fill("{}.filter({}({}))", body, drawing.helper("_within"), literal(min(limits)))
    empty = (conflict(domain, drawing.shapes) or ()) if body == drawing.nothing else None
    recursive = drawing.recursive(shape.id)
    steps = "A value holds values of its own shape at most `depth` steps down." if recursive else ""
    record = drawing.library.classes[shape.id] if shape.id in recorded else ""
    return _Function(
        name=function,
        shape=literal(shape.name),
        pointer=literal(shape.at.pointer),
        parameters=fill("{}: {} = {}", drawing.depth, builtin("int", drawing), literal(drawing.depth_of(shape.id)))
        if recursive
        else Code(""),
        returns=fill("{}.SearchStrategy[{}]", drawing.st, _type(domain, drawing)),
        docstring=docstring([f"Draw `{shape.name}` ({shape.at}).", steps], level=1),
        comment=_remark(empty, unmet),
        body=body,
        record=Code(record),
        record_docstring=docstring([f"Draw `{shape.name}` as a record."], level=2),
        empty=empty,
        unmet=tuple(unmet),
        key=literal(function.text),
        invalid=Code(drawing.invalid[shape.id]),
        invalid_docstring=docstring(
            [f"Draw values of `{shape.name}` in which one keyword does not hold, and say which and where."], level=1
        ),
    )


def _remark(empty: tuple[Location, ...] | None, unmet: list[str]) -> Code:
    """Say what is asked of drawn values, or why there are none."""
    if empty is not None:
        return comment(f"No value is valid: {', '.join(map(str, empty)) or 'what is required cannot be met'}.")
    if not unmet:
        return Code("")
    return comment(f"Asked of what is drawn, since construction does not meet it: {'; '.join(unmet)}.")


def _type(domain: Domain, drawing: Drawing) -> Code:
    """Write the type of what is drawn, as far as the JSON type tells."""
    while domain.call:
        domain = domain_of(drawing.shapes[domain.call].block, drawing.shapes)
    if domain.kinds == ("null",):
        return Code("None")
    if domain.kinds in (("boolean",), ("string",)):
        return builtin("bool" if "boolean" in domain.kinds else "str", drawing)
    if domain.kinds == ("number",):
        return builtin("int" if domain.numbers is not None and domain.numbers.whole else "float", drawing)
    some = drawing.imports.use("typing", "Any")
    if domain.kinds == ("array",):
        return fill("{}[{}]", builtin("list", drawing), some)
    if domain.kinds == ("object",):
        return fill("{}[{}, {}]", builtin("dict", drawing), builtin("str", drawing), some)
    return some


def _runtime(library: Library) -> tuple[str, ...]:
    return ()


TARGET = Target(name="strategies", needs=("models", "validators"), render=_render, runtime=_runtime)
