"""How texts of a pattern are made: of trees, most of whose texts are right, or else from a list of texts that are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from shapesmith import ecma
from shapesmith.ecma.lengths import fitted
from shapesmith.ecma.texts import maker
from shapesmith.ecma.wholes import Whole, wholes
from shapesmith.ecma.words import words

LONG = 256
"""Texts of a pattern that are longer are not made of exactly the greatest length: every character is a choice."""
_TRIED, _MOST = 30, 0.7
"""Of so many texts of a tree so large a part has to be right; else none of that tree are made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Trees of whole texts, or listed texts; neither where only the pattern itself says more.

    Attributes:
        sure: All texts of the trees match the pattern; otherwise those that do not have to be sorted out.
    """

    trees: tuple[Whole, ...] = ()
    listed: tuple[str, ...] = ()
    sure: bool = False

    @property
    def fit(self) -> bool:
        """Whether all that is made is of a length within the bounds."""
        return bool(self.trees or self.listed)


@lru_cache(maxsize=2048)
def planned(pattern: str, others: tuple[str, ...] = (), apart: tuple[str, ...] = (), low: int = 0, high: int | None = None) -> Plan:
    """Plan texts that a pattern and all others match, none of `apart` does, and that are of a length within the bounds."""
    exact = ((end, end) for end in (low, high) if end is not None and end <= LONG) if low or high is not None else ()
    ends = dict.fromkeys([(low, high), *exact])
    every = [(one.sure, fitted(one.tree, first, last)) for first, last in ends for one in wholes(pattern)]
    trees = dict.fromkeys(Whole(tree=tree, sure=sure) for sure, tree in every if tree is not None)
    asked = [(ecma.finder(one), True) for one in (pattern, *others)] + [(ecma.finder(one), False) for one in apart]
    certain = not others and not apart
    right = tuple(tree for tree in trees if (certain and tree.sure) or _share(tree, asked) >= _MOST)
    if right:
        return Plan(trees=right, sure=all(tree.sure for tree in right))
    listed = words((pattern, *others), apart, low, high)
    return Plan(listed=listed, sure=True) if listed else Plan()


def _share(whole: Whole, asked: list[tuple[Any, bool]]) -> float:
    make = maker(whole.tree, Random(0).random)
    made = [make() for _ in range(_TRIED)]
    return sum(all((finder.search(text) is not None) == wanted for finder, wanted in asked) for text in made) / _TRIED
