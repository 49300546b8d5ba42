"""Domains of objects into objects: the smallest, those with each optional member alone, with all, and with as many as may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Protocol

from shapesmith.faults.synthetic import matching
from shapesmith.faults.unmet import UnmetError
from shapesmith.shapes.domain_arrays import nevers
from shapesmith.shapes.domain_objects import closed
from shapesmith.shapes.domains import Blocks, Field, Objects

MANY = 2000
"""Larger objects are not made."""


class Making(Protocol):
    """What makes the values of members."""

    def first(self, blocks: Blocks) -> Any:
        """Return a small value of a place."""

    def edges(self, blocks: Blocks) -> Iterable[Any]:
        """Return a few values of a place."""

    def names(self, blocks: Blocks, taken: tuple[str, ...], patterns: tuple[str, ...], count: int) -> list[str]:
        """Return names that members may have by these blocks."""


def build_object(objects: Objects, making: Making, *, given: Mapping[str, Any] | None = None, size: int = 0) -> dict[str, Any]:
    """Build an object of its required members, given ones, those that they need, and as many others as it has to have."""
    given = given or {}
    fields = {field.name: field for field in objects.fields}
    names = _completed(objects, [*given, *(field.name for field in objects.fields if field.required is not None)])
    low = max(size, 0 if objects.low is None else int(objects.low.value))
    if low > MANY:
        raise UnmetError
    value = {name: given[name] if name in given else _of_field(fields, name, making) for name in _ordered(names, fields)}
    for name, make in _others(objects, making, low):
        if len(value) >= low:
            break
        if name not in value:
            try:
                value |= {other: make() if other == name else _of_field(fields, other, making) for other in _more(objects, name, value)}
            except UnmetError:
                continue
    if len(value) < low:
        raise UnmetError
    return value


def edge_objects(objects: Objects, making: Making) -> Iterator[dict[str, Any]]:
    """Yield an object with each optional member alone, one with all, with an unknown one, and those of the least and greatest sizes."""
    optional = [field for field in objects.fields if field.required is None and not nevers(field.blocks)]
    values: dict[str, Any] = {}
    for field in optional:
        try:
            values[field.name] = making.first(field.blocks)
        except UnmetError:
            continue
    high = None if objects.high is None else int(objects.high.value)
    yield from _built(objects, making, {})
    if high is None or high >= len(values):
        yield from _built(objects, making, values)
    for name, value in values.items():
        yield from _built(objects, making, {name: value})
    for name, blocks in extra_names(objects, making, 3):
        try:
            yield from _built(objects, making, {name: making.first(blocks)})
        except UnmetError:
            continue
    low = 0 if objects.low is None else int(objects.low.value)
    for size in dict.fromkeys((low, low + 1, *(() if high is None else (high - 1, high)))):
        if 0 <= size <= MANY:
            yield from _built(objects, making, {}, size)


def varied_objects(objects: Objects, making: Making) -> Iterator[dict[str, Any]]:
    """Yield objects that differ in what one member is."""
    for field in objects.fields:
        if not nevers(field.blocks):
            for value in islice(making.edges(field.blocks), 1, None):
                yield from _built(objects, making, {field.name: value})


def extra_names(objects: Objects, making: Making, count: int) -> list[tuple[str, Blocks]]:
    """Return names of members that are no fields, with what holds of their values: some for each pattern, some of the rest."""
    taken = tuple(field.name for field in objects.fields)
    patterns = tuple(pattern for pattern, _ in objects.patterns)
    found: list[tuple[str, Blocks]] = []
    for pattern, blocks in objects.patterns:
        others = tuple(other for other in patterns if other != pattern)
        if not nevers(blocks):
            found += [(name, blocks) for name in making.names((*objects.names, matching(pattern)), taken, others, count)]
    if not closed(objects):
        found += [(name, objects.rest) for name in making.names(objects.names, taken, patterns, count)]
    return found


def _built(objects: Objects, making: Making, given: Mapping[str, Any], size: int = 0) -> Iterator[dict[str, Any]]:
    try:
        yield build_object(objects, making, given=given, size=size)
    except UnmetError:
        return


def _completed(objects: Objects, names: list[str]) -> dict[str, None]:
    """Add the names that others need."""
    found = dict.fromkeys(names)
    waiting = list(found)
    while waiting:
        name = waiting.pop()
        for check in objects.together:
            if check.name == name:
                waiting += [other for other in check.needed if other not in found]
                found |= dict.fromkeys(check.needed)
    return found


def _more(objects: Objects, name: str, value: Mapping[str, Any]) -> list[str]:
    return [other for other in _completed(objects, [name]) if other not in value]


def _ordered(names: Mapping[str, None], fields: Mapping[str, Field]) -> list[str]:
    return [*(name for name in fields if name in names), *(name for name in names if name not in fields)]


def _of_field(fields: Mapping[str, Field], name: str, making: Making) -> Any:
    return making.first(fields[name].blocks) if name in fields else making.first(())


def _others(objects: Objects, making: Making, least: int) -> Iterator[tuple[str, Any]]:
    for field in objects.fields:
        if not nevers(field.blocks):
            yield field.name, lambda blocks=field.blocks: making.first(blocks)
    if least:
        for name, blocks in extra_names(objects, making, least):
            yield name, lambda blocks=blocks: making.first(blocks)
