"""Domains of arrays into strategies, a few items longer than they have to be."""

from __future__ import annotations

from shapesmith.code import Code, fill, join
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.texts import sizes
from shapesmith.shapes.checks import Contains
from shapesmith.shapes.domains import Arrays, Blocks
from shapesmith.shapes.narrow import domain_of

MORE = 3
"""How many items or members are drawn beyond those that must be there: a few huge values would eat the time."""


def draw_arrays(arrays: Arrays, drawing: Drawing) -> Code:
    """Write the strategy of a domain of arrays."""
    low = 0 if arrays.low is None else int(arrays.low.value)
    high = None if arrays.high is None else int(arrays.high.value)
    if arrays.prefix:
        return _with_prefix(arrays, low, high, drawing)
    if any(check.low for check in arrays.contains):
        return _with_contained(arrays, low, high, drawing)
    if any(check.high is not None for check in arrays.contains):
        drawing.unmet.append("maxContains")
    return _lists(arrays.rest, low, min(low + MORE, low + MORE if high is None else high), drawing, unique=arrays.unique)


def _lists(items: Blocks, low: int, high: int, drawing: Drawing, *, unique: bool = False) -> Code:
    empty = drawing.of("lists({})", drawing.nothing)
    item, opened = drawing.watched(lambda: drawing.below(items))
    count = _count(items, drawing) if unique else None
    if item == drawing.nothing or not high or (count is not None and count < low):
        return drawing.nothing if low else empty
    arguments = [item, sizes(low, high if count is None else min(high, count)), *([_unique(items, drawing)] if unique else [])]
    written = drawing.of("lists({})", join(", ", arguments))
    if opened and not low:
        return drawing.ended(written, empty)
    if opened:
        drawing.open()
    return written


def _unique(items: Blocks, drawing: Drawing) -> Code:
    domain = domain_of(items, drawing.shapes)
    while domain.call:
        domain = domain_of(drawing.shapes[domain.call].block, drawing.shapes)
    if domain.kinds == ("string",):
        return Code("unique=True")
    return fill("unique_by={}", drawing.helper("_key"))


def _count(items: Blocks, drawing: Drawing) -> int | None:
    """Return how many values there are, where they are few."""
    domain = domain_of(items, drawing.shapes)
    while domain.call:
        domain = domain_of(drawing.shapes[domain.call].block, drawing.shapes)
    if domain.values is not None:
        return len(domain.values)
    if set(domain.kinds) <= {"null", "boolean"}:
        return ("null" in domain.kinds) + 2 * ("boolean" in domain.kinds)
    return None


def _with_prefix(arrays: Arrays, low: int, high: int | None, drawing: Drawing) -> Code:
    prefix = [drawing.below(blocks) for blocks in arrays.prefix]
    rest = drawing.below(arrays.rest)
    ends = [position for position, item in enumerate([*prefix, rest]) if item == drawing.nothing]
    most = min([low + MORE if low > len(prefix) else len(prefix) + 1, *ends, *([] if high is None else [high])])
    if low > most:
        return drawing.nothing
    drawn = fill(
        "{}([{}], {}, {}, {})",
        drawing.helper("_arrays"),
        join(", ", prefix),
        rest,
        Code(f"min_size={low}"),
        Code(f"max_size={most}"),
    )
    if arrays.unique:
        drawn = fill("{}.filter({})", drawn, drawing.helper("_distinct"))
    if arrays.contains:
        drawing.unmet.append("contains beside prefixItems")
    return drawn


def _with_contained(arrays: Arrays, low: int, high: int | None, drawing: Drawing) -> Code:
    """Draw the items that must be contained and all others apart, and mix them."""
    first: Contains = next(check for check in arrays.contains if check.low)
    most = None if high is None else max(0, high - first.low)
    contained = _lists((*arrays.rest, first.block), first.low, first.low, drawing, unique=arrays.unique)
    least = max(0, low - first.low)
    others = _lists(arrays.rest, least, least + MORE if most is None else min(most, least + MORE), drawing, unique=arrays.unique)
    if drawing.nothing in (contained, others):
        return drawing.nothing
    if len(arrays.contains) > 1 or first.high is not None:
        drawing.unmet.append("contains with an upper bound, or several of it")
    helper = drawing.helper("_mixed")
    drawn = fill("{}.flatmap({})", drawing.of("tuples({}, {})", contained, others), helper)
    return fill("{}.filter({})", drawn, drawing.helper("_distinct")) if arrays.unique else drawn
