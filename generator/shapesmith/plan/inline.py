"""Small shapes in place of calls: what is checked where it stands, so that a call is only made where there is something to call."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

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


def inline(block: Block, shapes: Mapping[str, Shape], depth: int = 0) -> Block:
    """Put the checks of small shapes in place of the calls to them, at every depth of the block.

    Small are scalars of a few checks, and maps and lists whose values or items are small or a single call. Two checks of one map's
    members, as an overlay makes them, become one, so that the map is walked once.
    """
    checks: list[Check] = []
    for check in block.checks:
        checks += _in_place(check, shapes, depth)
    return dataclasses.replace(block, checks=tuple(_merged(checks)))


def _in_place(check: Check, shapes: Mapping[str, Shape], depth: int) -> list[Check]:
    if isinstance(check, Call):
        called = shapes[check.shape].block
        if depth < _DEEPEST and _is_small(called, shapes, depth):
            return list(inline(called, shapes, depth + 1).checks)
    elif isinstance(check, Members):
        return [_members(check, shapes, depth)]
    elif isinstance(check, Items):
        rest = inline(check.rest, shapes, depth) if check.rest else None
        return [dataclasses.replace(check, rest=rest, prefix=tuple(inline(block, shapes, depth) for block in check.prefix))]
    return [check]


def _members(check: Members, shapes: Mapping[str, Shape], depth: int) -> Members:
    return dataclasses.replace(
        check,
        known=tuple(Property(name=known.name, block=inline(known.block, shapes, depth)) for known in check.known),
        rest=inline(check.rest, shapes, depth) if check.rest else None,
        names=inline(check.names, shapes, depth) if check.names else None,
    )


def _is_small(block: Block, shapes: Mapping[str, Shape], depth: int) -> bool:
    if len(block.checks) > _MOST_PLAIN:
        return False
    return all(_is_small_check(check, shapes, depth) for check in block.checks)


def _is_small_check(check: Check, shapes: Mapping[str, Shape], depth: int) -> bool:
    if isinstance(check, PLAIN):
        return True
    if isinstance(check, Call):
        return depth < _DEEPEST and _is_small(shapes[check.shape].block, shapes, depth + 1)
    if isinstance(check, Members):
        return not check.known and not check.patterns and not check.required and all(map(_is_simple, (check.rest, check.names)))
    return isinstance(check, Items) and not check.prefix and _is_simple(check.rest)


def _is_simple(block: Block | None) -> bool:
    return block is None or all(isinstance(check, (*PLAIN, Call)) for check in block.checks)


def _merged(checks: list[Check]) -> list[Check]:
    merged: list[Check] = []
    for check in checks:
        for index, other in enumerate(merged):
            both = merged_checks(other, check)
            if both is not None and _is_map_or_list(other) and _is_map_or_list(check):
                merged[index] = both
                break
        else:
            if check not in merged:
                merged.append(check)
    return merged


def _is_map_or_list(check: Check) -> bool:
    return isinstance(check, Items) or (isinstance(check, Members) and not check.known)
