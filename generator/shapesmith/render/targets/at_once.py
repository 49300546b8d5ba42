"""What reads and writes requests at once: their structures into functions that check what they make, in `readers.py` and `writers.py`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from shapesmith.code import Code, Names, docstring, fill
from shapesmith.code.names import BUILTINS
from shapesmith.plan.inline import Inliner
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.at_once.reading import Readers
from shapesmith.render.python.at_once.structures import structures_of
from shapesmith.render.python.at_once.walks import Walks
from shapesmith.render.python.at_once.writing import Writers
from shapesmith.render.python.checks.frame import Module
from shapesmith.render.python.checks.verdicts import function_body as verdict_body
from shapesmith.render.python.conversions import Conversions
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.parts import OF_CHECKS, parts_of
from shapesmith.render.targets.target import Target
from shapesmith.shapes.values import Structure

_OWN = frozenset(("ABSENT", "Any", "blob_text", "choice", "instance", "made", "models", "moment_text", "new", "read_blob", "record"))
"""What no variable of a function may be called: the names that it uses itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The function that reads or writes a structure."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two files.

    Attributes:
        name: Its name, without ending.
        verb: What the names of its functions begin with.
        walks: Emits them.
        told: What a function does; `{}` is the shape.
        summary: The first line of the file's docstring; `{}` is what the library is of.
        use: The paragraph after that.
        fresh: It meets what a parser made.
    """

    name: str
    verb: str
    walks: type[Walks]
    told: str
    summary: str
    use: str
    fresh: bool


SIDES = (
    Side(
        name="readers",
        verb="read",
        walks=Readers,
        told="Return the record of `instance`, None where that is no valid `{}`.",
        summary="Readers of {}: values in JSON form, fresh from a parser, into records that are valid.",
        use="They say of a value what `validators.py` says, and make of it what `from_dict` makes, in one walk. `from_http` calls them"
        " first, and asks `validators.py` what is wrong where they return None.",
        fresh=True,
    ),
    Side(
        name="writers",
        verb="write",
        walks=Writers,
        told="Return the JSON form of `record`, None where that is no valid `{}`.",
        summary="Writers of {}: records into JSON form that is valid.",
        use="They write what `to_dict` writes, and say of it what `validators.py` says, in one walk. `to_http(rules=...)` calls them"
        " first, and asks `validators.py` what is wrong where they return None.",
        fresh=False,
    ),
)


def _render(library: Library) -> Mapping[str, Code]:
    return {f"{side.name}.py": page[0] for side, page in zip(SIDES, _pages(library), strict=False)}


def _runtime(library: Library) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for _, imports in _pages(library) for part in parts_of(imports)))


@lru_cache(maxsize=1)
def _pages(library: Library) -> tuple[tuple[Code, Imports], ...]:
    """Render both files; none where no request is read in one walk."""
    return tuple(_page(library, side) for side in SIDES) if structures_of(library).requests else ()


def _page(library: Library, side: Side) -> tuple[Code, Imports]:
    structures, module = structures_of(library), _module(library, fresh=side.fresh)
    imports = Imports(["TYPE_CHECKING", "new"])
    walks = side.walks(
        verb=side.verb,
        library=library,
        structures=structures,
        module=module,
        conversions=Conversions(library=library, imports=imports, models=fill("{}.", imports.use(".", "models"))),
        taken=BUILTINS | OF_CHECKS | _OWN | {f"{side.verb}_{name}" for name in library.functions.values()},
        needed=dict.fromkeys(structures.requests),
    )
    made: dict[str, Walk] = {}
    while waiting := [identifier for identifier in walks.needed if identifier not in made]:
        made[waiting[0]] = _walk(library, walks, side, waiting[0])
    branches = [*_branches(module)]
    for name in [*module.helpers]:
        imports.use(RUNTIME, name)
    for name in [*walks.validated, *(f"is_valid_{module.functions[shape]}" for shape in module.called)]:
        imports.use(".validators", name)
    page = render(
        f"{side.name}/{side.name}.py.jinja",
        docstring=_docstring(library, side),
        any_value=imports.check("typing", "Any"),
        constants=[fill("{} = {}", Code(name), expression) for name, expression in module.constants.items()],
        branches=branches,
        tables=[fill("{} = {}", Code(name), expression) for name, expression in module.tables.items()],
        walks=[made[identifier] for identifier in library.contract.shapes if identifier in made],
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


def _module(library: Library, *, fresh: bool) -> Module:
    functions = set(library.functions.values())
    spoken = {f"{prefix}_{name}" for name in functions for prefix in ("is_valid", "read", "write")}
    return Module(
        documents=frozenset({library.contract.document, *library.contract.overlays}),
        functions=library.functions,
        shapes=library.contract.shapes,
        inliner=Inliner(library.contract.shapes),
        names=Names(spoken | OF_CHECKS | BUILTINS | _OWN),
        fresh=fresh,
    )


def _walk(library: Library, walks: Walks, side: Side, identifier: str) -> Walk:
    return Walk(
        name=Code(library.functions[identifier]),
        docstring=docstring([side.told.format(library.shape(identifier).name)], level=1),
        record=walks.conversions.class_of(Structure(shape=identifier)),
        body=tuple(walks.function_body(identifier)),
    )


def _docstring(library: Library, side: Side) -> Code:
    contract = library.contract
    what = contract.title or (contract.service.title if contract.service else "") or contract.document
    sources = " and ".join((contract.document, *contract.overlays))
    generated = f"Generated by Shapesmith from {sources}. Do not edit: `shapesmith generate` writes it."
    return docstring([side.summary.format(what), side.use, generated])


TARGET = Target(name="at_once", needs=("models", "validators"), render=_render, runtime=_runtime)
"""No target to be chosen: it comes with `wire.py`."""
