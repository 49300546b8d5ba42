"""Places into strategies: calls of shapes' functions, finite values, choices, and a union of JSON types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.draws.arrays import draw_arrays
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.numbers import draw_numbers
from shapesmith.render.python.draws.objects import draw_objects
from shapesmith.render.python.draws.texts import draw_texts
from shapesmith.shapes.checks import Call, Check, Not
from shapesmith.shapes.domain_values import kind_of
from shapesmith.shapes.domains import EVERYTHING, Arrays, Blocks, Domain, Numbers, Objects, Texts
from shapesmith.shapes.narrow import domain_of, is_empty, opened

MANY = 64
"""So many choices within each other are drawn one by one; beyond those, one of each is drawn."""


def draw_place(blocks: Blocks, drawing: Drawing) -> Code:
    """Write the strategy of a place."""
    for block in blocks if drawing.pointers else ():
        if block.at.pointer in drawing.pointers and block.at.document == drawing.library.contract.document:
            return fill("{}({})", drawing.helper("_override"), literal(block.at.pointer))
    domain = domain_of(blocks, drawing.shapes)
    if domain.call:
        return drawing.nothing if drawing.is_empty(domain.call) else drawing.call(domain.call)
    checks, _ = opened(blocks, drawing.shapes)
    key = tuple(sorted(f"{check.at} {check.at.origin} {type(check).__name__}" for check in checks))
    if checks and drawing.trail.count(key) > 1:
        return drawing.nothing
    drawing.trail.append(key)
    written = draw_domain(domain, drawing)
    drawing.trail.pop()
    return written


def draw_domain(domain: Domain, drawing: Drawing) -> Code:
    """Write the strategy of a domain that is not a bare call."""
    if domain == EVERYTHING:
        return fill("{}()", drawing.helper("_anything"))
    if is_empty(domain, drawing.shapes if drawing.recursive(drawing.shape) else None):
        return drawing.nothing
    if domain.choices:
        return _choices(domain.choices, drawing)
    written = _values(domain.values, drawing) if domain.values is not None else _kinds(domain, drawing)
    if domain.without and written != drawing.nothing:
        written = _others(written, domain, drawing)
    for check in domain.residue:
        written = _asked(written, check, drawing)
    return written


def _choices(choices: tuple[Blocks, ...], drawing: Drawing) -> Code:
    """Write a union of choices; within many choices already, of the next one only that has a value."""
    if drawing.ways * len(choices) > MANY:
        for choice in choices:
            written = drawing.below(choice)
            if written != drawing.nothing:
                return written
        return drawing.nothing
    drawing.ways *= len(choices)
    written = _union(drawing.either(partial(drawing.below, choice) for choice in choices), drawing)
    drawing.ways //= len(choices)
    return written


def _kinds(domain: Domain, drawing: Drawing) -> Code:
    if domain.moment and domain.numbers == Numbers() and domain.texts == Texts():
        return fill("{}()", drawing.helper("_timestamps"))
    written = [drawing.of("none()")] if "null" in domain.kinds else []
    if domain.booleans:
        written.append(drawing.of("booleans()"))
    if domain.numbers is not None:
        written.append(draw_numbers(domain.numbers, drawing))
    if domain.texts is not None:
        written.append(draw_texts(domain.texts, drawing))
    containers = [_container(part, drawing) for part in (domain.arrays, domain.objects) if part is not None]
    scalars: list[Callable[[], Code]] = [partial(_itself, one) for one in written]
    return _union(drawing.either([*scalars, *containers]), drawing)


def _itself(written: Code) -> Code:
    return written


def _container(part: Arrays | Objects, drawing: Drawing) -> Callable[[], Code]:
    return lambda: draw_arrays(part, drawing) if isinstance(part, Arrays) else draw_objects(part, drawing)


def _union(branches: list[Code], drawing: Drawing) -> Code:
    some = [branch for branch in dict.fromkeys(branches) if branch != drawing.nothing]
    if not some:
        return drawing.nothing
    return some[0] if len(some) == 1 else drawing.of("one_of({})", join(", ", some))


def _values(values: tuple[Any, ...], drawing: Drawing) -> Code:
    """Sample from finite values; those that hold a lone surrogate are left out where others are there."""
    some = [value for value in values if _is_text(value)] or list(values)
    if len(some) == 2 and all(value is True or value is False for value in some):
        return drawing.of("booleans()")
    drawn = drawing.of("just({})", literal(some[0])) if len(some) == 1 else drawing.of("sampled_from({})", literal(some))
    if any(isinstance(value, list | tuple | dict) for value in some):
        return fill("{}.map({})", drawn, drawing.imports.use("copy", "deepcopy"))
    return drawn


def _others(written: Code, domain: Domain, drawing: Drawing) -> Code:
    """Keep what is none of the values that are taken away, as far as they could be drawn."""
    left = [value for value in domain.without if kind_of(value) in domain.kinds and kind_of(value) not in ("null", "boolean")]
    if not left:
        return written
    return fill("{}.filter({}({}))", written, drawing.helper("_other_than"), literal(left))


def _is_text(value: Any) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in value) if isinstance(value, str) else True


def _asked(written: Code, check: Check, drawing: Drawing) -> Code:
    """Ask a drawn value for what was not met: the function of the shape that it must not be, or else the nearest shape's."""
    if isinstance(check, Not) and len(check.block.checks) == 1 and isinstance(check.block.checks[0], Call):
        function = Code(drawing.library.functions[check.block.checks[0].shape])
        return fill("{}.filter(lambda value: not {}.is_valid_{}(value))", written, drawing.validators, function)
    drawing.unmet.append(f"'{check.keyword}' ({check.at})")
    return written
