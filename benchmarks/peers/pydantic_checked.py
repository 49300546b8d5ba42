"""A request as models of pydantic with the checks of the overlay, each by what pydantic has for it that is fastest.

Dates and times are checked by a pattern, in pydantic's own Rust, which lets through days that no calendar has: that favours pydantic.
Numbers of entries taken together need a function in Python. Bytes are not counted.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic.alias_generators import to_pascal

CLOCK = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
DateTime = Annotated[str, StringConstraints(pattern=rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{CLOCK}(?:Z|[+-][0-9]{{2}}(?::?[0-9]{{2}})?)?$")]
Id = Annotated[str, StringConstraints(pattern="^[^${}]*$")]
Upto50 = Annotated[str, StringConstraints(max_length=50)]
Upto75 = Annotated[str, StringConstraints(max_length=75)]
Upto100 = Annotated[str, StringConstraints(max_length=100)]
Upto200 = Annotated[str, StringConstraints(max_length=200)]
Values = Annotated[list[Upto100], Field(max_length=50)]
Channel = Literal[
    "PUSH", "GCM", "APNS", "APNS_SANDBOX", "APNS_VOIP", "APNS_VOIP_SANDBOX", "ADM", "SMS", "VOICE", "EMAIL", "BAIDU", "CUSTOM", "IN_APP"
]


class _Model(BaseModel):
    model_config = ConfigDict(alias_generator=to_pascal, populate_by_name=True, extra="forbid", protected_namespaces=(), strict=True)


class Session(_Model):
    """A session."""

    id: str
    start_timestamp: DateTime
    duration: int | None = None
    stop_timestamp: DateTime | None = None

    @model_validator(mode="after")
    def _whole(self) -> Session:
        if self.stop_timestamp is not None and self.duration is None:
            raise ValueError("StopTimestamp needs Duration")
        return self


class Event(_Model):
    """An event."""

    event_type: str
    timestamp: DateTime
    app_package_name: str | None = None
    app_title: str | None = None
    app_version_code: str | None = None
    attributes: dict[Upto50, Upto200] | None = None
    client_sdk_version: str | None = None
    metrics: dict[Upto50, float] | None = None
    sdk_name: str | None = None
    session: Session | None = None

    @model_validator(mode="after")
    def _few(self) -> Event:
        if len(self.attributes or ()) + len(self.metrics or ()) > 40:
            raise ValueError("at most 40 attributes and metrics")
        return self


class EndpointDemographic(_Model):
    """Device and app."""

    app_version: Upto50 | None = None
    locale: str | None = None
    make: Upto50 | None = None
    model: Upto100 | None = None
    model_version: Upto50 | None = None
    platform: Upto50 | None = None
    platform_version: Upto50 | None = None
    timezone: str | None = None


class EndpointLocation(_Model):
    """A place."""

    city: Upto75 | None = None
    country: Annotated[str, StringConstraints(pattern="^[A-Z]{2,3}$")] | None = None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    postal_code: str | None = None
    region: Upto75 | None = None

    @model_validator(mode="after")
    def _both(self) -> EndpointLocation:
        if (self.latitude is None) is not (self.longitude is None):
            raise ValueError("Latitude and Longitude need each other")
        return self


class EndpointUser(_Model):
    """A user."""

    user_attributes: dict[Upto50, Values] | None = None
    user_id: Id | None = None


class PublicEndpoint(_Model):
    """An endpoint."""

    address: str | None = None
    attributes: dict[Upto50, Values] | None = None
    channel_type: Channel | None = None
    demographic: EndpointDemographic | None = None
    effective_date: DateTime | None = None
    endpoint_status: Literal["ACTIVE", "INACTIVE"] | None = None
    location: EndpointLocation | None = None
    metrics: dict[str, float] | None = None
    opt_out: Literal["ALL", "NONE"] | None = None
    request_id: str | None = None
    user: EndpointUser | None = None

    @model_validator(mode="after")
    def _few(self) -> PublicEndpoint:
        attributes = self.user.user_attributes if self.user else None
        if len(self.attributes or ()) + len(self.metrics or ()) + len(attributes or ()) > 250:
            raise ValueError("at most 250 attributes and metrics")
        return self


class EventsBatch(_Model):
    """An endpoint and its events."""

    endpoint: PublicEndpoint
    events: dict[str, Event]


class EventsRequest(_Model):
    """A batch: what the body holds."""

    batch_item: dict[Id, EventsBatch]

    @model_validator(mode="after")
    def _few(self) -> EventsRequest:
        if sum(len(batch.events) for batch in self.batch_item.values()) > 100:
            raise ValueError("at most 100 events")
        return self
