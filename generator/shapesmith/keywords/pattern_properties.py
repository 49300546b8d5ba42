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
    if problem:
        return problem
    odd = next((name for name in value if wants_pattern(name)), None)
    return None if odd is None else f"an object whose names are regular expressions, and {odd!r:.60} is not {wants_pattern(odd)}"


def _lower(value: Any, site: Site) -> Iterable[Check]:
    patterns = tuple(PatternProperty(pattern=name, block=site.descend("patternProperties", name)) for name in value)
    yield Members(at=site.at("patternProperties"), keyword="patternProperties", patterns=patterns)


PATTERN_PROPERTIES = Keyword(name="patternProperties", wants=_wants, lower=_lower, subschemas="named")
