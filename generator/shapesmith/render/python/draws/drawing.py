"""What the draws of one generated `strategies.py` share: names, imports, helpers, and where a recursion is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from shapesmith.code import Code, fill
from shapesmith.plan.library import Library
from shapesmith.render.python.fault_tables import invalid_names
from shapesmith.render.python.imports import Imports
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domain_cycles import cycles
from shapesmith.shapes.domains import Blocks

Place = Callable[[Blocks, "Drawing"], Code]


class Drawing:
    """Collects what the expressions of one file need.

    Attributes:
        st, cache, validators, models, faults, depth: The names under which the file knows them.
        invalid: By shape id, the name of the function that draws what is invalid.
        helpers: Names of the private helpers that expressions use.
        shape: The shape whose function is being written.
        unmet: What the expressions of this function do not meet by construction, in words.
        short: By shape, the strategy that is written instead of a call, or None; filled as shapes are called.
        trail: The places that are being written, from the outside in, to tell that one comes again inside itself.
    """

    def __init__(self, library: Library, place: Place) -> None:
        self.library = library
        self.invalid = invalid_names(library)
        self.imports = Imports([*library.functions.values(), *self.invalid.values()])
        self.st, self.validators = self.imports.local("st"), self.imports.local("validators")
        self.models, self.depth = self.imports.local("models"), self.imports.local("depth")
        self.faults = self.imports.local("faults")
        self.helpers: set[str] = set()
        self.shape = ""
        self.unmet: list[str] = []
        self.short: dict[str, Code | None] = {}
        self.trail: list[tuple[str, ...]] = []
        self._cycles = cycles(library.contract.shapes)
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

    def recursive(self, identifier: str) -> bool:
        """Tell whether a shape contains itself."""
        return identifier in self._cycles

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

    def breakable(self, blocks: Blocks) -> Code:
        """Write the strategy of a place that a value can do without, which is where a recursion ends."""
        return self.broken(lambda: self.below(blocks))

    def broken(self, write: Callable[[], Code], otherwise: Code | None = None) -> Code:
        """End at depth 0 the recursion that `write` opens, with nothing or with `otherwise`."""
        written, opened = self.watched(write)
        return self.ended(written, self.nothing if otherwise is None else otherwise) if opened else written

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
