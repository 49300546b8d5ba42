"""Checks of objects, met: `Size`, `Members`, `Together` and extensions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from shapesmith.shapes.checks import Block, Check, Extension, Members, Together
from shapesmith.shapes.denial import Some
from shapesmith.shapes.domain_arrays import nevers
from shapesmith.shapes.domain_bounds import crossing, size_bounds
from shapesmith.shapes.domains import Blocks, Field, Objects
from shapesmith.shapes.location import Location
from shapesmith.shapes.matching import matches


def objects_of(checks: Sequence[Check]) -> Objects:
    """Meet all that is said of objects; every name that some check knows becomes a field."""
    low, high = size_bounds(checks, "object")
    groups = [check for check in checks if isinstance(check, Members)]
    together = tuple(check for check in checks if isinstance(check, Together))
    required = _required(groups, together)
    known = (member.name for group in groups for member in group.known)
    partners = (name for check in together for name in (check.name, *check.needed))
    names = dict.fromkeys((*known, *required, *partners))
    said = _by_name(groups, names)
    patterns = dict.fromkeys(member.pattern for group in groups for member in group.patterns)
    return Objects(
        low=low,
        high=high,
        fields=tuple(Field(name=name, blocks=tuple(said[name]), required=required.get(name)) for name in names),
        patterns=tuple((pattern, _of_pattern(groups, pattern)) for pattern in patterns),
        rest=tuple(group.rest for group in groups if group.rest is not None),
        names=tuple(group.names for group in groups if group.names is not None),
        together=together,
        some=tuple(check for check in checks if isinstance(check, Some)),
        extensions=tuple(check for check in checks if isinstance(check, Extension) and check.of == "object"),
    )


def closed(objects: Objects) -> bool:
    """Tell whether no member but the fields and those of the patterns can be there."""
    return bool(nevers(objects.rest))


def objects_conflict(objects: Objects) -> tuple[Location, ...] | None:
    """Return where it is said that no object is left, as far as names and sizes tell, or None if one may be."""
    required = [field for field in objects.fields if field.required is not None]
    for field in required:
        refusals = nevers(field.blocks)
        if refusals and field.required is not None:
            return (field.required, *(never.at for never in refusals))
    if objects.high is not None and len(required) > objects.high.value:
        return (objects.high.at, *(field.required for field in required if field.required is not None))
    possible = [field for field in objects.fields if not nevers(field.blocks)]
    if objects.low is not None and closed(objects) and not objects.patterns and objects.low.value > len(possible):
        return (objects.low.at, *(never.at for never in nevers(objects.rest)))
    return crossing(objects.low, objects.high)


def _required(groups: Sequence[Members], together: Sequence[Together]) -> Mapping[str, Location]:
    """Return the required names and where they are said, partners of required names included."""
    required = {item.name: item.at for group in groups for item in reversed(group.required)}
    added = True
    while added:
        pulled = {name: check.at for check in together if check.name in required for name in check.needed if name not in required}
        required |= pulled
        added = bool(pulled)
    return required


def _by_name(groups: Sequence[Members], names: Iterable[str]) -> Mapping[str, list[Block]]:
    """What holds of the member of each name. A pattern that cannot be tried on it here counts as matching: narrower, never wider."""
    said: dict[str, list[Block]] = {name: [] for name in names}
    for group in groups:
        known: dict[str, list[Block]] = {}
        for member in group.known:
            known.setdefault(member.name, []).append(member.block)
        rest = () if group.rest is None else (group.rest,)
        for name in said if rest or group.patterns else known:
            own = known.get(name, [])
            told = [(pattern.block, matches(pattern.pattern, name)) for pattern in group.patterns]
            said[name] += own + [block for block, answer in told if answer is not False]
            if not own and not any(answer for _, answer in told):
                said[name] += rest
    return said


def _of_pattern(groups: Sequence[Members], pattern: str) -> Blocks:
    blocks: list[Blocks] = []
    for group in groups:
        own = tuple(member.block for member in group.patterns if member.pattern == pattern)
        blocks.append(own or (() if group.rest is None else (group.rest,)))
    return sum(blocks, ())
