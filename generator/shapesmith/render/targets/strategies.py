"""The target `strategies`: a Hypothesis strategy for each shape, by construction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapesmith.code import Code, comment, docstring, fill, literal
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.helpers import builtin, helpers_source
from shapesmith.render.python.draws.place import draw_domain, draw_place
from shapesmith.render.python.fault_tables import fault_tables
from shapesmith.render.targets.models import modelled
from shapesmith.render.targets.target import Target
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domains import Domain
from shapesmith.shapes.narrow import conflict, domain_of

DEPTH = 4
"""How many steps a shape is drawn inside itself, unless told otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Function:
    """A shape's function, as the template shows it."""

    name: Code
    parameters: Code
    returns: Code
    docstring: Code
    comment: Code
    body: Code
    record: Code
    record_docstring: Code
    key: Code
    invalid: Code
    invalid_docstring: Code


def _render(library: Library) -> Mapping[str, Code]:
    drawing = Drawing(library, draw_place)
    recorded = frozenset(shape.id for shape in modelled(library))
    functions = [_function(shape, drawing, recorded) for shape in library.contract.shapes.values()]
    records = [function for function in functions if function.record.text]
    cache = drawing.imports.use("functools", "cache") if functions else Code("cache")
    if functions:
        drawing.helper("_invalid")
    helpers = helpers_source(drawing)
    source = render(
        "strategies/strategies.py.jinja",
        docstring=docstring(_about(library, records, drawing)),
        imports=drawing.imports.block(),
        st=drawing.st,
        cache=cache,
        models=drawing.models,
        modules=_modules(functions, records, drawing),
        faults=drawing.faults,
        functions=functions,
        records=records,
        helpers=helpers,
    )
    return {"strategies.py": source, **_faults(library)}


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
    recursive = drawing.recursive(shape.id)
    steps = "A value holds values of its own shape at most `depth` steps down." if recursive else ""
    record = drawing.library.classes[shape.id] if shape.id in recorded else ""
    return _Function(
        name=function,
        parameters=fill("{}: {} = {}", drawing.depth, builtin("int", drawing), Code(str(DEPTH))) if recursive else Code(""),
        returns=fill("{}.SearchStrategy[{}]", drawing.st, _type(domain, drawing)),
        docstring=docstring([f"Draw `{shape.name}` ({shape.at}).", steps], level=1),
        comment=_remark(domain, body, unmet, drawing),
        body=body,
        record=Code(record),
        record_docstring=docstring([f"Draw `{shape.name}` as a record."], level=2),
        key=literal(function.text),
        invalid=Code(drawing.invalid[shape.id]),
        invalid_docstring=docstring(
            [f"Draw values of `{shape.name}` in which one keyword does not hold, and say which and where."], level=1
        ),
    )


def _remark(domain: Domain, body: Code, unmet: list[str], drawing: Drawing) -> Code:
    """Say what is asked of drawn values, or why there are none."""
    if body == drawing.nothing:
        places = conflict(domain, drawing.shapes) or ()
        return comment(f"No value is valid: {', '.join(map(str, places)) or 'what is required cannot be met'}.")
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
