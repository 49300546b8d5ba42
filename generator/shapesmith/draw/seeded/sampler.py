"""The sampler: a function that draws one value, with the methods that emitted strategies call."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, TypeVar

from shapesmith.errors import ShapesmithError

Value = TypeVar("Value")

MOST_TRIES = 100_000
"""So often a filter is tried before it is given up."""


class Source:
    """The randomness that all samplers of one module share."""

    __slots__ = ("bits", "random", "seed")

    def __init__(self) -> None:
        generator = Random(0)
        self.random, self.bits, self.seed = generator.random, generator.getrandbits, generator.seed

    def below(self, end: int) -> int:
        """Draw an integer from 0 on, less than `end`, however large that is."""
        return int(self.random() * end) if end < 1 << 32 else self.bits(end.bit_length() + 32) % end

    def one_of(self, values: list[Value]) -> Value:
        """Draw one of these values."""
        return values[int(self.random() * len(values))]


class Sampler:
    """Draws values.

    Attributes:
        draw: Returns another value each time.
        values: The values that it draws from, where they are listed.
    """

    __slots__ = ("draw", "values")

    def __init__(self, draw: Callable[[], Any], values: list[Any] | None = None) -> None:
        self.draw = draw
        self.values = values

    def map(self, change: Callable[[Any], Any]) -> Sampler:
        """Return the sampler of changed values."""
        draw = self.draw
        return Sampler(lambda: change(draw()))

    def flatmap(self, choose: Callable[[Any], Sampler]) -> Sampler:
        """Return the sampler that draws of the sampler that is chosen by a value."""
        draw = self.draw
        return Sampler(lambda: choose(draw()).draw())

    def filter(self, keeps: Callable[[Any], Any]) -> Sampler:
        """Return the sampler of the values that are kept."""
        if self.values is not None:
            return self._kept(keeps)
        draw = self.draw

        def kept() -> Any:
            for _ in range(MOST_TRIES):
                value = draw()
                if keeps(value):
                    return value
            raise ShapesmithError(f"none of {MOST_TRIES} sampled values passed a filter", advice="Is there a value that is valid?")

        return Sampler(kept)

    def _kept(self, keeps: Callable[[Any], Any]) -> Sampler:
        draw, values = self.draw, self.values or []

        def kept() -> Any:
            value = draw()
            if keeps(value):
                return value
            if not any(map(keeps, values)):
                raise ShapesmithError("none of the listed values passed a filter", advice="Is there a value that is valid?")
            while not keeps(value):
                value = draw()
            return value

        return Sampler(kept)


class Nothing(Sampler):
    """Draws no value at all."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(self._refuse)

    @staticmethod
    def _refuse() -> Any:
        raise ShapesmithError("there is no value to sample")
