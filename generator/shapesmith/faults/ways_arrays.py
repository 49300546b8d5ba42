"""Items: how what is said of an array's items is broken."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from shapesmith.faults.pairs import Pair
from shapesmith.faults.site import Site, Way
from shapesmith.faults.synthetic import here, sized
from shapesmith.shapes.checks import Block, Contains, Items, Not, Unique
from shapesmith.shapes.domain_arrays import arrays_of

_ANY: tuple[Any, ...] = ("x", 1, None, True, {}, [])


def of_items(pair: Pair, site: Site) -> Iterator[Way]:
    """Put an item where none may be."""
    assert isinstance(pair.check, Items)
    size = int(pair.part)
    for base in chain(_arrays(site), site.maker.edges((*site.place.blocks, sized("array", size, size)))):
        if isinstance(base, list) and len(base) == size:
            for item in _ANY:
                yield Way(value=[*base, item], told=f"an item at {size}, where none may be")


def of_contains(pair: Pair, site: Site) -> Iterator[Way]:
    """Give arrays with one match too few, with none, or with one too many."""
    assert isinstance(pair.check, Contains)
    check = pair.check
    rest = arrays_of(site.checks).rest
    beside = site.without(check)
    denied = Block(at=here(f"not/{check.block.at}"), checks=(Not(at=check.block.at, keyword="not", block=check.block),))
    others = list(islice(site.maker.edges((*rest, denied)), 4))
    matching = list(site.maker.edges((*rest, check.block)))
    counts = [check.low - 1, 0] if pair.part == "low" else [(check.high or 0) + 1]
    for count in dict.fromkeys(counts):
        for fillers in (0, 1, 2, 3):
            for item in others if fillers else [None]:
                value = [matching[number % len(matching)] for number in range(count)] if matching else []
                if len(value) == count:
                    yield Way(value=[*value, *([item] * fillers)], told=f"{count} items that match")
    if pair.part == "low":
        for value in site.maker.edges(beside):
            if isinstance(value, list):
                yield Way(value=value, told="too few items that match")


def of_unique(pair: Pair, site: Site) -> Iterator[Way]:
    """Give arrays with two equal items, side by side and apart."""
    assert isinstance(pair.check, Unique)
    for base in islice((array for array in _arrays(site) if array), 6):
        for item in base[:2]:
            yield Way(value=[*base, item], told="an item twice")
        yield Way(value=[*base[:-1], base[0]] if len(base) > 1 else [base[0], base[0]], told="the first item again at the end")
        for item, told in ((_reordered(base[0]), "its members in another order"), (_respelt(base[0]), "a number written differently")):
            if item is not None:
                yield Way(value=[*base, item], told=f"an item twice, {told}")
    for value in site.maker.edges(site.without(pair.check)):
        if isinstance(value, list) and len(value) > 1:
            yield Way(value=value, told="equal items")
    for item in _ANY:
        yield Way(value=[item, item], told="an item twice")


def _reordered(item: Any) -> Any:
    """Return an object with its members in another order; None for anything else."""
    return dict(reversed(item.items())) if isinstance(item, dict) and len(item) > 1 else None


def _respelt(item: Any) -> Any:
    """Return an item with its first integer as a float of the same value; None where it has none."""
    if isinstance(item, int) and not isinstance(item, bool) and abs(item) < 2**53:
        return float(item)
    inner = item.items() if isinstance(item, dict) else enumerate(item) if isinstance(item, list) else ()
    for name, value in inner:
        respelt = _respelt(value)
        if respelt is not None:
            return {**item, name: respelt} if isinstance(item, dict) else [*item[:name], respelt, *item[name + 1 :]]
    return None


def of_unevaluated_items(pair: Pair, site: Site) -> Iterator[Way]:
    """Put in items that nothing speaks of."""
    for base in islice(_arrays(site), 6):
        for item in _ANY:
            yield Way(value=[*base, item], told=f"an item at {len(base)}, which nothing speaks of")


def _arrays(site: Site) -> Iterator[list[Any]]:
    """Yield arrays of the place, as many as are looked at."""
    found: list[list[Any]] = []
    for value in chain([site.base], site.maker.edges(site.place.blocks)):
        if isinstance(value, list) and value not in found:
            found.append(value)
            yield value
