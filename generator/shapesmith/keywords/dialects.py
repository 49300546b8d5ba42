"""The dialects of JSON Schema: which keywords each has, and how it names schemas; custom ones from `$vocabulary` of their meta-schema."""

from __future__ import annotations

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


DIALECTS = (
    _modern("2020-12", DIALECT, ours=vocabularies.OURS),
    _modern("2019-09", _FIRST_WITH_VOCABULARIES),
    Dialect(
        name="draft-07",
        uri="http://json-schema.org/draft-07/schema",
        keywords=ordered(vocabularies.DRAFT_7),
        ref_alone=True,
        ids_are_anchors=True,
        asserts_content=True,
    ),
    Dialect(
        name="draft-06",
        uri="http://json-schema.org/draft-06/schema",
        keywords=ordered(vocabularies.DRAFT_6),
        ref_alone=True,
        ids_are_anchors=True,
    ),
    Dialect(
        name="draft-04",
        uri="http://json-schema.org/draft-04/schema",
        keywords=ordered(vocabularies.DRAFT_4),
        identifier="id",
        ref_alone=True,
        ids_are_anchors=True,
    ),
)
"""The standard ones, newest first."""

LATEST = DIALECTS[0]

_BY_NAME = {key: dialect for dialect in DIALECTS for key in (dialect.name, dialect.uri)}

KNOWN = f"Known are {', '.join(dialect.name for dialect in DIALECTS)}, their URIs, and meta-schemas with '$vocabulary' in the registry"


def standard(name: str) -> Dialect | None:
    """Return the standard dialect with this short name or URI."""
    return _BY_NAME.get(name.removesuffix("#"))


def custom(uri: str, meta_schema: Any, ask: Callable[[str], Dialect]) -> Dialect:
    """Return the dialect of a meta-schema that is none of the standard ones.

    Args:
        uri: The meta-schema's URI.
        meta_schema: Its contents.
        ask: Tells the dialect of another URI.

    Raises:
        SchemaError: It requires a vocabulary that is not known.
    """
    base = ask(meta_schema["$schema"]) if isinstance(meta_schema, dict) and isinstance(meta_schema.get("$schema"), str) else LATEST
    wanted = meta_schema.get("$vocabulary") if isinstance(meta_schema, dict) and "$vocabulary" in base.names else None
    if not isinstance(wanted, dict):
        return _like(base, uri, base.keywords, asserts_formats=base.asserts_formats)
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
    return _like(base, uri, keywords, asserts_formats=asserts)


def _like(base: Dialect, uri: str, keywords: tuple[Keyword, ...], *, asserts_formats: bool) -> Dialect:
    return Dialect(
        name=base.name,
        uri=uri,
        keywords=keywords,
        identifier=base.identifier,
        ref_alone=base.ref_alone,
        ids_are_anchors=base.ids_are_anchors,
        asserts_formats=asserts_formats,
        asserts_content=base.asserts_content,
    )
