"""The target `validators`: every shape into `is_valid_...`, `validate_...` and `iter_errors_...`, in straight-line Python."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from shapesmith.code import Code, Names, docstring, fill, join, literal
from shapesmith.code.names import BUILTINS
from shapesmith.plan.inline import Inliner
from shapesmith.plan.library import Library
from shapesmith.plan.reach import deep_shapes
from shapesmith.plan.selection import byte_blocks, without_bytes
from shapesmith.render.environment import render
from shapesmith.render.python.checks.evaluated import evaluated_body, is_tracked
from shapesmith.render.python.checks.frame import HELPERS, Auxiliary, Module
from shapesmith.render.python.checks.reports import report
from shapesmith.render.python.checks.sizes import size_report, smallest_limits
from shapesmith.render.python.checks.verdicts import function_body, refusing
from shapesmith.render.targets.target import Target
from shapesmith.shapes.checks import Block
from shapesmith.shapes.contract import Shape

_ALWAYS = ("ALL", "only", "refuse")


@dataclass(frozen=True, slots=True, kw_only=True)
class Functions:
    """The functions of one shape or auxiliary block, as the template lays them out."""

    name: Code
    asks: Code
    verdict: tuple[Code, ...]
    report: tuple[Code, ...]
    guard: tuple[Code, ...] = ()
    demands: Code = Code("")
    tells: Code = Code("")
    weighs: Code = Code("")
    sizes: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Emitted:
    """A module of validators: its source, and the parts of the runtime that it needs."""

    source: Code
    parts: tuple[str, ...]


def emit(library: Library, *, standalone: bool = False, max_depth: int | None = None) -> Emitted:
    """Emit the validators of a planned library.

    Args:
        library: The plan.
        standalone: Leave the import of the runtime out; whoever asked puts the runtime before the source.
        max_depth: How deep instances may be nested; None leaves that to the runtime, which asks where Python's recursion limit is met.
    """
    module = _module(library, max_depth)
    sized = byte_blocks(library.contract.shapes)
    smallest = smallest_limits(sized)
    shapes = [_functions(shape, module, sized.get(shape.id), smallest) for shape in library.contract.shapes.values()]
    auxiliaries, evaluations = _auxiliaries(module)
    module.helpers.update((*_ALWAYS, "inf") if sized else _ALWAYS)
    constants = [fill("{} = {}", Code(name), expression) for name, expression in module.constants.items()]
    source = render(
        "validators/validators.py.jinja",
        docstring=_docstring(library),
        imports=Code("") if standalone else _imports(module),
        constants=constants,
        shapes=shapes,
        auxiliaries=auxiliaries,
        evaluations=evaluations,
    )
    return Emitted(source=source, parts=module.parts())


def emit_verdicts(library: Library, shape: str, max_depth: int | None = None) -> Emitted:
    """Emit `is_valid_...` of one shape and of what it calls, exactly as `emit` writes them, and nothing else."""
    module = _module(library, max_depth)
    module.called[shape] = None
    functions: list[Functions] = []
    done: set[str] = set()
    evaluations: list[Functions] = []
    written = -1
    while written < len(functions) + len(evaluations):
        written = len(functions) + len(evaluations)
        for identifier in [identifier for identifier in module.called if identifier not in done]:
            done.add(identifier)
            functions.append(_verdict(library.shape(identifier), module))
        functions += _more_auxiliaries(module, functions)
        evaluations += _more_evaluations(module, evaluations)
    constants = [fill("{} = {}", Code(name), expression) for name, expression in module.constants.items()]
    source = render("validators/verdicts.py.jinja", constants=constants, functions=functions, evaluations=evaluations)
    return Emitted(source=source, parts=module.parts())


def _more_auxiliaries(module: Module, functions: list[Functions]) -> list[Functions]:
    written = {part.name.text for part in functions}
    return [_auxiliary_verdict(part, module) for part in tuple(module.auxiliaries) if part.name not in written]


def _more_evaluations(module: Module, evaluations: list[Functions]) -> list[Functions]:
    written = {part.name.text for part in evaluations}
    return [_evaluated(part, module) for part in tuple(module.evaluations) if part.name not in written]


def _evaluated(part: Auxiliary, module: Module) -> Functions:
    frame = module.frame(part.name)
    body = evaluated_body(module.inliner.inline(part.block), frame, lambda block: refusing(block, frame))
    asks = docstring([f"Return what {part.block.at} evaluates of `instance`, False where it does not hold."], level=1)
    return Functions(name=Code(part.name), asks=asks, verdict=tuple(body), report=())


def _verdict(shape: Shape, module: Module) -> Functions:
    name = module.functions[shape.id]
    block = shape.block if is_tracked(shape.block) else module.inliner.inline(shape.block)
    body = function_body(block, module.frame(name))
    asks = docstring([f"Tell whether `instance` is a valid `{shape.name}` ({shape.at})."], level=1)
    guard = _guard(name, module) if shape.id in module.deep else ()
    return Functions(name=Code(name), asks=asks, verdict=tuple(body), report=(), guard=guard)


def _guard(name: str, module: Module) -> tuple[Code, ...]:
    """Write the body of a public function whose inner one may meet the recursion limit."""
    inner = Code(f"_is_valid_{name}")
    most = Code("") if module.max_depth is None else fill(", most={}", literal(module.max_depth))
    first = () if module.max_depth is None else (fill("{}(instance, {})", module.use("refuse_deeper"), literal(module.max_depth)),)
    return (
        *first,
        Code("try:"),
        fill("    return {}(instance)", inner),
        Code("except RecursionError:"),
        fill("    return {}({}, instance{})", module.use("deeper"), inner, most),
    )


def _auxiliary_verdict(part: Auxiliary, module: Module) -> Functions:
    block = part.block if is_tracked(part.block) else module.inliner.inline(part.block)
    body = function_body(block, module.frame(part.name))
    asks = docstring([f"Tell whether `instance` meets {part.block.at}."], level=1)
    return Functions(name=Code(part.name), asks=asks, verdict=tuple(body), report=())


def _module(library: Library, max_depth: int | None) -> Module:
    functions = set(library.functions.values())
    prefixes = ("is_valid_", "validate_", "iter_errors_", "iter_size_errors_", "_errors_", "_size_errors_", "_evaluated_", "_is_valid_")
    spoken = {f"{prefix}{name}" for name in functions for prefix in prefixes}
    helpers = {name for names in HELPERS.values() for name in names}
    return Module(
        documents=frozenset({library.contract.document, *library.contract.overlays}),
        functions=library.functions,
        shapes=library.contract.shapes,
        inliner=Inliner(library.contract.shapes),
        names=Names(functions | spoken | helpers | BUILTINS),
        deep=frozenset(library.contract.shapes) if max_depth is not None else deep_shapes(library.contract.shapes),
        max_depth=max_depth,
    )


def _functions(shape: Shape, module: Module, sized: Block | None, smallest: Mapping[str, int]) -> Functions:
    name = module.functions[shape.id]
    block = without_bytes(shape.block)
    return dataclasses.replace(
        _verdict(shape, module),
        report=_generator(report(block, Code("instance"), Code("path"), module.frame(name))),
        demands=docstring([f"Raise `ValidationError` with all that is wrong with `instance` as `{shape.name}`, by these rules."], level=1),
        tells=docstring([f"Yield all that is wrong with `instance` as `{shape.name}`, by these rules."], level=1),
        weighs=_weighs(shape) if sized else Code(""),
        sizes=tuple(size_report(sized, Code("path"), module.frame(name), smallest)) if sized else (),
    )


def _weighs(shape: Shape) -> Code:
    told = f"Yield what is too large in the bytes of `instance` as `{shape.name}`."
    return docstring([told, "`size`: how many bytes the body has, where that is known; it spares asking what cannot fail."], level=1)


def _generator(lines: list[Code]) -> tuple[Code, ...]:
    return tuple(lines) if any("yield" in line.text for line in lines) else (Code("yield from ()"),)


def _auxiliaries(module: Module) -> tuple[list[Functions], list[Functions]]:
    """Emit the functions that other functions asked for; they may ask for more."""
    made: list[Functions] = []
    evaluations: list[Functions] = []
    while len(made) < len(module.auxiliaries) or len(evaluations) < len(module.evaluations):
        evaluations += _more_evaluations(module, evaluations)
        for part in module.auxiliaries[len(made) :]:
            lines = report(without_bytes(part.block), Code("instance"), Code("path"), module.frame(part.name))
            made.append(dataclasses.replace(_auxiliary_verdict(part, module), report=_generator(lines)))
    return made, evaluations


def _imports(module: Module) -> Code:
    helpers = sorted(module.helpers | {"Violation"})
    typing = "Any, Literal" if module.evaluations else "Any"
    checking = [
        Code("from collections.abc import Iterator"),
        Code(f"from typing import {typing}"),
        Code(""),
        Code("from ._runtime import Path, Rules"),
    ]
    lines = [
        Code("from ._runtime import ("),
        *(Code(f"    {name},") for name in helpers),
        Code(")"),
        Code("from ._runtime import ValidationError as ValidationError"),
        Code(""),
        Code("TYPE_CHECKING = False"),
        Code("if TYPE_CHECKING:"),
        *(fill("    {}", line) if line.text else line for line in checking),
    ]
    return join("\n", lines)


def _docstring(library: Library) -> Code:
    contract = library.contract
    title = contract.title or (contract.service.title if contract.service else "") or contract.document
    return docstring(
        [
            f"Validators of {title}: whether a value in JSON form is valid, and all that is wrong with it.",
            f"Generated by Shapesmith from {' and '.join((contract.document, *contract.overlays))}. "
            "Do not edit: `shapesmith generate` writes it.",
        ]
    )


def _render(library: Library) -> Mapping[str, Code]:
    return {"validators.py": emit(library).source}


def _runtime(library: Library) -> tuple[str, ...]:
    return emit(library).parts


TARGET = Target(name="validators", render=_render, runtime=_runtime)
