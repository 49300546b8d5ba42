"""The dialects of JSON Schema: which keywords each has, and how it names schemas; custom ones from `$vocabulary` of their meta-schema."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from shapesmith.document import DIALECT
from shapesmith.errors import SchemaError
from shapesmith.keywords import vocabularies
from shapesmith.keywords.keyword import Keyword
from shapesmith.keywords.vocabularies import NOTES, VOCABULARIES, ordered

_FIRST_WITH_VOCABULARIES = "https://json-schema.org/draft/2019-09/schema"


@dataclass(frozen=True, kw_only=True, eq=False)
class Dialect:
    """A dialect.

    Attributes:
        name: Its short name; of a custom one that of the dialect which it is made of.
        uri: Its meta-schema's URI, without an empty fragment.
        keywords: In the order of their checks.
        identifier: The keyword that gives a schema its URI.
        ref_alone: `$ref` hides all its siblings.
        ids_are_anchors: A fragment of the identifier is an anchor.
        asserts_formats: `format` is checked, asked or not.
        asserts_content: What strings hold is checked where nothing else is asked for: draft-07 has these keywords as assertions (section 8
            of its validation part), later dialects as annotations.
    """

    name: str
    uri: str
    keywords: tuple[Keyword, ...]
    identifier: str = "$id"
    ref_alone: bool = False
    ids_are_anchors: bool = False
    asserts_formats: bool = False
    asserts_content: bool = False

    @cached_property
    def forms(self) -> Mapping[str, str]:
        """How each keyword holds subschemas, for those that do."""
        return {keyword.name: keyword.subschemas for keyword in self.keywords if keyword.subschemas}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its keywords."""
        return frozenset(keyword.name for keyword in self.keywords)

    @cached_property
    def notes(self) -> frozenset[str]:
        """Keywords whose values stand in the notes of a block."""
        return NOTES & self.names


def _modern(name: str, uri: str, *, ours: tuple[Keyword, ...] = ()) -> Dialect:
    base = uri.removesuffix("schema") + "vocab/"
    found = {id(keyword): keyword for prefix in VOCABULARIES if prefix.startswith(base) for keyword in VOCABULARIES[prefix]}
    return Dialect(name=name, uri=uri, keywords=ordered((*found.values(), *ours)))


def _draft(number: int, keywords: tuple[Keyword, ...], *, identifier: str = "$id", asserts_content: bool = False) -> Dialect:
    name = f"draft-{number:02}"
    return Dialect(
        name=name,
        uri=f"http://json-schema.org/{name}/schema",
        keywords=ordered(keywords),
        identifier=identifier,
        ref_alone=True,
        ids_are_anchors=True,
        asserts_content=asserts_content,
    )


DIALECTS = (
    _modern("2020-12", DIALECT, ours=vocabularies.OURS),
    _modern("2019-09", _FIRST_WITH_VOCABULARIES),
    _draft(7, vocabularies.DRAFT_7, asserts_content=True),
    _draft(6, vocabularies.DRAFT_6),
    _draft(4, vocabularies.DRAFT_4, identifier="id"),
)
"""The standard ones, newest first."""

LATEST = DIALECTS[0]

_BY_NAME = {key: dialect for dialect in DIALECTS for key in (dialect.name, dialect.uri)}
_CURRENT = "http://json-schema.org/schema"
"""The URI by which a schema asks for the current version, whichever that is (core part of draft-04, section 6)."""

KNOWN = f"Known are {', '.join(dialect.name for dialect in DIALECTS)}, their URIs, and meta-schemas with '$vocabulary' in the registry"


def standard(name: str) -> Dialect | None:
    """Return the standard dialect with this short name or URI; many schemas write `https:` where the URI has `http:`, and the other way."""
    name = name.removesuffix("#")
    scheme, _, rest = name.partition("://")
    other = f"{'http' if scheme == 'https' else 'https'}://{rest}"
    return LATEST if _CURRENT in (name, other) else _BY_NAME.get(name) or _BY_NAME.get(other)


def near(name: str) -> str:
    """Return the advice for a name that no dialect has: the one that is nearest, and those that there are."""
    close = difflib.get_close_matches(name, _BY_NAME, n=1, cutoff=0.7)
    return f"Did you mean {close[0]!r}? {KNOWN}" if close else KNOWN


def custom(uri: str, meta_schema: Any, ask: Callable[[str], Dialect]) -> Dialect:
    """Return the dialect of a meta-schema that is none of the standard ones.

    Args:
        uri: The meta-schema's URI.
        meta_schema: Its contents.
        ask: Tells the dialect of another URI.

    Raises:
        SchemaError: It requires a vocabulary that is not known.
    """
    contents = meta_schema if isinstance(meta_schema, dict) else {}
    base = ask(contents["$schema"]) if isinstance(contents.get("$schema"), str) else LATEST
    wanted = contents.get("$vocabulary") if "$vocabulary" in base.names else None
    if not isinstance(wanted, dict):
        return dataclasses.replace(base, uri=uri)
    for vocabulary, required in wanted.items():
        if required and vocabulary not in VOCABULARIES:
            raise SchemaError(
                f"the meta-schema requires the vocabulary {vocabulary!r}, which is not known",
                where=f"{uri}#/$vocabulary",
                advice="Known are those of 2019-09 and 2020-12",
            )
    core = vocabularies.CORE_2019 if base.name == "2019-09" else vocabularies.CORE_2020
    found = {id(keyword): keyword for name in wanted if name in VOCABULARIES for keyword in VOCABULARIES[name]}
    keywords = ordered(tuple({**{id(keyword): keyword for keyword in core}, **found}.values()))
    asserts = any(name.endswith("/vocab/format-assertion") or (name.endswith("/vocab/format") and wanted[name]) for name in wanted)
    return dataclasses.replace(base, uri=uri, keywords=keywords, asserts_formats=asserts)
