"""docs/errors.md shows the messages of today, and of the peers in the versions that are pinned."""

from __future__ import annotations

from importlib import metadata

import pytest
from errors_page import ASKED, CASES, PAGE, ROOT, ask, bad_request, ours, page, stored

from pinpoint_put_events import validators

FAULTS = (1, 1, 3, 1, 1, 1, 1, 1, 7, 3, 1, 1)
"""How many errors each case has."""


def test_the_page_is_made_of_what_is_said_today() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(text, stored()), "run: python tests/golden/errors_page.py"


@pytest.mark.parametrize("peer", ASKED)
def test_peers_say_what_is_stored_of_them(peer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    kept = stored()[peer]
    try:
        version = metadata.version(peer)
    except metadata.PackageNotFoundError:
        pytest.skip(f"{peer} is not installed")
    if version != kept["version"]:
        pytest.skip(f"{peer} {version} is not the version of the page")
    assert ask(peer) == kept


@pytest.mark.parametrize(("case", "count"), list(zip(CASES, FAULTS, strict=True)))
def test_every_fault_is_told_once(case: str, count: int) -> None:
    request = bad_request(case)
    assert not validators.is_valid_put_events_request(request)
    assert len(ours(request)) == count


@pytest.mark.parametrize("case", CASES)
def test_what_peers_say_is_longer_where_it_says_what_to_do(case: str) -> None:
    told = len("\n".join(ours(bad_request(case))))
    for peer, asked in stored().items():
        text = "\n".join(asked["messages"][case])
        helps = "did you mean" in text or "must be one of" in text or "visit https" in text
        assert not helps or told < len(text), peer
