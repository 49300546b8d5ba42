"""What stands inside of checks: their blocks, and the calls at any depth."""

from __future__ import annotations

from collections.abc import Iterator

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


def calls(block: Block) -> Iterator[str]:
    """Yield the ids of the shapes that a block calls, at every depth."""
    waiting = [block]
    while waiting:
        for check in waiting.pop().checks:
            if isinstance(check, Call):
                yield check.shape
            else:
                waiting += inner_blocks(check)
