"""Keywords that name schemas and hold definitions; the schema graph reads them, lowering only judges their values."""

from __future__ import annotations

import re
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword


def _anchor(value: Any) -> str | None:
    good = isinstance(value, str) and re.fullmatch(r"[A-Za-z_][-A-Za-z0-9._]*", value)
    return None if good else "a name that begins with a letter or underscore"


def _vocabularies(value: Any) -> str | None:
    good = isinstance(value, dict) and all(isinstance(wanted, bool) for wanted in value.values())
    return None if good else "an object of booleans by URI"


SCHEMA = Keyword(name="$schema", wants=wants.text)
ID = Keyword(name="$id", wants=wants.text)
ID_4 = Keyword(name="id", wants=wants.text)
ANCHOR = Keyword(name="$anchor", wants=_anchor)
DYNAMIC_ANCHOR = Keyword(name="$dynamicAnchor", wants=_anchor)
RECURSIVE_ANCHOR = Keyword(name="$recursiveAnchor", wants=wants.boolean)
VOCABULARY = Keyword(name="$vocabulary", wants=_vocabularies)
COMMENT = Keyword(name="$comment", wants=wants.text)
DEFS = Keyword(name="$defs", wants=wants.named_schemas, subschemas="named")
DEFINITIONS = Keyword(name="definitions", subschemas="named")
