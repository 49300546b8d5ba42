"""Where drawn valid instances come from: the seeded sampler, and Hypothesis."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from shapesmith.draw.from_schema import strategy as strategy_of
from shapesmith.draw.sample import samples as seeded
from shapesmith.errors import ShapesmithError
from shapesmith.subject import Subject

if TYPE_CHECKING:  # only the pytest plugin needs Hypothesis
    from hypothesis import strategies as st


def samples(subject: Subject, seed: int) -> Iterator[Any]:
    """Yield valid instances without end, the same ones for a seed; they end where the sampler finds none."""
    with suppress(ShapesmithError):
        yield from seeded(subject, seed=seed)


def strategy(subject: Subject) -> st.SearchStrategy[Any]:
    """Return the Hypothesis strategy of valid instances."""
    return strategy_of(subject)
