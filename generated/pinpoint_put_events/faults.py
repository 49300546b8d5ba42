"""What can be broken in the shapes of specs/pinpoint/put_events.json: every keyword at every place, and how.

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
    "put_events_request": (
        (
            ((), {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}}),
            (("ApplicationId",), {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}}),
            (("EventsRequest",), {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}}),
        ),
        (
            (
                "type",
                "/$defs/PutEventsRequest/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"ApplicationId": "", "EventsRequest": {"BatchItem": {}}}'),
                    (0, "an array instead of an object", [{"ApplicationId": "", "EventsRequest": {"BatchItem": {}}}]),
                ),
            ),
            ("required", "/$defs/PutEventsRequest/required", ((0, "without ApplicationId", {"EventsRequest": {"BatchItem": {}}}),)),
            ("required", "/$defs/PutEventsRequest/required", ((0, "without EventsRequest", {"ApplicationId": ""}),)),
            (
                "additionalProperties",
                "/$defs/PutEventsRequest/additionalProperties",
                (
                    (
                        0,
                        "with the unknown member 'applicationId'",
                        {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "applicationId": ""},
                    ),
                    (
                        0,
                        "with the unknown member 'eventsRequest'",
                        {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "eventsRequest": {"BatchItem": {}}},
                    ),
                    (
                        0,
                        "with the unknown member 'aPPLICATIONiD'",
                        {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "aPPLICATIONiD": ""},
                    ),
                    (
                        0,
                        "with the unknown member 'ApplicationId_'",
                        {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "ApplicationId_": ""},
                    ),
                    (
                        0,
                        "with the unknown member 'ApplicationI'",
                        {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "ApplicationI": ""},
                    ),
                    (
                        0,
                        "with the unknown member 'eVENTSrEQUEST'",
                        {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "eVENTSrEQUEST": ""},
                    ),
                    (
                        0,
                        "with the unknown member 'EventsRequest_'",
                        {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "EventsRequest_": ""},
                    ),
                    (
                        0,
                        "with the unknown member 'EventsReques'",
                        {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "EventsReques": ""},
                    ),
                    (0, "with the unknown member 'x'", {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "x": ""}),
                    (0, "with the unknown member 'X'", {"ApplicationId": "", "EventsRequest": {"BatchItem": {}}, "X": ""}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "events_request"),
        ),
    ),
    "string": (
        (((), ""),),
        (
            (
                "type",
                "/$defs/__string/type",
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
    "events_request": (
        (
            ((), {"BatchItem": {}}),
            (("BatchItem",), {"BatchItem": {}}),
        ),
        (
            (
                "type",
                "/$defs/EventsRequest/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"BatchItem": {}}'),
                    (0, "an array instead of an object", [{"BatchItem": {}}]),
                ),
            ),
            ("required", "/$defs/EventsRequest/required", ((0, "without BatchItem", {}),)),
            (
                "additionalProperties",
                "/$defs/EventsRequest/additionalProperties",
                (
                    (0, "with the unknown member 'batchItem'", {"BatchItem": {}, "batchItem": {}}),
                    (0, "with the unknown member 'bATCHiTEM'", {"BatchItem": {}, "bATCHiTEM": {}}),
                    (0, "with the unknown member 'BatchItem_'", {"BatchItem": {}, "BatchItem_": {}}),
                    (0, "with the unknown member 'BatchIte'", {"BatchItem": {}, "BatchIte": {}}),
                    (0, "with the unknown member 'x'", {"BatchItem": {}, "x": {}}),
                    (0, "with the unknown member 'X'", {"BatchItem": {}, "X": {}}),
                    (0, "with the unknown member '_'", {"BatchItem": {}, "_": {}}),
                    (0, "with the unknown member '$ref'", {"BatchItem": {}, "$ref": {}}),
                    (0, "with the unknown member '__proto__'", {"BatchItem": {}, "__proto__": {}}),
                ),
            ),
            (
                "x-maxTotal",
                "/$defs/EventsRequest/x-maxTotal",
                (
                    (
                        0,
                        "101 entries in all",
                        {
                            "BatchItem": {
                                "a": {"Endpoint": {}, "Events": _many(101, {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z"})}
                            }
                        },
                    ),
                ),
            ),
        ),
        ((1, "map_of_events_batch"),),
    ),
    "map_of_events_batch": (
        (
            ((), {}),
            ((), {"a": {"Endpoint": {}, "Events": {}}}),
            (("a",), {"a": {"Endpoint": {}, "Events": {}}}),
        ),
        (
            (
                "type",
                "/$defs/MapOfEventsBatch/type",
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
                "pattern",
                "/$defs/MapOfEventsBatch/propertyNames/pattern",
                (
                    (1, "no match: open at the start", {"{": {"Endpoint": {}, "Events": {}}}),
                    (1, "no match: '$' for character 0", {"$": {"Endpoint": {}, "Events": {}}}),
                    (1, "no match: '}' for character 0", {"}": {"Endpoint": {}, "Events": {}}}),
                ),
            ),
        ),
        ((2, "events_batch"),),
    ),
    "events_batch": (
        (
            ((), {"Endpoint": {}, "Events": {}}),
            (("Endpoint",), {"Endpoint": {}, "Events": {}}),
            (("Events",), {"Endpoint": {}, "Events": {}}),
        ),
        (
            (
                "type",
                "/$defs/EventsBatch/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"Endpoint": {}, "Events": {}}'),
                    (0, "an array instead of an object", [{"Endpoint": {}, "Events": {}}]),
                ),
            ),
            ("required", "/$defs/EventsBatch/required", ((0, "without Endpoint", {"Events": {}}),)),
            ("required", "/$defs/EventsBatch/required", ((0, "without Events", {"Endpoint": {}}),)),
            (
                "additionalProperties",
                "/$defs/EventsBatch/additionalProperties",
                (
                    (0, "with the unknown member 'endpoint'", {"Endpoint": {}, "Events": {}, "endpoint": {}}),
                    (0, "with the unknown member 'events'", {"Endpoint": {}, "Events": {}, "events": {}}),
                    (0, "with the unknown member 'eNDPOINT'", {"Endpoint": {}, "Events": {}, "eNDPOINT": {}}),
                    (0, "with the unknown member 'Endpoint_'", {"Endpoint": {}, "Events": {}, "Endpoint_": {}}),
                    (0, "with the unknown member 'Endpoin'", {"Endpoint": {}, "Events": {}, "Endpoin": {}}),
                    (0, "with the unknown member 'eVENTS'", {"Endpoint": {}, "Events": {}, "eVENTS": {}}),
                    (0, "with the unknown member 'Events_'", {"Endpoint": {}, "Events": {}, "Events_": {}}),
                    (0, "with the unknown member 'Event'", {"Endpoint": {}, "Events": {}, "Event": {}}),
                    (0, "with the unknown member 'x'", {"Endpoint": {}, "Events": {}, "x": {}}),
                    (0, "with the unknown member 'X'", {"Endpoint": {}, "Events": {}, "X": {}}),
                ),
            ),
        ),
        (
            (1, "public_endpoint"),
            (2, "map_of_event"),
        ),
    ),
    "public_endpoint": (
        (
            ((), {}),
            (("EffectiveDate",), {"EffectiveDate": "2020-02-29T12:00:00Z"}),
            (("EndpointStatus",), {"EndpointStatus": "ACTIVE"}),
            (("OptOut",), {"OptOut": "ALL"}),
            (("Address",), {"Address": ""}),
            (("Attributes",), {"Attributes": {}}),
            (("ChannelType",), {"ChannelType": "PUSH"}),
            (("Demographic",), {"Demographic": {}}),
            (("Location",), {"Location": {}}),
            (("Metrics",), {"Metrics": {}}),
            (("RequestId",), {"RequestId": ""}),
            (("User",), {"User": {}}),
        ),
        (
            (
                "type",
                "/$defs/PublicEndpoint/type",
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
                "/$defs/PublicEndpoint/additionalProperties",
                (
                    (0, "with the unknown member 'address'", {"address": ""}),
                    (0, "with the unknown member 'attributes'", {"attributes": {}}),
                    (0, "with the unknown member 'channelType'", {"channelType": "PUSH"}),
                    (0, "with the unknown member 'demographic'", {"demographic": {}}),
                    (0, "with the unknown member 'effectiveDate'", {"effectiveDate": "2020-02-29T12:00:00Z"}),
                    (0, "with the unknown member 'endpointStatus'", {"endpointStatus": "ACTIVE"}),
                    (0, "with the unknown member 'location'", {"location": {}}),
                    (0, "with the unknown member 'metrics'", {"metrics": {}}),
                    (0, "with the unknown member 'optOut'", {"optOut": "ALL"}),
                    (0, "with the unknown member 'requestId'", {"requestId": ""}),
                    (0, "with the unknown member 'user'", {"user": {}}),
                    (0, "with the unknown member 'aDDRESS'", {"aDDRESS": "x"}),
                    (0, "with the unknown member 'Address_'", {"Address_": "x"}),
                    (0, "with the unknown member 'Addres'", {"Addres": "x"}),
                    (0, "with the unknown member 'aTTRIBUTES'", {"aTTRIBUTES": "x"}),
                    (0, "with the unknown member 'Attributes_'", {"Attributes_": "x"}),
                    (0, "with the unknown member 'Attribute'", {"Attribute": "x"}),
                    (0, "with the unknown member 'cHANNELtYPE'", {"cHANNELtYPE": "x"}),
                    (0, "with the unknown member 'ChannelType_'", {"ChannelType_": "x"}),
                ),
            ),
            ("x-maxTotal", "/$defs/PublicEndpoint/x-maxTotal", ((0, "251 entries in all", {"Attributes": _many(251, [])}),)),
            (
                "type",
                "/$defs/__string/type",
                (
                    (1, "null instead of a string", None),
                    (1, "true or false instead of a string", True),
                    (1, "an integer instead of a string", 0),
                    (1, "a number instead of a string", 0.5),
                    (1, "an array instead of a string", ["2020-02-29T12:00:00Z"]),
                    (1, "an object instead of a string", {}),
                ),
            ),
            (
                "x-dateTime",
                "/$defs/PublicEndpoint/properties/EffectiveDate/x-dateTime",
                (
                    (1, '"2020-02-30T12:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-02-30T12:00:00Z"),
                    (1, '"2019-02-29T12:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2019-02-29T12:00:00Z"),
                    (1, '"2020-13-01T00:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-13-01T00:00:00Z"),
                    (1, '"2020-01-01T25:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-01-01T25:00:00Z"),
                    (
                        1,
                        '"2020-01-01T00:00:00+25:00", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z',
                        "2020-01-01T00:00:00+25:00",
                    ),
                    (1, '"2020-01-01T00:00:00Z ", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-01-01T00:00:00Z "),
                    (1, '"01/02/2020", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "01/02/2020"),
                    (1, '"1577836800", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "1577836800"),
                ),
            ),
            (
                "enum",
                "/$defs/PublicEndpoint/properties/EndpointStatus/enum",
                (
                    (2, '"UNKNOWN", which is none of the values', "UNKNOWN"),
                    (2, '"ACTIVE" in the other case', "active"),
                    (2, '"INACTIVE" in the other case', "inactive"),
                    (2, '"ACTIVE" with a blank behind', "ACTIVE "),
                    (2, '"INACTIVE" with a blank behind', "INACTIVE "),
                    (2, '"ACTIVE" cut short', "ACTIV"),
                    (2, '"INACTIVE" cut short', "INACTIV"),
                    (2, '"ACTIVE" and more', "ACTIVE_"),
                    (2, '"INACTIVE" and more', "INACTIVE_"),
                    (2, '"ACTIVE" capitalised', "Active"),
                    (2, '"INACTIVE" capitalised', "Inactive"),
                    (2, '"ACTIVE" with a blank before', " ACTIVE"),
                    (2, '"INACTIVE" with a blank before', " INACTIVE"),
                    (2, '"", which is none of the values', ""),
                    (2, '"a", which is none of the values', "a"),
                    (2, '"\xe9\u4e2d", which is none of the values', "\xe9\u4e2d"),
                    (2, '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, which is none of the values', "x" * 300),
                    (2, '"\U0001f600", which is none of the values', "\U0001f600"),
                    (2, '"a\\n", which is none of the values', "a\n"),
                    (2, '"A", which is none of the values', "A"),
                    (2, '"0", which is none of the values', "0"),
                ),
            ),
            (
                "enum",
                "/$defs/PublicEndpoint/properties/OptOut/enum",
                (
                    (3, '"UNKNOWN", which is none of the values', "UNKNOWN"),
                    (3, '"ALL" in the other case', "all"),
                    (3, '"NONE" in the other case', "none"),
                    (3, '"ALL" with a blank behind', "ALL "),
                    (3, '"NONE" with a blank behind', "NONE "),
                    (3, '"ALL" cut short', "AL"),
                    (3, '"NONE" cut short', "NON"),
                    (3, '"ALL" and more', "ALL_"),
                    (3, '"NONE" and more', "NONE_"),
                    (3, '"ALL" capitalised', "All"),
                    (3, '"NONE" capitalised', "None"),
                    (3, '"ALL" with a blank before', " ALL"),
                    (3, '"NONE" with a blank before', " NONE"),
                    (3, '"", which is none of the values', ""),
                    (3, '"a", which is none of the values', "a"),
                    (3, '"\xe9\u4e2d", which is none of the values', "\xe9\u4e2d"),
                    (3, '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, which is none of the values', "x" * 300),
                    (3, '"\U0001f600", which is none of the values', "\U0001f600"),
                    (3, '"a\\n", which is none of the values', "a\n"),
                    (3, '"A", which is none of the values', "A"),
                    (3, '"0", which is none of the values', "0"),
                ),
            ),
        ),
        (
            (4, "string"),
            (5, "map_of_list_of_string"),
            (6, "channel_type"),
            (7, "endpoint_demographic"),
            (8, "endpoint_location"),
            (9, "map_of_double"),
            (10, "string"),
            (11, "endpoint_user"),
        ),
    ),
    "map_of_list_of_string": (
        (
            ((), {}),
            ((), {"a": []}),
            (("a",), {"a": []}),
        ),
        (
            (
                "type",
                "/$defs/MapOfListOf__string/type",
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
                "maxLength",
                "/$defs/MapOfListOf__string/propertyNames/maxLength",
                (
                    (1, "51 characters", {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": []}),
                    (1, "52 characters", {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": []}),
                    (
                        1,
                        "101 characters",
                        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": []},
                    ),
                ),
            ),
        ),
        ((2, "list_of_string"),),
    ),
    "list_of_string": (
        (
            ((), []),
            ((0,), [""]),
        ),
        (
            (
                "type",
                "/$defs/ListOf__string/type",
                (
                    (0, "null instead of an array", None),
                    (0, "true or false instead of an array", True),
                    (0, "an integer instead of an array", 0),
                    (0, "a number instead of an array", 0.5),
                    (0, "a string instead of an array", "[]"),
                    (0, "an object instead of an array", {}),
                ),
            ),
            (
                "maxItems",
                "/$defs/ListOf__string/maxItems",
                (
                    (0, "51 items", [""] * 51),
                    (0, "52 items", [""] * 52),
                    (0, "101 items", [""] * 101),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (1, "null instead of a string", None),
                    (1, "true or false instead of a string", True),
                    (1, "an integer instead of a string", 0),
                    (1, "a number instead of a string", 0.5),
                    (1, "an array instead of a string", [""]),
                    (1, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/ListOf__string/items/maxLength",
                (
                    (1, "101 characters", "a" * 101),
                    (1, "102 characters", "a" * 102),
                    (1, "201 characters", "a" * 201),
                ),
            ),
        ),
        (),
    ),
    "channel_type": (
        (((), "PUSH"),),
        (
            (
                "enum",
                "/$defs/ChannelType/enum",
                (
                    (0, '"UNKNOWN", which is none of the values', "UNKNOWN"),
                    (0, '"PUSH" in the other case', "push"),
                    (0, '"GCM" in the other case', "gcm"),
                    (0, '"APNS" in the other case', "apns"),
                    (0, '"APNS_SANDBOX" in the other case', "apns_sandbox"),
                    (0, '"APNS_VOIP" in the other case', "apns_voip"),
                    (0, '"APNS_VOIP_SANDBOX" in the other case', "apns_voip_sandbox"),
                    (0, '"ADM" in the other case', "adm"),
                    (0, '"SMS" in the other case', "sms"),
                    (0, '"VOICE" in the other case', "voice"),
                    (0, '"EMAIL" in the other case', "email"),
                    (0, '"BAIDU" in the other case', "baidu"),
                    (0, '"CUSTOM" in the other case', "custom"),
                    (0, '"IN_APP" in the other case', "in_app"),
                    (0, '"PUSH" with a blank behind', "PUSH "),
                    (0, '"GCM" with a blank behind', "GCM "),
                    (0, '"APNS" with a blank behind', "APNS "),
                    (0, '"APNS_SANDBOX" with a blank behind', "APNS_SANDBOX "),
                    (0, '"APNS_VOIP" with a blank behind', "APNS_VOIP "),
                    (0, '"APNS_VOIP_SANDBOX" with a blank behind', "APNS_VOIP_SANDBOX "),
                    (0, '"ADM" with a blank behind', "ADM "),
                    (0, '"SMS" with a blank behind', "SMS "),
                    (0, '"VOICE" with a blank behind', "VOICE "),
                    (0, '"EMAIL" with a blank behind', "EMAIL "),
                    (0, '"BAIDU" with a blank behind', "BAIDU "),
                    (0, '"CUSTOM" with a blank behind', "CUSTOM "),
                    (0, '"IN_APP" with a blank behind', "IN_APP "),
                    (0, '"PUSH" cut short', "PUS"),
                    (0, '"GCM" cut short', "GC"),
                    (0, '"APNS" cut short', "APN"),
                    (0, '"APNS_SANDBOX" cut short', "APNS_SANDBO"),
                    (0, '"APNS_VOIP" cut short', "APNS_VOI"),
                    (0, '"APNS_VOIP_SANDBOX" cut short', "APNS_VOIP_SANDBO"),
                    (0, '"ADM" cut short', "AD"),
                    (0, '"SMS" cut short', "SM"),
                    (0, '"VOICE" cut short', "VOIC"),
                    (0, '"EMAIL" cut short', "EMAI"),
                    (0, '"BAIDU" cut short', "BAID"),
                    (0, '"CUSTOM" cut short', "CUSTO"),
                    (0, '"IN_APP" cut short', "IN_AP"),
                    (0, '"PUSH" and more', "PUSH_"),
                    (0, '"GCM" and more', "GCM_"),
                    (0, '"APNS" and more', "APNS_"),
                    (0, '"APNS_SANDBOX" and more', "APNS_SANDBOX_"),
                    (0, '"APNS_VOIP" and more', "APNS_VOIP_"),
                    (0, '"APNS_VOIP_SANDBOX" and more', "APNS_VOIP_SANDBOX_"),
                    (0, '"ADM" and more', "ADM_"),
                    (0, '"SMS" and more', "SMS_"),
                    (0, '"VOICE" and more', "VOICE_"),
                    (0, '"EMAIL" and more', "EMAIL_"),
                    (0, '"BAIDU" and more', "BAIDU_"),
                    (0, '"CUSTOM" and more', "CUSTOM_"),
                    (0, '"IN_APP" and more', "IN_APP_"),
                    (0, '"PUSH" capitalised', "Push"),
                    (0, '"GCM" capitalised', "Gcm"),
                    (0, '"APNS" capitalised', "Apns"),
                    (0, '"APNS_SANDBOX" capitalised', "Apns_sandbox"),
                    (0, '"APNS_VOIP" capitalised', "Apns_voip"),
                    (0, '"APNS_VOIP_SANDBOX" capitalised', "Apns_voip_sandbox"),
                    (0, '"ADM" capitalised', "Adm"),
                ),
            ),
        ),
        (),
    ),
    "endpoint_demographic": (
        (
            ((), {}),
            (("AppVersion",), {"AppVersion": ""}),
            (("Make",), {"Make": ""}),
            (("Model",), {"Model": ""}),
            (("ModelVersion",), {"ModelVersion": ""}),
            (("Platform",), {"Platform": ""}),
            (("PlatformVersion",), {"PlatformVersion": ""}),
            (("Locale",), {"Locale": ""}),
            (("Timezone",), {"Timezone": ""}),
        ),
        (
            (
                "type",
                "/$defs/EndpointDemographic/type",
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
                "/$defs/EndpointDemographic/additionalProperties",
                (
                    (0, "with the unknown member 'appVersion'", {"appVersion": ""}),
                    (0, "with the unknown member 'locale'", {"locale": ""}),
                    (0, "with the unknown member 'make'", {"make": ""}),
                    (0, "with the unknown member 'model'", {"model": ""}),
                    (0, "with the unknown member 'modelVersion'", {"modelVersion": ""}),
                    (0, "with the unknown member 'platform'", {"platform": ""}),
                    (0, "with the unknown member 'platformVersion'", {"platformVersion": ""}),
                    (0, "with the unknown member 'timezone'", {"timezone": ""}),
                    (0, "with the unknown member 'aPPvERSION'", {"aPPvERSION": "x"}),
                    (0, "with the unknown member 'AppVersion_'", {"AppVersion_": "x"}),
                    (0, "with the unknown member 'AppVersio'", {"AppVersio": "x"}),
                    (0, "with the unknown member 'lOCALE'", {"lOCALE": "x"}),
                    (0, "with the unknown member 'Locale_'", {"Locale_": "x"}),
                    (0, "with the unknown member 'Local'", {"Local": "x"}),
                    (0, "with the unknown member 'mAKE'", {"mAKE": "x"}),
                    (0, "with the unknown member 'Make_'", {"Make_": "x"}),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (1, "null instead of a string", None),
                    (1, "true or false instead of a string", True),
                    (1, "an integer instead of a string", 0),
                    (1, "a number instead of a string", 0.5),
                    (1, "an array instead of a string", [""]),
                    (1, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/EndpointDemographic/properties/AppVersion/maxLength",
                (
                    (1, "51 characters", "a" * 51),
                    (1, "52 characters", "a" * 52),
                    (1, "101 characters", "a" * 101),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (2, "null instead of a string", None),
                    (2, "true or false instead of a string", True),
                    (2, "an integer instead of a string", 0),
                    (2, "a number instead of a string", 0.5),
                    (2, "an array instead of a string", [""]),
                    (2, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/EndpointDemographic/properties/Make/maxLength",
                (
                    (2, "51 characters", "a" * 51),
                    (2, "52 characters", "a" * 52),
                    (2, "101 characters", "a" * 101),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (3, "null instead of a string", None),
                    (3, "true or false instead of a string", True),
                    (3, "an integer instead of a string", 0),
                    (3, "a number instead of a string", 0.5),
                    (3, "an array instead of a string", [""]),
                    (3, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/EndpointDemographic/properties/Model/maxLength",
                (
                    (3, "101 characters", "a" * 101),
                    (3, "102 characters", "a" * 102),
                    (3, "201 characters", "a" * 201),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (4, "null instead of a string", None),
                    (4, "true or false instead of a string", True),
                    (4, "an integer instead of a string", 0),
                    (4, "a number instead of a string", 0.5),
                    (4, "an array instead of a string", [""]),
                    (4, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/EndpointDemographic/properties/ModelVersion/maxLength",
                (
                    (4, "51 characters", "a" * 51),
                    (4, "52 characters", "a" * 52),
                    (4, "101 characters", "a" * 101),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (5, "null instead of a string", None),
                    (5, "true or false instead of a string", True),
                    (5, "an integer instead of a string", 0),
                    (5, "a number instead of a string", 0.5),
                    (5, "an array instead of a string", [""]),
                    (5, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/EndpointDemographic/properties/Platform/maxLength",
                (
                    (5, "51 characters", "a" * 51),
                    (5, "52 characters", "a" * 52),
                    (5, "101 characters", "a" * 101),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (6, "null instead of a string", None),
                    (6, "true or false instead of a string", True),
                    (6, "an integer instead of a string", 0),
                    (6, "a number instead of a string", 0.5),
                    (6, "an array instead of a string", [""]),
                    (6, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/EndpointDemographic/properties/PlatformVersion/maxLength",
                (
                    (6, "51 characters", "a" * 51),
                    (6, "52 characters", "a" * 52),
                    (6, "101 characters", "a" * 101),
                ),
            ),
        ),
        (
            (7, "string"),
            (8, "string"),
        ),
    ),
    "endpoint_location": (
        (
            ((), {}),
            (("City",), {"City": ""}),
            (("Country",), {"Country": "AX"}),
            (("Latitude",), {"Latitude": 0, "Longitude": 0}),
            (("Longitude",), {"Latitude": 0, "Longitude": 0}),
            (("Region",), {"Region": ""}),
            (("PostalCode",), {"PostalCode": ""}),
        ),
        (
            (
                "type",
                "/$defs/EndpointLocation/type",
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
                "/$defs/EndpointLocation/additionalProperties",
                (
                    (0, "with the unknown member 'city'", {"city": ""}),
                    (0, "with the unknown member 'country'", {"country": "AX"}),
                    (0, "with the unknown member 'latitude'", {"latitude": 0}),
                    (0, "with the unknown member 'longitude'", {"longitude": 0}),
                    (0, "with the unknown member 'postalCode'", {"postalCode": ""}),
                    (0, "with the unknown member 'region'", {"region": ""}),
                    (0, "with the unknown member 'cITY'", {"cITY": "x"}),
                    (0, "with the unknown member 'City_'", {"City_": "x"}),
                    (0, "with the unknown member 'Cit'", {"Cit": "x"}),
                    (0, "with the unknown member 'cOUNTRY'", {"cOUNTRY": "x"}),
                    (0, "with the unknown member 'Country_'", {"Country_": "x"}),
                    (0, "with the unknown member 'Countr'", {"Countr": "x"}),
                    (0, "with the unknown member 'lATITUDE'", {"lATITUDE": "x"}),
                    (0, "with the unknown member 'Latitude_'", {"Latitude_": "x"}),
                ),
            ),
            (
                "dependentRequired",
                "/$defs/EndpointLocation/dependentRequired/Latitude",
                (
                    (0, "Latitude without Longitude", {"Latitude": 0}),
                    (0, "Latitude alone", {"Latitude": 0}),
                ),
            ),
            (
                "dependentRequired",
                "/$defs/EndpointLocation/dependentRequired/Longitude",
                (
                    (0, "Longitude without Latitude", {"Longitude": 0}),
                    (0, "Longitude alone", {"Longitude": 0}),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (1, "null instead of a string", None),
                    (1, "true or false instead of a string", True),
                    (1, "an integer instead of a string", 0),
                    (1, "a number instead of a string", 0.5),
                    (1, "an array instead of a string", [""]),
                    (1, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/EndpointLocation/properties/City/maxLength",
                (
                    (1, "76 characters", "a" * 76),
                    (1, "77 characters", "a" * 77),
                    (1, "151 characters", "a" * 151),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (2, "null instead of a string", None),
                    (2, "true or false instead of a string", True),
                    (2, "an integer instead of a string", 0),
                    (2, "a number instead of a string", 0.5),
                    (2, "an array instead of a string", ["AX"]),
                    (2, "an object instead of a string", {}),
                ),
            ),
            (
                "pattern",
                "/$defs/EndpointLocation/properties/Country/pattern",
                (
                    (2, "no match: open at the start", "aAA"),
                    (2, "no match: open at the end", "AAa"),
                    (2, "no match: a line's end behind it", "AA\n"),
                    (2, "no match: part 0 1 times", "A"),
                    (2, "no match: part 0 4 times", "AAAA"),
                    (2, "no match: without character 0", ""),
                    (2, "no match: '_' for character 0", "A_"),
                    (2, "no match: '-' for character 0", "A-"),
                    (2, "no match: '0' for character 0", "A0"),
                    (2, "no match: 'a' for character 0", "Aa"),
                    (2, "no match: ' ' for character 0", "A "),
                    (2, "no match: '$' for character 0", "A$"),
                    (2, "no match: '.' for character 0", "A."),
                    (2, "no match: '@' for character 0", "A@"),
                    (2, "no match: '[' for character 0", "A["),
                    (2, "no match: '\\n' for character 0", "A\n"),
                    (2, "no match: '/' for character 0", "A/"),
                    (2, "no match: ':' for character 0", "A:"),
                    (2, "no match: ',' for character 0", "A,"),
                    (2, "no match: '#' for character 0", "A#"),
                    (2, "no match: '+' for character 0", "A+"),
                    (2, "no match: '\xe9' for character 0", "A\xe9"),
                    (2, "no match: in the other case", "ax"),
                    (2, "no match: empty", ""),
                    (2, "no match: a blank", " "),
                    (2, "no match: a blank behind it", "AX "),
                    (2, "no match: a blank before it", " AX"),
                    (2, "no match: cut short", "A"),
                    (2, "no match: without its first character", "X"),
                    (2, "no match: twice", "AXAX"),
                    (2, '"", no match', ""),
                    (2, '"a", no match', "a"),
                    (2, '"\xe9\u4e2d", no match', "\xe9\u4e2d"),
                    (2, '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, no match', "x" * 300),
                    (2, '"\U0001f600", no match', "\U0001f600"),
                    (2, '"a\\n", no match', "a\n"),
                    (2, '"A", no match', "A"),
                    (2, '"0", no match', "0"),
                    (2, '" ", no match', " "),
                    (2, '"e\u0301", no match', "e\u0301"),
                    (2, '"\\u0000", no match', "\x00"),
                    (2, '"\\"\\\\/", no match', '"\\/'),
                    (2, '"null", no match', "null"),
                    (2, '"\u202e", no match', "\u202e"),
                    (2, '"\ufeff", no match', "\ufeff"),
                    (2, '"\xdf\u0130", no match', "\xdf\u0130"),
                    (2, '"\xe9", no match', "\xe9"),
                ),
            ),
            (
                "type",
                "/$defs/__double/type",
                (
                    (3, "null instead of a number", None),
                    (3, "true or false instead of a number", True),
                    (3, "a string instead of a number", "0"),
                    (3, "an array instead of a number", [0]),
                    (3, "an object instead of a number", {}),
                ),
            ),
            (
                "minimum",
                "/$defs/EndpointLocation/properties/Latitude/minimum",
                (
                    (3, "1 below the bound", -91),
                    (3, "0.5 below the bound", -90.5),
                    (3, "1e-06 below the bound", -90.000001),
                    (3, "2 below the bound", -92),
                    (3, "1000 below the bound", -1090),
                    (3, "1e+09 below the bound", -1000000090),
                ),
            ),
            (
                "maximum",
                "/$defs/EndpointLocation/properties/Latitude/maximum",
                (
                    (3, "1 above the bound", 91),
                    (3, "0.5 above the bound", 90.5),
                    (3, "1e-06 above the bound", 90.000001),
                    (3, "2 above the bound", 92),
                    (3, "1000 above the bound", 1090),
                    (3, "1e+09 above the bound", 1000000090),
                ),
            ),
            (
                "type",
                "/$defs/__double/type",
                (
                    (4, "null instead of a number", None),
                    (4, "true or false instead of a number", True),
                    (4, "a string instead of a number", "0"),
                    (4, "an array instead of a number", [0]),
                    (4, "an object instead of a number", {}),
                ),
            ),
            (
                "minimum",
                "/$defs/EndpointLocation/properties/Longitude/minimum",
                (
                    (4, "1 below the bound", -181),
                    (4, "0.5 below the bound", -180.5),
                    (4, "1e-06 below the bound", -180.000001),
                    (4, "2 below the bound", -182),
                    (4, "1000 below the bound", -1180),
                    (4, "1e+09 below the bound", -1000000180),
                ),
            ),
            (
                "maximum",
                "/$defs/EndpointLocation/properties/Longitude/maximum",
                (
                    (4, "1 above the bound", 181),
                    (4, "0.5 above the bound", 180.5),
                    (4, "1e-06 above the bound", 180.000001),
                    (4, "2 above the bound", 182),
                    (4, "1000 above the bound", 1180),
                    (4, "1e+09 above the bound", 1000000180),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (5, "null instead of a string", None),
                    (5, "true or false instead of a string", True),
                    (5, "an integer instead of a string", 0),
                    (5, "a number instead of a string", 0.5),
                    (5, "an array instead of a string", [""]),
                    (5, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/EndpointLocation/properties/Region/maxLength",
                (
                    (5, "76 characters", "a" * 76),
                    (5, "77 characters", "a" * 77),
                    (5, "151 characters", "a" * 151),
                ),
            ),
        ),
        ((6, "string"),),
    ),
    "double": (
        (((), 0),),
        (
            (
                "type",
                "/$defs/__double/type",
                (
                    (0, "null instead of a number", None),
                    (0, "true or false instead of a number", True),
                    (0, "a string instead of a number", "0"),
                    (0, "an array instead of a number", [0]),
                    (0, "an object instead of a number", {}),
                ),
            ),
        ),
        (),
    ),
    "map_of_double": (
        (
            ((), {}),
            (("x",), {"x": 0}),
        ),
        (
            (
                "type",
                "/$defs/MapOf__double/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
        ),
        ((1, "double"),),
    ),
    "endpoint_user": (
        (
            ((), {}),
            (("UserId",), {"UserId": ""}),
            (("UserAttributes",), {"UserAttributes": {}}),
        ),
        (
            (
                "type",
                "/$defs/EndpointUser/type",
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
                "/$defs/EndpointUser/additionalProperties",
                (
                    (0, "with the unknown member 'userAttributes'", {"userAttributes": {}}),
                    (0, "with the unknown member 'userId'", {"userId": ""}),
                    (0, "with the unknown member 'uSERaTTRIBUTES'", {"uSERaTTRIBUTES": "x"}),
                    (0, "with the unknown member 'UserAttributes_'", {"UserAttributes_": "x"}),
                    (0, "with the unknown member 'UserAttribute'", {"UserAttribute": "x"}),
                    (0, "with the unknown member 'uSERiD'", {"uSERiD": "x"}),
                    (0, "with the unknown member 'UserId_'", {"UserId_": "x"}),
                    (0, "with the unknown member 'UserI'", {"UserI": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (1, "null instead of a string", None),
                    (1, "true or false instead of a string", True),
                    (1, "an integer instead of a string", 0),
                    (1, "a number instead of a string", 0.5),
                    (1, "an array instead of a string", [""]),
                    (1, "an object instead of a string", {}),
                ),
            ),
            (
                "pattern",
                "/$defs/EndpointUser/properties/UserId/pattern",
                (
                    (1, "no match: open at the start", "{"),
                    (1, "no match: '$' for character 0", "$"),
                    (1, "no match: '}' for character 0", "}"),
                ),
            ),
        ),
        ((2, "map_of_list_of_string"),),
    ),
    "map_of_event": (
        (
            ((), {}),
            (("x",), {"x": {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}}),
        ),
        (
            (
                "type",
                "/$defs/MapOfEvent/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
        ),
        ((1, "event"),),
    ),
    "event": (
        (
            ((), {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (("Metrics",), {"EventType": "", "Metrics": {}, "Timestamp": "2020-02-29T12:00:00Z"}),
            (("Timestamp",), {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (("Metrics",), {"EventType": "", "Metrics": {"a": 0}, "Timestamp": "2020-02-29T12:00:00Z"}),
            (("AppPackageName",), {"AppPackageName": "", "EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (("AppTitle",), {"AppTitle": "", "EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (("AppVersionCode",), {"AppVersionCode": "", "EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (("Attributes",), {"Attributes": {}, "EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (("ClientSdkVersion",), {"ClientSdkVersion": "", "EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (("EventType",), {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (("SdkName",), {"EventType": "", "SdkName": "", "Timestamp": "2020-02-29T12:00:00Z"}),
            (
                ("Session",),
                {"EventType": "", "Session": {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z"}, "Timestamp": "2020-02-29T12:00:00Z"},
            ),
            (("Metrics", "a"), {"EventType": "", "Metrics": {"a": 0}, "Timestamp": "2020-02-29T12:00:00Z"}),
        ),
        (
            (
                "type",
                "/$defs/Event/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}'),
                    (0, "an array instead of an object", [{"EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}]),
                ),
            ),
            ("required", "/$defs/Event/required", ((0, "without EventType", {"Timestamp": "2020-02-29T12:00:00Z"}),)),
            ("required", "/$defs/Event/required", ((0, "without Timestamp", {"EventType": ""}),)),
            (
                "additionalProperties",
                "/$defs/Event/additionalProperties",
                (
                    (
                        0,
                        "with the unknown member 'appPackageName'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "appPackageName": ""},
                    ),
                    (0, "with the unknown member 'appTitle'", {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "appTitle": ""}),
                    (
                        0,
                        "with the unknown member 'appVersionCode'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "appVersionCode": ""},
                    ),
                    (0, "with the unknown member 'attributes'", {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "attributes": {}}),
                    (
                        0,
                        "with the unknown member 'clientSdkVersion'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "clientSdkVersion": ""},
                    ),
                    (0, "with the unknown member 'eventType'", {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "eventType": ""}),
                    (0, "with the unknown member 'metrics'", {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "metrics": {}}),
                    (0, "with the unknown member 'sdkName'", {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "sdkName": ""}),
                    (
                        0,
                        "with the unknown member 'session'",
                        {
                            "EventType": "",
                            "Timestamp": "2020-02-29T12:00:00Z",
                            "session": {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z"},
                        },
                    ),
                    (
                        0,
                        "with the unknown member 'timestamp'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "timestamp": "2020-02-29T12:00:00Z"},
                    ),
                    (
                        0,
                        "with the unknown member 'aPPpACKAGEnAME'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "aPPpACKAGEnAME": "x"},
                    ),
                    (
                        0,
                        "with the unknown member 'AppPackageName_'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "AppPackageName_": "x"},
                    ),
                    (
                        0,
                        "with the unknown member 'AppPackageNam'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "AppPackageNam": "x"},
                    ),
                    (0, "with the unknown member 'aPPtITLE'", {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "aPPtITLE": "x"}),
                    (0, "with the unknown member 'AppTitle_'", {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "AppTitle_": "x"}),
                    (0, "with the unknown member 'AppTitl'", {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "AppTitl": "x"}),
                    (
                        0,
                        "with the unknown member 'aPPvERSIONcODE'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "aPPvERSIONcODE": "x"},
                    ),
                    (
                        0,
                        "with the unknown member 'AppVersionCode_'",
                        {"EventType": "", "Timestamp": "2020-02-29T12:00:00Z", "AppVersionCode_": "x"},
                    ),
                ),
            ),
            (
                "x-maxTotal",
                "/$defs/Event/x-maxTotal",
                ((0, "41 entries in all", {"Attributes": _many(41, ""), "EventType": "", "Timestamp": "2020-02-29T12:00:00Z"}),),
            ),
            (
                "type",
                "/$defs/MapOf__double/type",
                (
                    (1, "null instead of an object", None),
                    (1, "true or false instead of an object", True),
                    (1, "an integer instead of an object", 0),
                    (1, "a number instead of an object", 0.5),
                    (1, "a string instead of an object", "{}"),
                    (1, "an array instead of an object", [{}]),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (2, "null instead of a string", None),
                    (2, "true or false instead of a string", True),
                    (2, "an integer instead of a string", 0),
                    (2, "a number instead of a string", 0.5),
                    (2, "an array instead of a string", ["2020-02-29T12:00:00Z"]),
                    (2, "an object instead of a string", {}),
                ),
            ),
            (
                "x-dateTime",
                "/$defs/Event/properties/Timestamp/x-dateTime",
                (
                    (2, '"2020-02-30T12:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-02-30T12:00:00Z"),
                    (2, '"2019-02-29T12:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2019-02-29T12:00:00Z"),
                    (2, '"2020-13-01T00:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-13-01T00:00:00Z"),
                    (2, '"2020-01-01T25:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-01-01T25:00:00Z"),
                    (
                        2,
                        '"2020-01-01T00:00:00+25:00", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z',
                        "2020-01-01T00:00:00+25:00",
                    ),
                    (2, '"2020-01-01T00:00:00Z ", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-01-01T00:00:00Z "),
                    (2, '"01/02/2020", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "01/02/2020"),
                    (2, '"1577836800", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "1577836800"),
                ),
            ),
            (
                "maxLength",
                "/$defs/Event/properties/Metrics/propertyNames/maxLength",
                (
                    (3, "51 characters", {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 0}),
                    (3, "52 characters", {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 0}),
                    (
                        3,
                        "101 characters",
                        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 0},
                    ),
                ),
            ),
        ),
        (
            (4, "string"),
            (5, "string"),
            (6, "string"),
            (7, "map_of_string"),
            (8, "string"),
            (9, "string"),
            (10, "string"),
            (11, "session"),
            (12, "double"),
        ),
    ),
    "map_of_string": (
        (
            ((), {}),
            (("a",), {"a": ""}),
            ((), {"a": ""}),
        ),
        (
            (
                "type",
                "/$defs/MapOf__string/type",
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
                "type",
                "/$defs/__string/type",
                (
                    (1, "null instead of a string", None),
                    (1, "true or false instead of a string", True),
                    (1, "an integer instead of a string", 0),
                    (1, "a number instead of a string", 0.5),
                    (1, "an array instead of a string", [""]),
                    (1, "an object instead of a string", {}),
                ),
            ),
            (
                "maxLength",
                "/$defs/MapOf__string/additionalProperties/maxLength",
                (
                    (1, "201 characters", "a" * 201),
                    (1, "202 characters", "a" * 202),
                    (1, "401 characters", "a" * 401),
                ),
            ),
            (
                "maxLength",
                "/$defs/MapOf__string/propertyNames/maxLength",
                (
                    (2, "51 characters", {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": ""}),
                    (2, "52 characters", {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": ""}),
                    (
                        2,
                        "101 characters",
                        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": ""},
                    ),
                ),
            ),
        ),
        (),
    ),
    "session": (
        (
            ((), {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z"}),
            (("StartTimestamp",), {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z"}),
            (
                ("StopTimestamp",),
                {"Duration": 0, "Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "StopTimestamp": "2020-02-29T12:00:00Z"},
            ),
            (("Duration",), {"Duration": 0, "Id": "", "StartTimestamp": "2020-02-29T12:00:00Z"}),
            (("Id",), {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z"}),
        ),
        (
            (
                "type",
                "/$defs/Session/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z"}'),
                    (0, "an array instead of an object", [{"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z"}]),
                ),
            ),
            ("required", "/$defs/Session/required", ((0, "without StartTimestamp", {"Id": ""}),)),
            ("required", "/$defs/Session/required", ((0, "without Id", {"StartTimestamp": "2020-02-29T12:00:00Z"}),)),
            (
                "additionalProperties",
                "/$defs/Session/additionalProperties",
                (
                    (0, "with the unknown member 'duration'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "duration": 0}),
                    (0, "with the unknown member 'id'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "id": ""}),
                    (
                        0,
                        "with the unknown member 'startTimestamp'",
                        {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "startTimestamp": "2020-02-29T12:00:00Z"},
                    ),
                    (
                        0,
                        "with the unknown member 'stopTimestamp'",
                        {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "stopTimestamp": "2020-02-29T12:00:00Z"},
                    ),
                    (0, "with the unknown member 'dURATION'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "dURATION": "x"}),
                    (0, "with the unknown member 'Duration_'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "Duration_": "x"}),
                    (0, "with the unknown member 'Duratio'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "Duratio": "x"}),
                    (0, "with the unknown member 'iD'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "iD": "x"}),
                    (0, "with the unknown member 'Id_'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "Id_": "x"}),
                    (0, "with the unknown member 'I'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "I": "x"}),
                    (
                        0,
                        "with the unknown member 'sTARTtIMESTAMP'",
                        {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "sTARTtIMESTAMP": "x"},
                    ),
                    (
                        0,
                        "with the unknown member 'StartTimestamp_'",
                        {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "StartTimestamp_": "x"},
                    ),
                ),
            ),
            (
                "dependentRequired",
                "/$defs/Session/dependentRequired/StopTimestamp",
                (
                    (
                        0,
                        "StopTimestamp without Duration",
                        {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "StopTimestamp": "2020-02-29T12:00:00Z"},
                    ),
                    (
                        0,
                        "StopTimestamp alone",
                        {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "StopTimestamp": "2020-02-29T12:00:00Z"},
                    ),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (1, "null instead of a string", None),
                    (1, "true or false instead of a string", True),
                    (1, "an integer instead of a string", 0),
                    (1, "a number instead of a string", 0.5),
                    (1, "an array instead of a string", ["2020-02-29T12:00:00Z"]),
                    (1, "an object instead of a string", {}),
                ),
            ),
            (
                "x-dateTime",
                "/$defs/Session/properties/StartTimestamp/x-dateTime",
                (
                    (1, '"2020-02-30T12:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-02-30T12:00:00Z"),
                    (1, '"2019-02-29T12:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2019-02-29T12:00:00Z"),
                    (1, '"2020-13-01T00:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-13-01T00:00:00Z"),
                    (1, '"2020-01-01T25:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-01-01T25:00:00Z"),
                    (
                        1,
                        '"2020-01-01T00:00:00+25:00", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z',
                        "2020-01-01T00:00:00+25:00",
                    ),
                    (1, '"2020-01-01T00:00:00Z ", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-01-01T00:00:00Z "),
                    (1, '"01/02/2020", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "01/02/2020"),
                    (1, '"1577836800", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "1577836800"),
                ),
            ),
            (
                "type",
                "/$defs/__string/type",
                (
                    (2, "null instead of a string", None),
                    (2, "true or false instead of a string", True),
                    (2, "an integer instead of a string", 0),
                    (2, "a number instead of a string", 0.5),
                    (2, "an array instead of a string", ["2020-02-29T12:00:00Z"]),
                    (2, "an object instead of a string", {}),
                ),
            ),
            (
                "x-dateTime",
                "/$defs/Session/properties/StopTimestamp/x-dateTime",
                (
                    (2, '"2020-02-30T12:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-02-30T12:00:00Z"),
                    (2, '"2019-02-29T12:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2019-02-29T12:00:00Z"),
                    (2, '"2020-13-01T00:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-13-01T00:00:00Z"),
                    (2, '"2020-01-01T25:00:00Z", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-01-01T25:00:00Z"),
                    (
                        2,
                        '"2020-01-01T00:00:00+25:00", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z',
                        "2020-01-01T00:00:00+25:00",
                    ),
                    (2, '"2020-01-01T00:00:00Z ", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "2020-01-01T00:00:00Z "),
                    (2, '"01/02/2020", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "01/02/2020"),
                    (2, '"1577836800", not an ISO 8601 date and time such as 2026-01-31T08:15:00Z', "1577836800"),
                ),
            ),
        ),
        (
            (3, "integer"),
            (4, "string"),
        ),
    ),
    "integer": (
        (((), 0),),
        (
            (
                "type",
                "/$defs/__integer/type",
                (
                    (0, "null instead of an integer", None),
                    (0, "true or false instead of an integer", True),
                    (0, "a number instead of an integer", 0.5),
                    (0, "a string instead of an integer", "0"),
                    (0, "an array instead of an integer", [0]),
                    (0, "an object instead of an integer", {}),
                ),
            ),
        ),
        (),
    ),
    "put_events_response": (
        (
            ((), {"EventsResponse": {}}),
            (("EventsResponse",), {"EventsResponse": {}}),
        ),
        (
            (
                "type",
                "/$defs/PutEventsResponse/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", '{"EventsResponse": {}}'),
                    (0, "an array instead of an object", [{"EventsResponse": {}}]),
                ),
            ),
            ("required", "/$defs/PutEventsResponse/required", ((0, "without EventsResponse", {}),)),
            (
                "additionalProperties",
                "/$defs/PutEventsResponse/additionalProperties",
                (
                    (0, "with the unknown member 'eventsResponse'", {"EventsResponse": {}, "eventsResponse": {}}),
                    (0, "with the unknown member 'eVENTSrESPONSE'", {"EventsResponse": {}, "eVENTSrESPONSE": {}}),
                    (0, "with the unknown member 'EventsResponse_'", {"EventsResponse": {}, "EventsResponse_": {}}),
                    (0, "with the unknown member 'EventsRespons'", {"EventsResponse": {}, "EventsRespons": {}}),
                    (0, "with the unknown member 'x'", {"EventsResponse": {}, "x": {}}),
                    (0, "with the unknown member 'X'", {"EventsResponse": {}, "X": {}}),
                    (0, "with the unknown member '_'", {"EventsResponse": {}, "_": {}}),
                    (0, "with the unknown member '$ref'", {"EventsResponse": {}, "$ref": {}}),
                    (0, "with the unknown member '__proto__'", {"EventsResponse": {}, "__proto__": {}}),
                ),
            ),
        ),
        ((1, "events_response"),),
    ),
    "events_response": (
        (
            ((), {}),
            (("Results",), {"Results": {}}),
        ),
        (
            (
                "type",
                "/$defs/EventsResponse/type",
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
                "/$defs/EventsResponse/additionalProperties",
                (
                    (0, "with the unknown member 'results'", {"results": {}}),
                    (0, "with the unknown member 'rESULTS'", {"rESULTS": "x"}),
                    (0, "with the unknown member 'Results_'", {"Results_": "x"}),
                    (0, "with the unknown member 'Result'", {"Result": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                    (0, "with the unknown member '_'", {"_": "x"}),
                    (0, "with the unknown member '$ref'", {"$ref": "x"}),
                    (0, "with the unknown member '__proto__'", {"__proto__": "x"}),
                ),
            ),
        ),
        ((1, "map_of_item_response"),),
    ),
    "map_of_item_response": (
        (
            ((), {}),
            (("x",), {"x": {}}),
        ),
        (
            (
                "type",
                "/$defs/MapOfItemResponse/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
        ),
        ((1, "item_response"),),
    ),
    "item_response": (
        (
            ((), {}),
            (("EndpointItemResponse",), {"EndpointItemResponse": {}}),
            (("EventsItemResponse",), {"EventsItemResponse": {}}),
        ),
        (
            (
                "type",
                "/$defs/ItemResponse/type",
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
                "/$defs/ItemResponse/additionalProperties",
                (
                    (0, "with the unknown member 'endpointItemResponse'", {"endpointItemResponse": {}}),
                    (0, "with the unknown member 'eventsItemResponse'", {"eventsItemResponse": {}}),
                    (0, "with the unknown member 'eNDPOINTiTEMrESPONSE'", {"eNDPOINTiTEMrESPONSE": "x"}),
                    (0, "with the unknown member 'EndpointItemResponse_'", {"EndpointItemResponse_": "x"}),
                    (0, "with the unknown member 'EndpointItemRespons'", {"EndpointItemRespons": "x"}),
                    (0, "with the unknown member 'eVENTSiTEMrESPONSE'", {"eVENTSiTEMrESPONSE": "x"}),
                    (0, "with the unknown member 'EventsItemResponse_'", {"EventsItemResponse_": "x"}),
                    (0, "with the unknown member 'EventsItemRespons'", {"EventsItemRespons": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "endpoint_item_response"),
            (2, "map_of_event_item_response"),
        ),
    ),
    "endpoint_item_response": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("StatusCode",), {"StatusCode": 0}),
        ),
        (
            (
                "type",
                "/$defs/EndpointItemResponse/type",
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
                "/$defs/EndpointItemResponse/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'statusCode'", {"statusCode": 0}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'sTATUScODE'", {"sTATUScODE": "x"}),
                    (0, "with the unknown member 'StatusCode_'", {"StatusCode_": "x"}),
                    (0, "with the unknown member 'StatusCod'", {"StatusCod": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "integer"),
        ),
    ),
    "map_of_event_item_response": (
        (
            ((), {}),
            (("x",), {"x": {}}),
        ),
        (
            (
                "type",
                "/$defs/MapOfEventItemResponse/type",
                (
                    (0, "null instead of an object", None),
                    (0, "true or false instead of an object", True),
                    (0, "an integer instead of an object", 0),
                    (0, "a number instead of an object", 0.5),
                    (0, "a string instead of an object", "{}"),
                    (0, "an array instead of an object", [{}]),
                ),
            ),
        ),
        ((1, "event_item_response"),),
    ),
    "event_item_response": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("StatusCode",), {"StatusCode": 0}),
        ),
        (
            (
                "type",
                "/$defs/EventItemResponse/type",
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
                "/$defs/EventItemResponse/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'statusCode'", {"statusCode": 0}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'sTATUScODE'", {"sTATUScODE": "x"}),
                    (0, "with the unknown member 'StatusCode_'", {"StatusCode_": "x"}),
                    (0, "with the unknown member 'StatusCod'", {"StatusCod": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "integer"),
        ),
    ),
    "bad_request_exception": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("RequestID",), {"RequestID": ""}),
        ),
        (
            (
                "type",
                "/$defs/BadRequestException/type",
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
                "/$defs/BadRequestException/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'requestID'", {"requestID": ""}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "string"),
        ),
    ),
    "internal_server_error_exception": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("RequestID",), {"RequestID": ""}),
        ),
        (
            (
                "type",
                "/$defs/InternalServerErrorException/type",
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
                "/$defs/InternalServerErrorException/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'requestID'", {"requestID": ""}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "string"),
        ),
    ),
    "payload_too_large_exception": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("RequestID",), {"RequestID": ""}),
        ),
        (
            (
                "type",
                "/$defs/PayloadTooLargeException/type",
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
                "/$defs/PayloadTooLargeException/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'requestID'", {"requestID": ""}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "string"),
        ),
    ),
    "forbidden_exception": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("RequestID",), {"RequestID": ""}),
        ),
        (
            (
                "type",
                "/$defs/ForbiddenException/type",
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
                "/$defs/ForbiddenException/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'requestID'", {"requestID": ""}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "string"),
        ),
    ),
    "not_found_exception": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("RequestID",), {"RequestID": ""}),
        ),
        (
            (
                "type",
                "/$defs/NotFoundException/type",
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
                "/$defs/NotFoundException/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'requestID'", {"requestID": ""}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "string"),
        ),
    ),
    "method_not_allowed_exception": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("RequestID",), {"RequestID": ""}),
        ),
        (
            (
                "type",
                "/$defs/MethodNotAllowedException/type",
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
                "/$defs/MethodNotAllowedException/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'requestID'", {"requestID": ""}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "string"),
        ),
    ),
    "too_many_requests_exception": (
        (
            ((), {}),
            (("Message",), {"Message": ""}),
            (("RequestID",), {"RequestID": ""}),
        ),
        (
            (
                "type",
                "/$defs/TooManyRequestsException/type",
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
                "/$defs/TooManyRequestsException/additionalProperties",
                (
                    (0, "with the unknown member 'message'", {"message": ""}),
                    (0, "with the unknown member 'requestID'", {"requestID": ""}),
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                ),
            ),
        ),
        (
            (1, "string"),
            (2, "string"),
        ),
    ),
}
"""By shape: its places (the path in a small value, and that value), its pairs (a keyword, where it stands, and ways of breaking it: the
place, what is done, the value that is put there), and the places of other shapes.
"""
