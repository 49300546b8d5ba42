"""Places into strategies: calls of shapes' functions, finite values, choices, and a union of JSON types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.draws.arrays import draw_arrays
from shapesmith.render.python.draws.drawing import Drawing
from shapesmith.render.python.draws.numbers import draw_numbers
from shapesmith.render.python.draws.objects import draw_objects
from shapesmith.render.python.draws.texts import draw_texts
from shapesmith.shapes.checks import Call, Check, Not
from shapesmith.shapes.domains import EVERYTHING, Arrays, Blocks, Domain, Numbers, Objects, Texts
from shapesmith.shapes.narrow import domain_of, is_empty, opened

SHORT = 40
"""The longest strategy of a scalar shape that is written where the shape is called, instead of a call."""


def draw_place(blocks: Blocks, drawing: Drawing) -> Code:
    """Write the strategy of a place."""
    domain = domain_of(blocks, drawing.shapes)
    if domain.call:
        return _call(domain.call, drawing)
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
        return _union([drawing.breakable(choice) for choice in domain.choices], drawing)
    written = _values(domain.values, drawing) if domain.values is not None else _kinds(domain, drawing)
    for check in domain.residue:
        written = _asked(written, check, drawing)
    return written


def _call(identifier: str, drawing: Drawing) -> Code:
    """Call a shape's function, or write a short strategy in its place."""
    if identifier not in drawing.short:
        drawing.short[identifier] = None if drawing.recursive(identifier) else _short(identifier, drawing)
    return drawing.short[identifier] or drawing.call(identifier)


def _short(identifier: str, drawing: Drawing) -> Code | None:
    """Write the strategy of a shape whose values are scalars if it is short and needs nothing else."""
    domain = domain_of(drawing.shapes[identifier].block, drawing.shapes)
    if domain.call or domain.choices or domain.residue or domain.values is not None or {"array", "object"} & set(domain.kinds):
        return None
    helpers, unmet = set(drawing.helpers), list(drawing.unmet)
    written = draw_domain(domain, drawing)
    if len(written.text) <= SHORT and drawing.helpers == helpers and drawing.unmet == unmet:
        return written
    drawing.helpers, drawing.unmet = helpers, unmet
    return None


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
    several = len(written) + len(containers) > 1
    return _union(written + [drawing.broken(container) if several else container() for container in containers], drawing)


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


def _is_text(value: Any) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in value) if isinstance(value, str) else True


def _asked(written: Code, check: Check, drawing: Drawing) -> Code:
    """Ask a drawn value for what was not met: the function of the shape that it must not be, or else the nearest shape's."""
    if isinstance(check, Not) and len(check.block.checks) == 1 and isinstance(check.block.checks[0], Call):
        function = Code(drawing.library.functions[check.block.checks[0].shape])
        return fill("{}.filter(lambda value: not {}.is_valid_{}(value))", written, drawing.validators, function)
    drawing.unmet.append(f"'{check.keyword}' ({check.at})")
    return written
