"""Applicators to the very instance: references, combinations, conditions, and what depends on a member."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shapesmith.evaluation.applicator import Applicator, Site, Told
from shapesmith.evaluation.places import Place
from shapesmith.evaluation.units import Unit


def _reference(site: Site) -> list[Place]:
    return [site.there(site.graph.refer(site.place.node, site.value))]


def _dynamic_reference(site: Site) -> list[Place]:
    return [site.there(site.graph.refer_dynamically(site.place.node, site.value, site.place.scope))]


def _recursive_reference(site: Site) -> list[Place]:
    return [site.there(site.graph.refer_recursively(site.place.node, site.place.scope))]


def _branches(site: Site) -> list[Place]:
    return [site.here(index) for index in range(len(site.value))]


def _one(site: Site) -> list[Place]:
    return [site.here()]


def _then(site: Site) -> list[Place] | None:
    return [site.here()] if "if" in site.earlier and site.earlier["if"].children[0].valid else None


def _else(site: Site) -> list[Place] | None:
    return [site.here()] if "if" in site.earlier and not site.earlier["if"].children[0].valid else None


def _dependent(site: Site) -> list[Place]:
    """Apply what is a schema; names that `dependencies` demands are an assertion."""
    return [site.here(name) for name, needed in site.value.items() if name in site.instance and not isinstance(needed, list)]


def _tell_any(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    valid = any(unit.valid for unit in units)
    return Told(valid=valid, error="" if valid else f"expected at least one of {len(units)} alternatives to match")


def _tell_one(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    found = sum(unit.valid for unit in units)
    error = "" if found == 1 else f"expected exactly one of {len(units)} alternatives to match, got {found}"
    return Told(valid=not error, error=error, is_own=found > 1)


def _tell_not(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    return Told(valid=False, error="expected no match of this schema") if units[0].valid else Told()


def _tell_if(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    return Told()


BRANCHES: Mapping[str, Applicator] = {
    "$ref": Applicator(places=_reference, is_in_place=True),
    "$dynamicRef": Applicator(places=_dynamic_reference, is_in_place=True),
    "$recursiveRef": Applicator(places=_recursive_reference, is_in_place=True),
    "allOf": Applicator(places=_branches, is_in_place=True),
    "anyOf": Applicator(places=_branches, tell=_tell_any, is_in_place=True),
    "oneOf": Applicator(places=_branches, tell=_tell_one, is_in_place=True),
    "not": Applicator(places=_one, tell=_tell_not),
    "if": Applicator(places=_one, tell=_tell_if, is_in_place=True),
    "then": Applicator(places=_then, is_in_place=True),
    "else": Applicator(places=_else, is_in_place=True),
    "dependentSchemas": Applicator(of="object", places=_dependent, is_in_place=True),
    "dependencies": Applicator(of="object", places=_dependent, is_in_place=True),
}
