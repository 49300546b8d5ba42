r"""The tree of a pattern into the source of Python's `re`.

Unicode properties stay, as `\p{L}` and always inside a class; whoever compiles the result expands them.
"""

from __future__ import annotations

from shapesmith.ecma.grammar import (
    UNBOUNDED,
    Assertion,
    Chain,
    Characters,
    Choice,
    Group,
    Look,
    Node,
    Property,
    Reference,
    Repeat,
    Span,
)
from shapesmith.ecma.lookbehinds import fixed_bodies
from shapesmith.ecma.problems import InexpressibleError
from shapesmith.ecma.widths import inside, nullable, width

WORD = "A-Za-z0-9_"
SETS = {
    ("d", False): "0-9",
    ("w", False): WORD,
    ("s", False): r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
    ("d", True): r"\x00-/:-\U0010ffff",
    ("w", True): r"\x00-/:-@\[-\^`\{-\U0010ffff",
    ("s", True): r"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff"
    r"\u3001-\ufefe\uff00-\U0010ffff",
}
"""By name and negation, the shorthands as members of a class."""

_ASSERTIONS = {
    "^": "^",
    "$": r"\Z",
    "b": f"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))",
    "B": f"(?:(?<=[{WORD}])(?=[{WORD}])|(?<![{WORD}])(?![{WORD}]))",
}
_SIGNS: dict[tuple[int, int | None], str] = {(0, None): "*", (1, None): "+", (0, 1): "?"}
_FEW = 1000
"""A body that may be empty, required more often than this, is as well not required."""


def written(node: Node, live: dict[int, tuple[int, ...]]) -> str:
    """Write a pattern; only groups that a reference needs capture.

    Args:
        node: The root of the pattern.
        live: For each reference the groups that may have taken part there (`references.live_groups`).
    """
    needed = sorted({number for numbers in live.values() for number in numbers})
    return _Writer(live=live, numbers={number: place for place, number in enumerate(needed, 1)}).node(node)


class _Writer:
    def __init__(self, *, live: dict[int, tuple[int, ...]], numbers: dict[int, int]) -> None:
        self.live = live
        self.numbers = numbers

    def node(self, node: Node) -> str:
        if isinstance(node, Characters):
            return characters(node)
        if isinstance(node, Assertion):
            return _ASSERTIONS[node.kind]
        if isinstance(node, Chain):
            return "".join(self.apart(part) for part in node.parts)
        if isinstance(node, Choice):
            return "|".join(self.node(branch) for branch in node.branches)
        if isinstance(node, Group):
            return f"{'(' if node.number in self.numbers else '(?:'}{self.node(node.body)})"
        if isinstance(node, Look):
            return self.look(node)
        return self.reference(node) if isinstance(node, Reference) else self.repeat(node)

    def apart(self, node: Node) -> str:
        """Write a node that has neighbours."""
        return f"(?:{self.node(node)})" if isinstance(node, Choice) else self.node(node)

    def captures(self, node: Node) -> bool:
        return any(isinstance(one, Group) and one.number in self.numbers for one in inside(node))

    def look(self, node: Look) -> str:
        sign = ("<" if node.behind else "") + ("!" if node.negated else "=")
        low, high = width(node.body)
        if not node.behind or low == high:
            return f"(?{sign}{self.node(node.body)})"
        if self.captures(node.body):
            raise InexpressibleError(f"a lookbehind of several widths with a group that is referred to, at index {node.at}")
        looks = [f"(?{sign}{self.node(body)})" for body in fixed_bodies(node)]
        return "".join(looks) if node.negated else looks[0] if len(looks) == 1 else f"(?:{'|'.join(looks)})"

    def reference(self, node: Reference) -> str:
        result = ""
        for number in reversed(self.live[node.at]):
            result = f"(?({self.numbers[number]})\\{self.numbers[number]}|{result})"
        return result or "(?:)"

    def repeat(self, node: Repeat) -> str:
        if width(node.body) == (0, 0) and not self.captures(node.body):
            return self.apart(node.body) if node.low else "(?:)"
        low, high = node.low, node.high
        if nullable(node.body) and low > _FEW:
            if self.captures(node.body):
                raise InexpressibleError(f"so many turns of what may be empty, with a group that is referred to, at index {node.at}")
            low = 0
        low = min(low, UNBOUNDED - 1)
        high = None if high is not None and high >= UNBOUNDED - 1 else high
        sign = _SIGNS.get((low, high)) or (f"{{{low}}}" if low == high else f"{{{low},{'' if high is None else high}}}")
        body = self.node(node.body)
        return f"{body if isinstance(node.body, (Characters, Group)) else f'(?:{body})'}{sign}{'?' if node.lazy else ''}"


def characters(node: Characters) -> str:
    """Write a set of characters."""
    if node.dot:
        return r"[^\n\r\u2028\u2029]"
    members = tuple(member for member in node.members if member != Property(name="Any", negated=True))
    if not members:
        return r"[\s\S]" if node.negated else "(?!)"
    only = members[0]
    if len(members) == 1 and not node.negated and isinstance(only, Span) and only.first == only.last:
        return quoted(only.first)
    return f"[{'^' if node.negated else ''}{''.join(map(_member, members))}]"


def _member(member: Span | Property) -> str:
    if isinstance(member, Span):
        return quoted(member.first) if member.first == member.last else f"{quoted(member.first)}-{quoted(member.last)}"
    return SETS.get((member.name, member.negated)) or f"\\{'P' if member.negated else 'p'}{{{member.name}}}"


def quoted(code: int) -> str:
    """Write one character so that it means itself, inside a class and outside."""
    character = chr(code)
    if character.isascii() and (character.isalnum() or character in "_ !\"%',/:;<=>@`"):
        return character
    if " " <= character <= "~":
        return "\\" + character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
