"""Checks of encoded bytes: which limits a shape can reach, so that bytes are counted only where one could be passed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from shapesmith.shapes.checks import Block, Call, Check, Extension, PatternProperty, Property
from shapesmith.shapes.contract import Contract


def byte_limits(contract: Contract, block: Block) -> frozenset[int]:
    """Return every number of bytes that a check, anywhere below this block, allows at most."""
    return frozenset(_limits(contract, block, set()))


def own_byte_limits(contract: Contract, block: Block) -> frozenset[int]:
    """Return every number of bytes that a check of this very block's instance allows its JSON at most."""
    found: set[int] = set()
    for check in block.checks:
        if isinstance(check, Extension) and check.function == "max_bytes":
            found.add(check.arguments[0])
        if isinstance(check, Call):
            found |= own_byte_limits(contract, contract.shapes[check.shape].block)
    return frozenset(found)


def _limits(contract: Contract, block: Block, seen: set[str]) -> Iterator[int]:
    for check in block.checks:
        if isinstance(check, Extension) and check.needs_bytes:
            yield check.arguments[0]
        if isinstance(check, Call) and check.shape not in seen:
            seen.add(check.shape)
            yield from _limits(contract, contract.shapes[check.shape].block, seen)
        for inner in blocks(check):
            yield from _limits(contract, inner, seen)


def blocks(check: Check) -> Iterator[Block]:
    """Yield the blocks that a check holds, not those of the shapes that it calls."""
    for entry in fields(check):
        yield from _blocks(getattr(check, entry.name))


def _blocks(value: Any) -> Iterator[Block]:
    if isinstance(value, Block):
        yield value
    elif isinstance(value, Property | PatternProperty):
        yield value.block
    elif isinstance(value, tuple):
        for item in value:
            yield from _blocks(item)
