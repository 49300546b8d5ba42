"""A schema and an instance, side by side, into the tree of output units.

The walk keeps its own stack, so that neither deep instances nor deep schemas meet Python's limit of nested calls.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Generator, Mapping
from typing import Any

from shapesmith.evaluation.applicator import Site, Told, is_of
from shapesmith.evaluation.places import Key, Locations, Place
from shapesmith.evaluation.steps import Step, steps
from shapesmith.evaluation.units import NOTHING, Unit
from shapesmith.evaluation.verdicts import Assertion, Compile, Verdicts
from shapesmith.lower.blocks import Blocks
from shapesmith.schema.node import Node
from shapesmith.shapes.checks import Never
from shapesmith.shapes.location import Location
from shapesmith.shapes.sentences import expectation

Asking = Generator[Place, Unit, Unit | None]
"""A part of the walk: it asks for the results at places, and returns its own."""

_ANNOTATING = frozenset(("2019-09", "2020-12"))
"""Dialects that define what applicators note."""

_NEVER = f"expected {expectation(Never(at=Location(document='', pointer=''), keyword='false'))}"


class Walk:
    """Evaluates instances.

    Args:
        blocks: The schema's blocks.
        compiler: How an emitted validator is made.
    """

    def __init__(self, blocks: Blocks, compiler: Compile) -> None:
        self._graph = blocks.graph
        self._locations = Locations(blocks.graph)
        self._verdicts = Verdicts(blocks, self._locations, compiler)
        self._steps: dict[tuple[str, str], tuple[Step, ...]] = {}

    def evaluate(self, instance: object) -> Unit:
        """Return the result of the schema's root, with all that it is made of."""
        stack = [self._schema(Place(node=self._graph.root, scope={}, instance=instance))]
        answer: Any = None
        while stack:
            try:
                asked = stack[-1].send(answer)
            except StopIteration as done:
                stack.pop()
                answer = done.value
            else:
                stack.append(self._schema(asked))
                answer = None
        result: Unit = answer
        return result

    def _schema(self, place: Place) -> Asking:
        """Evaluate a subschema: all of its keywords, whether one fails or not."""
        contents, location = place.node.contents, self._locations.of(place.node)
        if not isinstance(contents, dict):
            return Unit(place=place, schema_location=location, valid=contents, error="" if contents else _NEVER)
        place = self._entered(place)
        found: dict[str, Unit] = {}
        for step in self._steps_of(place.node):
            unit = yield from self._keyword(step, place, found)
            if unit is not None:
                found[step.name] = unit
        children = tuple(found[name] for name in contents if name in found)
        return Unit(
            place=place,
            schema_location=location,
            valid=all(unit.valid for unit in children),
            children=children,
            evaluated=_union(children),
        )

    def _entered(self, place: Place) -> Place:
        """Return the place with the dynamic anchors of its resource in scope, where no outer resource has them."""
        anchors = self._graph.dynamic_anchors(place.node.base)
        return dataclasses.replace(place, scope={**anchors, **place.scope}) if anchors.keys() - place.scope.keys() else place

    def _steps_of(self, node: Node) -> tuple[Step, ...]:
        key = (node.document, node.pointer)
        if key not in self._steps:
            self._steps[key] = steps(node)
        return self._steps[key]

    def _keyword(self, step: Step, place: Place, found: Mapping[str, Unit]) -> Asking:
        """Evaluate a keyword: the subschemas that it applies, then what it asserts; None where it has nothing to say."""
        told, children = Told(), list[Unit]()
        if step.applicator is not None and is_of(step.applicator.of, place.instance):
            site = self._site(step, place, found)
            places = step.applicator.places(site)
            if places is None:
                return None
            for asked in places:
                children.append((yield asked))
            told = step.applicator.tell(site, places, children)
        assertion = self._verdicts.of(place.node).get(step.name)
        error = told.error or _refusal(assertion, place.instance)
        return Unit(
            place=place,
            schema_location=self._locations.of(place.node),
            valid=told.valid and not error,
            keyword=(step.name,),
            error=error,
            is_own=told.is_own,
            annotation=_annotation(step, told, place) if told.valid and not error else NOTHING,
            children=tuple(children),
            evaluated=told.evaluated | (_union([unit for unit in children if unit.valid]) if _is_in_place(step) else frozenset()),
        )

    def _site(self, step: Step, place: Place, found: Mapping[str, Unit]) -> Site:
        known = {name: value for name, value in place.node.contents.items() if name in place.node.dialect.names}
        return Site(
            name=step.name,
            value=step.value,
            siblings=known,
            place=place,
            earlier=found,
            graph=self._graph,
            matches=self._verdicts.matches,
        )


def _refusal(assertion: Assertion | None, instance: object) -> str:
    return "" if assertion is None or assertion.holds(instance) else assertion.error(instance)


def _annotation(step: Step, told: Told, place: Place) -> Any:
    """Return what a keyword that holds notes: its own value, or what it applied to what, where the dialect defines that."""
    if step.notes:
        return step.value if is_of(step.of, place.instance) else NOTHING
    return told.annotation if place.node.dialect.name in _ANNOTATING else NOTHING


def _is_in_place(step: Step) -> bool:
    return step.applicator is not None and step.applicator.is_in_place


def _union(units: list[Unit] | tuple[Unit, ...]) -> frozenset[Key]:
    parts = [unit.evaluated for unit in units if unit.evaluated]
    return parts[0] if len(parts) == 1 else frozenset[Key]().union(*parts)
