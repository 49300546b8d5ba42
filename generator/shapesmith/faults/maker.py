"""Places into values that they accept: a small one, and the edges of each; made from domains, without chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from shapesmith.faults.arrays import build_array, edge_arrays
from shapesmith.faults.edges import Edges
from shapesmith.faults.names import names_in
from shapesmith.faults.numbers import numbers_of
from shapesmith.faults.objects import build_object, edge_objects, varied_objects
from shapesmith.faults.opening import scopes
from shapesmith.faults.pattern_texts import THOROUGH
from shapesmith.faults.texts import texts_in
from shapesmith.faults.unmet import UnmetError
from shapesmith.shapes.checks import Block, Check, Not
from shapesmith.shapes.domain_values import has, same
from shapesmith.shapes.domains import Blocks, Domain
from shapesmith.shapes.matching import matches
from shapesmith.shapes.narrow import Shapes, domain_of, is_empty, opened

Judge = Callable[[Blocks], Callable[[Any], bool]]
"""Compiles what tells whether a value meets all of some blocks."""

MOST, MOST_CHOSEN, MOST_TEXTS = 600, 80, 60
"""How many edge values of one place are kept; how many where it has choices, which are places of their own, too; and how many texts."""

_ORDER = ("string", "number", "boolean", "null", "object", "array")


class Maker:
    """Makes values of one contract.

    Args:
        shapes: The contract's shapes, by id.
        judge: Compiles what is asked where a domain cannot tell.
        patience: How far patterns are looked into.
    """

    def __init__(self, shapes: Shapes, judge: Judge, patience: int = THOROUGH) -> None:
        self.shapes = shapes
        self.patience = patience
        self._judge = judge
        self._keys: dict[tuple[int, ...], tuple[Blocks, tuple[str, ...]]] = {}
        self._domains: dict[tuple[str, ...], Domain] = {}
        self._firsts: dict[tuple[str, ...], Any] = {}
        self._edges: dict[tuple[str, ...], Edges] = {}
        self._open: set[tuple[str, ...]] = set()
        self._unmet: set[tuple[str, ...]] = set()
        self._cut = False  # what was looked for is inside of itself, and may be met elsewhere
        self._judges: dict[tuple[str, ...], Callable[[Any], bool]] = {}

    def key(self, blocks: Blocks) -> tuple[str, ...]:
        """Return what tells places apart: the checks that stand there."""
        objects = tuple(map(id, blocks))  # kept beside the key, so that no other block gets the same
        known = self._keys.get(objects)
        if known is None:
            checks, _ = opened(blocks, self.shapes)
            known = self._keys[objects] = blocks, tuple(dict.fromkeys(map(key_of, checks)))
        return known[1]

    def domain(self, blocks: Blocks) -> Domain:
        """Return the domain of a place, with calls opened."""
        key = self.key(blocks)
        if key not in self._domains:
            domain = domain_of(blocks, self.shapes, effort=0)
            while domain.call:
                domain = domain_of(self.shapes[domain.call].block, self.shapes, effort=0)
            self._domains[key] = domain
        return self._domains[key]

    def checks(self, blocks: Blocks) -> tuple[Check, ...]:
        """Return all checks of a place, with calls opened."""
        return tuple(check for scope in scopes(blocks, self.shapes) for check in scope.checks)

    def first(self, blocks: Blocks) -> Any:
        """Return a small value of a place.

        Raises:
            UnmetError: None was found.
        """
        key = self.key(blocks)
        if key in self._firsts:
            return self._firsts[key]
        if key in self._unmet:
            raise UnmetError
        if key in self._open:
            self._cut = True
            raise UnmetError
        before, self._cut = self._cut, False
        self._open.add(key)
        try:
            value = self._first(blocks)
        except UnmetError:
            if not self._cut:
                self._unmet.add(key)
            raise
        finally:
            self._open.discard(key)
            self._cut = bool(self._open) and (before or self._cut)
        self._firsts[key] = value
        return value

    def edges(self, blocks: Blocks) -> Edges:
        """Return a few values of a place, a small one first; none where none was found."""
        key = self.key(blocks)
        if key not in self._edges:
            most = MOST_CHOSEN if self.domain(blocks).choices else MOST
            self._edges[key] = Edges(islice(_different(self._candidates(blocks)), most))
        return self._edges[key]

    def many(self, blocks: Blocks) -> Iterator[Any]:
        """Yield values of a place: the few, and objects that differ in what one member is."""
        yield from self.edges(blocks)
        for domain in self._plain(blocks):
            if domain.objects is not None:
                yield from (value for value in varied_objects(domain.objects, self) if self.meets(blocks, value))

    def meets(self, blocks: Blocks, value: Any) -> bool:
        """Tell whether a value meets all blocks."""
        told = self._contains(blocks, value)
        return self._asked(blocks, value) if told is None else told

    def _contains(self, blocks: Blocks, value: Any) -> bool | None:
        return has(self.domain(blocks), value, self._contains)

    def holding(self, blocks: Blocks, given: dict[Any, Any], *, least: int = 0) -> Iterator[Any]:
        """Yield objects, or arrays, of a place that hold given members or items, whatever these are, and are valid otherwise."""
        for domain in self._plain(blocks):
            try:
                if all(isinstance(token, int) for token in given) and given:
                    if domain.arrays is not None:
                        yield build_array(domain.arrays, self, given=given, size=least)
                elif domain.objects is not None:
                    yield build_object(domain.objects, self, given=given, size=least)
            except UnmetError:
                continue

    def names(self, blocks: Blocks, taken: tuple[str, ...], patterns: tuple[str, ...], count: int) -> list[str]:
        """Return names that members may have by these blocks and that no one else has."""
        return names_in(self, blocks, taken, patterns, count)

    def holding_name(self, blocks: Blocks, name: str) -> Iterator[Any]:
        """Yield objects of a place that have a member of this name, and are valid."""
        for domain in self._plain(blocks):
            if domain.objects is None:
                continue
            objects = domain.objects
            found = [field.blocks for field in objects.fields if field.name == name]
            found += [of_pattern for pattern, of_pattern in objects.patterns if matches(pattern, name)]
            try:
                yield build_object(objects, self, given={name: self.first(found[0] if found else objects.rest)})
            except UnmetError:
                continue

    def _plain(self, blocks: Blocks, depth: int = 0) -> Iterator[Domain]:
        """Yield the domains without choices of which a place's domain is made."""
        domain = self.domain(blocks)
        if domain.choices and depth < 6:
            for choice in domain.choices:
                yield from self._plain(choice, depth + 1)
        elif domain.values is None:
            yield domain

    def _first(self, blocks: Blocks) -> Any:
        domain = self.domain(blocks)
        if is_empty(domain):
            raise UnmetError
        if domain.choices:
            return self._first_choice(domain)
        if not domain.residue:
            for value in self._small(domain):
                return value
        for value in self._candidates(blocks):
            return value
        raise UnmetError

    def _first_choice(self, domain: Domain) -> Any:
        for choice in domain.choices:
            try:
                return self.first(choice)
            except UnmetError:
                continue
        raise UnmetError

    def _small(self, domain: Domain) -> Iterator[Any]:
        if domain.values is not None:
            yield from domain.values
            return
        for kind in _ORDER:
            if kind in domain.kinds:
                try:
                    yield from islice((value for value in self._of_kind(domain, kind) if _is_left(domain, value)), 1)
                except UnmetError:
                    continue

    def _of_kind(self, domain: Domain, kind: str) -> Iterator[Any]:
        if kind == "string" and domain.texts is not None:
            yield from islice(texts_in(domain.texts, self.patience), MOST_TEXTS)
        elif kind == "number" and domain.numbers is not None:
            yield from numbers_of(domain.numbers)
        elif kind == "boolean":
            yield from reversed(domain.booleans)
        elif kind == "null":
            yield None
        elif kind == "object" and domain.objects is not None:
            yield build_object(domain.objects, self)
        elif kind == "array" and domain.arrays is not None:
            yield build_array(domain.arrays, self)

    def _candidates(self, blocks: Blocks) -> Iterator[Any]:
        domain = self.domain(blocks)
        if is_empty(domain):
            return
        if domain.choices:
            yield from _alternating([iter(self.edges(choice)) for choice in domain.choices])
            return
        for value in self._wide(domain):
            if _is_left(domain, value) and (not domain.residue or self.meets(blocks, value)):
                yield value

    def _wide(self, domain: Domain) -> Iterator[Any]:
        if domain.values is not None:
            yield from domain.values
            return
        yield from self._small(domain)
        yield from _alternating([self._edges_of_kind(domain, kind) for kind in _ORDER if kind in domain.kinds])

    def _edges_of_kind(self, domain: Domain, kind: str) -> Iterator[Any]:
        if kind == "object" and domain.objects is not None:
            yield from edge_objects(domain.objects, self)
        elif kind == "array" and domain.arrays is not None:
            yield from edge_arrays(domain.arrays, self)
        else:
            yield from self._of_kind(domain, kind)

    def _asked(self, blocks: Blocks, value: Any) -> bool:
        key = self.key(blocks)
        if key not in self._judges:
            self._judges[key] = self._judge(blocks)
        return self._judges[key](value)


def key_of(check: Check) -> str:
    """Return what tells a check from others."""
    denied = f" {check.block.at}{len(check.block.checks)}" if isinstance(check, Not) else ""
    return f"{check.at} {check.at.origin} {type(check).__name__}{denied}"


def block_of(*checks: Check) -> Block:
    """Put checks into a block of no place of its own."""
    return Block(at=checks[0].at, checks=checks)


def _is_left(domain: Domain, value: Any) -> bool:
    """Tell whether a value is none of those that a domain of its type is without."""
    if isinstance(value, str) and domain.texts is not None and any(matches(pattern, value) for pattern in domain.texts.apart):
        return False
    return not any(same(value, one) for one in domain.without)


def _different(values: Iterator[Any]) -> Iterator[Any]:
    seen: set[str] = set()
    for value in values:
        told = repr(value)
        if told not in seen:
            seen.add(told)
            yield value


def _alternating(several: list[Iterator[Any]]) -> Iterator[Any]:
    while several:
        left = []
        for values in several:
            for value in islice(values, 1):
                yield value
                left.append(values)
        several = left
