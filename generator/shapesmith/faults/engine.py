"""A contract's shape into labelled instances: valid ones at every edge, and invalid ones that break one keyword at one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from shapesmith.faults.maker import Judge, Maker
from shapesmith.faults.pairs import Pair, pairs_of
from shapesmith.faults.places import Place, Walk
from shapesmith.faults.planting import Template, template_of
from shapesmith.faults.reasons import Attempt, reason_of
from shapesmith.faults.records import Coverage, Invalid, Valid
from shapesmith.faults.site import Site, Way
from shapesmith.faults.ways import ways_of
from shapesmith.faults.ways_objects import full_totals
from shapesmith.shapes.checks import AnyOf, Match, Members, One, Values
from shapesmith.shapes.contract import Contract
from shapesmith.shapes.sentences import shown

_MOST_TRIED = 600
_MOST_WAYS, _MOST_TEXTS = 8, 250
"""How many ways of one pair are kept; of patterns, enums and alternatives, which have more near misses, the second."""


class Told(Protocol):
    """A violation, as far as labels need it."""

    instance_location: str
    keyword_location: str
    keyword: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """What came of the ways of breaking a pair: those that broke it alone, and the others."""

    found: tuple[tuple[Way, Invalid], ...]
    failed: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A pair, the template that values were planted in, and what came of it.

    `target` is the pair that is broken by that: the same, or the one whose branch it stands in.
    """

    pair: Pair
    target: Pair
    template: Template
    broken: Broken


@dataclass(frozen=True, kw_only=True)
class Engine:
    """Enumerates one shape of a contract.

    Attributes:
        contract: The contract.
        shape: The shape's id.
        judge: Compiles what tells whether a value meets some blocks.
        is_valid: Tells whether an instance of the shape is valid.
        errors: Returns the first two things that are wrong with one.
        is_local: What is another shape's is left out.
        most: No more places than these are looked at.
        most_ways: No more ways of one pair than these are kept; fewer of most kinds.
        shared: What makes values for other shapes of the same contract, too.
    """

    contract: Contract
    shape: str
    judge: Judge
    is_valid: Callable[[Any], bool]
    errors: Callable[[Any], Sequence[Told]]
    is_local: bool = False
    most: int = 5000
    most_ways: int = _MOST_TRIED
    shared: Maker | None = None

    @cached_property
    def maker(self) -> Maker:
        """What makes values."""
        return self.shared or Maker(self.contract.shapes, self.judge)

    @cached_property
    def walk(self) -> Walk:
        """The walk that found the places."""
        walk = Walk(maker=self.maker, is_local=self.is_local, most=self.most)
        walk.places(self.contract.shapes[self.shape].block)
        return walk

    @property
    def places(self) -> list[Place]:
        """All places, nearest first."""
        return self.walk.found

    @cached_property
    def templates(self) -> dict[Place, Template | None]:
        """By place, a valid instance that has it."""
        places = (*self.places, *(place for place, _ in self.walk.calls))
        return {place: template_of(place, self.maker, self.is_valid) for place in places}

    def valid(self) -> Iterator[Valid]:
        """Yield valid instances: the edges of every place, one at a time."""
        for _, cases in self.edges:
            yield from cases

    @cached_property
    def edges(self) -> tuple[tuple[Place, tuple[Valid, ...]], ...]:
        """By place, valid instances that no place before it has."""
        seen: set[str] = set()
        reached = ((place, self.templates[place]) for place in self.places)
        return tuple((place, tuple(self._edges(place, template, seen))) for place, template in reached if template is not None)

    def _edges(self, place: Place, template: Template, seen: set[str]) -> Iterator[Valid]:
        site = Site(maker=self.maker, place=place, base=template.value)
        for value in (template.value, *self.maker.edges(place.blocks), *full_totals(site)):
            instance = template.planted(value)
            told = repr(instance)
            if told not in seen and self.is_valid(instance) and not (template.is_name and not isinstance(value, str)):
                seen.add(told)
                where = place.path or "the root"
                yield Valid(instance=instance, description=f"{where}: {_short(value)}", instance_location=template.pointer)

    def coverage(self) -> Iterator[Coverage]:
        """Yield every pair with the ways of breaking it, or with the reason why there is none."""
        owned: dict[Pair, list[Invalid]] = {}
        tried: dict[Pair, list[Attempt]] = {}
        for row in self.rows:
            owned.setdefault(row.target, []).extend(case for _, case in row.broken.found)
            tried.setdefault(row.target, []).extend(row.broken.failed)
        for pair in (pair for place, own in self.pairs.items() if place.owner is None for pair in own):
            ways = _distinct(owned.get(pair, ()))
            reached = self.templates[pair.place] is not None
            reason = None if ways else reason_of(pair, self.maker, tried.get(pair, []), reached=reached)
            yield Coverage(
                path=pair.place.path,
                keyword=pair.keyword,
                schema_location=self.pointer_of(pair),
                part=str(pair.part),
                ways=ways,
                reason=reason.told if reason else "",
                is_proof=bool(reason and reason.is_proof),
            )

    @cached_property
    def pairs(self) -> dict[Place, tuple[Pair, ...]]:
        """The pairs of each place."""
        return {place: tuple(pairs_of(place)) for place in self.places}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What was tried of each pair that can be reached, and what came of it; those of branches under the pair that they belong to."""
        owners: dict[tuple[Place, int], Pair] = {}
        for place, own in self.pairs.items():
            for pair in own:
                owners.setdefault((place, id(pair.check)), pair)
        found = []
        for place, own in self.pairs.items():
            template = self.templates[place]
            for pair in own if template is not None else ():
                target = pair if place.owner is None else owners.get((place.owner[0], id(place.owner[1])))
                if target is not None and template is not None:
                    found.append(Row(pair=pair, target=target, template=template, broken=self._broken(pair, target, template)))
        return tuple(found)

    @property
    def proved(self) -> frozenset[str]:
        """Where keywords stand that nothing breaks alone at any place, as is proved: without them the schema would be the same."""
        broken = {self.pointer_of(row.pair) for row in self.rows if row.broken.found}
        told: dict[str, bool] = {}
        for pair in (pair for own in self.pairs.values() for pair in own):
            where = self.pointer_of(pair)
            if where not in broken and told.get(where, True):
                reached = self.templates[pair.place] is not None
                told[where] = reason_of(pair, self.maker, (), reached=reached).is_proof
        return frozenset(where for where, proof in told.items() if proof)

    def pointer_of(self, pair: Pair) -> str:
        """Return where the keyword of a pair stands, as violations say it."""
        own = (self.contract.document, *self.contract.overlays)
        return pair.at.pointer if pair.at.document in own else f"{pair.at.document}#{pair.at.pointer}"

    def _broken(self, pair: Pair, target: Pair, template: Template) -> Broken:
        """Try the ways of breaking a pair, and keep those that break the target and nothing else."""
        site = Site(maker=self.maker, place=pair.place, base=template.value)
        most = min(self.most_ways, _most_ways(pair))
        found: list[tuple[Way, Invalid]] = []
        failed: list[Attempt] = []
        for count, way in enumerate(ways_of(pair, site)):
            if len(found) >= most or count > _MOST_TRIED:
                break
            if way.told in site.kept:
                continue
            instance = template.planted(way.value)
            if instance is None and template.is_name:
                continue
            case = self._case(instance, way, target)
            if isinstance(case, Invalid):
                site.kept.add(way.told)
                found.append((way, case))
            elif case:
                failed.append(case)
        return Broken(found=tuple(found), failed=tuple(failed))

    def _case(self, instance: Any, way: Way, target: Pair) -> Invalid | Attempt:
        told = list({(one.instance_location, one.keyword_location): one for one in self.errors(instance)}.values())
        if len(told) == 1 and told[0].keyword_location == self.pointer_of(target) and told[0].keyword == target.keyword:
            where = told[0].instance_location
            return Invalid(
                instance=instance,
                instance_location=where,
                keyword=target.keyword,
                schema_location=told[0].keyword_location,
                description=f"{where or 'the root'}: {way.told}",
            )
        return Attempt(keywords=tuple((one.keyword, one.keyword_location) for one in told))


def _distinct(cases: Sequence[Invalid]) -> tuple[Invalid, ...]:
    kept: dict[str, Invalid] = {}
    for case in cases:
        kept.setdefault(repr(case.instance), case)
    return tuple(kept.values())


def _short(value: Any) -> str:
    if isinstance(value, str) and len(value) > 40:
        return f"a text of {len(value)} characters"
    if isinstance(value, list | dict) and len(value) > 3:
        return f"{'an array' if isinstance(value, list) else 'an object'} of {len(value)}"
    text = shown(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _most_ways(pair: Pair) -> int:
    """Return how many ways of one pair are kept; each known name of a closed object has a near miss, and each listed value has four."""
    if isinstance(pair.check, Values):
        return max(_MOST_TEXTS, _MOST_WAYS + 4 * len(pair.check.values))
    if isinstance(pair.check, Match | AnyOf | One):
        return _MOST_TEXTS
    return _MOST_WAYS + (len(pair.check.known) if isinstance(pair.check, Members) and pair.part == "*" else 0)
