"""Small shapes in place of calls: what is checked where it stands, so that a call is only made where there is something to call."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

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
    Type,
    Values,
)
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.laying import merged_checks

PLAIN = (Type, Values, Size, Range, MultipleOf, Match, Format, Extension)
_MOST_PLAIN = 6
_DEEPEST = 3
_MOST_COMPARED = 50
"""In longer blocks a check that stands twice stays twice: finding it would cost more than asking it again."""


class Inliner:
    """Puts the checks of small shapes in place of the calls to them.

    Small are scalars of a few checks, and maps and lists whose values or items are small or a single call. Checks that need bytes are left
    out. Structures keep their functions: a call costs less than what they check, and reads better.

    Args:
        shapes: All shapes, by id.
    """

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self._blocks = {name: without_bytes(shape.block) for name, shape in shapes.items()}

    def inline(self, block: Block, depth: int = 0) -> Block:
        """Return a block with the checks of small shapes in place, at every depth.

        Two checks of one map's members, as an overlay makes them, become one, so that the map is walked once.
        """
        checks: list[Check] = []
        for check in without_bytes(block).checks if not depth else block.checks:
            checks += self._in_place(check, depth)
        return dataclasses.replace(block, checks=tuple(_merged(checks)))

    def _in_place(self, check: Check, depth: int) -> list[Check]:
        if isinstance(check, Call):
            called = self._blocks[check.shape]
            if depth < _DEEPEST and self._is_small(called, depth):
                return list(self.inline(called, depth + 1).checks)
        elif isinstance(check, Members):
            return [self._members(check, depth)]
        elif isinstance(check, Items):
            rest = self.inline(check.rest, depth) if check.rest else None
            return [dataclasses.replace(check, rest=rest, prefix=tuple(self.inline(block, depth) for block in check.prefix))]
        return [check]

    def _members(self, check: Members, depth: int) -> Members:
        return dataclasses.replace(
            check,
            known=tuple(Property(name=known.name, block=self.inline(known.block, depth)) for known in check.known),
            rest=self.inline(check.rest, depth) if check.rest else None,
            names=self.inline(check.names, depth) if check.names else None,
        )

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
