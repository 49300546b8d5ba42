"""A block laid over another: the checks of both hold, and what both say of one member stands in one place."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from shapesmith.shapes.checks import Block, Check, Items, Members, Property

NOTES = ("limits", "advice")
"""Notes that gather when blocks are laid over each other; all others come from the upper block where it has them."""


def lay(base: Block, over: Block) -> Block:
    """Lay `over` upon `base`: all checks of both hold, members that both know are laid upon each other."""
    checks = list(base.checks)
    for check in over.checks:
        _lay_check(checks, check)
    return dataclasses.replace(base, checks=tuple(checks), notes=_notes(base.notes, over.notes))


def _lay_check(checks: list[Check], over: Check) -> None:
    for index, base in enumerate(checks):
        merged = merged_checks(base, over)
        if merged is not None:
            checks[index] = merged
            return
    checks.append(over)


def merged_checks(base: Check, over: Check) -> Check | None:
    """Merge two checks that can be asked in one walk over the instance; None where they cannot."""
    if isinstance(base, Members) and isinstance(over, Members) and _may_merge(base, over):
        return merge(base, over)
    if isinstance(base, Items) and isinstance(over, Items) and not base.prefix and not over.prefix:
        return dataclasses.replace(base, rest=_both(base.rest, over.rest))
    return None


def _may_merge(base: Members, over: Members) -> bool:
    if over.patterns or base.patterns:
        return False
    if over.rest is not None:
        return not base.known and not over.known
    return {known.name for known in over.known} <= {known.name for known in base.known}


def merge(base: Members, over: Members) -> Members:
    """Merge two checks of an object's members, so that one walk serves both; where one knows what the other does not, both are open."""
    upper = {known.name: known.block for known in over.known}
    lower = {known.name for known in base.known}
    known = (
        *(Property(name=known.name, block=lay(known.block, upper[known.name])) if known.name in upper else known for known in base.known),
        *(known for known in over.known if known.name not in lower),
    )
    names = {required.name for required in base.required}
    return dataclasses.replace(
        base,
        known=known,
        required=base.required + tuple(required for required in over.required if required.name not in names),
        rest=_both(base.rest, over.rest),
        names=_both(base.names, over.names),
    )


def _both(base: Block | None, over: Block | None) -> Block | None:
    if base is None or over is None:
        return base or over
    return lay(base, over)


def _notes(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = {**base, **{name: note for name, note in over.items() if name != "description"}}
    for name in NOTES:
        if name in base or name in over:
            merged[name] = (*base.get(name, ()), *over.get(name, ()))
    return merged
