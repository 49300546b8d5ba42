"""What can be broken in the shapes of specs/kinesis/put_records.json: every keyword at every place, and how.

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
    "put_records_input": (
        (
            ((), {"Records": [{"Data": ""}], "StreamName": "a"}),
            ((), {"Records": [{"Data": ""}], "StreamARN": "arn:aws:kinesis::909090909090:stream/$"}),
            (("Records",), {"Records": [{"Data": ""}], "StreamName": "a"}),
            (("StreamName",), {"Records": [{"Data": ""}], "StreamName": "a"}),
            (("StreamARN",), {"Records": [{"Data": ""}], "StreamName": "a", "StreamARN": "arn:aws:kinesis::909090909090:stream/$"}),
            (("StreamId",), {"Records": [{"Data": ""}], "StreamName": "a", "StreamId": "a0xz9a0xz9a0xz9a0xz9-0xz"}),
            (("DryRun",), {"Records": [{"Data": ""}], "StreamName": "a", "DryRun": True}),
        ),
        (
            (
                "type",
                "/$defs/PutRecordsInput/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"Records": [{"Data": ""}], "StreamName": "a"}'),
                    (0, "an array instead of an object", [{"Records": [{"Data": ""}], "StreamName": "a"}]),
                ),
            ),
            ("required", "/$defs/PutRecordsInput/required", ((0, "without Records", {"StreamName": "a"}),)),
            (
                "additionalProperties",
                "/$defs/PutRecordsInput/additionalProperties",
                (
                    (0, "with the unknown member 'records'", {"Records": [{"Data": ""}], "StreamName": "a", "records": [{"Data": ""}]}),
                    (0, "with the unknown member 'streamName'", {"Records": [{"Data": ""}], "StreamName": "a", "streamName": "a"}),
                    (
                        0,
                        "with the unknown member 'streamARN'",
                        {"Records": [{"Data": ""}], "StreamName": "a", "streamARN": "arn:aws:kinesis::909090909090:stream/$"},
                    ),
                    (
                        0,
                        "with the unknown member 'streamId'",
                        {"Records": [{"Data": ""}], "StreamName": "a", "streamId": "a0xz9a0xz9a0xz9a0xz9-0xz"},
                    ),
                    (0, "with the unknown member 'dryRun'", {"Records": [{"Data": ""}], "StreamName": "a", "dryRun": True}),
                    (0, "with the unknown member 'rECORDS'", {"Records": [{"Data": ""}], "StreamName": "a", "rECORDS": [{"Data": ""}]}),
                    (0, "with the unknown member 'Records_'", {"Records": [{"Data": ""}], "StreamName": "a", "Records_": [{"Data": ""}]}),
                    (0, "with the unknown member 'Record'", {"Records": [{"Data": ""}], "StreamName": "a", "Record": [{"Data": ""}]}),
                    (
                        0,
                        "with the unknown member 'sTREAMnAME'",
                        {"Records": [{"Data": ""}], "StreamName": "a", "sTREAMnAME": [{"Data": ""}]},
                    ),
                    (
                        0,
                        "with the unknown member 'StreamName_'",
                        {"Records": [{"Data": ""}], "StreamName": "a", "StreamName_": [{"Data": ""}]},
                    ),
                    (0, "with the unknown member 'StreamNam'", {"Records": [{"Data": ""}], "StreamName": "a", "StreamNam": [{"Data": ""}]}),
                    (0, "with the unknown member 'sTREAMarn'", {"Records": [{"Data": ""}], "StreamName": "a", "sTREAMarn": [{"Data": ""}]}),
                    (
                        0,
                        "with the unknown member 'StreamARN_'",
                        {"Records": [{"Data": ""}], "StreamName": "a", "StreamARN_": [{"Data": ""}]},
                    ),
                ),
            ),
            (
                "anyOf",
                "/$defs/PutRecordsInput/anyOf",
                (
                    (0, '{"Records": [{"Data": ""}]}, which no alternative allows', {"Records": [{"Data": ""}]}),
                    (
                        0,
                        '{"Records": [{"Data": ""}], "StreamId": "a0xz9a0xz9a0xz9a0xz, which no alternative allows',
                        {"Records": [{"Data": ""}], "StreamId": "a0xz9a0xz9a0xz9a0xz9-0xz"},
                    ),
                    (
                        0,
                        '{"Records": [{"Data": ""}], "DryRun": true}, which no alternative allows',
                        {"Records": [{"Data": ""}], "DryRun": True},
                    ),
                ),
            ),
            ("anyOf", "/$defs/PutRecordsInput/anyOf", ((0, "without StreamName", {"Records": [{"Data": ""}]}),)),
            ("anyOf", "/$defs/PutRecordsInput/anyOf", ((1, "without StreamARN", {"Records": [{"Data": ""}]}),)),
        ),
        (
            (2, "put_records_request_entry_list"),
            (3, "stream_name"),
            (4, "stream_arn"),
            (5, "stream_id"),
            (6, "boolean_object"),
        ),
    ),
    "put_records_request_entry_list": (
        (
            ((), [{"Data": ""}]),
            ((0,), [{"Data": ""}]),
        ),
        (
            (
                "type",
                "/$defs/PutRecordsRequestEntryList/type",
                (
                    (0, "null instead of an array", None),
                    (0, "true or false instead of an array", True),
                    (0, "an integer instead of an array", 0),
                    (0, "a number instead of an array", 0.5),
                    (0, "a string instead of an array", '[{"Data": ""}]'),
                    (0, "an object instead of an array", {}),
                ),
            ),
            ("minItems", "/$defs/PutRecordsRequestEntryList/minItems", ((0, "0 items", []),)),
            (
                "maxItems",
                "/$defs/PutRecordsRequestEntryList/maxItems",
                (
                    (0, "501 items", [{"Data": ""}] * 501),
                    (0, "502 items", [{"Data": ""}] * 502),
                    (0, "1001 items", [{"Data": ""}] * 1001),
                ),
            ),
        ),
        ((1, "put_records_request_entry"),),
    ),
    "put_records_request_entry": (
        (
            ((), {"Data": ""}),
            (("Data",), {"Data": ""}),
            (("ExplicitHashKey",), {"Data": "", "ExplicitHashKey": "0"}),
            (("PartitionKey",), {"Data": "", "PartitionKey": "a"}),
        ),
        (
            (
                "type",
                "/$defs/PutRecordsRequestEntry/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"Data": ""}'),
                    (0, "an array instead of an object", [{"Data": ""}]),
                ),
            ),
            ("required", "/$defs/PutRecordsRequestEntry/required", ((0, "without Data", {}),)),
            (
                "additionalProperties",
                "/$defs/PutRecordsRequestEntry/additionalProperties",
                (
                    (0, "with the unknown member 'data'", {"Data": "", "data": ""}),
                    (0, "with the unknown member 'explicitHashKey'", {"Data": "", "explicitHashKey": "0"}),
                    (0, "with the unknown member 'partitionKey'", {"Data": "", "partitionKey": "a"}),
                    (0, "with the unknown member 'dATA'", {"Data": "", "dATA": ""}),
                    (0, "with the unknown member 'Data_'", {"Data": "", "Data_": ""}),
                    (0, "with the unknown member 'Dat'", {"Data": "", "Dat": ""}),
                    (0, "with the unknown member 'eXPLICIThASHkEY'", {"Data": "", "eXPLICIThASHkEY": ""}),
                    (0, "with the unknown member 'ExplicitHashKey_'", {"Data": "", "ExplicitHashKey_": ""}),
                    (0, "with the unknown member 'ExplicitHashKe'", {"Data": "", "ExplicitHashKe": ""}),
                    (0, "with the unknown member 'pARTITIONkEY'", {"Data": "", "pARTITIONkEY": ""}),
                    (0, "with the unknown member 'PartitionKey_'", {"Data": "", "PartitionKey_": ""}),
                ),
            ),
        ),
        (
            (1, "data"),
            (2, "hash_key"),
            (3, "partition_key"),
        ),
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
    "hash_key": (
        (((), "0"),),
        (
            (
                "type",
                "/$defs/HashKey/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.0),
                    (0, "an array instead of a string", ["0"]),
                    (0, "an object instead of a string", {}),
                ),
            ),
            (
                "pattern",
                "/$defs/HashKey/pattern",
                (
                    (0, "no match: open at the start", "a0"),
                    (0, "no match: open at the end", "0a"),
                    (0, "no match: a line's end behind it", "0\n"),
                    (0, "no match: part 0 39 times", "9000000000000000000000000000000000000000"),
                    (0, "no match: without character 0", ""),
                    (0, "no match: '_' for character 0", "_"),
                    (0, "no match: '_' for character 1", "9_"),
                    (0, "no match: '-' for character 0", "-"),
                    (0, "no match: '-' for character 1", "9-"),
                    (0, "no match: '0' for character 0", "00"),
                    (0, "no match: 'a' for character 1", "9a"),
                    (0, "no match: 'a' for character 2", "a"),
                    (0, "no match: ' ' for character 1", "9 "),
                    (0, "no match: ' ' for character 2", " "),
                    (0, "no match: ' ' for character 0", " 0"),
                    (0, "no match: '$' for character 1", "9$"),
                    (0, "no match: '$' for character 2", "$"),
                    (0, "no match: '$' for character 0", "$0"),
                    (0, "no match: 'A' for character 1", "9A"),
                    (0, "no match: 'A' for character 2", "A"),
                    (0, "no match: 'A' for character 0", "A0"),
                    (0, "no match: '.' for character 1", "9."),
                    (0, "no match: '.' for character 0", ".0"),
                    (0, "no match: '\u0663' for character 1", "9\u0663"),
                    (0, "no match: ':' for character 0", ":0"),
                    (0, "no match: '/' for character 1", "9/"),
                    (0, "no match: '\\n' for character 0", "\n0"),
                    (0, "no match: ':' for character 1", "9:"),
                    (0, "no match: '/' for character 0", "/0"),
                    (0, "no match: '\\n' for character 1", "9\n"),
                    (0, "no match: '@' for character 0", "@0"),
                    (0, "no match: '@' for character 1", "9@"),
                    (0, "no match: ',' for character 0", ",0"),
                    (0, "no match: ',' for character 1", "9,"),
                    (0, "no match: '#' for character 0", "#0"),
                    (0, "no match: '#' for character 1", "9#"),
                    (0, "no match: '+' for character 0", "+0"),
                    (0, "no match: '+' for character 1", "9+"),
                    (0, "no match: '\xe9' for character 0", "\xe90"),
                    (0, "no match: '\xe9' for character 1", "9\xe9"),
                    (0, "no match: empty", ""),
                    (0, "no match: a blank", " "),
                    (0, "no match: a blank behind it", "0 "),
                    (0, "no match: a blank before it", " 0"),
                    (0, "no match: twice", "00"),
                    (0, '"", no match', ""),
                    (0, '"a", no match', "a"),
                    (0, '"\xe9\u4e2d", no match', "\xe9\u4e2d"),
                    (0, '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, no match', "x" * 300),
                    (0, '"\U0001f600", no match', "\U0001f600"),
                    (0, '"a\\n", no match', "a\n"),
                    (0, '"A", no match', "A"),
                    (0, '" ", no match', " "),
                    (0, '"e\u0301", no match', "e\u0301"),
                    (0, '"\\u0000", no match', "\x00"),
                    (0, '"\\"\\\\/", no match', '"\\/'),
                    (0, '"null", no match', "null"),
                    (0, '"\u202e", no match', "\u202e"),
                    (0, '"\ufeff", no match', "\ufeff"),
                    (0, '"\xdf\u0130", no match', "\xdf\u0130"),
                ),
            ),
        ),
        (),
    ),
    "partition_key": (
        (((), "a"),),
        (
            (
                "type",
                "/$defs/PartitionKey/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.5),
                    (0, "an array instead of a string", ["a"]),
                    (0, "an object instead of a string", {}),
                ),
            ),
            ("minLength", "/$defs/PartitionKey/minLength", ((0, "0 characters", ""),)),
            (
                "maxLength",
                "/$defs/PartitionKey/maxLength",
                (
                    (0, "257 characters", "a" * 257),
                    (0, "258 characters", "a" * 258),
                    (0, "513 characters", "a" * 513),
                ),
            ),
        ),
        (),
    ),
    "stream_name": (
        (((), "a"),),
        (
            (
                "type",
                "/$defs/StreamName/type",
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
                "/$defs/StreamName/maxLength",
                (
                    (
                        0,
                        "129 characters",
                        "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9",
                    ),
                    (
                        0,
                        "130 characters",
                        "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-",
                    ),
                    (
                        0,
                        "257 characters",
                        "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0x",
                    ),
                ),
            ),
            (
                "pattern",
                "/$defs/StreamName/pattern",
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
                        "\xe9" * 128,
                    ),
                    (0, '"\U0001f600\U0001f600", no match', "\U0001f600\U0001f600"),
                    (
                        0,
                        '"\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600, no match',
                        "\U0001f600" * 128,
                    ),
                ),
            ),
        ),
        (),
    ),
    "stream_arn": (
        (((), "arn:aws:kinesis::909090909090:stream/$"),),
        (
            (
                "type",
                "/$defs/StreamARN/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.5),
                    (0, "an array instead of a string", ["arn:aws:kinesis::909090909090:stream/$"]),
                    (0, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/StreamARN/maxLength",
                (
                    (
                        0,
                        "2049 characters",
                        "arn:aws:kinesis::909090909090:stream/$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-",
                    ),
                    (
                        0,
                        "2050 characters",
                        "arn:aws:kinesis::909090909090:stream/$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_",
                    ),
                    (
                        0,
                        "4097 characters",
                        "arn:aws:kinesis::909090909090:stream/$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#=~!%&*()[]{}<>?;'\"|^$`\\aA0xXzZ9-_./:@+,#",
                    ),
                ),
            ),
            (
                "pattern",
                "/$defs/StreamARN/pattern",
                (
                    (0, "no match: open at the start", "aarn:aws:kinesis::000000000000:stream/a"),
                    (0, "no match: open at the end", "arn:aws:kinesis::000000000000:stream/a "),
                    (0, "no match: a line's end behind it", "arn:aws:kinesis::000000000000:stream/a\n"),
                    (0, "no match: in the other case", "ARN:AWS:KINESIS::909090909090:STREAM/$"),
                    (0, "no match: a blank", " "),
                    (0, "no match: a blank behind it", "arn:aws:kinesis::909090909090:stream/$ "),
                    (0, "no match: a blank before it", " arn:aws:kinesis::909090909090:stream/$"),
                    (0, "no match: cut short", "arn:aws:kinesis::909090909090:stream/"),
                    (0, "no match: without its first character", "rn:aws:kinesis::909090909090:stream/$"),
                    (0, '"a", no match', "a"),
                    (0, '"aa", no match', "aa"),
                    (0, '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, no match', "a" * 2048),
                    (0, '"\xe9\u4e2d", no match', "\xe9\u4e2d"),
                    (0, '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, no match', "x" * 300),
                    (0, '"\U0001f600", no match', "\U0001f600"),
                    (0, '"a\\n", no match', "a\n"),
                    (0, '"A", no match', "A"),
                    (0, '"0", no match', "0"),
                    (0, '" ", no match', " "),
                    (0, '"e\u0301", no match', "e\u0301"),
                    (0, '"\\u0000", no match', "\x00"),
                    (0, '"\\"\\\\/", no match', '"\\/'),
                    (0, '"null", no match', "null"),
                    (0, '"\u202e", no match', "\u202e"),
                    (0, '"\ufeff", no match', "\ufeff"),
                    (0, '"\xdf\u0130", no match', "\xdf\u0130"),
                    (0, '"\xe9", no match', "\xe9"),
                    (0, '"\xe9\xe9", no match', "\xe9\xe9"),
                    (
                        0,
                        '"\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9, no match',
                        "\xe9" * 2048,
                    ),
                    (0, '"\U0001f600\U0001f600", no match', "\U0001f600\U0001f600"),
                    (
                        0,
                        '"\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600, no match',
                        "\U0001f600" * 2048,
                    ),
                ),
            ),
        ),
        (),
    ),
    "stream_id": (
        (((), "a0xz9a0xz9a0xz9a0xz9-0xz"),),
        (
            (
                "type",
                "/$defs/StreamId/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.5),
                    (0, "an array instead of a string", ["a0xz9a0xz9a0xz9a0xz9-0xz"]),
                    (0, "an object instead of a string", {}),
                ),
            ),
            (
                "pattern",
                "/$defs/StreamId/pattern",
                (
                    (0, "no match: part 0 19 times", "aaaaaaaaaaaaaaaaaaa-aaa"),
                    (0, "no match: part 1 2 times", "aaaaaaaaaaaaaaaaaaaa-aa"),
                    (0, "no match: without character 0", "-aaa"),
                    (0, "no match: without character 1", "aaaaaaaaaaaaaaaaaaaa-"),
                    (0, "no match: without character 2", "aaaaaaaaaaaaaaaaaaaaaaa"),
                    (0, "no match: '_' for character 0", "aaaaaaaaaaaaaaaaaaa_-aaa"),
                    (0, "no match: '_' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa_"),
                    (0, "no match: '_' for character 2", "aaaaaaaaaaaaaaaaaaaa_aaa"),
                    (0, "no match: '-' for character 0", "aaaaaaaaaaaaaaaaaaa--aaa"),
                    (0, "no match: '-' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa-"),
                    (0, "no match: '0' for character 2", "aaaaaaaaaaaaaaaaaaaa0aaa"),
                    (0, "no match: ' ' for character 0", "aaaaaaaaaaaaaaaaaaa -aaa"),
                    (0, "no match: ' ' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa "),
                    (0, "no match: 'a' for character 2", "aaaaaaaaaaaaaaaaaaaaaaaa"),
                    (0, "no match: '$' for character 0", "aaaaaaaaaaaaaaaaaaa$-aaa"),
                    (0, "no match: '$' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa$"),
                    (0, "no match: ' ' for character 2", "aaaaaaaaaaaaaaaaaaaa aaa"),
                    (0, "no match: 'A' for character 0", "aaaaaaaaaaaaaaaaaaaA-aaa"),
                    (0, "no match: 'A' for character 1", "aaaaaaaaaaaaaaaaaaaa-aaA"),
                    (0, "no match: '$' for character 2", "aaaaaaaaaaaaaaaaaaaa$aaa"),
                    (0, "no match: '.' for character 0", "aaaaaaaaaaaaaaaaaaa.-aaa"),
                    (0, "no match: '.' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa."),
                    (0, "no match: 'A' for character 2", "aaaaaaaaaaaaaaaaaaaaAaaa"),
                    (0, "no match: '\u0663' for character 0", "aaaaaaaaaaaaaaaaaaa\u0663-aaa"),
                    (0, "no match: '\u0663' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa\u0663"),
                    (0, "no match: '/' for character 0", "aaaaaaaaaaaaaaaaaaa/-aaa"),
                    (0, "no match: '/' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa/"),
                    (0, "no match: ':' for character 0", "aaaaaaaaaaaaaaaaaaa:-aaa"),
                    (0, "no match: ':' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa:"),
                    (0, "no match: '`' for character 0", "aaaaaaaaaaaaaaaaaaa`-aaa"),
                    (0, "no match: '`' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa`"),
                    (0, "no match: '{' for character 0", "aaaaaaaaaaaaaaaaaaa{-aaa"),
                    (0, "no match: '{' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa{"),
                    (0, "no match: '\\n' for character 0", "aaaaaaaaaaaaaaaaaaa\n-aaa"),
                    (0, "no match: '\\n' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa\n"),
                    (0, "no match: '@' for character 0", "aaaaaaaaaaaaaaaaaaa@-aaa"),
                    (0, "no match: '@' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa@"),
                    (0, "no match: ',' for character 0", "aaaaaaaaaaaaaaaaaaa,-aaa"),
                    (0, "no match: ',' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa,"),
                    (0, "no match: '#' for character 0", "aaaaaaaaaaaaaaaaaaa#-aaa"),
                    (0, "no match: '#' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa#"),
                    (0, "no match: '+' for character 0", "aaaaaaaaaaaaaaaaaaa+-aaa"),
                    (0, "no match: '+' for character 1", "aaaaaaaaaaaaaaaaaaaa-aa+"),
                    (0, "no match: in the other case", "A0XZ9A0XZ9A0XZ9A0XZ9-0XZ"),
                    (0, "no match: a blank", " "),
                    (0, "no match: cut short", "a0xz9a0xz9a0xz9a0xz9-0x"),
                    (0, "no match: without its first character", "0xz9a0xz9a0xz9a0xz9-0xz"),
                    (0, '"a", no match', "a"),
                    (0, '"aa", no match', "aa"),
                    (0, '"aaaaaaaaaaaaaaaaaaaaaaaa", no match', "aaaaaaaaaaaaaaaaaaaaaaaa"),
                    (0, '"aaaaaaaaaaaaaaaaaaaaaaa", no match', "aaaaaaaaaaaaaaaaaaaaaaa"),
                    (0, '"\xe9\u4e2d", no match', "\xe9\u4e2d"),
                    (0, '"\U0001f600", no match', "\U0001f600"),
                    (0, '"a\\n", no match', "a\n"),
                    (0, '"A", no match', "A"),
                    (0, '"0", no match', "0"),
                    (0, '" ", no match', " "),
                    (0, '"e\u0301", no match', "e\u0301"),
                    (0, '"\\u0000", no match', "\x00"),
                    (0, '"\\"\\\\/", no match', '"\\/'),
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
    "put_records_output": (
        (
            ((), {"Records": [{}]}),
            (("FailedRecordCount",), {"FailedRecordCount": 1, "Records": [{}]}),
            (("Records",), {"Records": [{}]}),
            (("EncryptionType",), {"Records": [{}], "EncryptionType": "NONE"}),
        ),
        (
            (
                "type",
                "/$defs/PutRecordsOutput/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"Records": [{}]}'),
                    (0, "an array instead of an object", [{"Records": [{}]}]),
                ),
            ),
            ("required", "/$defs/PutRecordsOutput/required", ((0, "without Records", {}),)),
            (
                "additionalProperties",
                "/$defs/PutRecordsOutput/additionalProperties",
                (
                    (0, "with the unknown member 'failedRecordCount'", {"Records": [{}], "failedRecordCount": 1}),
                    (0, "with the unknown member 'records'", {"Records": [{}], "records": [{}]}),
                    (0, "with the unknown member 'encryptionType'", {"Records": [{}], "encryptionType": "NONE"}),
                    (0, "with the unknown member 'fAILEDrECORDcOUNT'", {"Records": [{}], "fAILEDrECORDcOUNT": "x"}),
                    (0, "with the unknown member 'FailedRecordCount_'", {"Records": [{}], "FailedRecordCount_": "x"}),
                    (0, "with the unknown member 'FailedRecordCoun'", {"Records": [{}], "FailedRecordCoun": "x"}),
                    (0, "with the unknown member 'rECORDS'", {"Records": [{}], "rECORDS": "x"}),
                    (0, "with the unknown member 'Records_'", {"Records": [{}], "Records_": "x"}),
                    (0, "with the unknown member 'Record'", {"Records": [{}], "Record": "x"}),
                    (0, "with the unknown member 'eNCRYPTIONtYPE'", {"Records": [{}], "eNCRYPTIONtYPE": "x"}),
                    (0, "with the unknown member 'EncryptionType_'", {"Records": [{}], "EncryptionType_": "x"}),
                ),
            ),
        ),
        (
            (1, "positive_integer_object"),
            (2, "put_records_result_entry_list"),
            (3, "encryption_type"),
        ),
    ),
    "positive_integer_object": (
        (((), 1),),
        (
            (
                "type",
                "/$defs/PositiveIntegerObject/type",
                (
                    (0, "null instead of an integer", None),
                    (0, "true or false instead of an integer", True),
                    (0, "a number instead of an integer", 1.5),
                    (0, "a string instead of an integer", "1"),
                    (0, "an array instead of an integer", [1]),
                    (0, "an object instead of an integer", {}),
                ),
            ),
            (
                "minimum",
                "/$defs/PositiveIntegerObject/minimum",
                (
                    (0, "1 below the bound", 0),
                    (0, "2 below the bound", -1),
                    (0, "1000 below the bound", -999),
                    (0, "1e+09 below the bound", -999999999),
                ),
            ),
        ),
        (),
    ),
    "put_records_result_entry_list": (
        (
            ((), [{}]),
            ((0,), [{}]),
        ),
        (
            (
                "type",
                "/$defs/PutRecordsResultEntryList/type",
                (
                    (0, "null instead of an array", None),
                    (0, "true or false instead of an array", True),
                    (0, "an integer instead of an array", 0),
                    (0, "a number instead of an array", 0.5),
                    (0, "a string instead of an array", "[{}]"),
                    (0, "an object instead of an array", {}),
                ),
            ),
            ("minItems", "/$defs/PutRecordsResultEntryList/minItems", ((0, "0 items", []),)),
            (
                "maxItems",
                "/$defs/PutRecordsResultEntryList/maxItems",
                (
                    (0, "501 items", [{}] * 501),
                    (0, "502 items", [{}] * 502),
                    (0, "1001 items", [{}] * 1001),
                ),
            ),
        ),
        ((1, "put_records_result_entry"),),
    ),
    "put_records_result_entry": (
        (
            ((), {}),
            (("SequenceNumber",), {"SequenceNumber": "0"}),
            (("ShardId",), {"ShardId": "a"}),
            (("ErrorCode",), {"ErrorCode": ""}),
            (("ErrorMessage",), {"ErrorMessage": ""}),
        ),
        (
            (
                "type",
                "/$defs/PutRecordsResultEntry/type",
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
                "/$defs/PutRecordsResultEntry/additionalProperties",
                (
                    (0, "with the unknown member 'sequenceNumber'", {"sequenceNumber": "0"}),
                    (0, "with the unknown member 'shardId'", {"shardId": "a"}),
                    (0, "with the unknown member 'errorCode'", {"errorCode": ""}),
                    (0, "with the unknown member 'errorMessage'", {"errorMessage": ""}),
                    (0, "with the unknown member 'sEQUENCEnUMBER'", {"sEQUENCEnUMBER": "x"}),
                    (0, "with the unknown member 'SequenceNumber_'", {"SequenceNumber_": "x"}),
                    (0, "with the unknown member 'SequenceNumbe'", {"SequenceNumbe": "x"}),
                    (0, "with the unknown member 'sHARDiD'", {"sHARDiD": "x"}),
                    (0, "with the unknown member 'ShardId_'", {"ShardId_": "x"}),
                    (0, "with the unknown member 'ShardI'", {"ShardI": "x"}),
                    (0, "with the unknown member 'eRRORcODE'", {"eRRORcODE": "x"}),
                    (0, "with the unknown member 'ErrorCode_'", {"ErrorCode_": "x"}),
                ),
            ),
        ),
        (
            (1, "sequence_number"),
            (2, "shard_id"),
            (3, "error_code"),
            (4, "error_message"),
        ),
    ),
    "sequence_number": (
        (((), "0"),),
        (
            (
                "type",
                "/$defs/SequenceNumber/type",
                (
                    (0, "null instead of a string", None),
                    (0, "true or false instead of a string", True),
                    (0, "an integer instead of a string", 0),
                    (0, "a number instead of a string", 0.0),
                    (0, "an array instead of a string", ["0"]),
                    (0, "an object instead of a string", {}),
                ),
            ),
            (
                "pattern",
                "/$defs/SequenceNumber/pattern",
                (
                    (0, "no match: open at the start", "a0"),
                    (0, "no match: open at the end", "0a"),
                    (0, "no match: a line's end behind it", "0\n"),
                    (
                        0,
                        "no match: part 0 129 times",
                        "9000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
                    ),
                    (0, "no match: without character 0", ""),
                    (0, "no match: '_' for character 0", "_"),
                    (0, "no match: '_' for character 1", "9_"),
                    (0, "no match: '-' for character 0", "-"),
                    (0, "no match: '-' for character 1", "9-"),
                    (0, "no match: '0' for character 0", "00"),
                    (0, "no match: 'a' for character 1", "9a"),
                    (0, "no match: 'a' for character 2", "a"),
                    (0, "no match: ' ' for character 1", "9 "),
                    (0, "no match: ' ' for character 2", " "),
                    (0, "no match: ' ' for character 0", " 0"),
                    (0, "no match: '$' for character 1", "9$"),
                    (0, "no match: '$' for character 2", "$"),
                    (0, "no match: '$' for character 0", "$0"),
                    (0, "no match: 'A' for character 1", "9A"),
                    (0, "no match: 'A' for character 2", "A"),
                    (0, "no match: 'A' for character 0", "A0"),
                    (0, "no match: '.' for character 1", "9."),
                    (0, "no match: '.' for character 0", ".0"),
                    (0, "no match: '\u0663' for character 1", "9\u0663"),
                    (0, "no match: ':' for character 0", ":0"),
                    (0, "no match: '/' for character 1", "9/"),
                    (0, "no match: '\\n' for character 0", "\n0"),
                    (0, "no match: ':' for character 1", "9:"),
                    (0, "no match: '/' for character 0", "/0"),
                    (0, "no match: '\\n' for character 1", "9\n"),
                    (0, "no match: '@' for character 0", "@0"),
                    (0, "no match: '@' for character 1", "9@"),
                    (0, "no match: ',' for character 0", ",0"),
                    (0, "no match: ',' for character 1", "9,"),
                    (0, "no match: '#' for character 0", "#0"),
                    (0, "no match: '#' for character 1", "9#"),
                    (0, "no match: '+' for character 0", "+0"),
                    (0, "no match: '+' for character 1", "9+"),
                    (0, "no match: '\xe9' for character 0", "\xe90"),
                    (0, "no match: '\xe9' for character 1", "9\xe9"),
                    (0, "no match: empty", ""),
                    (0, "no match: a blank", " "),
                    (0, "no match: a blank behind it", "0 "),
                    (0, "no match: a blank before it", " 0"),
                    (0, "no match: twice", "00"),
                    (0, '"", no match', ""),
                    (0, '"a", no match', "a"),
                    (0, '"\xe9\u4e2d", no match', "\xe9\u4e2d"),
                    (0, '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, no match', "x" * 300),
                    (0, '"\U0001f600", no match', "\U0001f600"),
                    (0, '"a\\n", no match', "a\n"),
                    (0, '"A", no match', "A"),
                    (0, '" ", no match', " "),
                    (0, '"e\u0301", no match', "e\u0301"),
                    (0, '"\\u0000", no match', "\x00"),
                    (0, '"\\"\\\\/", no match', '"\\/'),
                    (0, '"null", no match', "null"),
                    (0, '"\u202e", no match', "\u202e"),
                    (0, '"\ufeff", no match', "\ufeff"),
                    (0, '"\xdf\u0130", no match', "\xdf\u0130"),
                ),
            ),
        ),
        (),
    ),
    "shard_id": (
        (((), "a"),),
        (
            (
                "type",
                "/$defs/ShardId/type",
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
                "/$defs/ShardId/maxLength",
                (
                    (
                        0,
                        "129 characters",
                        "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9",
                    ),
                    (
                        0,
                        "130 characters",
                        "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-",
                    ),
                    (
                        0,
                        "257 characters",
                        "aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0xXzZ9-_.aA0x",
                    ),
                ),
            ),
            (
                "pattern",
                "/$defs/ShardId/pattern",
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
                        "\xe9" * 128,
                    ),
                    (0, '"\U0001f600\U0001f600", no match', "\U0001f600\U0001f600"),
                    (
                        0,
                        '"\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600, no match',
                        "\U0001f600" * 128,
                    ),
                ),
            ),
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
    "encryption_type": (
        (((), "NONE"),),
        (
            (
                "enum",
                "/$defs/EncryptionType/enum",
                (
                    (0, '"UNKNOWN", which is none of the values', "UNKNOWN"),
                    (0, '"NONE" in the other case', "none"),
                    (0, '"KMS" in the other case', "kms"),
                    (0, '"NONE" with a blank behind', "NONE "),
                    (0, '"KMS" with a blank behind', "KMS "),
                    (0, '"NONE" cut short', "NON"),
                    (0, '"KMS" cut short', "KM"),
                    (0, '"NONE" and more', "NONE_"),
                    (0, '"KMS" and more', "KMS_"),
                    (0, '"NONE" capitalised', "None"),
                    (0, '"KMS" capitalised', "Kms"),
                    (0, '"NONE" with a blank before', " NONE"),
                    (0, '"KMS" with a blank before', " KMS"),
                    (0, '"", which is none of the values', ""),
                    (0, '"a", which is none of the values', "a"),
                    (0, '"\xe9\u4e2d", which is none of the values', "\xe9\u4e2d"),
                    (0, '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, which is none of the values', "x" * 300),
                    (0, '"\U0001f600", which is none of the values', "\U0001f600"),
                    (0, '"a\\n", which is none of the values', "a\n"),
                    (0, '"A", which is none of the values', "A"),
                    (0, '"0", which is none of the values', "0"),
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
    "provisioned_throughput_exceeded_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/ProvisionedThroughputExceededException/type",
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
                "/$defs/ProvisionedThroughputExceededException/additionalProperties",
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
    "kms_disabled_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/KMSDisabledException/type",
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
                "/$defs/KMSDisabledException/additionalProperties",
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
    "kms_invalid_state_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/KMSInvalidStateException/type",
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
                "/$defs/KMSInvalidStateException/additionalProperties",
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
    "kms_access_denied_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/KMSAccessDeniedException/type",
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
                "/$defs/KMSAccessDeniedException/additionalProperties",
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
    "kms_not_found_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/KMSNotFoundException/type",
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
                "/$defs/KMSNotFoundException/additionalProperties",
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
    "kms_opt_in_required": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/KMSOptInRequired/type",
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
                "/$defs/KMSOptInRequired/additionalProperties",
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
    "kms_throttling_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/KMSThrottlingException/type",
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
                "/$defs/KMSThrottlingException/additionalProperties",
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
    "access_denied_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/AccessDeniedException/type",
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
                "/$defs/AccessDeniedException/additionalProperties",
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
    "internal_failure_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/InternalFailureException/type",
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
                "/$defs/InternalFailureException/additionalProperties",
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
    "dry_run_operation_exception": (
        (
            ((), {}),
            (("message",), {"message": ""}),
        ),
        (
            (
                "type",
                "/$defs/DryRunOperationException/type",
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
                "/$defs/DryRunOperationException/additionalProperties",
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
