"""What it takes not to meet a block: the ways to break it, each said in checks that have to hold.

What cannot be said otherwise stays a `Not` of one check: of listed values, of a pattern, a format or a divisor, of unique items. Domains
know those by kind; see `is_plain`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeVar

from shapesmith.shapes.checks import (
    JSON_TYPES,
    AnyOf,
    Block,
    Check,
    Contains,
    Dependent,
    Extension,
    Finite,
    Format,
    If,
    Items,
    Match,
    Members,
    MultipleOf,
    Never,
    Not,
    One,
    Property,
    Range,
    Required,
    Size,
    Together,
    Type,
    Unique,
    Values,
)
from shapesmith.shapes.location import Location
from shapesmith.shapes.matching import matches

_PLAIN = {Match: "string", Format: "string", MultipleOf: "number", Unique: "array"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Some(Check):
    """An object has a member whose name meets `name`, is none of `known` and matches none of `patterns`, and whose value meets `value`."""

    name: Block
    value: Block
    known: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


def is_plain(check: Check) -> bool:
    """Tell whether a check is a `Not` that domains read as it is."""
    if not isinstance(check, Not) or len(check.block.checks) != 1:
        return False
    return isinstance(check.block.checks[0], Values) or type(check.block.checks[0]) in _PLAIN


Kind = TypeVar("Kind", bound=Check)


def denied(checks: Iterable[Check], kind: type[Kind]) -> tuple[Kind, ...]:
    """Return the checks of a kind that must not hold, as plain `Not`s say."""
    alone = (check.block.checks[0] for check in checks if isinstance(check, Not) and len(check.block.checks) == 1)
    return tuple(dict.fromkeys(one for one in alone if isinstance(one, kind)))


def denials(denied: Check, checks: Iterable[Check], names: Iterable[str] = ()) -> tuple[Block, ...]:
    """Return the ways not to meet checks that all hold of one instance: it meets one of these blocks.

    Args:
        denied: The `Not` that says so, for its place.
        checks: What must not hold together; calls are opened.
        names: Members that other checks of the instance know, which may be those that break `additionalProperties`.
    """
    return tuple(Block(at=denied.at, checks=tuple(way)) for check in checks for way in _ways(check, denied, tuple(names)))


def _ways(check: Check, denied: Check, names: Sequence[str]) -> list[list[Check]]:
    said = _Said(at=denied.at, keyword=denied.keyword)
    match check:
        case Never():
            return [[]]
        case Finite() | Extension(function="is_whole"):  # a `type` of `integer` says the same
            return []
        case Type():
            return _of_type(check, said)
        case Size() | Range():
            return _of_bound(check, said)
        case Match() | Format() | MultipleOf() | Unique():
            return [[said.type(_PLAIN[type(check)]), said.no(Block(at=check.at, checks=(check,)))]]
        case Members():
            return _of_members(check, said, names)
        case Together():
            return [[said.type("object"), said.has(check.name), said.lacks(name)] for name in check.needed]
        case Dependent():
            return [[said.type("object"), said.has(check.name), said.no(check.block)]]
        case Items():
            return _of_items(check, said)
        case Contains():
            return _of_contains(check, said)
    return _of_branches(check, said)


def _of_branches(check: Check, said: _Said) -> list[list[Check]]:
    match check:
        case AnyOf():
            return [[said.no(branch) for branch in check.branches]]
        case One():
            none = [said.no(branch) for branch in check.branches]
            return [none, *([*one.checks, *other.checks] for one, other in combinations(check.branches, 2))]
        case Not():
            return [list(check.block.checks)]
        case If():
            return _of_if(check, said)
    return [[said.no(Block(at=check.at, checks=(check,)))]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """Makes checks that stand at the place of a `Not`."""

    at: Location
    keyword: str

    def type(self, *names: str) -> Check:
        return Type(at=self.at, keyword=self.keyword, types=names)

    def no(self, block: Block) -> Check:
        return Not(at=self.at, keyword=self.keyword, block=block)

    def block(self, *checks: Check) -> Block:
        return Block(at=self.at, checks=checks)

    def has(self, name: str, block: Block | None = None) -> Check:
        known = () if block is None else (Property(name=name, block=block),)
        return Members(at=self.at, keyword=self.keyword, known=known, required=(Required(name=name, at=self.at),))

    def lacks(self, name: str) -> Check:
        never = self.block(Never(at=self.at, keyword=self.keyword))
        return Members(at=self.at, keyword=self.keyword, known=(Property(name=name, block=never),))


def _of_type(check: Type, said: _Said) -> list[list[Check]]:
    covered = {*check.types, *(("integer",) if "number" in check.types else ())}
    left = tuple(name for name in JSON_TYPES if name not in covered and not (name == "number" and "integer" in covered))
    ways: list[list[Check]] = [[said.type(*(name for name in left if name != "integer"))]] if left else []
    if "integer" in check.types and "number" not in check.types:
        whole = MultipleOf(at=check.at, keyword=check.keyword, divisor=1)
        ways.append([said.type("number"), said.no(Block(at=check.at, checks=(whole,)))])
    return ways


def _of_bound(check: Size | Range, said: _Said) -> list[list[Check]]:
    if isinstance(check, Range):
        beyond = replace(check, low=check.high, high=check.low, exclusive=not check.exclusive)
        return [[said.type("number"), beyond]]
    if check.low is not None:
        return [[said.type(check.of), replace(check, low=None, high=check.low - 1)]] if check.low else []
    assert check.high is not None
    return [[said.type(check.of), replace(check, low=check.high + 1, high=None)]]


def _of_members(check: Members, said: _Said, names: Sequence[str]) -> list[list[Check]]:
    found = [[said.lacks(required.name)] for required in check.required]
    found += [[said.has(known.name, said.block(said.no(known.block)))] for known in check.known if known.block.checks]
    anything = said.block()
    for pattern in check.patterns:
        if pattern.block.checks:
            matching = said.block(Match(at=check.at, keyword="pattern", pattern=pattern.pattern))
            found += [[said.has(name, said.block(said.no(pattern.block)))] for name in names if matches(pattern.pattern, name)]
            found.append([Some(at=said.at, keyword=said.keyword, name=matching, value=said.block(said.no(pattern.block)))])
    if check.rest is not None and check.rest.checks:
        known = {member.name for member in check.known}
        others = [name for name in names if name not in known and not any(matches(one.pattern, name) for one in check.patterns)]
        found += [[said.has(name, said.block(said.no(check.rest)))] for name in dict.fromkeys(others)]
        apart = tuple(dict.fromkeys((*(member.name for member in check.known), *names)))
        patterns = tuple(one.pattern for one in check.patterns)
        value = said.block(said.no(check.rest))
        found.append([Some(at=said.at, keyword=said.keyword, name=anything, value=value, known=apart, patterns=patterns)])
    if check.names is not None and check.names.checks:
        other = said.block(said.no(check.names))
        found.append([Some(at=said.at, keyword=said.keyword, name=other, value=anything)])
    return [[said.type("object"), *way] for way in found]


def _of_items(check: Items, said: _Said) -> list[list[Check]]:
    ways: list[list[Check]] = []
    free = said.block()
    ends = [*check.prefix, *([check.rest] if check.rest is not None and check.prefix else [])]
    for position, block in enumerate(ends):
        if block.checks:
            size = Size(at=said.at, keyword=said.keyword, of="array", low=position + 1)
            broken = Items(at=said.at, keyword=said.keyword, prefix=(*((free,) * position), said.block(said.no(block))))
            ways.append([said.type("array"), size, broken])
    if check.rest is not None and check.rest.checks and not check.prefix:
        broken_one = said.block(said.no(check.rest))
        ways.append([said.type("array"), Contains(at=said.at, keyword=said.keyword, block=broken_one, low_at=said.at, high_at=said.at)])
    return ways


def _of_contains(check: Contains, said: _Said) -> list[list[Check]]:
    ways: list[list[Check]] = []
    if check.low:
        ways.append([said.type("array"), replace(check, low=0, high=check.low - 1)])
    if check.high is not None:
        ways.append([said.type("array"), replace(check, low=check.high + 1, high=None)])
    return ways


def _of_if(check: If, said: _Said) -> list[list[Check]]:
    met: list[list[Check]] = [] if check.then is None else [[*check.condition.checks, said.no(check.then)]]
    unmet: list[list[Check]] = [] if check.otherwise is None else [[said.no(check.condition), said.no(check.otherwise)]]
    return met + unmet
