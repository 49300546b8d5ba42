"""A run: what was put to a target, for how long, and what was found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from shapesmith.fuzz.answers import Verdict
from shapesmith.fuzz.examples import Example, Expected
from shapesmith.fuzz.findings import Finding
from shapesmith.fuzz.stream import Stream
from shapesmith.fuzz.targets.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a run goes on, and how it asks.

    Attributes:
        max_time: Seconds; None for no limit.
        max_examples: How many examples are asked; None for no limit.
        jobs: How many are asked at once.
        rate: How many are asked a second; None for as many as go.
        strict_labels: A target that names places must name the label's.
    """

    max_time: float | None = 60.0
    max_examples: int | None = None
    jobs: int = 1
    rate: float | None = None
    strict_labels: bool = False


@dataclass(kw_only=True)
class Run:
    """What a run has found so far; it can be looked at while the run goes on, and stays when it is interrupted.

    Attributes:
        stream: The examples.
        target: What they are put to.
        findings: By fingerprint, in the order in which they were met.
        asked: How many examples were asked, by what was expected of them.
        skipped: How many could not be asked, by the reason.
        exercised: The pairs that an example broke which the target answered.
        verdicts: How many answers there were of each kind.
        seconds: How long it took.
        stopped: Why it ended before its time, or `""`.
        is_replay: It asks saved examples alone, so that coverage means nothing.
        unusable: What keeps the run from meaning what was asked: its messages.
    """

    stream: Stream
    target: Target
    findings: dict[str, Finding] = field(default_factory=dict)
    asked: Counter[Expected] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    exercised: set[str] = field(default_factory=set)
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    seconds: float = 0.0
    stopped: str = ""
    is_replay: bool = False
    unusable: list[str] = field(default_factory=list)

    @property
    def examples(self) -> int:
        """How many examples were asked."""
        return self.asked.total()

    @cached_property
    def wanted(self) -> frozenset[str]:
        """The pairs that an example can break which the target can take."""
        if self.is_replay:
            return frozenset()
        fitted = (self.target.fitted(example) for example in self.stream.broken)
        return frozenset(example.label.pair for example in fitted if isinstance(example, Example) and example.label)

    @property
    def coverage(self) -> float:
        """How much of what can be broken was broken, in percent."""
        return 100.0 * len(self.wanted & self.exercised) / len(self.wanted) if self.wanted else 100.0

    @property
    def new(self) -> list[Finding]:
        """The findings that the baseline does not have."""
        return [finding for finding in self.findings.values() if not finding.is_known]
