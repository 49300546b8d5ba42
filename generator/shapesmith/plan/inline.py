"""Small shapes in place of calls: what is checked where it stands, so that a call is only made where there is something to call."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from functools import reduce
from typing import TypeGuard

from shapesmith.plan.selection import without_bytes
from shapesmith.shapes.checks import (
    Block,
    Call,
    Check,
    Extension,
    Format,
    Items,
    Match,
    Members,
    MultipleOf,
    Property,
    Range,
    Size,
    Together,
    Type,
    Values,
)
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.inside import calls
from shapesmith.shapes.laying import merge, merged_checks

PLAIN = (Type, Values, Size, Range, MultipleOf, Match, Format, Extension)
_MOST_PLAIN = 6
_DEEPEST = 3
_MOST_REPEATED = 20
_MOST_INSIDE = 6
_MOST_COMPARED = 50
"""In longer blocks a check that stands twice stays twice: finding it would cost more than asking it again."""


class Inliner:
    """Puts the checks of shapes in place of the calls to them, where that is worth it.

    It is for small ones: scalars of a few checks, and maps and lists whose values or items are small or a single call. And it is for
    structures that one place alone calls, for every value of a map or every item of a list; small structures inside of them come with them.
    And it is for open structures that one place alone calls beside other checks of the same instance, as parts of an `allOf`: all their
    members are asked together. Other structures keep their functions: a call costs less than what they check, and reads better. Checks that
    need bytes are left out.

    Args:
        shapes: All shapes, by id.
    """

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self._blocks = {name: without_bytes(shape.block) for name, shape in shapes.items()}
        self._counts = Counter(called for shape in shapes.values() for called in calls(shape.block))

    def inline(self, block: Block, depth: int = 0) -> Block:
        """Return a block with the checks of other shapes in place, at every depth.

        Two checks of one map's members, as an overlay makes them, become one, so that the map is walked once.
        """
        return self._inlined(self._united(block), depth, inside=False)

    def _united(self, block: Block) -> Block:
        """Return a block with the open structures that it alone calls beside others in place, and all open structures as one."""
        if len(block.checks) < 2:
            return block
        checks: list[Check] = []
        for check in block.checks:
            is_part = isinstance(check, Call) and self._counts[check.shape] == 1 and self._is_open(self._blocks[check.shape])
            checks += self._united(self._blocks[check.shape]).checks if is_part and isinstance(check, Call) else [check]
        members = [check for check in checks if _is_open(check)]
        if len(members) < 2:
            return block
        together = reduce(merge, members)
        first = next(index for index, check in enumerate(checks) if check is members[0])
        left = [check for check in checks if not any(check is other for other in members)]
        return dataclasses.replace(block, checks=(*left[:first], together, *left[first:]))

    def _is_open(self, block: Block) -> bool:
        return all(isinstance(check, Type | Call) or _is_open(check) for check in block.checks)

    def _inlined(self, block: Block, depth: int, *, inside: bool, repeated: bool = False) -> Block:
        checks: list[Check] = []
        for check in without_bytes(block).checks if not depth else block.checks:
            checks += self._in_place(check, depth, inside=inside, repeated=repeated)
        if len(checks) == len(block.checks) and all(new is old for new, old in zip(checks, block.checks, strict=True)):
            return block
        return dataclasses.replace(block, checks=tuple(_merged(checks)))

    def _in_place(self, check: Check, depth: int, *, inside: bool, repeated: bool) -> list[Check]:
        if isinstance(check, Call):
            called = self._blocks[check.shape]
            if depth < _DEEPEST and self._is_small(called, depth):
                return list(self._inlined(called, depth + 1, inside=inside).checks)
            if self._is_part(check.shape, inside=inside, repeated=repeated):
                return list(self._inlined(called, max(depth, 1), inside=True).checks)
        elif isinstance(check, Members):
            return [self._members(check, depth, inside=inside)]
        elif isinstance(check, Items):
            rest = self._inlined(check.rest, depth, inside=inside, repeated=True) if check.rest else None
            prefix = tuple(self._inlined(block, depth, inside=inside) for block in check.prefix)
            return [dataclasses.replace(check, rest=rest, prefix=prefix)]
        return [check]

    def _members(self, check: Members, depth: int, *, inside: bool) -> Members:
        known = tuple(self._property(known, depth, inside=inside) for known in check.known)
        rest = self._inlined(check.rest, depth, inside=inside, repeated=True) if check.rest else None
        names = self._inlined(check.names, depth, inside=inside) if check.names else None
        if rest is check.rest and names is check.names and all(new is old for new, old in zip(known, check.known, strict=True)):
            return check
        return dataclasses.replace(check, known=known, rest=rest, names=names)

    def _property(self, known: Property, depth: int, *, inside: bool) -> Property:
        block = self._inlined(known.block, depth, inside=inside)
        return known if block is known.block else Property(name=known.name, block=block)

    def _is_part(self, shape: str, *, inside: bool, repeated: bool) -> bool:
        """Tell whether a structure is part of the one place that calls it: each value of a map or list, or small and inside of one."""
        if self._counts[shape] != 1 or inside == repeated:
            return False
        checks = self._blocks[shape].checks
        members = next((check for check in checks if isinstance(check, Members)), None)
        if members is None or members.patterns or self._repeats(self._blocks[shape], 0):
            return False
        others = all(isinstance(check, (Type, Extension, Together)) for check in checks if check is not members)
        return others and len(members.known) <= (_MOST_INSIDE if inside else _MOST_REPEATED)

    def _repeats(self, block: Block, depth: int) -> bool:
        """Tell whether a block walks over structures: those are parts of it, and it is no part itself."""
        for check in block.checks:
            if isinstance(check, Call) and depth < _DEEPEST and self._is_small(self._blocks[check.shape], depth):
                if self._repeats(self._blocks[check.shape], depth + 1):
                    return True
            elif isinstance(check, Members):
                if self._calls_structure(check.rest) or any(self._repeats(known.block, depth) for known in check.known):
                    return True
            elif isinstance(check, Items) and self._calls_structure(check.rest):
                return True
        return False

    def _calls_structure(self, block: Block | None) -> bool:
        called = (self._blocks[check.shape] for check in (block.checks if block else ()) if isinstance(check, Call))
        return any(not self._is_small(one, 0) for one in called)

    def _is_small(self, block: Block, depth: int) -> bool:
        return len(block.checks) <= _MOST_PLAIN and all(self._is_small_check(check, depth) for check in block.checks)

    def _is_small_check(self, check: Check, depth: int) -> bool:
        if isinstance(check, PLAIN):
            return True
        if isinstance(check, Call):
            return depth < _DEEPEST and self._is_small(self._blocks[check.shape], depth + 1)
        if isinstance(check, Members):
            return not check.known and not check.patterns and not check.required and all(map(_is_simple, (check.rest, check.names)))
        return isinstance(check, Items) and not check.prefix and _is_simple(check.rest)


def _is_open(check: Check) -> TypeGuard[Members]:
    """Tell whether a check of members says nothing of those that it does not know."""
    return isinstance(check, Members) and not check.patterns and check.rest is None


def _is_simple(block: Block | None) -> bool:
    return block is None or all(isinstance(check, (*PLAIN, Call)) for check in block.checks)


def _merged(checks: list[Check]) -> list[Check]:
    merged: list[Check] = []
    for check in checks:
        index = next((index for index, other in enumerate(merged) if _is_map_or_list(check) and _is_map_or_list(other)), None)
        both = merged_checks(merged[index], check) if index is not None else None
        if index is not None and both is not None:
            merged[index] = both
        elif len(merged) > _MOST_COMPARED or check not in merged:
            merged.append(check)
    return merged


def _is_map_or_list(check: Check) -> bool:
    return isinstance(check, Items) or (isinstance(check, Members) and not check.known)
