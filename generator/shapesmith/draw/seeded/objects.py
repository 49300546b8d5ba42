"""Objects, sampled: members that have to be there, and any of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from shapesmith.draw.seeded.containers import copies, filled
from shapesmith.draw.seeded.sampler import Sampler, Source

_NONE: Mapping[str, Sampler] = {}
_NESTED = 2
_UNKNOWN = 0.125
_ODD = (None, 0, "x", 1.5, False)


def members(
    source: Source,
    required: Mapping[str, Sampler],
    optional: Mapping[str, Sampler],
    nested: Mapping[str, Sampler] = _NONE,
    unknown: tuple[str, ...] = (),
) -> Sampler:
    """Draw objects of all required members and any optional ones; now and then all, one alone, or none; few nested and unknown ones."""
    always = [(name, member.draw) for name, member in required.items()]
    some = [(1 << place, name, member.draw) for place, (name, member) in enumerate(optional.items())]
    inner = [(name, member.draw) for name, member in nested.items()]
    bits, random, count = source.bits, source.random, len(some)
    every = (1 << count) - 1
    if len(always) == 1 and not (some or inner or unknown):
        return Sampler(lambda: {name: member() for name, member in always})

    def draw() -> dict[str, Any]:
        value = {name: member() for name, member in always}
        mask = bits(count + 4)
        which = mask >> count
        if which < 4:
            mask = every if which == 0 else 0 if which == 1 else 1 << int(random() * count)
        for bit, name, member in some:
            if mask & bit:
                value[name] = member()
        for _ in range(int(random() * (_NESTED + 1)) if inner else 0):
            name, member = inner[int(random() * len(inner))]
            value[name] = member()
        if unknown and random() < _UNKNOWN:
            value[unknown[int(random() * len(unknown))]] = _ODD[int(random() * len(_ODD))]
        return value

    return Sampler(draw)


def merged(source: Source, *parts: Sampler) -> Sampler:
    """Draw objects of the members of several objects."""
    draws = [part.draw for part in parts]
    return Sampler(lambda: {name: member for draw in draws for name, member in draw().items()})


def counted(source: Source, required: Mapping[str, Sampler], optional: Mapping[str, Sampler], *, min_size: int, max_size: int) -> Sampler:
    """Draw objects of all required members and so many optional ones that their size is within the bounds."""
    low, high = max(0, min_size - len(required)), min(len(optional), max_size - len(required))

    def draw() -> dict[str, Any]:
        value = {name: member.draw() for name, member in required.items()}
        left = list(optional)
        for _ in range(low + int(source.random() * (high - low + 1))):
            name = left.pop(int(source.random() * len(left)))
            value[name] = optional[name].draw()
        return value

    return Sampler(draw)


def totalled(source: Source, values: Sampler, maximum: int, parts: Mapping[tuple[str, ...], tuple[int, int | None, str]]) -> Sampler:
    """Draw values whose maps and arrays at these paths have at most `maximum` entries together; now and then that many, or one less."""
    random, drawn = source.random, values.draw
    paths = [(path, *told) for path, told in parts.items()]

    def draw() -> dict[str, Any]:
        value: dict[str, Any] = drawn()
        found = [(part, least, most, letters) for path, least, most, letters in paths for part in _at(value, path)]
        excess = -maximum
        for part, _, _, _ in found:
            excess += len(part)
        if excess > 0:
            _trim(found, excess)
        which = random() * 64
        if which < 1 and excess < 0:
            _fill(found, -excess - (which < 0.5))
        return value

    return Sampler(draw)


def _trim(found: list[tuple[Any, int, int | None, str]], excess: int) -> None:
    for part, least, _, _ in reversed(found):
        while excess > 0 and len(part) > least:
            part.pop(next(reversed(part)) if isinstance(part, dict) else -1)
            excess -= 1


def _fill(found: list[tuple[Any, int, int | None, str]], missing: int) -> None:
    for part, _, most, letters in found:
        size = len(part) + missing if most is None else min(most, len(part) + missing)
        if letters and missing > 0 and len(part) and size > len(part):
            before = len(part)
            if isinstance(part, dict):
                filled(part, next(iter(part.values())), size, letters)
            else:
                part.extend(copies(part[0], size - len(part)))
            missing -= len(part) - before


def _at(value: Any, path: tuple[str, ...]) -> Iterator[Any]:
    """Yield the maps and arrays at a path, in which `*` is every member."""
    if not path:
        if isinstance(value, dict | list):
            yield value
    elif isinstance(value, dict):
        for member in value.values() if path[0] == "*" else (value.get(path[0]),):
            yield from _at(member, path[1:])
    elif isinstance(value, list) and path[0] == "*":
        for member in value:
            yield from _at(member, path[1:])
