"""What keeps a run from going on."""

from __future__ import annotations

from shapesmith.errors import ShapesmithError


class TargetError(ShapesmithError):
    """A target that cannot be used: it cannot be imported, started or reached, or does not speak as it should."""


class CorpusError(ShapesmithError):
    """A corpus file or a baseline that cannot be used."""
