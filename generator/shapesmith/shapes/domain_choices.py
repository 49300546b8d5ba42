"""Checks that choose between subschemas, as choices: blocks of which one has to hold beside everything else."""

from __future__ import annotations

from shapesmith.shapes.checks import JSON_TYPES, AnyOf, Block, Check, Dependent, If, Members, Never, Not, One, Property, Required, Type
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
    if isinstance(check, Dependent):
        return _of_dependent(check)
    raise TypeError(f"{type(check).__name__} does not choose")


def plain_not(check: Check) -> Check:
    """Say a `Not` without negation where that is simple: of a type, of one required name, of nothing, of everything, of a `Not`."""
    if not isinstance(check, Not):
        return check
    denied = check.block.checks
    if not denied:
        return Never(at=check.at, keyword=check.keyword)
    if len(denied) > 1:
        return check
    (only,) = denied
    if isinstance(only, Never):
        return Type(at=check.at, keyword=check.keyword, types=JSON_TYPES)
    if isinstance(only, Not):
        return AnyOf(at=check.at, keyword=check.keyword, branches=(only.block,))
    if isinstance(only, Type) and ("number" in only.types or "integer" not in only.types):
        left = tuple(name for name in JSON_TYPES if name not in only.types and not (name == "integer" and "number" in only.types))
        return Type(at=check.at, keyword=check.keyword, types=left)
    return check


def _none_of(check: One, position: int) -> Block:
    others = (branch for index, branch in enumerate(check.branches) if index != position)
    return Block(at=check.at, checks=tuple(Not(at=check.at, keyword=check.keyword, block=branch) for branch in others))


def _of_if(check: If) -> tuple[Blocks, ...]:
    if check.then is None and check.otherwise is None:
        return ((),)
    denied = Block(at=check.at, checks=(Not(at=check.at, keyword=check.keyword, block=check.condition),))
    met: Blocks = (check.condition,) if check.then is None else (check.condition, check.then)
    unmet: Blocks = (denied,) if check.otherwise is None else (denied, check.otherwise)
    absent = _absent(check.condition)
    if absent is not None:
        unmet = (absent, *unmet[1:])
    return (met, unmet)


def _of_dependent(check: Dependent) -> tuple[Blocks, ...]:
    present = Members(at=check.at, keyword=check.keyword, required=(Required(name=check.name, at=check.at),))
    an_object = Type(at=check.at, keyword=check.keyword, types=("object",))
    return ((_without(check, check.name),), (Block(at=check.at, checks=(an_object, present)), check.block))


def _absent(condition: Block) -> Block | None:
    """Return what holds of an object where the condition, which only requires one name, does not."""
    if len(condition.checks) != 1 or not isinstance(condition.checks[0], Members):
        return None
    (members,) = condition.checks
    if not isinstance(members, Members) or len(members.required) != 1 or members.known or members.patterns or members.rest or members.names:
        return None
    absent = _without(members, members.required[0].name)
    return Block(at=absent.at, checks=(Type(at=absent.at, keyword=members.keyword, types=("object",)), *absent.checks))


def _without(check: Check, name: str) -> Block:
    never = Block(at=check.at, checks=(Never(at=check.at, keyword=check.keyword),))
    return Block(at=check.at, checks=(Members(at=check.at, keyword=check.keyword, known=(Property(name=name, block=never),)),))
