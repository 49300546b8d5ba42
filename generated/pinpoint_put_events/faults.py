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
                    (0, "with the unknown member 'bATCHiTEM'", {"BatchItem": {}, "bATCHiTEM": {}}),
                    (0, "with the unknown member 'BatchItem_'", {"BatchItem": {}, "BatchItem_": {}}),
                    (0, "with the unknown member 'BatchIte'", {"BatchItem": {}, "BatchIte": {}}),
                    (0, "with the unknown member 'x'", {"BatchItem": {}, "x": {}}),
                    (0, "with the unknown member 'X'", {"BatchItem": {}, "X": {}}),
                    (0, "with the unknown member '_'", {"BatchItem": {}, "_": {}}),
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
                    (0, "with the unknown member 'eNDPOINT'", {"Endpoint": {}, "Events": {}, "eNDPOINT": {}}),
                    (0, "with the unknown member 'Endpoint_'", {"Endpoint": {}, "Events": {}, "Endpoint_": {}}),
                    (0, "with the unknown member 'Endpoin'", {"Endpoint": {}, "Events": {}, "Endpoin": {}}),
                    (0, "with the unknown member 'eVENTS'", {"Endpoint": {}, "Events": {}, "eVENTS": {}}),
                    (0, "with the unknown member 'Events_'", {"Endpoint": {}, "Events": {}, "Events_": {}}),
                    (0, "with the unknown member 'Event'", {"Endpoint": {}, "Events": {}, "Event": {}}),
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
                    (0, "with the unknown member 'aDDRESS'", {"aDDRESS": "x"}),
                    (0, "with the unknown member 'Address_'", {"Address_": "x"}),
                    (0, "with the unknown member 'Addres'", {"Addres": "x"}),
                    (0, "with the unknown member 'aTTRIBUTES'", {"aTTRIBUTES": "x"}),
                    (0, "with the unknown member 'Attributes_'", {"Attributes_": "x"}),
                    (0, "with the unknown member 'Attribute'", {"Attribute": "x"}),
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
                    (0, "with the unknown member 'aPPvERSION'", {"aPPvERSION": "x"}),
                    (0, "with the unknown member 'AppVersion_'", {"AppVersion_": "x"}),
                    (0, "with the unknown member 'AppVersio'", {"AppVersio": "x"}),
                    (0, "with the unknown member 'lOCALE'", {"lOCALE": "x"}),
                    (0, "with the unknown member 'Locale_'", {"Locale_": "x"}),
                    (0, "with the unknown member 'Local'", {"Local": "x"}),
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
                    (0, "with the unknown member 'cITY'", {"cITY": "x"}),
                    (0, "with the unknown member 'City_'", {"City_": "x"}),
                    (0, "with the unknown member 'Cit'", {"Cit": "x"}),
                    (0, "with the unknown member 'cOUNTRY'", {"cOUNTRY": "x"}),
                    (0, "with the unknown member 'Country_'", {"Country_": "x"}),
                    (0, "with the unknown member 'Countr'", {"Countr": "x"}),
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
                    (0, "with the unknown member 'uSERaTTRIBUTES'", {"uSERaTTRIBUTES": "x"}),
                    (0, "with the unknown member 'UserAttributes_'", {"UserAttributes_": "x"}),
                    (0, "with the unknown member 'UserAttribute'", {"UserAttribute": "x"}),
                    (0, "with the unknown member 'uSERiD'", {"uSERiD": "x"}),
                    (0, "with the unknown member 'UserId_'", {"UserId_": "x"}),
                    (0, "with the unknown member 'UserI'", {"UserI": "x"}),
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
                    (0, "with the unknown member 'dURATION'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "dURATION": "x"}),
                    (0, "with the unknown member 'Duration_'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "Duration_": "x"}),
                    (0, "with the unknown member 'Duratio'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "Duratio": "x"}),
                    (0, "with the unknown member 'iD'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "iD": "x"}),
                    (0, "with the unknown member 'Id_'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "Id_": "x"}),
                    (0, "with the unknown member 'I'", {"Id": "", "StartTimestamp": "2020-02-29T12:00:00Z", "I": "x"}),
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
                    (0, "with the unknown member 'eVENTSrESPONSE'", {"EventsResponse": {}, "eVENTSrESPONSE": {}}),
                    (0, "with the unknown member 'EventsResponse_'", {"EventsResponse": {}, "EventsResponse_": {}}),
                    (0, "with the unknown member 'EventsRespons'", {"EventsResponse": {}, "EventsRespons": {}}),
                    (0, "with the unknown member 'x'", {"EventsResponse": {}, "x": {}}),
                    (0, "with the unknown member 'X'", {"EventsResponse": {}, "X": {}}),
                    (0, "with the unknown member '_'", {"EventsResponse": {}, "_": {}}),
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
                    (0, "with the unknown member 'rESULTS'", {"rESULTS": "x"}),
                    (0, "with the unknown member 'Results_'", {"Results_": "x"}),
                    (0, "with the unknown member 'Result'", {"Result": "x"}),
                    (0, "with the unknown member 'x'", {"x": "x"}),
                    (0, "with the unknown member 'X'", {"X": "x"}),
                    (0, "with the unknown member '_'", {"_": "x"}),
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
                    (0, "with the unknown member 'eNDPOINTiTEMrESPONSE'", {"eNDPOINTiTEMrESPONSE": "x"}),
                    (0, "with the unknown member 'EndpointItemResponse_'", {"EndpointItemResponse_": "x"}),
                    (0, "with the unknown member 'EndpointItemRespons'", {"EndpointItemRespons": "x"}),
                    (0, "with the unknown member 'eVENTSiTEMrESPONSE'", {"eVENTSiTEMrESPONSE": "x"}),
                    (0, "with the unknown member 'EventsItemResponse_'", {"EventsItemResponse_": "x"}),
                    (0, "with the unknown member 'EventsItemRespons'", {"EventsItemRespons": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'sTATUScODE'", {"sTATUScODE": "x"}),
                    (0, "with the unknown member 'StatusCode_'", {"StatusCode_": "x"}),
                    (0, "with the unknown member 'StatusCod'", {"StatusCod": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'sTATUScODE'", {"sTATUScODE": "x"}),
                    (0, "with the unknown member 'StatusCode_'", {"StatusCode_": "x"}),
                    (0, "with the unknown member 'StatusCod'", {"StatusCod": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
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
                    (0, "with the unknown member 'mESSAGE'", {"mESSAGE": "x"}),
                    (0, "with the unknown member 'Message_'", {"Message_": "x"}),
                    (0, "with the unknown member 'Messag'", {"Messag": "x"}),
                    (0, "with the unknown member 'rEQUESTid'", {"rEQUESTid": "x"}),
                    (0, "with the unknown member 'RequestID_'", {"RequestID_": "x"}),
                    (0, "with the unknown member 'RequestI'", {"RequestI": "x"}),
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
