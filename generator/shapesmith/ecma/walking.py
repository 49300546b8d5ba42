r"""Patterns that `re` cannot express at all, walked step by step as ECMA-262 says (2025 edition, 22.2.2).

This module is a part of `_runtime.py`, too, behind that of `wide.py`; it imports the standard library only.
"""

from __future__ import annotations

from shapesmith.ecma.wide import WidePattern, code_units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Memory = tuple[Any, ...]
    Ways = list[tuple[int, int, Memory]]
    Bounds = tuple[int, int | None, bool]

_MANY = 1000
"""What takes nothing in one turn takes nothing in the others; so many turns of it are made one by one."""


class WalkedPattern:
    """A pattern as a program of steps, with the Unicode properties that it names, and whether it walks over code units.

    A step is the name of a method here and its arguments; `end` ends the program, and each lookaround in it. A method returns the ways on,
    the best first: the next step, the place in the text, and the memory. The memory is a tuple, so that a way that is taken later finds it
    as it was: where each group begins and ends, where those that are open began, and of each loop the turns and the place of the last one.
    """

    def __init__(self, steps: tuple[Any, ...], size: int, properties: Mapping[str, str] | None = None, *, units: bool = False) -> None:
        self.steps = steps
        self.blank: Memory = (None,) * size
        self.properties = properties or {}
        self.units = units
        self.sets: dict[str, Callable[[str, int], Any]] = {}

    def search(self, text: Any) -> bool | None:
        """Tell whether a text holds a match; None where it holds none, as `re` does."""
        text = code_units(text) if self.units else text
        return any(self.run(text, 0, place, self.blank) is not None for place in range(len(text) + 1)) or None

    def run(self, text: str, step: int, place: int, memory: Memory) -> Memory | None:
        """Follow the program from a step on; return the memory at its end, None where no way leads there."""
        ways = [(step, place, memory)]
        while ways:
            step, place, memory = ways.pop()
            name, *arguments = self.steps[step]
            if name == "end":
                return memory
            ways += reversed(getattr(self, name)(text, step + 1, place, memory, *arguments))
        return None

    def take(self, text: str, step: int, place: int, memory: Memory, characters: str, way: int) -> Ways:
        """Take a character out of a set, which `re` knows, forwards or backwards."""
        at = place if way > 0 else place - 1
        return [(step, place + way, memory)] if 0 <= at < len(text) and self.one_of(characters)(text, at) else []

    def one_of(self, characters: str) -> Callable[[str, int], Any]:
        """Return what tells whether a character of a set is at a place."""
        if characters not in self.sets:
            import re

            expanded = re.sub(r"\\([pP])\{(\w+)\}", WidePattern("", self.properties).expanded, characters)
            self.sets[characters] = re.compile(expanded).match
        return self.sets[characters]

    def at(self, text: str, step: int, place: int, memory: Memory, kind: str) -> Ways:
        """Ask whether this is the text's beginning or end, or whether a word begins or ends here."""
        if kind in "^$":
            return [(step, place, memory)] if place == (0 if kind == "^" else len(text)) else []
        word = self.one_of("[A-Za-z0-9_]")
        is_edge = bool(place and word(text, place - 1)) != bool(word(text, place))
        return [(step, place, memory)] if is_edge == (kind == "b") else []

    def choose(self, text: str, step: int, place: int, memory: Memory, *branches: int) -> Ways:
        """Go on at any of these steps."""
        return [(branch, place, memory) for branch in branches]

    def begin(self, text: str, step: int, place: int, memory: Memory, opened: int) -> Ways:
        """Begin a group."""
        return [(step, place, kept(memory, opened, place))]

    def finish(self, text: str, step: int, place: int, memory: Memory, opened: int, group: int) -> Ways:
        """End a group, whose beginning comes later where the walk goes backwards."""
        return [(step, place, kept(memory, group, *sorted((memory[opened], place))))]

    def same(self, text: str, step: int, place: int, memory: Memory, groups: tuple[int, ...], way: int) -> Ways:
        """Take what a group took: the one of these that took part, or nothing."""
        took = next((text[memory[group] : memory[group + 1]] for group in groups if memory[group] is not None), "")
        at = place if way > 0 else place - len(took)
        return [(step, place + way * len(took), memory)] if at >= 0 and text.startswith(took, at) else []

    def look(self, text: str, step: int, place: int, memory: Memory, negated: bool, behind: int) -> Ways:
        """Ask the steps that follow, and go on behind them, with what their groups took."""
        found = self.run(text, step, place, memory)
        return [(behind, place, memory if found is None else found)] if (found is None) == negated else []

    def loop(self, text: str, step: int, place: int, memory: Memory, turns: int) -> Ways:
        """Begin a loop: it has made no turn."""
        return [(step, place, kept(memory, turns, 0, None))]

    def turn(
        self, text: str, step: int, place: int, memory: Memory, turns: int, bounds: Bounds, behind: int, groups: tuple[int, ...]
    ) -> Ways:
        """Make another turn of a loop, in which groups forget what they took, or leave it; one too many that took nothing is none."""
        (low, high, lazy), (count, began) = bounds, memory[turns : turns + 2]
        if count and place == began:
            if count > low:
                return []
            count = max(count, low - _MANY)
        turned = kept(memory, turns, count + 1, place)
        for group in groups:
            turned = kept(turned, group, None, None)
        ways = [(step, place, turned)] if high is None or count < high else []
        if count >= low:
            ways.insert(0 if lazy else len(ways), (behind, place, memory))
        return ways


def kept(memory: Memory, place: int, *values: Any) -> Memory:
    """Return a memory with these values from a place on."""
    return memory[:place] + values + memory[place + len(values) :]
