"""Checks that no schema holds, to ask for values of a certain kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shapesmith.shapes.checks import Block, Check, Match, Members, Required, Size, Type
from shapesmith.shapes.location import Location


def here(what: str) -> Location:
    """Return a location that no document has."""
    return Location(document="", pointer=f"!{what}")


def matching(pattern: str) -> Block:
    """Ask for texts that match a pattern."""
    at = here(f"pattern/{pattern}")
    return Block(at=at, checks=(Match(at=at, keyword="pattern", pattern=pattern),))


def typed(kind: str) -> Block:
    """Ask for values of one JSON type."""
    at = here(f"type/{kind}")
    return Block(at=at, checks=(Type(at=at, keyword="type", types=(kind,)),))


def present(name: str) -> Block:
    """Ask for objects that have a member."""
    at = here(f"required/{name}")
    checks = (Type(at=at, keyword="type", types=("object",)), Members(at=at, keyword="required", required=(Required(name=name, at=at),)))
    return Block(at=at, checks=checks)


def lax(check: Check, name: str) -> Check:
    """Return a check of members without its asking for one name; any other check as it is."""
    if not isinstance(check, Members):
        return check
    required = tuple(one for one in check.required if one.name != name)
    return replace(check, at=here(f"lax/{name}/{check.at}"), required=required)


def sized(of: str, low: int, high: int | None = None) -> Block:
    """Ask for values of a type and size."""
    at, up = here(f"size/{of}/{low}"), here(f"size/{of}/{low}/{high}")
    checks: list[Any] = [Type(at=at, keyword="type", types=(of,)), Size(at=at, keyword="minimum size", of=of, low=low)]
    if high is not None:
        checks.append(Size(at=up, keyword="maximum size", of=of, high=high))
    return Block(at=at, checks=tuple(checks))
