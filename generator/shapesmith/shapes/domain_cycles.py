"""Which shapes contain themselves: the contract's calls, cut into cycles."""

from __future__ import annotations

from collections.abc import Mapping

from shapesmith.shapes.contract import Shape
from shapesmith.shapes.inside import calls


def cycles(shapes: Mapping[str, Shape]) -> Mapping[str, frozenset[str]]:
    """Return, for each shape that contains itself, the shapes that it shares a cycle with, itself included."""
    edges = {identifier: tuple(dict.fromkeys(calls(shape.block))) for identifier, shape in shapes.items()}
    callers: dict[str, list[str]] = {identifier: [] for identifier in shapes}
    for identifier, below in edges.items():
        for target in below:
            callers[target].append(identifier)
    left = set(shapes)
    found: dict[str, frozenset[str]] = {}
    for identifier in reversed(finished(edges)):
        if identifier not in left:
            continue
        together = _reached(identifier, callers, left)
        left -= together
        if len(together) > 1 or identifier in edges[identifier]:
            found |= dict.fromkeys(together, together)
    return found


def finished(calls: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the shapes in the order in which a walk, depth first, leaves them: what a shape calls comes before it, cycles aside."""
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
