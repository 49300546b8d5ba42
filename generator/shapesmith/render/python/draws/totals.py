"""Limits on the sizes of several maps and arrays together, met by trimming and filling up what was drawn."""

from __future__ import annotations

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.keys import TEXT, spelled
from shapesmith.shapes.domains import Blocks, Domain, Objects
from shapesmith.shapes.narrow import domain_of


def totalled(objects: Objects, drawn: Code, drawing: Drawing) -> Code:
    """Keep drawn objects to the totals that their domain limits, none of the parts beyond its own bounds."""
    for extension in objects.extensions:
        if extension.function != "max_total":
            continue
        paths, maximum = extension.arguments
        parts = ((tuple(path), _part(_start(objects, path[0]), path[1:], drawing)) for path in paths)
        written = join(", ", (fill("{}: {}", literal(path), literal(part)) for path, part in parts))
        drawn = fill("{}({}, {}, {{{}}})", drawing.helper("_totalled"), drawn, literal(maximum), written)
    return drawn


def _start(objects: Objects, name: str) -> Blocks:
    if name == "*":
        return objects.rest
    return next((field.blocks for field in objects.fields if field.name == name), objects.rest)


def _part(blocks: Blocks, path: tuple[str, ...], drawing: Drawing) -> tuple[int, int | None, str]:
    """Return the least and the greatest size of the maps and arrays at a path, and letters for names of further members."""
    domain = domain_of(blocks, drawing.shapes)
    while domain.call:
        domain = domain_of(drawing.shapes[domain.call].block, drawing.shapes)
    if path and domain.objects is not None and (path[0] != "*" or domain.arrays is None):
        return _part(_start(domain.objects, path[0]), path[1:], drawing)
    if path:
        return _part(domain.arrays.rest if domain.arrays else (), path[1:], drawing)
    required = sum(field.required is not None for field in domain.objects.fields) if domain.objects else 0
    parts = [part for part in (domain.arrays, domain.objects) if part is not None]
    lows = [int(part.low.value) for part in parts if part.low is not None]
    highs = [int(part.high.value) for part in parts if part.high is not None]
    return max([required, *lows]), min(highs, default=None), _letters(domain, drawing)


def _letters(domain: Domain, drawing: Drawing) -> str:
    """Return letters in which names of further members can be spelled; any for arrays; none where another member could be wrong."""
    if domain.kinds == ("array",) and domain.arrays is not None:
        plain = not (domain.arrays.unique or domain.arrays.prefix or domain.arrays.contains or domain.residue)
        return "0" if plain else ""
    objects = domain.objects
    if domain.kinds != ("object",) or objects is None or objects.fields or objects.patterns or objects.some or domain.residue:
        return ""
    return spelled((TEXT, *objects.names), drawing)
