"""Which shapes contain themselves: the contract's calls, cut into cycles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from shapesmith.shapes.checks import Block, Call, Check, PatternProperty, Property
from shapesmith.shapes.contract import Shape


def cycles(shapes: Mapping[str, Shape]) -> Mapping[str, frozenset[str]]:
    """Return, for each shape that contains itself, the shapes that it shares a cycle with, itself included."""
    calls = {identifier: tuple(dict.fromkeys(called(shape.block))) for identifier, shape in shapes.items()}
    callers: dict[str, list[str]] = {identifier: [] for identifier in shapes}
    for identifier, below in calls.items():
        for target in below:
            callers[target].append(identifier)
    left = set(shapes)
    found: dict[str, frozenset[str]] = {}
    for identifier in reversed(_finished(calls)):
        if identifier not in left:
            continue
        together = _reached(identifier, callers, left)
        left -= together
        if len(together) > 1 or identifier in calls[identifier]:
            found |= dict.fromkeys(together, together)
    return found


def called(block: Block) -> Iterator[str]:
    """Yield the shapes that a block calls, at any depth of it."""
    for check in block.checks:
        if isinstance(check, Call):
            yield check.shape
        for inner in blocks_in(check):
            yield from called(inner)


def blocks_in(check: Check) -> Iterator[Block]:
    """Yield the blocks that a check holds."""
    for field in fields(check):
        held = getattr(check, field.name)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, Block):
                yield part
            elif isinstance(part, Property | PatternProperty):
                yield part.block


def _finished(calls: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the shapes in the order in which a walk, depth first, leaves them."""
    order: list[str] = []
    seen: set[str] = set()
    for start in calls:
        waiting = [(start, iter(calls[start]))] if start not in seen else []
        seen.add(start)
        while waiting:
            identifier, below = waiting[-1]
            target = next((target for target in below if target not in seen), None)
            if target is None:
                order.append(identifier)
                waiting.pop()
            else:
                seen.add(target)
                waiting.append((target, iter(calls[target])))
    return order


def _reached(start: str, edges: Mapping[str, list[str]], within: set[str]) -> frozenset[str]:
    reached, waiting = {start}, [start]
    while waiting:
        for target in edges[waiting.pop()]:
            if target in within and target not in reached:
                reached.add(target)
                waiting.append(target)
    return frozenset(reached)
