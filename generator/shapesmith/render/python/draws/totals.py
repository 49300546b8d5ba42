"""Limits on the sizes of several maps and arrays together, met by trimming what was drawn."""

from __future__ import annotations

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.shapes.domains import Blocks, Objects
from shapesmith.shapes.narrow import domain_of


def trimmed(objects: Objects, drawn: Code, drawing: Drawing) -> Code:
    """Trim drawn objects to the totals that their domain limits, none of the parts below its own least size."""
    for extension in objects.extensions:
        if extension.function != "max_total":
            continue
        paths, maximum = extension.arguments
        parts = ((tuple(path), _least(_start(objects, path[0]), path[1:], drawing)) for path in paths)
        written = join(", ", (fill("{}: {}", literal(path), literal(least)) for path, least in parts))
        drawn = fill("{}.map({}({}, {{{}}}))", drawn, drawing.helper("_trimmed"), literal(maximum), written)
    return drawn


def _start(objects: Objects, name: str) -> Blocks:
    if name == "*":
        return objects.rest
    return next((field.blocks for field in objects.fields if field.name == name), objects.rest)


def _least(blocks: Blocks, path: tuple[str, ...], drawing: Drawing) -> int:
    """Return the least size of the maps and arrays at a path."""
    domain = domain_of(blocks, drawing.shapes)
    while domain.call:
        domain = domain_of(drawing.shapes[domain.call].block, drawing.shapes)
    if path and domain.objects is not None and (path[0] != "*" or domain.arrays is None):
        return _least(_start(domain.objects, path[0]), path[1:], drawing)
    if path:
        return _least(domain.arrays.rest if domain.arrays else (), path[1:], drawing)
    required = sum(field.required is not None for field in domain.objects.fields) if domain.objects else 0
    bounds = [part.low.value for part in (domain.arrays, domain.objects) if part is not None and part.low is not None]
    return max([required, *(int(bound) for bound in bounds)])
