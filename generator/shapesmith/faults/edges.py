"""Edge values of one place, made as far as they are looked at: most who ask want the first few, and the others are dear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Edges:
    """The values that an iterator yields, kept for who comes next.

    A value may hold values of its own place. What is asked for while the next one is made finds none, so that this comes to an end.
    """

    def __init__(self, values: Iterator[Any]) -> None:
        self._values = values
        self._made: list[Any] = []
        self._is_making = False

    def __iter__(self) -> Iterator[Any]:
        position = 0
        while not self._is_making and (position < len(self._made) or self._make()):
            yield self._made[position]
            position += 1

    def _make(self) -> bool:
        """Make one more value; tell whether there was one."""
        self._is_making = True
        try:
            self._made.append(next(self._values))
        except StopIteration:
            return False
        finally:
            self._is_making = False
        return True
