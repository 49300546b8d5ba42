"""The tree of a pattern into the program that `WalkedPattern` follows, for what Python's `re` cannot express."""

from __future__ import annotations

from typing import Any

from shapesmith.ecma.grammar import Assertion, Chain, Characters, Choice, Group, Look, Node, Reference, Repeat
from shapesmith.ecma.python import characters
from shapesmith.ecma.widths import inside

Step = tuple[Any, ...]


def program(root: Node) -> tuple[tuple[Step, ...], int]:
    """Return the steps of a pattern, and how many places its memory has."""
    writer = _Writer(max((node.number for node in inside(root) if isinstance(node, Group) and node.number), default=0))
    writer.node(root, 1)
    return (*writer.steps, ("end",)), writer.size


class _Writer:
    def __init__(self, groups: int) -> None:
        self.steps: list[Step] = []
        self.groups = groups
        self.size = 3 * groups

    def node(self, node: Node, way: int) -> None:
        """Write the steps of a node that is walked forwards (1) or backwards (-1)."""
        if isinstance(node, Characters):
            self.steps.append(("take", characters(node), way))
        elif isinstance(node, Assertion):
            self.steps.append(("at", node.kind))
        elif isinstance(node, Reference):
            self.steps.append(("same", tuple(map(_group, node.groups)), way))
        elif isinstance(node, Chain):
            for part in node.parts[::way]:
                self.node(part, way)
        elif isinstance(node, Choice):
            self.choice(node, way)
        elif isinstance(node, Look):
            self.look(node)
        elif isinstance(node, Repeat):
            self.repeat(node, way)
        else:
            self.group(node, way)

    def later(self) -> int:
        """Leave room for a step that is written when what follows is known."""
        self.steps.append(())
        return len(self.steps) - 1

    def choice(self, node: Choice, way: int) -> None:
        at, branches, ends = self.later(), [], []
        for branch in node.branches:
            branches.append(len(self.steps))
            self.node(branch, way)
            ends.append(self.later())
        self.steps[at] = ("choose", *branches)
        for end in ends:
            self.steps[end] = ("choose", len(self.steps))

    def look(self, node: Look) -> None:
        at = self.later()
        self.node(node.body, -1 if node.behind else 1)
        self.steps.append(("end",))
        self.steps[at] = ("look", node.negated, len(self.steps))

    def repeat(self, node: Repeat, way: int) -> None:
        turns, self.size = self.size, self.size + 2
        self.steps.append(("loop", turns))
        at = self.later()
        self.node(node.body, way)
        self.steps.append(("choose", at))
        groups = tuple(_group(one.number) for one in inside(node.body) if isinstance(one, Group) and one.number is not None)
        self.steps[at] = ("turn", turns, (node.low, node.high, node.lazy), len(self.steps), groups)

    def group(self, node: Group, way: int) -> None:
        if node.number is None:
            return self.node(node.body, way)
        opened = 2 * self.groups + node.number - 1
        self.steps.append(("begin", opened))
        self.node(node.body, way)
        self.steps.append(("finish", opened, _group(node.number)))
        return None


def _group(number: int) -> int:
    """Return where the memory has the beginning of a group; its end is the next."""
    return 2 * (number - 1)
