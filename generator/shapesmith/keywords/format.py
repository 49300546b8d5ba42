"""`format`: a string's format; an annotation, and a check where formats are to be validated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Format

_SINCE_2019 = frozenset({"2019-09", "2020-12"})
_SINCE_07 = _SINCE_2019 | {"draft-07"}
_SINCE_06 = _SINCE_07 | {"draft-06"}
_ALL = _SINCE_06 | {"draft-04"}

FORMATS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("date-time", "email", "hostname", "ipv4", "ipv6", "uri"), _ALL),
    **dict.fromkeys(("json-pointer", "uri-reference", "uri-template"), _SINCE_06),
    **dict.fromkeys(("date", "time", "regex", "relative-json-pointer"), _SINCE_07),
    **dict.fromkeys(("idn-email", "idn-hostname", "iri", "iri-reference"), _SINCE_07),
    **dict.fromkeys(("duration", "uuid"), _SINCE_2019),
}
"""The formats of JSON Schema, each with the dialects that define it: section 7.3 of their validation parts (8.3 in draft-06)."""

_OLDER: Mapping[tuple[str, str], str] = {
    ("hostname", "draft-04"): "hostname (RFC 1034)",
    ("hostname", "draft-06"): "hostname (RFC 1034)",
}
"""What a format is called where its dialect means something else by it than 2020-12: host names as yet without A-labels."""


def defined(name: str, dialect: str) -> bool:
    """Tell whether a dialect, given by its short name, defines a format; one that it does not define checks nothing."""
    return dialect in FORMATS.get(name, ())


def meant(name: str, dialect: str) -> str:
    """Return what `Format` calls a format that a dialect defines."""
    return _OLDER.get((name, dialect), name)


def _lower(value: Any, site: Site) -> Iterable[Check]:
    if site.validate_formats and defined(value, site.dialect):
        yield Format(at=site.at("format"), keyword="format", name=meant(value, site.dialect))


FORMAT = Keyword(name="format", wants=wants.text, lower=_lower)
