"""Overlays judged: what they add must name what the spec knows, and be able to concern it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shapesmith.errors import OverlayError
from shapesmith.shapes.checks import (
    Block,
    Call,
    Check,
    Dependent,
    Extension,
    Items,
    Members,
    Together,
    Type,
)
from shapesmith.shapes.concerns import concerns
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.location import MODEL
from shapesmith.shapes.narrow import conflict, domain_of


def check_overlay(base: Block, over: Block, blocks: Mapping[str, Block]) -> None:
    """Refuse additions that name members which the spec lacks, or that could never concern what the spec allows there.

    Raises:
        OverlayError: With the overlay's file and pointer.
    """
    _compare(base, over, blocks)
    if "x-outcomes" in over.notes:
        _check_outcomes(base, over, blocks)


def _check_outcomes(base: Block, over: Block, blocks: Mapping[str, Block]) -> None:
    told = over.notes["x-outcomes"]
    where = f"{over.at}/x-outcomes"
    for index, item in enumerate(told["items"]):
        place = f"{where}/items/{index}"
        end = _follow(base, tuple(item["path"]), blocks, f"{place}/path")
        for part in ("status", "message"):
            _follow(end, (told[part],), blocks, f"{where}/{part}")
        if len(item["keys"]) != item["path"].count("*"):
            raise OverlayError(
                f"{len(item['keys'])} keys for {item['path'].count('*')} '*'", where=f"{place}/keys", advice="Name one for each"
            )


def _follow(base: Block, path: tuple[str, ...], blocks: Mapping[str, Block], where: str) -> Block:
    """Follow member names, and `*` for every member or item, into a block, and return the block at the end."""
    for name in path:
        checks = list(_expand(base, blocks, frozenset()))
        members = [check for check in checks if isinstance(check, Members)]
        known = {member.name: member.block for check in members for member in check.known}
        each = [check.rest for check in checks if isinstance(check, Items) or (isinstance(check, Members) and not check.known)]
        found = next((rest for rest in each if rest is not None), None) if name == "*" else known.get(name)
        if found is None:
            message = "the spec has no map and no list here for '*'" if name == "*" else _unknown(name, known)
            raise OverlayError(message, where=where, advice=_near(name, known))
        base = found
    return base


def refuse_contradictions(shapes: Mapping[str, Shape]) -> None:
    """Refuse an overlay by which nothing would be valid any more where the spec allows something.

    Raises:
        OverlayError: With the places that contradict each other.
    """
    for shape in shapes.values():
        for block in (shape.block, *(member.block for member in shape.members)):
            if not any(check.at.origin != MODEL for check in _deep(block)):
                continue
            places = conflict(domain_of(block, shapes), shapes)
            added = next((place for place in places or () if place.origin != MODEL), None)
            if places and added:
                others = " and ".join(dict.fromkeys(str(place) for place in places if place != added))
                raise OverlayError(
                    f"this contradicts {others or 'the spec'}: nothing could be valid", where=str(added), advice="Loosen or remove it"
                )


def _deep(block: Block) -> Iterator[Check]:
    yield from block.checks
    for check in block.checks:
        if isinstance(check, Members):
            for inner in (*(known.block for known in check.known), *(part for part in (check.rest, check.names) if part)):
                yield from _deep(inner)


def _compare(base: Block, over: Block, blocks: Mapping[str, Block]) -> None:
    expanded = list(_expand(base, blocks, frozenset()))
    allowed = _types(expanded)
    for check in over.checks:
        concerned = _concerns(check)
        if allowed is not None and concerned and not concerned & allowed:
            told = " or ".join(sorted(allowed))
            message = f"{check.keyword!r} concerns {' or '.join(sorted(concerned))}, but the spec has {told} here"
            raise OverlayError(message, where=str(check.at), advice="Remove it, or lay it over another place")
        if isinstance(check, Members):
            _compare_members(expanded, check, blocks)
        if isinstance(check, Together | Dependent):
            _compare_names(expanded, check)
        if isinstance(check, Extension):
            for path in check.reaches:
                _follow(base, path, blocks, str(check.at))
        if isinstance(check, Items) and check.rest is not None:
            for items in (item for item in expanded if isinstance(item, Items) and item.rest is not None):
                _compare(items.rest or check.rest, check.rest, blocks)


def _compare_members(expanded: list[Check], over: Members, blocks: Mapping[str, Block]) -> None:
    bases = [check for check in expanded if isinstance(check, Members)]
    known = {member.name: member.block for base in bases for member in base.known}
    is_open = not any(base.known or base.rest is not None for base in bases)
    for member in over.known:
        if member.name in known:
            _compare(known[member.name], member.block, blocks)
        elif not is_open:
            raise OverlayError(_unknown(member.name, known), where=str(member.block.at), advice=_near(member.name, known))
    for required in over.required:
        if known and required.name not in known:
            raise OverlayError(_unknown(required.name, known), where=str(required.at), advice=_near(required.name, known))
    for rest in (base.rest for base in bases if over.rest is not None and base.rest is not None):
        assert over.rest is not None
        _compare(rest, over.rest, blocks)


def _compare_names(expanded: list[Check], over: Together | Dependent) -> None:
    known = {member.name: member.block for check in expanded if isinstance(check, Members) for member in check.known}
    for name in (over.name, *(over.needed if isinstance(over, Together) else ())):
        if known and name not in known:
            raise OverlayError(_unknown(name, known), where=str(over.at), advice=_near(name, known))


def _unknown(name: str, known: Mapping[str, Block]) -> str:
    return f"the spec knows no member {name!r} here (it has {', '.join(known) or 'none'})"


def _near(name: str, known: Mapping[str, Block]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    return f"Did you mean {near[0]!r}?" if near else ""


def _expand(block: Block, blocks: Mapping[str, Block], seen: frozenset[str]) -> Iterator[Check]:
    for check in block.checks:
        if isinstance(check, Call) and check.shape not in seen:
            yield from _expand(blocks[check.shape], blocks, seen | {check.shape})
        else:
            yield check


def _types(checks: list[Check]) -> frozenset[str] | None:
    told = [frozenset(check.types) for check in checks if isinstance(check, Type)]
    if not told:
        return None
    allowed = frozenset.intersection(*told)
    return allowed | {"integer"} if "number" in allowed else allowed


def _concerns(check: Check) -> frozenset[str]:
    kind = concerns(check)
    return frozenset({"number", "integer"}) if kind == "number" else frozenset({kind} if kind else ())
