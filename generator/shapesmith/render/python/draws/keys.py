"""Members that no check names: strategies of their names and values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from random import Random

from shapesmith.code import Code, fill, literal
from shapesmith.ecma import PatternError, translate
from shapesmith.ecma.texts import maker
from shapesmith.render.python.draws.alphabets import alphabet_of
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.spans import meeting
from shapesmith.shapes.checks import Block, Match, Type
from shapesmith.shapes.denial import Some
from shapesmith.shapes.domain_objects import closed
from shapesmith.shapes.domains import Blocks, Field, Objects
from shapesmith.shapes.location import Location
from shapesmith.shapes.matching import matches
from shapesmith.shapes.narrow import domain_of

LETTERS = 4
LONGEST = 6
"""So many letters, in names of at most so many of them, are enough for every map that is filled up."""
_LETTERS = "0123456789abcdefghijABCDEFGHIJ"

_TRIED = 40
"""So many names of a pattern are tried on other patterns."""

_HERE = Location(document="", pointer="")
TEXT = Block(at=_HERE, checks=(Type(at=_HERE, keyword="type", types=("string",)),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """Strategies of the names and values of members of one kind.

    Attributes:
        opened: The values open a recursion.
        spelled: Letters in which names can be spelled, where they can be short.
        heavy: The values hold much.
    """

    names: Code
    values: Code
    opened: bool
    spelled: str = ""
    heavy: bool = False


def extras_of(objects: Objects, drawing: Drawing) -> tuple[Extras, ...]:
    """Return the kinds of members beside the fields: one a pattern, and the rest where anything is said of it or nothing is named."""
    kinds = [_of_pattern(objects, pattern, drawing) for pattern, _ in objects.patterns]
    least = 0 if objects.low is None else objects.low.value
    wanted = objects.rest or not objects.fields or least > sum(field.required is not None for field in objects.fields)
    if wanted and not closed(objects) and not (objects.patterns and not objects.rest):
        kinds.append(_extras(objects, (TEXT, *objects.names), objects.rest, (), drawing))
    return tuple(kind for kind in kinds if drawing.nothing not in (kind.names, kind.values))


def is_open(objects: Objects) -> bool:
    """Tell whether nothing is said of members beside the fields, and how many there may be."""
    return bool(objects.fields) and not (objects.rest or objects.names or objects.patterns or objects.high or closed(objects))


def _of_pattern(objects: Objects, pattern: str, drawing: Drawing) -> Extras:
    """Return the kind of members whose name matches a pattern, with those other patterns that such names match as a rule."""
    made = _made(pattern)
    if made and {field.name for field in objects.fields}.issuperset(made):
        return Extras(names=drawing.nothing, values=drawing.nothing, opened=False)
    found = Counter(tuple(other for other, _ in objects.patterns if other != pattern and matches(other, name)) for name in made)
    company = (pattern, *(found.most_common(1)[0][0] if found else ()))
    names = Block(at=_HERE, checks=(*TEXT.checks, *(Match(at=_HERE, keyword="pattern", pattern=one) for one in company)))
    values = tuple(block for one, blocks in objects.patterns if one in company for block in blocks)
    return _extras(objects, (names, *objects.names), values, company, drawing)


@cache
def _made(pattern: str) -> tuple[str, ...]:
    """Make names that a pattern matches."""
    try:
        make = maker(pattern, Random(0).random)
    except PatternError:
        return ()
    return tuple(name for name in (make() for _ in range(_TRIED)) if matches(pattern, name))


def some_extras(objects: Objects, some: Some, drawing: Drawing) -> tuple[Extras, ...]:
    """Return the strategies of the name and value of a member that has to be there: one that nothing names, or one of a pattern."""
    own = tuple(check.pattern for check in some.name.checks if isinstance(check, Match))
    said = next((blocks for pattern, blocks in objects.patterns if pattern in own), objects.rest)
    apart = replace(objects, fields=(*objects.fields, *(Field(name=name, blocks=()) for name in some.known)))
    apart = replace(apart, patterns=(*objects.patterns, *((pattern, ()) for pattern in some.patterns)))
    kinds = [_extras(apart, (TEXT, some.name, *objects.names), (*said, some.value), own, drawing)]
    for pattern, blocks in () if own else objects.patterns:
        if pattern not in some.patterns:
            named = Block(at=_HERE, checks=(*TEXT.checks, Match(at=_HERE, keyword="pattern", pattern=pattern)))
            kinds.append(_extras(apart, (named, some.name, *objects.names), (*blocks, some.value), (pattern,), drawing))
    return tuple(kind for kind in kinds if drawing.nothing not in (kind.names, kind.values))


def _extras(objects: Objects, names: Blocks, values: Blocks, own: tuple[str, ...], drawing: Drawing) -> Extras:
    taken = tuple(field.name for field in objects.fields)
    patterns = tuple(pattern for pattern, _ in objects.patterns if pattern not in own)
    drawn = drawing.below(names)
    if taken or patterns:
        arguments = (literal(taken), literal(tuple(_translated(pattern, drawing) for pattern in patterns)))
        drawn = fill("{}.filter({}({}, {}))", drawn, drawing.helper("_apart"), *arguments)
    written, opened = drawing.watched(lambda: drawing.below(values))
    letters = "" if taken or patterns else spelled(names, drawing)
    return Extras(names=drawn, values=written, opened=opened, spelled=letters, heavy=drawing.weights.heavy(values))


def spelled(names: Blocks, drawing: Drawing) -> str:
    """Return letters in which short names can be spelled, one after the other, or nothing."""
    domain = domain_of(names, drawing.shapes)
    while domain.call:
        domain = domain_of(drawing.shapes[domain.call].block, drawing.shapes)
    texts = domain.texts
    if texts is None or domain.choices or domain.values is not None or domain.residue or texts.formats or texts.extensions or texts.apart:
        return ""
    alphabets = [alphabet_of(pattern) for pattern in texts.patterns]
    lows = [0 if texts.low is None else texts.low.value, *(alphabet.low for alphabet in alphabets if alphabet)]
    highs = [9 if texts.high is None else texts.high.value, *(alphabet.high for alphabet in alphabets if alphabet and alphabet.high)]
    if None in alphabets or max(lows) > 1 or min(highs) < LONGEST:
        return ""
    spans = [alphabet.spans for alphabet in alphabets if alphabet]
    letters = [mark for mark in _LETTERS if all(meeting(allowed, ((ord(mark), ord(mark)),)) for allowed in spans)]
    return "".join(letters[:10]) if len(letters) >= LETTERS else ""


def _translated(pattern: str, drawing: Drawing) -> str:
    try:
        translated = translate(pattern)
    except PatternError:
        translated = "\\p"
    if "\\p" in translated.lower():
        drawing.unmet.append(f"a name apart from {pattern}")
        return "(?!)"
    return translated
