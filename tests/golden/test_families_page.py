"""docs/families.md shows what families say of damaged requests today."""

from __future__ import annotations

from families_page import PAGE, page


def test_the_tables_are_made_of_what_is_said_today() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(text), "run: python tests/golden/families_page.py"
