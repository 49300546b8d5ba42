"""The keywords of each vocabulary, in the order in which their checks stand in a block."""

from __future__ import annotations

from shapesmith.keywords.additional_properties import ADDITIONAL_PROPERTIES
from shapesmith.keywords.all_of import ALL_OF
from shapesmith.keywords.annotations import META_DATA, SPEC
from shapesmith.keywords.any_of import ANY_OF, ONE_OF
from shapesmith.keywords.contains import CONTAINS, CONTAINS_BEFORE_2020, MAX_CONTAINS, MIN_CONTAINS
from shapesmith.keywords.content import CONTENT_ENCODING, CONTENT_MEDIA_TYPE, CONTENT_SCHEMA
from shapesmith.keywords.core import (
    ANCHOR,
    COMMENT,
    DEFINITIONS,
    DEFS,
    DYNAMIC_ANCHOR,
    ID,
    ID_4,
    RECURSIVE_ANCHOR,
    SCHEMA,
    VOCABULARY,
)
from shapesmith.keywords.date_time import DATE_TIME
from shapesmith.keywords.dependencies import DEPENDENCIES
from shapesmith.keywords.dependent_required import DEPENDENT_REQUIRED
from shapesmith.keywords.dependent_schemas import DEPENDENT_SCHEMAS
from shapesmith.keywords.enum import CONST, ENUM
from shapesmith.keywords.format import FORMAT
from shapesmith.keywords.if_ import ELSE, IF, THEN
from shapesmith.keywords.item_count import MAX_ITEMS, MIN_ITEMS
from shapesmith.keywords.items import ADDITIONAL_ITEMS, ITEMS, ITEMS_BEFORE_2020, PREFIX_ITEMS
from shapesmith.keywords.keyword import Keyword
from shapesmith.keywords.length import MAX_LENGTH, MIN_LENGTH
from shapesmith.keywords.max_bytes import MAX_BYTES
from shapesmith.keywords.max_decoded_bytes import MAX_DECODED_BYTES
from shapesmith.keywords.max_total import MAX_TOTAL
from shapesmith.keywords.member_count import MAX_PROPERTIES, MIN_PROPERTIES
from shapesmith.keywords.multiple_of import MULTIPLE_OF
from shapesmith.keywords.not_ import NOT
from shapesmith.keywords.pattern import PATTERN
from shapesmith.keywords.pattern_properties import PATTERN_PROPERTIES
from shapesmith.keywords.properties import PROPERTIES
from shapesmith.keywords.property_names import PROPERTY_NAMES
from shapesmith.keywords.range import (
    EXCLUSIVE_MAXIMUM,
    EXCLUSIVE_MAXIMUM_4,
    EXCLUSIVE_MINIMUM,
    EXCLUSIVE_MINIMUM_4,
    MAXIMUM,
    MAXIMUM_4,
    MINIMUM,
    MINIMUM_4,
)
from shapesmith.keywords.ref import DYNAMIC_REF, RECURSIVE_REF, REF
from shapesmith.keywords.required import REQUIRED
from shapesmith.keywords.type import TYPE, TYPE_4
from shapesmith.keywords.unevaluated import UNEVALUATED_ITEMS, UNEVALUATED_PROPERTIES
from shapesmith.keywords.unique_items import UNIQUE_ITEMS

_OF_TEXTS = (MIN_LENGTH, MAX_LENGTH, PATTERN)
_OF_NUMBERS = (MINIMUM, MAXIMUM, EXCLUSIVE_MINIMUM, EXCLUSIVE_MAXIMUM, MULTIPLE_OF)
_OF_NUMBERS_4 = (MINIMUM_4, MAXIMUM_4, EXCLUSIVE_MINIMUM_4, EXCLUSIVE_MAXIMUM_4, MULTIPLE_OF)
_OF_OBJECTS = (MIN_PROPERTIES, MAX_PROPERTIES, REQUIRED)
_OF_ARRAYS = (MIN_ITEMS, MAX_ITEMS, UNIQUE_ITEMS)
_OF_MEMBERS = (PROPERTIES, PATTERN_PROPERTIES, ADDITIONAL_PROPERTIES)
_CHOOSING = (ALL_OF, ANY_OF, ONE_OF, NOT)
_IF = (IF, THEN, ELSE)
_CONTENT = (CONTENT_ENCODING, CONTENT_MEDIA_TYPE)
_UNEVALUATED = (UNEVALUATED_PROPERTIES, UNEVALUATED_ITEMS)
_NOTING = tuple(keyword for keyword in META_DATA if keyword.name not in ("deprecated", "readOnly", "writeOnly", "examples"))

CORE_2020 = (SCHEMA, VOCABULARY, ID, ANCHOR, DYNAMIC_ANCHOR, COMMENT, DEFS, DEFINITIONS, REF, DYNAMIC_REF)
CORE_2019 = (SCHEMA, VOCABULARY, ID, ANCHOR, RECURSIVE_ANCHOR, COMMENT, DEFS, DEFINITIONS, REF, RECURSIVE_REF)
"""`definitions` and `dependencies` are in both, as their meta-schemas have them for the sake of older schemas."""

APPLICATOR_2020 = (
    *(*_OF_MEMBERS, PROPERTY_NAMES, DEPENDENT_SCHEMAS, DEPENDENCIES),
    *(PREFIX_ITEMS, ITEMS, CONTAINS, *_CHOOSING, *_IF),
)
APPLICATOR_2019 = (
    *(*_OF_MEMBERS, PROPERTY_NAMES, DEPENDENT_SCHEMAS, DEPENDENCIES),
    *(ITEMS_BEFORE_2020, ADDITIONAL_ITEMS, CONTAINS_BEFORE_2020, *_CHOOSING, *_IF, *_UNEVALUATED),
)
VALIDATION = (TYPE, ENUM, CONST, *_OF_TEXTS, *_OF_NUMBERS, *_OF_OBJECTS, DEPENDENT_REQUIRED, *_OF_ARRAYS, MIN_CONTAINS, MAX_CONTAINS)
CONTENT = (*_CONTENT, CONTENT_SCHEMA)

_2019 = "https://json-schema.org/draft/2019-09/vocab/"
_2020 = "https://json-schema.org/draft/2020-12/vocab/"
VOCABULARIES = {
    _2019 + "core": CORE_2019,
    _2019 + "applicator": APPLICATOR_2019,
    _2019 + "validation": VALIDATION,
    _2019 + "meta-data": META_DATA,
    _2019 + "format": (FORMAT,),
    _2019 + "content": CONTENT,
    _2020 + "core": CORE_2020,
    _2020 + "applicator": APPLICATOR_2020,
    _2020 + "unevaluated": _UNEVALUATED,
    _2020 + "validation": VALIDATION,
    _2020 + "meta-data": META_DATA,
    _2020 + "format-annotation": (FORMAT,),
    _2020 + "format-assertion": (FORMAT,),
    _2020 + "content": CONTENT,
}
"""By URI; core is always in force."""

OURS = (*SPEC, DATE_TIME, MAX_TOTAL, MAX_BYTES, MAX_DECODED_BYTES)
"""What a spec of ours adds to 2020-12."""

DRAFT_4 = (
    *(SCHEMA, ID_4, DEFINITIONS, REF, *_NOTING, TYPE_4, ENUM, *_OF_TEXTS, FORMAT, *_OF_NUMBERS_4, *_OF_OBJECTS, *_OF_MEMBERS),
    *(DEPENDENCIES, ITEMS_BEFORE_2020, ADDITIONAL_ITEMS, *_OF_ARRAYS, *_CHOOSING),
)
DRAFT_6 = (
    *(SCHEMA, ID, DEFINITIONS, REF, *(keyword for keyword in META_DATA if keyword in _NOTING or keyword.name == "examples")),
    *(TYPE, ENUM, CONST, *_OF_TEXTS, FORMAT, *_OF_NUMBERS, *_OF_OBJECTS, *_OF_MEMBERS, PROPERTY_NAMES, DEPENDENCIES),
    *(ITEMS_BEFORE_2020, ADDITIONAL_ITEMS, CONTAINS_BEFORE_2020, *_OF_ARRAYS, *_CHOOSING),
)
DRAFT_7 = (COMMENT, *DRAFT_6, *(keyword for keyword in META_DATA if keyword.name in ("readOnly", "writeOnly")), *_CONTENT, *_IF)

ORDER = (
    *(
        SCHEMA,
        VOCABULARY,
        ID,
        ID_4,
        ANCHOR,
        DYNAMIC_ANCHOR,
        RECURSIVE_ANCHOR,
        COMMENT,
        DEFS,
        DEFINITIONS,
        *META_DATA,
        CONTENT_SCHEMA,
        *SPEC,
    ),
    *(TYPE, TYPE_4, ENUM, CONST, REF, DYNAMIC_REF, RECURSIVE_REF, *_OF_TEXTS, FORMAT, *_CONTENT, DATE_TIME),
    *(*_OF_NUMBERS, *_OF_NUMBERS_4, *_OF_OBJECTS, *_OF_MEMBERS, PROPERTY_NAMES),
    *(DEPENDENT_REQUIRED, DEPENDENT_SCHEMAS, DEPENDENCIES, MAX_TOTAL, MAX_BYTES, MAX_DECODED_BYTES),
    *(MIN_ITEMS, MAX_ITEMS, PREFIX_ITEMS, ITEMS, ITEMS_BEFORE_2020, ADDITIONAL_ITEMS, CONTAINS, CONTAINS_BEFORE_2020, MIN_CONTAINS),
    *(MAX_CONTAINS, UNIQUE_ITEMS, *_CHOOSING, *_IF, *_UNEVALUATED),
)
"""All keywords in the order of their checks, whichever vocabulary they come from."""

_POSITION = {id(keyword): position for position, keyword in enumerate(ORDER)}


def ordered(keywords: tuple[Keyword, ...]) -> tuple[Keyword, ...]:
    """Return keywords in the order of their checks."""
    return tuple(sorted(keywords, key=lambda keyword: _POSITION[id(keyword)]))


NOTES = frozenset(keyword.name for keyword in (*META_DATA, *SPEC, *CONTENT, FORMAT))
"""Keywords whose values stand in the notes of a block."""

ASSERTING = frozenset(keyword.name for keyword in ORDER if keyword.asserts)
"""Keywords that can make checks."""

APPLICATORS = frozenset(keyword.name for keyword in ORDER if keyword.subschemas)
"""Keywords that hold subschemas."""
