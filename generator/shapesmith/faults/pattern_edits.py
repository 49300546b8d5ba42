"""ECMA-262 patterns into patterns that are a little wider or narrower: one anchor, count, character, branch or lookahead changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from shapesmith.ecma.grammar import Assertion, Chain, Characters, Choice, Group, Look, Node, Reference, Repeat, Span, Tree
from shapesmith.ecma.sets import Spans, characters_of
from shapesmith.ecma.widths import children, inside

_MOST_NODES, _MOST_CHARACTERS, _FEW = 40, 16, 6
_TRIED, _TRIED_LAST = "_-0a $A.", "\n/:@,#+\u00e9"
"""Characters that people forget that they let through, or refuse."""
_DIGIT = 0x663
"""A digit to programs that ask Unicode, and none of 0 to 9."""
_LINE_ENDS = (0x2028, 0x2029)
"""Where these end a line, validators differ."""
_LINE_END = Repeat(body=Characters(members=(Span(first=10, last=10),)), low=0, high=1, lazy=False, at=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A changed pattern.

    Attributes:
        told: What was changed.
        root: The whole pattern; None where a part is a class that takes each of `more` as well.
        node: That class.
        more: Characters, one of which it would take, too.
    """

    told: str
    root: Node
    node: Node | None = None
    more: str = ""


def wider(root: Node) -> Iterator[Edit]:
    """Yield patterns that match a little more."""
    yield from _open(root)
    for index, node in enumerate(_some(root, Repeat)):
        assert isinstance(node, Repeat)
        if node.low:
            yield Edit(told=f"part {index} {node.low - 1} times", root=swapped(root, node, replace(node, low=node.low - 1)))
        if node.high is not None:
            yield Edit(told=f"part {index} {node.high + 1} times", root=swapped(root, node, replace(node, high=node.high + 1)))
    characters = [node for node in _outside_looks(root) if isinstance(node, Characters)]
    classes = sorted(characters, key=lambda node: _is_letter(characters_of(node)))[:_MOST_NODES]
    most = _FEW if sum(_is_letter(characters_of(node)) for node in classes) <= _FEW else 2
    for index, node in enumerate(classes):
        yield Edit(told=f"without character {index}", root=swapped(root, node, Repeat(body=node, low=0, high=1, lazy=False, at=0)))
    for index, node in enumerate(classes):
        yield Edit(told=f"for character {index}", root=root, node=node, more="".join(_beyond(characters_of(node), most)))


def narrower(root: Node) -> Iterator[Node]:
    """Yield patterns that match a little less."""
    for node in _some(root, Repeat):
        assert isinstance(node, Repeat)
        if node.high is None or node.low < node.high:
            yield swapped(root, node, replace(node, low=node.low + 1))
            yield swapped(root, node, replace(node, high=max(node.low, 1) if node.high is None else node.high - 1))
    for node in _some(root, Choice):
        assert isinstance(node, Choice)
        for branch in node.branches:
            yield swapped(root, node, Choice(branches=tuple(one for one in node.branches if one is not branch)))
    for node in _some(root, Characters):
        assert isinstance(node, Characters)
        held = characters_of(node)
        for code in dict.fromkeys(code for span in held[:6] for code in (span[0], span[1]) if 0x20 <= code < 0x7F):
            if held != ((code, code),):
                yield swapped(root, node, _class(_minus(held, code)))


def with_character(edit: Edit, character: str) -> Node:
    """Return the pattern of an edit whose class takes one character more."""
    assert isinstance(edit.node, Characters)
    code = ord(character)
    return swapped(edit.root, edit.node, _class((*characters_of(edit.node), (code, code))))


def swapped(root: Node, node: Node, other: Node) -> Node:
    """Return a pattern with another node in the place of one, which is told by identity."""
    if root is node:
        return other
    match root:
        case Chain():
            return Chain(parts=tuple(swapped(part, node, other) for part in root.parts))
        case Choice():
            return Choice(branches=tuple(swapped(branch, node, other) for branch in root.branches))
        case Group() | Repeat() | Look():
            return replace(root, body=swapped(root.body, node, other))
    return root


def looked_ahead(tree: Tree) -> tuple[Tree, tuple[tuple[Tree, bool], ...]]:
    """Take what a pattern looks for ahead of its first character out of it: the rest, and patterns that match too, or must not."""
    if any(isinstance(node, Reference) for node in inside(tree.root)):
        return tree, ()
    start = Assertion(kind="^")
    parts = tuple(_flat(tree.root))
    ahead = tuple(takewhile(lambda part: part == start or (isinstance(part, Look) and not part.behind), parts))
    looks = [part for part in ahead if isinstance(part, Look)]
    if start not in ahead or not looks:
        return tree, ()
    others = tuple((Tree(root=Chain(parts=(start, look.body)), legacy=tree.legacy), not look.negated) for look in looks)
    return Tree(root=Chain(parts=(start, *parts[len(ahead) :])), legacy=tree.legacy), others


def _flat(node: Node) -> Iterator[Node]:
    """Yield what stands one after the other, through groups."""
    if isinstance(node, Group):
        yield from _flat(node.body)
    elif isinstance(node, Chain):
        for part in node.parts:
            yield from _flat(part)
    else:
        yield node


def _open(root: Node) -> Iterator[Edit]:
    for node in _some(root, Assertion):
        assert isinstance(node, Assertion)
        if node.kind in "^$":
            yield Edit(told=f"open at the {'start' if node.kind == '^' else 'end'}", root=swapped(root, node, Chain(parts=())))
    for node in _some(root, Assertion):
        if node == Assertion(kind="$"):
            yield Edit(told="a line's end behind it", root=swapped(root, node, Chain(parts=(_LINE_END, node))))


def _some(root: Node, kind: type) -> list[Node]:
    """Return the nodes of a kind that stand once in the pattern's tree."""
    return [node for node in _outside_looks(root) if isinstance(node, kind)][:_MOST_NODES]


def _outside_looks(node: Node) -> Iterator[Node]:
    yield node
    for child in () if isinstance(node, Look) else children(node):
        yield from _outside_looks(child)


def _beyond(held: Spans, most_for_letters: int) -> list[str]:
    """Return characters that a class lacks: those that people forget, and its neighbours; fewer where it takes few itself."""
    near = [code for first, last in held[:8] for code in (first - 1, last + 1)]
    codes = [*map(ord, _TRIED), *(_DIGIT for first, last in held if first <= 0x30 and last >= 0x39), *near, *map(ord, _TRIED_LAST)]
    most = _FEW if len(held) == sum(last - first + 1 for first, last in held) else _MOST_CHARACTERS
    if _is_letter(held):
        codes = [*(ord(one) for one in chr(held[0][0]).swapcase() if len(chr(held[0][0]).swapcase()) == 1), *codes]
        most = most_for_letters
    fine = [code for code in codes if code == 10 or 0x20 <= code < 0x7F or (0xA1 <= code < 0xD800 and code not in _LINE_ENDS)]
    return [chr(code) for code in dict.fromkeys(fine) if not any(first <= code <= last for first, last in held)][:most]


def _is_letter(held: Spans) -> bool:
    """Tell whether a class is one character."""
    return len(held) == 1 and held[0][0] == held[0][1]


def _class(held: Spans) -> Characters:
    return Characters(members=tuple(Span(first=first, last=last) for first, last in held))


def _minus(held: Spans, code: int) -> Spans:
    parts = (((first, min(last, code - 1)), (max(first, code + 1), last)) for first, last in held)
    return tuple(span for both in parts for span in both if span[0] <= span[1])
