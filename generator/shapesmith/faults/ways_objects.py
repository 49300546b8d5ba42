"""Members: how what is said of an object's members is broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from shapesmith.faults.maker import Maker
from shapesmith.faults.pairs import Pair
from shapesmith.faults.site import Site, Way
from shapesmith.faults.synthetic import lax, matching, present, sized
from shapesmith.shapes.checks import AnyOf, Block, Check, Dependent, Extension, If, Members, Not, One, Size, Together
from shapesmith.shapes.domain_arrays import arrays_of
from shapesmith.shapes.domain_objects import objects_of
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.inside import inner_blocks
from shapesmith.shapes.matching import matches

_ANY: tuple[Any, ...] = ("x", 1, None, {})
_UNKNOWN = ("x", "X", "_", "$ref", "__proto__", "")


def of_members(pair: Pair, site: Site) -> Iterator[Way]:
    """Leave out a required member, or put in one that may not be there."""
    assert isinstance(pair.check, Members)
    if pair.keyword == "required":
        yield from _missing(pair, site)
    elif pair.part == "*":
        yield from _unknown(pair, site)
    else:
        yield from _forbidden(pair, site)


def _missing(pair: Pair, site: Site) -> Iterator[Way]:
    name = str(pair.part)
    for base in _objects(site):
        if name in base:
            yield Way(value={key: value for key, value in base.items() if key != name}, told=f"without {name}")
    beside = tuple(Block(at=block.at, checks=tuple(lax(check, name) for check in block.checks)) for block in site.without(pair.check))
    own = Block(at=pair.at, checks=(lax(pair.check, name),))
    for base in islice(site.maker.edges((*beside, own)), 8):
        if isinstance(base, dict) and name not in base:
            yield Way(value=base, told=f"without {name}")


def _unknown(pair: Pair, site: Site) -> Iterator[Way]:
    """Put in every known name with another first letter, and names near to some in other ways, of a neighbour, or just unknown."""
    check = pair.check
    assert isinstance(check, Members)
    known = [member.name for member in check.known]
    names = [near for name in known[:3] for near in (name.swapcase(), name + "_", name[:-1])] + list(_neighbours(site)) + list(_UNKNOWN)

    def is_free(name: str, base: dict[str, Any]) -> bool:
        return name not in base and name not in known and not any(matches(one.pattern, name) for one in check.patterns)

    for base in islice(_objects(site), 1):
        for one in check.known:
            name = one.name[:1].swapcase() + one.name[1:]
            value = base.get(one.name, next(iter(site.maker.edges((one.block,))), None))
            if is_free(name, base):
                yield Way(value={**base, name: value}, told=f"with the unknown member {name!r}")
    empty: Iterable[dict[str, Any]] = ({} for base in _objects(site) if len(base) == 1)
    for base in chain(islice(_objects(site), 3), islice(empty, 3)):
        for name in dict.fromkeys(names):
            if is_free(name, base):
                member: Any = base[known[0]] if known and known[0] in base else "x"
                yield Way(value={**base, name: member}, told=f"with the unknown member {name!r}")


def _neighbours(site: Site) -> Iterator[str]:
    """Yield names that the shape around, and those inside, know."""
    if site.place.above is not None:
        for check in site.maker.checks(site.place.above.blocks):
            if isinstance(check, Members):
                yield from (member.name for member in check.known[:3])


def _forbidden(pair: Pair, site: Site) -> Iterator[Way]:
    assert isinstance(pair.check, Members)
    part = str(pair.part)
    names = [part]
    if pair.part == "any name":
        names = [*(member.name for member in pair.check.known), *_UNKNOWN]
    elif pair.at.pointer.endswith(f"/patternProperties/{part.replace('~', '~0').replace('/', '~1')}"):
        names = [name for name in site.maker.edges((matching(part),)) if isinstance(name, str)]
    for base in islice(_objects(site), 3):
        for name in names[:6]:
            if name not in base:
                for member in _ANY:
                    yield Way(value={**base, name: member}, told=f"with the member {name!r}, which may not be there")


def of_together(pair: Pair, site: Site) -> Iterator[Way]:
    """Give the member without each one that it needs."""
    assert isinstance(pair.check, Together)
    check = pair.check
    full = next(site.maker.holding((*site.place.blocks, present(check.name)), {}), None)
    for base in chain([full] if full is not None else [], _objects(site)):
        if check.name not in base:
            continue
        for name in check.needed:
            if name in base:
                yield Way(value={key: value for key, value in base.items() if key != name}, told=f"{check.name} without {name}")
        yield Way(value={key: value for key, value in base.items() if key not in check.needed}, told=f"{check.name} alone")


def of_unevaluated_members(pair: Pair, site: Site) -> Iterator[Way]:
    """Put in members that nothing speaks of, or that alternatives speak of that do not hold."""
    names = tuple(dict.fromkeys((*_spoken_of(site.maker, site.checks), *_UNKNOWN)))
    for base in islice(_objects(site), 4):
        for name in names:
            if name not in base:
                yield Way(value={**base, name: "x"}, told=f"with the member {name!r}, which nothing speaks of")


def _spoken_of(maker: Maker, checks: Iterable[Check], depth: int = 3) -> Iterator[str]:
    """Yield the names of members that checks know which choose."""
    for check in checks if depth else ():
        if isinstance(check, Members):
            yield from (member.name for member in check.known)
        elif isinstance(check, AnyOf | One | If | Dependent | Not):
            for block in inner_blocks(check):
                yield from _spoken_of(maker, maker.checks((block,)), depth - 1)


def of_total(pair: Pair, site: Site) -> Iterator[Way]:
    """Give so many entries that they are one too many together, all in one place or spread."""
    assert isinstance(pair.check, Extension)
    count = pair.check.arguments[1] + 1
    for value in _totals(pair.check, site, count):
        yield Way(value=value, told=f"{count} entries in all")


def full_totals(site: Site) -> Iterator[Any]:
    """Yield values of a place that have as many entries together as they may have."""
    for check in site.place.pairs:
        if isinstance(check, Extension) and check.function == "max_total":
            yield from _totals(check, site, check.arguments[1])


def _totals(check: Extension, site: Site, count: int) -> Iterator[Any]:
    """Yield values with so many entries together; all in one part, and over several."""
    paths = check.arguments[0]
    beside = tuple(Block(at=block.at, checks=tuple(one for one in block.checks if one != check)) for block in site.without(check))
    for index in range(len(paths)):
        value = next(_filled(site.maker, beside, (*paths[index:], *paths[:index]), count), _NOTHING)
        if value is not _NOTHING:
            yield value


_NOTHING = object()


def _filled(maker: Maker, blocks: Blocks, paths: tuple[tuple[str, ...], ...], count: int) -> Iterator[Any]:
    """Build a value whose parts at these paths have so many entries together."""
    given: dict[Any, Any] = {}
    for path in paths:
        token = _token(maker, blocks, path[0])
        if token in given or not count:
            continue
        below = _below(maker, blocks, token)
        inner = path[1:]
        if inner:
            made = next(_filled(maker, below, (inner,), count), None)
            held = count
        else:
            held = min(count, _most(maker, below))
            made = next((value for kind in ("object", "array") for value in maker.edges((*below, sized(kind, held)))), None)
        if made is not None:
            given[token] = made
            count -= held
    if not count and given:
        yield from maker.holding(blocks, given)


def _token(maker: Maker, blocks: Blocks, name: str) -> str | int:
    if name != "*":
        return name
    checks = maker.checks(blocks)
    if any(isinstance(check, Members) for check in checks):
        objects = objects_of(checks)
        return next(iter(maker.names(objects.names, (), (), 1)), "x")
    return 0


def _below(maker: Maker, blocks: Blocks, token: str | int) -> Blocks:
    checks = maker.checks(blocks)
    if isinstance(token, int):
        arrays = arrays_of(checks)
        return arrays.prefix[token] if token < len(arrays.prefix) else arrays.rest
    objects = objects_of(checks)
    return next((field.blocks for field in objects.fields if field.name == token), objects.rest)


def _most(maker: Maker, blocks: Blocks) -> int:
    highs = [check.high for check in maker.checks(blocks) if isinstance(check, Size) and check.high is not None]
    return min(highs, default=10**9)


def _objects(site: Site) -> Iterator[dict[str, Any]]:
    """Yield objects of the place, as many as are looked at."""
    found: list[dict[str, Any]] = []
    for value in chain([site.base], site.maker.edges(site.place.blocks)):
        if isinstance(value, dict) and value not in found:
            found.append(value)
            yield value
