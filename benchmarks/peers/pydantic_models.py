"""A request as models of pydantic: the same attributes, the wire's names as aliases, nothing unknown, no other constraint."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_pascal


class _Model(BaseModel):
    model_config = ConfigDict(alias_generator=to_pascal, populate_by_name=True, extra="forbid", protected_namespaces=())


class Session(_Model):
    """A session."""

    id: str
    start_timestamp: str
    duration: int | None = None
    stop_timestamp: str | None = None


class Event(_Model):
    """An event."""

    event_type: str
    timestamp: str
    app_package_name: str | None = None
    app_title: str | None = None
    app_version_code: str | None = None
    attributes: dict[str, str] | None = None
    client_sdk_version: str | None = None
    metrics: dict[str, float] | None = None
    sdk_name: str | None = None
    session: Session | None = None


class EndpointDemographic(_Model):
    """Device and app."""

    app_version: str | None = None
    locale: str | None = None
    make: str | None = None
    model: str | None = None
    model_version: str | None = None
    platform: str | None = None
    platform_version: str | None = None
    timezone: str | None = None


class EndpointLocation(_Model):
    """A place."""

    city: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    postal_code: str | None = None
    region: str | None = None


class EndpointUser(_Model):
    """A user."""

    user_attributes: dict[str, list[str]] | None = None
    user_id: str | None = None


class PublicEndpoint(_Model):
    """An endpoint."""

    address: str | None = None
    attributes: dict[str, list[str]] | None = None
    channel_type: str | None = None
    demographic: EndpointDemographic | None = None
    effective_date: str | None = None
    endpoint_status: str | None = None
    location: EndpointLocation | None = None
    metrics: dict[str, float] | None = None
    opt_out: str | None = None
    request_id: str | None = None
    user: EndpointUser | None = None


class EventsBatch(_Model):
    """An endpoint and its events."""

    endpoint: PublicEndpoint
    events: dict[str, Event]


class EventsRequest(_Model):
    """A batch."""

    batch_item: dict[str, EventsBatch]


class PutEventsRequest(_Model):
    """A request."""

    application_id: str
    events_request: EventsRequest
