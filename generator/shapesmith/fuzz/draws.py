"""Seeded draws without end: valid instances, and faults that the enumeration found, set into larger valid instances."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

from shapesmith import pointer
from shapesmith.fuzz.deeper import deeper, holds_itself
from shapesmith.fuzz.edits import at
from shapesmith.fuzz.examples import Example, Expected, expected_of, relabelled
from shapesmith.fuzz.sampler import samples
from shapesmith.fuzz.unions import unions
from shapesmith.subject import Subject

_DEEP = 0.25
"""How often faults of shapes that hold themselves are looked for a place further down."""


def draws(subject: Subject, cases: Sequence[Example], seed: int, *, only: str = "both") -> Iterator[Example]:
    """Yield examples, valid and invalid ones in turns; what is drawn depends on the seed alone.

    Args:
        subject: What is fuzzed.
        cases: The finite set; its invalid examples are set into drawn ones, one of each pair of a place and a keyword in turn.
        seed: The seed.
        only: `valid`, `invalid` or `both`.
    """
    broken: dict[str, list[Example]] = {}
    for case in cases if only != "valid" else ():
        if case.label is not None:
            broken.setdefault(case.label.pair, []).append(case)
    valid = [case for case in cases if case.expected is Expected.VALID]
    chance = random.Random(seed)
    turn: list[Example] = []
    is_recursive = holds_itself(subject)
    for instance in _in_turns(samples(subject, seed), unions(valid, subject, chance)):
        if only != "invalid" and subject.validator.is_valid(instance):
            yield Example(instance=instance, expected=expected_of(instance, subject), description="drawn", origin="draws")
        if broken:
            if not turn:
                turn = shuffled([ways[int(chance.random() * len(ways))] for ways in broken.values()], chance)
            fault = turn.pop()
            found = deeper(fault, instance, subject, chance) if is_recursive and chance.random() < _DEEP else None
            yield found or grafted(fault, instance, subject)


def _in_turns(*sources: Iterator[Any]) -> Iterator[Any]:
    """Yield one of each source, round by round, until all have ended."""
    left = list(sources)
    while left:
        for source in tuple(left):
            try:
                yield next(source)
            except StopIteration:
                left.remove(source)


def grafted(broken: Example, instance: Any, subject: Subject) -> Example:
    """Return a broken example with what a valid instance has beside the fault, or as it is where the two cannot meet."""
    assert broken.label is not None
    tokens = pointer.split(broken.label.instance_location)
    for depth in range(len(tokens), -1, -1):
        merged = _graft(broken.instance, instance, tokens[:depth])
        example = relabelled(broken, merged, subject) if merged is not None else None
        if example is not None and example.label is not None:
            return Example(
                instance=merged,
                expected=Expected.INVALID,
                label=example.label,
                description=f"{broken.description}, in a drawn instance",
                origin="draws",
                sound=(instance,),
            )
    return broken


def shuffled(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """Return examples in another order, by `random()` alone, whose results are the same on every Python."""
    keyed = [(chance.random(), number) for number in range(len(examples))]
    return [examples[number] for _, number in sorted(keyed)]


def _graft(broken: Any, instance: Any, tokens: Sequence[str]) -> Any:
    """Return `instance` with what `broken` has at a place, None where there is no such place to set it in."""
    if not tokens:
        return broken
    first, rest = tokens[0], tokens[1:]
    if isinstance(instance, dict) and isinstance(broken, dict) and first in broken:
        inner = _graft(broken[first], instance[first], rest) if rest and first in instance else broken[first]
        return None if inner is None else {**instance, first: inner}
    if isinstance(instance, list) and isinstance(broken, list) and first.isdecimal() and int(first) < len(broken):
        index = int(first)
        if index < len(instance):
            inner = _graft(broken[index], instance[index], rest) if rest else broken[index]
            return None if inner is None else [*instance[:index], inner, *instance[index + 1 :]]
        return [*instance, at(broken, [first])]
    return None
