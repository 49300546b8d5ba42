"""Values with their checks into annotations of a family, and what those leave unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shapesmith.code import Code, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.render.python.families.limits import bounds_of, divisor_of, sizes_of
from shapesmith.render.python.families.unsaid import Unsaid, finite, unsaid
from shapesmith.render.python.families.words import Words
from shapesmith.render.python.imports import Imports
from shapesmith.shapes.checks import Block, Call, Check, Extension, Finite, Items, Match, Members, Type, Values
from shapesmith.shapes.laying import merged_checks
from shapesmith.shapes.location import Location
from shapesmith.shapes.values import Anything, Blob, Choice, ListOf, MapOf, Real, Structure, Text, Timestamp, Truth, Value, Whole

KINDS: Mapping[type[Value], frozenset[str]] = {
    Text: frozenset({"string"}),
    Blob: frozenset({"string"}),
    Choice: frozenset({"string"}),
    Whole: frozenset({"integer"}),
    Real: frozenset({"integer", "number"}),
    Truth: frozenset({"boolean"}),
    Timestamp: frozenset({"string", "integer", "number"}),
    ListOf: frozenset({"array"}),
    MapOf: frozenset({"object"}),
    Structure: frozenset({"object"}),
}
"""The JSON types that what carries a value holds; null beside them where it can be null."""


@dataclass(kw_only=True)
class Spelling:
    """An annotation in the making: what is left of the checks is unsaid in the end."""

    at: Location
    checks: list[Check]
    found: list[Unsaid] = field(default_factory=list)

    def take(self, *said: Check) -> None:
        """Mark checks as said."""
        self.checks = [check for check in self.checks if not any(check is one for one in said)]

    def unsaid(self) -> tuple[Unsaid, ...]:
        """Return what is not said."""
        return (*(unsaid(check) for check in self.checks), *self.found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """An annotation, and what it does not say."""

    type: Code
    unsaid: tuple[Unsaid, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speller:
    """Spells the values of one file.

    Attributes:
        carried: Ids of the structures and choices that have a class in the family.
        class_names: By the ids of those, how the file calls them.
    """

    library: Library
    imports: Imports
    words: Words
    class_names: Mapping[str, Code]

    def spell(self, value: Value, block: Block) -> Spelled:
        """Spell a value that has to meet a block."""
        spelling = Spelling(at=block.at, checks=_merged(self._flat(block, value)))
        spelled = self._bare(value, spelling)
        if value.nullable and not isinstance(value, Anything):
            spelled = fill("{} | None", spelled)
        return Spelled(type=spelled, unsaid=spelling.unsaid())

    def spell_name(self, block: Block) -> tuple[Unsaid, ...]:
        """Tell what stays unsaid of the names of members where these have no type of their own."""
        return tuple(unsaid(check) for check in self._flat(block, Text()) if not (isinstance(check, Type) and "string" in check.types))

    def _flat(self, block: Block, value: Value) -> Iterator[Check]:
        """Yield a block's checks, in place of calls those of the shapes that have no class to make them."""
        for check in block.checks:
            if not isinstance(check, Call):
                yield check
            elif not (isinstance(value, Structure) and check.shape == value.shape and value.shape in self.class_names):
                yield from self._called(check, value)

    def _called(self, call: Call, value: Value) -> Iterator[Check]:
        shape = self.library.shape(call.shape)
        if isinstance(value, Anything) or isinstance(shape.value, Anything) or (isinstance(value, Structure) and shape.id == value.shape):
            yield call
        else:
            yield from self._flat(shape.block, value)

    def _bare(self, value: Value, spelling: Spelling) -> Code:
        if not isinstance(value, Anything):
            kinds = KINDS[type(value)] | ({"null"} if value.nullable else set())
            spelling.take(*(check for check in spelling.checks if isinstance(check, Type) and kinds <= _widened(check.types)))
        if self.words.finite or not isinstance(value, Real | Timestamp):
            spelling.take(*(check for check in spelling.checks if isinstance(check, Finite)))
        elif isinstance(value, Timestamp):
            spelling.found.append(finite(spelling.at))
        if isinstance(value, Structure):
            return self.class_names.get(value.shape) or self.words.map_of(Code("str"), self.any_value())
        if isinstance(value, Choice):
            return self._choice(value, spelling)
        if isinstance(value, Text):
            return self._text(spelling)
        if isinstance(value, Whole | Real):
            return self._number(value, spelling)
        if isinstance(value, ListOf):
            return self._list(value, spelling)
        if isinstance(value, MapOf):
            return self._map(value, spelling)
        return self.any_value() if isinstance(value, Anything) else self.words.plain(type(value))

    def any_value(self) -> Code:
        """Return the name of the type of everything."""
        return self.imports.use("typing", "Any")

    def _choice(self, value: Choice, spelling: Spelling) -> Code:
        choices = self.library.shape(value.shape).choices
        spelled = self.class_names.get(value.shape)
        if spelled is None:
            return self._text(spelling)
        spelling.take(*(check for check in spelling.checks if isinstance(check, Values) and set(choices) <= set(_texts(check.values))))
        return spelled

    def _text(self, spelling: Spelling) -> Code:
        if any(isinstance(check, Values) for check in spelling.checks):
            values = next(check for check in spelling.checks if isinstance(check, Values))
            texts = _texts(values.values)
            if texts and self.words.takes_texts(texts):
                spelling.take(values)
                return fill("{}[{}]", self.imports.use("typing", "Literal"), join(", ", map(literal, texts)))
        limits, said = sizes_of("string", spelling.checks, self.words)
        spelling.take(*said)
        for check in spelling.checks:
            if isinstance(check, Match) and (pattern := self.words.pattern(check.pattern)) is not None:
                spelling.take(check)
                limits["pattern"] = pattern
                break
        return self.words.limited(self.words.plain(Text), limits)

    def _number(self, value: Whole | Real, spelling: Spelling) -> Code:
        bounds, said = bounds_of(spelling.checks, self.words, whole=isinstance(value, Whole))
        spelling.take(*said)
        if isinstance(value, Real):
            if not self.words.finite and len(bounds) < 2:
                spelling.found.append(finite(spelling.at))
            return self.words.real(bounds)
        divisor, dividing = divisor_of(spelling.checks, self.words)
        spelling.take(*dividing)
        strictly = any(isinstance(check, Extension) and check.function == "is_whole" for check in spelling.checks)
        return self.words.whole(bounds, divisor, strictly=strictly)

    def _list(self, value: ListOf, spelling: Spelling) -> Code:
        items = [check for check in spelling.checks if isinstance(check, Items)]
        item = self.any_value() if isinstance(value.item, Anything) else None
        if len(items) == 1 and not items[0].prefix and items[0].rest is not None:
            spelling.take(items[0])
            inner = self.spell(value.item, items[0].rest)
            spelling.found += inner.unsaid
            item = inner.type
        limits, said = sizes_of("array", spelling.checks, self.words)
        spelling.take(*said)
        return self.words.limited(self.words.list_of(item or self.any_value()), limits)

    def _map(self, value: MapOf, spelling: Spelling) -> Code:
        members = [check for check in spelling.checks if isinstance(check, Members)]
        key, item = Code("str"), self.any_value() if isinstance(value.item, Anything) else None
        if len(members) == 1 and is_plain_map(members[0]):
            spelling.take(members[0])
            if members[0].names is not None:
                named = self.spell(Text(), members[0].names)
                spelling.found += named.unsaid
                key = named.type
            if members[0].rest is not None:
                inner = self.spell(value.item, members[0].rest)
                spelling.found += inner.unsaid
                item = inner.type
        limits, said = sizes_of("object", spelling.checks, self.words)
        spelling.take(*said)
        spelled = self.words.map_of(key, item or self.any_value())
        return self.words.limited(spelled, limits)


def _merged(checks: Iterable[Check]) -> list[Check]:
    """Make one check of those that ask something of the members of one map, or of the items of one list."""
    merged: list[Check] = []
    for check in checks:
        at = next((index for index, other in enumerate(merged) if type(other) is type(check) and isinstance(check, Members | Items)), None)
        both = merged_checks(merged[at], check) if at is not None else None
        if at is not None and both is not None:
            merged[at] = both
        else:
            merged.append(check)
    return merged


def is_plain_map(members: Members) -> bool:
    """Tell whether a check speaks of names and of values that are all alike, and of nothing else."""
    return not (members.known or members.patterns or members.required)


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if isinstance(value, str)))


def _widened(types: Iterable[str]) -> frozenset[str]:
    return frozenset(types) | ({"integer"} if "number" in types else frozenset())
