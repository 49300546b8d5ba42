"""Branches for objects into the members by which they are told apart, so that one alone has to be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shapesmith.plan.told import OBJECT, Told

MOST_COMPARED = 64
"""Of more branches it is not asked which exclude each other: that takes a comparison of each two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What tells branches apart.

    Attributes:
        alone: Members, each with the number of the one branch that needs it while all that follow refuse it; asked in this order.
        tag: The member that tells the most of the others apart.
        tagged: The numbers of those branches.
    """

    alone: list[tuple[str, int]]
    tag: str
    tagged: list[int]

    def tell_apart(self, one: int, other: int) -> bool:
        """Tell whether of two branches at most one is asked."""
        pair = {one, other}
        return bool(pair & {number for _, number in self.alone}) or pair <= set(self.tagged)


def signs_of(objects: Sequence[int], known: Sequence[Told]) -> Signs:
    """Return what tells branches apart.

    Args:
        objects: The numbers of the branches that are for objects.
        known: What is known of the instances of each branch, by number.
    """
    rest = list(objects)
    alone: list[tuple[str, int]] = []
    while found := _alone(rest, known):
        alone.append(found)
        rest.remove(found[1])
    tag, tagged = _discriminator([known[index] for index in rest])
    return Signs(alone=alone, tag=tag, tagged=[rest[place] for place in tagged])


def _alone(objects: list[int], known: Sequence[Told]) -> tuple[str, int] | None:
    """Return a branch that needs a member which all others refuse."""
    if not 1 < len(objects) <= MOST_COMPARED:
        return None
    for index in objects:
        for name in sorted(known[index].needed):
            if all(known[other].refuses(name) for other in objects if other != index):
                return name, index
    return None


def _discriminator(known: Sequence[Told]) -> tuple[str, list[int]]:
    """Return the member that tells the most branches apart, and these branches: at least two."""
    best: tuple[str, list[int]] = ("", [])
    for name in dict.fromkeys(name for one in known for name in one.tags):
        taken: set[str] = set()
        found: list[int] = []
        for index, one in enumerate(known):
            listed = texts(one, name)
            if taken & listed:
                found = []
                break
            taken |= listed
            found += [index] if listed else []
        if len(found) > max(1, len(best[1])):
            best = (name, found)
    return best


def texts(known: Told, name: str) -> frozenset[str]:
    """Return the strings of which a member must be one in an object that must have it; none where that is not known."""
    if known.kinds != OBJECT or name not in known.needed or name not in known.tags:
        return frozenset()
    values = known.tags[name]
    return frozenset(value for _, value in values) if all(kind == "string" for kind, _ in values) else frozenset()
