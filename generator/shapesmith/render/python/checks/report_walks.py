"""Blocks into the names of the functions that collect what is wrong by them; a block that no shape has gets a function of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from shapesmith.code import Code, fill, snake_case
from shapesmith.render.python.checks.frame import Frame, Module
from shapesmith.render.python.checks.report_secrets import is_secret
from shapesmith.shapes.checks import Block, Call

INSTANCE, PLACE = Code("instance"), Code("place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A function that collects what is wrong by a block.

    Attributes:
        name: What its name has after `_errors_`.
        secrets: The names of members that something else says are not to be shown.
    """

    name: str
    block: Block
    secrets: frozenset[str]


@dataclass(kw_only=True)
class Walks:
    """The functions that blocks without a shape ask for, while a module is emitted."""

    module: Module
    _asked: dict[tuple[int, frozenset[str]], Walk] = field(default_factory=dict)
    _waiting: list[Walk] = field(default_factory=list)
    _borne: set[str] = field(default_factory=set)

    def waiting(self) -> Iterator[Walk]:
        """Yield the functions that were asked for and are not yet written; writing them may ask for more."""
        while self._waiting:
            yield self._waiting.pop(0)

    def check(self, block: Block, wanted: str, frame: Frame, secrets: frozenset[str] = frozenset(), *, hide: bool = False) -> Code | None:
        """Return the expression of the function that tells what is wrong by a block, None where nothing can be.

        Args:
            block: The block.
            wanted: How the function's name should end.
            frame: The function that asks.
            secrets: The names of members that are not to be shown, where the block speaks of the same instance as the function that asks.
            hide: Whether the value itself is not to be shown.
        """
        if not block.checks:
            return None
        only = block.checks[0] if len(block.checks) == 1 else None
        if isinstance(only, Call):
            name = Code(f"_errors_{self.module.functions[self.module.target(only.shape)]}")
            hide = hide or bool(secrets)
        else:
            name = Code(f"_errors_{self._function(block, wanted, frame, secrets)}")
        if hide or is_secret(block, self.module.shapes):
            return fill("{}({})", self.module.use("hidden"), name)
        return name

    def _function(self, block: Block, wanted: str, frame: Frame, secrets: frozenset[str]) -> str:
        asked = self._asked.get((id(block), secrets))
        if asked is None:
            name = self._given(block) or self.module.names.take(f"{frame.owner}_{snake_case(wanted)}")
            asked = self._asked[id(block), secrets] = Walk(name=name, block=block, secrets=secrets)
            self._waiting.append(asked)
        return asked.name

    def _given(self, block: Block) -> str | None:
        """Return the name that the verdict of a block has, where it has one and no walk bears it yet."""
        name = self.module.auxiliary_name(block)
        if name is None or name in self._borne:
            return None
        self._borne.add(name)
        return name
