"""Blocks into the checks that stand at their place, with what called shapes say in place of the calls; each as it is said."""

from __future__ import annotations

from collections.abc import Mapping

from shapesmith.shapes.checks import Block, Call, Check, Extension, Unevaluated
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domains import Blocks


def scopes(blocks: Blocks, shapes: Mapping[str, Shape]) -> tuple[Block, ...]:
    """Return blocks of all checks of a place, without calls.

    What a shape says that a block calls joins that block; a shape that asks what was evaluated keeps a block of its own, since it does not
    see what its callers evaluate.
    """
    found: list[list[Check]] = []
    seen: set[str] = set()

    def gather(block: Block, scope: list[Check]) -> None:
        for check in block.checks:
            if not isinstance(check, Call):
                if not (isinstance(check, Extension) and check.needs_bytes):
                    scope.append(check)
            elif check.shape not in seen:
                seen.add(check.shape)
                called = shapes[check.shape].block
                if any(isinstance(one, Unevaluated) for one in called.checks):
                    found.append([])
                    gather(called, found[-1])
                else:
                    gather(called, scope)

    for block in blocks:
        scope: list[Check] = []
        found.append(scope)
        gather(block, scope)
    return tuple(Block(at=scope[0].at, checks=tuple(scope)) for scope in found if scope)


def without(blocks: Blocks, check: Check, shapes: Mapping[str, Shape], *instead: Check) -> tuple[Block, ...]:
    """Return what holds of a place beside one check, or with others in its place, which belong to the same block then."""
    found = []
    for scope in scopes(blocks, shapes):
        kept = tuple(one for one in scope.checks if one is not check and not (one.at == check.at and type(one) is type(check)))
        checks = (*kept, *instead) if len(kept) < len(scope.checks) else kept
        found += [Block(at=scope.at, checks=checks)] if checks else []
    return tuple(found)
