"""A place while its keywords are broken: a valid value of it, and what makes others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from shapesmith.faults.maker import Maker
from shapesmith.faults.opening import without
from shapesmith.faults.places import Place
from shapesmith.shapes.checks import Check
from shapesmith.shapes.domains import Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A value that breaks a keyword, in words too."""

    value: Any
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place with a valid value.

    Attributes:
        maker: Makes values of other places.
        place: The place.
        base: A valid value of it.
        kept: Words of ways that broke the keyword; of these no more are needed.
    """

    maker: Maker
    place: Place
    base: Any
    kept: set[str] = field(default_factory=set)

    @property
    def checks(self) -> tuple[Check, ...]:
        """All checks of the place."""
        return self.maker.checks(self.place.blocks)

    def without(self, check: Check) -> Blocks:
        """Return what holds of the place beside one check."""
        return without(self.place.blocks, check, self.maker.shapes)
