"""Trees of whole texts and bounds of length into trees of texts of such a length only, by how often one part is repeated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from shapesmith.ecma.grammar import Chain, Group, Node, Repeat
from shapesmith.ecma.widths import width

_FEW = 2
"""How often other parts are repeated beyond what has to be, if that leaves room."""

Path = tuple[int, ...]


def fitted(whole: Chain, low: int, high: int | None) -> Chain | None:
    """Return a tree of whole texts for those of a length within the bounds; None where no part's repetition can see to that."""
    least, most = width(whole)
    if least >= low and (high is None or (most is not None and most <= high)):
        return whole
    places = [path for path, node in _repeats(whole, ()) if node.high is None or node.high > node.low]
    for path in sorted(places, key=lambda path: (_at(whole, path).high is None, path), reverse=True):
        others = [other for other in places if other != path]
        found = (_fitted(_shortened(whole, others, spare), path, low, high) for spare in (_FEW, 0))
        first = next((tree for tree in found if tree is not None), None)
        if isinstance(first, Chain):
            return first
    return None


def _shortened(whole: Node, paths: list[Path], spare: int) -> Node:
    for path in paths:
        repeat = _at(whole, path)
        most = repeat.low + spare
        whole = _with(whole, path, replace(repeat, high=most if repeat.high is None else min(repeat.high, most)))
    return whole


def _fitted(whole: Node, path: Path, low: int, high: int | None) -> Node | None:
    chosen = _at(whole, path)
    rest_low, rest_high = width(_with(whole, path, Chain(parts=())))
    least_wide, most_wide = width(chosen.body)
    if not least_wide or (high is not None and (rest_high is None or most_wide is None)):
        return None
    least = max(chosen.low, -((rest_low - low) // least_wide))
    most = chosen.high
    if high is not None and rest_high is not None and most_wide:
        fits = (high - rest_high) // most_wide
        most = fits if most is None else min(most, fits)
    if most is not None and least > most:
        return None
    return _with(whole, path, replace(chosen, low=least, high=most))


def _repeats(node: Node, path: Path) -> Iterator[tuple[Path, Repeat]]:
    """Yield the repeated parts that every match has."""
    if isinstance(node, Repeat):
        yield path, node
    elif isinstance(node, Group):
        yield from _repeats(node.body, (*path, 0))
    elif isinstance(node, Chain):
        for index, part in enumerate(node.parts):
            yield from _repeats(part, (*path, index))


def _at(node: Node, path: Path) -> Repeat:
    for index in path:
        node = node.body if isinstance(node, Group) else node.parts[index] if isinstance(node, Chain) else node
    assert isinstance(node, Repeat)
    return node


def _with(node: Node, path: Path, part: Node) -> Node:
    if not path:
        return part
    if isinstance(node, Group):
        return replace(node, body=_with(node.body, path[1:], part))
    assert isinstance(node, Chain)
    index = path[0]
    return replace(node, parts=(*node.parts[:index], _with(node.parts[index], path[1:], part), *node.parts[index + 1 :]))
