"""What a block evaluates of an object's members or an array's items: what it does in any case, and whether more depends on the instance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Call,
    Check,
    Contains,
    Dependent,
    If,
    Items,
    Members,
    Not,
    One,
    PatternProperty,
    Property,
    Unevaluated,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """Which members or items a block evaluates.

    Attributes:
        everything: All of them.
        names: Members of these names.
        patterns: Members whose name holds a match of one of these.
        count: So many first items.
        varies: More may be evaluated; which, depends on the instance.
    """

    everything: bool = False
    names: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    count: int = 0
    varies: bool = False

    @property
    def anything(self) -> bool:
        """Whether there is anything that can be evaluated."""
        return self != NOTHING

    def __or__(self, other: Evaluated) -> Evaluated:
        if self.everything or other.everything:
            return EVERYTHING
        return Evaluated(
            names=tuple(dict.fromkeys(self.names + other.names)),
            patterns=tuple(dict.fromkeys(self.patterns + other.patterns)),
            count=max(self.count, other.count),
            varies=self.varies or other.varies,
        )


NOTHING = Evaluated()
EVERYTHING = Evaluated(everything=True)
_VARYING = Evaluated(varies=True)


class Evaluation:
    """Tells what blocks evaluate.

    Args:
        blocks: The blocks of all shapes, by id.
    """

    def __init__(self, blocks: Mapping[str, Block]) -> None:
        self._blocks = blocks
        self._told: dict[tuple[str, str], Evaluated] = {}

    def of(self, block: Block, kind: str, besides: Check | None = None) -> Evaluated:
        """Return what a valid instance of a block has evaluated by it.

        Args:
            block: The block.
            kind: `object` for members, `array` for items.
            besides: A check of the block that is left out.
        """
        found = NOTHING
        for check in block.checks:
            if check is not besides:
                found = found | self.by(check, kind)
        return found

    def by(self, check: Check, kind: str) -> Evaluated:
        """Return what one check evaluates."""
        match check:
            case Members() if kind == "object":
                return EVERYTHING if check.rest is not None else _of_members(check)
            case Items() if kind == "array":
                return EVERYTHING if check.rest is not None else Evaluated(count=len(check.prefix))
            case Contains() if kind == "array" and check.evaluates:
                return _VARYING if check.block.checks else EVERYTHING
            case Unevaluated() if kind == check.of:
                return EVERYTHING
            case Call():
                return self._of_shape(check.shape, kind)
            case AnyOf() | One() | Dependent() | If():
                return _VARYING if any(self.of(branch, kind).anything for branch in branches(check)) else NOTHING
        return NOTHING

    def _of_shape(self, shape: str, kind: str) -> Evaluated:
        if (shape, kind) not in self._told:
            self._told[shape, kind] = NOTHING
            self._told[shape, kind] = self.of(self._blocks[shape], kind)
        return self._told[shape, kind]


def branches(check: Check) -> tuple[Block, ...]:
    """Return the blocks that a check asks of the very instance, those of `not` aside, which evaluate nothing."""
    match check:
        case AnyOf() | One():
            return check.branches
        case Dependent():
            return (check.block,)
        case If():
            return tuple(block for block in (check.condition, check.then, check.otherwise) if block is not None)
    return ()


def in_place(check: Check) -> tuple[Block, ...]:
    """Return all blocks that a check asks of the very instance."""
    return (check.block,) if isinstance(check, Not) else branches(check)


def _of_members(check: Members) -> Evaluated:
    names = tuple(known.name for known in check.known)
    return Evaluated(names=names, patterns=tuple(pattern.pattern for pattern in check.patterns))


def settled(check: Unevaluated, told: Evaluated) -> list[Check]:
    """Return what an `Unevaluated` says where this much is evaluated in any case, and nothing more depends on the instance."""
    if told.everything:
        return []
    free = Block(at=check.at)
    if check.of == "array":
        return [Items(at=check.at, keyword=check.keyword, prefix=(free,) * told.count, rest=check.block)]
    known = tuple(Property(name=name, block=free) for name in told.names)
    patterns = tuple(PatternProperty(pattern=pattern, block=free) for pattern in told.patterns)
    return [Members(at=check.at, keyword=check.keyword, known=known, patterns=patterns, rest=check.block)]
