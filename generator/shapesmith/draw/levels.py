"""How deep values are nested, as Hypothesis counts it: what it draws inside of each other is bounded, and deeper values are never drawn."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from shapesmith.shapes.checks import Block, Call, Check, Items
from shapesmith.shapes.domain_cycles import cycles, finished
from shapesmith.shapes.inside import calls, inner_blocks
from shapesmith.subject import Subject

MOST = 98
"""So many draws inside of each other Hypothesis does: one for an object (two before 6.132), two for an array."""
_MANY, _FRAMES = 50, 60_000
"""With more shapes than that they may be nested so deep that Python's limit of 1,000 frames is too low."""


@contextmanager
def room(subject: Subject) -> Iterator[None]:
    """Let Python nest its calls deeper, where shapes may be nested deep in each other."""
    limit = sys.getrecursionlimit()
    if len(subject.library.contract.shapes) > _MANY:
        sys.setrecursionlimit(max(limit, _FRAMES))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


def may_be_deep(subject: Subject) -> bool:
    """Tell whether values may be nested deeper than Hypothesis draws, without a shape that contains itself."""
    shapes = subject.library.contract.shapes
    edges = {name: tuple(dict.fromkeys(calls(shape.block))) for name, shape in shapes.items()}
    recursive = cycles(shapes)
    heights: dict[str, int] = {}
    for name in finished(edges):
        heights[name] = 0 if name in recursive else _height(shapes[name].block, heights)
    return heights[subject.shape] > MOST


def _height(block: Block, heights: dict[str, int]) -> int:
    return max((_height_of(check, heights) for check in block.checks), default=0)


def _height_of(check: Check, heights: dict[str, int]) -> int:
    if isinstance(check, Call):
        return heights.get(check.shape, 0)
    inner = [_height(block, heights) for block in inner_blocks(check)]
    return (2 if isinstance(check, Items) else draws_of_object()) + max(inner) if inner else 0


def draws_of_object() -> int:
    """Return how many draws inside of each other an object takes: what `st.composite` makes counted twice before Hypothesis 6.132."""
    from hypothesis import __version_info__

    return 1 if __version_info__ >= (6, 132) else 2


def levels(value: Any) -> int:
    """Return how many draws inside of each other a value needs."""
    most, waiting, step = 0, [(value, 0)], draws_of_object()
    while waiting:
        one, level = waiting.pop()
        most = max(most, level)
        if isinstance(one, dict):
            waiting += [(member, level + step) for member in one.values()]
        elif isinstance(one, list):
            waiting += [(item, level + 2) for item in one]
    return most
