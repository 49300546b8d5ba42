"""The examples of a run, in order: the corpus, then the finite set of cases, then seeded draws without end. Always the same for a seed."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from shapesmith.faults.engine import Engine
from shapesmith.faults.records import Coverage, Invalid, Valid
from shapesmith.fuzz.draws import draws
from shapesmith.fuzz.examples import Example, Expected, Label, expected_of
from shapesmith.fuzz.halves import with_halves
from shapesmith.fuzz.oversized import oversized
from shapesmith.labelled import contract_engine
from shapesmith.subject import Subject


@dataclass(frozen=True, kw_only=True)
class Stream:
    """The examples of a subject.

    Attributes:
        subject: What is fuzzed.
        seed: Of the draws.
        corpus: What comes first.
        only: `valid`, `invalid` or `both`.
        shard: Which of how many parts of the examples, counted from one.
        counts_bytes: The target reads bytes, so that limits in bytes can be tried.
    """

    subject: Subject
    seed: int = 0
    corpus: Sequence[Example] = ()
    only: str = "both"
    shard: tuple[int, int] = (1, 1)
    counts_bytes: bool = False

    @cached_property
    def _engine(self) -> Engine:
        return contract_engine(self.subject.contract, self.subject.shape)

    @cached_property
    def pairs(self) -> tuple[Coverage, ...]:
        """All pairs of a place and a keyword, with the ways of breaking them."""
        return tuple(self._engine.coverage())

    @cached_property
    def cases(self) -> tuple[Example, ...]:
        """The finite set: first one way of breaking each pair beside one valid instance about each place, then the next of each."""
        return tuple(itertools.chain.from_iterable(self._rounds))

    @cached_property
    def _rounds(self) -> list[list[Example]]:
        valid = list(self._engine.valid())
        places: dict[str, list[Example]] = {}
        for case in valid:
            places.setdefault(case.instance_location, []).append(_valid(case, self.subject))
        for example in reversed(tuple(with_halves(valid, self.subject))):
            places[example.about].insert(1, example)
        broken = [[_invalid(way, name_of(pair)) for way in pair.ways] for pair in self.pairs]
        return list(zip_rounds([*places.values(), *broken]))

    @cached_property
    def sized(self) -> tuple[Example, ...]:
        """What just keeps each limit in bytes, and what just does not."""
        return tuple(oversized(self._engine, self.subject)) if self.counts_bytes else ()

    @property
    def _enumerated(self) -> Iterator[Example]:
        """All but the draws; what is large comes when all else was broken once."""
        first, *others = self._rounds or [[]]
        return itertools.chain(first, self.sized, *others)

    @property
    def broken(self) -> Iterator[Example]:
        """The invalid ones of the finite set, as far as this shard has them."""
        return (example for example in self._shard(self._wanted(self._enumerated)) if example.label)

    @property
    def drawn(self) -> Iterator[Example]:
        """The draws alone, without end."""
        return self._shard(self._wanted(draws(self.subject, self.cases, self.seed, only=self.only)))

    def __iter__(self) -> Iterator[Example]:
        """Yield the examples; the draws never end where the schema has anything to draw."""
        for part in (self.corpus, self._enumerated, draws(self.subject, self.cases, self.seed, only=self.only)):
            yield from self._shard(self._wanted(part))

    def _wanted(self, examples: Iterable[Example]) -> Iterator[Example]:
        return (example for example in examples if self.only == "both" or example.is_valid == (self.only == "valid"))

    def _shard(self, examples: Iterator[Example]) -> Iterator[Example]:
        number, count = self.shard
        return itertools.islice(examples, number - 1, None, count)


def name_of(pair: Coverage) -> str:
    """Name a pair, as `shapesmith coverage` lists it."""
    return f"{pair.path or '/'} {pair.keyword}{f' ({pair.part})' if pair.part not in ('', '*') else ''}"


def zip_rounds(groups: Sequence[Sequence[Example]]) -> Iterator[list[Example]]:
    """Yield the first of each group, then the second of each, and so on."""
    for number in range(max(map(len, groups), default=0)):
        yield [group[number] for group in groups if number < len(group)]


def _valid(case: Valid, subject: Subject) -> Example:
    expected = expected_of(case.instance, subject)
    return Example(instance=case.instance, expected=expected, description=case.description, about=case.instance_location)


def _invalid(case: Invalid, pair: str) -> Example:
    label = Label(instance_location=case.instance_location, keyword=case.keyword, schema_location=case.schema_location, pair=pair)
    told = case.description.removeprefix(f"{case.instance_location or 'the root'}: ")
    return Example(instance=case.instance, expected=Expected.INVALID, label=label, description=told)
