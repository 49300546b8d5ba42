"""Which JSON types a check concerns, and which the checks of a block leave."""

from __future__ import annotations

from collections.abc import Iterable

from shapesmith.shapes.checks import (
    JSON_TYPES,
    Check,
    Contains,
    Content,
    Dependent,
    Extension,
    Format,
    Items,
    Match,
    Members,
    MultipleOf,
    Not,
    Range,
    Size,
    Together,
    Type,
    Unevaluated,
    Unique,
    Values,
)

_CONCERNS: dict[type[Check], str] = {
    Range: "number",
    MultipleOf: "number",
    Match: "string",
    Format: "string",
    Members: "object",
    Together: "object",
    Dependent: "object",
    Items: "array",
    Contains: "array",
    Content: "string",
    Unique: "array",
}


def concerns(check: Check) -> str:
    """Return the JSON type that a check concerns, `""` where it concerns every instance."""
    if isinstance(check, Size | Extension | Unevaluated):
        return check.of
    return _CONCERNS.get(type(check), "")


def types_of(checks: Iterable[Check]) -> tuple[str, ...] | None:
    """Return the JSON types that a block's checks leave, None where all are left.

    An `enum` of strings leaves strings, and a `not` of what concerns strings alone does too: all other instances meet that.
    """
    left: set[str] | None = None
    for check in checks:
        told = _told_types(check)
        if told is not None:
            left = told if left is None else left & told
    if left is None:
        return None
    if "number" in left:
        left.discard("integer")
    return tuple(kind for kind in JSON_TYPES if kind in left)


def kinds_of(types: Iterable[str]) -> frozenset[str]:
    """Return JSON types with `integer` told as `number`."""
    return frozenset("number" if name == "integer" else name for name in types)


def _told_types(check: Check) -> set[str] | None:
    if isinstance(check, Type):
        return set(check.types) | ({"integer"} if "number" in check.types else set())
    if isinstance(check, Values) and check.values and all(isinstance(value, str) for value in check.values):
        return {"string"}
    if isinstance(check, Not):
        kinds = {concerns(one) for one in check.block.checks}
        return {*kinds, *({"integer"} if "number" in kinds else ())} if len(kinds) == 1 and "" not in kinds else None
    return None
