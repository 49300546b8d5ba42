"""The collector and the forwarder of the examples: SDKs send to the one, the other sends to a Kinesis that is a server of ours."""

from __future__ import annotations

import base64
import importlib.util
import json
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from botocore.exceptions import ParamValidationError
from hypothesis import HealthCheck, given, settings

import fetch_sdk
from kinesis_put_records.models import PutRecordsInput, PutRecordsOutput
from pinpoint_put_events import errors, strategies
from pinpoint_put_events.models import PutEventsRequest, PutEventsResponse
from running import boto3_client, running, sent_by_javascript

EXAMPLES = Path(__file__).parents[2] / "docs/examples"
NO_SDK = fetch_sdk.missing()
NOW = "2026-01-15T09:30:00Z"


def _example(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


collector, forward = _example("collector"), _example("forward")


class Failing(collector.Collector):  # type: ignore[misc,name-defined]
    """A collector that answers requests to an application that is named after an error with this error."""

    def answer(self, request: Any) -> Any:
        name = request.path.split("/")[3]
        return errors.PutEventsError.from_name(name, message=f"{name}, you see").to_http() if name in FAILURES else super().answer(request)


FAILURES = {
    "BadRequestException": 400,
    "ForbiddenException": 403,
    "NotFoundException": 404,
    "MethodNotAllowedException": 405,
    "PayloadTooLargeException": 413,
    "TooManyRequestsException": 429,
    "InternalServerErrorException": 500,
}


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("collector") / "events.jsonl"


@pytest.fixture(scope="module")
def url(events: Path) -> Iterator[str]:
    with running(Failing(("127.0.0.1", 0), events)) as address:
        yield address


@pytest.fixture(scope="module")
def client(url: str) -> Iterator[Any]:
    with boto3_client("pinpoint", url) as made:
        yield made


def _request(application_id: str = "app-1", **events_: Any) -> dict[str, Any]:
    good = {"EventType": "opened", "Timestamp": NOW, "Attributes": {"screen": '\N{SNOWMAN} "quoted"\n'}}
    batch = {"Endpoint": {"ChannelType": "GCM", "User": {"UserId": "u"}}, "Events": {"good": good, **events_}}
    return {"ApplicationId": application_id, "EventsRequest": {"BatchItem": {"phone": batch}}}


def _kept(events: Path, application_id: str) -> dict[tuple[str, str], Any]:
    lines = [json.loads(line) for line in events.read_text("utf-8").splitlines()]
    return {(line["EndpointId"], line["EventId"]): line for line in lines if line["ApplicationId"] == application_id}


def _senders(client: Any, url: str) -> dict[str, Callable[[dict[str, Any]], PutEventsResponse]]:
    return {
        "boto3": lambda request: PutEventsResponse.from_dict(client.put_events(**request)),
        "javascript": lambda request: PutEventsResponse.from_dict(sent_by_javascript(url, [request])[0]["answer"]),
    }


@pytest.mark.parametrize("sdk", ["boto3", pytest.param("javascript", marks=pytest.mark.skipif(bool(NO_SDK), reason=NO_SDK))])
def test_good_events_are_kept_and_bad_ones_told_of_with_their_reasons(client: Any, url: str, events: Path, sdk: str) -> None:
    request = _request(
        f"by {sdk}/ä",
        late={"EventType": "opened", "Timestamp": "yesterday", "Attributes": {"a" * 51: "x"}},
        odd={"EventType": "e", "Timestamp": NOW, "Session": {"Id": "s", "StartTimestamp": NOW, "StopTimestamp": NOW}},
    )
    response = _senders(client, url)[sdk](request)
    assert {(one.endpoint_id, one.event_id) for one in response.accepted()} == {("phone", None), ("phone", "good")}
    refused = {one.event_id: one for one in response.refused()}
    assert {one.status_code for one in refused.values()} == {400}
    assert set(refused) == {"late", "odd"}
    assert "yesterday" in (refused["late"].message or "")
    assert "at most 50 characters" in (refused["late"].message or "")
    assert "Duration" in (refused["odd"].message or "")
    (kept,) = _kept(events, request["ApplicationId"]).values()
    batch = request["EventsRequest"]["BatchItem"]["phone"]
    assert (kept["Endpoint"], kept["Event"], kept["EventId"]) == (batch["Endpoint"], batch["Events"]["good"], "good")


def test_an_endpoint_that_is_wrong_takes_its_events_with_it(client: Any, events: Path) -> None:
    request = _request("app-2")
    request["EventsRequest"]["BatchItem"]["broken"] = {"Endpoint": {"OptOut": "MAYBE"}, "Events": {}}
    response = PutEventsResponse.from_dict(client.put_events(**request))
    (refused,) = response.refused()
    assert (refused.endpoint_id, refused.event_id) == ("broken", None)
    assert 'expected one of "ALL", "NONE", got "MAYBE"' in (refused.message or "")
    assert list(_kept(events, "app-2")) == [("phone", "good")]


def test_what_was_drawn_arrives(client: Any, events: Path) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(strategies.put_events_request())
    def check(instance: dict[str, Any]) -> None:
        instance = {**instance, "ApplicationId": "drawn"}
        events.write_text("")
        request = PutEventsRequest.from_dict(instance)
        try:
            response = PutEventsResponse.from_dict(client.put_events(**request.to_kwargs()))
        except ParamValidationError:
            pytest.fail("botocore refuses a request that we hold valid")
        assert not response.refused()
        sent = {
            (endpoint_id, event_id): event
            for endpoint_id, batch in instance["EventsRequest"]["BatchItem"].items()
            for event_id, event in batch["Events"].items()
        }
        assert {place: line["Event"] for place, line in _kept(events, "drawn").items()} == sent

    check()


@pytest.mark.skipif(bool(NO_SDK), reason=NO_SDK)
def test_what_was_drawn_arrives_from_javascript(url: str, events: Path) -> None:
    drawn: list[dict[str, Any]] = []

    @settings(max_examples=100, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
    @given(strategies.put_events_request())
    def draw(instance: dict[str, Any]) -> None:
        drawn.append({**instance, "ApplicationId": f"javascript-{len(drawn)}"})

    draw()
    results = sent_by_javascript(url, drawn)
    assert {result.get("status") for result in results} == {202}
    for instance in drawn:
        sent = {
            (endpoint_id, event_id): event
            for endpoint_id, batch in instance["EventsRequest"]["BatchItem"].items()
            for event_id, event in batch["Events"].items()
        }
        kept = {place: line["Event"] for place, line in _kept(events, instance["ApplicationId"]).items()}
        assert _as_doubles(kept) == _as_doubles(sent)


def _as_doubles(value: Any) -> Any:
    """Return a value as JavaScript holds it: it has no other numbers than doubles."""
    if isinstance(value, dict):
        return {name: _as_doubles(member) for name, member in value.items()}
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


@pytest.mark.parametrize("name", FAILURES)
def test_boto3_understands_each_error(client: Any, name: str) -> None:
    with pytest.raises(getattr(client.exceptions, name)) as caught:
        client.put_events(**_request(name))
    metadata = caught.value.response["ResponseMetadata"]
    assert metadata["HTTPStatusCode"] == FAILURES[name]
    assert metadata["RequestId"]
    error = errors.PutEventsError.from_client_error(caught.value)
    assert type(error) is getattr(errors, name)
    assert error.message == f"{name}, you see"


@pytest.mark.skipif(bool(NO_SDK), reason=NO_SDK)
def test_javascript_understands_each_error(url: str) -> None:
    results = sent_by_javascript(url, [_request(name) for name in FAILURES])
    for (name, status), result in zip(FAILURES.items(), results, strict=True):
        assert [one for one in result["classes"] if one in FAILURES] == [name]
        assert (result["status"], result["message"]) == (status, f"{name}, you see")
        assert result["requestId"]


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status", "name"),
    [
        ("POST", "/v1/apps/a/events", {}, b"{", 400, "BadRequestException"),
        ("GET", "/v1/apps/a/events", {}, b"", 405, "MethodNotAllowedException"),
        ("POST", "/v1/apps/a/event", {}, b"{}", 404, "NotFoundException"),
        ("POST", "/v1/apps/a/events", {"Content-Length": "7000001"}, b"", 413, "PayloadTooLargeException"),
        ("POST", "/v1/apps/a/events", {"Content-Length": "-1"}, b"", 413, "PayloadTooLargeException"),
        ("POST", "/v1/apps/a/events", {}, b'{"BatchItem": {}, "Batch": 1}', 400, "BadRequestException"),
        ("POST", "/v1/apps/a/events", {}, b'{"BatchItem": {"\\ud800": {}}}', 400, "BadRequestException"),
    ],
)
def test_what_is_no_request_is_answered_as_the_service_would(
    url: str, method: str, path: str, headers: dict[str, str], body: bytes, status: int, name: str
) -> None:
    connection = HTTPConnection(url.removeprefix("http://"), timeout=10)
    connection.request(method, path, body, {"Content-Type": "application/json", **headers})
    response = connection.getresponse()
    assert (response.status, response.headers["x-amzn-errortype"]) == (status, name)
    assert json.loads(response.read())["Message"]
    connection.close()


class Kinesis(collector.Collector):  # type: ignore[misc,name-defined]
    """A Kinesis: it keeps records, and refuses every third one when it comes for the first time."""

    def __init__(self, events: Path) -> None:
        super().__init__(("127.0.0.1", 0), events)
        self.kept: list[Any] = []
        self.refused: set[str] = set()

    def answer(self, request: Any) -> Any:
        results = []
        for number, record in enumerate(PutRecordsInput.from_http(request).to_dict()["Records"]):
            if number % 3 == 2 and record["Data"] not in self.refused:
                self.refused.add(record["Data"])
                results.append({"ErrorCode": "ProvisionedThroughputExceededException", "ErrorMessage": "Slowly"})
            else:
                self.kept.append(record)
                results.append({"SequenceNumber": str(len(self.kept)), "ShardId": "shard-0"})
        return PutRecordsOutput.from_dict({"Records": results}).to_http()


def test_what_was_collected_is_forwarded_to_kinesis(tmp_path: Path, client: Any, events: Path) -> None:
    more = {f"e{number}": {"EventType": "opened", "Timestamp": NOW} for number in range(9)}
    client.put_events(**_request("forwarded", **more))
    lines = list(_kept(events, "forwarded").values())
    server = Kinesis(tmp_path / "unused")
    with running(server) as address, boto3_client("kinesis", address) as kinesis:
        for request in forward.requests_of(map(forward.record_of, lines), "events"):
            forward.send(kinesis, request)
    kept = [json.loads(base64.b64decode(record["Data"])) for record in server.kept]
    assert sorted(kept, key=lambda line: line["EventId"]) == sorted(lines, key=lambda line: line["EventId"])
    assert {record["PartitionKey"] for record in server.kept} == {"phone"}
    assert len(server.refused) == 3


def test_a_request_becomes_records_of_its_events() -> None:
    records = list(forward.records_of(PutEventsRequest.from_dict(_request())))
    assert [json.loads(record.data)["EventId"] for record in records] == ["good"]


def test_batches_are_no_larger_than_kinesis_takes() -> None:
    line = {"EndpointId": "e", "Event": "x" * 4_000_000}
    sizes = [len(request.records) for request in forward.requests_of([forward.record_of(line)] * 5, "events")]
    assert sizes == [2, 2, 1]
    small = [forward.record_of({"EndpointId": "e", "Event": {}})] * 1001
    assert [len(request.records) for request in forward.requests_of(small, "events")] == [500, 500, 1]


def test_records_that_are_always_refused_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    class Client:
        def put_records(self, **kwargs: Any) -> dict[str, Any]:
            return {"Records": [{"ErrorCode": "InternalFailure", "ErrorMessage": "Internal Service Failure"} for _ in kwargs["Records"]]}

    monkeypatch.setattr(forward.time, "sleep", lambda seconds: None)
    (request,) = forward.requests_of([forward.record_of({"EndpointId": "e"})], "events")
    with pytest.raises(RuntimeError, match="1 records were refused 5 times: InternalFailure"):
        forward.send(Client(), request)


def test_the_collector_is_short() -> None:
    assert len((EXAMPLES / "collector.py").read_text("utf-8").splitlines()) < 100
