"""Domains of objects into strategies: required and optional members, maps, unions, and members that belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.draws.arrays import MORE
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.keys import Extras, extras_of
from shapesmith.render.python.draws.texts import sizes
from shapesmith.render.python.draws.totals import trimmed
from shapesmith.shapes.domains import Field, Objects

FEW = 12
"""The most optional members of which half are drawn, one choice each; of more, Hypothesis itself draws some: values stay small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """The strategy of an optional member; `opened`: it opens a recursion."""

    written: Code
    opened: bool


Required = Mapping[str, Code]
Options = Mapping[str, Option]


def draw_objects(objects: Objects, drawing: Drawing) -> Code:
    """Write the strategy of a domain of objects."""
    low = 0 if objects.low is None else int(objects.low.value)
    high = None if objects.high is None else int(objects.high.value)
    required = {field.name: drawing.below(field.blocks) for field in objects.fields if field.required is not None}
    options = {field.name: _option(field, drawing) for field in objects.fields if field.required is None}
    optional = {name: option for name, option in options.items() if option.written != drawing.nothing}
    if drawing.nothing in required.values() or (high is not None and len(required) > high):
        return drawing.nothing
    room = None if high is None else max(0, high - len(required) - len(optional))
    extras = extras_of(objects, drawing) if room != 0 else ()
    drawn = _members(required, optional, extras, (low, high), drawing)
    return _extended(objects, required, optional, drawn, low, drawing)


def _members(required: Required, optional: Options, extras: tuple[Extras, ...], bounds: tuple[int, int | None], drawing: Drawing) -> Code:
    low, high = bounds
    known = len(required) + len(optional)
    missing = max(0, low - len(required))
    if extras:
        most = missing + (MORE if not known else 2) if high is None else min(missing + MORE, high - known)
        if most < missing:
            drawing.unmet.append("minProperties beside optional members")
        return _with_extras(required, optional, extras, (min(missing, most), most), drawing)
    if low > known:
        return drawing.nothing
    if (missing or (high is not None and high < known)) and optional:
        return _counted(required, optional, (low, known if high is None else min(high, known)), drawing)
    return _fixed(required, optional, drawing)


def _fixed(required: Required, optional: Options, drawing: Drawing) -> Code:
    """Write the strategy of objects with these members."""
    if not optional:
        return drawing.of("fixed_dictionaries({})", _required(required))
    if len(optional) > FEW:
        return drawing.of("fixed_dictionaries({}, optional={})", _required(required), _optional(optional, drawing))
    return fill("{}({}, {})", drawing.helper("_members"), _required(required), _optional(optional, drawing))


def _counted(required: Required, optional: Options, bounds: tuple[int, int], drawing: Drawing) -> Code:
    """Draw as many optional members as bounds of the object's size ask for: one of them is one of several objects."""
    if bounds == (1, 1) and not required:
        branches = [_only(name, option, drawing) for name, option in optional.items()]
        return branches[0] if len(branches) == 1 else drawing.of("one_of({})", join(", ", branches))
    low, high = bounds
    if any(option.opened for option in optional.values()):
        drawing.unmet.append("minProperties beside recursive members")
    arguments = (_required(required), _optional(optional, drawing), Code(f"min_size={low}, max_size={high}"))
    return fill("{}({}, {}, {})", drawing.helper("_counted"), *arguments)


def _with_extras(required: Required, optional: Options, extras: tuple[Extras, ...], bounds: tuple[int, int], drawing: Drawing) -> Code:
    drawn = []
    for position, extra in enumerate(extras):
        low, high = bounds if position == len(extras) - 1 else (0, bounds[1] - bounds[0])
        drawn.append(_dictionaries(extra, low, high, drawing))
    if required or optional:
        drawn.append(_fixed(required, optional, drawing))
    if len(drawn) == 1:
        return drawn[0]
    return fill("{}.map({})", drawing.of("tuples({})", join(", ", drawn)), drawing.helper("_merged"))


def _dictionaries(extra: Extras, low: int, high: int, drawing: Drawing) -> Code:
    empty = drawing.of("fixed_dictionaries({})", Code("{}"))
    if not high:
        return empty
    written = drawing.of("dictionaries({}, {}, {})", extra.names, extra.values, sizes(low, high))
    if extra.opened and not low:
        return drawing.ended(written, empty)
    if extra.opened:
        drawing.open()
    return written


def _extended(objects: Objects, required: Required, optional: Options, drawn: Code, low: int, drawing: Drawing) -> Code:
    """Keep members together that need each other, and totals in their bounds."""
    pairs: dict[str, list[str]] = {}
    for check in objects.together:
        if check.name in optional:
            pairs.setdefault(check.name, []).extend(name for name in check.needed if name not in required)
    pairs = {name: needed for name, needed in pairs.items() if needed}
    if pairs:
        needs = literal({name: tuple(needed) for name, needed in pairs.items()})
        drawn = fill("{}.map({}({}))", drawn, drawing.helper("_together"), needs)
        if low > len(required):
            drawing.unmet.append("minProperties beside members that need others")
    return trimmed(objects, drawn, drawing)


def _only(name: str, option: Option, drawing: Drawing) -> Code:
    """Write an object of one member, which is not there at depth 0 if it is recursive."""
    written = drawing.of("fixed_dictionaries({})", _entries([fill("{}: {}", literal(name), option.written)]))
    return drawing.ended(written, drawing.nothing) if option.opened else written


def _option(field: Field, drawing: Drawing) -> Option:
    written, opened = drawing.watched(lambda: drawing.below(field.blocks))
    return Option(written=written, opened=opened)


def _optional(options: Options, drawing: Drawing) -> Code:
    """Write optional members; a recursive one is left out at depth 0."""
    entries = []
    for name, option in options.items():
        entry = fill("{}: {}", literal(name), option.written)
        entries.append(fill("**{}", drawing.ended(_entries([entry]), Code("{}"))) if option.opened else entry)
    return _entries(entries)


def _required(required: Required) -> Code:
    return _entries([fill("{}: {}", literal(name), written) for name, written in required.items()])


def _entries(entries: Sequence[Code]) -> Code:
    return Code("{" + join(", ", entries).text + ("," if len(entries) > 2 else "") + "}")
