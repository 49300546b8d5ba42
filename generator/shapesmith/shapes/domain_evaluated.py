"""Blocks whose `Unevaluated` depends on which branches hold, into blocks in which they are chosen and it stands as members or items."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from shapesmith.shapes.checks import AnyOf, Block, Call, Check, Contains, Dependent, If, Items, One, Unevaluated
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domain_choices import choices_of
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.evaluated import Evaluation, settled

MOST = 48
"""The most alternatives that are told apart; of more, `Unevaluated` is left to be asked."""
_FEW = 4
"""The most branches of an `anyOf` of which every set is an alternative; of more, each alone and all together."""


def alternatives(block: Block, shapes: Mapping[str, Shape]) -> Blocks:
    """Return blocks of which one has to hold where the given one does; itself alone where it has no `Unevaluated`, or too many choices."""
    if not any(isinstance(check, Unevaluated) for check in block.checks):
        return (block,)
    found = _alternatives(block, shapes, Evaluation({name: shape.block for name, shape in shapes.items()}))
    return (block,) if found is None else tuple(found)


def _alternatives(block: Block, shapes: Mapping[str, Shape], evaluation: Evaluation) -> list[Block] | None:
    waiting: list[Block] = [block]
    done: list[Block] = []
    while waiting:
        if len(waiting) + len(done) > MOST:
            return None
        current = waiting.pop(0)
        asked = next((check for check in current.checks if isinstance(check, Unevaluated)), None)
        if asked is None:
            done.append(current)
            continue
        told = evaluation.of(current, asked.of, besides=asked)
        varying = [check for check in current.checks if check is not asked and evaluation.by(check, asked.of).varies]
        choosing = next((check for check in varying if not isinstance(check, Contains)), None)
        if choosing is None:
            contained = [check for check in varying if isinstance(check, Contains)]
            said = [_items(asked, told.count, contained)] if contained else settled(asked, told)
            waiting.append(_replaced(current, asked, said))
            continue
        for chosen in _choices(choosing, shapes):
            parts = [_alternatives(one, shapes, evaluation) for one in chosen]
            if any(part is None for part in parts):
                return None
            for some in product(*(part for part in parts if part is not None)):
                waiting.append(_replaced(current, choosing, [check for one in some for check in one.checks]))
    return done


def _choices(check: Check, shapes: Mapping[str, Shape]) -> Iterator[Blocks]:
    if isinstance(check, Call):
        yield (shapes[check.shape].block,)
    elif isinstance(check, AnyOf):
        sizes = range(1, len(check.branches) + 1) if len(check.branches) <= _FEW else (1, len(check.branches))
        yield from (some for size in sizes for some in combinations(check.branches, size))
    elif isinstance(check, One | If | Dependent):
        yield from choices_of(check)


def _items(asked: Unevaluated, count: int, contained: Sequence[Contains]) -> Check:
    """Say of all items but the first ones that they are contained, or meet what is asked of those that are not evaluated."""
    either = AnyOf(at=asked.at, keyword=asked.keyword, branches=(*(check.block for check in contained), asked.block))
    free = Block(at=asked.at)
    return Items(at=asked.at, keyword=asked.keyword, prefix=(free,) * count, rest=Block(at=asked.at, checks=(either,)))


def _replaced(block: Block, check: Check, others: Sequence[Check]) -> Block:
    position = next(index for index, one in enumerate(block.checks) if one is check)
    return dataclasses.replace(block, checks=(*block.checks[:position], *others, *block.checks[position + 1 :]))
