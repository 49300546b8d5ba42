"""`unevaluated...` where what is evaluated does not depend on the instance: names, patterns and positions, as with `additional...`."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from shapesmith.shapes.checks import (
    AnyOf,
    Block,
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
from shapesmith.shapes.evaluated import Evaluated, Evaluation
from shapesmith.shapes.inside import inner_blocks


def settle(blocks: Mapping[str, Block]) -> dict[str, Block]:
    """Return blocks, by id, in which every `Unevaluated` that can be settled without an instance stands as `Members` or `Items`."""
    evaluation = Evaluation(blocks)
    return {name: _settled(block, evaluation) for name, block in blocks.items()}


def _settled(block: Block, evaluation: Evaluation) -> Block:
    if not has_unevaluated(block):
        return block
    checks: list[Check] = []
    for check in block.checks:
        if isinstance(check, Unevaluated):
            told = evaluation.of(block, check.of, besides=check)
            inner = dataclasses.replace(check, block=_settled(check.block, evaluation))
            checks += [inner] if told.varies else _static(inner, told)
        else:
            checks.append(_inside(check, evaluation))
    return dataclasses.replace(block, checks=tuple(_joined(checks)))


def has_unevaluated(block: Block) -> bool:
    """Tell whether an `Unevaluated` stands in a block, at any depth; calls are not followed."""
    return any(isinstance(check, Unevaluated) or any(map(has_unevaluated, inner_blocks(check))) for check in block.checks)


def _inside(check: Check, evaluation: Evaluation) -> Check:
    def settled(block: Block | None) -> Block | None:
        return None if block is None else _settled(block, evaluation)

    match check:
        case Members():
            return dataclasses.replace(
                check,
                known=tuple(Property(name=known.name, block=_settled(known.block, evaluation)) for known in check.known),
                patterns=tuple(PatternProperty(pattern=one.pattern, block=_settled(one.block, evaluation)) for one in check.patterns),
                rest=settled(check.rest),
                names=settled(check.names),
            )
        case Items():
            return dataclasses.replace(check, prefix=tuple(_settled(block, evaluation) for block in check.prefix), rest=settled(check.rest))
        case AnyOf() | One():
            return dataclasses.replace(check, branches=tuple(_settled(block, evaluation) for block in check.branches))
        case Not() | Dependent() | Contains():
            return dataclasses.replace(check, block=_settled(check.block, evaluation))
        case If():
            parts = (check.condition, check.then, check.otherwise)
            condition, then, otherwise = (settled(part) for part in parts)
            assert condition is not None
            return dataclasses.replace(check, condition=condition, then=then, otherwise=otherwise)
    return check


def _static(check: Unevaluated, told: Evaluated) -> list[Check]:
    if told.everything:
        return []
    free = Block(at=check.at)
    if check.of == "array":
        return [Items(at=check.at, keyword=check.keyword, prefix=(free,) * told.count, rest=check.block)]
    known = tuple(Property(name=name, block=free) for name in told.names)
    patterns = tuple(PatternProperty(pattern=pattern, block=free) for pattern in told.patterns)
    return [Members(at=check.at, keyword=check.keyword, known=known, patterns=patterns, rest=check.block)]


def _joined(checks: list[Check]) -> list[Check]:
    """Join the members of the same schema object that are settled here with those that it names, so that one walk serves."""
    settled = next((check for check in checks if isinstance(check, Members) and check.keyword == "unevaluatedProperties"), None)
    if settled is None:
        return checks
    parent = settled.at.pointer.rpartition("/")[0]
    own = next(
        (one for one in checks if isinstance(one, Members) and one is not settled and one.at.pointer.rpartition("/")[0] == parent), None
    )
    if own is None or own.rest is not None or own.at.document != settled.at.document:
        return checks
    names, patterns = {known.name for known in own.known}, {pattern.pattern for pattern in own.patterns}
    both = dataclasses.replace(
        own,
        known=own.known + tuple(known for known in settled.known if known.name not in names),
        patterns=own.patterns + tuple(pattern for pattern in settled.patterns if pattern.pattern not in patterns),
        rest=settled.rest,
    )
    return [both if check is own else check for check in checks if check is not settled]
