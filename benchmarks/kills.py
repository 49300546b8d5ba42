"""Values of a schema against its mutants: which of them they tell from the right one, and which nothing can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import jsonschema_rs

from benchmarks.mutants import Mutant, strengthened, weakened
from benchmarks.proofs import are_same
from benchmarks.sides import side_of


@dataclass(frozen=True, kw_only=True)
class Kills:
    """What values told.

    Attributes:
        values: How many there are.
        weak, strong: How many mutants are weaker, and stronger, than the schema.
        weak_left, strong_left: Those that no value tells from it.
        weak_same, strong_same: Of the rest, those of which it is proved that no value does.
    """

    values: int
    weak: int
    strong: int
    weak_left: tuple[Mutant, ...]
    strong_left: tuple[Mutant, ...]
    weak_same: tuple[Mutant, ...]
    strong_same: tuple[Mutant, ...]

    @property
    def told(self) -> tuple[int, int]:
        """How many mutants are told of those that can be: weaker, stronger."""
        return (
            self.weak - len(self.weak_left) - len(self.weak_same),
            self.strong - len(self.strong_left) - len(self.strong_same),
        )


@dataclass(frozen=True, kw_only=True)
class Trial:
    """A schema with its mutants, and with what is known of them, for any number of values: what some told is not the same."""

    schema: Any
    weak: tuple[Mutant, ...]
    strong: tuple[Mutant, ...]
    same: dict[str, bool]

    @classmethod
    def of(cls, schema: Any) -> Trial:
        """Make all mutants."""
        return cls(schema=schema, weak=tuple(weakened(schema)), strong=tuple(strengthened(schema)), same={})

    def kills(self, instances: Iterable[Any]) -> Kills:
        """Judge values by every mutant, with jsonschema-rs: what that says otherwise of than of the right schema tells a mutant."""
        right = judge(self.schema)
        values = list(instances)
        valid: list[Any] = []
        invalid: list[Any] = []
        for value in values:
            (valid if right.is_valid(value) else invalid).append(value)
        told = {id(mutant) for mutant in (*self.weak, *self.strong) if _is_told(mutant, invalid, valid)}
        self.same.update({mutant.what: False for mutant in (*self.weak, *self.strong) if id(mutant) in told})
        weak = [mutant for mutant in self.weak if id(mutant) not in told]
        strong = [mutant for mutant in self.strong if id(mutant) not in told]
        return Kills(
            values=len(values),
            weak=len(self.weak),
            strong=len(self.strong),
            weak_left=tuple(self._different(weak)),
            strong_left=tuple(self._different(strong)),
            weak_same=tuple(mutant for mutant in weak if self.same[mutant.what]),
            strong_same=tuple(mutant for mutant in strong if self.same[mutant.what]),
        )

    def _different(self, mutants: Iterable[Mutant]) -> Iterator[Mutant]:
        right = None
        for mutant in mutants:
            if mutant.what not in self.same:
                right = right or side_of(self.schema, validate_formats=True)
                self.same[mutant.what] = are_same(right, side_of(mutant.schema, validate_formats=True), mutant.subschema)
            if not self.same[mutant.what]:
                yield mutant


def _is_told(mutant: Mutant, invalid: list[Any], valid: list[Any]) -> bool:
    changed = judge(mutant.schema)
    return any(map(changed.is_valid, invalid)) or not all(map(changed.is_valid, valid))


def judge(schema: Any) -> Any:
    """Return a validator of jsonschema-rs; formats that it does not know are not checked."""
    return jsonschema_rs.validator_for(schema, validate_formats=True, ignore_unknown_formats=True)
