"""Applicators to an object's members: by name, by pattern, to the others, to their names, and to what is not evaluated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shapesmith.evaluation.applicator import Applicator, Site, Told
from shapesmith.evaluation.places import Place
from shapesmith.evaluation.units import Unit


def _named(site: Site) -> list[Place]:
    return [site.inside(name, name) for name in site.value if name in site.instance]


def _matching(site: Site) -> list[Place]:
    return [site.inside(name, pattern) for name in site.instance for pattern in site.value if site.matches(pattern, name)]


def _others(site: Site) -> list[Place]:
    known, patterns = site.siblings.get("properties", ()), site.siblings.get("patternProperties", ())
    apart = (name for name in site.instance if name not in known)
    return [site.inside(name) for name in apart if not any(site.matches(pattern, name) for pattern in patterns)]


def _unevaluated(site: Site) -> list[Place]:
    done = site.evaluated
    return [site.inside(name) for name in site.instance if name not in done]


def _names(site: Site) -> list[Place]:
    return [site.at_name(name) for name in site.instance]


def _tell(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    names = list(dict.fromkeys(place.key for place in places if place.key is not None))
    return Told(valid=all(unit.valid for unit in units), annotation=names, evaluated=frozenset(names))


MEMBERS: Mapping[str, Applicator] = {
    "properties": Applicator(of="object", places=_named, tell=_tell),
    "patternProperties": Applicator(of="object", places=_matching, tell=_tell),
    "additionalProperties": Applicator(of="object", places=_others, tell=_tell),
    "unevaluatedProperties": Applicator(of="object", places=_unevaluated, tell=_tell),
    "propertyNames": Applicator(of="object", places=_names),
}
