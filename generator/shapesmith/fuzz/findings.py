"""Answers against labels: what is a finding, and which findings are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from shapesmith.fuzz.answers import Answer, Verdict
from shapesmith.fuzz.examples import Example, Expected
from shapesmith.fuzz.generalised import generalised
from shapesmith.fuzz.targets.address import Address
from shapesmith.subject import Subject

_POINTER = re.compile(r"(?:/[^\s/:,;]+)+")
_CHANGING = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*(?:\"|$)|\bgot .*|0x[0-9a-fA-F]+|\d+")
"""What differs between two tellings of the same thing: places, and quoted values, what there was, addresses, numbers."""

NOWHERE = "at /"
"""How the fingerprint of a valid example ends that is about no place but the root."""


class Kind(StrEnum):
    """What is wrong with a target."""

    ACCEPTED_INVALID = "accepted-invalid"
    REFUSED_VALID = "refused-valid"
    CRASHED = "crashed"
    HUNG = "hung"
    MALFORMED = "malformed-answer"
    MISTAKEN = "blamed-another-place"


WORDS = {
    Kind.ACCEPTED_INVALID: "accepted an invalid instance",
    Kind.REFUSED_VALID: "refused a valid instance",
    Kind.CRASHED: "crashed",
    Kind.HUNG: "did not answer in time",
    Kind.MALFORMED: "gave a malformed answer",
    Kind.MISTAKEN: "blamed another place or keyword",
}
_KINDS = {Verdict.CRASHED: Kind.CRASHED, Verdict.HUNG: Kind.HUNG, Verdict.MALFORMED: Kind.MALFORMED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a right target would not do.

    Attributes:
        kind: What it is.
        example: The smallest example that shows it.
        answer: What the target said of that.
        fingerprint: What the findings have in common that are one.
        count: How many examples showed it.
        file: Where it was saved, or read from.
        is_known: The baseline has it.
        address: The target that its file names, None where that may be another one.
        is_steady: It failed when it was asked again, as far as it was.
    """

    kind: Kind
    example: Example
    answer: Answer
    fingerprint: str
    count: int = 1
    file: str = ""
    is_known: bool = False
    address: Address | None = None
    is_steady: bool = True

    @property
    def verdict(self) -> Verdict:
        """What the target said: of an answer in a wrong form, what it means where that is what is wrong."""
        return self.answer.verdict if self.kind is Kind.MALFORMED else self.answer.meant or self.answer.verdict

    @property
    def sentence(self) -> str:
        """What the target did, in one line."""
        label = self.example.label
        if label is not None:
            return f"{WORDS[self.kind]}: {label.keyword} at {label.instance_location or 'the root'}"
        return f"{self.deed}: {self.example.description}" if self.example.description and not self.answer.places else self.deed

    @property
    def deed(self) -> str:
        """What the target did, without saying of what."""
        if self.answer.places and (self.example.label is None or self.kind is Kind.MISTAKEN):
            where, keyword = self.answer.places[0]
            return f"{WORDS[self.kind]}{', and blames' if self.example.label is None else ':'} {keyword} at {where or 'the root'}"
        return WORDS[self.kind]


def kind_of(example: Example, answer: Answer, *, strict_labels: bool = False) -> Kind | None:
    """Return what is wrong with an answer; None where nothing is. A wrong verdict counts for more than the form that it came in."""
    verdict = answer.meant or answer.verdict
    if verdict is Verdict.ACCEPTED and example.expected is Expected.INVALID:
        return Kind.ACCEPTED_INVALID
    if verdict is Verdict.REFUSED and example.expected is Expected.VALID:
        return Kind.REFUSED_VALID
    if answer.verdict in _KINDS:
        return _KINDS[answer.verdict]
    if verdict is Verdict.ACCEPTED:
        return None
    if strict_labels and answer.places and example.label is not None:
        label = (example.label.instance_location, example.label.keyword)
        return None if label in answer.places else Kind.MISTAKEN
    return None


def fingerprint(kind: Kind, example: Example, answer: Answer, subject: Subject) -> str:
    """Return what the findings have in common that are one: their pair, or of valid examples what was said of them, and the place.

    What readers differ about is one thing wherever it stands.

    Answers that are none are the same whatever was asked.
    """
    label = example.label
    if label is not None and kind is not Kind.MALFORMED:
        return f"{kind} {label.pair or f'{generalised(label.instance_location, subject)} {label.keyword}'}"
    if answer.places:
        where, keyword = answer.places[0]
        return f"{kind} by {keyword} at {generalised(where, subject)}"
    first = answer.said.splitlines()[0] if answer.said else ""
    said = _CHANGING.sub("_", _POINTER.sub(lambda found: generalised(found[0], subject), first))
    if kind is Kind.MALFORMED:
        return f"{kind} {said}"
    return f"{kind} {f'{said} ' if said not in ('', 'False') else ''}at {example.odd or generalised(example.about, subject)}"
