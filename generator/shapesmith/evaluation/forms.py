"""The tree of output units into the output formats `basic`, `detailed` and `verbose`, as JSON values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from shapesmith.evaluation.units import NOTHING, Annotation, Unit

_BRANCH = "a subschema does not hold"


def basic(root: Unit) -> dict[str, Any]:
    """Return a flat list: the annotations of a valid instance, or all that does not hold, outer things first."""
    if root.valid:
        return {**_located(root), "annotations": [_noting(unit) for unit in _annotated(root)]}
    return {**_located(root), "errors": [{**_located(unit), "error": unit.error or _BRANCH} for unit in _failures(root)]}


def detailed(root: Unit) -> dict[str, Any]:
    """Return the tree of what a reader of the result needs: no childless branches, and no branches with one child."""
    return _folded(root, lambda unit: _telling(unit, valid=root.valid), _condensed) or _located(root)


def verbose(root: Unit) -> dict[str, Any]:
    """Return the tree of all results."""
    result = _folded(root, lambda unit: unit.children, _whole)
    assert result is not None
    return result


FORMS: Mapping[str, Callable[[Unit], dict[str, Any]]] = {"basic": basic, "detailed": detailed, "verbose": verbose}
"""By the names that the specifications give them; `flag`, which holds the verdict alone, needs no tree."""


def noted(root: Unit) -> list[Annotation]:
    """Return what the keywords note of a valid instance and its parts, in the schema's order."""
    return [
        Annotation(
            keyword=unit.keyword[0],
            value=_copied(unit.annotation),
            instance_location=unit.instance_location,
            keyword_location=unit.keyword_location,
            absolute_keyword_location=unit.absolute_location,
        )
        for unit in _annotated(root)
    ]


def _annotated(root: Unit) -> Iterator[Unit]:
    return (unit for unit in _outer_first(root, valid=True) if unit.annotation is not NOTHING)


def _failures(root: Unit) -> Iterator[Unit]:
    """Yield the root, what has an error of its own, and branches of several errors; others would only repeat what stands below them."""
    for unit in _outer_first(root, valid=False):
        if unit is root or unit.error or len(_telling(unit, valid=False)) > 1:
            yield unit


def _outer_first(root: Unit, *, valid: bool) -> Iterator[Unit]:
    waiting = [root]
    while waiting:
        unit = waiting.pop()
        yield unit
        waiting += reversed(_telling(unit, valid=valid))


def _telling(unit: Unit, *, valid: bool) -> list[Unit]:
    """Return the children that share a result: failed ones note nothing, and those that hold are no errors."""
    if unit.is_own:
        return []
    return [child for child in unit.children if child.valid == valid and not (valid and child.place.is_apart)]


def _located(unit: Unit) -> dict[str, Any]:
    located: dict[str, Any] = {"valid": unit.valid, "keywordLocation": unit.keyword_location}
    if unit.is_located:
        located["absoluteKeywordLocation"] = unit.absolute_location
    return {**located, "instanceLocation": unit.instance_location}


def _noting(unit: Unit) -> dict[str, Any]:
    noted = {} if unit.annotation is NOTHING else {"annotation": _copied(unit.annotation)}
    return {**_located(unit), **noted}


def _condensed(unit: Unit, children: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Write a unit: a failed one gives way to its only child, one that holds also where it has none, unless it notes something."""
    notes = unit.annotation is not NOTHING
    if len(children) == 1 and not notes:
        return children[0]
    if not children and unit.valid and not notes:
        return None
    return _whole(unit, children)


def _whole(unit: Unit, children: list[dict[str, Any]]) -> dict[str, Any]:
    written = _noting(unit)
    if unit.error:
        written["error"] = unit.error
    if children:
        written["annotations" if unit.valid else "errors"] = children
    return written


def _folded(
    root: Unit,
    children: Callable[[Unit], list[Unit] | tuple[Unit, ...]],
    write: Callable[[Unit, list[dict[str, Any]]], dict[str, Any] | None],
) -> dict[str, Any] | None:
    """Write a tree from its leaves upwards, without nested calls."""
    stack: list[tuple[Unit, Iterator[Unit], list[dict[str, Any]]]] = [(root, iter(children(root)), [])]
    while True:
        unit, waiting, written = stack[-1]
        child = next(waiting, None)
        if child is not None:
            stack.append((child, iter(children(child)), []))
            continue
        stack.pop()
        result = write(unit, written)
        if not stack:
            return result
        if result is not None:
            stack[-1][2].append(result)


def _copied(value: Any) -> Any:
    """Copy an annotation, so that a caller may change it; one that is nested too deep for that is the schema's own."""
    try:
        return deepcopy(value)
    except RecursionError:
        return value
