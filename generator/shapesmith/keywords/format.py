"""`format`: a string's format; an annotation, and a check where formats are to be validated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.errors import SchemaError
from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Format

CHECKED = ("date", "date-time", "duration", "ipv4", "ipv6", "json-pointer", "relative-json-pointer", "time", "uuid")
"""The formats that can be checked so far."""

STANDARD = (
    *CHECKED,
    *("email", "hostname", "idn-email", "idn-hostname", "iri", "iri-reference", "regex", "uri", "uri-reference", "uri-template"),
)
"""The formats of JSON Schema 2020-12, section 7.3 of its validation part. Other names check nothing, as that part has it."""


def _lower(value: Any, site: Site) -> Iterable[Check]:
    if not site.validate_formats or value not in STANDARD:
        return
    if value not in CHECKED:
        raise SchemaError(
            f"'format' {value!r} cannot be checked yet",
            where=str(site.at("format")),
            advice=f"Those that can: {', '.join(CHECKED)}",
        )
    yield Format(at=site.at("format"), keyword="format", name=value)


FORMAT = Keyword(name="format", wants=wants.text, lower=_lower)
