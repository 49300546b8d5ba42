"""What reads requests at once, `readers.py`: their structures into functions that check a value in JSON form and make its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from shapesmith.code import Code, Names, docstring, fill
from shapesmith.code.names import BUILTINS
from shapesmith.plan.inline import Inliner
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.checks.frame import Module
from shapesmith.render.python.checks.verdicts import function_body as verdict_body
from shapesmith.render.python.conversions import Conversions
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.parts import OF_CHECKS, parts_of
from shapesmith.render.python.readers.statements import Readers
from shapesmith.render.python.readers.structures import structures_of
from shapesmith.render.targets.target import Target
from shapesmith.shapes.values import Structure

_OWN = frozenset(("ABSENT", "choice", "instance", "made", "models", "new", "read_blob"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The function that reads a structure."""

    name: Code
    docstring: Code
    record: Code
    body: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """The function that tells whether a value meets a block without a shape, such as a branch of `anyOf`."""

    name: Code
    docstring: Code
    body: tuple[Code, ...]


def _render(library: Library) -> Mapping[str, Code]:
    page = _page(library)
    return {"readers.py": page[0]} if page else {}


def _runtime(library: Library) -> tuple[str, ...]:
    page = _page(library)
    return parts_of(page[1]) if page else ()


@lru_cache(maxsize=1)
def _page(library: Library) -> tuple[Code, Imports] | None:
    structures = structures_of(library)
    if not structures.requests:
        return None
    imports = Imports(["TYPE_CHECKING", "new"])
    module = _module(library)
    readers = Readers(
        library=library,
        structures=structures,
        module=module,
        conversions=Conversions(library=library, imports=imports, models=fill("{}.", imports.use(".", "models"))),
        taken=BUILTINS | OF_CHECKS | _OWN | {f"read_{name}" for name in library.functions.values()},
        asked=dict.fromkeys(structures.requests),
    )
    made: dict[str, Reader] = {}
    while waiting := [identifier for identifier in readers.asked if identifier not in made]:
        made[waiting[0]] = _reader(library, readers, waiting[0])
    branches = [*_branches(module)]
    for name in [*module.helpers]:
        imports.use(RUNTIME, name)
    for name in [*readers.validated, *(f"is_valid_{module.functions[shape]}" for shape in module.called)]:
        imports.use(".validators", name)
    page = render(
        "readers/readers.py.jinja",
        docstring=_docstring(library),
        any_value=imports.check("typing", "Any"),
        constants=[fill("{} = {}", Code(name), expression) for name, expression in module.constants.items()],
        branches=branches,
        tables=[fill("{} = {}", Code(name), expression) for name, expression in module.tables.items()],
        readers=[made[identifier] for identifier in library.contract.shapes if identifier in made],
        imports=imports.block(),
    )
    return page, imports


def _branches(module: Module) -> Iterator[Branch]:
    """Yield the functions that tell whether a value meets a block without a shape, and those that they need in turn."""
    written = 0
    while written < len(module.auxiliaries):
        one = module.auxiliaries[written]
        asks = f"Tell whether `instance` meets {one.block.at}."
        body = verdict_body(module.inliner.inline(one.block), module.frame(one.name))
        yield Branch(name=Code(one.name), docstring=docstring([asks], level=1), body=tuple(body))
        written += 1


def _module(library: Library) -> Module:
    functions = set(library.functions.values())
    return Module(
        documents=frozenset({library.contract.document, *library.contract.overlays}),
        functions=library.functions,
        shapes=library.contract.shapes,
        inliner=Inliner(library.contract.shapes),
        names=Names({f"read_{name}" for name in functions} | {f"is_valid_{name}" for name in functions} | OF_CHECKS | BUILTINS | _OWN),
        fresh=True,
    )


def _reader(library: Library, readers: Readers, identifier: str) -> Reader:
    shape = library.shape(identifier)
    told = f"Return the record of `instance`, None where that is no valid `{shape.name}`."
    return Reader(
        name=Code(library.functions[identifier]),
        docstring=docstring([told], level=1),
        record=readers.conversions.class_of(Structure(shape=identifier)),
        body=tuple(readers.function_body(identifier)),
    )


def _docstring(library: Library) -> Code:
    contract = library.contract
    what = contract.title or (contract.service.title if contract.service else "") or contract.document
    summary = f"Readers of {what}: values in JSON form, fresh from a parser, into records that are valid."
    use = (
        "They say of a value what `validators.py` says, and make of it what `from_dict` makes, in one walk. `from_http` calls them first,"
        " and asks `validators.py` what is wrong where they return None."
    )
    sources = " and ".join((contract.document, *contract.overlays))
    return docstring([summary, use, f"Generated by Shapesmith from {sources}. Do not edit: `shapesmith generate` writes it."])


TARGET = Target(name="readers", needs=("models", "validators"), render=_render, runtime=_runtime)
"""No target to be chosen: it comes with `wire.py`."""
