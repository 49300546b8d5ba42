"""Values against the places of a schema: which of (place, keyword, side) they reach, by being valid there or by breaking what is asked.

Places and pairs are those of the engine of faults; what values reach is looked up in the values, whoever drew them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from shapesmith import compile_validator, pointer
from shapesmith.faults.emptiness import Void
from shapesmith.faults.engine import Engine
from shapesmith.faults.places import Place, closes
from shapesmith.faults.synthetic import present, typed
from shapesmith.labelled import engine_of
from shapesmith.shapes.checks import Block, Check, Members, Never, Property, Range, Size, Type, Values
from shapesmith.shapes.matching import matches

THERE, NOT_THERE = "there", "not there"
AT, INSIDE = "at the bound", "one inside"  # of numbers that are no integers: within one of it
EACH = "each value"
BROKEN, ALONE = "broken", "broken alone"
SIDES = (THERE, NOT_THERE, EACH, AT, INSIDE, BROKEN, ALONE)
_KINDS = {"string": str, "array": list, "object": dict}


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a value can reach.

    Attributes:
        path: The place, a JSON Pointer in which `*` stands for any name or index.
        keyword, at: The keyword, and where it stands in the schema.
        side: One of `SIDES`.
        part: The member, the listed value or type, the required name; `""` where there is one.
    """

    path: str
    keyword: str
    at: str
    side: str
    part: str = ""


@dataclass(frozen=True, kw_only=True)
class Field:
    """A schema, with all that values of it can reach; pairs that are proved not to be breakable alone are left out."""

    engine: Engine
    is_valid: Callable[[Any], bool]
    errors: Callable[[Any], Iterable[Any]]

    @classmethod
    def of(cls, schema: Any) -> Field:
        """Read a schema."""
        validator = compile_validator(schema, validate_formats=True)
        return cls(engine=engine_of(schema, validate_formats=True), is_valid=validator.is_valid, errors=validator.iter_errors)

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """All that can be reached, valid sides first."""
        found = [goal for place in self._places for goal, _ in self._sides[place]]
        return tuple(dict.fromkeys([*found, *(goal for side in (BROKEN, ALONE) for goal in self._pairs[side])]))

    def reached(self, values: Iterable[Any]) -> set[Goal]:
        """Return what values reach."""
        found: set[Goal] = set()
        for value in values:
            found.update(self._by_valid(value) if self.is_valid(value) else self._by_invalid(value))
        return found

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        """Places with something of their own; below an edge, what is asked was asked before."""
        return tuple(place for place in self.engine.places if not place.is_edge)

    @cached_property
    def _pairs(self) -> dict[str, tuple[Goal, ...]]:
        pairs = [pair for pair in self.engine.coverage() if not pair.is_proof]
        return {
            side: tuple(Goal(path=one.path, keyword=one.keyword, at=one.schema_location, side=side, part=one.part) for one in pairs)
            for side in (BROKEN, ALONE)
        }

    @cached_property
    def _broken(self) -> dict[tuple[str, str], list[Goal]]:
        found = defaultdict(list)
        for goal in self._pairs[BROKEN]:
            found[goal.at, goal.keyword].append(goal)
        return found

    @cached_property
    def _sides(self) -> dict[Place, tuple[tuple[Goal, Callable[[Any], bool]], ...]]:
        return {place: tuple(self._sides_of(place)) for place in self._places}

    def _sides_of(self, place: Place) -> Iterator[tuple[Goal, Callable[[Any], bool]]]:
        asked = self.engine.maker.checks(place.blocks)
        for check in place.pairs:
            for side, part, is_there in _sides(check, asked):
                keyword = "properties" if isinstance(check, Members) else check.keyword
                if isinstance(check, Members) and Void(shapes=self.engine.contract.shapes).holds((*place.blocks, _asking(side, part))):
                    continue  # no value of the place has that side
                yield Goal(path=place.path, keyword=keyword, at=check.at.pointer, side=side, part=part), is_there

    def _by_valid(self, instance: Any) -> Iterator[Goal]:
        at: dict[Place, list[Any]] = {}
        for place in self._places:
            above = at.get(place.above, []) if place.above is not None else [instance]
            values = above if place.step is None else [below for one in above for below in self._below(place, one)]
            at[place] = [value for value in values if self._judges[place](value)] if place in self._judges else values
            for goal, is_there in self._sides[place]:
                if any(map(is_there, at[place])):
                    yield goal

    @cached_property
    def _judges(self) -> dict[Place, Callable[[Any], bool]]:
        """What tells whether a value is at a place of an alternative or of a condition, which others share with it."""
        seen: set[tuple[int, int]] = set()
        found = {}
        for place in self._places:
            where = id(place.above), id(place.step)
            if place.owner is not None or where in seen:
                found[place] = self.engine.judge(place.blocks)
            seen.add(where)
        return found

    def _below(self, place: Place, value: Any) -> list[Any]:
        """Return the members, items or names of a value that a place's step leads to."""
        step, token = place.step, place.step.token if place.step else ""
        if step is None or place.above is None:
            return []
        if isinstance(token, int):
            return (value[token:] if step.shown == "*" else value[token : token + 1]) if isinstance(value, list) else []
        if not isinstance(value, dict):
            return []
        if step.is_name:
            return list(value)
        if step.shown == token:
            return [value[token]] if token in value else []
        return [member for name, member in value.items() if self._class(place.above, name) == self._class(place.above, token)]

    def _class(self, place: Place, name: str) -> tuple[str, ...]:
        """Return what is asked of a member by its name."""
        found = []
        for check in self._members[place]:
            found += [one.name for one in check.known if one.name == name]
            found += [one.pattern for one in check.patterns if matches(one.pattern, name)]
        return tuple(found)

    @cached_property
    def _members(self) -> dict[Place, list[Members]]:
        return {place: [check for check in self.engine.maker.checks(place.blocks) if isinstance(check, Members)] for place in self._places}

    def _by_invalid(self, instance: Any) -> Iterator[Goal]:
        errors = {(one.instance_location, one.keyword_location, one.message): one for one in self.errors(instance)}.values()
        for error in errors:
            goals = self._broken.get((error.keyword_location, error.keyword), [])
            if error.keyword == "required":
                goals = [goal for goal in goals if goal.part not in pointer.follow(instance, error.instance_location)]
            for goal in _nearest(goals, error.instance_location):
                yield goal
                if len(errors) == 1:
                    yield Goal(path=goal.path, keyword=goal.keyword, at=goal.at, side=ALONE, part=goal.part)


def _asking(side: str, name: str) -> Block:
    """Ask for objects that have a member, or that have it not."""
    if side == THERE:
        return present(name)
    at = typed("object").at
    never = Property(name=name, block=Block(at=at, checks=(Never(at=at, keyword="false"),)))
    return Block(at=at, checks=(*typed("object").checks, Members(at=at, keyword="properties", known=(never,))))


def _nearest(goals: list[Goal], location: str) -> list[Goal]:
    """Return those of the places that a location may be; where there are several, those that name most of it."""
    paths = {goal.path for goal in goals}
    if len(paths) < 2:
        return goals
    fitting = [path for path in paths if _fits(pointer.split(path), pointer.split(location))]
    nearest = min(fitting, key=lambda path: path.count("*"), default=None)
    return [goal for goal in goals if goal.path == nearest]


def _fits(path: tuple[str, ...], location: tuple[str, ...]) -> bool:
    return len(path) == len(location) and all(one in ("*", other) for one, other in zip(path, location, strict=True))


Side = tuple[str, str, Callable[[Any], bool]]


def _sides(check: Check, asked: tuple[Check, ...]) -> Iterator[Side]:
    """Yield the sides of a check that valid values have, beside all that is asked of them."""
    match check:
        case Members():
            required = {one.name for other in asked if isinstance(other, Members) for one in other.required}
            for known in check.known:
                if known.name not in required and not closes(known.block):
                    yield THERE, known.name, lambda value, name=known.name: isinstance(value, dict) and name in value
                    yield NOT_THERE, known.name, lambda value, name=known.name: isinstance(value, dict) and name not in value
        case Values() if len(check.values) > 1:
            for listed in check.values:
                yield EACH, repr(listed), lambda value, listed=listed: _told(value) == _told(listed)
        case Type() if len(check.types) > 1:
            for kind in check.types:
                if not (kind == "integer" and "number" in check.types):
                    yield EACH, kind, lambda value, kind=kind: kind in _types(value)
        case Size():
            yield from _bounds(check, asked, lambda value, kind=_KINDS[check.of]: len(value) if isinstance(value, kind) else None)
        case Range():
            yield from _bounds(check, asked, lambda value: value if "number" in _types(value) else None)


def _bounds(check: Size | Range, asked: tuple[Check, ...], measured: Callable[[Any], Any]) -> Iterator[Side]:
    like = [one for one in asked if type(one) is type(check) and getattr(one, "of", "") == getattr(check, "of", "")]
    bound, step = (check.low, 1) if check.low is not None else (check.high, -1)
    if all(_holds(one, bound) for one in like):
        yield AT, "", lambda value: measured(value) == bound
    if all(_holds(one, bound + step) for one in like) and not (isinstance(check, Size) and bound + step < 0):
        yield INSIDE, "", lambda value: (measure := measured(value)) is not None and 0 < (measure - bound) * step <= 1


def _holds(one: Any, measure: Any) -> bool:
    if getattr(one, "exclusive", False) and measure in (one.low, one.high):
        return False
    return (one.low is None or measure >= one.low) and (one.high is None or measure <= one.high)


def _told(value: Any) -> str:
    return repr(value if isinstance(value, bool) or not isinstance(value, float) or not value.is_integer() else int(value))


def _types(value: Any) -> tuple[str, ...]:
    if value is None:
        return ("null",)
    if isinstance(value, bool):
        return ("boolean",)
    if isinstance(value, int | float):
        return ("number", "integer") if float(value).is_integer() else ("number",)
    return tuple(name for name, kind in _KINDS.items() if isinstance(value, kind))
