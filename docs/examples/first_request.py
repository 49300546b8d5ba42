"""One request of the generated library: built, validated and printed, as it goes to boto3 and as it goes over the wire."""

import json

from pinpoint_put_events import validators
from pinpoint_put_events.builders import PutEventsRequestBuilder, public_endpoint, session
from pinpoint_put_events.models import ChannelType, PutEventsRequest


def first_request() -> PutEventsRequest:
    """Build a request with one endpoint and its two events."""
    builder = PutEventsRequestBuilder(application_id="app-1")
    phone = builder.batch_item("endpoint-1", endpoint=public_endpoint(channel_type=ChannelType.GCM, address="token"))
    start = "2026-03-01T09:30:00Z"
    phone.event("event-1", event_type="_session.start", timestamp=start, session=session(id="session-1", start_timestamp=start))
    phone.event("event-2", event_type="purchase.completed", timestamp="2026-03-01T09:31:12Z", metrics={"price": 12.5})
    return builder.build()


def show() -> None:
    """Print the request and what becomes of it."""
    request = first_request()
    validators.validate_put_events_request(request.to_dict())
    wire = request.to_http()
    print("One request, built and valid; client.put_events(**request.to_kwargs()) takes it:")
    print(json.dumps(request.to_kwargs(), indent=2))
    print(f"On the wire: {wire.method} {wire.path}, {len(wire.body)} bytes of JSON.")


if __name__ == "__main__":
    show()
