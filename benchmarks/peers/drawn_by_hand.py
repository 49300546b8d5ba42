"""Requests drawn as one would write it by hand: a strategy of `fixed_dictionaries`, and a seeded sampler of closures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

CHANNELS = (
    *("PUSH", "GCM", "APNS", "APNS_SANDBOX", "APNS_VOIP", "APNS_VOIP_SANDBOX", "ADM", "SMS", "VOICE", "EMAIL", "BAIDU", "CUSTOM"),
    "IN_APP",
)
FEW = 3
"""The most members of a map, and items of a list."""


def strategy() -> st.SearchStrategy[Any]:
    """Return a strategy of requests under the limits of spec and overlay."""
    text, names = st.text(), st.text(max_size=50)
    moments = st.datetimes(min_value=datetime(1970, 1, 1)).map(lambda moment: moment.isoformat(timespec="milliseconds") + "Z")
    numbers = st.floats(allow_nan=False, allow_infinity=False)
    plain = st.text(st.characters(codec="utf-8", exclude_characters="${}"))
    listed = st.dictionaries(names, st.lists(st.text(max_size=100), max_size=FEW), max_size=FEW)
    demographic = _optional(
        AppVersion=names, Locale=text, Make=names, Model=st.text(max_size=100), ModelVersion=names, Platform=names, PlatformVersion=names,
        Timezone=text,
    )  # fmt: skip
    place = {"City": st.text(max_size=75), "Country": st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=3)}
    place |= {"PostalCode": text, "Region": st.text(max_size=75)}
    at = {"Latitude": st.floats(-90, 90), "Longitude": st.floats(-180, 180)}
    location = st.one_of(st.fixed_dictionaries({}, optional=place), st.fixed_dictionaries(at, optional=place))
    endpoint = _optional(
        Address=text, Attributes=listed, ChannelType=st.sampled_from(CHANNELS), Demographic=demographic, EffectiveDate=moments,
        EndpointStatus=st.sampled_from(["ACTIVE", "INACTIVE"]), Location=location, Metrics=st.dictionaries(text, numbers, max_size=FEW),
        OptOut=st.sampled_from(["ALL", "NONE"]), RequestId=text, User=_optional(UserAttributes=listed, UserId=plain),
    )  # fmt: skip
    session = {"Id": text, "StartTimestamp": moments}
    sessions = st.one_of(
        st.fixed_dictionaries(session, optional={"Duration": st.integers()}),
        st.fixed_dictionaries({**session, "Duration": st.integers(), "StopTimestamp": moments}),
    )
    optional = dict.fromkeys(("AppPackageName", "AppTitle", "AppVersionCode", "ClientSdkVersion", "SdkName"), text)
    optional |= {"Attributes": st.dictionaries(names, st.text(max_size=200), max_size=FEW), "Session": sessions}
    optional |= {"Metrics": st.dictionaries(names, numbers, max_size=FEW)}
    event = st.fixed_dictionaries({"EventType": text, "Timestamp": moments}, optional=optional)
    batch = st.fixed_dictionaries({"Endpoint": endpoint, "Events": st.dictionaries(text, event, max_size=FEW)})
    items = st.fixed_dictionaries({"BatchItem": st.dictionaries(plain, batch, max_size=FEW)})
    return st.fixed_dictionaries({"ApplicationId": text, "EventsRequest": items})


def _optional(**members: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({}, optional=members)


Draw = Callable[[], Any]
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-.\u00e9\u00df\u4e2d\U0001f600"


def sampler(seed: int) -> Draw:
    """Return a function that draws a request under the limits of spec and overlay."""
    rng = Random(seed)
    random, choices, randrange = rng.random, rng.choices, rng.randrange
    start = datetime(1970, 1, 1)

    def text(most: int = 16, letters: str = _LETTERS) -> Draw:
        return lambda: "".join(choices(letters, k=randrange(most + 1)))

    def one_of(values: tuple[Any, ...]) -> Draw:
        return lambda: values[int(random() * len(values))]

    def mapping(names: Draw, values: Draw) -> Draw:
        return lambda: {names(): values() for _ in range(int(random() * (FEW + 1)))}

    def listing(items: Draw) -> Draw:
        return lambda: [items() for _ in range(int(random() * (FEW + 1)))]

    def structure(required: dict[str, Draw], optional: dict[str, Draw]) -> Draw:
        always, some = tuple(required.items()), tuple(optional.items())

        def draw() -> Any:
            value = {name: member() for name, member in always}
            for name, member in some:
                if random() < 0.5:
                    value[name] = member()
            return value

        return draw

    def paired(draw: Draw, name: str, partner: str) -> Draw:
        def together() -> Any:
            value = draw()
            if name in value and partner not in value:
                del value[name]
            return value

        return together

    def moment() -> str:
        return (start + timedelta(seconds=int(random() * 4e9))).isoformat(timespec="milliseconds") + "Z"

    def number() -> float:
        return random() * 1e6

    def integer() -> int:
        return randrange(-(2**31), 2**31)

    def latitude() -> float:
        return random() * 180 - 90

    listed = mapping(text(), listing(text()))
    names = ("AppVersion", "Locale", "Make", "Model", "ModelVersion", "Platform", "PlatformVersion", "Timezone")
    demographic = structure({}, dict.fromkeys(names, text()))
    place = {"City": text(), "Country": lambda: "".join(choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=2)), "PostalCode": text(), "Region": text()}
    location = structure({}, {**place, "Latitude": latitude, "Longitude": latitude})
    location = paired(paired(location, "Latitude", "Longitude"), "Longitude", "Latitude")
    endpoint = {
        "Address": text(), "Attributes": listed, "ChannelType": one_of(CHANNELS), "Demographic": demographic, "EffectiveDate": moment,
        "EndpointStatus": one_of(("ACTIVE", "INACTIVE")), "Location": location, "Metrics": mapping(text(), number),
        "OptOut": one_of(("ALL", "NONE")), "RequestId": text(), "User": structure({}, {"UserAttributes": listed, "UserId": text()}),
    }  # fmt: skip
    session = structure({"Id": text(), "StartTimestamp": moment}, {"Duration": integer, "StopTimestamp": moment})
    optional = {name: text() for name in ("AppPackageName", "AppTitle", "AppVersionCode", "ClientSdkVersion", "SdkName")}
    optional |= {"Attributes": mapping(text(), text()), "Session": paired(session, "StopTimestamp", "Duration")}
    optional |= {"Metrics": mapping(text(), number)}
    event = structure({"EventType": text(), "Timestamp": moment}, optional)
    batch = structure({"Endpoint": structure({}, endpoint), "Events": mapping(text(), event)}, {})
    items = structure({"BatchItem": mapping(text(), batch)}, {})
    return structure({"ApplicationId": text(), "EventsRequest": items}, {})
