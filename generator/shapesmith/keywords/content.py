"""`contentEncoding`, `contentMediaType`, `contentSchema`: what a string holds; annotations, and checks where contents are to be validated.

Base64 (RFC 4648, section 4), base64url, base32, base16 and JSON are known; what stands in another encoding, or is of another media type, is
not looked into.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Content

ENCODINGS = ("base64", "base64url", "base32", "base16")


def _encoding(value: Any, site: Site) -> Iterable[Check]:
    if site.validate_content and value.lower() in ENCODINGS:
        yield Content(at=site.at("contentEncoding"), keyword="contentEncoding", encoding=value.lower())


def _media_type(value: Any, site: Site) -> Iterable[Check]:
    encoding = site.siblings.get("contentEncoding", "").lower()
    if not site.validate_content or not _is_json(value) or (encoding and encoding not in ENCODINGS):
        return
    yield Content(at=site.at("contentMediaType"), keyword="contentMediaType", encoding=encoding, is_json=True)
    if "contentSchema" in site.siblings:
        block = site.descend("contentSchema")
        yield Content(at=site.at("contentSchema"), keyword="contentSchema", encoding=encoding, is_json=True, block=block)


def _is_json(media_type: str) -> bool:
    essence = media_type.partition(";")[0].strip().lower()
    return essence in ("application/json", "text/json") or essence.endswith("+json")


CONTENT_ENCODING = Keyword(name="contentEncoding", wants=wants.text, lower=_encoding)
CONTENT_MEDIA_TYPE = Keyword(name="contentMediaType", wants=wants.text, lower=_media_type)
CONTENT_SCHEMA = Keyword(name="contentSchema", subschemas="one")
