"""docs/families.md shows what families say of damaged requests today."""

from __future__ import annotations

from importlib.metadata import version

import pytest
from families_page import DCG, PAGE, page


def test_the_tables_are_made_of_what_is_said_today() -> None:
    if (found := version("datamodel-code-generator")) != DCG:
        pytest.skip(f"the page tells of datamodel-code-generator {DCG}, and {found} is installed")
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(text), "run: python tests/golden/families_page.py"
