"""What can be broken in the shapes of specs/firehose/put_record_batch.json: every keyword at every place, and how.

`strategies.invalid_...` draws from it; `pairs_of` returns it by the name of a shape's functions.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

from . import validators

_MOST = 2000
"""How many pairs of a place and a keyword are gathered before no more than one is of shapes that were met already."""


@dataclass(frozen=True, slots=True)
class Invalid:
    """A value in which one keyword does not hold at one place.

    Attributes:
        instance: The value, in JSON form.
        instance_location: JSON Pointer of the place.
        keyword: The keyword that does not hold.
        schema_location: JSON Pointer of the keyword in the spec or the overlay.
        description: What was done.
    """

    instance: Any
    instance_location: str
    keyword: str
    schema_location: str
    description: str


Tokens = tuple[Any, ...]
Fault = tuple[Tokens, Invalid]
"""Where the value was put that breaks the keyword, and what came of it."""


@cache
def pairs_of(name: str) -> tuple[tuple[Fault, ...], ...]:
    """Return, for every keyword at every place of a shape, the ways of breaking it; each was tried on the validator."""
    found = (tuple(_confirmed(name, *pair)) for pair in _gathered(name))
    return tuple(pair for pair in found if pair)


def inside(name: str, fault: Fault, value: Any) -> Invalid:
    """Put a fault into a drawn value of its shape, with all else that it needs; where more breaks by that, leave it as it is."""
    tokens, case = fault
    instance = _grafted(value, case.instance, tokens)
    told = list(getattr(validators, f"iter_errors_{name}")(instance, max_errors=2))
    if len(told) != 1 or (told[0].keyword, told[0].keyword_location) != (case.keyword, case.schema_location):
        return _copied(case, case.instance)
    return Invalid(deepcopy(instance), told[0].instance_location, case.keyword, case.schema_location, case.description)


def alone(fault: Fault) -> Invalid:
    """Return a fault in a small value."""
    return _copied(fault[1], fault[1].instance)


def _copied(case: Invalid, instance: Any) -> Invalid:
    return Invalid(deepcopy(instance), case.instance_location, case.keyword, case.schema_location, case.description)


Chain = tuple[tuple[Tokens, Any], ...]


def _gathered(name: str) -> Iterator[tuple[Chain, str, str, Any, Any]]:
    """Yield the pairs of a shape and then of those that stand in it, nearest first, each with the templates around it."""
    waiting: deque[tuple[str, Chain, tuple[str, ...]]] = deque([(name, (), ())])
    seen: set[str] = set()
    count = 0
    while waiting:
        shape, chain, path = waiting.popleft()
        places, pairs, calls = TABLES[shape]
        if shape in path or (shape in seen and count > _MOST):
            pairs, calls = pairs[:1], ()
        seen.add(shape)
        for keyword, schema_location, ways in pairs:
            count += 1
            yield chain, keyword, schema_location, places, ways
        for place, called in calls:
            waiting.append((called, (*chain, places[place]), (*path, shape)))


def _confirmed(name: str, chain: Chain, keyword: str, schema_location: str, places: Any, ways: Any) -> Iterator[Fault]:
    iter_errors = getattr(validators, f"iter_errors_{name}")
    for place, description, value in ways:
        tokens, instance = _around((*chain, places[place]), value)
        told = list(iter_errors(instance, max_errors=2))
        if len(told) == 1 and (told[0].keyword, told[0].keyword_location) == (keyword, schema_location):
            where = told[0].instance_location
            yield tokens, Invalid(instance, where, keyword, schema_location, f"{where or 'the root'}: {description}")


def _around(chain: Chain, value: Any) -> tuple[Tokens, Any]:
    """Put a value into the innermost template, that into the next, and so on."""
    tokens: Tokens = ()
    for own, template in reversed(chain):
        tokens, value = (*own, *tokens), _replaced(template, own, value)
    return tokens, value


def _replaced(instance: Any, tokens: Tokens, value: Any) -> Any:
    if not tokens:
        return value
    below = _replaced(instance[tokens[0]], tokens[1:], value)
    if isinstance(instance, dict):
        return {**instance, tokens[0]: below}
    return [below if index == tokens[0] else item for index, item in enumerate(instance)]


def _grafted(value: Any, broken: Any, tokens: Tokens) -> Any:
    """Put what stands at a place of a broken value into another value, with what else the broken one has on the way."""
    if not tokens:
        return broken
    token = tokens[0]
    if isinstance(value, dict) and isinstance(broken, dict):
        return {**broken, **value, token: _grafted(value.get(token, broken[token]), broken[token], tokens[1:])}
    if isinstance(value, list) and isinstance(broken, list) and len(value) > token:
        below = _grafted(value[token], broken[token], tokens[1:])
        return [below if index == token else item for index, item in enumerate(value)]
    return broken


def _many(count: int, value: Any) -> dict[str, Any]:
    """Build an object of so many members."""
    return {f"x{number}": value for number in range(count)}


TABLES: dict[str, Any] = {
    "put_record_batch_input": (
        (
            ((), {"DeliveryStreamName": "a", "Records": [{"Data": ""}]}),
            (("DeliveryStreamName",), {"DeliveryStreamName": "a", "Records": [{"Data": ""}]}),
            (("Records",), {"DeliveryStreamName": "a", "Records": [{"Data": ""}]}),
        ),
        (
            (
                "type",
                "/$defs/PutRecordBatchInput/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"DeliveryStreamName": "a", "Records": [{"Data": ""}]}'),
                    (0, "an array instead of an object", [{"DeliveryStreamName": "a", "Records": [{"Data": ""}]}]),
                ),
            ),
            ("required", "/$defs/PutRecordBatchInput/required", ((0, "without DeliveryStreamName", {"Records": [{"Data": ""}]}),)),
            ("required", "/$defs/PutRecordBatchInput/required", ((0, "without Records", {"DeliveryStreamName": "a"}),)),
            (
                "additionalProperties",
                "/$defs/PutRecordBatchInput/additionalProperties",
                (
                    (
                        0,
                        "with the unknown member 'deliveryStreamName'",
                        {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "deliveryStreamName": "a"},
                    ),
                    (
                        0,
                        "with the unknown member 'records'",
                        {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "records": [{"Data": ""}]},
                    ),
                    (
                        0,
                        "with the unknown member 'dELIVERYsTREAMnAME'",
                        {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "dELIVERYsTREAMnAME": "a"},
                    ),
                    (
                        0,
                        "with the unknown member 'DeliveryStreamName_'",
                        {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "DeliveryStreamName_": "a"},
                    ),
                    (
                        0,
                        "with the unknown member 'DeliveryStreamNam'",
                        {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "DeliveryStreamNam": "a"},
                    ),
                    (0, "with the unknown member 'rECORDS'", {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "rECORDS": "a"}),
                    (0, "with the unknown member 'Records_'", {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "Records_": "a"}),
                    (0, "with the unknown member 'Record'", {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "Record": "a"}),
                    (0, "with the unknown member 'x'", {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "x": "a"}),
                    (0, "with the unknown member 'X'", {"DeliveryStreamName": "a", "Records": [{"Data": ""}], "X": "a"}),
                ),
            ),
        ),
        (
            (1, "delivery_stream_name"),
            (2, "put_record_batch_request_entry_list"),
        ),
    ),
    "delivery_stream_name": (
        (((), "a"),),
        (
            (
                "type",
                "/$defs/DeliveryStreamName/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.5),
                    (0, "an array instead of a string", ["a"]),
                    (0, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/DeliveryStreamName/maxLength",
                (
                    (0, "65 characters", "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_"),
                    (0, "66 characters", "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_."),
                    (
                        0,
                        "129 characters",
                        "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9",
                    ),
                ),
            ),
            (
                "pattern",
                "/$defs/DeliveryStreamName/pattern",
                (
                    (0, "no match: open at the start", "/a"),
                    (0, "no match: open at the end", "a/"),
                    (0, "no match: a line's end behind it", "a\n"),
                    (0, "no match: ' ' for character 0", " "),
                    (0, "no match: '$' for character 0", "$"),
                    (0, "no match: '\u0663' for character 0", "\u0663"),
                    (0, "no match: ',' for character 0", ","),
                    (0, "no match: '/' for character 0", "/"),
                    (0, "no match: ':' for character 0", ":"),
                    (0, "no match: '@' for character 0", "@"),
                    (0, "no match: '[' for character 0", "["),
                    (0, "no match: '^' for character 0", "^"),
                    (0, "no match: '`' for character 0", "`"),
                    (0, "no match: '{' for character 0", "{"),
                    (0, "no match: '\\n' for character 0", "\n"),
                    (0, "no match: '#' for character 0", "#"),
                    (0, "no match: '+' for character 0", "+"),
                    (0, "no match: '\xe9' for character 0", "\xe9"),
                    (0, "no match: a blank", " "),
                    (0, "no match: a blank behind it", "a "),
                    (0, "no match: a blank before it", " a"),
                    (0, '"\xe9\u4e2d", no match', "\xe9\u4e2d"),
                    (0, '"\U0001f600", no match', "\U0001f600"),
                    (0, '"a\\n", no match', "a\n"),
                    (0, '" ", no match', " "),
                    (0, '"e\u0301", no match', "e\u0301"),
                    (0, '"\\u0000", no match', "\x00"),
                    (0, '"\\"\\\\/", no match', '"\\/'),
                    (0, '"\u202e", no match', "\u202e"),
                    (0, '"\ufeff", no match', "\ufeff"),
                    (0, '"\xdf\u0130", no match', "\xdf\u0130"),
                    (0, '"\xe9", no match', "\xe9"),
                    (0, '"\xe9\xe9", no match', "\xe9\xe9"),
                    (
                        0,
                        '"\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9, no match',
                        "\xe9" * 64,
                    ),
                    (0, '"\U0001f600\U0001f600", no match', "\U0001f600\U0001f600"),
                    (
                        0,
                        '"\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600, no match',
                        "\U0001f600" * 64,
                    ),
                ),
            ),
        ),
        (),
    ),
    "put_record_batch_request_entry_list": (
        (
            ((), [{"Data": ""}]),
            ((0,), [{"Data": ""}]),
        ),
        (
            (
                "type",
                "/$defs/PutRecordBatchRequestEntryList/type",
                (
                    (0, "null instead of an array", None),
                    (0, "true or false instead of an array", True),
                    (0, "an integer instead of an array", 0),
                    (0, "a number instead of an array", 0.5),
                    (0, "a string instead of an array", '[{"Data": ""}]'),
                    (0, "an object instead of an array", {}),
                ),
            ),
            ("minItems", "/$defs/PutRecordBatchRequestEntryList/minItems", ((0, "0 items", []),)),
            (
                "maxItems",
                "/$defs/PutRecordBatchRequestEntryList/maxItems",
                (
                    (0, "501 items", [{"Data": ""}] * 501),
                    (0, "502 items", [{"Data": ""}] * 502),
                    (0, "1001 items", [{"Data": ""}] * 1001),
                ),
            ),
        ),
        ((1, "record"),),
    ),
    "record": (
        (
            ((), {"Data": ""}),
            (("Data",), {"Data": ""}),
        ),
        (
            (
                "type",
                "/$defs/Record/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"Data": ""}'),
                    (0, "an array instead of an object", [{"Data": ""}]),
                ),
            ),
            ("required", "/$defs/Record/required", ((0, "without Data", {}),)),
            (
                "additionalProperties",
                "/$defs/Record/additionalProperties",
                (
                    (0, "with the unknown member 'data'", {"Data": "", "data": ""}),
                    (0, "with the unknown member 'dATA'", {"Data": "", "dATA": ""}),
                    (0, "with the unknown member 'Data_'", {"Data": "", "Data_": ""}),
                    (0, "with the unknown member 'Dat'", {"Data": "", "Dat": ""}),
                    (0, "with the unknown member 'x'", {"Data": "", "x": ""}),
                    (0, "with the unknown member 'X'", {"Data": "", "X": ""}),
                    (0, "with the unknown member '_'", {"Data": "", "_": ""}),
                    (0, "with the unknown member '$ref'", {"Data": "", "$ref": ""}),
                    (0, "with the unknown member '__proto__'", {"Data": "", "__proto__": ""}),
                ),
            ),
        ),
        ((1, "data"),),
    ),
    "data": (
        (((), ""),),
        (
            (
                "type",
                "/$defs/Data/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.5),
                    (0, "an array instead of a string", [""]),
                    (0, "an object instead of a string", {}),
                ),
            ),
        ),
        (),
    ),
    "put_record_batch_output": (
        (
            ((), {"FailedPutCount": 0, "RequestResponses": [{}]}),
            (("FailedPutCount",), {"FailedPutCount": 0, "RequestResponses": [{}]}),
            (("Encrypted",), {"FailedPutCount": 0, "Encrypted": True, "RequestResponses": [{}]}),
            (("RequestResponses",), {"FailedPutCount": 0, "RequestResponses": [{}]}),
        ),
        (
            (
                "type",
                "/$defs/PutRecordBatchOutput/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"FailedPutCount": 0, "RequestResponses": [{}]}'),
                    (0, "an array instead of an object", [{"FailedPutCount": 0, "RequestResponses": [{}]}]),
                ),
            ),
            ("required", "/$defs/PutRecordBatchOutput/required", ((0, "without FailedPutCount", {"RequestResponses": [{}]}),)),
            ("required", "/$defs/PutRecordBatchOutput/required", ((0, "without RequestResponses", {"FailedPutCount": 0}),)),
            (
                "additionalProperties",
                "/$defs/PutRecordBatchOutput/additionalProperties",
                (
                    (0, "with the unknown member 'failedPutCount'", {"FailedPutCount": 0, "RequestResponses": [{}], "failedPutCount": 0}),
                    (0, "with the unknown member 'encrypted'", {"FailedPutCount": 0, "RequestResponses": [{}], "encrypted": True}),
                    (
                        0,
                        "with the unknown member 'requestResponses'",
                        {"FailedPutCount": 0, "RequestResponses": [{}], "requestResponses": [{}]},
                    ),
                    (0, "with the unknown member 'fAILEDpUTcOUNT'", {"FailedPutCount": 0, "RequestResponses": [{}], "fAILEDpUTcOUNT": 0}),
                    (0, "with the unknown member 'FailedPutCount_'", {"FailedPutCount": 0, "RequestResponses": [{}], "FailedPutCount_": 0}),
                    (0, "with the unknown member 'FailedPutCoun'", {"FailedPutCount": 0, "RequestResponses": [{}], "FailedPutCoun": 0}),
                    (0, "with the unknown member 'eNCRYPTED'", {"FailedPutCount": 0, "RequestResponses": [{}], "eNCRYPTED": 0}),
                    (0, "with the unknown member 'Encrypted_'", {"FailedPutCount": 0, "RequestResponses": [{}], "Encrypted_": 0}),
                    (0, "with the unknown member 'Encrypte'", {"FailedPutCount": 0, "RequestResponses": [{}], "Encrypte": 0}),
                    (
                        0,
                        "with the unknown member 'rEQUESTrESPONSES'",
                        {"FailedPutCount": 0, "RequestResponses": [{}], "rEQUESTrESPONSES": 0},
                    ),
                    (
                        0,
                        "with the unknown member 'RequestResponses_'",
                        {"FailedPutCount": 0, "RequestResponses": [{}], "RequestResponses_": 0},
                    ),
                ),
            ),
        ),
        (
            (1, "non_negative_integer_object"),
            (2, "boolean_object"),
            (3, "put_record_batch_response_entry_list"),
        ),
    ),
    "non_negative_integer_object": (
        (((), 0),),
        (
            (
                "type",
                "/$defs/NonNegativeIntegerObject/type",
                (
                    (0, "null instead of an integer", None),
                    (0, "true or false instead of an integer", True),
                    (0, "a number instead of an integer", 0.5),
                    (0, "a string instead of an integer", "0"),
                    (0, "an array instead of an integer", [0]),
                    (0, "an object instead of an integer", {}),
                ),
            ),
            (
                "minimum",
                "/$defs/NonNegativeIntegerObject/minimum",
                (
                    (0, "1 below the bound", -1),
                    (0, "2 below the bound", -2),
                    (0, "1000 below the bound", -1000),
                    (0, "1e+09 below the bound", -1000000000),
                ),
            ),
        ),
        (),
    ),
    "boolean_object": (
        (((), True),),
        (
            (
                "type",
                "/$defs/BooleanObject/type",
                (
                    (0, "null instead of true or false", None),
                    (0, "an integer instead of true or false", 1),
                    (0, "a number instead of true or false", 0.5),
                    (0, "a string instead of true or false", "true"),
                    (0, "an array instead of true or false", [True]),
                    (0, "an object instead of true or false", {}),
                ),
            ),
        ),
        (),
    ),
    "put_record_batch_response_entry_list": (
        (
            ((), [{}]),
            ((0,), [{}]),
        ),
        (
            (
                "type",
                "/$defs/PutRecordBatchResponseEntryList/type",
                (
                    (0, "null instead of an array", None),
                    (0, "true or false instead of an array", True),
                    (0, "an integer instead of an array", 0),
                    (0, "a number instead of an array", 0.5),
                    (0, "a string instead of an array", "[{}]"),
                    (0, "an object instead of an array", {}),
                ),
            ),
            ("minItems", "/$defs/PutRecordBatchResponseEntryList/minItems", ((0, "0 items", []),)),
            (
                "maxItems",
                "/$defs/PutRecordBatchResponseEntryList/maxItems",
                (
                    (0, "501 items", [{}] * 501),
                    (0, "502 items", [{}] * 502),
                    (0, "1001 items", [{}] * 1001),
                ),
            ),
        ),
        ((1, "put_record_batch_response_entry"),),
    ),
    "put_record_batch_response_entry": (
        (
            ((), {}),
            (("RecordId",), {"RecordId": "a"}),
            (("ErrorCode",), {"ErrorCode": ""}),
            (("ErrorMessage",), {"ErrorMessage": ""}),
        ),
        (
            (
                "type",
                "/$defs/PutRecordBatchResponseEntry/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
            (
                "additionalProperties",
                "/$defs/PutRecordBatchResponseEntry/additionalProperties",
                (
                    (0, "with the unknown member 'recordId'", {"recordId": "a"}),
                    (0, "with the unknown member 'errorCode'", {"errorCode": ""}),
                    (0, "with the unknown member 'errorMessage'", {"errorMessage": ""}),
                    (0, "with the unknown member 'rECORDiD'", {"rECORDiD": "x"}),
                    (0, "with the unknown member 'RecordId_'", {"RecordId_": "x"}),
                    (0, "with the unknown member 'RecordI'", {"RecordI": "x"}),
                    (0, "with the unknown member 'eRRORcODE'", {"eRRORcODE": "x"}),
                    (0, "with the unknown member 'ErrorCode_'", {"ErrorCode_": "x"}),
                    (0, "with the unknown member 'ErrorCod'", {"ErrorCod": "x"}),
                    (0, "with the unknown member 'eRRORmESSAGE'", {"eRRORmESSAGE": "x"}),
                    (0, "with the unknown member 'ErrorMessage_'", {"ErrorMessage_": "x"}),
                ),
            ),
        ),
        (
            (1, "put_response_record_id"),
            (2, "error_code"),
            (3, "error_message"),
        ),
    ),
    "put_response_record_id": (
        (((), "a"),),
        (
            (
                "type",
                "/$defs/PutResponseRecordId/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.5),
                    (0, "an array instead of a string", ["a"]),
                    (0, "an object instead of a string", {}),
                ),
            ),
            ("minLength", "/$defs/PutResponseRecordId/minLength", ((0, "0 characters", ""),)),
        ),
        (),
    ),
    "error_code": (
        (((), ""),),
        (
            (
                "type",
                "/$defs/ErrorCode/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.5),
                    (0, "an array instead of a string", [""]),
                    (0, "an object instead of a string", {}),
                ),
            ),
        ),
        (),
    ),
    "error_message": (
        (((), ""),),
        (
            (
                "type",
                "/$defs/ErrorMessage/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.5),
                    (0, "an array instead of a string", [""]),
                    (0, "an object instead of a string", {}),
                ),
            ),
        ),
        (),
    ),
    "resource_not_found_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/ResourceNotFoundException/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
            (
                "additionalProperties",
                "/$defs/ResourceNotFoundException/additionalProperties",
                (
                    (0, "with the unknown member 'Message'", {"Message": ""}),
                    (0, "with the unknown member 'MESSAGE'", {"MESSAGE": "x"}),
                    (0, "with the unknown member 'message_'", {"message_": "x"}),
                    (0, "with the unknown member 'messag'", {"messag": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                    (0, "with the unknown member '_'", {"_": "x"}),
                    (0, "with the unknown member '$ref'", {"$ref": "x"}),
                    (0, "with the unknown member '__proto__'", {"__proto__": "x"}),
                ),
            ),
        ),
        ((1, "error_message"),),
    ),
    "invalid_argument_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/InvalidArgumentException/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
            (
                "additionalProperties",
                "/$defs/InvalidArgumentException/additionalProperties",
                (
                    (0, "with the unknown member 'Message'", {"Message": ""}),
                    (0, "with the unknown member 'MESSAGE'", {"MESSAGE": "x"}),
                    (0, "with the unknown member 'message_'", {"message_": "x"}),
                    (0, "with the unknown member 'messag'", {"messag": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                    (0, "with the unknown member '_'", {"_": "x"}),
                    (0, "with the unknown member '$ref'", {"$ref": "x"}),
                    (0, "with the unknown member '__proto__'", {"__proto__": "x"}),
                ),
            ),
        ),
        ((1, "error_message"),),
    ),
    "invalid_kms_resource_exception": (
        (
            ((), {}),
            (("code",), {"code": ""}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/InvalidKMSResourceException/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
            (
                "additionalProperties",
                "/$defs/InvalidKMSResourceException/additionalProperties",
                (
                    (0, "with the unknown member 'Code'", {"Code": ""}),
                    (0, "with the unknown member 'Message'", {"Message": ""}),
                    (0, "with the unknown member 'CODE'", {"CODE": "x"}),
                    (0, "with the unknown member 'code_'", {"code_": "x"}),
                    (0, "with the unknown member 'cod'", {"cod": "x"}),
                    (0, "with the unknown member 'MESSAGE'", {"MESSAGE": "x"}),
                    (0, "with the unknown member 'message_'", {"message_": "x"}),
                    (0, "with the unknown member 'messag'", {"messag": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "error_code"),
            (2, "error_message"),
        ),
    ),
    "invalid_source_exception": (
        (
            ((), {}),
            (("code",), {"code": ""}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/InvalidSourceException/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
            (
                "additionalProperties",
                "/$defs/InvalidSourceException/additionalProperties",
                (
                    (0, "with the unknown member 'Code'", {"Code": ""}),
                    (0, "with the unknown member 'Message'", {"Message": ""}),
                    (0, "with the unknown member 'CODE'", {"CODE": "x"}),
                    (0, "with the unknown member 'code_'", {"code_": "x"}),
                    (0, "with the unknown member 'cod'", {"cod": "x"}),
                    (0, "with the unknown member 'MESSAGE'", {"MESSAGE": "x"}),
                    (0, "with the unknown member 'message_'", {"message_": "x"}),
                    (0, "with the unknown member 'messag'", {"messag": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "error_code"),
            (2, "error_message"),
        ),
    ),
    "service_unavailable_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/ServiceUnavailableException/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
            (
                "additionalProperties",
                "/$defs/ServiceUnavailableException/additionalProperties",
                (
                    (0, "with the unknown member 'Message'", {"Message": ""}),
                    (0, "with the unknown member 'MESSAGE'", {"MESSAGE": "x"}),
                    (0, "with the unknown member 'message_'", {"message_": "x"}),
                    (0, "with the unknown member 'messag'", {"messag": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                    (0, "with the unknown member '_'", {"_": "x"}),
                    (0, "with the unknown member '$ref'", {"$ref": "x"}),
                    (0, "with the unknown member '__proto__'", {"__proto__": "x"}),
                ),
            ),
        ),
        ((1, "error_message"),),
    ),
}
"""By shape: its places (the path in a small value, and that value), its pairs (a keyword, where it stands, and ways of breaking it: the
place, what is done, the value that is put there), and the places of other shapes.
"""
