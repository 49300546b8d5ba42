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


class _Pieces:
    """What draws are made of: closures over one seeded generator, which are faster to call than methods."""

    def __init__(self, seed: int) -> None:
        rng = Random(seed)
        self._random, self._choices, self._randrange = rng.random, rng.choices, rng.randrange

    def text(self, most: int = 16) -> Draw:
        choices, randrange = self._choices, self._randrange
        return lambda: "".join(choices(_LETTERS, k=randrange(most + 1)))

    def capitals(self, count: int) -> Draw:
        choices = self._choices
        return lambda: "".join(choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=count))

    def one_of(self, values: tuple[Any, ...]) -> Draw:
        random = self._random
        return lambda: values[int(random() * len(values))]

    def number(self, low: float, high: float) -> Draw:
        random, width = self._random, high - low
        return lambda: random() * width + low

    def integer(self) -> Draw:
        randrange = self._randrange
        return lambda: randrange(-(2**31), 2**31)

    def moment(self) -> Draw:
        random, start = self._random, datetime(1970, 1, 1)
        return lambda: (start + timedelta(seconds=int(random() * 4e9))).isoformat(timespec="milliseconds") + "Z"

    def mapping(self, names: Draw, values: Draw) -> Draw:
        random = self._random
        return lambda: {names(): values() for _ in range(int(random() * (FEW + 1)))}

    def listing(self, items: Draw) -> Draw:
        random = self._random
        return lambda: [items() for _ in range(int(random() * (FEW + 1)))]

    def structure(self, required: dict[str, Draw], optional: dict[str, Draw]) -> Draw:
        random, always, some = self._random, tuple(required.items()), tuple(optional.items())

        def draw() -> Any:
            value = {name: member() for name, member in always}
            for name, member in some:
                if random() < 0.5:
                    value[name] = member()
            return value

        return draw


def sampler(seed: int) -> Draw:
    """Return a function that draws a request under the limits of spec and overlay."""
    pieces = _Pieces(seed)
    text = pieces.text()
    events = pieces.mapping(text, _event(pieces))
    batch = pieces.structure({"Endpoint": _endpoint(pieces), "Events": events}, {})
    items = pieces.structure({"BatchItem": pieces.mapping(text, batch)}, {})
    return pieces.structure({"ApplicationId": text, "EventsRequest": items}, {})


def _endpoint(pieces: _Pieces) -> Draw:
    text, degrees = pieces.text(), pieces.number(-90, 90)
    listed = pieces.mapping(text, pieces.listing(text))
    names = ("AppVersion", "Locale", "Make", "Model", "ModelVersion", "Platform", "PlatformVersion", "Timezone")
    place = {"City": text, "Country": pieces.capitals(2), "PostalCode": text, "Region": text}
    location = pieces.structure({}, {**place, "Latitude": degrees, "Longitude": degrees})
    location = _paired(_paired(location, "Latitude", "Longitude"), "Longitude", "Latitude")
    members = {
        "Address": text, "Attributes": listed, "ChannelType": pieces.one_of(CHANNELS),
        "Demographic": pieces.structure({}, dict.fromkeys(names, text)), "EffectiveDate": pieces.moment(),
        "EndpointStatus": pieces.one_of(("ACTIVE", "INACTIVE")), "Location": location,
        "Metrics": pieces.mapping(text, pieces.number(0, 1e6)), "OptOut": pieces.one_of(("ALL", "NONE")), "RequestId": text,
        "User": pieces.structure({}, {"UserAttributes": listed, "UserId": text}),
    }  # fmt: skip
    return pieces.structure({}, members)


def _event(pieces: _Pieces) -> Draw:
    text, moment = pieces.text(), pieces.moment()
    session = pieces.structure({"Id": text, "StartTimestamp": moment}, {"Duration": pieces.integer(), "StopTimestamp": moment})
    optional = dict.fromkeys(("AppPackageName", "AppTitle", "AppVersionCode", "ClientSdkVersion", "SdkName"), text)
    optional |= {"Attributes": pieces.mapping(text, text), "Session": _paired(session, "StopTimestamp", "Duration")}
    optional |= {"Metrics": pieces.mapping(text, pieces.number(0, 1e6))}
    return pieces.structure({"EventType": text, "Timestamp": moment}, optional)


def _paired(draw: Draw, name: str, partner: str) -> Draw:
    """Leave out a member where the one that it needs is not there."""

    def together() -> Any:
        value = draw()
        if name in value and partner not in value:
            del value[name]
        return value

    return together
