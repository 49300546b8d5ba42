"""`dependentSchemas`: an object with one member meets another schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Dependent


def _lower(value: Any, site: Site) -> Iterable[Check]:
    for name in value:
        at = site.at("dependentSchemas", name)
        yield Dependent(at=at, keyword="dependentSchemas", name=name, block=site.descend("dependentSchemas", name))


DEPENDENT_SCHEMAS = Keyword(name="dependentSchemas", wants=wants.named_schemas, lower=_lower, subschemas="named")
