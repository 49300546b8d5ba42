"""What drawn values reach of a contract: members there and not there, listed values, and bounds that are hit exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from shapesmith.shapes.checks import Block, Call, Extension, Items, Members, Range, Size, Values
from shapesmith.shapes.contract import Contract

Goal = tuple[str, str]
"""Where something is said, and what of it: `there`, `not there`, a listed value, or `hit`."""


def goals(contract: Contract, shape: str) -> set[Goal]:
    """Return everything that values of a shape can reach."""
    found: set[Goal] = set()
    waiting, seen = [contract.shapes[shape].block], {shape}
    while waiting:
        block = waiting.pop()
        for check in block.checks:
            found |= set(_said(check))
            if isinstance(check, Call) and check.shape not in seen:
                seen.add(check.shape)
                waiting.append(contract.shapes[check.shape].block)
            elif isinstance(check, Members):
                waiting += [known.block for known in check.known] + [one for one in (check.rest, check.names) if one is not None]
            elif isinstance(check, Items) and check.rest is not None:
                waiting.append(check.rest)
    return found


def reached(contract: Contract, shape: str, values: Iterable[Any]) -> set[Goal]:
    """Return what these values reach."""
    return {goal for value in values for goal in _reached(contract, contract.shapes[shape].block, value)}


def _said(check: Any) -> Iterator[Goal]:
    if isinstance(check, Members):
        required = {one.name for one in check.required}
        for known in check.known:
            if known.name not in required:
                yield from ((f"{check.at} {known.name}", side) for side in ("there", "not there"))
    elif isinstance(check, Values):
        yield from ((str(check.at), repr(value)) for value in check.values)
    elif isinstance(check, Size | Range) or (isinstance(check, Extension) and check.function == "max_total"):
        yield (str(check.at), "hit")


def _reached(contract: Contract, block: Block, value: Any) -> Iterator[Goal]:
    for check in block.checks:
        if isinstance(check, Call):
            yield from _reached(contract, contract.shapes[check.shape].block, value)
        elif isinstance(check, Members) and isinstance(value, dict):
            yield from _of_members(contract, check, value)
        elif isinstance(check, Items) and isinstance(value, list) and check.rest is not None:
            for item in value:
                yield from _reached(contract, check.rest, item)
        elif isinstance(check, Values):
            yield (str(check.at), repr(value))
        elif isinstance(check, Size | Range):
            measured = value if isinstance(check, Range) else len(value)
            if measured == (check.low if check.high is None else check.high):
                yield (str(check.at), "hit")
        elif isinstance(check, Extension) and check.function == "max_total":
            paths, maximum = check.arguments
            if sum(len(part) for path in paths for part in _at(value, tuple(path))) == maximum:
                yield (str(check.at), "hit")


def _of_members(contract: Contract, check: Members, value: dict[str, Any]) -> Iterator[Goal]:
    known = {member.name: member.block for member in check.known}
    required = {one.name for one in check.required}
    for name, block in known.items():
        if name not in required:
            yield (f"{check.at} {name}", "there" if name in value else "not there")
        if name in value:
            yield from _reached(contract, block, value[name])
    for name, member in value.items():
        if check.names is not None:
            yield from _reached(contract, check.names, name)
        if check.rest is not None and name not in known:
            yield from _reached(contract, check.rest, member)


def _at(value: Any, path: tuple[str, ...]) -> list[Any]:
    if not path:
        return [value] if isinstance(value, dict | list) else []
    below = list(value.values()) if path[0] == "*" and isinstance(value, dict) else [value.get(path[0])] if isinstance(value, dict) else []
    return [part for member in below for part in _at(member, path[1:])]
