"""Cases of a schema against its mutants: which of them they tell from the right one, and which nothing can."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import jsonschema_rs

from benchmarks.mutants import Mutant, strengthened, weakened
from shapesmith import pointer
from shapesmith.faults.engine import Engine
from shapesmith.labelled import engine_of


@dataclass(frozen=True, kw_only=True)
class Kills:
    """What cases told.

    Attributes:
        cases: How many there are.
        weak, strong: How many mutants are weaker, and stronger, than the schema.
        weak_left, strong_left: Those that no case tells from it.
        equivalent: Those that no case tells from it, since nothing does: coverage proves that their keyword is never broken alone, or
            another branch of the same `anyOf` has the type, or the values, that a branch has now, or no longer.
    """

    cases: int
    weak: int
    strong: int
    weak_left: tuple[Mutant, ...]
    strong_left: tuple[Mutant, ...]
    equivalent: tuple[Mutant, ...]


def kills(schema: Any, engine: Engine) -> Kills:
    """Judge the cases of an engine by every mutant of its schema, with jsonschema-rs; cases on which that does not agree are left out."""
    right = _judge(schema)
    invalid = [way.instance for pair in engine.coverage() for way in pair.ways]
    valid = [case.instance for case in engine.valid()]
    refused = [instance for instance in invalid if not right.is_valid(instance)]
    accepted = [instance for instance in valid if right.is_valid(instance)]
    proved = engine_of(schema).proved
    weak, strong = list(weakened(schema)), list(strengthened(schema))
    left = [mutant for mutant in weak if not any(map(_judge(mutant.schema).is_valid, refused))]

    def same(mutant: Mutant) -> bool:
        return _is_in(mutant.keyword, proved) or _is_met_beside(mutant, schema)

    strong_left = [mutant for mutant in strong if all(map(_judge(mutant.schema).is_valid, accepted))]
    return Kills(
        cases=len(invalid) + len(valid),
        weak=len(weak),
        strong=len(strong),
        weak_left=tuple(mutant for mutant in left if not same(mutant)),
        strong_left=tuple(mutant for mutant in strong_left if not _is_met_beside(mutant, schema)),
        equivalent=tuple(mutant for mutant in (*left, *strong_left) if same(mutant)),
    )


def _is_in(keyword: str, proved: frozenset[str]) -> bool:
    return any(keyword == place or place.startswith(keyword + "/") for place in proved)


def _is_met_beside(mutant: Mutant, schema: Any) -> bool:
    """Tell whether another branch of an `anyOf` has the type or the values anyway that a branch gained or lost."""
    branches, _, rest = mutant.keyword.rpartition("/anyOf/")
    if not rest.endswith(("/enum", "/type")) or rest.count("/") != 1:
        return False
    place: Any = schema
    for token in pointer.split(branches):
        place = place[int(token) if isinstance(place, list) else token]
    others = [one for index, one in enumerate(place["anyOf"]) if str(index) != rest.partition("/")[0] and isinstance(one, dict)]
    if mutant.kind:
        return any(set(one) <= {"type", "description", "title"} and mutant.kind == one.get("type") for one in others)
    named = {name: schema[name] for name in ("$defs", "definitions", "$schema") if name in schema}
    judges = [_judge({**named, **one}) for one in others]
    return bool(mutant.values) and all(any(judge.is_valid(value) for judge in judges) for value in mutant.values)


def _judge(schema: Any) -> Any:
    return jsonschema_rs.validator_for(schema, validate_formats=False, ignore_unknown_formats=True)
