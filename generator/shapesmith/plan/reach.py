"""What a shape reaches: the part of a contract that one validator needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shapesmith.shapes.checks import AnyOf, Block, Call, Check, Contains, Content, Dependent, If, Items, Members, Not, One, Unevaluated
from shapesmith.shapes.contract import Contract, Shape
from shapesmith.shapes.domain_cycles import cycles


def reached(contract: Contract, shape: str) -> dict[str, Shape]:
    """Return the shapes that are reached from one, itself included, in the contract's order."""
    found: set[str] = set()
    waiting = [shape]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += calls(contract.shapes[name].block)
    return {name: one for name, one in contract.shapes.items() if name in found}


def target(shapes: Mapping[str, Shape], shape: str) -> str:
    """Return the id of the shape that one stands for: itself, or the last of those that are nothing but a call of the next."""
    checks = shapes[shape].block.checks
    while len(checks) == 1 and isinstance(checks[0], Call):
        shape = checks[0].shape
        checks = shapes[shape].block.checks
    return shape


def reaching_cycles(shapes: Mapping[str, Shape]) -> frozenset[str]:
    """Return the shapes whose instances can be nested without end: those in a cycle of calls, and those that call one of them."""
    reaching = set(cycles(shapes))
    called = {name: frozenset(calls(shape.block)) for name, shape in shapes.items()}
    callers: dict[str, list[str]] = {}
    for name, names in called.items():
        for one in names:
            callers.setdefault(one, []).append(name)
    waiting = list(reaching)
    while waiting:
        more = [name for name in callers.get(waiting.pop(), ()) if name not in reaching]
        reaching.update(more)
        waiting += more
    return frozenset(reaching)


def calls(block: Block) -> Iterator[str]:
    """Yield the ids of the shapes that a block calls, at every depth."""
    for check in block.checks:
        if isinstance(check, Call):
            yield check.shape
        for inner in inner_blocks(check):
            yield from calls(inner)


def inner_blocks(check: Check) -> Iterator[Block]:
    """Yield the blocks that stand inside a check."""
    match check:
        case Members():
            yield from (known.block for known in check.known)
            yield from (pattern.block for pattern in check.patterns)
            yield from (block for block in (check.rest, check.names) if block)
        case Items():
            yield from check.prefix
            yield from (check.rest,) if check.rest else ()
        case AnyOf() | One():
            yield from check.branches
        case Not() | Dependent() | Contains() | Unevaluated():
            yield check.block
        case Content():
            yield from (check.block,) if check.block else ()
        case If():
            yield from (block for block in (check.condition, check.then, check.otherwise) if block)
