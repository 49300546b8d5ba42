r"""Patterns that `re` alone cannot express: with Unicode properties, or walked by UTF-16 code units.

This module is a part of `_runtime.py`, too, as it stands; it imports the standard library only.
"""

from __future__ import annotations

from itertools import accumulate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class WidePattern:
    """A regular expression of Python's `re` with what it needs: Unicode properties by name, and whether it walks over code units."""

    def __init__(self, text: str, properties: Mapping[str, str] | None = None, *, units: bool = False) -> None:
        self.text = text
        self.properties = properties or {}
        self.units = units

    def search(self, text: Any) -> Any:
        """Search in a text; the first call compiles."""
        import re

        compiled = re.compile(re.sub(r"\\([pP])\{(\w+)\}", self.expanded, self.text)).search
        found = (lambda text: compiled(code_units(text))) if self.units else compiled
        self.__dict__["search"] = found
        return found(text)

    def expanded(self, match: Any) -> str:
        r"""Return the ranges of a property, or of all else where it is written `\P`."""
        bounds = property_bounds(self.properties[match[2]])
        if match[1] == "P":
            bounds = bounds[1:] if bounds[0] == 0 else [0, *bounds]
        bounds += [0x110000] * (len(bounds) % 2)
        return "".join(
            f"\\U{first:08x}-\\U{after - 1:08x}" for first, after in zip(bounds[::2], bounds[1::2], strict=True) if first < after
        )


def property_bounds(steps: str) -> list[int]:
    """Return the code points at which a property begins and ends in turn, from the steps between them, in base 36."""
    return list(accumulate(int(step, 36) for step in steps.split()))


def code_units(text: str) -> str:
    """Return a text with surrogates in place of each character beyond U+FFFF."""
    if text.isascii():
        return text
    wide = (divmod(ord(character) - 0x10000, 0x400) if character > "\uffff" else character for character in text)
    return "".join(one if isinstance(one, str) else chr(0xD800 + one[0]) + chr(0xDC00 + one[1]) for one in wide)
