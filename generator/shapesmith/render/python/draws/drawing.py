"""What the draws of one generated `strategies.py` share: names, imports, helpers, and where a recursion is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from shapesmith.code import Code, fill
from shapesmith.plan.library import Library
from shapesmith.render.python.fault_tables import invalid_names
from shapesmith.render.python.imports import Imports
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domain_cycles import cycles
from shapesmith.shapes.domain_weights import Weights
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.inside import calls
from shapesmith.shapes.narrow import domain_of, is_empty

MORE = 2
"""How many items or members are drawn beyond those that must be there: a few huge values would eat the time."""

DEPTH = 4
"""How many steps a shape is drawn inside itself, unless told otherwise."""

FEW_PLACES = 4
"""At more places that hold the shape itself, fewer steps are drawn: what is drawn grows by their product."""

Place = Callable[[Blocks, "Drawing"], Code]


class Drawing:
    """Collects what the expressions of one file need.

    Attributes:
        st, cache, validators, models, faults, depth: The names under which the file knows them.
        pointers: Places of the document that a caller overrides.
        formats: Formats of which a caller has strategies.
        given: Helpers that are given to the file.
        annotated: What `contentEncoding` says is an annotation, and now and then a text that does not keep to it is drawn.
        invalid: By shape id, the name of the function that draws what is invalid.
        helpers: Names of the private helpers that expressions use.
        shape: The shape whose function is being written.
        unmet: What the expressions of this function do not meet by construction, in words.
        weights: Which places hold much.
        ways: How many choices multiply at the place that is being written.
        trail: The places that are being written, from the outside in, to tell that one comes again inside itself.
    """

    def __init__(
        self,
        library: Library,
        place: Place,
        *,
        pointers: frozenset[str] = frozenset(),
        formats: frozenset[str] = frozenset(),
        given: frozenset[str] = frozenset(),
        annotated: bool = False,
    ) -> None:
        self.annotated = annotated
        self.library, self.pointers, self.formats, self.given = library, pointers, formats, given
        self.invalid = invalid_names(library)
        self.imports = Imports([*library.functions.values(), *self.invalid.values()])
        self.st, self.validators = self.imports.local("st"), self.imports.local("validators")
        self.models, self.depth = self.imports.local("models"), self.imports.local("depth")
        self.faults = self.imports.local("faults")
        self.helpers: set[str] = set()
        self.shape = ""
        self.unmet: list[str] = []
        self.ways = 1
        self.trail: list[tuple[str, ...]] = []
        self.weights = Weights(library.contract.shapes)
        self._cycles = cycles(library.contract.shapes)
        self._empty: dict[str, bool] = {}
        self._place = place
        self._open = False

    @property
    def shapes(self) -> Mapping[str, Shape]:
        """The contract's shapes, by id."""
        return self.library.contract.shapes

    @property
    def nothing(self) -> Code:
        """The strategy of a place that accepts no value."""
        return self.of("nothing()")

    def of(self, layout: str, /, *parts: Code) -> Code:
        """Write an expression of Hypothesis' strategies: `of("lists({})", item)`."""
        return fill("{}." + layout, self.st, *parts)

    def helper(self, name: str) -> Code:
        """Return the name of a private helper, which the file then has to define."""
        self.helpers.add(name)
        return Code(name)

    def is_empty(self, identifier: str) -> bool:
        """Tell whether no value of a shape is valid."""
        if identifier not in self._empty:
            self._empty[identifier] = is_empty(domain_of(self.shapes[identifier].block, self.shapes), self.shapes)
        return self._empty[identifier]

    def recursive(self, identifier: str) -> bool:
        """Tell whether a shape contains itself."""
        return identifier in self._cycles

    def depth_of(self, identifier: str) -> int:
        """Return how many steps a shape is drawn inside itself, unless told otherwise: fewer where it holds itself at many places."""
        together = self._cycles[identifier]
        places = sum(called in together for called in calls(self.shapes[identifier].block))
        return DEPTH if places <= FEW_PLACES else DEPTH - 1 if places <= 2 * FEW_PLACES else DEPTH - 2

    def call(self, identifier: str) -> Code:
        """Write the call of a shape's function; one that leads back to the shape being written goes one level down."""
        function = Code(self.library.functions[identifier])
        if self.shape not in self._cycles.get(identifier, ()):
            return fill("{}()", function)
        self.open()
        return fill("{}({} - 1)", function, self.depth)

    def below(self, blocks: Blocks) -> Code:
        """Write the strategy of a place that a value cannot do without."""
        return self._place(blocks, self)

    def either(self, writes: Iterable[Callable[[], Code]]) -> list[Code]:
        """Write strategies of which a value needs one: those that open a recursion end at depth 0, unless all of them do."""
        told = [(written, opened) for written, opened in map(self.watched, writes) if written != self.nothing]
        if told and all(opened for _, opened in told):
            self.open()
            return [written for written, _ in told]
        return [self.ended(written, self.nothing) if opened else written for written, opened in told]

    def watched(self, write: Callable[[], Code]) -> tuple[Code, bool]:
        """Write, and tell whether this opened a recursion, which the caller has to end or to open again."""
        before, self._open = self._open, False
        written = write()
        opened, self._open = self._open and written != self.nothing, before
        return written, opened

    def ended(self, written: Code, otherwise: Code) -> Code:
        """Write an expression and what stands for it at depth 0."""
        return fill("({} if {} > 0 else {})", written, self.depth, otherwise)

    def open(self) -> None:
        """Leave a recursion to be ended by what is around."""
        self._open = True
