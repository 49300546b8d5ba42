"""Places into pairs of a place and a keyword: what can be broken there, each with where it is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shapesmith.faults.places import Place, closes
from shapesmith.shapes.checks import AnyOf, Call, Check, Contains, Dependent, Extension, Finite, If, Items, Members, One, Unevaluated
from shapesmith.shapes.location import Location


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pair:
    """A keyword at a place.

    Attributes:
        place: Where it is broken.
        keyword: As errors name it.
        at: Where it is said.
        check: What has to hold there.
        part: Which part of the check: a required name, the name or index of what may not be there, a side.
    """

    place: Place
    keyword: str
    at: Location
    check: Check
    part: str | int = ""

    @property
    def label(self) -> tuple[str, str, str, str]:
        """What tells pairs apart in reports: the path, the keyword, where it is said, and the part."""
        return (self.place.path, self.keyword, str(self.at), str(self.part))


def pairs_of(place: Place) -> Iterator[Pair]:
    """Yield the pairs of a place itself; those of what it holds are pairs of places of their own."""
    for check in place.pairs:
        match check:
            case Members():
                yield from _of_members(place, check)
            case Items():
                yield from _of_items(place, check)
            case Unevaluated():
                if closes(check.block):
                    yield Pair(place=place, keyword=check.keyword, at=check.at, check=check)
            case Contains():
                if check.low:
                    yield Pair(place=place, keyword=_last(check.low_at), at=check.low_at, check=check, part="low")
                if check.high is not None:
                    yield Pair(place=place, keyword=_last(check.high_at), at=check.high_at, check=check, part="high")
            case AnyOf() | One():
                yield Pair(place=place, keyword=check.keyword, at=check.at, check=check)
            case Call() | If() | Dependent() | Finite():
                continue
            case Extension() if any(other.at == check.at for other in place.pairs if other is not check):
                continue  # part of what the keyword says, which another check says with it
            case _:
                yield Pair(place=place, keyword=check.keyword, at=check.at, check=check)


def _of_members(place: Place, check: Members) -> Iterator[Pair]:
    for required in check.required:
        yield Pair(place=place, keyword="required", at=required.at, check=check, part=required.name)
    for member in check.known:
        if closes(member.block):
            yield Pair(place=place, keyword="false", at=member.block.at, check=check, part=member.name)
    for pattern in check.patterns:
        if closes(pattern.block):
            yield Pair(place=place, keyword="false", at=pattern.block.at, check=check, part=pattern.pattern)
    if check.rest is not None and closes(check.rest):
        yield Pair(place=place, keyword=_last(check.rest.at), at=check.rest.at, check=check, part="*")
    if check.names is not None and closes(check.names):
        yield Pair(place=place, keyword="false", at=check.names.at, check=check, part="any name")


def _of_items(place: Place, check: Items) -> Iterator[Pair]:
    for index, block in enumerate(check.prefix):
        if closes(block):
            yield Pair(place=place, keyword="false", at=block.at, check=check, part=index)
    if check.rest is not None and closes(check.rest):
        yield Pair(place=place, keyword=_last(check.rest.at), at=check.rest.at, check=check, part=len(check.prefix))


def _last(at: Location) -> str:
    return at.pointer.rpartition("/")[2]
