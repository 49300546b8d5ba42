"""A run: examples put to a target until the time is over, and what was found."""

from __future__ import annotations

import dataclasses
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property

from shapesmith.fuzz.answers import Answer, Verdict
from shapesmith.fuzz.asking import Pace, answers, opened
from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import Example, Expected
from shapesmith.fuzz.findings import Finding, fingerprint, kind_of
from shapesmith.fuzz.shrink import shrunk
from shapesmith.fuzz.stream import Stream
from shapesmith.fuzz.targets.target import Session, Target

_MOST_HANGS = 10


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


@dataclass(kw_only=True)
class Fuzzer:
    """Makes a run.

    Attributes:
        run: What it fills.
        limits: How long.
        known: The fingerprints of the baseline.
        watch: Called after each example.
        keep: Saves a finding, and returns it with its file.
    """

    run: Run
    limits: Limits
    known: Collection[str] = ()
    watch: Callable[[Run], None] = lambda run: None
    keep: Callable[[Finding], Finding] = lambda finding: finding
    _stack: ExitStack = field(default_factory=ExitStack, init=False)
    _started: float = field(default=0.0, init=False)
    _spare: Session = field(init=False)

    def go(self, examples: Iterable[Example] | None = None) -> None:
        """Ask until the examples or the time end, or the target is gone; what was found until then stays in any case.

        Raises:
            TargetError: The target cannot be used, and nothing was found before.
        """
        self._started = time.monotonic()
        try:
            with self._stack:
                self._loop(self._fitted(self.run.stream if examples is None else examples))
            if not self.run.examples and not self.run.stopped:
                skipped = self.run.skipped.most_common(1)
                told = f"no example can be put to the target: {skipped[0][0]}" if skipped else "there is no example to put to the target"
                self.run.unusable.append(f"{self.run.stream.subject.name}: {told}")
        except TargetError as error:
            if not self.run.examples:
                raise
            self.run.unusable.append(str(error))
        except KeyboardInterrupt:
            self.run.stopped = "it was interrupted"
        finally:
            self.run.seconds = time.monotonic() - self._started

    def _is_over(self) -> bool:
        limit = self.limits.max_time
        return limit is not None and time.monotonic() - self._started > limit

    def _fitted(self, examples: Iterable[Example]) -> Iterator[Example]:
        """Yield the examples as the target can take them, until enough have been; what it cannot take is counted beside."""
        most, given = self.limits.max_examples, 0
        for example in examples:
            if most is not None and given >= most:
                return
            fitted = self.run.target.fitted(example)
            if isinstance(fitted, str):
                self.run.skipped[fitted] += 1
                if self._is_over():
                    return
                continue
            given += 1
            yield fitted

    def _loop(self, examples: Iterable[Example]) -> None:
        pace = Pace(self.limits.rate)
        sessions = [opened(self.run.target, self._stack) for _ in range(self.limits.jobs)]
        self._spare = sessions[0] if len(sessions) == 1 else opened(self.run.target, self._stack)
        asked = answers(examples, sessions, self._stack, pace=pace, is_over=self._is_over)
        for example, answer in asked:
            if answer.verdict is Verdict.SKIPPED:
                self.run.skipped[answer.said] += 1
                continue
            self._count(example, answer)
            self._judge(example, answer)
            self.watch(self.run)
            if answer.is_last or self.run.verdicts[Verdict.HUNG] >= _MOST_HANGS:
                self.run.stopped = "the target is gone" if answer.is_last else f"the target hung {_MOST_HANGS} times"
                return

    def _count(self, example: Example, answer: Answer) -> None:
        self.run.asked[example.expected] += 1
        self.run.verdicts[answer.verdict] += 1
        if example.label is not None and example.label.pair:
            self.run.exercised.add(example.label.pair)

    def _judge(self, example: Example, answer: Answer) -> None:
        kind = kind_of(example, answer, strict_labels=self.limits.strict_labels)
        if kind is None:
            return
        found = fingerprint(kind, example, answer, self.run.stream.subject)
        found = self._same.get(found, found)
        if found in self.run.findings:
            self.run.findings[found] = dataclasses.replace(self.run.findings[found], count=self.run.findings[found].count + 1)
            return
        finding = Finding(kind=kind, example=example, answer=answer, fingerprint=found, is_known=found in self.known, file=example.file)
        self.run.findings[found] = finding
        if not answer.is_last and answer.verdict is not Verdict.HUNG:
            finding = self._smallest(finding)
        self._settle(found, finding)

    def _settle(self, found: str, finding: Finding) -> None:
        """Keep a finding, unless its smallest example is that of another one."""
        for other, there in self.run.findings.items():
            if other != found and (there.kind, there.example.instance) == (finding.kind, finding.example.instance):
                self.run.findings[other] = dataclasses.replace(there, count=there.count + 1)
                del self.run.findings[found]
                self._same[found] = other
                return
        self.run.findings[found] = finding if finding.is_known or finding.file else self.keep(finding)

    def _smallest(self, finding: Finding) -> Finding:
        latest = finding.answer

        def fails(example: Example) -> bool:
            nonlocal latest
            fitted = self.run.target.fitted(example)
            if not isinstance(fitted, Example) or fitted.instance != example.instance:
                return False
            answer = self._spare.ask(fitted.instance)
            kind = kind_of(fitted, answer, strict_labels=self.limits.strict_labels)
            if kind is None or fingerprint(kind, fitted, answer, self.run.stream.subject) != finding.fingerprint:
                return False
            latest = answer
            return True

        example = shrunk(finding.example, fails, self.run.stream.subject, is_over=self._is_over)
        return dataclasses.replace(finding, example=example, answer=latest)

    @cached_property
    def _same(self) -> dict[str, str]:
        """The fingerprints of findings that turned out to be another one, and that one's."""
        return {}
