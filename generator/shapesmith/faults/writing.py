"""ECMA-262 patterns into texts that they match: the shortest ones, ones of a given length, and ones that just do not match."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from shapesmith.ecma import PatternError, parse
from shapesmith.ecma.grammar import Assertion, Chain, Characters, Choice, Group, Look, Node, Reference, Repeat
from shapesmith.ecma.sets import Spans, characters_of, complement
from shapesmith.ecma.widths import inside, width
from shapesmith.faults.lengths import Lengths

LIKED = "aA0xXzZ9-_./:@ +,#=~!%&*()[]{}<>?;'\"|^$`\\\t\n"
"""Characters that are tried first, in turn."""

_LINE_ENDS = (0x2028, 0x2029)
"""Where these end a line, validators differ."""
_LONG = 4000
"""Longer texts are only made where single characters repeat."""
_MOST_NODES = 24


@cache
def tree_of(pattern: str) -> Node | None:
    """Read a pattern; None where it cannot be read."""
    try:
        return parse(pattern).root
    except PatternError:
        return None


def texts_of(pattern: str) -> Iterator[str]:
    """Yield texts for a pattern, the shortest first; whether they match has to be asked."""
    root = tree_of(pattern)
    if root is None:
        return
    seen: set[str] = set()
    for turn in range(4):
        for node in (None, *_branches(root)):
            text = _Writer(turn=turn, wanted=node).write(root)
            if text not in seen:
                seen.add(text)
                yield text


def texts_of_length(pattern: str, length: int) -> Iterator[str]:
    """Yield texts of so many characters for a pattern; whether they match has to be asked."""
    root = tree_of(pattern)
    if root is None:
        return
    if length > _LONG and any(isinstance(node, Repeat) and width(node) != (0, 0) and width(node.body) != (1, 1) for node in inside(root)):
        return
    lengths = Lengths(most=length)
    possible = lengths.of(root)
    nearest = next((size for size in range(length, -1, -1) if possible >> size & 1), None)
    if nearest is None:
        return
    for turn in range(3):
        text = _Writer(turn=turn, lengths=lengths).write_exactly(root, nearest)
        if nearest == length:
            yield text
        for filler in LIKED[turn : turn + 1] + "\u00e9":
            yield text + filler * (length - nearest)
            yield filler * (length - nearest) + text


def whole_lengths(pattern: str) -> tuple[int | None, int | None]:
    """Return the least and greatest length of the texts that a pattern matches, None where it does not bound them."""
    root = tree_of(pattern)
    parts = root.parts if isinstance(root, Chain) else ()
    if root is None or any(isinstance(node, Reference) for node in inside(root)):
        return None, None
    low, high = width(root)
    is_whole = len(parts) > 1 and parts[0] == Assertion(kind="^") and parts[-1] == Assertion(kind="$")
    return low, high if is_whole else None


def matches_everything(pattern: str) -> bool:
    """Tell whether a pattern plainly matches every text: it is a class of all characters, any number of times."""
    root = tree_of(pattern)
    parts = [part for part in (root.parts if isinstance(root, Chain) else (root,)) if not isinstance(part, Assertion)]
    part = parts[0] if len(parts) == 1 else None
    if not isinstance(part, Repeat) or part.low or part.high is not None or not isinstance(part.body, Characters):
        return False
    return not complement(_held(part.body))


def misses_of(pattern: str, matching: str) -> Iterator[tuple[str, str]]:
    """Yield texts that nearly match a pattern, with what was done to them; whether they do not match has to be asked."""
    root = tree_of(pattern)
    outside = _outside(root) if root is not None else "!"
    for character in outside[:2]:
        yield matching + character, f"{character!r} behind it"
        yield character + matching, f"{character!r} before it"
    yield matching + "\n", "a line's end behind it"
    if root is not None:
        yield from _counted_out(root)
        yield from _swapped(root)
    yield from ((matching.swapcase(), "in the other case"), ("", "empty"), (" ", "a blank"), (matching * 2, "twice"))
    for position in dict.fromkeys((0, len(matching) // 2, len(matching) - 1) if matching else ()):
        yield matching[:position] + matching[position + 1 :], f"without what stands at {position}"
        for character in outside:
            yield f"{matching[:position]}{character}{matching[position + 1 :]}", f"{character!r} at {position}"


def _counted_out(root: Node) -> Iterator[tuple[str, str]]:
    """Repeat a part once too often or too seldom."""
    for index, node in enumerate(_some(root, Repeat)):
        assert isinstance(node, Repeat)
        for count in (node.low - 1, None if node.high is None else node.high + 1):
            if count is not None and 0 <= count <= 2000:
                yield _Writer(wanted=node, count=count).write(root), f"part {index} {count} times"


def _swapped(root: Node) -> Iterator[tuple[str, str]]:
    """Put a character that a class lacks where the class stands, each class in turn."""
    nodes = [node for node in _some(root, Characters) if isinstance(node, Characters)]
    beyond = [_beyond(_held(node)) for node in nodes]
    for turn in range(max(map(len, beyond), default=0)):
        for index, (node, characters) in enumerate(zip(nodes, beyond, strict=True)):
            if turn < len(characters):
                text = _Writer(wanted=node, swapped=characters[turn]).write(root)
                yield text, f"{characters[turn]!r} for part {index}"


def _some(root: Node, kind: type) -> list[Node]:
    return [node for node in inside(root) if isinstance(node, kind)][:_MOST_NODES]


def _branches(root: Node) -> list[Node]:
    """Return the nodes that a shortest text may leave out, each to be put in for once."""
    choices = [branch for node in _some(root, Choice) if isinstance(node, Choice) for branch in node.branches]
    repeats = [node for node in _some(root, Repeat) if isinstance(node, Repeat) and node.low == 0 and node.high != 0]
    return (choices + repeats)[:_MOST_NODES]


def _outside(root: Node) -> str:
    """Return characters that some class of a pattern lacks: its neighbours, and a few that people write."""
    nodes = [node for node in _some(root, Characters) if isinstance(node, Characters)]
    found = dict.fromkeys(character for node in nodes for character in _beyond(_held(node)))
    return "".join(found)[:24] or "!"


def _beyond(held: Spans) -> list[str]:
    near = [code for first, last in held[:8] for code in (first - 1, last + 1)]
    liked = [ord(character) for character in "_-a0 A.$\x01"]
    codes = [code for code in (*liked, *near) if code == 1 or 0x20 <= code < 0x7F or (0xA1 <= code < 0xD800 and code not in _LINE_ENDS)]
    return [chr(code) for code in dict.fromkeys(codes) if not any(first <= code <= last for first, last in held)]


def pick(held: Spans, turn: int) -> str:
    """Return a character out of a set, a plain one if there is any; another one every turn."""
    liked = _liked(held)
    return liked[turn % len(liked)] if liked else ""


@lru_cache(maxsize=4096)
def _held(node: Characters) -> Spans:
    return characters_of(node)


@lru_cache(maxsize=4096)
def _liked(held: Spans) -> tuple[str, ...]:
    liked = tuple(character for character in LIKED if any(first <= ord(character) <= last for first, last in held))
    codes = [
        code for first, last in held for code in (max(first, 0x20), first, last) if first <= code <= last and not 0xD800 <= code <= 0xDFFF
    ]
    return liked or tuple(map(chr, codes[:1]))


class _Writer:
    """Writes one text for a pattern's tree.

    Args:
        turn: Which of several characters is taken.
        lengths: Where a length is asked for: which ones parts can have.
        wanted: A node that has to take part.
        swapped: What stands for the character of that node.
        count: How often that node is repeated.
    """

    def __init__(
        self, *, turn: int = 0, lengths: Lengths | None = None, wanted: Node | None = None, swapped: str = "", count: int | None = None
    ) -> None:
        self._turn, self._lengths, self._wanted = turn, lengths or Lengths(most=0), wanted
        self._swapped, self._count = swapped, count
        self._groups: dict[int, str] = {}
        self._asked: dict[int, bool] = {}

    def write(self, node: Node) -> str:
        """Write the shortest text."""
        match node:
            case Characters():
                return self._character(node)
            case Chain():
                return "".join(map(self.write, node.parts))
            case Choice():
                return self.write(next((branch for branch in node.branches if self._holds(branch)), node.branches[0]))
            case Group():
                return self._kept(node, self.write(node.body))
            case Repeat():
                count = self._count if node is self._wanted and self._count is not None else node.low
                if self._holds(node) and (self._count is None or node is not self._wanted):
                    count = max(count, 1)
                return "".join(self.write(node.body) for _ in range(min(count, 5000)))
            case Reference():
                return next((self._groups[number] for number in node.groups if number in self._groups), "")
            case Look() | Assertion():
                return ""

    def write_exactly(self, node: Node, length: int) -> str:
        """Write a text of so many characters, which has to be possible."""
        match node:
            case Characters():
                return self._character(node) if length else ""
            case Chain():
                return self._parts(node.parts, length)
            case Choice():
                return self.write_exactly(next(one for one in node.branches if self._lengths.of(one) >> length & 1), length)
            case Group():
                return self._kept(node, self.write_exactly(node.body, length))
            case Repeat(body=Characters() as body) if length > 1 and node is not self._wanted:
                return self._run(body, length)
            case Repeat() if width(node.body) == (1, 1):
                return "".join(self.write_exactly(node.body, 1) for _ in range(length))
            case Repeat():
                return self._parts((node.body,) * self._lengths.times(node, length), length)
            case Reference():
                return self.write(node)
            case Look() | Assertion():
                return ""

    def _parts(self, parts: tuple[Node, ...], length: int) -> str:
        """Write parts one after the other; the last ones take as much as they can."""
        written = []
        rest = self._lengths.rest(parts)
        for index, part in enumerate(parts):
            possible, left = self._lengths.of(part), rest[index + 1]
            fits = (size for size in range(length + 1) if possible >> size & 1 and left >> (length - size) & 1)
            size = length if left == 1 else next(fits)
            written.append(self.write_exactly(part, size))
            length -= size
        return "".join(written)

    def _run(self, node: Characters, length: int) -> str:
        """Write so many characters of a set, each in turn."""
        liked = "".join(_liked(_held(node)))
        start = self._turn % max(len(liked), 1)
        self._turn += length
        return ((liked[start:] + liked[:start]) * (length // max(len(liked), 1) + 1))[:length]

    def _character(self, node: Characters) -> str:
        if node is self._wanted and self._swapped:
            return self._swapped
        self._turn += 1
        return pick(_held(node), self._turn - 1)

    def _kept(self, node: Group, text: str) -> str:
        if node.number is not None:
            self._groups[node.number] = text
        return text

    def _holds(self, node: Node) -> bool:
        if self._wanted is None:
            return False
        if id(node) not in self._asked:
            self._asked[id(node)] = any(one is self._wanted for one in inside(node))
        return self._asked[id(node)]
