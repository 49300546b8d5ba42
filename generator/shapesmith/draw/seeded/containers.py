"""Arrays and maps, sampled: a few items longer than they have to be, and now and then full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from json import dumps, loads
from typing import Any

from shapesmith.draw.seeded.sampler import MOST_TRIES, Nothing, Sampler, Source
from shapesmith.errors import ShapesmithError
from shapesmith.shapes.domain_values import same

_RARELY = 1 / 64
_FULL, _LARGE = 1000, 100_000


def lists(
    source: Source,
    items: Sampler,
    *,
    few: int,
    min_size: int = 0,
    max_size: int | None = None,
    unique: bool = False,
    unique_by: Callable[[Any], Any] | None = None,
) -> Sampler:
    """Draw arrays of these items; `few`: how many beyond those that have to be there."""
    random, draw = source.random, items.draw
    most = min_size + few if max_size is None else min(max_size, min_size + few)
    count = most - min_size + 1
    if unique or unique_by:
        return Sampler(lambda: differing(draw, min_size + int(random() * count), min_size, unique_by))
    if max_size is None or max_size == most or max_size > _FULL:
        return Sampler(lambda: [draw() for _ in range(min_size + int(random() * count))])
    full = max_size

    def drawn() -> list[Any]:
        which = random()
        if which < _RARELY:
            return copies(draw(), full - (which < _RARELY / 2), min_size)
        return [draw() for _ in range(min_size + int(random() * count))]

    return Sampler(drawn)


def differing(draw: Callable[[], Any], size: int, least: int, key: Callable[[Any], Any] | None) -> list[Any]:
    """Draw so many items that differ, or fewer, where that is hard, but not below the least size."""
    items: list[Any] = []
    keys = set()
    for tried in range(MOST_TRIES):
        if len(items) == size or (tried > 10 * size and len(items) >= least):
            return items
        item = draw()
        told = item if key is None else key(item)
        if told not in keys:
            keys.add(told)
            items.append(item)
    raise ShapesmithError(f"no {size} different items were found in {MOST_TRIES} samples")


def copies(item: Any, count: int, least: int = 0) -> list[Any]:
    """Return an item so many times; a very large one no oftener than it has to be."""
    written = dumps(item)
    made: list[Any] = loads("[" + ", ".join([written] * (count if len(written) * count < _LARGE else least)) + "]")
    return made


def maps(
    source: Source, names: Sampler, values: Sampler, *, few: int, min_size: int = 0, max_size: int | None = None, spelled: str = ""
) -> Sampler:
    """Draw maps; now and then full ones, if names can be spelled in these letters."""
    random, name, value = source.random, names.draw, values.draw
    most = min_size + few if max_size is None else min(max_size, min_size + few)
    count = most - min_size + 1
    full = max_size if spelled and max_size is not None and most < max_size <= _FULL else 0

    def draw() -> dict[str, Any]:
        if full:
            which = random()
            if which < _RARELY:
                return filled({}, value(), full - (which < _RARELY / 2), spelled, min_size)
        drawn = {name(): value() for _ in range(min_size + int(random() * count))}
        for _ in range(MOST_TRIES if len(drawn) < min_size else 0):
            drawn.setdefault(name(), value())
            if len(drawn) == min_size:
                break
        return drawn

    return Sampler(draw)


def filled(value: dict[str, Any], member: Any, size: int, letters: str, least: int = 0) -> dict[str, Any]:
    """Add members of this value, under names spelled in these letters, until there are so many."""
    written = dumps(member)
    size = size if len(written) * size < _LARGE else least
    digits, base = 1, len(letters)
    while base**digits <= size + len(value):
        digits += 1
    number = 0
    while len(value) < size:
        value.setdefault("".join(letters[number // base**place % base] for place in reversed(range(digits))), loads(written))
        number += 1
    return value


def by_position(source: Source, prefix: Sequence[Sampler], rest: Sampler, *, min_size: int, max_size: int, unique: bool = False) -> Sampler:
    """Draw arrays whose first items are of `prefix`, and all others of `rest`."""
    random, count = source.random, max_size - min_size + 1

    def draw() -> list[Any]:
        items: list[Any] = []
        for position in range(min_size + int(random() * count)):
            add(items, prefix[position] if position < len(prefix) else rest, unique=unique)
        return items

    return Sampler(draw)


def add(items: list[Any], item: Sampler, *, unique: bool) -> None:
    """Draw one more item, one that is not there yet where items have to differ."""
    items.append((item.filter(lambda value: not any(same(value, one) for one in items)) if unique else item).draw())


def containing(
    source: Source,
    prefix: Sequence[Sampler],
    contained: Sequence[tuple[Sampler, int, int]],
    others: Sampler | None,
    *,
    min_size: int,
    max_size: int,
    unique: bool = False,
) -> Sampler:
    """Draw arrays of items by position, then so many of each kind that has to be contained, and others, in any order."""

    def between(low: int, high: int) -> int:
        return low + int(source.random() * (high - low + 1))

    def draw() -> list[Any]:
        wanted, owed = list(prefix), sum(least for _, least, _ in contained)
        for item, least, most in contained:
            room, owed = max_size - len(wanted) - owed, owed - least
            wanted += [item] * between(least, max(least, min(most, least + room)))
        if others is not None and not isinstance(others, Nothing):
            least = max(0, min_size - len(wanted))
            wanted += [others] * between(least, max(least, max_size - len(wanted)))
        items: list[Any] = []
        for item in wanted:
            add(items, item, unique=unique)
        first, rest = items[: len(prefix)], items[len(prefix) :]
        while rest:
            first.append(rest.pop(int(source.random() * len(rest))))
        return first

    return Sampler(draw)
