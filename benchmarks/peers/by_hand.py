"""`to_dict` as one would write it by hand for a request: plain functions over the library's own records."""

from __future__ import annotations

from typing import Any

from pinpoint_put_events import models


def request_to_dict(request: models.PutEventsRequest) -> dict[str, Any]:
    """Write a request's JSON form."""
    batches = {key: _batch(batch) for key, batch in request.events_request.batch_item.items()}
    return {"ApplicationId": request.application_id, "EventsRequest": {"BatchItem": batches}}


def _batch(batch: models.EventsBatch) -> dict[str, Any]:
    return {"Endpoint": _endpoint(batch.endpoint), "Events": {key: _event(event) for key, event in batch.events.items()}}


def _event(event: models.Event) -> dict[str, Any]:
    value: dict[str, Any] = {"EventType": event.event_type, "Timestamp": event.timestamp}
    if event.app_package_name is not None:
        value["AppPackageName"] = event.app_package_name
    if event.app_title is not None:
        value["AppTitle"] = event.app_title
    if event.app_version_code is not None:
        value["AppVersionCode"] = event.app_version_code
    if event.attributes is not None:
        value["Attributes"] = event.attributes
    if event.client_sdk_version is not None:
        value["ClientSdkVersion"] = event.client_sdk_version
    if event.metrics is not None:
        value["Metrics"] = event.metrics
    if event.sdk_name is not None:
        value["SdkName"] = event.sdk_name
    if event.session is not None:
        value["Session"] = _session(event.session)
    return value


def _session(session: models.Session) -> dict[str, Any]:
    value: dict[str, Any] = {"Id": session.id, "StartTimestamp": session.start_timestamp}
    if session.duration is not None:
        value["Duration"] = session.duration
    if session.stop_timestamp is not None:
        value["StopTimestamp"] = session.stop_timestamp
    return value


def _endpoint(endpoint: models.PublicEndpoint) -> dict[str, Any]:
    value: dict[str, Any] = {}
    if endpoint.address is not None:
        value["Address"] = endpoint.address
    if endpoint.attributes is not None:
        value["Attributes"] = endpoint.attributes
    if endpoint.channel_type is not None:
        value["ChannelType"] = str(endpoint.channel_type)
    if endpoint.demographic is not None:
        value["Demographic"] = endpoint.demographic.to_dict()
    if endpoint.effective_date is not None:
        value["EffectiveDate"] = endpoint.effective_date
    if endpoint.endpoint_status is not None:
        value["EndpointStatus"] = endpoint.endpoint_status
    if endpoint.location is not None:
        value["Location"] = endpoint.location.to_dict()
    if endpoint.metrics is not None:
        value["Metrics"] = endpoint.metrics
    if endpoint.opt_out is not None:
        value["OptOut"] = endpoint.opt_out
    if endpoint.request_id is not None:
        value["RequestId"] = endpoint.request_id
    if endpoint.user is not None:
        value["User"] = endpoint.user.to_dict()
    return value
