"""Domains of objects into strategies: required and optional members, maps, unions, and members that belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.draws.drawing import MORE, Drawing
from shapesmith.render.python.draws.keys import Extras, extras_of, is_open, some_extras
from shapesmith.render.python.draws.texts import sizes
from shapesmith.render.python.draws.totals import totalled
from shapesmith.shapes.denial import Some
from shapesmith.shapes.domains import Field, Objects

_NOTHING = Code("")
FEW = 3
"""So many members that open a recursion are drawn or not, one by one; of more, few are drawn at a time."""


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
    some = [_some(objects, one, drawing) for one in objects.some]
    if drawing.nothing in some or (high is not None and len(required) + len(some) > high):
        return drawing.nothing
    low, high = max(0, low - len(some)), None if high is None else high - len(some)
    room = None if high is None else max(0, high - len(required) - len(optional))
    extras = extras_of(objects, drawing) if room != 0 else ()
    unknown = _unknown(objects) if is_open(objects) else _NOTHING
    drawn = _members(required, optional, extras, (low, high), drawing, unknown)
    if some and drawn != drawing.nothing:
        drawn = fill("{}({})", drawing.helper("_merged"), join(", ", [*some, drawn]))
    return _extended(objects, required, optional, drawn, low, drawing)


def _unknown(objects: Objects) -> Code:
    """Write members that nothing speaks of, as an argument; their names are near to a known one, or odd."""
    known = [field.name for field in objects.fields]
    near = (f"{known[0]}_", known[0].swapcase(), "")
    return fill("unknown={}", literal(tuple(name for name in near if name not in known)))


def _some(objects: Objects, some: Some, drawing: Drawing) -> Code:
    """Write the strategy of an object of one member that has to be there."""
    extras = some_extras(objects, some, drawing)
    if not extras:
        return drawing.nothing
    if all(extra.opened for extra in extras):
        drawing.open()
    written = [fill("{}({}, {}, min_size=1, max_size=1)", drawing.helper("_maps"), extra.names, extra.values) for extra in extras]
    return written[0] if len(written) == 1 else drawing.of("one_of({})", join(", ", written))


def _members(
    required: Required, optional: Options, extras: tuple[Extras, ...], bounds: tuple[int, int | None], drawing: Drawing, unknown: Code
) -> Code:
    low, high = bounds
    known = len(required) + len(optional)
    missing = max(0, low - len(required))
    if extras:
        most = None if high is None else high - known
        if most is not None and most < missing:
            drawing.unmet.append("minProperties beside optional members")
        return _with_extras(required, optional, extras, (missing if most is None else min(missing, most), most), drawing)
    if low > known:
        return drawing.nothing
    if (missing or (high is not None and high < known)) and optional:
        return _counted(required, optional, (low, known if high is None else min(high, known)), drawing)
    return _fixed(required, optional, drawing, unknown)


def _fixed(required: Required, optional: Options, drawing: Drawing, unknown: Code = _NOTHING) -> Code:
    """Write the strategy of objects with these members, and now and then an unknown one."""
    if not optional and not required and not unknown.text:
        return drawing.of("fixed_dictionaries({})", Code("{}"))
    nested = {name: option for name, option in optional.items() if option.opened}
    if len(nested) <= FEW:
        known = (_required(required), _optional(optional, drawing))
        return fill("{}({})", drawing.helper("_members"), join(", ", [*known, *([unknown] if unknown.text else [])]))
    others = {name: option for name, option in optional.items() if not option.opened}
    parts = (_required(required), _optional(others, drawing), _optional(nested, drawing))
    return fill("{}({})", drawing.helper("_members"), join(", ", [*parts, *([unknown] if unknown.text else [])]))


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


def _with_extras(
    required: Required, optional: Options, extras: tuple[Extras, ...], bounds: tuple[int, int | None], drawing: Drawing
) -> Code:
    drawn = []
    least, most = bounds
    for position, extra in enumerate(extras):
        room = None if most is None else (most - least) // len(extras)
        low, high = (least, room if room is None else room + least) if position == len(extras) - 1 else (0, room)
        if extra.heavy:
            high = max(low, 1) if high is None else min(high, max(low, 1))
        drawn.append(_dictionaries(extra, low, high, drawing))
    if required or optional:
        drawn.append(_fixed(required, optional, drawing))
    if len(drawn) == 1:
        return drawn[0]
    return fill("{}({})", drawing.helper("_merged"), join(", ", drawn))


def _dictionaries(extra: Extras, low: int, high: int | None, drawing: Drawing) -> Code:
    empty = drawing.of("fixed_dictionaries({})", Code("{}"))
    if high == 0:
        return empty
    spelled = fill("spelled={}", literal(extra.spelled)) if extra.spelled and high is not None and high > MORE else Code("")
    arguments = [part for part in (extra.names, extra.values, sizes(low, high), spelled) if part.text]
    written = fill("{}({})", drawing.helper("_maps"), join(", ", arguments))
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
    return totalled(objects, drawn, drawing)


def _only(name: str, option: Option, drawing: Drawing) -> Code:
    """Write an object of one member, which is not there at depth 0 if it is recursive."""
    known = _entries([fill("{}: {}", literal(name), option.written)])
    written = fill("{}({}, {})", drawing.helper("_members"), known, Code("{}"))
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
