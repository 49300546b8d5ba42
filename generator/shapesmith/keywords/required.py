"""`required`: names that an object must have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Members, Required


def _lower(value: Any, site: Site) -> Iterable[Check]:
    if value:
        at = site.at("required")
        yield Members(at=at, keyword="required", required=tuple(Required(name=name, at=at) for name in value))


REQUIRED = Keyword(name="required", wants=wants.names, lower=_lower)
