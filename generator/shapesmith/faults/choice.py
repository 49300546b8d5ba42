"""Cases into so many: each keyword at each place before any second way, each way where it is new before it comes again elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import chain, islice

from shapesmith.faults.engine import Engine
from shapesmith.faults.pairs import Pair
from shapesmith.faults.records import Invalid, Valid
from shapesmith.shapes.checks import AnyOf, Match, Members, One, Values

MOST = 2000
"""How many cases there are unless another number is asked for."""

MOST_DRAWN = 1700
"""Of these many ways, two thousand draws come to each."""

_OFTEN, _LESS = 1000, 12
"""So many turns of one group come each as early as the next turn of any other; those behind them come four times less often."""

_NAMES, _PARTS = 4, 4
"""So many unknown members of an object that knows all come often, and so many near misses of a pattern at once."""

Pace = tuple[int, int]
"""How many cases of a group make one turn, and how many turns matter most."""
Group = tuple[Hashable, tuple[Valid | Invalid, ...], Pace]
"""What stands in the schema for some cases, the same wherever it is asked; the cases, as they matter; and their pace."""


def chosen(engine: Engine, count: int | None) -> tuple[Valid | Invalid, ...]:
    """Return the labelled instances that an engine finds, at most so many, the valid ones first."""
    found: tuple[Valid | Invalid, ...] = (*engine.valid(), *(way for pair in engine.coverage() for way in pair.ways))
    if count is None or len(found) <= count:
        return found
    ranks = {id(case): rank for case, rank in _ranks(chain(_invalid(engine), _valid(engine)))}
    ordered = sorted(range(len(found)), key=lambda index: (*ranks.get(id(found[index]), (3, 0)), index))
    return tuple(found[index] for index in sorted(ordered[:count]))


def drawn(engine: Engine) -> frozenset[int]:
    """Return which invalid instances are drawn each by itself, by their identity: no more of them than draws come to."""
    ranked = sorted(_ranks(_invalid(engine)), key=lambda ranked: ranked[1])
    different = {repr(case.instance): case for case, _ in reversed(ranked)}
    return frozenset(islice((id(case) for case, _ in ranked if different[repr(case.instance)] is case), MOST_DRAWN))


def _ranks(groups: Iterable[Group]) -> Iterator[tuple[Valid | Invalid, tuple[int, int]]]:
    """Yield for each case how late it is chosen: its class, and its turn in that."""
    seen: set[Hashable] = set()
    for key, cases, (at_once, often) in groups:
        is_new = key not in seen
        seen.add(key)
        for index, case in enumerate(cases):
            turn = index // at_once
            late = turn if turn < often else often + 4 * (turn - often)
            yield case, (0, int(not is_new)) if index == 0 else (1 if is_new else 2, late)


def _invalid(engine: Engine) -> Iterator[Group]:
    for row in engine.rows:
        cases = tuple(case for _, case in row.broken.found)
        yield ("invalid", engine.pointer_of(row.pair), str(row.pair.part)), cases, _pace(row.pair)


def _pace(pair: Pair) -> Pace:
    """Return the pace of the ways of breaking a pair: each listed value has a turn of its own, and so has each part of a pattern."""
    if isinstance(pair.check, Values):
        return max(len(pair.check.values), 1), _OFTEN
    if isinstance(pair.check, Members) and pair.part == "*":
        return 1, _NAMES
    return (_PARTS if isinstance(pair.check, Match) else 1), _OFTEN


def _valid(engine: Engine) -> Iterator[Group]:
    for place, edges in engine.edges:
        listed = [len(check.values) for check in place.pairs if isinstance(check, Values)]
        is_made = any(isinstance(check, Values | Members | AnyOf | One) for check in place.pairs)
        yield ("valid", *(str(check.at) for check in place.pairs)), edges, (max(listed, default=1), _OFTEN if is_made else _LESS)
