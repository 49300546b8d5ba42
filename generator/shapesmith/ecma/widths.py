"""Pieces of a pattern into what they are made of and how many characters they take."""

from __future__ import annotations

from collections.abc import Iterator

from shapesmith.ecma.grammar import Chain, Characters, Choice, Group, Look, Node, Reference, Repeat


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes that a node is made of."""
    if isinstance(node, Chain):
        return node.parts
    if isinstance(node, Choice):
        return node.branches
    return (node.body,) if isinstance(node, (Look, Group, Repeat)) else ()


def inside(node: Node) -> Iterator[Node]:
    """Yield a node and all that is in it."""
    yield node
    for child in children(node):
        yield from inside(child)


def nullable(node: Node) -> bool:
    """Tell whether a node may match the empty text."""
    return width(node)[0] == 0


def width(node: Node) -> tuple[int, int | None]:
    """Return the fewest and most characters that a node takes; no most where there is no bound or it is not known."""
    if isinstance(node, Characters):
        return (1, 1) if node.dot or node.negated or node.members else (0, 0)
    if isinstance(node, Reference):
        return 0, None
    if isinstance(node, Group):
        return width(node.body)
    if isinstance(node, Repeat):
        low, high = width(node.body)
        if high == 0 or node.high == 0:
            return 0, 0
        return low * node.low, None if high is None or node.high is None else high * node.high
    if not isinstance(node, (Chain, Choice)):
        return 0, 0
    widths = [width(child) for child in children(node)]
    lows, highs = [low for low, _ in widths], [high for _, high in widths if high is not None]
    combine = sum if isinstance(node, Chain) else max
    return (sum(lows) if isinstance(node, Chain) else min(lows)), combine(highs) if len(highs) == len(widths) else None
