"""Which patterns of a contract may take more than linear time, so that whoever sends a text chooses how long its check takes."""

from __future__ import annotations

from collections.abc import Iterator

from shapesmith import ecma
from shapesmith.shapes.checks import Block, Match, Members
from shapesmith.shapes.contract import Contract
from shapesmith.shapes.inside import inner_blocks
from shapesmith.shapes.location import Location


def slow_patterns(contract: Contract) -> tuple[str, ...]:
    """Return a warning for each pattern that can backtrack for more than linear time, with the place and the reason."""
    found = {pattern: at for shape in contract.shapes.values() for pattern, at in reversed(list(_patterns(shape.block)))}
    told = ((at, pattern, ecma.superlinear(pattern)) for pattern, at in found.items())
    return tuple(f"{at}: the pattern {pattern:.80} may take long: {reason}" for at, pattern, reason in told if reason)


def _patterns(block: Block) -> Iterator[tuple[str, Location]]:
    for check in block.checks:
        if isinstance(check, Match):
            yield check.pattern, check.at
        elif isinstance(check, Members):
            yield from ((pattern.pattern, pattern.block.at) for pattern in check.patterns)
        for inner in inner_blocks(check):
            yield from _patterns(inner)
