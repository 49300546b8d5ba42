"""A schema object into the steps of its evaluation: which keyword applies, notes or asserts what, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from shapesmith.evaluation.applicator import Applicator
from shapesmith.evaluation.branches import BRANCHES
from shapesmith.evaluation.items import ITEMS
from shapesmith.evaluation.members import MEMBERS
from shapesmith.keywords.dialects import Dialect
from shapesmith.keywords.keyword import Keyword
from shapesmith.schema.node import Node

APPLICATORS: Mapping[str, Applicator] = {**MEMBERS, **ITEMS, **BRANCHES}

_SILENT = frozenset(("$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment"))
"""Keywords that have no result: they name a schema, or are for its readers alone."""

_OF_TEXTS = frozenset(("contentEncoding", "contentMediaType", "contentSchema"))
"""They annotate strings (section 8 of the validation part)."""

_RANKS: Mapping[str, int] = {"if": -1, "contains": -1, "unevaluatedProperties": 1, "unevaluatedItems": 1}
"""What others ask for comes first, what asks for all others last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A keyword of a schema object.

    Attributes:
        name: Its name.
        value: Its value.
        applicator: How it applies subschemas, if it does.
        notes: Its value is an annotation.
        of: The JSON type of instances that it annotates, or `""`.
    """

    name: str
    value: Any
    applicator: Applicator | None
    notes: bool
    of: str = ""


def steps(node: Node) -> tuple[Step, ...]:
    """Return the steps of a schema object, in the order in which they are evaluated."""
    contents = {"$ref": node.contents["$ref"]} if node.is_alone else node.contents
    found = [_step(name, value, node.dialect, contents) for name, value in contents.items() if not _is_silent(name, node.dialect)]
    return tuple(sorted(found, key=lambda step: _RANKS.get(step.name, 0)))


@cache
def by_name(dialect: Dialect) -> Mapping[str, Keyword]:
    """Return the keywords of a dialect by name."""
    return {keyword.name: keyword for keyword in dialect.keywords}


def _is_silent(name: str, dialect: Dialect) -> bool:
    return name in _SILENT and name in dialect.names


def _step(name: str, value: Any, dialect: Dialect, contents: Mapping[str, Any]) -> Step:
    if name not in dialect.names:
        return Step(name=name, value=value, applicator=None, notes=True)
    notes = name in dialect.notes or name.startswith("x-")
    if name == "contentSchema":
        notes = "contentMediaType" in contents
    return Step(name=name, value=value, applicator=APPLICATORS.get(name), notes=notes, of="string" if name in _OF_TEXTS else "")
