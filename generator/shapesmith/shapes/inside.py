"""What stands inside of checks: their blocks, which can be changed, and the calls at any depth."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Call,
    Check,
    Contains,
    Content,
    Dependent,
    If,
    Items,
    Members,
    Not,
    One,
    PatternProperty,
    Property,
    Unevaluated,
)


def inner_blocks(check: Check) -> tuple[Block, ...]:
    """Return the blocks that stand inside a check."""
    match check:
        case Members():
            rest = tuple(block for block in (check.rest, check.names) if block is not None)
            return (*(known.block for known in check.known), *(pattern.block for pattern in check.patterns), *rest)
        case Items():
            return (*check.prefix, check.rest) if check.rest is not None else check.prefix
        case AnyOf() | One():
            return check.branches
        case Not() | Dependent() | Contains() | Unevaluated():
            return (check.block,)
        case Content():
            return (check.block,) if check.block is not None else ()
        case If():
            return tuple(block for block in (check.condition, check.then, check.otherwise) if block is not None)
    return ()


def changed(check: Check, change: Callable[[Block], Block]) -> Check:
    """Return a check with every block that stands inside of it changed."""

    def some(block: Block | None) -> Block | None:
        return None if block is None else change(block)

    match check:
        case Members():
            known = tuple(Property(name=one.name, block=change(one.block)) for one in check.known)
            patterns = tuple(PatternProperty(pattern=one.pattern, block=change(one.block)) for one in check.patterns)
            return dataclasses.replace(check, known=known, patterns=patterns, rest=some(check.rest), names=some(check.names))
        case Items():
            return dataclasses.replace(check, prefix=tuple(map(change, check.prefix)), rest=some(check.rest))
        case AnyOf() | One():
            return dataclasses.replace(check, branches=tuple(map(change, check.branches)))
        case Not() | Dependent() | Contains() | Unevaluated():
            return dataclasses.replace(check, block=change(check.block))
        case Content():
            return dataclasses.replace(check, block=some(check.block))
        case If():
            return dataclasses.replace(check, condition=change(check.condition), then=some(check.then), otherwise=some(check.otherwise))
    return check


def calls(block: Block) -> Iterator[str]:
    """Yield the ids of the shapes that a block calls, at every depth."""
    waiting = [block]
    while waiting:
        for check in waiting.pop().checks:
            if isinstance(check, Call):
                yield check.shape
            else:
                waiting += inner_blocks(check)
