"""Whether a domain is empty, looked into as far as is cheap, and which places contradict each other there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domains import Arrays, Blocks, Domain, Objects
from shapesmith.shapes.location import Location

DEPTH = 6
"""How far down required members and items are looked into."""

Conflict = tuple[Location, ...] | None
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emptiness:
    """Looks for contradictions in a contract's domains.

    Attributes:
        shapes: By id, for calls; None to look at the first level only.
        domain_of: What makes domains of blocks.
    """

    shapes: Mapping[str, Shape] | None
    domain_of: Callable[[Blocks, Mapping[str, Shape]], Domain]

    def conflict(self, domain: Domain, path: Path = ()) -> Conflict:
        """Return the places in conflict, or None; a shape that requires itself without end has no finite value.

        Args:
            domain: What to look into.
            path: The shapes that were called on the way here, `""` for a level without a call.
        """
        if not domain.kinds or domain.values == ():
            return _told(domain)
        if self.shapes is None or len(path) > DEPTH:
            return None
        if domain.call:
            return self._of_call(domain.call, path)
        if domain.choices:
            return self._of_choices(domain, path)
        return self._below(domain, path)

    def _of_call(self, identifier: str, path: Path) -> Conflict:
        shape = self._shapes[identifier]
        if identifier in path:
            return (shape.at,)
        return self.conflict(self._domain((shape.block,)), (*path, identifier))

    @property
    def _shapes(self) -> Mapping[str, Shape]:
        return self.shapes or {}

    def _domain(self, blocks: Blocks) -> Domain:
        return self.domain_of(blocks, self._shapes)

    def _of_choices(self, domain: Domain, path: Path) -> Conflict:
        told: list[Location] = []
        for choice in domain.choices:
            found = self.conflict(self._domain(choice), (*path, ""))
            if found is None:
                return None
            told += found
        return tuple(dict.fromkeys(told))

    def _below(self, domain: Domain, path: Path) -> Conflict:
        """Look into arrays and objects where nothing else is left."""
        if domain.values is not None or not set(domain.kinds) <= {"array", "object"}:
            return None
        told: Conflict = ()
        for found in (
            self._of_arrays(domain.arrays, path) if domain.arrays else (),
            self._of_objects(domain.objects, path) if domain.objects else (),
        ):
            told = None if told is None or found is None else told + found
        return told

    def _of_arrays(self, arrays: Arrays, path: Path) -> Conflict:
        least = 0 if arrays.low is None else arrays.low.value
        places = (*arrays.prefix[:least], *((arrays.rest,) if least > len(arrays.prefix) else ()))
        return self._first(places, path)

    def _of_objects(self, objects: Objects, path: Path) -> Conflict:
        return self._first(tuple(field.blocks for field in objects.fields if field.required is not None), path)

    def _first(self, places: tuple[Blocks, ...], path: Path) -> Conflict:
        for blocks in places:
            found = self.conflict(self._domain(blocks), (*path, ""))
            if found is not None:
                return found
        return None


def _told(domain: Domain) -> tuple[Location, ...]:
    """Return what took the last type away; with all that took others away, if it was one place alone."""
    if not domain.losses:
        return ()
    last = domain.losses[-1].at
    if len(last) > 1:
        return last
    return tuple(dict.fromkeys(place for loss in domain.losses for place in loss.at))
