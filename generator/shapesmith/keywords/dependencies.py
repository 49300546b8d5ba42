"""`dependencies` of the drafts before 2019-09, which is still read: an object with one member needs others, or meets a schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Dependent, Together


def _wants(value: Any) -> str | None:
    good = isinstance(value, dict) and all(wants.schema(needed) is None or wants.names(needed) is None for needed in value.values())
    return None if good else "an object of schemas or arrays of different strings"


def _lower(value: Any, site: Site) -> Iterable[Check]:
    for name, needed in value.items():
        at = site.at("dependencies", name)
        if not isinstance(needed, list):
            yield Dependent(at=at, keyword="dependencies", name=name, block=site.descend("dependencies", name))
        elif needed:
            yield Together(at=at, keyword="dependencies", name=name, needed=tuple(needed))


DEPENDENCIES = Keyword(name="dependencies", wants=_wants, lower=_lower, subschemas="named")
