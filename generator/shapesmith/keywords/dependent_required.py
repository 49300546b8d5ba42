"""`dependentRequired`: an object with one member needs others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Together


def _wants(value: Any) -> str | None:
    good = isinstance(value, dict) and all(wants.names(needed) is None for needed in value.values())
    return None if good else "an object of arrays of different strings"


def _lower(value: Any, site: Site) -> Iterable[Check]:
    for name, needed in value.items():
        if needed:
            yield Together(at=site.at("dependentRequired", name), keyword="dependentRequired", name=name, needed=tuple(needed))


DEPENDENT_REQUIRED = Keyword(name="dependentRequired", wants=_wants, lower=_lower)
