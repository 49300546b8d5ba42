"""The names that emitted strategies find when they sample, all of one source."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from shapesmith.draw.seeded import containers, numbers, objects, texts
from shapesmith.draw.seeded.patterns import pattern
from shapesmith.draw.seeded.sampler import Sampler, Source
from shapesmith.draw.seeded.strategies import Strategies

_LEAVES = 2
"""How deep a value is about which nothing is said."""

_MADE: dict[str, Callable[..., Sampler]] = {
    "_blobs": lambda source, **sizes: Strategies(source).binary(**sizes),
    "_arrays": containers.by_position,
    "_containing": containers.containing,
    "_counted": objects.counted,
    "_date_times": texts.date_times,
    "_integers": numbers.integers,
    "_members": objects.members,
    "_merged": objects.merged,
    "_moments": texts.moments,
    "_numbers": numbers.numbers,
    "_pattern": pattern,
    "_texts": texts.texts,
    "_timestamps": texts.timestamps,
    "_totalled": objects.totalled,
}
_SIZED: dict[str, Callable[..., Sampler]] = {"_lists": containers.lists, "_maps": containers.maps}

GIVEN = frozenset({"_anything", "_format", "_shape", *_MADE, *_SIZED})
"""The helpers that are not emitted, since they are given."""


def names(source: Source, size: int) -> dict[str, Any]:
    """Return what is given, by name; `size`: how many members and items are drawn beyond those that have to be there."""
    given: dict[str, Any] = {name: partial(make, source) for name, make in _MADE.items()}
    given |= {name: partial(make, source, few=size) for name, make in _SIZED.items()}
    return {**given, "_anything": partial(_anything, source, size), "_format": _format, "_shape": _shape, "st": Strategies(source)}


def _anything(source: Source, size: int, depth: int = _LEAVES) -> Sampler:
    """Draw small JSON values of every type."""
    st = Strategies(source)
    scalars = (st.none(), st.booleans(), numbers.numbers(source), texts.texts(source))
    if not depth:
        return st.one_of(*scalars)
    below = _anything(source, size, depth - 1)
    lists, maps = containers.lists(source, below, few=size), containers.maps(source, texts.texts(source), below, few=size)
    return st.one_of(*scalars, lists, maps)


def _format(name: str, drawn: Sampler) -> Sampler:
    return drawn


def _shape(name: str, pointer: str) -> Callable[[Callable[..., Sampler]], Callable[..., Sampler]]:
    """Build a shape's sampler once for each depth."""

    def keep(build: Callable[..., Sampler]) -> Callable[..., Sampler]:
        built: dict[tuple[Any, ...], Sampler] = {}

        @wraps(build)
        def sampler(*depth: int) -> Sampler:
            if depth not in built:
                built[depth] = build(*depth)
            return built[depth]

        return sampler

    return keep
