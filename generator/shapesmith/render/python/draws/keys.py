"""Members that no check names: strategies of their names and values."""

from __future__ import annotations

from dataclasses import dataclass

from shapesmith.code import Code, fill, literal
from shapesmith.ecma import PatternError, translate
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.shapes.checks import Block, Match, Type
from shapesmith.shapes.domain_objects import closed
from shapesmith.shapes.domains import Blocks, Objects
from shapesmith.shapes.location import Location

_HERE = Location(document="", pointer="")
_TEXT = Block(at=_HERE, checks=(Type(at=_HERE, keyword="type", types=("string",)),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """Strategies of the names and values of members of one kind; `opened`: the values open a recursion."""

    names: Code
    values: Code
    opened: bool


def extras_of(objects: Objects, drawing: Drawing) -> tuple[Extras, ...]:
    """Return the kinds of members beside the fields: one a pattern, and the rest where anything is said of it or nothing is named."""
    kinds = [_extras(objects, (_matching(pattern), *objects.names), blocks, pattern, drawing) for pattern, blocks in objects.patterns]
    least = 0 if objects.low is None else objects.low.value
    wanted = objects.rest or not objects.fields or least > sum(field.required is not None for field in objects.fields)
    if wanted and not closed(objects) and not (objects.patterns and not objects.rest):
        kinds.append(_extras(objects, (_TEXT, *objects.names), objects.rest, "", drawing))
    return tuple(kind for kind in kinds if drawing.nothing not in (kind.names, kind.values))


def _extras(objects: Objects, names: Blocks, values: Blocks, own: str, drawing: Drawing) -> Extras:
    taken = tuple(field.name for field in objects.fields)
    patterns = tuple(pattern for pattern, _ in objects.patterns if pattern != own)
    drawn = drawing.below(names)
    if taken or patterns:
        arguments = (literal(taken), literal(tuple(_translated(pattern, drawing) for pattern in patterns)))
        drawn = fill("{}.filter({}({}, {}))", drawn, drawing.helper("_apart"), *arguments)
    written, opened = drawing.watched(lambda: drawing.below(values))
    return Extras(names=drawn, values=written, opened=opened)


def _matching(pattern: str) -> Block:
    return Block(at=_HERE, checks=(*_TEXT.checks, Match(at=_HERE, keyword="pattern", pattern=pattern)))


def _translated(pattern: str, drawing: Drawing) -> str:
    try:
        translated = translate(pattern)
    except PatternError:
        translated = "\\p"
    if "\\p" in translated.lower():
        drawing.unmet.append(f"a name apart from {pattern}")
        return "(?!)"
    return translated
