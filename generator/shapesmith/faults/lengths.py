"""Which lengths the texts of a pattern can have, as the bits of an integer."""

from __future__ import annotations

from shapesmith.ecma.grammar import Chain, Characters, Choice, Group, Node, Repeat


class Lengths:
    """Tells the possible lengths of the parts of one pattern.

    Args:
        most: The greatest length that is of interest.
    """

    def __init__(self, *, most: int) -> None:
        self._all = (1 << (most + 1)) - 1
        self._told: dict[int, int] = {}
        self._rests: dict[tuple[int, ...], tuple[int, ...]] = {}

    def of(self, node: Node) -> int:
        """Return the lengths of a node: bit n is set where it can take n characters. A reference counts as empty."""
        if id(node) not in self._told:
            self._told[id(node)] = self._of(node) & self._all
        return self._told[id(node)]

    def rest(self, parts: tuple[Node, ...]) -> tuple[int, ...]:
        """Return, for every position, the lengths of the parts from there on; last comes that of no part."""
        key = tuple(map(id, parts))
        if key not in self._rests:
            found = [1]
            for part in reversed(parts):
                found.append(self._sum(self.of(part), found[-1]))
            self._rests[key] = tuple(reversed(found))
        return self._rests[key]

    def times(self, node: Repeat, length: int) -> int:
        """Return how often a body has to be repeated to take so many characters, which has to be possible."""
        body, reached, count = self.of(node.body), 1, 0
        while count < node.low or not reached >> length & 1:
            reached = self._sum(reached, body)
            count += 1
        return count

    def _of(self, node: Node) -> int:
        if isinstance(node, Characters):
            return 0b10
        if isinstance(node, Group):
            return self.of(node.body)
        if isinstance(node, Chain):
            return self.rest(node.parts)[0]
        if isinstance(node, Choice):
            return self._any(node.branches)
        return self._repeated(node) if isinstance(node, Repeat) else 1

    def _any(self, nodes: tuple[Node, ...]) -> int:
        found = 0
        for node in nodes:
            found |= self.of(node)
        return found

    def _repeated(self, node: Repeat) -> int:
        body = self.of(node.body)
        if body in (0, 1):
            return 1 if body or not node.low else 0
        if body == 0b10:
            high = self._all if node.high is None else (1 << min(node.high + 1, self._all.bit_length())) - 1
            return high & ~((1 << min(node.low, self._all.bit_length())) - 1)
        found = reached = 1
        for _ in range(min(node.low, self._all.bit_length())):
            found = reached = self._sum(reached, body)
        count = node.low
        while reached and (node.high is None or count < node.high) and count <= self._all.bit_length():
            reached = self._sum(reached, body)
            found, before = found | reached, found
            count += 1
            if found == before and reached & ~found == 0:
                break
        return found

    def _sum(self, one: int, other: int) -> int:
        fewer, more = sorted((one, other), key=int.bit_count)
        found, shift = 0, 0
        while fewer:
            step = (fewer & -fewer).bit_length() - 1
            shift += step
            found |= more << shift
            fewer >>= step + 1
            shift += 1
        return found & self._all
