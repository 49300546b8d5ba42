"""What emitted strategies call as `st`: the same names and arguments as in Hypothesis, as far as they are emitted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from ipaddress import IPv4Address, IPv6Address
from typing import Any
from uuid import UUID

from shapesmith.draw.seeded import objects
from shapesmith.draw.seeded.patterns import pattern
from shapesmith.draw.seeded.sampler import Nothing, Sampler, Source

_LAST_DAY = date.max.toordinal()


class Strategies:
    """The samplers of one source."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def nothing(self) -> Sampler:
        """Draw nothing."""
        return Nothing()

    def none(self) -> Sampler:
        """Draw null."""
        return Sampler(lambda: None)

    def booleans(self) -> Sampler:
        """Draw true or false."""
        bits = self._source.bits
        return Sampler(lambda: bits(1) == 1)

    def just(self, value: Any) -> Sampler:
        """Draw this value."""
        return Sampler(lambda: value, [value])

    def sampled_from(self, values: Sequence[Any]) -> Sampler:
        """Draw one of these values."""
        listed, random, count = list(values), self._source.random, len(values)
        return Sampler(lambda: listed[int(random() * count)], listed)

    def one_of(self, *samplers: Sampler) -> Sampler:
        """Draw of one of these samplers."""
        draws = [one.draw for one in samplers if not isinstance(one, Nothing)]
        if len(draws) < 2:
            return Sampler(draws[0]) if draws else Nothing()
        random, count = self._source.random, len(draws)

        def draw() -> Any:
            chosen = draws[int(random() * count)]
            return chosen()

        return Sampler(draw)

    def integers(self, low: int, high: int) -> Sampler:
        """Draw integers, evenly."""
        below, count = self._source.below, high - low + 1
        return Sampler(lambda: low + below(count))

    def tuples(self, *samplers: Sampler) -> Sampler:
        """Draw a value of each sampler."""
        draws = [one.draw for one in samplers]
        return Sampler(lambda: tuple([draw() for draw in draws]))

    def lists(self, items: Sampler) -> Sampler:
        """Draw the empty array, of which nothing else is emitted."""
        return Sampler(list)

    def fixed_dictionaries(self, members: Mapping[str, Sampler], *, optional: Mapping[str, Sampler] | None = None) -> Sampler:
        """Draw objects of these members, and of any optional ones."""
        if optional:
            return objects.members(self._source, members, optional)
        draws = [(name, member.draw) for name, member in members.items()]
        return Sampler(lambda: {name: draw() for name, draw in draws})

    def dictionaries(self, names: Sampler, values: Sampler, *, min_size: int, max_size: int) -> Sampler:
        """Draw objects of so many members."""
        return Sampler(lambda: {names.draw(): values.draw() for _ in range(max_size)})

    def builds(self, make: Callable[..., Any], *samplers: Sampler) -> Sampler:
        """Draw what a function makes of values."""
        draws = [one.draw for one in samplers]
        return Sampler(lambda: make(*[draw() for draw in draws]))

    def binary(self, *, min_size: int = 0, max_size: int | None = None) -> Sampler:
        """Draw bytes."""
        random, bits = self._source.random, self._source.bits
        count = (40 if max_size is None else min(40, max_size - min_size)) + 1

        def draw() -> bytes:
            size = min_size + int(random() * count)
            return bits(8 * size).to_bytes(size, "little") if size else b""

        return Sampler(draw)

    def characters(self, *, codec: str) -> None:
        """Say which characters there are, which patterns say themselves here."""

    def from_regex(self, regex: str, *, fullmatch: bool = True) -> Sampler:
        """Draw texts that a regular expression of a format matches as a whole."""
        return pattern(self._source, regex, whole=fullmatch)

    def dates(self) -> Sampler:
        """Draw days."""
        random = self._source.random
        return Sampler(lambda: date.fromordinal(1 + int(random() * _LAST_DAY)))

    def uuids(self) -> Sampler:
        """Draw UUIDs of version 4."""
        bits = self._source.bits
        return Sampler(lambda: UUID(int=bits(128), version=4))

    def ip_addresses(self, *, v: int) -> Sampler:
        """Draw addresses of this version."""
        bits = self._source.bits
        return Sampler(lambda: IPv4Address(bits(32)) if v == 4 else IPv6Address(bits(128)))
