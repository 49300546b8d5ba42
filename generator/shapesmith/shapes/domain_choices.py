"""Checks that choose between subschemas, as choices: blocks of which one has to hold beside everything else."""

from __future__ import annotations

from shapesmith.shapes.checks import AnyOf, Block, Check, Dependent, If, Members, Never, Not, One, Property, Required, Together, Type
from shapesmith.shapes.domains import Blocks

CHOOSING = (AnyOf, One, If, Dependent)
"""The kinds of check that choose."""


def choices_of(check: Check) -> tuple[Blocks, ...]:
    """Return the choices of a check of one of the `CHOOSING` kinds; it holds where the blocks of one of them hold."""
    if isinstance(check, AnyOf):
        return tuple((branch,) for branch in check.branches)
    if isinstance(check, One):
        return tuple((branch, _none_of(check, position)) for position, branch in enumerate(check.branches))
    if isinstance(check, If):
        return _of_if(check)
    if isinstance(check, Dependent | Together):
        return _of_dependent(check)
    raise TypeError(f"{type(check).__name__} does not choose")


def _none_of(check: One, position: int) -> Block:
    others = (branch for index, branch in enumerate(check.branches) if index != position)
    return Block(at=check.at, checks=tuple(Not(at=check.at, keyword=check.keyword, block=branch) for branch in others))


def _of_if(check: If) -> tuple[Blocks, ...]:
    if check.then is None and check.otherwise is None:
        return ((),)
    denied = Block(at=check.at, checks=(Not(at=check.at, keyword=check.keyword, block=check.condition),))
    met: Blocks = (check.condition,) if check.then is None else (check.condition, check.then)
    unmet: Blocks = (denied,) if check.otherwise is None else (denied, check.otherwise)
    return (met, unmet)


def _of_dependent(check: Dependent | Together) -> tuple[Blocks, ...]:
    present = Members(at=check.at, keyword=check.keyword, required=(Required(name=check.name, at=check.at),))
    an_object = Type(at=check.at, keyword=check.keyword, types=("object",))
    if isinstance(check, Together):
        needed = Members(at=check.at, keyword=check.keyword, required=tuple(Required(name=name, at=check.at) for name in check.needed))
        return ((_without(check, check.name),), (Block(at=check.at, checks=(an_object, present, needed)),))
    return ((_without(check, check.name),), (Block(at=check.at, checks=(an_object, present)), check.block))


def _without(check: Check, name: str) -> Block:
    never = Block(at=check.at, checks=(Never(at=check.at, keyword=check.keyword),))
    return Block(at=check.at, checks=(Members(at=check.at, keyword=check.keyword, known=(Property(name=name, block=never),)),))
