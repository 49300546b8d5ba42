"""Targets of `shapesmith fuzz`: what a function, a command, an endpoint and a client make of examples, and how they fail."""

from __future__ import annotations

import itertools
import json
import os
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import botocore.serialize
import botocore.session
import pytest

from fuzz_targets import ORDER, TREE
from pinpoint_put_events import models
from shapesmith.fuzz.answers import Verdict
from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import Example, Expected, expected_of
from shapesmith.fuzz.findings import Finding, Kind, kind_of
from shapesmith.fuzz.fuzzer import Fuzzer
from shapesmith.fuzz.reports.text import finding_lines
from shapesmith.fuzz.run import Limits, Run
from shapesmith.fuzz.sampler import samples
from shapesmith.fuzz.stream import Stream
from shapesmith.fuzz.targets.answer_forms import HttpAnswer, judge
from shapesmith.fuzz.targets.boto3 import Boto3Target
from shapesmith.fuzz.targets.command import CommandTarget
from shapesmith.fuzz.targets.function import FunctionTarget
from shapesmith.fuzz.targets.http import HttpTarget
from shapesmith.fuzz.targets.outside import Untravelled
from shapesmith.fuzz.targets.target import Target
from shapesmith.fuzz.targets.wire import Writer
from shapesmith.sources.botocore import read
from shapesmith.subject import Subject, load_subject

ROOT = Path(__file__).parents[2]
PROGRAM = f"{sys.executable} {ROOT}/tests/fuzz_targets.py"


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(str(ROOT / folder) for folder in ("tests", "generated")))


@pytest.fixture
def order(tmp_path: Path) -> Subject:
    file = tmp_path / "order.json"
    file.write_text(json.dumps(ORDER))
    return load_subject(file)


@pytest.fixture(scope="module")
def put_events() -> Subject:
    overlay = ROOT / "specs/pinpoint/put_events.overlay.json"
    return load_subject(ROOT / "specs/pinpoint/put_events.json", "PutEvents", overlays=(overlay,))


@pytest.fixture(scope="module")
def put_records() -> Subject:
    return load_subject(ROOT / "specs/kinesis/put_records.json", "PutRecords")


def found(subject: Subject, target: Target, *, most: int = 400, strict: bool = False) -> list[Finding]:
    """Fuzz with a bounded number of examples, and return what was found."""
    run = Run(stream=Stream(subject=subject), target=target)
    Fuzzer(run=run, limits=Limits(max_time=20, max_examples=most, strict_labels=strict)).go()
    assert run.examples > 50
    return list(run.findings.values())


def function(name: str, **others: Any) -> FunctionTarget:
    return FunctionTarget(name=f"fuzz_targets:{name}", **others)


@pytest.mark.parametrize("name", ["right", "right_by_false", "right_later", "prints"])
def test_a_right_function_has_no_findings(order: Subject, name: str) -> None:
    assert found(order, function(name)) == []


def test_a_function_that_forgot_a_bound(order: Subject) -> None:
    (finding,) = found(order, function("without_maximum"))
    assert (finding.kind, finding.example.keyword, finding.example.instance_location) == (Kind.ACCEPTED_INVALID, "maximum", "/count")
    assert finding.example.schema_location == "/properties/count/maximum"
    assert set(finding.example.instance) == {"id", "count"}


def test_a_function_that_is_too_strict(order: Subject) -> None:
    (finding,) = found(order, function("too_tight"))
    assert (finding.kind, finding.example.instance["kind"]) == (Kind.REFUSED_VALID, "used")
    assert set(finding.example.instance) == {"id", "count", "kind"}


def test_refusals_of_valid_instances_are_one_where_they_blame_one_keyword_at_one_place() -> None:
    spec = load_subject(ROOT / "specs/pinpoint/put_events.json", "PutEvents", overlays=())
    target = FunctionTarget(name="pinpoint_put_events.validators:validate_put_events_request")
    findings = found(spec, target, most=1200)
    assert {finding.kind for finding in findings} == {Kind.REFUSED_VALID}
    prints = {finding.fingerprint for finding in findings}
    assert len(prints) == len(findings) < 40
    assert "refused-valid by x-dateTime at /EventsRequest/BatchItem/*/Events/*/Timestamp" in prints
    assert findings[0].sentence.startswith("refused a valid instance, and blames ")


def test_what_only_accidents_raise_is_a_crash(order: Subject) -> None:
    findings = found(order, function("attribute_error"))
    assert {finding.kind for finding in findings} == {Kind.CRASHED}
    assert {finding.example.keyword for finding in findings} == {"type"}
    assert "AttributeError" in findings[0].answer.said


def test_what_fails_at_everything_is_one_finding(order: Subject) -> None:
    (finding,) = found(order, function("crashes_at_all"))
    assert (finding.kind, finding.example.label) == (Kind.CRASHED, None)
    assert finding.count > 300


def test_a_crash_that_a_valid_example_shows_is_no_finding_about_the_faults_beside_it(order: Subject) -> None:
    (finding,) = found(order, function("crashes_at_used"), most=3000)
    assert (finding.kind, finding.example.label, finding.example.instance["kind"]) == (Kind.CRASHED, None, "used")


def test_refusals_of_valid_instances_at_different_places_are_different_though_the_words_are_the_same(order: Subject) -> None:
    findings = found(order, function("too_tight_twice"), most=3000)
    assert [finding.kind for finding in findings] == [Kind.REFUSED_VALID] * 2
    assert {(finding.example.instance["count"], finding.example.instance.get("kind")) for finding in findings} >= {(9, None)}


def test_what_is_not_met_again_is_told_so(order: Subject) -> None:
    (finding,) = found(order, function("fails_once"))
    assert (finding.kind, finding.is_steady, finding.count) == (Kind.REFUSED_VALID, False, 1)
    assert "  again      it did not fail when it was asked once more" in finding_lines(finding, function("fails_once"))


def test_faults_are_tried_further_down_where_a_shape_holds_itself(tmp_path: Path) -> None:
    (tmp_path / "tree.json").write_text(json.dumps(TREE))
    findings = found(load_subject(tmp_path / "tree.json"), function("ignores_what_is_deep"), most=3000)
    assert {finding.kind for finding in findings} == {Kind.ACCEPTED_INVALID}
    assert {finding.example.keyword for finding in findings} == {"type", "required", "additionalProperties"}
    assert min(finding.example.instance_location.count("inner") for finding in findings) == 3


def test_texts_that_are_in_no_encoding_may_be_refused(tmp_path: Path) -> None:
    (tmp_path / "data.json").write_text(json.dumps({"type": "string", "contentEncoding": "base64"}))
    cases = Stream(subject=load_subject(tmp_path / "data.json"), only="valid").cases
    told = {case.instance: case.expected for case in cases if isinstance(case.instance, str)}
    assert told["YQ=="] is Expected.VALID
    assert {case for case, expected in told.items() if expected is Expected.EITHER} >= {"a", "\u00e9\u4e2d"}


def test_what_two_members_cause_together_is_found_and_made_small(order: Subject) -> None:
    findings = found(order, function("trips_over_two"), most=400)
    (valid,) = (finding for finding in findings if finding.example.label is None)
    assert valid.example.instance == {"id": "a", "count": 1, "kind": "new", "tags": [""]}
    assert valid.count > 10


def test_refusals_can_be_named(order: Subject) -> None:
    assert [finding.kind for finding in found(order, function("by_its_own_exception"))] == [Kind.REFUSED_VALID]
    (finding,) = found(order, function("by_its_own_exception", refusals=("fuzz_targets:Refused",)))
    assert (finding.kind, finding.answer.said) == (Kind.CRASHED, "ValueError: nine is too much")


def test_a_function_that_takes_its_process_down_is_a_finding_and_the_run_goes_on(order: Subject) -> None:
    findings = found(order, function("leaves"))
    assert {finding.kind for finding in findings} == {Kind.CRASHED}
    assert all(finding.example.instance["kind"] == "used" for finding in findings)
    assert findings[0].answer.said.startswith("the process ended with exit code 7")


def test_a_function_that_hangs_is_a_finding_and_the_run_goes_on(order: Subject) -> None:
    findings = found(order, function("hangs", timeout=0.2))
    assert {finding.kind for finding in findings} == {Kind.HUNG}
    assert findings[0].answer.said == "no answer in 0.2 s"


def test_blame_is_compared_where_that_is_asked(order: Subject) -> None:
    assert found(order, function("blames_the_root")) == []
    findings = found(order, function("blames_the_root"), strict=True)
    assert {finding.kind for finding in findings} == {Kind.MISTAKEN}
    assert ("type", "") not in {(finding.example.keyword, finding.example.instance_location) for finding in findings}


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (FunctionTarget(name="no_such_module:check"), "No module named 'no_such_module'"),
        (FunctionTarget(name="fuzz_targets:rigth"), "fuzz_targets has no 'rigth'; it has .*right"),
        (FunctionTarget(name="fuzz_targets:NOT_CALLABLE"), "cannot be called: it is int"),
        (FunctionTarget(name="fuzz_targets:generates"), "it returned a generator, which has checked nothing yet"),
        (FunctionTarget(name="fuzz_targets:right", refusals=("fuzz_targets:Nothing",)), "has no 'Nothing'"),
        (CommandTarget(command="no-such-program --x"), "no-such-program: it cannot be started: No such file"),
        (CommandTarget(command=""), "the command is empty"),
        (CommandTarget(command="'unfinished"), "it cannot be read: No closing quotation"),
        (CommandTarget(command=f"{sys.executable} -c pass"), "it answered nothing: the process ended with exit code 0"),
        (CommandTarget(command=f"{PROGRAM} --maybe"), "it wrote 'maybe', which is no verdict"),
    ],
)
def test_targets_that_cannot_be_used(order: Subject, target: Target, told: str) -> None:
    with pytest.raises(TargetError, match=told):
        found(order, target)


def test_a_command(order: Subject) -> None:
    assert found(order, CommandTarget(command=PROGRAM)) == []


def test_a_command_that_dies_is_a_finding(order: Subject) -> None:
    findings = found(order, CommandTarget(command=f"{PROGRAM} --leave"))
    assert {finding.kind for finding in findings} == {Kind.CRASHED}


def test_a_command_that_answers_at_its_end_only_is_told_so(order: Subject) -> None:
    program = "import sys; [None for _ in sys.stdin]; print('true')"
    with pytest.raises(TargetError, match="it answers only when its input ends"):
        found(order, CommandTarget(command=f'{sys.executable} -c "{program}"', timeout=0.5))


def test_a_command_that_starts_slowly_is_waited_for(order: Subject) -> None:
    assert found(order, CommandTarget(command=f"{PROGRAM} --slow", timeout=0.3)) == []


def test_what_a_command_writes_beside_a_verdict_puts_it_out_of_step_for_one_example_at_most(order: Subject) -> None:
    first, *others = found(order, CommandTarget(command=f"{PROGRAM} --chatty"))
    assert (first.kind, first.is_steady) == (Kind.MALFORMED, False)
    assert "looked at" in first.answer.said
    assert {finding.kind for finding in others} <= {Kind.MALFORMED}


def test_the_client_checks_what_botocore_checks(put_events: Subject) -> None:
    findings = found(put_events, Boto3Target(subject=put_events), most=1500)
    crashes = {finding.answer.said.partition(":")[0] for finding in findings if finding.kind is not Kind.ACCEPTED_INVALID}
    assert crashes == {"UnicodeEncodeError", "OverflowError"}  # half a surrogate pair in the path, and an integer beyond all floats
    keywords = {finding.example.keyword for finding in findings}
    assert {"enum", "maxLength"} <= keywords
    assert "required" not in keywords
    assert "additionalProperties" not in keywords


def test_what_is_no_base64_is_not_put_to_a_client(put_records: Subject) -> None:
    target = Boto3Target(subject=put_records)
    right, wrong = (Example(instance={"Records": [{"Data": text}]}, expected=Expected.EITHER) for text in ("YQ==", "a"))
    assert target.fitted(right) is right
    assert target.fitted(wrong) == "a method takes bytes, and the example has a text that is no base64"


def test_requests_are_written_as_the_library_writes_them(put_events: Subject) -> None:
    target = HttpTarget(url="http://127.0.0.1:9", subject=put_events)
    compared = 0
    for case in Stream(subject=put_events, only="valid").cases:
        fitted = target.fitted(case)
        if isinstance(fitted, str) or fitted.expected is not Expected.VALID:
            continue
        ours, theirs = target.writer.write(fitted.instance), models.PutEventsRequest.from_dict(fitted.instance).to_http()
        assert (ours.method, ours.target, dict(ours.headers)) == (theirs.method, theirs.path, theirs.headers)
        assert json.loads(ours.body) == json.loads(theirs.body)
        compared += 1
    assert compared > 600


def test_requests_of_the_json_protocol(put_records: Subject) -> None:
    message = Writer(subject=put_records).write({"Records": 5})
    assert (message.method, message.target, message.body) == ("POST", "/", b'{"Records":5}')
    assert message.headers == {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "Kinesis_20131202.PutRecords"}


@pytest.mark.parametrize(
    ("instance", "told"),
    [
        ([], "a request that is no object"),
        ({"ApplicationId": "", "EventsRequest": {}}, "must not be empty"),
        ({"ApplicationId": None, "EventsRequest": {}}, "where a wrong type cannot be told"),
        ({"ApplicationId": "\ud800", "EventsRequest": {}}, "half of a surrogate pair"),
        ({"ApplicationId": "a", "EventsRequest": {}, "Other": 1}, "an unknown member beside it"),
        ({"ApplicationId": "a", "EventsRequest": {"BatchItem": float("nan")}}, "JSON has no word"),
    ],
)
def test_what_has_no_place_on_the_wire_is_told(put_events: Subject, instance: Any, told: str) -> None:
    with pytest.raises(Untravelled, match=told):
        Writer(subject=put_events).write(instance)


def test_what_has_no_body_has_no_place_for_an_unknown_member_and_servers_take_no_endless_paths(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(read("appconfigdata", ["GetLatestConfiguration"])))
    writer = Writer(subject=load_subject(tmp_path / "spec.json", "GetLatestConfiguration"))
    assert writer.write({"ConfigurationToken": "a"}).body == b""
    with pytest.raises(Untravelled, match="has no body"):
        writer.write({"ConfigurationToken": "a", "configurationToken": "a"})
    with pytest.raises(Untravelled, match="longer than servers have to take"):
        writer.write({"ConfigurationToken": "a" * 9000})


def test_an_integer_that_is_written_as_a_float_is_an_integer_outside_of_a_body(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(read("iot-data", ["Publish"])))
    writer = Writer(subject=load_subject(tmp_path / "spec.json", "Publish"))
    assert writer.write({"topic": "a", "qos": 1.0}).target == "/topics/a?qos=1"
    assert Boto3Target(subject=writer.subject).keyword_arguments({"topic": "a", "qos": 1.0}) == {"topic": "a", "qos": 1}


def test_what_is_no_point_in_time_may_be_refused(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(read("cloudwatch", ["PutMetricData"])))
    subject = load_subject(tmp_path / "spec.json", "PutMetricData")
    for moment, expected in ((0, Expected.VALID), ("2026-11-24", Expected.VALID), ("", Expected.EITHER), (2**63, Expected.EITHER)):
        instance = {"Namespace": "a", "MetricData": [{"MetricName": "a", "Timestamp": moment}]}
        assert expected_of(instance, subject) is expected
    assert expected_of({"Namespace": "a"}, subject) is Expected.VALID


def test_half_a_surrogate_pair_travels_as_its_escape(put_events: Subject) -> None:
    message = Writer(subject=put_events).write({"ApplicationId": "ä/b", "EventsRequest": {"BatchItem": {"\ud800": {}}}})
    assert message.body == b'{"BatchItem":{"\\ud800":{}}}'
    assert message.target == "/v1/apps/%C3%A4%2Fb/events"


OUTCOME = b'{"Results": {"a": {"EndpointItemResponse": {"StatusCode": %d, "Message": "m"}}}}'


@pytest.mark.parametrize(
    ("status", "body", "verdict"),
    [
        (202, b'{"Results": {}}', Verdict.ACCEPTED),
        (202, OUTCOME % 202, Verdict.ACCEPTED),
        (202, OUTCOME % 400, Verdict.REFUSED),
        (202, b'{"Results": 5}', Verdict.MALFORMED),
        (202, b'{"Results": {}, "More": 1}', Verdict.MALFORMED),
        (202, b"<html>", Verdict.MALFORMED),
        (400, b"<html>", Verdict.MALFORMED),
        (202, b'{"Results": {"a": NaN}}', Verdict.MALFORMED),
        (200, b'{"Results": {}}', Verdict.MALFORMED),
        (302, b"", Verdict.MALFORMED),
        (400, b'{"Message": "no"}', Verdict.REFUSED),
        (413, b"", Verdict.REFUSED),
        (422, b'{"detail": []}', Verdict.MALFORMED),
        (500, b"", Verdict.CRASHED),
        (502, b"<html>", Verdict.CRASHED),
    ],
)
def test_what_an_answer_says(put_events: Subject, status: int, body: bytes, verdict: Verdict) -> None:
    assert judge(HttpAnswer(status=status, headers={}, body=body), put_events).verdict is verdict


@pytest.mark.parametrize(("status", "body"), [(202, b'{"Results": {}}'), (400, b'{"Message": "no"}')])
def test_an_answer_of_another_content_type_is_malformed(put_events: Subject, status: int, body: bytes) -> None:
    kinds = {"text/html; charset=utf-8": Verdict.MALFORMED, "application/json": None, "application/problem+json": None, "": None}
    for kind, verdict in kinds.items():
        answer = judge(HttpAnswer(status=status, headers={"content-type": kind}, body=body), put_events)
        assert (answer.verdict is Verdict.MALFORMED) == (verdict is not None)


@pytest.mark.parametrize(("status", "body", "meant"), [(202, b'{"Results": 5}', Kind.ACCEPTED_INVALID), (422, b"{}", Kind.REFUSED_VALID)])
def test_a_malformed_answer_hides_no_wrong_verdict(put_events: Subject, status: int, body: bytes, meant: Kind) -> None:
    answer = judge(HttpAnswer(status=status, headers={}, body=body), put_events)
    kinds = [kind_of(Example(instance={}, expected=expected), answer) for expected in (Expected.VALID, Expected.INVALID)]
    assert sorted(map(str, kinds)) == sorted([meant, Kind.MALFORMED])


def test_errors_without_a_status_are_known_by_their_codes(put_records: Subject) -> None:
    headers = {"x-amzn-errortype": "ResourceNotFoundException:http://example.com/"}
    assert judge(HttpAnswer(status=404, headers=headers, body=b""), put_records).verdict is Verdict.REFUSED
    told = b'{"__type": "com.amazonaws.kinesis#InvalidArgumentException"}'
    assert judge(HttpAnswer(status=418, headers={}, body=told), put_records).verdict is Verdict.REFUSED
    assert judge(HttpAnswer(status=418, headers={}, body=b"{}"), put_records).verdict is Verdict.MALFORMED


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://example.com", "example.com is not this machine.*--allow-remote"),
        ("http://10.0.0.1:80", "10.0.0.1 is not this machine"),
        ("http://127.0.0.1.example.com", "is not this machine"),
        ("ftp://127.0.0.1", "it is no URL of HTTP"),
        ("127.0.0.1:80", "it is no URL of HTTP"),
        ("http://127.0.0.1:99999", "it is no URL"),
        ("http://127.0.0.1/?a=1", "it has more than host and path"),
        ("http://user@127.0.0.1/", "it has more than host and path"),
    ],
)
def test_urls_that_are_not_asked(put_events: Subject, url: str, told: str) -> None:
    with pytest.raises(TargetError, match=told):
        _ = HttpTarget(url=url, subject=put_events).parts


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "[::1]", "localhost"])
def test_urls_of_this_machine(put_events: Subject, host: str) -> None:
    assert HttpTarget(url=f"http://{host}:1234/", subject=put_events).parts.port == 1234


def test_a_connection_that_is_refused(put_events: Subject) -> None:
    with pytest.raises(TargetError, match=r"it cannot be reached: Connection refused\. Is it running"):
        HttpTarget(url="http://127.0.0.1:9", subject=put_events).open()


def test_an_operation_of_another_protocol_is_refused(tmp_path: Path) -> None:
    spec = json.loads((ROOT / "specs/kinesis/put_records.json").read_text())
    spec["x-service"]["protocol"] = "query"
    (tmp_path / "spec.json").write_text(json.dumps(spec))
    with pytest.raises(TargetError, match="speaks the protocol 'query'"):
        Writer(subject=load_subject(tmp_path / "spec.json", "PutRecords"))


def test_an_example_says_how_it_is_sent_by_hand(put_events: Subject) -> None:
    target = HttpTarget(url="http://127.0.0.1:80/base", subject=put_events)
    example = Example(instance={"ApplicationId": "a", "EventsRequest": {"BatchItem": {"it's": {}}}}, expected=Expected.INVALID)
    assert target.curl(example).endswith("http://127.0.0.1:80/base/v1/apps/a/events")
    assert """--data-binary '{"BatchItem":{"it'"'"'s":{}}}'""" in target.curl(example)
    compile(target.code(example), "<code>", "exec")


@pytest.mark.parametrize(
    ("service", "operation"),
    [
        ("sqs", "SendMessage"),
        ("dynamodb", "PutItem"),
        ("lex-models", "GetSlotTypeVersions"),
        ("bedrock-agentcore", "StartBatchEvaluation"),
        ("s3control", "CreateJob"),
        ("apigateway", "GetUsage"),
        ("polly", "SynthesizeSpeech"),
        ("iot-data", "Publish"),
    ],
)
def test_requests_are_what_botocore_makes(tmp_path: Path, service: str, operation: str) -> None:
    model = botocore.session.get_session().get_service_model(service)
    protocol = model.metadata["protocol"]
    file = tmp_path / "spec.json"
    file.write_text(json.dumps(read(service, [operation])))
    subject = load_subject(file, operation)
    if protocol not in ("rest-json", "json"):
        with pytest.raises(TargetError, match="speaks the protocol"):
            Writer(subject=subject)
        return
    target, client = HttpTarget(url="http://127.0.0.1:9", subject=subject), Boto3Target(subject=subject)
    serializer = botocore.serialize.create_serializer(protocol, False)
    compared = 0
    for instance in itertools.islice(samples(subject, 5), 30):
        fitted = target.fitted(Example(instance=instance, expected=Expected.VALID))
        if isinstance(fitted, str):
            continue
        ours = target.writer.write(fitted.instance)
        theirs = serializer.serialize_to_request(client.keyword_arguments(fitted.instance), model.operation_model(operation))
        assert ours.method == theirs["method"]
        assert query_of(ours.target) == query_of(theirs["url_path"], theirs["query_string"])
        headers = {name.lower(): value for name, value in ours.headers.items()}
        assert all(headers[name.lower()] == value for name, value in theirs["headers"].items() if name.lower() != "content-type")
        assert body_of(ours.body) == body_of(theirs["body"])
        compared += 1
    assert compared > 15


def query_of(target: str, more: Any = ()) -> tuple[str, list[tuple[str, str]]]:
    """Return the path, and the names and values of the query in order."""
    path, _, query = target.partition("?")
    pairs = more.items() if isinstance(more, dict) else more
    others = [(name, str(item)) for name, value in pairs for item in (value if isinstance(value, list) else [value])]
    return path, sorted(parse_qsl(query, keep_blank_values=True) + others)


def body_of(body: Any) -> Any:
    """Return what a body holds."""
    content = body.read() if hasattr(body, "read") else body
    try:
        return json.loads(content) if content else {}
    except ValueError:
        return content.encode() if isinstance(content, str) else content


@pytest.mark.parametrize(("characters", "verdict"), [("5", Verdict.ACCEPTED), ("five", Verdict.MALFORMED)])
def test_answers_with_members_in_headers_and_a_body_of_bytes(tmp_path: Path, characters: str, verdict: Verdict) -> None:
    file = tmp_path / "spec.json"
    file.write_text(json.dumps(read("polly", ["SynthesizeSpeech"])))
    headers = {"content-type": "audio/mpeg", "x-amzn-requestcharacters": characters}
    answer = HttpAnswer(status=200, headers=headers, body=b"\x00\xff")
    assert judge(answer, load_subject(file, "SynthesizeSpeech")).verdict is verdict


def test_answers_with_renamed_members(tmp_path: Path) -> None:
    file = tmp_path / "spec.json"
    file.write_text(json.dumps(read("apigateway", ["GetUsage"])))
    subject = load_subject(file, "GetUsage")
    fine = HttpAnswer(status=200, headers={}, body=b'{"usagePlanId": "p", "values": {"k": [[1, 2]]}}')
    assert judge(fine, subject).verdict is Verdict.ACCEPTED
    wrong = HttpAnswer(status=200, headers={}, body=b'{"usagePlanId": "p", "items": {"k": [[1, 2]]}}')
    assert judge(wrong, subject).verdict is Verdict.MALFORMED


def test_an_unknown_member_with_anothers_name_on_the_wire_stays_at_home(tmp_path: Path) -> None:
    spec = json.loads((ROOT / "specs/kinesis/put_records.json").read_text())
    spec["$defs"]["PutRecordsInput"]["properties"]["Records"]["x-wire"] = {"name": "records"}
    (tmp_path / "spec.json").write_text(json.dumps(spec))
    writer = Writer(subject=load_subject(tmp_path / "spec.json", "PutRecords"))
    assert writer.write({"Records": []}).body == b'{"records":[]}'
    with pytest.raises(Untravelled, match="the name that another one has on the wire"):
        writer.write({"records": []})
