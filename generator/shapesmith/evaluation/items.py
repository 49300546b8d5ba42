"""Applicators to an array's items: by position, to the others, to each until enough match, and to what is not evaluated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shapesmith.evaluation.applicator import Applicator, Site, Told
from shapesmith.evaluation.places import Place
from shapesmith.evaluation.units import NOTHING, Unit


def _positions(site: Site) -> list[Place]:
    return [site.inside(index, index) for index in range(min(len(site.value), len(site.instance)))]


def _items(site: Site) -> list[Place]:
    """Apply an array of schemas by position, as before 2020-12, and a schema to all items behind `prefixItems`."""
    return _positions(site) if isinstance(site.value, list) else _from(site, len(site.siblings.get("prefixItems", ())))


def _additional(site: Site) -> list[Place] | None:
    first = site.siblings.get("items")
    return _from(site, len(first)) if isinstance(first, list) else None


def _all(site: Site) -> list[Place]:
    return _from(site, 0)


def _from(site: Site, start: int) -> list[Place]:
    return [site.inside(index) for index in range(start, len(site.instance))]


def _unevaluated(site: Site) -> list[Place]:
    done = site.evaluated
    return [site.inside(index) for index in range(len(site.instance)) if index not in done]


def _tell_last(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    return _told(places, units, places[-1].key if places else NOTHING)


def _tell_whether(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    return _told(places, units, True if places else NOTHING)


def _tell_items(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    return (_tell_last if isinstance(site.value, list) else _tell_whether)(site, places, units)


def _told(places: Sequence[Place], units: Sequence[Unit], annotation: object) -> Told:
    done = frozenset(place.key for place in places if place.key is not None)
    return Told(valid=all(unit.valid for unit in units), annotation=annotation, evaluated=done)


def _tell_contains(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    """Tell which items match; before 2020-12 that is no annotation, and evaluates nothing."""
    found = [place.key for place, unit in zip(places, units, strict=True) if unit.valid and place.key is not None]
    valid = bool(found) or site.siblings.get("minContains") == 0
    error = "" if valid else "expected at least 1 item that matches"
    if "prefixItems" not in site.place.node.dialect.names:
        return Told(valid=valid, error=error)
    return Told(valid=valid, error=error, annotation=found, evaluated=frozenset(found))


def _nowhere(site: Site) -> list[Place] | None:
    return [] if "contains" in site.earlier else None


def _tell_least(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    found = _found(site)
    return Told() if found >= site.value else Told(valid=False, error=f"expected at least {site.value} items that match, got {found}")


def _tell_most(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    found = _found(site)
    return Told() if found <= site.value else Told(valid=False, error=f"expected at most {site.value} items that match, got {found}")


def _found(site: Site) -> int:
    return sum(unit.valid for unit in site.earlier["contains"].children)


ITEMS: Mapping[str, Applicator] = {
    "prefixItems": Applicator(of="array", places=_positions, tell=_tell_last),
    "items": Applicator(of="array", places=_items, tell=_tell_items),
    "additionalItems": Applicator(of="array", places=_additional, tell=_tell_whether),
    "contains": Applicator(of="array", places=_all, tell=_tell_contains),
    "minContains": Applicator(of="array", places=_nowhere, tell=_tell_least),
    "maxContains": Applicator(of="array", places=_nowhere, tell=_tell_most),
    "unevaluatedItems": Applicator(of="array", places=_unevaluated, tell=_tell_whether),
}
