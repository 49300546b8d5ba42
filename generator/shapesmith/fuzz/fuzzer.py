"""Makes a run: asks examples until the time is over, and makes what is found as small as it gets."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property

from shapesmith.errors import ShapesmithError
from shapesmith.fuzz.answers import Answer, Verdict
from shapesmith.fuzz.asking import Pace, answers, opened
from shapesmith.fuzz.causes import Causes
from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import Example, described
from shapesmith.fuzz.findings import NOWHERE, Finding, fingerprint, kind_of
from shapesmith.fuzz.oversized import ORIGIN
from shapesmith.fuzz.run import Limits, Run
from shapesmith.fuzz.shrink import shrunk
from shapesmith.fuzz.stream import Stream
from shapesmith.fuzz.targets.target import Session

_MOST_HANGS, _MOST_FIRST_HANGS = 10, 3
"""How often a target may hang; fewer times where it has never answered."""
_GONE = "the target is gone"
_MOST_SECONDS, _SHARES = 5.0, 10
"""How long one finding is made smaller, at most, and which part of the time that is left."""


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
    _causes: Causes = field(init=False)

    def go(self, examples: Iterable[Example] | None = None) -> None:
        """Ask until the examples or the time end, or the target is gone; what was found until then stays in any case.

        Raises:
            TargetError: The target cannot be used, and nothing was found before.
        """
        try:
            with self._stack:
                self._started = time.monotonic()
                sessions = [opened(self.run.target, self._stack) for _ in range(self.limits.jobs)]
                self._spare = sessions[0] if len(sessions) == 1 else opened(self.run.target, self._stack)
                self._causes = Causes(stream=self.run.stream, ask=self._asked_again)
                fitted = self._fitted(self._enumerated() if examples is None else examples)
                self._started = time.monotonic()
                self._loop(fitted, sessions)
            self._tell_of_nothing()
        except TargetError as error:
            if not self.run.examples:
                raise
            self.run.unusable.append(str(error))
        except KeyboardInterrupt:
            self.run.stopped = "it was interrupted"
        finally:
            self.run.seconds = time.monotonic() - self._started

    def _enumerated(self) -> Stream:
        """Enumerate the cases, however long that takes: the time begins with the first example."""
        _ = self.run.stream.cases, self.run.stream.sized
        return self.run.stream

    def _tell_of_nothing(self) -> None:
        """Nothing found is no good news where nothing was asked."""
        if self.run.examples or self.run.stopped:
            return
        skipped = self.run.skipped.most_common(1)
        told = f"no example can be put to the target: {skipped[0][0]}" if skipped else "there is no example to put to the target"
        self.run.unusable.append(f"{self.run.stream.subject.name}: {told}")

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

    def _loop(self, examples: Iterable[Example], sessions: Sequence[Session]) -> None:
        pace = Pace(self.limits.rate)
        asked = answers(examples, sessions, self._stack, pace=pace, is_over=self._is_over)
        latest = Verdict.ACCEPTED
        for example, answer in asked:
            if answer.verdict is Verdict.SKIPPED:
                self.run.skipped[answer.said] += 1
                continue
            self._count(example, answer)
            if not (answer.is_last and latest is Verdict.CRASHED):  # that it is gone is none of this example
                self._judge(example, answer)
            latest = answer.verdict
            self.watch(self.run)
            self.run.stopped = _GONE if answer.is_last or self.run.stopped else self._hanging()
            if self.run.stopped:
                return

    def _hanging(self) -> str:
        """Say that the target hung too often; `""` where it did not."""
        hung = self.run.verdicts[Verdict.HUNG]
        if hung == self.run.examples and hung >= _MOST_FIRST_HANGS and not self.run.is_replay:
            return f"the target answered nothing in {hung} attempts"
        return f"the target hung {hung} times" if hung >= _MOST_HANGS else ""

    def _count(self, example: Example, answer: Answer) -> None:
        self.run.asked[example.expected] += 1
        self.run.verdicts[answer.verdict] += 1
        if example.label is not None and example.label.pair:
            self.run.exercised.add(example.label.pair)

    def _judge(self, example: Example, answer: Answer) -> None:
        kind = kind_of(example, answer, strict_labels=self.limits.strict_labels)
        if kind is None:
            return
        if not answer.is_last and not self.run.is_replay:
            example, answer = self._causes.of(kind, example, answer)
        found = fingerprint(kind, example, answer, self.run.stream.subject)
        found = self._same.get(found, found) if example.label or example.about else self._told_alike(found)
        if found in self.run.findings:
            self.run.findings[found] = dataclasses.replace(self.run.findings[found], count=self.run.findings[found].count + 1)
            return
        finding = Finding(kind=kind, example=example, answer=answer, fingerprint=found, is_known=found in self.known, file=example.file)
        self.run.findings[found] = finding
        if not answer.is_last and answer.verdict is not Verdict.HUNG and not self.run.is_replay and example.origin != ORIGIN:
            finding = self._smallest(finding)
        if not answer.is_last and not self.run.is_replay:
            finding = dataclasses.replace(finding, is_steady=self._is_steady(finding))
        self._settle(found, finding)

    def _told_alike(self, found: str) -> str:
        """Return the finding of a valid case of which the same was said, where there is one: a drawn example is about no place."""
        told = found.removesuffix(NOWHERE)
        alike = (one for one, there in self.run.findings.items() if not there.example.label and one.startswith(f"{told}at /"))
        return next(alike, found)

    def _settle(self, found: str, finding: Finding) -> None:
        """Keep a finding, unless its smallest example is that of another one."""
        for other, there in self.run.findings.items():
            if other != found and (there.kind, there.example.instance) == (finding.kind, finding.example.instance):
                self.run.findings[other] = dataclasses.replace(there, count=there.count + 1)
                del self.run.findings[found]
                self._same[found] = other
                return
        self.run.findings[found] = finding if finding.is_known or finding.file else self._kept(finding)

    def _kept(self, finding: Finding) -> Finding:
        """Save a finding; that it cannot be saved is told, and loses nothing."""
        try:
            return self.keep(finding)
        except (OSError, ShapesmithError) as error:
            told = f"findings cannot be saved: {error}"
            if told not in self.run.unusable:
                self.run.unusable.append(told)
            return finding

    def _asked_again(self, example: Example) -> Answer | None:
        """Ask once more, beside the examples of the run; None where that cannot be, or nothing answers any more."""
        fitted = self.run.target.fitted(example)
        if not isinstance(fitted, Example) or fitted.instance != example.instance or self.run.stopped or self._is_over():
            return None
        answer = self._spare.ask(fitted.instance)
        if answer.is_last:
            self.run.stopped = _GONE
            return None
        return None if answer.verdict is Verdict.SKIPPED else answer

    def _is_steady(self, finding: Finding) -> bool:
        """Tell whether a finding is met again; where it cannot be asked, this is taken for granted."""
        answer = self._asked_again(finding.example)
        return answer is None or kind_of(finding.example, answer, strict_labels=self.limits.strict_labels) is finding.kind

    def _smallest(self, finding: Finding) -> Finding:
        latest = finding.answer

        def fails(example: Example) -> bool:
            nonlocal latest
            answer = self._asked_again(example)
            kind = None if answer is None else kind_of(example, answer, strict_labels=self.limits.strict_labels)
            if answer is None or kind is None or fingerprint(kind, example, answer, self.run.stream.subject) != finding.fingerprint:
                return False
            latest = answer
            return True

        subject = self.run.stream.subject
        example = shrunk(finding.example, fails, subject, most_seconds=self._share(), is_over=self._is_over)
        if example is not finding.example:
            example = dataclasses.replace(example, description=described(example.instance, subject))
        return dataclasses.replace(finding, example=example, answer=latest)

    def _share(self) -> float:
        """How long one finding may be made smaller: a part of the time that is left, so that others are found, too."""
        limit = self.limits.max_time
        left = None if limit is None else limit - (time.monotonic() - self._started)
        return _MOST_SECONDS if left is None else min(_MOST_SECONDS, left / _SHARES)

    @cached_property
    def _same(self) -> dict[str, str]:
        """The fingerprints of findings that turned out to be another one, and that one's."""
        return {}
