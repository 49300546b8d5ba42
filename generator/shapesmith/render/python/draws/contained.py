"""Arrays that must contain items, at least or at most so many of a kind, into strategies."""

from __future__ import annotations

from dataclasses import dataclass, replace

from shapesmith.code import Code, fill, join
from shapesmith.render.python.draws.drawing import MORE, Drawing
from shapesmith.shapes.checks import Block, Contains, Not
from shapesmith.shapes.domains import Arrays, Blocks
from shapesmith.shapes.narrow import domain_of, is_empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """So many items, at least and at most, that meet these blocks."""

    blocks: Blocks
    low: int
    high: int


def draw_containing(arrays: Arrays, low: int, high: int | None, drawing: Drawing) -> Code:
    """Write the strategy of arrays that contain so many items of each kind; all others are of none that has an upper bound."""
    bounded = tuple(check for check in arrays.contains if check.high is not None)
    others = (*arrays.rest, *(_no(check) for check in bounded))
    prefix, wanted = _placed(arrays, bounded, high, drawing)
    contained = [_written(one, drawing) for one in wanted]
    first = [drawing.below(blocks) for blocks in prefix]
    if drawing.nothing in first or any(code == drawing.nothing for code, one in zip(contained, wanted, strict=True) if one.low):
        return drawing.nothing
    rest = drawing.below(others)
    if arrays.unique:
        limits = [count_of(one.blocks, drawing) for one in wanted]
        wanted = [one if limit is None else replace(one, high=min(one.high, limit)) for one, limit in zip(wanted, limits, strict=True)]
        every = count_of(arrays.rest, drawing)
        high = high if every is None else len(prefix) + every if high is None else min(high, len(prefix) + every)
    least = max(low, len(prefix) + sum(one.low for one in wanted))
    if high is not None and least > high:
        drawing.unmet.append("contains several kinds at once")
        least = high
    most = least + MORE if high is None else min(high, least + MORE)
    kinds = [(code, one) for code, one in zip(contained, wanted, strict=True) if code != drawing.nothing]
    if rest == drawing.nothing and low > len(prefix) + sum(one.high for _, one in kinds):
        return drawing.nothing
    if rest == drawing.nothing and kinds:
        code, one = kinds[0]
        missing = max(0, low - len(prefix) - sum(other.low for _, other in kinds))
        kinds[0] = (code, Wanted(blocks=one.blocks, low=one.low + missing, high=max(one.high, one.low + missing)))
    listed = join(", ", (fill("({}, {}, {})", code, Code(str(one.low)), Code(str(one.high))) for code, one in kinds))
    return fill(
        "{}([{}], [{}], {}, {})",
        drawing.helper("_containing"),
        join(", ", first),
        listed,
        Code("None") if rest == drawing.nothing else rest,
        Code(f"min_size={low}, max_size={most}" + (", unique=True" if arrays.unique else "")),
    )


def count_of(items: Blocks, drawing: Drawing) -> int | None:
    """Return how many values there are, where they are few."""
    domain = domain_of(items, drawing.shapes)
    while domain.call:
        domain = domain_of(drawing.shapes[domain.call].block, drawing.shapes)
    if domain.values is not None:
        return len(domain.values)
    if set(domain.kinds) <= {"null", "boolean"}:
        return ("null" in domain.kinds) + 2 * ("boolean" in domain.kinds)
    return None


def _placed(arrays: Arrays, bounded: tuple[Contains, ...], high: int | None, drawing: Drawing) -> tuple[list[Blocks], list[Wanted]]:
    """Tell what the first items meet, and what is wanted beyond them: as much as can be is contained beyond them, the rest among them."""
    room = None if high is None else max(0, high - len(arrays.prefix))
    prefix = [(*blocks, *(_no(check) for check in bounded)) for blocks in arrays.prefix[: high or None if high != 0 else 0]]
    wanted: list[Wanted] = []
    for check in arrays.contains:
        apart = tuple(_no(other) for other in bounded if other is not check)
        blocks = (*arrays.rest, check.block, *apart)
        owed = check.low
        if owed and ((room is not None and room < owed) or _none(blocks, drawing)):
            for position, _ in enumerate(prefix):
                meeting = (*arrays.prefix[position], check.block, *apart)
                if owed and not _none(meeting, drawing):
                    prefix[position] = meeting
                    owed -= 1
        most = owed + MORE if check.high is None else check.high - (check.low - owed)
        if check.low or check.high:
            wanted.append(Wanted(blocks=blocks, low=owed, high=max(owed, min(most, owed + MORE))))
    return _possible(prefix, arrays, drawing), wanted


def _possible(prefix: list[Blocks], arrays: Arrays, drawing: Drawing) -> list[Blocks]:
    """Let a first item be what it may where it cannot be kept out of what is contained."""
    return [arrays.prefix[place] if _none(blocks, drawing) else blocks for place, blocks in enumerate(prefix)]


def _none(blocks: Blocks, drawing: Drawing) -> bool:
    return is_empty(domain_of(blocks, drawing.shapes), drawing.shapes)


def _written(one: Wanted, drawing: Drawing) -> Code:
    return drawing.below(one.blocks) if one.high else drawing.nothing


def _no(check: Contains) -> Block:
    return Block(at=check.at, checks=(Not(at=check.at, keyword=check.keyword, block=check.block),))
