"""What strategies draw for a format, asked of the format's own check in the same library."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from made_strategies import drawn, written
from shapesmith.document import Document
from shapesmith.keywords.format import FORMATS
from shapesmith.lower import lower
from shapesmith.lower.blocks import Settings


@pytest.mark.parametrize("name", FORMATS)
def test_drawn_texts_are_valid(name: str, tmp_path: Path) -> None:
    document = Document(name="root.json", contents={"type": "string", "format": name})
    strategies, _ = written(lower(document, settings=Settings(validate_formats=True)), tmp_path)
    judge = import_module(f"{strategies.__package__}.validators").is_valid_root
    values = drawn(strategies.root(), 100)
    assert [value for value in values if not judge(value)] == []
    assert len(set(values)) > 10
