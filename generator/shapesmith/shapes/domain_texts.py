"""Checks of strings, met: `Size`, `Match`, `Format` and extensions; and what notes say a string is meant as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shapesmith.ecma.languages import spread
from shapesmith.shapes.checks import Check, Content, Extension, Format, Match
from shapesmith.shapes.denial import denied
from shapesmith.shapes.domain_bounds import crossing, highest, lowest, size_bounds
from shapesmith.shapes.domains import Bound, Texts
from shapesmith.shapes.location import Location
from shapesmith.shapes.matching import matches


def texts_of(checks: Sequence[Check], notes: Mapping[str, Any]) -> Texts:
    """Meet all that is said of strings."""
    low, high = size_bounds(checks, "string")
    spreads = [(check.at, told) for check in checks if isinstance(check, Match) and (told := spread(check.pattern)) is not None]
    return Texts(
        low=low,
        high=high,
        patterns=tuple(dict.fromkeys(check.pattern for check in checks if isinstance(check, Match))),
        formats=tuple(dict.fromkeys(check.name for check in checks if isinstance(check, Format))),
        extensions=tuple(check for check in checks if isinstance(check, Extension) and check.of == "string"),
        apart=tuple(one.pattern for one in denied(checks, Match)),
        unlike=tuple(one.name for one in denied(checks, Format)),
        contents=tuple(check for check in checks if isinstance(check, Content)),
        meant=(notes["format"],) if isinstance(notes.get("format"), str) else (),
        encoded=_encoded(notes),
        shortest=highest(Bound(value=least, at=at) for at, (least, _) in spreads if least),
        longest=lowest(Bound(value=most, at=at) for at, (_, most) in spreads if most is not None),
    )


def texts_conflict(texts: Texts) -> tuple[Location, ...] | None:
    """Return where it is said that no string is left, or None if one may be."""
    lows, highs = (texts.low, texts.shortest), (texts.high, texts.longest)
    low, high = highest(bound for bound in lows if bound is not None), lowest(bound for bound in highs if bound is not None)
    found = crossing(low, high)
    return None if found is None else tuple(dict.fromkeys(found))


def has_text(texts: Texts, value: str) -> bool | None:
    """Tell whether a string is in the domain; None where this cannot be told here."""
    if texts.low is not None and len(value) < texts.low.value:
        return False
    if texts.high is not None and len(value) > texts.high.value:
        return False
    if any(matches(pattern, value) for pattern in texts.apart):
        return False
    told = {matches(pattern, value) for pattern in texts.patterns}
    if False in told:
        return False
    told |= {None for pattern in texts.apart if matches(pattern, value) is None}
    return None if None in told or texts.formats or texts.extensions or texts.unlike or texts.contents else True


def _encoded(notes: Mapping[str, Any]) -> tuple[int, int | None] | None:
    if notes.get("contentEncoding") != "base64":
        return None
    length = notes.get("x-decodedLength")
    if not isinstance(length, Mapping):
        return (0, None)
    return (length.get("min") or 0, length.get("max"))
