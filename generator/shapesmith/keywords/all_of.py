"""`allOf`: every branch holds; their checks join those of the schema object itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check


def _lower(value: Any, site: Site) -> Iterable[Check]:
    for index in range(len(value)):
        yield from site.descend("allOf", index).checks


ALL_OF = Keyword(name="allOf", wants=wants.schemas, lower=_lower, subschemas="list")
