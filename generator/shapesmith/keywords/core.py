"""Keywords that name schemas and hold definitions; the schema graph reads them, lowering only judges their values."""

from __future__ import annotations

import re
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword


def _anchor(value: Any) -> str | None:
    good = isinstance(value, str) and re.fullmatch(r"[A-Za-z_][-A-Za-z0-9._]*", value)
    return None if good else "a name that begins with a letter or underscore"


CORE = (
    Keyword(name="$schema", wants=wants.text),
    Keyword(name="$id", wants=wants.text),
    Keyword(name="$anchor", wants=_anchor),
    Keyword(name="$dynamicAnchor", wants=_anchor),
    Keyword(name="$comment", wants=wants.text),
    Keyword(name="$defs", wants=wants.named_schemas, subschemas="named"),
    Keyword(name="definitions", subschemas="named"),
)
