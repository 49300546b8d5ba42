"""Keywords, of JSON Schema and of the spec format, that note something and check nothing: their values reach the block's notes."""

from __future__ import annotations

from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword


def _level(value: Any) -> str | None:
    return None if value in ("error", "advice") else '"error" or "advice"'


META_DATA = (
    Keyword(name="title", wants=wants.text),
    Keyword(name="description", wants=wants.text),
    Keyword(name="default"),
    Keyword(name="deprecated", wants=wants.boolean),
    Keyword(name="readOnly", wants=wants.boolean),
    Keyword(name="writeOnly", wants=wants.boolean),
    Keyword(name="examples", wants=wants.array),
)

SPEC = (
    Keyword(name="x-wire"),
    Keyword(name="x-payload", wants=wants.text),
    Keyword(name="x-union", wants=wants.boolean),
    Keyword(name="x-returned", wants=wants.boolean),
    Keyword(name="x-sensitive", wants=wants.boolean),
    Keyword(name="x-timestamp", wants=wants.boolean),
    Keyword(name="x-document", wants=wants.boolean),
    Keyword(name="x-jsonvalue", wants=wants.boolean),
    Keyword(name="x-hostLabel", wants=wants.boolean),
    Keyword(name="x-idempotencyToken", wants=wants.boolean),
    Keyword(name="x-streaming", wants=wants.boolean),
    Keyword(name="x-eventStream", wants=wants.boolean),
    Keyword(name="x-decodedLength"),
    Keyword(name="x-pattern", wants=wants.text),
    Keyword(name="x-outcomes"),
    Keyword(name="x-source", wants=wants.text),
    Keyword(name="x-level", wants=_level),
)
