"""Names of Unicode properties into their characters, as node tells them (`tests/conformance/make_ecma_properties.py` asks it).

`properties.txt` has the version of Unicode, then one property a line: its name and, in base 36, how far it is from each character at
which the property begins or ends to the next.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from shapesmith.ecma.wide import property_bounds


@cache
def _table() -> dict[str, str]:
    lines = (files("shapesmith.ecma") / "properties.txt").read_text(encoding="ascii").splitlines()
    return dict(line.split(" ", 1) for line in lines[1:])


def steps(name: str) -> str:
    """Return a property as it is kept: steps from one end of a range to the next."""
    return _table()[name]


def spans(name: str) -> tuple[tuple[int, int], ...]:
    """Return the characters of a property, from first to last, in order and apart."""
    bounds = property_bounds(steps(name))
    bounds += [0x110000] * (len(bounds) % 2)
    return tuple((first, after - 1) for first, after in zip(bounds[::2], bounds[1::2], strict=True))
