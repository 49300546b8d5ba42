"""What a family can say: the types of its values, and the limits that it has words for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from shapesmith import ecma
from shapesmith.code import Code, fill, join, literal
from shapesmith.render.python.imports import Imports
from shapesmith.shapes.values import Blob, Real, Text, Timestamp, Truth, Value, Whole

INT_64 = 2**63


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """One bound of a number: `ge`, `gt`, `le` or `lt`, an integer or a float."""

    name: str
    value: int | float

    @property
    def is_float(self) -> bool:
        """Whether a float can be exactly this bound."""
        return abs(self.value) < 2**1023 and float(self.value) == self.value

    @property
    def of_whole(self) -> Bound:
        """The same bound for integers alone."""
        if int(self.value) == self.value:
            return Bound(name=self.name, value=int(self.value))
        is_low = self.name in ("ge", "gt")
        return Bound(name="ge" if is_low else "le", value=ceil(self.value) if is_low else floor(self.value))


class Words:
    """The words of a family whose types are those of the JSON form.

    Args:
        imports: The file's imports.
        limit: Module and name of what holds limits in an annotation (`Field`, `Meta`), or None where the family has no limits at all.
    """

    types: Mapping[type[Value], Code] = {
        Text: Code("str"),
        Blob: Code("str"),
        Whole: Code("int"),
        Real: Code("int | float"),
        Truth: Code("bool"),
        Timestamp: Code("str | int | float"),
    }
    """What carries a value that has no limits and is no container."""

    finite = True
    """NaN and infinities are refused."""

    def __init__(self, imports: Imports, limit: tuple[str, str] | None) -> None:
        self.imports = imports
        self.limit = limit

    def plain(self, kind: type[Value]) -> Code:
        """Spell a scalar that has no limits."""
        return self.types[kind]

    def requires(self, origin: str) -> bool:
        """Tell whether a member is required on this word: the model's, or that of an overlay's source."""
        return True

    def list_of(self, item: Code) -> Code:
        """Spell an array."""
        return fill("list[{}]", item)

    def map_of(self, key: Code, item: Code) -> Code:
        """Spell an object whose members are alike."""
        return fill("dict[{}, {}]", key, item)

    def limited(self, spelled: Code, limits: Mapping[str, Any], *more: Code) -> Code:
        """Put limits, and what else there is, beside a type."""
        parts = [*more]
        if limits and self.limit:
            told = join(", ", (fill("{}={}", Code(name), literal(limit)) for name, limit in limits.items()))
            parts.append(fill("{}({})", self.imports.use(*self.limit), told))
        return fill("{}[{}]", self.imports.use("typing", "Annotated"), join(", ", [spelled, *parts])) if parts else spelled

    def pattern(self, pattern: str) -> str | None:
        """Return what finds the same in the family's engine, or None."""
        return None

    def takes_texts(self, texts: tuple[str, ...]) -> bool:
        """Tell whether the family can have these texts as choices."""
        return all(map(is_unicode, texts))

    def takes_bound(self, bound: Bound, *, whole: bool) -> bool:
        """Tell whether the family can say a bound."""
        return self.limit is not None

    def whole(self, bounds: tuple[Bound, ...], divisor: int | None, *, strictly: bool) -> Code:
        """Spell an integer; `strictly`: 1.0 is none."""
        limits: dict[str, Any] = {bound.name: bound.value for bound in bounds}
        return self.limited(self.plain(Whole), limits | ({} if divisor is None else {"multiple_of": divisor}))

    def real(self, bounds: tuple[Bound, ...]) -> Code:
        """Spell a number; integers and floats have limits of their own, where floats can have them exactly."""
        if not bounds:
            return self.plain(Real)
        if not all(bound.is_float for bound in bounds):
            return self.limited(self.plain(Real), {bound.name: bound.value for bound in bounds})
        whole = self.limited(self.plain(Whole), {bound.of_whole.name: bound.of_whole.value for bound in bounds})
        return fill("{} | {}", whole, self.limited(Code("float"), {bound.name: float(bound.value) for bound in bounds}))


def is_unicode(text: str) -> bool:
    """Tell whether a text has no lone surrogate, which UTF-8 has no room for."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def python_pattern(pattern: str) -> str | None:
    """Return a pattern for Python's `re` alone, or None where more is needed to read it as ECMA-262 does."""
    try:
        translated = ecma.translate(pattern)
    except ecma.InexpressibleError:
        return None
    return None if ecma.property_names(translated) or ecma.walks_units(pattern) else translated
