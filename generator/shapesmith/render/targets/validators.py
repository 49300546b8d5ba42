"""The target `validators`: every shape into `is_valid_...`, `validate_...` and `iter_errors_...`, in straight-line Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from shapesmith.code import Code, Names, docstring, fill, join, literal
from shapesmith.code.names import BUILTINS
from shapesmith.plan.inline import Inliner
from shapesmith.plan.library import Library
from shapesmith.plan.reach import deep_shapes
from shapesmith.plan.selection import byte_blocks, without_bytes
from shapesmith.plan.ways import met_again
from shapesmith.render.environment import render
from shapesmith.render.python.checks.evaluated import evaluated_body, is_tracked
from shapesmith.render.python.checks.frame import Auxiliary, Module
from shapesmith.render.python.checks.report_returns import given
from shapesmith.render.python.checks.report_walks import Walk, Walks
from shapesmith.render.python.checks.reports import function_body
from shapesmith.render.python.checks.sizes import size_report, smallest_limits
from shapesmith.render.python.checks.verdicts import function_body as verdict_body
from shapesmith.render.python.checks.verdicts import refusing
from shapesmith.render.python.parts import OF_CHECKS
from shapesmith.render.targets.target import Target
from shapesmith.shapes.checks import Block
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.location import Location

_LONGEST_PLACE = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The function that gives the verdict of a shape or of a block without one, as the template lays it out."""

    name: Code
    asks: Code
    verdict: tuple[Code, ...]
    guard: tuple[Code, ...] = ()
    wrapped: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collecting:
    """The functions that collect what is wrong with a shape's instances.

    Attributes:
        name: What the names of its functions end with.
        walks: What the names of the functions that walk end with, their decorators, types and bodies.
        public: The assignments of the public functions that are made of those.
        sizes: The body of the function that tells what is too large in bytes.
    """

    name: Code
    walks: Sequence[tuple[Code, Sequence[Code], Code, Sequence[Code]]]
    public: tuple[Code, ...]
    sizes: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emitted:
    """A module of validators: its source, and the parts of the runtime that it needs."""

    source: Code
    parts: tuple[str, ...]


def emit(library: Library, *, standalone: str = "", max_depth: int | None = None) -> Emitted:
    """Emit the validators of a planned library.

    Args:
        library: The plan.
        standalone: What the functions of one shape are called: nothing but those is public, and the import of the runtime is left out;
            whoever asked puts the runtime before the source.
        max_depth: How deep instances may be nested; None leaves that to the runtime, which asks where Python's recursion limit is met.
    """
    module = _module(library, max_depth)
    module.use("Violation")
    shapes = library.contract.shapes
    verdicts = _Verdicts(library=library, module=module)
    verdicts.write(name for name in shapes if standalone in ("", module.functions[name]))
    sized = byte_blocks(shapes)
    smallest = smallest_limits(sized)
    walks = Walks(module=module)
    made = {name: _collecting(shape, walks, sized.get(name), smallest, standalone) for name, shape in shapes.items()}
    verdicts.write(())
    source = render(
        "validators/validators.py.jinja",
        docstring=_docstring(library),
        imports=Code("") if standalone else _imports(module),
        constants=_constants(module),
        shapes=[(verdicts.functions.get(name), functions) for name, functions in made.items()],
        auxiliaries=verdicts.auxiliaries,
        evaluations=verdicts.evaluations,
        tables=_tables(module),
    )
    return Emitted(source=source, parts=module.parts())


def emit_verdicts(library: Library, shape: str, max_depth: int | None = None) -> Emitted:
    """Emit `is_valid_...` of one shape and of what it calls, exactly as `emit` writes them, and nothing else."""
    module = _module(library, max_depth)
    verdicts = _Verdicts(library=library, module=module)
    verdicts.write([shape])
    functions = [*verdicts.functions.values(), *verdicts.auxiliaries]
    source = render(
        "validators/verdicts.py.jinja",
        constants=_constants(module),
        functions=functions,
        evaluations=verdicts.evaluations,
        tables=_tables(module),
    )
    return Emitted(source=source, parts=module.parts())


def _constants(module: Module) -> list[Code]:
    return [fill("{} = {}", Code(name), expression) for name, expression in module.constants.items()]


def _tables(module: Module) -> list[Code]:
    return [fill("{} = {}", Code(name), expression) for name, expression in module.tables.items()]


@dataclass(kw_only=True)
class _Verdicts:
    """The verdicts of a module while it is emitted: of shapes by id, of blocks without a shape, and what tells what those evaluated."""

    library: Library
    module: Module
    functions: dict[str, Verdict] = field(default_factory=dict)
    auxiliaries: list[Verdict] = field(default_factory=list)
    evaluations: list[Verdict] = field(default_factory=list)

    def write(self, shapes: Iterable[str]) -> None:
        """Emit the verdicts of these shapes, of all that are called, and of what they ask for in turn."""
        for name in shapes:
            self.functions.setdefault(name, self._shape(name))
        written = -1
        while written < self._count():
            written = self._count()
            called, self.module.called = self.module.called, {}
            for name in [name for name in called if name not in self.functions]:
                self.functions[name] = self._shape(name)
            self.auxiliaries += [self._auxiliary(part) for part in self.module.auxiliaries[len(self.auxiliaries) :]]
            self.evaluations += [self._evaluated(part) for part in self.module.evaluations[len(self.evaluations) :]]

    def _count(self) -> int:
        return len(self.functions) + len(self.auxiliaries) + len(self.evaluations)

    def _shape(self, identifier: str) -> Verdict:
        shape = self.library.shape(identifier)
        name = self.module.functions[identifier]
        asks = f"Tell whether `instance` is a valid `{shape.name}` ({_shortened(shape.at)})."
        guard = _guard(name, self.module) if identifier in self.module.deep else ()
        return self._verdict(name, shape.block, asks, guard, _wrapped(identifier, "remembered", self.module))

    def _auxiliary(self, part: Auxiliary) -> Verdict:
        return self._verdict(part.name, part.block, f"Tell whether `instance` meets {_shortened(part.block.at)}.")

    def _verdict(self, name: str, block: Block, asks: str, guard: tuple[Code, ...] = (), wrapped: tuple[Code, ...] = ()) -> Verdict:
        body = verdict_body(block if is_tracked(block) else self.module.inliner.inline(block), self.module.frame(name))
        return Verdict(name=Code(name), asks=docstring([asks], level=1), verdict=tuple(body), guard=guard, wrapped=wrapped)

    def _evaluated(self, part: Auxiliary) -> Verdict:
        frame = self.module.frame(part.name)
        body = evaluated_body(self.module.inliner.inline(part.block), frame, lambda block: refusing(block, frame))
        asks = docstring([f"Return what {_shortened(part.block.at)} evaluates of `instance`, False where it does not hold."], level=1)
        return Verdict(name=Code(part.name), asks=asks, verdict=tuple(body))


def _shortened(at: Location) -> str:
    """Write a place for a docstring; what is nested deep has a long pointer, of which the middle tells little."""
    text = str(at)
    return text if len(text) <= _LONGEST_PLACE else f"{text[:80]} ... {text[-80:]}"


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


def _wrapped(shape: str, helper: str, module: Module) -> tuple[Code, ...]:
    """Write the decorator of a function that may be called again and again for one part of an instance."""
    return (fill("@{}", module.use(helper)),) if shape in module.met_again else ()


def _module(library: Library, max_depth: int | None) -> Module:
    functions = set(library.functions.values())
    prefixes = ("is_valid_", "validate_", "iter_errors_", "iter_size_errors_", "_errors_", "_size_errors_", "_evaluated_", "_is_valid_")
    spoken = {f"{prefix}{name}" for name in functions for prefix in prefixes}
    return Module(
        documents=frozenset({library.contract.document, *library.contract.overlays}),
        functions=library.functions,
        shapes=library.contract.shapes,
        inliner=Inliner(library.contract.shapes),
        names=Names(functions | spoken | OF_CHECKS | BUILTINS),
        deep=frozenset(library.contract.shapes) if max_depth is not None else deep_shapes(library.contract.shapes),
        met_again=met_again(library.contract.shapes),
        max_depth=max_depth,
    )


def _collecting(shape: Shape, walks: Walks, sized: Block | None, smallest: Mapping[str, int], standalone: str) -> Collecting:
    name = walks.module.functions[shape.id]
    walk = Walk(name=name, block=without_bytes(shape.block), secrets=frozenset())
    body = function_body(walk, walks, is_shape=True)
    made = [(Code(name), _wrapped(shape.id, "told_once", walks.module), given(body), body)]
    made += [(Code(other.name), (), given(body), body) for other in walks.waiting() for body in (function_body(other, walks),)]
    return Collecting(
        name=Code(name),
        walks=made,
        public=_public(shape, walks.module, is_sized=sized is not None) if standalone in ("", name) else (),
        sizes=tuple(size_report(sized, Code("place"), walks.module.frame(name), smallest)) if sized else (),
    )


def _public(shape: Shape, module: Module, *, is_sized: bool) -> tuple[Code, ...]:
    """Write the public functions of a shape, which are made of its verdict and of what collects its errors."""
    name = Code(module.functions[shape.id])
    is_deep = shape.id in module.deep
    most = [literal(module.max_depth)] if is_deep and module.max_depth is not None else []
    parts = join(", ", (fill("is_valid_{}", name), fill("_errors_{}", name), *most))
    make = module.use("deep_error_functions" if is_deep else "error_functions")
    lines = [fill("validate_{0}, iter_errors_{0} = {1}({2})", name, make, parts)]
    if is_sized:
        lines.append(fill("iter_size_errors_{0} = {1}(is_valid_{0}, _size_errors_{0})", name, module.use("size_function")))
    return tuple(lines)


def _imports(module: Module) -> Code:
    helpers = sorted(module.helpers - {"Violation"})
    typing = "Any, Literal" if module.evaluations else "Any"
    checking = [
        Code(f"from typing import {typing}"),
        Code(""),
        Code("from ._runtime import Errors, Found, Place"),
    ]
    needed = [Code("from ._runtime import ("), *(Code(f"    {name},") for name in helpers), Code(")")]
    lines = [
        *(needed if helpers else ()),
        Code("from ._runtime import ValidationError as ValidationError"),
        Code("from ._runtime import Violation as Violation"),
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


@lru_cache(maxsize=1)
def emit_once(library: Library) -> Emitted:
    """Emit a library's validators once: for its files, the parts of the runtime that they need, and whoever executes them."""
    return emit(library)


def _render(library: Library) -> Mapping[str, Code]:
    return {"validators.py": emit_once(library).source}


def _runtime(library: Library) -> tuple[str, ...]:
    return emit_once(library).parts


TARGET = Target(name="validators", render=_render, runtime=_runtime)
