"""Where emitted checks stand: the module with its constants and helpers, and the function with its variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from shapesmith.code import Code, Names, literal, snake_case
from shapesmith.code.names import BUILTINS
from shapesmith.plan.inline import Inliner
from shapesmith.plan.reach import target
from shapesmith.render.python.parts import OF_CHECKS, giving, with_needs
from shapesmith.shapes.checks import Block
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.evaluated import Evaluation
from shapesmith.shapes.location import MODEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Auxiliary:
    """A block that needs a function of its own although no shape has it, such as a branch of `anyOf`."""

    name: str
    block: Block


@dataclass(kw_only=True)
class Module:
    """A module of validators while it is emitted.

    Attributes:
        documents: The names of the spec and its overlays; pointers into them need no name beside them.
        functions: By shape id the name that its functions share.
        shapes: By id.
        inliner: Puts small shapes in place of the calls to them.
        constants: Module constants in order: name and expression.
        tables: Tables of functions, which stand behind them: name and expression.
        helpers: Names imported from the runtime.
        auxiliaries: Functions that blocks asked for, in order.
        called: Ids of the shapes whose `is_valid_...` was called since this was last looked at, in order.
        evaluations: Functions that tell what a block evaluated, in order.
        deep: Ids of the shapes that instances can be nested in without end; their verdicts stand in an inner function.
        met_again: Ids of the shapes that may be asked of one part of an instance by ever more ways; what was asked is remembered.
        max_depth: How deep instances may be nested, where the caller says so.
        fresh: Instances come from a parser of JSON, and have its types exactly.
    """

    documents: frozenset[str]
    functions: Mapping[str, str]
    shapes: Mapping[str, Shape]
    inliner: Inliner
    names: Names
    constants: dict[str, Code] = field(default_factory=dict)
    tables: dict[str, Code] = field(default_factory=dict)
    helpers: set[str] = field(default_factory=set)
    auxiliaries: list[Auxiliary] = field(default_factory=list)
    called: dict[str, None] = field(default_factory=dict)
    evaluations: list[Auxiliary] = field(default_factory=list)
    deep: frozenset[str] = frozenset()
    met_again: frozenset[str] = frozenset()
    max_depth: int | None = None
    fresh: bool = False
    _constant_names: dict[str, str] = field(default_factory=dict)
    _auxiliary_names: dict[int, str] = field(default_factory=dict)

    @cached_property
    def evaluates(self) -> Evaluation:
        """Tells what the blocks of its shapes evaluate."""
        return Evaluation({name: shape.block for name, shape in self.shapes.items()})

    def target(self, shape: str) -> str:
        """Return the id of the shape that a call means: one that is nothing but a call of another is passed by."""
        return target(self.shapes, shape)

    def asked(self, shape: str) -> str:
        """Return the name of the function that asks for a shape, and note that it is called."""
        shape = self.target(shape)
        self.called[shape] = None
        return f"{'_' if shape in self.deep else ''}is_valid_{self.functions[shape]}"

    def use(self, helper: str) -> Code:
        """Return a name of the runtime, which the module will import."""
        assert helper in OF_CHECKS, helper
        self.helpers.add(helper)
        return Code(helper)

    def parts(self) -> tuple[str, ...]:
        """Return the parts of the runtime that the module needs, with what they need in turn, in order."""
        return with_needs(giving(self.helpers))

    def constant(self, wanted: str, expression: Code) -> Code:
        """Return the name of a module constant with this value, made when it is first asked for."""
        known = self._constant_names.get(expression.text)
        if known:
            return Code(known)
        spelled = snake_case(wanted).upper().strip("_")
        name = self.names.take(f"_{spelled}" if spelled[:1].isalpha() else f"_VALUE_{spelled}".rstrip("_"))
        self.constants[name] = expression
        self._constant_names[expression.text] = name
        return Code(name)

    def table(self, wanted: str, expression: Code) -> Code:
        """Return the name of a new module constant that names functions, and so stands behind them."""
        name = self.names.take("_" + snake_case(wanted).upper().strip("_"))
        self.tables[name] = expression
        return Code(name)

    def auxiliary(self, owner: str, wanted: str, block: Block) -> str:
        """Return the shared name of the functions of a block without a shape."""
        known = self.auxiliary_name(block)
        if known:
            return known
        name = self.names.take(f"{owner}_{snake_case(wanted)}")
        self.auxiliaries.append(Auxiliary(name=name, block=block))
        self._auxiliary_names[id(block)] = name
        return name

    def auxiliary_name(self, block: Block) -> str | None:
        """Return the name of a block's auxiliary functions, where it has any."""
        return self._auxiliary_names.get(id(block))

    def evaluation(self, owner: str, wanted: str, block: Block) -> Code:
        """Return the name of the function that tells what a block evaluated."""
        for other in self.evaluations:
            if other.block is block:
                return Code(f"_evaluated_{other.name}")
        name = self.names.take(f"{owner}_{snake_case(wanted)}") if wanted else owner
        self.evaluations.append(Auxiliary(name=name, block=block))
        return Code(f"_evaluated_{name}")

    def frame(self, owner: str) -> Frame:
        """Open a function of the shape or block that `owner` names."""
        return Frame(module=self, owner=owner, names=Names(_TAKEN | set(self.constants)))

    def location(self, pointer: str, document: str) -> Code:
        """Write where a keyword stands: a pointer, with the document before it where that is not the spec or an overlay."""
        return literal(pointer if document in self.documents else f"{document}#{pointer}")

    def origin(self, origin: str) -> list[Code]:
        """Write the argument that tells on whose word a check stands, where it is not the model's."""
        return [] if origin == MODEL else [self.constant("source", literal(origin))]


_TAKEN = BUILTINS | OF_CHECKS | {"instance", "place"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A function while it is emitted: its module and its variables."""

    module: Module
    owner: str
    names: Names

    def variable(self, wanted: str) -> Code:
        """Return a new local variable, named after what it holds."""
        name = snake_case(wanted)
        return Code(self.names.take(name + "_" if name in _TAKEN or name.startswith("is_valid_") else name))


def arguments(values: tuple[Any, ...]) -> list[Code]:
    """Write JSON values as arguments."""
    return [literal(value) for value in values]
