"""Pages of many operations, rendered by botocore: each is imported and agrees with its model, but for what docs/pages.md explains."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pages import operations, write_page
from shapesmith.agreement import Row, Verdict, compare
from shapesmith.document import Document
from shapesmith.sources import boto3_docs, botocore
from shapesmith.sources.meta import check_vocabulary

FORMS = {
    "apigateway": "PutMethodResponse",
    "autoscaling": "DeleteLaunchConfiguration",
    "backup": "DescribeRegionSettings UpdateRegionSettings",
    "bedrock": "GetAdvancedPromptOptimizationJob",
    "bedrock-agent-runtime": "Retrieve",
    "bedrock-runtime": "GetAsyncInvoke InvokeModel InvokeModelWithBidirectionalStream InvokeModelWithResponseStream",
    "budgets": "DescribeBudgetPerformanceHistory",
    "ce": "GetCostAndUsage GetAnomalyMonitors",
    "codebuild": "UpdateWebhook",
    "connecthealth": "StartMedicalScribeListeningSession",
    "customer-profiles": "GetProfileRecommendations",
    "discovery": "ExportConfigurations",
    "dynamodb": "PutItem TransactWriteItems Scan",
    "gamelift": "StartMatchBackfill StartMatchmaking",
    "identitystore": "CreateUser",
    "kendra": "Retrieve",
    "lambda": "CreateAlias InvokeAsync Invoke",
    "lex-models": "DeleteBot",
    "lex-runtime": "PostContent",
    "lexv2-runtime": "RecognizeUtterance",
    "logs": "GetLogFields StartLiveTail",
    "macie2": "DescribeClassificationJob",
    "mwaa-serverless": "StartWorkflowRun",
    "neptune-graph": "ExecuteQuery CancelQuery",
    "neptunedata": "GetEngineStatus",
    "partnercentral-revenue-measurement": "UntagResource",
    "pinpoint": "PutEvents CreateJourney",
    "polly": "StartSpeechSynthesisStream SynthesizeSpeech",
    "qbusiness": "Chat",
    "redshift": "DescribeStorage",
    "s3control": "DeleteAccessGrantsInstance",
    "sagemaker-geospatial": "SearchRasterDataCollection",
    "schemas": "PutResourcePolicy",
    "transfer": "DescribeWebAppCustomization",
    "wafv2": "CheckCapacity",
}
"""Operations that together have every form of a value on either side, and every protocol."""

WHOLE = (
    *("sqs", "kinesis", "firehose", "sts", "personalize-events", "cloudtrail-data", "sns", "importexport", "swf", "athena"),
    *("eventbridgev2", "dax", "mediastore-data", "iotsecuretunneling", "shield", "translate"),
)
"""Services of which every operation is taken."""

KINDS = (
    *("structure", "map", "list", "string", "integer", "number", "boolean", "blob", "timestamp", "document", "JSON value"),
    *("member", "enum", "x-union", "x-streaming", "x-eventStream", "x-idempotencyToken", "required"),
)
"""Types and marks in which page and model have to agree somewhere, in requests and in responses."""
NONE_SUCH = {"response x-idempotencyToken", "response required"}
"""What pages never show."""

RECURSION = "a recursion through several shapes, which the page marks and does not name"
FILLED = "botocore fills it in, and takes the required mark away"
HIDDEN = "botocore hides it from the page"
DECODED = "botocore decodes it, and shows what the user gets"
RENAMED = "boto3 has another name for it"
LEFT_OUT = "the page leaves out the half that would tell"
ADDED = "botocore adds it to the response"

EXPLAINED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    RECURSION: {
        "deadline SearchJobs": ("request.filterExpressions.filters.*.groupFilter.*",),
        "iotfleetwise CreateDecoderManifest": (
            "request.signalDecoders.*.messageSignal.structuredMessage.structuredMessageListDefinition.memberType.*",
            "request.signalDecoders.*.messageSignal.structuredMessage.structuredMessageDefinition.*.dataType.*",
        ),
        "lexv2-runtime PutSession": (
            "request.sessionState.runtimeHints.slotHints.*.*.subSlotHints type",
            "request.sessionState.intent.slots.*.subSlots type",
        ),
    },
    FILLED: {"glacier AbortMultipartUpload": ("request.accountId required",)},
    HIDDEN: {"s3 PutBucketAcl": ("request.ContentMD5 member",)},
    DECODED: {
        "iam CreatePolicyVersion": (
            "request.PolicyDocument type",
            "request.PolicyDocument required",
            "response.PolicyVersion.Document type",
        ),
        "cloudformation GetTemplate": ("response.TemplateBody type",),
    },
    RENAMED: {
        "logs CreateExportTask": ("request.from member", "request.fromTime member"),
        "cloudsearchdomain Search": ("request.return member", "request.returnFields member"),
    },
    LEFT_OUT: {"glue UpdateJob": ("request.JobUpdate.CodeGenConfigurationNodes.*.ApplyMapping.Mapping.*.Children type",)},
    ADDED: {"s3 GetObject": ("response.ExpiresString member",)},
}
"""Every class of contradictions (docs/pages.md), with operations that have it, and what contradicts; `*` at the end: below this place."""


def chosen() -> list[tuple[str, str]]:
    found = [(service, operation) for service, names in FORMS.items() for operation in names.split()]
    found += [(service, operation) for service in WHOLE for operation in operations(service)]
    return sorted(set(found))


@functools.cache
def model(service: str) -> dict[str, Any]:
    return botocore.read(service)


def compared(folder: Path, service: str, operation: str) -> tuple[Row, ...]:
    contents = boto3_docs.read(str(write_page(folder, service, operation)))
    page = Document(name="page.json", contents=contents)
    check_vocabulary(page)
    whole = model(service)
    one = {**whole, "x-operations": {operation: whole["x-operations"][operation]}}
    return compare(Document(name="model.json", contents=one), page)


def contradictions(rows: tuple[Row, ...]) -> set[str]:
    return {f"{row.place} {row.aspect}" for row in rows if row.verdict is Verdict.CONTRADICTS}


@pytest.mark.slow
def test_the_pages_of_two_hundred_operations_agree_with_their_models(tmp_path: Path) -> None:
    told, seen, pages = {}, set(), chosen()
    for service, operation in pages:
        rows = compared(tmp_path, service, operation)
        agreed = [row for row in rows if row.verdict is Verdict.AGREES]
        assert any(row.aspect == "type" for row in agreed), (service, operation)
        seen |= {f"{row.place.partition('.')[0]} {row.left}" for row in agreed if row.aspect == "type"}
        seen |= {f"{row.place.partition('.')[0]} {row.aspect}" for row in agreed if row.aspect != "type"}
        told[service, operation] = contradictions(rows)
    assert len(pages) >= 200
    assert len({service for service, _ in pages}) >= 50
    assert {f"{part} {kind}" for part in ("request", "response") for kind in KINDS} - seen == NONE_SUCH
    assert {page: found for page, found in told.items() if found} == {}


explained = [(kind, page, places) for kind, pages in EXPLAINED.items() for page, places in pages.items()]


@pytest.mark.parametrize(("kind", "page", "places"), explained)
def test_every_contradiction_is_of_a_class_that_is_explained(tmp_path: Path, kind: str, page: str, places: tuple[str, ...]) -> None:
    found = contradictions(compared(tmp_path, *page.split()))
    assert found
    for place in places:
        told = {one for one in found if one == place or (place.endswith("*") and one.startswith(place[:-1]))}
        assert told, place
        found -= told
    assert found == set()
    assert kind in (Path(__file__).parents[2] / "docs/pages.md").read_text("utf-8")
