"""The records of the table: what was measured, beside what, and what it should be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a goal speaks of."""

    SPEED = "speed"
    """So many times as fast as the peer."""

    COST = "cost"
    """So many times the peer's time."""

    TIME = "time"
    """Seconds."""

    MEMORY = "memory"
    """Megabytes."""

    GROWTH = "growth"
    """The power of a size by which something grows."""

    COUNT = "count"
    """How many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a figure should be: at least `bound` for a speed or a count, at most for a cost or a growth, under it for a time or memory."""

    kind: Kind
    bound: float | None
    """None: the figure is shown for comparison."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure: seconds a call, or what the goal's kind counts."""

    what: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    goal: Goal

    @property
    def ratio(self) -> float | None:
        """How many times as fast as the peer, or (of a cost) how many times its time."""
        if self.theirs is None:
            return None
        return self.ours / self.theirs if self.goal.kind is Kind.COST else self.theirs / self.ours

    @property
    def holds(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.goal.bound is None:
            return None
        if self.goal.kind is Kind.COUNT:
            return self.ours >= self.goal.bound
        if self.theirs is None or self.goal.kind not in (Kind.SPEED, Kind.COST):
            return self.ours <= self.goal.bound if self.goal.kind is Kind.GROWTH else self.ours < self.goal.bound
        ratio = self.ratio
        assert ratio is not None
        return ratio <= self.goal.bound if self.goal.kind is Kind.COST else ratio >= self.goal.bound


def times_as_fast(bound: float | None = None) -> Goal:
    """Return the goal of being at least so many times as fast as the peer."""
    return Goal(kind=Kind.SPEED, bound=bound)


def times_its_time(bound: float | None = None) -> Goal:
    """Return the goal of taking at most so many times the peer's time."""
    return Goal(kind=Kind.COST, bound=bound)


def under(seconds: float | None = None) -> Goal:
    """Return the goal of taking less time than this."""
    return Goal(kind=Kind.TIME, bound=seconds)


def megabytes(most: float | None = None) -> Goal:
    """Return the goal of taking less memory than this."""
    return Goal(kind=Kind.MEMORY, bound=most)


def many(least: float | None = None) -> Goal:
    """Return the goal of being so many, at least."""
    return Goal(kind=Kind.COUNT, bound=least)


def growing_by(power: float | None = None) -> Goal:
    """Return the goal of growing by at most this power of the size."""
    return Goal(kind=Kind.GROWTH, bound=power)
