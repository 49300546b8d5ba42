"""A real boto3 client and a small server: what a builder makes goes over HTTP, and what comes back becomes records and exceptions."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from pinpoint_put_events import errors, models
from pinpoint_put_events.builders import (
    PutEventsRequestBuilder,
    endpoint_demographic,
    endpoint_location,
    endpoint_user,
    public_endpoint,
    session,
)
from pinpoint_put_events.models import HttpRequest, HttpResponse

NOW = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
REQUEST_ID = "1f5a0f2e-5a3c-4c7e-9f51-0c1d2e3f4a5b"
FAILURES = [
    ("BadRequestException", 400),
    ("ForbiddenException", 403),
    ("NotFoundException", 404),
    ("MethodNotAllowedException", 405),
    ("PayloadTooLargeException", 413),
    ("TooManyRequestsException", 429),
    ("InternalServerErrorException", 500),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A request as the server got it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


Answer = tuple[int, dict[str, str], bytes]


@dataclass(slots=True, kw_only=True)
class Service:
    """The server: what it received, and how it answers."""

    url: str = ""
    received: list[Received] = field(default_factory=list)
    answer: Callable[[Received], Answer]

    @property
    def last(self) -> Received:
        return self.received[-1]


def collect(request: Received) -> Answer:
    """Answer as a collector does: what came is read and checked by the generated library, each item is told of."""
    try:
        parsed = models.PutEventsRequest.from_http(HttpRequest.from_target(request.method, request.target, request.headers, request.body))
    except errors.PutEventsError as error:
        return parts(error.to_http())
    results = {}
    for endpoint_id, batch in parsed.events_request.batch_item.items():
        results[endpoint_id] = models.ItemResponse(
            endpoint_item_response=models.EndpointItemResponse(status_code=202, message="Accepted"),
            events_item_response={event_id: verdict(event) for event_id, event in batch.events.items()},
        )
    return parts(models.PutEventsResponse(events_response=models.EventsResponse(results=results)).to_http(rules="all"))


def parts(http: HttpResponse) -> Answer:
    return http.status, http.headers, http.body


def verdict(event: models.Event) -> models.EventItemResponse:
    if event.event_type.startswith("bad"):
        return models.EventItemResponse(status_code=400, message="Bad event type")
    return models.EventItemResponse(status_code=202, message="Accepted")


def failure(code: str, status: int, message: str) -> Answer:
    body = json.dumps({"Message": message, "RequestID": REQUEST_ID}).encode()
    return status, {"x-amzn-errortype": f"{code}:http://internal.amazon.com/coral/com.amazonaws.pinpoint/"}, body


@pytest.fixture
def service(running: Service) -> Service:
    running.answer = collect
    running.received.clear()
    return running


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    made = Service(answer=collect)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            made.received.append(
                Received(
                    method=self.command,
                    target=self.path,
                    headers={name.lower(): value for name, value in self.headers.items()},
                    body=body,
                )
            )
            status, headers, content = made.answer(made.last)
            self.send_response(status)
            for name, value in {"content-type": "application/json", "x-amzn-requestid": REQUEST_ID, **headers}.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET = do_PUT = handle_any  # noqa: N815  the names are http.server's

        def log_message(self, *arguments: Any) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    made.url = f"http://127.0.0.1:{server.server_port}"
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def client(running: Service) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as environment:
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            environment.delenv(name)
        made = boto3.session.Session().client(
            "pinpoint",
            region_name="eu-west-1",
            endpoint_url=running.url,
            aws_access_key_id="key",
            aws_secret_access_key="secret",
            config=Config(retries={"total_max_attempts": 1}, connect_timeout=5, read_timeout=10, proxies={}),
        )
    yield made
    made.close()


def full(application_id: str = "app-1") -> models.PutEventsRequest:
    """Build a request that has every member."""
    builder = PutEventsRequestBuilder(application_id=application_id)
    phone = builder.batch_item(
        "phone",
        endpoint=public_endpoint(
            address="token",
            attributes={"interests": ["tea", "\N{SNOWMAN}"], "none": []},
            channel_type=models.ChannelType.GCM,
            demographic=endpoint_demographic(
                app_version="1.0", locale="en_US", make="apple", model="iPhone", model_version="12", platform="ios",
                platform_version="17", timezone="Europe/Vienna",
            ),
            effective_date=NOW,
            endpoint_status="ACTIVE",
            location=endpoint_location(
                city="Vienna", country="AT", latitude=48.2, longitude=16.4, postal_code="1010", region="Vienna",
            ),
            metrics={"visits": 3, "ratio": 0.25, "tiny": 1e-7, "huge": 1e22},
            opt_out="NONE",
            request_id="r-1",
            user=endpoint_user(user_id="u-1", user_attributes={"tier": ["gold"]}),
        ),
    )  # fmt: skip
    phone.event(
        "start", event_type="_session.start", timestamp=NOW, app_package_name="p", app_title="t", app_version_code="1",
        attributes={"screen": "check\nout \"quoted\""}, client_sdk_version="2", metrics={"price": 12.5}, sdk_name="s",
        session=session(id="s-1", start_timestamp=NOW, stop_timestamp="2026-01-15T10:00:00+00:00", duration=1_800_000),
    )  # fmt: skip
    phone.event("wrong", event_type="bad.type", timestamp="2026-01-15T09:30:00.123456")
    builder.batch_item("mail", endpoint=public_endpoint()).event(event_type="opened", timestamp=NOW)
    return builder.build()


def test_a_batch_goes_there_and_its_outcomes_come_back(service: Service, client: Any) -> None:
    request = full()
    answer = client.put_events(**request.to_kwargs())
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 202
    response = models.PutEventsResponse.from_dict(answer)
    events = request.events_request.batch_item
    assert {(one.endpoint_id, one.event_id) for one in response.accepted()} == {
        ("phone", None),
        ("phone", "start"),
        ("mail", None),
        ("mail", next(iter(events["mail"].events))),
    }
    (refused,) = response.refused()
    assert (refused.endpoint_id, refused.event_id, refused.status_code, refused.message) == ("phone", "wrong", 400, "Bad event type")
    assert models.PutEventsRequest.from_dict({"ApplicationId": "app-1", "EventsRequest": json.loads(service.last.body)}) == request


@pytest.mark.parametrize(
    "application_id",
    ["app-1", "a b", "a/b", "a%2Fb", "\N{SNOWMAN}", "ä", "a?b#c", "a+b&c=d", "..", ".", "~._-", "a:b@c", "$x!*'(),;", '"<>\\^`{|}', "a\nb"],
)
def test_the_request_is_what_botocore_makes(service: Service, client: Any, application_id: str) -> None:
    request = full(application_id)
    client.put_events(**request.to_kwargs())
    sent, ours = service.last, request.to_http()
    assert sent.method == ours.method == "POST"
    assert sent.target == ours.path
    assert ours.query == ()
    assert {name.lower(): value for name, value in ours.headers.items()}.items() <= sent.headers.items()
    assert sent.headers["content-type"] == "application/json"
    assert sent.headers["content-length"] == str(len(sent.body))
    assert json.loads(ours.body) == json.loads(sent.body)
    assert len(ours.body) <= len(sent.body)


def test_our_own_request_is_taken_too(service: Service, client: Any) -> None:
    """What `to_http()` makes goes over a plain connection, and gets the answer that boto3's gets."""
    from http.client import HTTPConnection

    ours = full().to_http()
    connection = HTTPConnection(service.url.removeprefix("http://"), timeout=10)
    connection.request(ours.method, ours.path, ours.body, ours.headers)
    answer = connection.getresponse()
    read = json.loads(answer.read())
    connection.close()
    assert answer.status == 202
    response = models.PutEventsResponse.from_dict({"EventsResponse": read})
    assert [one.event_id for one in response.refused()] == ["wrong"]


def test_what_boto3_sends_is_the_request_that_was_meant(service: Service, client: Any) -> None:
    request = full("a/b \N{SNOWMAN}")
    client.put_events(**request.to_kwargs())
    sent = service.last
    read = models.PutEventsRequest.from_http(HttpRequest.from_target(sent.method, sent.target, sent.headers, sent.body))
    assert read == request


@pytest.mark.parametrize(("code", "status"), FAILURES)
def test_boto3_understands_our_errors(service: Service, client: Any, code: str, status: int) -> None:
    error = getattr(errors, code)("It is so.", request_id=REQUEST_ID)
    service.answer = lambda _: parts(error.to_http())
    with pytest.raises(getattr(client.exceptions, code)) as caught:
        client.put_events(**full().to_kwargs())
    assert caught.value.response["Error"] == {"Message": "It is so.", "Code": code}
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == status
    assert caught.value.response["ResponseMetadata"]["RequestId"] == caught.value.response["RequestID"] == REQUEST_ID
    back = errors.PutEventsError.from_client_error(caught.value)
    assert (type(back), back.message, back.request_id) == (type(error), "It is so.", REQUEST_ID)


def test_a_body_that_is_not_valid_is_refused(service: Service, client: Any) -> None:
    request = full().to_kwargs()
    request["EventsRequest"]["BatchItem"]["phone"]["Endpoint"]["OptOut"] = "MAYBE"
    with pytest.raises(ClientError) as caught:
        client.put_events(**request)
    error = errors.PutEventsError.from_client_error(caught.value)
    assert isinstance(error, errors.BadRequestException)
    assert "OptOut" in error.message
    assert "MAYBE" in error.message


@pytest.mark.parametrize(("code", "status"), FAILURES)
def test_an_error_becomes_an_exception(service: Service, client: Any, code: str, status: int) -> None:
    message = f"It failed: {code}"
    service.answer = lambda request: failure(code, status, message)
    with pytest.raises(ClientError) as caught:
        client.put_events(**full().to_kwargs())
    by_client = errors.PutEventsError.from_client_error(caught.value)
    by_http = errors.PutEventsError.from_http(*failure(code, status, message))
    by_name = errors.PutEventsError.from_name(code, message=message, request_id=REQUEST_ID)
    for error in (by_client, by_http, by_name):
        assert type(error) is getattr(errors, code)
        assert isinstance(error, errors.PutEventsError)
        assert (error.status_code, error.message, error.request_id, error.code) == (status, message, REQUEST_ID, code)
    assert isinstance(caught.value, getattr(client.exceptions, code))


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b'{"Message": null}'])
def test_an_error_of_nobody_knows_whom(service: Service, client: Any, body: bytes) -> None:
    service.answer = lambda request: (503, {"content-type": "text/html"}, body)
    with pytest.raises(ClientError) as caught:
        client.put_events(**full().to_kwargs())
    error = errors.PutEventsError.from_client_error(caught.value)
    assert type(error) is errors.PutEventsError
    assert error.status_code == 503


@pytest.mark.parametrize(
    ("answer", "accepted", "refused"),
    [
        (b"{}", 0, 0),
        (b'{"Results": {}}', 0, 0),
        (b'{"Results": {"e": {}}}', 0, 0),
        (b'{"Results": {"e": {"EndpointItemResponse": {"StatusCode": 202, "Future": [1]}}}}', 1, 0),
        (b'{"Results": {"e": {"EventsItemResponse": {"v": {"Message": "?"}, "w": {"StatusCode": 500}}}}, "Future": 1}', 0, 2),
    ],
)
def test_answers_of_another_version_are_read(service: Service, client: Any, answer: bytes, accepted: int, refused: int) -> None:
    service.answer = lambda request: (202, {}, answer)
    response = models.PutEventsResponse.from_dict(client.put_events(**full().to_kwargs()))
    assert (len(response.accepted()), len(response.refused())) == (accepted, refused)
