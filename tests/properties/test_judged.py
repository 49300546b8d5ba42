"""What is drawn of operations, valid and not, is so to our validator and to jsonschema-rs.

`python -m benchmarks.judged` asks it of a million values.
"""

from __future__ import annotations

import pytest
from benchmarks.judged import Judged, subjects

SUBJECTS = list(subjects(3))


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_nothing_is_judged_wrongly(subject: Judged) -> None:
    for what, count in (("positives", 300), ("given_positives", 60), ("negatives", 300), ("given_negatives", 60)):
        assert sum(subject.judge(what, getattr(subject, what)(count, 2))) == count
    assert subject.wrong == []


def test_what_is_wrong_is_found() -> None:
    subject = SUBJECTS[0]
    valid, *_ = subject.positives(1, 1)
    try:
        list(subject.judge("positives", [{**valid, "Unknown": 1}]))
        assert [one["to"] for one in subject.wrong] == [["ours", "jsonschema-rs"]]
    finally:
        subject.wrong.clear()
