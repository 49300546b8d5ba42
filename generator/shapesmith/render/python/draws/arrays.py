"""Domains of arrays into strategies, a few items longer than they have to be."""

from __future__ import annotations

from functools import partial

from shapesmith.code import Code, fill, join
from shapesmith.render.python.draws.contained import count_of, draw_containing
from shapesmith.render.python.draws.drawing import MORE, Drawing
from shapesmith.render.python.draws.texts import sizes
from shapesmith.shapes.domains import Arrays, Blocks
from shapesmith.shapes.narrow import domain_of


def draw_arrays(arrays: Arrays, drawing: Drawing) -> Code:
    """Write the strategy of a domain of arrays."""
    low = 0 if arrays.low is None else int(arrays.low.value)
    high = None if arrays.high is None else int(arrays.high.value)
    if arrays.repeats:
        return _with_repeats(arrays, low, high, drawing)
    if any(check.low or check.high is not None for check in arrays.contains):
        return draw_containing(arrays, low, high, drawing)
    if arrays.prefix:
        return _with_prefix(arrays, low, high, drawing)
    return _lists(arrays.rest, low, high, drawing, unique=arrays.unique)


def _with_repeats(arrays: Arrays, low: int, high: int | None, drawing: Drawing) -> Code:
    """Write arrays in which an item of the rest stands twice, the second time at the end."""
    if arrays.unique or (high is not None and high < 2) or (high is not None and high < len(arrays.prefix) + 2):
        return drawing.nothing
    if arrays.prefix or arrays.contains:
        drawing.unmet.append("items that are not unique")
    shorter = low - 1 if low else 0
    drawn = _lists(arrays.rest, max(1, shorter), None if high is None else high - 1, drawing)
    return drawn if drawn == drawing.nothing else fill("{}.flatmap({})", drawn, drawing.helper("_repeating"))


def _lists(items: Blocks, low: int, high: int | None, drawing: Drawing, *, unique: bool = False) -> Code:
    empty = drawing.of("lists({})", drawing.nothing)
    item, opened = drawing.watched(lambda: drawing.below(items))
    count = count_of(items, drawing) if unique else None
    if item == drawing.nothing or high == 0 or (count is not None and count < low):
        return drawing.nothing if low else empty
    most = min((bound for bound in (high, count) if bound is not None), default=None)
    if drawing.weights.heavy(items):
        most = max(low, 1) if most is None else min(most, max(low, 1))
    arguments = [item, sizes(low, most), *([_unique(items, drawing)] if unique else [])]
    written = fill("{}({})", drawing.helper("_lists"), join(", ", (argument for argument in arguments if argument.text)))
    if opened and not low:
        return drawing.ended(written, empty)
    if opened:
        drawing.open()
    return written


def _unique(items: Blocks, drawing: Drawing) -> Code:
    domain = domain_of(items, drawing.shapes)
    while domain.call:
        domain = domain_of(drawing.shapes[domain.call].block, drawing.shapes)
    return Code("unique=True") if domain.kinds == ("string",) else fill("unique_by={}", drawing.helper("_key"))


def _with_prefix(arrays: Arrays, low: int, high: int | None, drawing: Drawing) -> Code:
    told = [drawing.watched(partial(drawing.below, blocks)) for blocks in (*arrays.prefix, arrays.rest)]
    items, opening = [item for item, _ in told], [position for position, (_, opened) in enumerate(told) if opened]
    ends = [position for position, item in enumerate(items) if item == drawing.nothing]
    most = min([low + MORE if low > len(arrays.prefix) else len(items), *ends, *([] if high is None else [high])])
    if low > most:
        return drawing.nothing
    written = _by_position(items, low, most, arrays, drawing)
    if not opening or opening[0] >= most:
        return written
    if opening[0] >= low:
        return drawing.ended(written, _by_position(items, low, opening[0], arrays, drawing))
    drawing.open()
    return written


def _by_position(items: list[Code], low: int, high: int, arrays: Arrays, drawing: Drawing) -> Code:
    """Write arrays whose last item stands for all beyond the others."""
    first = items[:-1][:high]
    rest = items[-1] if high >= len(items) else drawing.nothing
    sizes_told = Code(f"min_size={low}, max_size={high}" + (", unique=True" if arrays.unique else ""))
    return fill("{}([{}], {}, {})", drawing.helper("_arrays"), join(", ", first), rest, sizes_told)
