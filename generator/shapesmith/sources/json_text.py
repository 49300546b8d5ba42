"""Turns JSON text into Python values strictly, and Python values into the one form in which documents are written."""

from __future__ import annotations

import json
import math
import sys
from typing import Any, NoReturn

from shapesmith.errors import DocumentError
from shapesmith.sources.json_places import Place, places

_BOMS = ((b"\xff\xfe\x00\x00", "UTF-32"), (b"\x00\x00\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_UTF8_BOM = b"\xef\xbb\xbf"
_SAVE_AS_UTF8 = "Save it as UTF-8 without a byte order mark"


class _Refused(Exception):
    """Raised by the hooks of `json`, which do not know where they are; the place is looked for afterwards."""


def parse_json(text: str | bytes, name: str, *, first_line: int = 1) -> Any:
    """Parse JSON as RFC 8259 has it, and refuse what readers of JSON disagree about.

    Args:
        text: The text, or its bytes, which must be UTF-8.
        name: What messages call it.
        first_line: The line at which the text begins, for one line of many.

    Raises:
        DocumentError: It is not JSON, repeats a key in an object, or holds NaN, Infinity or a number that is too large.
    """
    if isinstance(text, bytes):
        text = decode(text, name)
    if not text.strip():
        raise DocumentError("it is empty", where=name, advice="JSON has at least one value")
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_float, parse_int=_int)
    except _Refused:
        _raise_located(text, name, first_line)
    except json.JSONDecodeError as error:
        where = f"{name}:{error.lineno + first_line - 1}:{error.colno}"
        raise DocumentError(f"it is not JSON: {_lower(error.msg)}", where=where) from None
    except RecursionError:
        raise DocumentError("it is nested too deeply to be read", where=name) from None


def dump_document(contents: Any) -> str:
    """Write a document's contents: two spaces of indentation, Unicode as it is, a newline at the end."""
    return json.dumps(contents, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def decode(text: bytes, name: str) -> str:
    """Decode text that must be UTF-8 without a byte order mark.

    Raises:
        DocumentError: It is not.
    """
    if text.startswith(_UTF8_BOM):
        raise DocumentError("it begins with a UTF-8 byte order mark", where=name, advice=_SAVE_AS_UTF8)
    for mark, encoding in _BOMS:
        if text.startswith(mark):
            raise DocumentError(f"it is {encoding}, not UTF-8", where=name, advice=_SAVE_AS_UTF8)
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"it is not UTF-8: byte 0x{text[error.start]:02x} at offset {error.start}"
        raise DocumentError(message, where=name, advice=_SAVE_AS_UTF8) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Refused
    return members


def _refuse(literal: str) -> NoReturn:
    raise _Refused


def _float(literal: str) -> float:
    number = float(literal)
    if math.isinf(number):
        raise _Refused
    return number


def _int(literal: str) -> int:
    try:
        return int(literal)
    except ValueError:
        raise _Refused from None


def _raise_located(text: str, name: str, first_line: int) -> NoReturn:
    """Raise the error of the first place that a hook refused."""
    for place in places(text):
        if problem := _problem(place):
            start = text.rfind("\n", 0, place.offset)
            where = f"{name}:{text.count(chr(10), 0, place.offset) + first_line}:{place.offset - start}"
            raise DocumentError(problem[0], where=where, advice=problem[1])
    raise DocumentError("it is not JSON", where=name)


def _problem(place: Place) -> tuple[str, str] | None:
    """Tell what is wrong at a place, and what to do; None where nothing is."""
    inside = f"the object at #{place.pointer}" if place.pointer else "the top-level object"
    at = f" at #{place.pointer}"
    if place.is_key:
        said = f"the key {_short(place.token)} stands twice in {inside}"
        return (said, "Keep one of the two; readers of JSON differ in which one counts") if place.repeated else None
    number = place.token
    if number in ("NaN", "Infinity", "-Infinity"):
        return f"{number}{at} is not JSON", "Use a number, null or a string"
    if number[:1] not in "-0123456789":
        return None
    if number.lstrip("-").isdigit():
        digits, most = len(number.lstrip("-")), sys.get_int_max_str_digits()
        return (f"the integer{at} has {digits} digits", f"At most {most} are read") if 0 < most < digits else None
    return (f"the number {_short(number)}{at} is beyond what a double holds", "") if math.isinf(float(number)) else None


def _short(token: str) -> str:
    return token if len(token) <= 60 else token[:57] + "..."


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
