"""Formats into strategies of real values of each."""

from __future__ import annotations

from shapesmith.code import Code, fill
from shapesmith.render.python.draws.drawing import Drawing

_TEXTS = {
    "date": "dates().map(lambda day: day.isoformat())",
    "duration": 'from_regex("^P(?:[1-9][0-9]?D|T[1-9][0-9]?[HMS])\\\\Z")',
    "ipv4": 'ip_addresses(v=4).map(lambda address: f"{{address}}")',
    "ipv6": 'ip_addresses(v=6).map(lambda address: f"{{address}}")',
    "json-pointer": 'from_regex("^(?:/(?:[a-z0-9]|~[01])*)*\\\\Z")',
    "relative-json-pointer": 'from_regex("^(?:0|[1-9][0-9]?)(?:#|(?:/[a-z0-9]*)*)\\\\Z")',
    "uuid": 'uuids().map(lambda uuid: f"{{uuid}}")',
}


def draw_format(name: str, drawing: Drawing) -> Code | None:
    """Write the strategy of a format's texts, or return None for a format that is not drawn yet."""
    if name in _TEXTS:
        return drawing.of(_TEXTS[name])
    if name == "date-time":
        return fill('{}("Z", "+00:00", "+05:30", "-08:00")', drawing.helper("_moments"))
    if name == "time":
        return fill("{}.map(lambda moment: moment[11:])", fill('{}("Z", "+00:00", "+05:30", "-08:00")', drawing.helper("_moments")))
    return None
