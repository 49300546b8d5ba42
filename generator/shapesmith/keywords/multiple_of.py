"""`multipleOf`: a number divides by the given one without remainder."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, MultipleOf


def _lower(value: Any, site: Site) -> Iterable[Check]:
    yield MultipleOf(at=site.at("multipleOf"), keyword="multipleOf", divisor=value)


MULTIPLE_OF = Keyword(name="multipleOf", wants=wants.positive, lower=_lower)
