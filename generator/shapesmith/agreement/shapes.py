"""Walks two schemas side by side, member by member, and says of everything that either demands what the other says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from shapesmith.agreement.rows import Row, Verdict, judge
from shapesmith.agreement.sides import Side, View

_WALKED = frozenset(("type", "properties", "required", "additionalProperties", "items", "propertyNames", "enum", "contentEncoding"))
_TOLD_BY_TYPE = frozenset(("x-timestamp", "x-document", "x-jsonvalue"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two schemas of the same place.

    Attributes:
        place: Where.
        left: Of the first document.
        right: Of the second.
        around: The references that lead there, of both: what recurs is among them.
    """

    place: str
    left: View
    right: View
    around: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


class Walk:
    """Compares the shapes of one operation.

    Args:
        operation: Its name.
        left: The first document.
        right: The second.
    """

    def __init__(self, operation: str, left: Side, right: Side) -> None:
        self._operation = operation
        self._left = left
        self._right = right
        self._part = ""

    def rows(self, part: str, left: Any, right: Any, place: str = "") -> Iterator[Row]:
        """Yield the rows of a part; shapes that refer to themselves are walked once.

        Args:
            part: `request`, `response` or `errors`.
            left: The schema of the first document.
            right: The schema of the second.
            place: Where they stand, if that is not the part itself.
        """
        self._part = part
        waiting = [Pair(place=place or part, left=self._left.view(left), right=self._right.view(right))]
        seen: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        while waiting:
            pair = waiting.pop()
            key = (pair.left.shapes, pair.right.shapes)
            if key in seen and all(key):
                yield from self._keywords(pair)
                continue
            seen.add(key)
            yield from self._own(pair)
            waiting.extend(reversed(list(self._inner(pair))))

    def _own(self, pair: Pair) -> Iterator[Row]:
        """Yield what is said of the value itself."""
        left, right = _kind(pair.left.schema), _kind(pair.right.schema)
        yield self._row(pair.place, "type", left, right, _of_kinds(left, right))
        yield from self._keywords(pair)
        yield from self._members(pair)

    def _keywords(self, pair: Pair) -> Iterator[Row]:
        left, right = pair.left.schema, pair.right.schema
        values = [sorted(schema["enum"], key=str) if "enum" in schema else None for schema in (left, right)]
        if values != [None, None]:
            keys = pair.place.endswith(".keys")
            strict = all(side.tells_enums(self._part, keys=keys) for side in (self._left, self._right))
            yield self._row(pair.place, "enum", values[0], values[1], judge(values[0], values[1], strict=strict))
        for keyword in dict.fromkeys((*left, *right)):
            if keyword in _WALKED or (keyword in _TOLD_BY_TYPE and _kind(left) == _kind(right)):
                continue
            ours, theirs = left.get(keyword), right.get(keyword)
            yield self._row(pair.place, keyword, ours, theirs, judge(ours, theirs, strict=False))

    def _members(self, pair: Pair) -> Iterator[Row]:
        """Yield which members there are, and which are required."""
        left, right = pair.left.schema, pair.right.schema
        if _of_kinds(_kind(left), _kind(right)) is Verdict.CONTRADICTS:
            return
        ours, theirs = left.get("properties", {}), right.get("properties", {})
        for name in dict.fromkeys((*ours, *theirs)):
            strict = _is_closed(left if name in theirs else right)
            told = (name in ours or None, name in theirs or None)
            place = f"{pair.place}.{name}"
            yield self._row(place, "member", *told, judge(*told, strict=strict))
            needed = (name in left.get("required", ()) or None, name in right.get("required", ()) or None)
            if needed != (None, None) and told == (True, True):
                yield self._row(place, "required", *needed, judge(*needed, strict=self._tells_required(pair, name)))
            elif needed != (None, None) and not strict:
                yield self._row(place, "required", *needed, judge(*needed, strict=False))

    def _tells_required(self, pair: Pair, name: str) -> bool:
        """Tell whether the document that is silent would say that a member is required."""
        views, sides = (pair.left, pair.right), (self._left, self._right)
        for view, side, around in zip(views, sides, pair.around, strict=True):
            if name in view.schema.get("required", ()):
                continue
            shapes = side.view(view.schema["properties"][name]).shapes
            recurs = not around.union(view.shapes).isdisjoint(shapes)
            if not side.tells_required(self._part, recurs=recurs):
                return False
        return True

    def _inner(self, pair: Pair) -> Iterator[Pair]:
        """Yield the pairs of what both have below this place."""
        left, right = pair.left.schema, pair.right.schema
        if _kind(left) != _kind(right):
            return
        around = (pair.around[0].union(pair.left.shapes), pair.around[1].union(pair.right.shapes))
        ours, theirs = left.get("properties", {}), right.get("properties", {})
        steps = [(name, ours[name], theirs[name]) for name in ours if name in theirs]
        steps += [("*", left[key], right[key]) for key in ("items", "additionalProperties") if _both_hold(left, right, key)]
        if "propertyNames" in left or "propertyNames" in right:
            steps.append(("keys", left.get("propertyNames", {}), right.get("propertyNames", {})))
        for step, one, other in steps:
            yield Pair(place=f"{pair.place}.{step}", left=self._left.view(one), right=self._right.view(other), around=around)

    def _row(self, place: str, aspect: str, left: Any, right: Any, verdict: Verdict) -> Row:
        return Row(operation=self._operation, place=place, aspect=aspect, left=left, right=right, verdict=verdict)


def _kind(schema: Mapping[str, Any]) -> str:
    """Say in one word what a schema describes."""
    for keyword, word in (("x-document", "document"), ("x-timestamp", "timestamp")):
        if schema.get(keyword):
            return word
    kind = schema.get("type")
    if kind == "object":
        if "properties" in schema or _is_closed(schema):
            return "structure"
        return "map" if isinstance(schema.get("additionalProperties"), Mapping) else "object"
    if kind is None:
        return "JSON value" if schema.get("x-jsonvalue") else "any"
    if kind == "string" and schema.get("contentEncoding") == "base64":
        return "blob"
    return " or ".join(sorted(kind)) if isinstance(kind, list) else {"array": "list"}.get(kind, str(kind))


def _of_kinds(left: str, right: str) -> Verdict:
    """Tell what becomes of two kinds: that of any value, and that of any object, say nothing of what they leave open."""
    for one, other, verdict in ((left, right, Verdict.RIGHT), (right, left, Verdict.LEFT)):
        if one != other and (one == "any" or (one == "object" and other in ("structure", "map"))):
            return verdict
    return judge(left, right, strict=True)


def _is_closed(schema: Mapping[str, Any]) -> bool:
    return schema.get("additionalProperties") is False


def _both_hold(left: Mapping[str, Any], right: Mapping[str, Any], keyword: str) -> bool:
    return isinstance(left.get(keyword), Mapping) and isinstance(right.get(keyword), Mapping)
