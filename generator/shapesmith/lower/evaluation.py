"""`unevaluated...` where what is evaluated does not depend on the instance: names, patterns and positions, as with `additional...`."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from shapesmith.shapes.checks import Block, Check, Members, Unevaluated
from shapesmith.shapes.evaluated import Evaluation, settled
from shapesmith.shapes.inside import changed, inner_blocks


def settle(blocks: Mapping[str, Block]) -> dict[str, Block]:
    """Return blocks, by id, in which every `Unevaluated` that can be settled without an instance stands as `Members` or `Items`."""
    evaluation = Evaluation(blocks)
    return {name: _settled(block, evaluation) for name, block in blocks.items()}


def _settled(block: Block, evaluation: Evaluation) -> Block:
    if not has_unevaluated(block):
        return block
    checks: list[Check] = []
    for check in block.checks:
        inner = changed(check, lambda block: _settled(block, evaluation))
        told = evaluation.of(block, check.of, besides=check) if isinstance(check, Unevaluated) else None
        checks += settled(inner, told) if isinstance(inner, Unevaluated) and told and not told.varies else [inner]
    return dataclasses.replace(block, checks=tuple(_joined(checks)))


def has_unevaluated(block: Block) -> bool:
    """Tell whether an `Unevaluated` stands in a block, at any depth; calls are not followed."""
    return any(isinstance(check, Unevaluated) or any(map(has_unevaluated, inner_blocks(check))) for check in block.checks)


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
