"""Cases into so many: each keyword at each place before any second way, each way where it is new before it comes again elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import chain, islice

from shapesmith.faults.engine import Engine
from shapesmith.faults.records import Invalid, Valid
from shapesmith.shapes.checks import AnyOf, Members, One, Values

MOST = 2000
"""How many cases there are unless another number is asked for."""

MOST_DRAWN = 1400
"""Of these many ways, two thousand draws come to each."""

_SOME = 12
"""Of texts and numbers of which nothing is listed, so many come first; the others come less often."""

Group = tuple[Hashable, tuple[Valid | Invalid, ...], int]
"""What stands in the schema for some cases, the same wherever it is asked; the cases, as they matter; how many of them matter most."""


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
    for key, cases, some in groups:
        is_new = key not in seen
        seen.add(key)
        for turn, case in enumerate(cases):
            yield case, (0, int(not is_new)) if turn == 0 else (1 if is_new else 2, turn if turn < some else some + 4 * (turn - some))


def _invalid(engine: Engine) -> Iterator[Group]:
    for row in engine.rows:
        cases = tuple(case for _, case in row.broken.found)
        yield ("invalid", engine.pointer_of(row.pair), str(row.pair.part)), cases, len(cases)


def _valid(engine: Engine) -> Iterator[Group]:
    for place, edges in engine.edges:
        is_listed = any(isinstance(check, Values | Members | AnyOf | One) for check in place.pairs)
        yield ("valid", *(str(check.at) for check in place.pairs)), edges, len(edges) if is_listed else _SOME
