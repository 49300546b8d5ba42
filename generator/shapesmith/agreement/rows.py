"""What comparing two documents finds: one row for every thing that either of them says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

SILENT = None
"""What a document that says nothing has in a row."""


class Verdict(StrEnum):
    """What becomes of a thing that one or both documents say."""

    AGREES = "agrees"
    LEFT = "only the first knows"
    RIGHT = "only the second knows"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that documents say.

    Attributes:
        operation: Of which operation; `""` where it is of the service.
        place: Where, by member names, `*` for every item or value: `request.Items.*.Name`.
        aspect: Of what: `type`, `member`, `required`, `enum`, or a keyword of the spec format.
        left: What the first document says, as JSON; None where it says nothing.
        right: What the second says.
    """

    operation: str
    place: str
    aspect: str
    left: Any
    right: Any
    verdict: Verdict


def judge(left: Any, right: Any, *, strict: bool) -> Verdict:
    """Tell what becomes of what two documents say.

    Args:
        left: The one; None where it says nothing.
        right: The other.
        strict: Saying nothing is saying something: the document would tell if it were so.
    """
    if left == right:
        return Verdict.AGREES
    if not strict and right is SILENT:
        return Verdict.LEFT
    if not strict and left is SILENT:
        return Verdict.RIGHT
    return Verdict.CONTRADICTS
