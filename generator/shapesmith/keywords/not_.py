"""`not`: the schema does not hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Not


def _lower(value: Any, site: Site) -> Iterable[Check]:
    yield Not(at=site.at("not"), keyword="not", block=site.descend("not"))


NOT = Keyword(name="not", lower=_lower, subschemas="one")
