"""Why a pair of a place and a keyword is not broken alone: what contradicts it, or what every attempt broke as well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from shapesmith.faults.arrays import MANY
from shapesmith.faults.maker import Maker
from shapesmith.faults.pairs import Pair
from shapesmith.faults.synthetic import lax
from shapesmith.faults.writing import matches_everything, whole_lengths
from shapesmith.shapes.checks import (
    JSON_TYPES,
    AnyOf,
    Block,
    Check,
    Format,
    Match,
    Members,
    MultipleOf,
    Never,
    Not,
    Property,
    Range,
    Size,
    Type,
    Values,
)
from shapesmith.shapes.location import Location
from shapesmith.shapes.narrow import conflict, domain_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What an attempt broke: keywords with their places, at most two."""

    keywords: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a pair is not broken alone, in words, and whether that is a proof."""

    told: str
    is_proof: bool


def reason_of(pair: Pair, maker: Maker, tried: Sequence[Attempt], *, reached: bool) -> Reason:
    """Say why a pair is not broken alone."""
    if not reached:
        places = conflict(domain_of(pair.place.blocks, maker.shapes), maker.shapes)
        if places:
            return Reason(told=f"no instance that has the place is valid by {_listed(places, 'what stands there')}", is_proof=True)
        return Reason(told="no valid instance that has the place was found", is_proof=False)
    proof = _proof(pair, maker)
    if proof:
        return Reason(told=proof, is_proof=True)
    also = _always(pair, tried)
    if also:
        return Reason(told=f"every attempt broke {also}, too", is_proof=False)
    if not tried and isinstance(pair.check, Size) and (pair.check.high or pair.check.low or 0) >= MANY:
        return Reason(told="what breaks it would be larger than what is made", is_proof=False)
    return Reason(told="no attempt broke it" if tried else "no way of breaking it is known", is_proof=False)


def _proof(pair: Pair, maker: Maker) -> str:
    checks = maker.checks(pair.place.blocks)
    check = pair.check
    finite = [one for one in checks if isinstance(one, Values)]
    if isinstance(check, Type):
        if set(check.types) >= set(JSON_TYPES) - {"integer"}:
            return "every value meets it"
        if finite:
            return f"whatever breaks it breaks {finite[0].at.pointer}, too"
    if (isinstance(check, Size) and check.low == 0) or (isinstance(check, Match) and matches_everything(check.pattern)):
        return "every value meets it"
    is_whole = any(isinstance(one, Type) and "number" not in one.types for one in checks)
    if isinstance(check, MultipleOf) and is_whole and (1 / Fraction(str(check.divisor))).denominator == 1:
        return "every integer meets it"
    if isinstance(check, Size) and check.of == "string":
        pattern = next((one for one in checks if isinstance(one, Match) and _bounds(one.pattern, check)), None)
        if pattern is not None:
            return f"whatever breaks it breaks {pattern.at.pointer}, too"
    denied = _absent(pair) if pair.keyword == "required" else _denied(check)
    if not denied:
        return ""
    beside = (
        *(one if one is not check else lax(one, str(pair.part)) for one in checks if one is not check or pair.keyword == "required"),
        *maker.checks(pair.place.denied),
    )
    places = conflict(domain_of(Block(at=pair.at, checks=(*beside, *denied)), maker.shapes), maker.shapes)
    if places is None:
        return ""
    others = [place for place in places if place.pointer != pair.at.pointer]
    return f"whatever breaks it breaks {_listed(others, 'the rest')}, too" if others else "every value that gets there meets it"


def _absent(pair: Pair) -> tuple[Check, ...]:
    never = Block(at=pair.at, checks=(Never(at=pair.at, keyword="false"),))
    known = (Property(name=str(pair.part), block=never),)
    return (Type(at=pair.at, keyword="type", types=("object",)), Members(at=pair.at, keyword="required", known=known))


def _bounds(pattern: str, check: Size) -> bool:
    """Tell whether no text that a pattern matches is as short, or as long, as a bound forbids."""
    low, high = whole_lengths(pattern)
    if check.low is not None:
        return low is not None and low >= check.low
    return high is not None and check.high is not None and high <= check.high


def _denied(check: Check) -> tuple[Check, ...]:
    """Say the contrary of a check as checks, where that is simple."""
    match check:
        case Type() if "integer" not in check.types:
            left = tuple(kind for kind in JSON_TYPES if kind not in check.types and not (kind == "integer" and "number" in check.types))
            return (Type(at=check.at, keyword="type", types=left),)
        case Size() if check.low is not None:
            kind = Type(at=check.at, keyword="type", types=(check.of,))
            return (kind, Size(at=check.at, keyword=check.keyword, of=check.of, high=check.low - 1))
        case Size() if check.high is not None:
            kind = Type(at=check.at, keyword="type", types=(check.of,))
            return (kind, Size(at=check.at, keyword=check.keyword, of=check.of, low=check.high + 1))
        case Range():
            kind = Type(at=check.at, keyword="type", types=("number",))
            return (kind, Range(at=check.at, keyword=check.keyword, low=check.high, high=check.low, exclusive=not check.exclusive))
        case AnyOf():
            return tuple(_not(check, branch) for branch in check.branches)
        case MultipleOf() | Not() | Values() | Match() | Format():
            return (_not(check, Block(at=check.at, checks=(check,))),)
        case Never():
            return ()
    return ()


def _not(check: Check, block: Block) -> Not:
    return Not(at=check.at, keyword=check.keyword, block=block)


def _listed(places: Iterable[Location], otherwise: str) -> str:
    named = dict.fromkeys(place.pointer or "/" for place in places if not place.pointer.startswith("!"))
    return " or ".join(named) or otherwise


def _always(pair: Pair, tried: Sequence[Attempt]) -> str:
    """Return a keyword that every attempt that broke the pair broke as well."""
    own = pair.at.pointer
    broke = [attempt for attempt in tried if any(place == own for _, place in attempt.keywords)]
    others = [{place for _, place in attempt.keywords if place != own} for attempt in broke]
    if not others or not all(others):
        return ""
    common = sorted(set.intersection(*others))
    return common[0] if common else "something else"
