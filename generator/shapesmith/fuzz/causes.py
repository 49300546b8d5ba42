"""What a target fails at, told from what stands beside it: a crash that has nothing to do with a fault is no finding about that fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from shapesmith.fuzz.answers import Answer
from shapesmith.fuzz.examples import Example, Expected, expected_of
from shapesmith.fuzz.findings import Kind, fingerprint, kind_of
from shapesmith.fuzz.stream import Stream

_OF_ANY = (Kind.CRASHED, Kind.HUNG, Kind.REFUSED_VALID)
"""What a target may do whatever it is asked."""


@dataclass(kw_only=True)
class Causes:
    """Looks for the valid example that fails like another one.

    Attributes:
        stream: Where the first valid example comes from.
        ask: Asks the target; None where it cannot take the example, or is not to be asked any more.
    """

    stream: Stream
    ask: Callable[[Example], Answer | None]
    _plain: list[tuple[Example, Answer | None]] = field(default_factory=list, init=False)

    def of(self, kind: Kind, example: Example, answer: Answer) -> tuple[Example, Answer]:
        """Return an example and its answer, or the valid ones that show that it is not about this example's fault or place."""
        if kind not in _OF_ANY:
            return example, answer
        plain = self._first_valid()
        if plain is not None and plain[1] is not None and self._is_same(kind, answer, plain[0], plain[1]):
            return plain[0], plain[1]
        if example.label is not None and example.sound:
            sound = self._valid(example.sound[0])
            told = self.ask(sound)
            if told is not None and self._is_same(kind, answer, sound, told):
                return sound, told
        return example, answer

    def _valid(self, instance: Any) -> Example:
        expected = expected_of(instance, self.stream.subject)
        return Example(instance=instance, expected=expected, description="drawn", origin="draws")

    def _first_valid(self) -> tuple[Example, Answer | None] | None:
        """Return the first valid case, which is asked once, with its answer."""
        if not self._plain:
            first = next((case for case in self.stream.cases if case.expected is Expected.VALID), None)
            if first is not None:
                self._plain.append((first, self.ask(first)))
        return self._plain[0] if self._plain else None

    def _is_same(self, kind: Kind, answer: Answer, valid: Example, told: Answer) -> bool:
        """Tell whether a valid example fails in the same way, by the words that the target has for it."""
        subject = self.stream.subject
        return kind_of(valid, told) is kind and fingerprint(kind, valid, told, subject) == fingerprint(kind, valid, answer, subject)
