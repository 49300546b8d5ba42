"""`x-dateTime`: a string is an ISO 8601 date and time, with `Z`, with an offset, or without either."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Extension


def _wants(value: Any) -> str | None:
    return None if value == "iso8601" else '"iso8601"'


def _lower(value: Any, site: Site) -> Iterable[Check]:
    yield Extension(
        at=site.at("x-dateTime"),
        keyword="x-dateTime",
        function="date_time",
        arguments=(value,),
        of="string",
        sentence="an ISO 8601 date and time such as 2026-01-31T08:15:00Z",
    )


DATE_TIME = Keyword(name="x-dateTime", wants=_wants, lower=_lower)
