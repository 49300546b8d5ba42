"""`patternProperties`: members by a regular expression that their name holds a match of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.keywords.pattern import wants_pattern
from shapesmith.shapes.checks import Check, Members, PatternProperty


def _wants(value: Any) -> str | None:
    problem = wants.named_schemas(value)
    return problem or next((f"an object whose names are regular expressions: {bad}" for bad in map(wants_pattern, value) if bad), None)


def _lower(value: Any, site: Site) -> Iterable[Check]:
    patterns = tuple(PatternProperty(pattern=name, block=site.descend("patternProperties", name)) for name in value)
    yield Members(at=site.at("patternProperties"), keyword="patternProperties", patterns=patterns)


PATTERN_PROPERTIES = Keyword(name="patternProperties", wants=_wants, lower=_lower, subschemas="named")
