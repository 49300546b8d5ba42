"""Where drawn valid instances come from: the seeded sampler, and Hypothesis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from shapesmith.draw.from_schema import strategy as strategy_of
from shapesmith.draw.sample import samples as seeded
from shapesmith.draw.subject import subject_of
from shapesmith.errors import UnsatisfiableError
from shapesmith.fuzz.subject import Subject

if TYPE_CHECKING:  # only the pytest plugin needs Hypothesis
    from hypothesis import strategies as st


def samples(subject: Subject, seed: int) -> Iterator[Any]:
    """Yield valid instances without end, the same ones for a seed; none where no value is valid."""
    try:
        yield from seeded(subject_of(subject.contract, subject.shape, title=subject.name), seed=seed)
    except UnsatisfiableError:
        return


def strategy(subject: Subject) -> st.SearchStrategy[Any]:
    """Return the Hypothesis strategy of valid instances."""
    return strategy_of(subject_of(subject.contract, subject.shape, title=subject.name))
