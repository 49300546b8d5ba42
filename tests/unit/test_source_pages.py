"""The boto3-docs source: what a page shows is in the spec, what is wrong with a page is told with its line."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from cli_project import run, tree
from pages import TWICE, left_out, left_out_response, rendered, write_others
from shapesmith.document import Document
from shapesmith.errors import ShapesmithError, SourceError
from shapesmith.lower import lower
from shapesmith.sources import boto3_docs
from shapesmith.sources.json_schema import load_spec
from shapesmith.sources.meta import check_vocabulary

DEFS = "$defs"
PAGE = rendered("pinpoint", "PutEvents")
REQUEST = "PutEventsRequest.EventsRequest.BatchItem.Value"


def write(folder: Path, text: str | bytes, name: str = "page.rst") -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def read(folder: Path, service: str, operation: str) -> dict[str, Any]:
    contents = boto3_docs.read(write(folder, rendered(service, operation)))
    jsonschema_rs.meta.validate(contents)
    check_vocabulary(Document(name="page", contents=contents))
    return contents


def changed(*replacements: tuple[str, str], page: str = PAGE) -> str:
    for old, new in replacements:
        assert old in page, old
        page = page.replace(old, new, 1)
    return page


def refused(folder: Path, text: str | bytes) -> ShapesmithError:
    with pytest.raises(ShapesmithError) as caught:
        boto3_docs.read(write(folder, text))
    assert str(caught.value.where).startswith(str(folder / "page.rst"))
    return caught.value


def test_put_events_is_what_its_page_shows(tmp_path: Path) -> None:
    contents = read(tmp_path, "pinpoint", "PutEvents")
    assert contents["x-service"] == {"name": "pinpoint", "title": "Pinpoint", "version": "2016-12-01"}
    assert contents["x-provenance"]["source"] == "boto3-docs"
    operation = contents["x-operations"]["PutEvents"]
    assert operation["request"] == {"$ref": "#/$defs/PutEventsRequest"}
    assert len(operation["errors"]) == 7
    assert contents[DEFS][REQUEST]["required"] == ["Endpoint", "Events"]
    endpoint = contents[DEFS][f"{REQUEST}.Endpoint"]
    assert endpoint["properties"]["Attributes"]["additionalProperties"] == {"type": "array", "items": {"type": "string"}}
    assert endpoint["properties"]["ChannelType"]["$ref"] == f"#/$defs/{REQUEST}.Endpoint.ChannelType"
    assert contents[DEFS][f"{REQUEST}.Endpoint.ChannelType"]["enum"][:2] == ["PUSH", "GCM"]
    assert endpoint["properties"]["Location"]["$ref"] in json.dumps(contents)
    assert endpoint["additionalProperties"] is False


FORMS = [
    ("dynamodb", "PutItem", "PutItemRequest.Item.Value/properties/M/additionalProperties", {"$ref": "#/$defs/PutItemRequest.Item.Value"}),
    ("dynamodb", "PutItem", "PutItemRequest.Item.Value/properties/B/contentEncoding", "base64"),
    ("lex-runtime", "PostContent", "PostContentRequest/properties/inputStream/x-streaming", True),
    ("lex-runtime", "PostContent", "PostContentRequest/properties/sessionAttributes/x-jsonvalue", True),
    ("lex-runtime", "PostContent", "PostContentResponse/properties/audioStream/x-streaming", True),
    ("kinesis", "GetShardIterator", "GetShardIteratorRequest/properties/Timestamp/type", ["string", "number"]),
    ("kinesis", "SubscribeToShard", "SubscribeToShardResponse.EventStream/x-eventStream", True),
    ("bedrock-runtime", "InvokeModelWithBidirectionalStream", "InvokeModelWithBidirectionalStreamRequest.body/x-eventStream", True),
    ("bedrock-runtime", "Converse", "ConverseRequest/properties/additionalModelRequestFields/x-document", True),
    ("bedrock-runtime", "Converse", "ConverseRequest.messages.Item.content.Item/x-union", True),
    ("bedrock-runtime", "GetAsyncInvoke", "GetAsyncInvokeResponse.outputDataConfig/maxProperties", 1),
    ("athena", "StartQueryExecution", "StartQueryExecutionRequest/properties/ClientRequestToken/x-idempotencyToken", True),
    ("sts", "GetCallerIdentity", "GetCallerIdentityRequest", {"type": "object", "additionalProperties": False}),
    ("s3", "CopyObject", "CopyObjectRequest/properties/CopySource/anyOf/0", {"type": "string"}),
    ("wafv2", "CheckCapacity", "CheckCapacityRequest.Rules.Item.Statement.NotStatement/properties/Statement/$ref", None),
]
"""Service, operation, a place in `$defs` and what stands there; None means the shape that encloses the recursion at two steps."""


@pytest.mark.parametrize(("service", "operation", "place", "expected"), FORMS)
def test_every_form_of_a_value(tmp_path: Path, service: str, operation: str, place: str, expected: Any) -> None:
    name, *steps = place.split("/")
    value = read(tmp_path, service, operation)[DEFS][name]
    for step in steps:
        value = value[int(step) if isinstance(value, list) else step]
    if isinstance(expected, dict):
        value = {key: found for key, found in value.items() if key != "description"}
    assert value == (expected or "#/$defs/CheckCapacityRequest.Rules.Item.Statement")


def test_a_method_may_return_nothing_and_be_deprecated(tmp_path: Path) -> None:
    operation = read(tmp_path, "lambda", "InvokeAsync")["x-operations"]["InvokeAsync"]
    assert operation["deprecated"] is True
    assert "response" not in read(tmp_path, "sqs", "DeleteMessage")["x-operations"]["DeleteMessage"]


def test_what_is_left_out_as_too_large_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    contents = boto3_docs.read(write(tmp_path, rendered("batch", "RegisterJobDefinition")), tell=told.append)
    assert contents["x-provenance"]["omits"] == ["parameters"]
    assert ["required marks" in line for line in told] == [True]
    assert contents[DEFS]["RegisterJobDefinitionRequest"]["properties"]["parameters"]["additionalProperties"] == {"type": "string"}
    without_response = PAGE[: PAGE.index(":rtype:")] + left_out_response()
    contents = boto3_docs.read(write(tmp_path, without_response), tell=told.append)
    assert contents["x-provenance"]["omits"] == ["responseSyntax", "responseStructure"]
    assert contents[DEFS]["PutEventsResponse"] == {"type": "object", "properties": {}}
    assert "leaves out the response; any object will do" in told[-1]
    request = PAGE[PAGE.index("  **Request Syntax**") : PAGE.index("  :rtype:")]
    without_request = PAGE.replace(request, left_out("Request Syntax") + left_out("Parameters"))
    assert "leaves out the request altogether. " in str(error := refused(tmp_path, without_request))
    assert "Import it from botocore" in error.advice


def test_what_the_description_has_alone_is_taken_from_it_and_told(tmp_path: Path) -> None:
    told: list[str] = []
    path = write(tmp_path, changed(("                            'Locale': 'string',\n", "")))
    assert boto3_docs.read(path, tell=told.append)[DEFS] == boto3_docs.read(write(tmp_path, PAGE, "whole.rst"))[DEFS]
    assert [line.partition(": ")[2] for line in told] == [
        "EventsRequest.BatchItem.*.Endpoint.Demographic.Locale stands here and not in the syntax; it is taken from here"
    ]
    contents = boto3_docs.read(write(tmp_path, rendered("s3", "PutObject")), tell=(filled := []).append)
    assert contents[DEFS]["PutObjectRequest"]["properties"]["SSECustomerKeyMD5"]["type"] == "string"
    assert filled == []
    many = "".join(f"    - **A{number}** *(string) --*\n" for number in range(40))
    boto3_docs.read(write(tmp_path, changed(("  :rtype:", f"{many}  :rtype:"))), tell=(more := []).append)
    assert len(more) == 11
    assert more[-1].endswith("so do 30 more members")


def test_double_encoded_text_is_repaired_and_told(tmp_path: Path) -> None:
    path = write(tmp_path, changed(TWICE))
    told: list[str] = []
    contents = boto3_docs.read(path, tell=told.append)
    line = PAGE[: PAGE.index(TWICE[0])].count("\n") + 1
    assert told == [f"{path}:{line}: {TWICE[1]!r} was encoded twice; it is read as {TWICE[0]!r}"]
    assert TWICE[0] in contents[DEFS][f"{REQUEST}.Endpoint"]["properties"]["EndpointStatus"]["description"]
    assert contents[DEFS] == boto3_docs.read(write(tmp_path, PAGE, "right.rst"))[DEFS]


@pytest.mark.parametrize(
    "text", ["caf\u00e9", "\u2019tis", "\u00abCAF\u00c9\u00bb", "\u65e5\u672c", "\U0001f600", "\u00a0\u00a9", "na\u00efve \u201cit\u201d"]
)
def test_text_that_is_right_stays_and_comes_back_from_twice(tmp_path: Path, text: str) -> None:
    for broken in (text, text.encode().decode("cp1252", "replace")):
        if "\ufffd" in broken:
            continue
        told: list[str] = []
        contents = boto3_docs.read(write(tmp_path, changed(("Creates a new event", f"Creates {broken} a new event"))), tell=told.append)
        shown = contents["x-operations"]["PutEvents"]["description"]
        assert " ".join(f"Creates {text} a new".split()) in shown
        assert bool(told) is (broken != text)


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_line_ends_tabs_and_marks_do_not_matter(tmp_path: Path, ending: str) -> None:
    expected = boto3_docs.read(write(tmp_path, PAGE))
    tabbed = "\n".join(_tabbed(line) for line in PAGE.split("\n"))
    for text in (PAGE, tabbed, "\n".join(line.rstrip() for line in PAGE.split("\n")), "\ufeff" + PAGE):
        found = boto3_docs.read(write(tmp_path, text.replace("\n", ending)))
        assert {**found, "x-provenance": 0} == {**expected, "x-provenance": 0}


def _tabbed(line: str) -> str:
    blanks = len(line) - len(line.lstrip(" "))
    return "\t" * (blanks // 8) + " " * (blanks % 8) + line.lstrip(" ")


BROKEN: dict[str, tuple[str | bytes, Sequence[str]]] = {
    "empty": ("", ["it is empty"]),
    "blank": (" \n\n", ["it is empty"]),
    "latin": (b"caf\xe9", ["not UTF-8"]),
    "html": ("<!DOCTYPE html>\n<html></html>", [":1: it is HTML", ".rst"]),
    "prose": ("A page\n======\n\nof something else\n", ["no '.. py:method::' follows"]),
    "two": (PAGE + "\n" + PAGE, ["another method begins here, the first in line 9"]),
    "type": (changed((":type ApplicationId: string", ":type ApplicationId: integer")), ["a string here", "an integer in line"]),
    "renamed in the syntax": (changed(("'Locale': 'string'", "'Locales': 'string'")), ["'Locales'", "has not", "line"]),
    "renamed in the tree": (changed(("- **Locale** ", "- **Locales** ")), ["'Locale'", "has not", "line"]),
    "list and string": (
        changed(("'EffectiveDate': 'string'", "'EffectiveDate': [\n       'string'\n       ]")),
        ["a list here", "a string in line"],
    ),
    "map and structure": (changed(("- **AppVersion** *(string)", "- *(string)")), ["expected a map's key"]),
    "bracket": (
        changed(("                        'Demographic': {", "                        'Demographic': [")),
        ["expected ']' for the bracket of line"],
    ),
    "closing": (changed(("\n    )\n", "\n    ]\n")), ["expected ')' for the bracket of line"]),
    "never closed": (changed(("\n    )\n", "\n")), ["the bracket of this line is not closed: ')' is missing"]),
    "twice": (changed(("'Locale': ", "'Make': ")), ["'Make' stands twice here, first in line"]),
    "unknown type": (changed(("**Duration** *(integer)", "**Duration** *(complex)")), ["unknown type 'complex'", "Known are string"]),
    "indentation": (changed(("            - **Demographic**", "             - **Demographic**")), ["columns from the left"]),
    "no structure": (PAGE[: PAGE.index("    **Response Structure**")], ["the page ends without **Response Structure**"]),
    "bad return": (changed((":returns: ", ":returns: an int")), ["expected ':returns:'"]),
    "exceptions": (changed(("*   :py:class:`Pinpoint.Client.exceptions.NotFoundException`", "*   NotFound")), ["expected an exception"]),
    "other method": (changed(("client.put_events(", "client.get_events(")), ["the syntax calls get_events", "put_events (line 9)"]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_page_that_is_wrong_is_refused_with_its_line(tmp_path: Path, name: str) -> None:
    text, expected = BROKEN[name]
    told = str(refused(tmp_path, text))
    assert all(part in told for part in expected), told


def test_a_page_that_is_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    """Behind the last member of the response a page may end where an exception does, with the line of blanks that closes it."""
    lines = PAGE.split("\n")
    last = max(number for number, line in enumerate(lines) if line.lstrip().startswith("- **StatusCode**"))
    for number in range(last + 1):
        assert ":" in refused(tmp_path, "\n".join(lines[:number])).where or number == 0
    whole, doubtful = [], []
    for number in range(last + 1, len(lines)):
        text = "\n".join(lines[:number]) + "\n"
        told: list[str] = []
        if text.rstrip().endswith("**Exceptions**"):
            assert "no exception follows here" in str(refused(tmp_path, text))
        elif not lines[number - 1].strip() and lines[number - 1] != "  ":
            assert f":{number}: the page ends before the line that closes it" in str(refused(tmp_path, text))
        elif number - 1 > last:
            boto3_docs.read(write(tmp_path, text), tell=told.append)
            (doubtful if any("if it was cut off" in line for line in told) else whole).append(lines[number - 1].strip()[:30])
    assert set(whole) == {""}
    assert len(whole) == 7
    assert set(doubtful) == {lines[last + 2].strip()[:30], "*   :py:class:`Pinpoint.Client"}
    assert len(doubtful) == 8
    assert "ends before the line that closes it" in str(refused(tmp_path, "\n".join(lines[: last + 1]) + "\n"))


@pytest.mark.parametrize("end", ["  ", "  \n", "  \r\n"])
def test_a_whole_page_may_end_with_or_without_a_line_end(tmp_path: Path, end: str) -> None:
    told: list[str] = []
    boto3_docs.read(write(tmp_path, PAGE.removesuffix("  ") + end), tell=told.append)
    boto3_docs.read(write(tmp_path, "\n".join(line.rstrip() for line in PAGE.split("\n")).rstrip() + "\n"), tell=told.append)
    boto3_docs.read(write(tmp_path, rendered("mediapackage", "TagResource")), tell=told.append)
    assert told == []


def test_pages_of_another_kind_say_what_they_are(tmp_path: Path) -> None:
    others = write_others(tmp_path, "codedeploy")
    kinds = {
        "codedeploy/paginator/ListApplications.rst": "the page of a paginator, CodeDeploy.Paginator.ListApplications",
        "codedeploy/waiter/DeploymentSuccessful.rst": "the page of a waiter",
        "codedeploy/client/exceptions/AlarmsLimitExceededException.rst": "the page of an exception",
        "codedeploy/client/can_paginate.rst": "the page ends without **Request Syntax**",
    }
    for name, expected in kinds.items():
        with pytest.raises(SourceError, match=r"Take the page of a method of the client that calls an operation") as caught:
            boto3_docs.read(str(others[name]))
        assert expected in str(caught.value)


MEGABYTE = 1_000_000
SHAPELESS = {
    "prose": PAGE.replace("Creates", "A word. " * (MEGABYTE // 8), 1),
    "lines": PAGE + "\n  word" * (MEGABYTE // 7),
    "brackets": PAGE.replace("    )\n", "    Z=" + "      [\n" * (MEGABYTE // 8) + ")\n", 1),
    "entries": PAGE.replace("  :rtype:", "    - **A** *(string) --*\n" * (MEGABYTE // 26) + "  :rtype:", 1),
    "members": PAGE.replace("  :rtype:", "".join(f"    - **A{n}** *(string) --*\n" for n in range(MEGABYTE // 30)) + "  :rtype:", 1),
    "stars": PAGE.replace("Creates", "- **" + "*" * MEGABYTE, 1),
    "ticks": PAGE.replace("Creates a new event", "`a <" * (MEGABYTE // 4), 1),
    "links": PAGE.replace("Creates a new event", ":a:`b <" * (MEGABYTE // 7), 1),
    "broken words": PAGE.replace("Creates", "\u00e2\u20ac" * (MEGABYTE // 5), 1),
    "blanks": PAGE.replace("Creates", "x" + " " * MEGABYTE + "x", 1),
}
"""A page that grows in one place, by a megabyte."""


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPELESS)
def test_a_megabyte_takes_a_second_or_two(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, SHAPELESS[name])
    start, told = time.process_time(), ""
    try:
        boto3_docs.read(path)
    except ShapesmithError as error:
        told = str(error)
    assert len(told) < 1_000
    assert time.process_time() - start < 10


def test_the_name_of_the_operation_comes_from_the_link_the_caller_or_the_method(tmp_path: Path) -> None:
    assert list(boto3_docs.read(write(tmp_path, PAGE), ["PutEvents"])["x-operations"]) == ["PutEvents"]
    with pytest.raises(SourceError, match=r"this is the page of PutEvents, not of PutEvent. Name no operation"):
        boto3_docs.read(write(tmp_path, PAGE), ["PutEvent"])
    unlinked = "\n".join(line for line in PAGE.split("\n") if "AWS API Documentation" not in line)
    assert list(boto3_docs.read(write(tmp_path, unlinked))["x-operations"]) == ["PutEvents"]
    assert list(boto3_docs.read(write(tmp_path, unlinked), ["PutEVENTS"])["x-operations"]) == ["PutEVENTS"]


def test_the_name_of_the_service_comes_from_the_first_line_the_class_or_the_link(tmp_path: Path) -> None:
    crumb = PAGE.split("\n")[0]
    pages = {PAGE: "pinpoint", changed((crumb, "")): "pinpoint", changed((crumb, ""), (":: Pinpoint.Client.", ":: ")): "pinpoint"}
    for page, expected in pages.items():
        assert boto3_docs.read(write(tmp_path, page))["x-service"]["name"] == expected
    nameless = changed((crumb, ""), (":: Pinpoint.Client.", ":: "), ("https://docs.aws.amazon.com/goto", "https://example.com/goto"))
    assert "nothing here names the service" in str(refused(tmp_path, nameless))
    assert read(tmp_path, "lex-runtime", "PutSession")["x-service"] == {
        "name": "lex-runtime",
        "title": "LexRuntimeService",
        "version": "2016-11-28",
    }


def test_descriptions_are_kept(tmp_path: Path) -> None:
    path = write(tmp_path, PAGE)
    first = boto3_docs.read(path)
    first[DEFS]["PutEventsRequest"]["properties"]["ApplicationId"]["description"] = "Ours."
    first[DEFS][f"{REQUEST}.Endpoint"]["properties"]["Attributes"]["description"] = "Ours, too."
    assert boto3_docs.read(path, existing=first) == first


def test_what_prose_says_is_suggested_and_not_imported(tmp_path: Path) -> None:
    path = write(tmp_path, PAGE, "put_events.rst")
    overlay = boto3_docs.suggest(path)
    endpoint = overlay[DEFS][f"{REQUEST}.Endpoint"]["properties"]
    assert endpoint["EndpointStatus"]["enum"] == ["ACTIVE", "INACTIVE"]
    assert endpoint["EndpointStatus"]["x-source"].startswith("put_events.rst, line 244: Valid values are: ACTIVE, ")
    assert endpoint["OptOut"]["enum"] == ["ALL", "NONE"]
    assert endpoint["EffectiveDate"]["x-dateTime"] == "iso8601"
    attributes = overlay[DEFS][f"{REQUEST}.Endpoint.User"]["properties"]["UserAttributes"]
    assert attributes["propertyNames"]["maxLength"] == 50
    assert attributes["additionalProperties"]["items"]["maxLength"] == 100
    document = Document(name="overlay", contents=overlay)
    check_vocabulary(document, "overlay")
    contents = boto3_docs.read(path)
    assert not any(word in json.dumps(contents) for word in ('"INACTIVE"', "x-dateTime", "maxLength"))
    assert lower(Document(name="page", contents=contents), [document]).operations


@pytest.mark.usefixtures("project")
def test_the_command_writes_prints_suggests_and_refuses() -> None:
    Path("page.rst").write_bytes(changed(TWICE).encode())
    told = run(["import", "boto3-docs", "page.rst"])
    assert (told.code, json.loads(told.out)["x-service"]["name"]) == (0, "pinpoint")
    assert "page.rst:244: " in told.err
    told = run(["import", "boto3-docs", "page.rst", "--output", "made.json", "--suggest"])
    assert told.code == 0
    assert "ACTIVE" in json.dumps(json.loads(told.out)[DEFS])
    assert load_spec("made.json").contents["title"] == "Pinpoint"
    before = tree()
    Path("page.rst").write_bytes(PAGE[:9_000].encode())
    for arguments in (["--output", "made.json"], ["--suggest"], []):
        told = run(["import", "boto3-docs", "page.rst", *arguments])
        assert (told.code, told.out) == (2, "")
        assert "Error: page.rst:" in told.err
    assert Path("made.json").read_bytes() == before["made.json"]
    told = run(["import", "botocore", "sts", "GetCallerIdentity", "--suggest"])
    assert (told.code, told.out) == (2, "")
    assert "botocore has no prose" in told.err
