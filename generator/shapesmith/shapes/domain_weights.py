"""How many values are drawn at a place, about, so that arrays in arrays in arrays do not become ever larger."""

from __future__ import annotations

from collections.abc import Mapping

from shapesmith.shapes.checks import AnyOf, Block, Call, Check, If, Items, Members, One, Size
from shapesmith.shapes.contract import Shape

HEAVY = 2000
"""So many values in one item are so large an item that no more of them are drawn than there have to be, or one."""
_DEEP = 48
"""What stands so many levels or calls deeper counts as heavy, so that nobody has to look further down."""
_MEAN = 1
"""How many members or items there are in the mean, beyond those that have to be there."""


class Weights:
    """The weights of a contract's shapes; a shape that contains itself counts once, since its depth is bounded."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self._shapes = shapes
        self._known: dict[tuple[str, int], float] = {}

    def heavy(self, blocks: tuple[Block, ...]) -> bool:
        """Tell whether values of a place are large."""
        return sum(self._of(block, _DEEP, frozenset()) for block in blocks) > HEAVY

    def _of(self, block: Block, left: int, within: frozenset[str]) -> float:
        if left == 0:
            return HEAVY + 1
        return min(HEAVY + 1.0, 1 + sum(self._of_check(check, block, left, within) for check in block.checks))

    def _of_check(self, check: Check, block: Block, left: int, within: frozenset[str]) -> float:
        match check:
            case Call():
                return self._of_call(check.shape, left, within)
            case Items():
                least = max((one.low or 0 for one in block.checks if isinstance(one, Size) and one.of == "array"), default=0)
                first = sum(self._of(one, left - 1, within) for one in check.prefix)
                return first + self._often(check.rest, max(0, least - len(check.prefix)), left, within)
            case Members():
                required = {one.name for one in check.required}
                known = sum(self._of(one.block, left - 1, within) * (1 if one.name in required else 0.5) for one in check.known)
                return known + self._often(check.rest, 0, left, within)
            case AnyOf() | One():
                return max((self._of(one, left, within) for one in check.branches), default=0)
            case If():
                return max((self._of(one, left, within) for one in (check.then, check.otherwise) if one is not None), default=0)
        return 0

    def _often(self, block: Block | None, least: int, left: int, within: frozenset[str]) -> float:
        if block is None or not block.checks:
            return 0
        one = self._of(block, left - 1, within)
        return one * (max(least, 1) if one > HEAVY else least + _MEAN)

    def _of_call(self, identifier: str, left: int, within: frozenset[str]) -> float:
        if identifier in within:
            return 1
        key = (identifier, left)
        if key not in self._known:
            self._known[key] = self._of(self._shapes[identifier].block, left - 1, within | {identifier})
        return self._known[key]
