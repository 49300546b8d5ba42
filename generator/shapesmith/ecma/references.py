"""Backreferences of a pattern into the groups that they may refer to.

Python keeps what a group took in an earlier iteration of what is repeated around it, ECMA-262 forgets it.
"""

from __future__ import annotations

from collections.abc import Iterator

from shapesmith.ecma.grammar import Choice, Group, Look, Node, Reference, Repeat
from shapesmith.ecma.problems import InexpressibleError
from shapesmith.ecma.widths import children, nullable

Path = tuple[tuple[Node, int], ...]
"""From the root down: a node, and which of its children comes next."""


def live_groups(root: Node) -> dict[int, tuple[int, ...]]:
    """Return for each reference, by its index, the groups that may have taken part there; of any other the text is empty.

    Raises:
        InexpressibleError: What `re` would find there differs from what ECMA-262 says.
    """
    references: list[tuple[Reference, Path]] = []
    groups: dict[int, Path] = {}
    for node, path in _walk(root, ()):
        if isinstance(node, Reference):
            references.append((node, path))
        elif isinstance(node, Group) and node.number is not None:
            groups[node.number] = (*path, (node, 0))
    return {
        reference.at: tuple(number for number in reference.groups if _is_live(reference, path, groups[number]))
        for reference, path in references
    }


def _walk(node: Node, path: Path) -> Iterator[tuple[Node, Path]]:
    yield node, path
    for index, child in enumerate(children(node)):
        yield from _walk(child, (*path, (node, index)))


def _is_live(reference: Reference, path: Path, group: Path) -> bool:
    shared = 0
    while shared < min(len(path), len(group)) and path[shared][0] is group[shared][0] and path[shared][1] == group[shared][1]:
        shared += 1
    if shared == len(group):
        return False  # inside the group
    parent, place = path[shared]
    if isinstance(parent, Choice):
        return False
    looks = [node for node, _ in path[:shared] if isinstance(node, Look)]
    backward = bool(looks) and looks[-1].behind
    if (group[shared][1] > place) != backward:
        return False  # the group comes later; what it took in an earlier iteration is forgotten
    below = [node for node, _ in group[shared + 1 :]]
    if any(isinstance(node, Look) and node.negated for node in below):
        return False
    if backward or _differs(path[:shared], below):
        raise InexpressibleError(f"a backreference that Python cannot follow, at index {reference.at}")
    return True


def _differs(above: Path, below: list[Node]) -> bool:
    """Tell whether Python may find what an earlier iteration, or one that took nothing, has left in a group."""
    if not _certain(below) and any(isinstance(node, Repeat) and node.high != 1 for node, _ in above):
        return True
    for index, node in enumerate(below):
        if isinstance(node, Repeat) and nullable(node.body):
            looked = any(isinstance(one, Look) for one in below[index:])
            if node.high != 1 or (node.low == 0 and looked):
                return True
        if isinstance(node, Repeat) and node.high != 1 and not _certain(below[index + 1 :]):
            return True
    return False


def _certain(below: list[Node]) -> bool:
    return not any(isinstance(node, Choice) or (isinstance(node, Repeat) and node.low == 0) for node in below)
