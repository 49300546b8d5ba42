"""Checks of objects, met: `Size`, `Members`, `Together` and extensions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shapesmith.shapes.checks import Check, Extension, Members, Together
from shapesmith.shapes.domain_arrays import nevers
from shapesmith.shapes.domain_bounds import crossing, size_bounds
from shapesmith.shapes.domain_texts import matches
from shapesmith.shapes.domains import Blocks, Field, Objects
from shapesmith.shapes.location import Location


def objects_of(checks: Sequence[Check]) -> Objects:
    """Meet all that is said of objects; every name that some check knows becomes a field."""
    low, high = size_bounds(checks, "object")
    groups = [check for check in checks if isinstance(check, Members)]
    together = tuple(check for check in checks if isinstance(check, Together))
    required = _required(groups, together)
    known = (member.name for group in groups for member in group.known)
    partners = (name for check in together for name in (check.name, *check.needed))
    names = dict.fromkeys((*known, *required, *partners))
    by_name = [(group, _known(group)) for group in groups]
    patterns = dict.fromkeys(member.pattern for group in groups for member in group.patterns)
    return Objects(
        low=low,
        high=high,
        fields=tuple(Field(name=name, blocks=_of_name(by_name, name), required=required.get(name)) for name in names),
        patterns=tuple((pattern, _of_pattern(groups, pattern)) for pattern in patterns),
        rest=tuple(group.rest for group in groups if group.rest is not None),
        names=tuple(group.names for group in groups if group.names is not None),
        together=together,
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


def _of_name(groups: Sequence[tuple[Members, Mapping[str, Blocks]]], name: str) -> Blocks:
    """What holds of a member of this name. A pattern that cannot be tried on it here counts as matching: narrower, never wider."""
    blocks: Blocks = ()
    for group, known in groups:
        told = [(member.block, matches(member.pattern, name)) for member in group.patterns]
        own = known.get(name, ()) + tuple(block for block, answer in told if answer is not False)
        certain = name in known or any(answer for _, answer in told)
        blocks += own if certain or group.rest is None else (*own, group.rest)
    return blocks


def _known(group: Members) -> Mapping[str, Blocks]:
    known: dict[str, Blocks] = {}
    for member in group.known:
        known[member.name] = (*known.get(member.name, ()), member.block)
    return known


def _of_pattern(groups: Sequence[Members], pattern: str) -> Blocks:
    blocks: list[Blocks] = []
    for group in groups:
        own = tuple(member.block for member in group.patterns if member.pattern == pattern)
        blocks.append(own or (() if group.rest is None else (group.rest,)))
    return sum(blocks, ())
