"""Checks by occasion: those that an instance answers by itself, and those that are asked only where there are bytes."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from shapesmith.shapes.checks import Block, Call, Check, Extension, Items, Members
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.inside import inner_blocks


def without_bytes(block: Block) -> Block:
    """Leave out the checks that need bytes, at every depth; a block without such is returned as it is."""
    if not _has_bytes(block):
        return block
    return dataclasses.replace(block, checks=tuple(_without(check) for check in block.checks if not _needs_bytes(check)))


def _has_bytes(block: Block) -> bool:
    return any(_needs_bytes(check) or any(map(_has_bytes, inner_blocks(check))) for check in block.checks)


def byte_blocks(shapes: Mapping[str, Shape]) -> dict[str, Block]:
    """Return, for each shape from which a check that needs bytes is reached, a block of nothing but the ways to such checks."""
    reaching: set[str] = set()
    while True:
        found = {name for name, shape in shapes.items() if name not in reaching and _only(shape.block, reaching).checks}
        if not found:
            return {name: _only(shapes[name].block, reaching) for name in shapes if name in reaching}
        reaching |= found


def _needs_bytes(check: Check) -> bool:
    return isinstance(check, Extension) and check.needs_bytes


def _without(check: Check) -> Check:
    if isinstance(check, Members):
        known = tuple(dataclasses.replace(known, block=without_bytes(known.block)) for known in check.known)
        return dataclasses.replace(check, known=known, rest=without_bytes(check.rest) if check.rest else None)
    if isinstance(check, Items):
        return dataclasses.replace(check, rest=without_bytes(check.rest) if check.rest else None)
    return check


def _only(block: Block, reaching: set[str]) -> Block:
    kept = [kept for check in block.checks if (kept := _only_check(check, reaching)) is not None]
    return dataclasses.replace(block, checks=tuple(kept))


def _only_check(check: Check, reaching: set[str]) -> Check | None:
    if _needs_bytes(check) or (isinstance(check, Call) and check.shape in reaching):
        return check
    if isinstance(check, Members):
        blocks = ((known, _only(known.block, reaching)) for known in check.known)
        known = tuple(dataclasses.replace(known, block=block) for known, block in blocks if block.checks)
        rest = _only(check.rest, reaching) if check.rest and not check.known else None
        if known or (rest and rest.checks):
            return Members(at=check.at, keyword=check.keyword, known=known, rest=rest if rest and rest.checks else None)
    if isinstance(check, Items) and check.rest:
        rest = _only(check.rest, reaching)
        return Items(at=check.at, keyword=check.keyword, rest=rest) if rest.checks else None
    return None
