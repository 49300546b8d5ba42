"""The rules of `docs/conformance.md` for numbers, and its table of hostile input, by the verdicts of compiled validators."""

from __future__ import annotations

import json
import math
import time
from decimal import Decimal
from typing import Any

import pytest

import shapesmith
from shapesmith.errors import SchemaError

RULES: tuple[tuple[Any, Any, bool], ...] = (
    ({"type": "integer"}, True, False),
    ({"type": "number"}, True, False),
    ({"const": 1}, True, False),
    ({"enum": [[1], {"a": 1}]}, [True], False),
    ({"enum": [[1], {"a": 1}]}, {"a": True}, False),
    ({"uniqueItems": True}, [1, True, [1], [True], {"a": 1}, {"a": True}], True),
    ({"type": "integer"}, 1.0, True),
    ({"type": "integer"}, Decimal("1.0"), True),
    ({"type": "integer"}, Decimal("1.5"), False),
    ({"const": 1}, 1.0, True),
    ({"uniqueItems": True}, [1, 1.0], False),
    ({"uniqueItems": True}, [Decimal(1), 1], False),
    ({"type": "integer", "const": 0, "minimum": 0}, -0.0, True),
    ({"exclusiveMinimum": 0}, -0.0, False),
    *(
        ({"type": "number"}, value, False)
        for value in (math.nan, math.inf, -math.inf, Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"))
    ),
    ({"type": "number"}, json.loads("1e400"), False),
    *(({"minimum": 0, "maximum": 1}, value, False) for value in (math.nan, math.inf, -math.inf)),
    ({"multipleOf": 2}, math.inf, False),
    ({"minLength": 2}, math.nan, True),
    ({"maximum": 5}, 10**5000, False),
    ({"const": 10**5000}, 10**5000, True),
    ({"multipleOf": 0.5}, 10**400, True),
    ({"multipleOf": 0.01}, 0.29, True),
    ({"multipleOf": 0.1}, Decimal("0.3"), True),
    ({"multipleOf": 1e-300}, 1e300, True),
    ({"multipleOf": 10**30}, 1e30, True),
    ({"const": 10**30}, 1e30, False),
    ({"const": 0.1}, Decimal("0.1"), False),
    ({"const": 2**53}, float(2**53), True),
    ({"const": 2**53 + 1}, float(2**53), False),
    ({"minLength": 2}, "\ud800", False),
    ({"pattern": "^a$"}, "a\n", False),
    ({"pattern": r"\d"}, "\N{ARABIC-INDIC DIGIT ONE}", False),
)


@pytest.mark.parametrize(
    ("schema", "instance", "valid"), RULES, ids=[f"{number}-{next(iter(rule[0]))}" for number, rule in enumerate(RULES)]
)
def test_rules(schema: Any, instance: Any, valid: bool) -> None:
    validator = shapesmith.compile_validator(schema)
    assert validator.is_valid(instance) is valid
    assert (not [error.message for error in validator.iter_errors(instance)]) is valid


def test_an_integer_of_draft_4_has_no_fraction() -> None:
    assert not shapesmith.compile_validator({"type": "integer"}, dialect="draft-04").is_valid(1.0)


def test_a_reference_that_consumes_nothing_is_refused() -> None:
    with pytest.raises(SchemaError, match="leads back to itself"):
        shapesmith.compile_validator({"$ref": "#"})


def test_different_items_take_linear_time() -> None:
    items = [item for number in range(25_000) for item in (number, str(number), {"a": number}, [number])]
    begun = time.perf_counter()
    assert shapesmith.compile_validator({"uniqueItems": True}).is_valid(items)
    assert time.perf_counter() - begun < 5
