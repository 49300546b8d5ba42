"""Blocks into the domain of values that meet them all, and the places that contradict each other where nothing does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from shapesmith.shapes.checks import Block, Call, Check, Content, Extension, Never, Not, Type, Unevaluated, Values
from shapesmith.shapes.concerns import types_of
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.domain_arrays import arrays_conflict, arrays_of
from shapesmith.shapes.domain_choices import CHOOSING, choices_of, plain_not
from shapesmith.shapes.domain_empty import Emptiness
from shapesmith.shapes.domain_numbers import numbers_conflict, numbers_of
from shapesmith.shapes.domain_objects import objects_conflict, objects_of
from shapesmith.shapes.domain_texts import texts_conflict, texts_of
from shapesmith.shapes.domain_values import has, kind_of, same
from shapesmith.shapes.domains import EVERYTHING, KINDS, Blocks, Domain, Loss
from shapesmith.shapes.location import Location

Shapes = Mapping[str, Shape]

EFFORT = 2

_KIND_OF_TYPE = {"integer": "number"} | {kind: kind for kind in KINDS}
_BUILT = frozenset({("string", "date_time"), ("object", "max_total")})
"""Extensions that draws meet by construction."""


def domain_of(place: Block | Blocks, shapes: Shapes, *, effort: int = EFFORT) -> Domain:
    """Narrow everything to the values that meet all checks of a place.

    Args:
        place: A block, or blocks that all hold.
        shapes: The contract's shapes, by id, for calls.
        effort: How often looking whether a `Not` is met anyway may lead to another one.

    Returns:
        The domain, one level deep: `call` where the place is another shape's and nothing else, otherwise with calls opened.
    """
    blocks = (place,) if isinstance(place, Block) else place
    checks = [check for block in blocks for check in block.checks if _asked(check)]
    called = {check.shape if isinstance(check, Call) else None for check in checks}
    if len(called) == 1 and None not in called:
        return Domain(call=str(called.pop()))
    if not checks:
        return EVERYTHING
    return _domain(*opened(blocks, shapes), shapes, effort)


def conflict(domain: Domain, shapes: Shapes | None = None) -> tuple[Location, ...] | None:
    """Return the places that contradict each other where no value meets all of them, or None where one may.

    Args:
        domain: What `domain_of` returned.
        shapes: The contract's shapes, to look below the first level; None to look at the first level only.
    """
    return Emptiness(shapes=shapes, domain_of=domain_of).conflict(domain)


def is_empty(domain: Domain, shapes: Shapes | None = None) -> bool:
    """Tell whether no value is in the domain; False where this cannot be told cheaply."""
    return conflict(domain, shapes) is not None


def contains(place: Blocks, value: Any, shapes: Shapes) -> bool | None:
    """Tell whether a value meets all checks of a place; None where this cannot be told here."""
    domain = domain_of(place, shapes)
    if domain.call:
        return contains((shapes[domain.call].block,), value, shapes)
    return has(domain, value, lambda below, member: contains(below, member, shapes))


def opened(blocks: Blocks, shapes: Shapes) -> tuple[tuple[Check, ...], Mapping[str, Any]]:
    """Return the checks and notes of a place with those of every shape that it calls in place of the calls."""
    checks: list[Check] = []
    notes: dict[str, Any] = {}
    seen: set[str] = set()
    waiting = list(blocks)
    while waiting:
        block = waiting.pop(0)
        notes = {**block.notes, **notes}
        for check in block.checks:
            if not isinstance(check, Call):
                checks += [check] if _asked(check) else []
            elif check.shape not in seen:
                seen.add(check.shape)
                waiting.append(shapes[check.shape].block)
    return tuple(plain_not(check) for check in checks), notes


def _domain(checks: tuple[Check, ...], notes: Mapping[str, Any], shapes: Shapes, effort: int) -> Domain:
    choosing = next((check for check in checks if isinstance(check, CHOOSING)), None)
    others = tuple(check for check in checks if check is not choosing)
    losses = tuple(_type_losses(checks))
    choices: tuple[Blocks, ...] = ()
    if choosing is not None:
        everywhere = Block(at=choosing.at, checks=others, notes=notes)
        choices = tuple((everywhere, *chosen) for chosen in choices_of(choosing))
        choices = tuple(choice for choice in choices if not is_empty(domain_of(choice, shapes, effort=effort)))
        losses += () if choices else tuple(Loss(kind=kind, at=(choosing.at,)) for kind in KINDS)
    domain = Domain(
        choices=choices,
        numbers=numbers_of(checks),
        texts=texts_of(checks, notes),
        arrays=arrays_of(checks),
        objects=objects_of(checks),
        moment=notes.get("x-timestamp") is True,
        residue=tuple(check for check in others if _stays(check, others, shapes, effort)),
        losses=losses,
    )
    return _with_values(_without_lost(domain), checks, shapes)


def _type_losses(checks: Iterable[Check]) -> Iterable[Loss]:
    for check in checks:
        if isinstance(check, Never):
            yield from (Loss(kind=kind, at=(check.at,)) for kind in KINDS)
        elif isinstance(check, Type):
            left = {_KIND_OF_TYPE[name] for name in check.types}
            yield from (Loss(kind=kind, at=(check.at,)) for kind in KINDS if kind not in left)
        elif isinstance(check, Values):
            left = {kind_of(value) for value in check.values}
            yield from (Loss(kind=kind, at=(check.at,)) for kind in KINDS if kind not in left)
        elif isinstance(check, Not):
            types = types_of((check,))
            left = {_KIND_OF_TYPE[name] for name in types} if types is not None else set(KINDS)
            yield from (Loss(kind=kind, at=(check.at,)) for kind in KINDS if kind not in left)


def _without_lost(domain: Domain) -> Domain:
    """Take away the types whose checks contradict each other, or that other checks exclude."""
    conflicts = {
        "number": domain.numbers and numbers_conflict(domain.numbers),
        "string": domain.texts and texts_conflict(domain.texts),
        "array": domain.arrays and arrays_conflict(domain.arrays),
        "object": domain.objects and objects_conflict(domain.objects),
    }
    more = tuple(Loss(kind=kind, at=at) for kind, at in conflicts.items() if at and kind in domain.kinds)
    lost = {loss.kind for loss in (*domain.losses, *more)}
    return Domain(
        choices=domain.choices,
        null="null" not in lost,
        booleans=() if "boolean" in lost else (False, True),
        numbers=None if "number" in lost else domain.numbers,
        texts=None if "string" in lost else domain.texts,
        arrays=None if "array" in lost else domain.arrays,
        objects=None if "object" in lost else domain.objects,
        moment=domain.moment,
        residue=domain.residue,
        losses=domain.losses + more,
    )


def _with_values(domain: Domain, checks: tuple[Check, ...], shapes: Shapes) -> Domain:
    """Keep, where the place is finite, the values that meet everything else; what cannot be told of them stays residue."""
    finite = [check for check in checks if isinstance(check, Values)]
    if not finite:
        return domain
    others = Block(at=finite[0].at, checks=tuple(check for check in checks if not isinstance(check, Values)))
    beside = domain_of(others, shapes)
    common = [value for value in finite[0].values if all(any(same(value, one) for one in check.values) for check in finite[1:])]
    told = [(value, has(beside, value, lambda below, member: contains(below, member, shapes))) for value in common]
    values = tuple(value for value, answer in told if answer is not False)
    if not values:
        at = tuple(dict.fromkeys((*(check.at for check in finite), *(check.at for check in others.checks))))
        return Domain(losses=tuple(Loss(kind=kind, at=at) for kind in KINDS), values=(), residue=domain.residue)
    unsure = () if all(answer for _, answer in told if answer is not False) else others.checks
    return Domain(
        values=values,
        null=domain.null,
        booleans=domain.booleans,
        numbers=domain.numbers,
        texts=domain.texts,
        arrays=domain.arrays,
        objects=domain.objects,
        residue=unsure,
        losses=domain.losses,
    )


def _stays(check: Check, checks: tuple[Check, ...], shapes: Shapes, effort: int) -> bool:
    """Tell whether a check has to be asked of drawn values."""
    if isinstance(check, Extension):
        return (check.of, check.function) not in _BUILT
    if isinstance(check, Unevaluated | Content):
        return True
    if not isinstance(check, Not):
        return False
    if not effort:
        return True
    meeting = Block(at=check.at, checks=tuple(other for other in checks if other is not check))
    looking = partial(domain_of, effort=effort - 1)
    return Emptiness(shapes=shapes, domain_of=looking).conflict(looking((meeting, check.block), shapes)) is None


def _asked(check: Check) -> bool:
    return not (isinstance(check, Extension) and check.needs_bytes)
