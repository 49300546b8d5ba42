"""What a target says of an example."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a target met an example."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    CRASHED = "crashed"
    HUNG = "hung"
    MALFORMED = "malformed"
    """Its answer is none that the operation has."""
    SKIPPED = "skipped"
    """The example could not be put to this target."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer.

    Attributes:
        verdict: How the target met the example.
        said: What it said, in words; `""` where it said nothing.
        places: Pairs of an instance location and a keyword that it blames; empty where it names none.
        meant: What a malformed answer takes the example for all the same: by its status it accepted it, or refused it.
        is_last: The target is gone, and will not answer again.
    """

    verdict: Verdict
    said: str = ""
    places: tuple[tuple[str, str], ...] = ()
    meant: Verdict | None = None
    is_last: bool = False


ACCEPTED = Answer(verdict=Verdict.ACCEPTED)
