"""The keywords of the dialect, in the order in which their checks stand in a block."""

from __future__ import annotations

from shapesmith.keywords.additional_properties import ADDITIONAL_PROPERTIES
from shapesmith.keywords.all_of import ALL_OF
from shapesmith.keywords.annotations import ANNOTATIONS
from shapesmith.keywords.any_of import ANY_OF, ONE_OF
from shapesmith.keywords.contains import CONTAINS, MAX_CONTAINS, MIN_CONTAINS
from shapesmith.keywords.core import CORE
from shapesmith.keywords.date_time import DATE_TIME
from shapesmith.keywords.dependent_required import DEPENDENT_REQUIRED
from shapesmith.keywords.dependent_schemas import DEPENDENT_SCHEMAS
from shapesmith.keywords.enum import CONST, ENUM
from shapesmith.keywords.format import FORMAT
from shapesmith.keywords.if_ import ELSE, IF, THEN
from shapesmith.keywords.item_count import MAX_ITEMS, MIN_ITEMS
from shapesmith.keywords.items import ITEMS, PREFIX_ITEMS
from shapesmith.keywords.keyword import Keyword
from shapesmith.keywords.length import MAX_LENGTH, MIN_LENGTH
from shapesmith.keywords.max_bytes import MAX_BYTES
from shapesmith.keywords.max_total import MAX_TOTAL
from shapesmith.keywords.member_count import MAX_PROPERTIES, MIN_PROPERTIES
from shapesmith.keywords.multiple_of import MULTIPLE_OF
from shapesmith.keywords.not_ import NOT
from shapesmith.keywords.pattern import PATTERN
from shapesmith.keywords.pattern_properties import PATTERN_PROPERTIES
from shapesmith.keywords.properties import PROPERTIES
from shapesmith.keywords.property_names import PROPERTY_NAMES
from shapesmith.keywords.range import EXCLUSIVE_MAXIMUM, EXCLUSIVE_MINIMUM, MAXIMUM, MINIMUM
from shapesmith.keywords.ref import DYNAMIC_REF, REF
from shapesmith.keywords.required import REQUIRED
from shapesmith.keywords.type import TYPE
from shapesmith.keywords.unique_items import UNIQUE_ITEMS

ASSERTIONS = (
    *(TYPE, ENUM, CONST, REF, DYNAMIC_REF),
    *(MIN_LENGTH, MAX_LENGTH, PATTERN, FORMAT, DATE_TIME),
    *(MINIMUM, MAXIMUM, EXCLUSIVE_MINIMUM, EXCLUSIVE_MAXIMUM, MULTIPLE_OF),
    *(MIN_PROPERTIES, MAX_PROPERTIES, REQUIRED, PROPERTIES, PATTERN_PROPERTIES, ADDITIONAL_PROPERTIES, PROPERTY_NAMES),
    *(DEPENDENT_REQUIRED, DEPENDENT_SCHEMAS, MAX_TOTAL, MAX_BYTES),
    *(MIN_ITEMS, MAX_ITEMS, PREFIX_ITEMS, ITEMS, CONTAINS, MIN_CONTAINS, MAX_CONTAINS, UNIQUE_ITEMS),
    *(ALL_OF, ANY_OF, ONE_OF, NOT, IF, THEN, ELSE),
)

KEYWORDS: tuple[Keyword, ...] = (*CORE, *ANNOTATIONS, *ASSERTIONS)

NAMES = frozenset(keyword.name for keyword in KEYWORDS)

NOTES = frozenset(keyword.name for keyword in (*ANNOTATIONS, FORMAT))
"""Keywords whose values stand in the notes of a block."""

FORMS = {keyword.name: keyword.subschemas for keyword in KEYWORDS if keyword.subschemas}
"""How each keyword holds subschemas, for the schema graph."""

NOT_YET = ("unevaluatedItems", "unevaluatedProperties")
"""Keywords of the dialect that are refused, since ignoring them would give wrong verdicts."""
