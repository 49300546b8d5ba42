"""Blocks into the domain of values that meet them all, and the places that contradict each other where nothing does."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from shapesmith.shapes.checks import AnyOf, Block, Call, Check, Extension, Members, Never, Not, Size, Together, Type, Unevaluated, Values
from shapesmith.shapes.concerns import types_of
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.denial import denials, denied, is_plain
from shapesmith.shapes.domain_arrays import arrays_conflict, arrays_of
from shapesmith.shapes.domain_choices import CHOOSING, choices_of
from shapesmith.shapes.domain_empty import Emptiness
from shapesmith.shapes.domain_evaluated import alternatives
from shapesmith.shapes.domain_numbers import numbers_conflict, numbers_of
from shapesmith.shapes.domain_objects import objects_conflict, objects_of
from shapesmith.shapes.domain_texts import texts_conflict, texts_of
from shapesmith.shapes.domain_values import has, kind_of, same
from shapesmith.shapes.domains import EVERYTHING, KINDS, Blocks, Domain, Loss
from shapesmith.shapes.location import Location

Shapes = Mapping[str, Shape]

EFFORT = 2
MOST_WAYS = 24
"""The most ways not to meet a block that are drawn one by one; of more, values are asked whether they meet it."""

_KIND_OF_TYPE = {"integer": "number"} | {kind: kind for kind in KINDS}
_BUILT = frozenset({("string", "date_time"), ("object", "max_total"), ("number", "is_whole")})
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
    return _kept(shapes, (blocks, effort), lambda: _domain_of(blocks, shapes, effort))


_LAST: list[tuple[Shapes, dict[Any, Any]]] = []
_Made = TypeVar("_Made")


def _kept(shapes: Shapes, key: Hashable, make: Callable[[], _Made]) -> _Made:
    """Return what was made with these shapes under a key, or make it; that of one contract is kept, until another one's is asked for."""
    if not _LAST or _LAST[0][0] is not shapes:
        _LAST[:] = [(shapes, {})]
    kept = _LAST[0][1]
    if key not in kept:
        kept[key] = make()
    made: _Made = kept[key]
    return made


def _domain_of(blocks: Blocks, shapes: Shapes, effort: int) -> Domain:
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
        some = _alternatives(block, shapes)
        if len(some) != 1:
            checks.append(AnyOf(at=block.at, keyword="unevaluated", branches=some))
            continue
        for check in some[0].checks:
            if isinstance(check, Call):
                waiting += [shapes[check.shape].block] if check.shape not in seen else []
                seen.add(check.shape)
            elif isinstance(check, Not) and (only := _only_way(check)) is not None:
                waiting.insert(0, only)
            elif _asked(check):
                checks.append(check)
    return tuple(checks), notes


def _alternatives(block: Block, shapes: Shapes) -> Blocks:
    if not any(isinstance(check, Unevaluated) for check in block.checks):
        return (block,)
    return _kept(shapes, (block, "alternatives"), lambda: alternatives(block, shapes))


def _only_way(check: Not) -> Block | None:
    """Say a `Not` without negation where there is one way to meet it, or none."""
    if is_plain(check) or any(isinstance(one, Call | Members) for one in check.block.checks):
        return None
    ways = denials(check, check.block.checks)
    if len(ways) > 1 or ways == (Block(at=check.at, checks=(check,)),):
        return None
    return ways[0] if ways else Block(at=check.at, checks=(Never(at=check.at, keyword=check.keyword),))


def _choosing(checks: tuple[Check, ...], shapes: Shapes, effort: int) -> tuple[Check | None, tuple[Blocks, ...], tuple[Check, ...]]:
    """Return the check that chooses, its choices, and all other checks; a `Not` that the others meet anyway is none of them."""
    choosing = next((check for check in checks if isinstance(check, CHOOSING)), None)
    if choosing is not None:
        return choosing, choices_of(choosing), tuple(check for check in checks if check is not choosing)
    together = next((check for check in checks if isinstance(check, Together)), None)
    if together is not None and any(isinstance(check, Size) and check.of == "object" and check.low for check in checks):
        return together, choices_of(together), tuple(check for check in checks if check is not together)
    for check in checks if effort else ():
        if not isinstance(check, Not) or is_plain(check):
            continue
        others = tuple(other for other in checks if other is not check)
        if not _stays(check, others, shapes, effort):
            return _choosing(others, shapes, effort)
        ways = denials(check, opened((check.block,), shapes)[0], _names(others))
        if len(ways) <= MOST_WAYS and not any(check in way.checks for way in ways):
            return check, tuple((way,) for way in ways), others
    return None, (), checks


def _chosen_at_first_sight(checks: tuple[Check, ...]) -> tuple[Check | None, tuple[Blocks, ...], tuple[Check, ...]]:
    choosing = next((check for check in checks if isinstance(check, CHOOSING)), None)
    return choosing, choices_of(choosing) if choosing is not None else (), tuple(check for check in checks if check is not choosing)


def _names(checks: Iterable[Check]) -> tuple[str, ...]:
    groups = [check for check in checks if isinstance(check, Members)]
    known = (member.name for group in groups for member in group.known)
    return tuple(dict.fromkeys((*known, *(required.name for group in groups for required in group.required))))


def _at_first_sight(blocks: Blocks, shapes: Shapes, effort: int) -> Domain:
    """Return a domain whose own choices are not looked into: choices within choices would multiply."""
    return _kept(shapes, (blocks, effort, "at first sight"), lambda: _domain(*opened(blocks, shapes), shapes, effort, expand=False))


def _domain(checks: tuple[Check, ...], notes: Mapping[str, Any], shapes: Shapes, effort: int, *, expand: bool = True) -> Domain:
    choosing, some, others = _choosing(checks, shapes, effort) if expand else _chosen_at_first_sight(checks)
    checks = others if choosing is None else checks
    losses = tuple(_type_losses(checks))
    choices: tuple[Blocks, ...] = ()
    if choosing is not None:
        everywhere = Block(at=choosing.at, checks=others, notes=notes)
        choices = tuple((everywhere, *chosen) for chosen in some)
        choices = tuple(choice for choice in choices if not _is_hopeless(choice, shapes)) if expand else choices
        losses += () if choices else tuple(Loss(kind=kind, at=(choosing.at,)) for kind in KINDS)
    domain = Domain(
        choices=choices,
        numbers=numbers_of(checks),
        texts=texts_of(checks, notes),
        arrays=arrays_of(checks),
        objects=objects_of(checks),
        without=tuple(value for one in denied(checks, Values) for value in one.values),
        without_at=tuple(check.at for check in checks if is_plain(check) and denied((check,), Values)),
        moment=notes.get("x-timestamp") is True,
        residue=tuple(check for check in others if _stays(check, others, shapes, effort)) if expand else (),
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
    taken = {kind_of(value) for value in domain.without}
    booleans = tuple(value for value in domain.booleans if not any(same(value, one) for one in domain.without))
    conflicts = {
        "null": domain.without_at if "null" in taken else (),
        "boolean": () if booleans else domain.without_at,
        "number": (domain.numbers and numbers_conflict(domain.numbers)) or (_all_taken(domain) and domain.without_at),
        "string": domain.texts and texts_conflict(domain.texts),
        "array": domain.arrays and arrays_conflict(domain.arrays),
        "object": domain.objects and objects_conflict(domain.objects),
    }
    more = tuple(Loss(kind=kind, at=at) for kind, at in conflicts.items() if at and kind in domain.kinds)
    lost = {loss.kind for loss in (*domain.losses, *more)}
    return replace(
        domain,
        null="null" not in lost,
        booleans=() if "boolean" in lost else booleans,
        numbers=None if "number" in lost else domain.numbers,
        texts=None if "string" in lost else domain.texts,
        arrays=None if "array" in lost else domain.arrays,
        objects=None if "object" in lost else domain.objects,
        losses=domain.losses + more,
    )


def _all_taken(domain: Domain) -> bool:
    """Tell whether there are few numbers, and all of them are taken away."""
    numbers = domain.numbers
    if numbers is None or not numbers.whole or numbers.low is None or numbers.high is None or not domain.without:
        return False
    few = numbers.high.value - numbers.low.value <= len(domain.without)
    return few and all(any(same(one, value) for value in domain.without) for one in range(numbers.low.value, numbers.high.value + 1))


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
    return replace(domain, values=values, choices=(), without=(), residue=unsure)


def _stays(check: Check, checks: tuple[Check, ...], shapes: Shapes, effort: int) -> bool:
    """Tell whether a check has to be asked of drawn values."""
    if isinstance(check, Extension):
        return (check.of, check.function) not in _BUILT
    if isinstance(check, Unevaluated):
        return True
    if not isinstance(check, Not) or is_plain(check):
        return False
    if not effort:
        return True
    meeting = Block(at=check.at, checks=tuple(other for other in checks if other is not check))
    return not _is_hopeless((meeting, check.block), shapes)


def _is_hopeless(blocks: Blocks, shapes: Shapes) -> bool:
    """Tell whether no value meets blocks, without looking into choices."""
    return Emptiness(shapes=shapes, domain_of=_without_choices).conflict(_without_choices(blocks, shapes)) is not None


def _without_choices(blocks: Blocks, shapes: Shapes) -> Domain:
    """Return a domain that is wider where something chooses: looking into every choice would take too long."""
    return replace(_at_first_sight(blocks, shapes, 0), choices=())


def _asked(check: Check) -> bool:
    return not (isinstance(check, Extension) and check.needs_bytes)
