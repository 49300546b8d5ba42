"""`anyOf` and `oneOf` into expressions that stop early: what excludes each other needs no count, a member can tell which branch to ask."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from shapesmith.code import Code, fill, join, literal
from shapesmith.plan.signs import MOST_COMPARED, signs_of, texts
from shapesmith.plan.told import NOTHING, OBJECT, Shapes, Told, both, told
from shapesmith.render.python.checks.conditions import type_condition
from shapesmith.render.python.checks.expressions import Condition, by_itself, either
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.values import FEW, texts_condition
from shapesmith.shapes.checks import Block, Check

_MOST_IN_TURN = 32
"""So many branches are told apart by one expression; more take several, since Python's parser does not nest without end."""

Holds = Callable[[Block], Condition]
"""Writes the condition that the subject meets a branch."""


def beside(check: Check, block: Block, frame: Frame) -> Told:
    """Return what the other checks of a block tell of its instances."""
    others = tuple(other for other in block.checks if other is not check)
    return told(dataclasses.replace(block, checks=others), _shapes(frame))


def any_condition(branches: Sequence[Block], subject: Code, frame: Frame, holds: Holds, known: Told = NOTHING) -> Condition:
    """Return the condition that at least one branch holds.

    Args:
        branches: The branches.
        subject: What is asked.
        frame: Where.
        holds: Writes the condition that the subject meets a branch.
        known: What the block in which this stands tells of the subject.
    """
    if len(branches) == 1:
        return holds(branches[0])
    return _either(branches, _told(branches, frame, known), subject, frame, holds)


def one_condition(branches: Sequence[Block], subject: Code, frame: Frame, holds: Holds, known: Told = NOTHING) -> Condition:
    """Return the condition that exactly one branch holds.

    Branches that exclude all others are asked one after the other; those that do not are counted among themselves.
    """
    if len(branches) == 1:
        return holds(branches[0])
    each = _told(branches, frame, known)
    groups = _overlapping(each)
    if all(len(group) == 1 for group in groups):
        return _either(branches, each, subject, frame, holds)
    parts = [_counted([holds(branches[index]) for index in group]) for group in groups]
    return parts[0] if len(parts) == 1 else either(parts)


def _either(branches: Sequence[Block], known: Sequence[Told], subject: Code, frame: Frame, holds: Holds) -> Condition:
    """Ask branches in turn: what stands in place first, then objects that their members tell apart, then the others."""
    conditions = [holds(branch) for branch in branches]
    objects = [index for index, one in enumerate(known) if one.kinds == OBJECT]
    apart = _objects(objects, known, conditions, subject, frame)
    others = [one for index, one in enumerate(conditions) if apart is None or index not in objects]
    return either([*(one for one in others if not _calls(one)), *([apart] if apart else []), *(one for one in others if _calls(one))])


def _objects(objects: list[int], known: Sequence[Told], conditions: list[Condition], subject: Code, frame: Frame) -> Condition | None:
    """Ask which of several branches for objects a member speaks of; None where no member does."""
    signs = signs_of(objects, known)
    alone, tag, chosen = signs.alone, signs.tag, signs.tagged
    if not alone and not chosen:
        return None
    parts = [_chosen(tag, [(texts(known[index], tag), conditions[index]) for index in chosen], subject, frame)] if chosen else []
    rest = [index for index in objects if index not in {other for _, other in alone}]
    last = either([*parts, *(conditions[index] for index in rest if index not in chosen)]).holds if rest else Code("False")
    if not alone:
        return Condition(fails=fill("not ({})", last), holds=last)
    cases = join(" else ", (fill("{} if {} in {}", by_itself(conditions[index].holds), literal(name), subject) for name, index in alone))
    whole = fill("{} and ({} else {})", type_condition("object", subject, frame).holds, cases, by_itself(last))
    return Condition(fails=fill("not ({})", whole), holds=whole)


def _calls(condition: Condition) -> bool:
    return "is_valid_" in condition.holds.text


def _counted(parts: list[Condition]) -> Condition:
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        first, second = (fill("({})", part.holds) for part in parts)
        return Condition(fails=fill("{} == {}", first, second), holds=fill("{} != {}", first, second))
    total = fill("sum(({},))", join(", ", (part.holds for part in parts)))
    return Condition(fails=fill("{} != 1", total), holds=fill("{} == 1", total))


def _chosen(tag: str, chosen: list[tuple[frozenset[str], Condition]], subject: Code, frame: Frame) -> Condition:
    """Ask only the branch that a member speaks of."""
    variable = frame.variable(tag)
    first = fill("({} := {}.get({}))", variable, subject, literal(tag))
    typed = [type_condition("object", subject, frame).holds]
    if any(len(texts) > FEW for texts, _ in chosen):
        typed.append(type_condition("string", first, frame).holds)
        first = variable
    places = [first, *(variable for _ in chosen)]
    cases = [
        fill("{} if {}", by_itself(one.holds), texts_condition(tuple(sorted(texts)), place, tag, frame).holds)
        for place, (texts, one) in zip(places, chosen, strict=False)
    ]
    turns = [fill("({} else False)", join(" else ", part)) for part in _parts(cases)]
    holds = join(" and ", [*typed, turns[0] if len(turns) == 1 else fill("({})", join(" or ", turns))])
    return Condition(fails=fill("not ({})", holds), holds=holds)


def _parts(cases: list[Code]) -> list[list[Code]]:
    return [cases[start : start + _MOST_IN_TURN] for start in range(0, len(cases), _MOST_IN_TURN)]


def _told(branches: Sequence[Block], frame: Frame, known: Told) -> list[Told]:
    shapes = _shapes(frame)
    return [both(known, told(branch, shapes)) for branch in branches]


def _shapes(frame: Frame) -> Shapes:
    return Shapes(block=lambda shape: frame.module.shapes[frame.module.target(shape)].block)


def _overlapping(known: Sequence[Told]) -> list[list[int]]:
    """Group branches so that those of different groups exclude each other."""
    if len(known) > MOST_COMPARED:
        return [list(range(len(known)))]
    groups: list[list[int]] = []
    for index, one in enumerate(known):
        met = [group for group in groups if not all(one.excludes(known[other]) for other in group)]
        groups = [group for group in groups if group not in met]
        groups.append(sorted([index, *(other for group in met for other in group)]))
    return sorted(groups)
