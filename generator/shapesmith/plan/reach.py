"""What a shape reaches: the part of a contract that one validator needs."""

from __future__ import annotations

from collections.abc import Mapping

from shapesmith.shapes.checks import Call
from shapesmith.shapes.contract import Contract, Shape
from shapesmith.shapes.domain_cycles import cycles, finished
from shapesmith.shapes.inside import calls

_LONGEST = 100
"""So many calls within each other leave room below Python's recursion limit of 1,000 frames; a call of a shape may take a few frames."""


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


def deep_shapes(shapes: Mapping[str, Shape]) -> frozenset[str]:
    """Return the shapes whose check may need more frames than Python allows.

    Those are the ones that reach a cycle of calls, so that instances can be nested without end, and those that begin a long chain of calls.
    """
    edges = {name: tuple(dict.fromkeys(calls(shape.block))) for name, shape in shapes.items()}
    length = dict.fromkeys(cycles(shapes), _LONGEST)
    for name in finished(edges):
        if name not in length:
            length[name] = 1 + max((length[called] for called in edges[name]), default=0)
    return frozenset(name for name, frames in length.items() if frames >= _LONGEST)
