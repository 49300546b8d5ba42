"""What our libraries write for HTTP is what botocore writes, and it reads what they answer: over 100 operations, requests drawn.

The operations were chosen so that every way in which a shape can travel is among them twice where it is there at all: places, payloads,
formats of points in time, labels of hosts and paths, headers that are JSON, tokens, unions, documents, methods and statuses.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings

from shapesmith.code.names import snake_case
from shapesmith.document import Document
from shapesmith.errors import SourceError
from shapesmith.schema.export import export
from wire_agreement import Service, normal, parsed_by_botocore, service, told_of_ours, told_of_theirs, written_by_botocore

OPERATIONS: Mapping[str, tuple[str, ...]] = {
    "amplifyuibuilder": ("UpdateTheme",),
    "apigateway": ("ImportApiKeys", "ImportRestApi", "PutMethodResponse", "PutRestApi"),
    "apigatewayv2": ("CreateIntegration", "UpdateIntegration"),
    "appconfig": ("CreateExtension", "CreateHostedConfigurationVersion", "GetAccountSettings", "StopDeployment"),
    "appconfigdata": ("GetLatestConfiguration", "StartConfigurationSession"),
    "apprunner": ("ListServices",),
    "appstream": ("DescribeAppLicenseUsage",),
    "ce": ("GetApproximateUsageRecords",),
    "cloudtrail": ("ListPublicKeys",),
    "cloudwatch": ("StartOTelEnrichment",),
    "codebuild": ("DescribeCodeCoverages",),
    "cognito-identity": ("DescribeIdentity", "UpdateIdentityPool"),
    "config": ("GetComplianceSummaryByResourceType",),
    "connect": ("DeleteContactFlowModuleVersion", "UpdateTestCase", "UpdateUserNotificationStatus"),
    "connectcases": ("ListTagsForResource", "TagResource"),
    "cost-optimization-hub": ("ListEnrollmentStatuses",),
    "dataexchange": ("CreateDataGrant", "CreateDataSet", "SendApiAsset"),
    "dax": ("DescribeEvents",),
    "deadline": ("DeleteFleet", "UpdateBudget"),
    "devicefarm": ("ListTestGridSessions",),
    "devops-agent": ("CreateAssetFile", "UpdateAgentSpace"),
    "discovery": ("ListServerNeighbors",),
    "drs": ("DescribeJobLogItems", "StopFailback"),
    "dynamodb": ("DisableKinesisStreamingDestination", "PutItem", "UpdateContinuousBackups"),
    "ecr": ("GetAuthorizationToken",),
    "ecs": ("ListDaemons",),
    "emr": ("ListSupportedInstanceTypes",),
    "entityresolution": ("BatchDeleteUniqueId",),
    "evs": ("GetDepotUrl",),
    "firehose": ("PutRecordBatch",),
    "fms": ("GetAppsList",),
    "forecast": ("DescribeDatasetGroup",),
    "gamelift": ("StartMatchBackfill", "StartMatchmaking"),
    "globalaccelerator": ("CreateCustomRoutingListener",),
    "groundstation": ("ListGroundStationReservations",),
    "inspector": ("DescribeCrossAccountAccessRole", "RegisterCrossAccountAccessRole"),
    "invoicing": ("GetInvoiceUnit",),
    "iot-data": ("Publish", "SendDirectMessage"),
    "iot-jobs-data": ("GetPendingJobExecutions", "StartCommandExecution"),
    "iotthingsgraph": ("SearchFlowExecutions",),
    "iottwinmaker": ("BatchPutPropertyValues",),
    "kinesis": ("PutRecords",),
    "kms": ("GetKeyRotationStatus",),
    "lambda": ("Invoke", "ListTags"),
    "lex-runtime": ("PostContent", "PutSession"),
    "license-manager": ("ListAssetsForLicenseAssetGroup",),
    "lightsail": ("GetContainerLog", "GetContainerServiceMetricData"),
    "lookoutequipment": ("ListInferenceEvents",),
    "machinelearning": ("Predict",),
    "marketplace-entitlement": ("GetEntitlements",),
    "mediaconnect": ("UpdateRouterNetworkInterface",),
    "mediastore-data": ("DescribeObject", "GetObject", "PutObject"),
    "mediatailor": ("CreatePrefetchSchedule", "DescribeLiveSource"),
    "memorydb": ("DescribeEvents", "DescribeReservedNodes"),
    "mturk": ("GetQualificationType", "UpdateQualificationType"),
    "mwaa": ("InvokeRestApi",),
    "neptune-graph": ("CancelQuery", "GetGraphSummary"),
    "networkmanager": ("PutCoreNetworkPolicy", "PutResourcePolicy", "RestoreCoreNetworkPolicyVersion"),
    "opensearchmemory": ("ListEvents",),
    "personalize": ("UpdateCampaign",),
    "pi": ("DescribeDimensionKeys",),
    "pinpoint": ("GetApplicationDateRangeKpi", "PutEvents", "UpdateEndpoint"),
    "polly": ("SynthesizeSpeech",),
    "rds-data": ("BatchExecuteStatement",),
    "resourcegroupstaggingapi": ("TagResources",),
    "rolesanywhere": ("DisableCrl", "EnableCrl", "DeleteCrl"),
    "route53domains": ("ViewBilling",),
    "shield": ("ListAttacks",),
    "sqs": ("GetQueueAttributes", "ListQueueTags", "SendMessage", "UntagQueue"),
    "ssm": ("GetExecutionPreview",),
    "ssm-contacts": ("ListEngagements",),
    "ssm-incidents": ("UntagResource", "UpdateTimelineEvent"),
    "storagegateway": ("DescribeCache",),
}
DRAWN = settings(
    max_examples=4, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
REFUSED = ("is part of the path and must not be empty", "a header must not hold line ends")
"""What botocore sends and we do not: a path with an empty label is another path, and a header with a line end is two."""

# What botocore drops and we send is left out of what is drawn: a document that is `null`, as a member of a request itself.


def test_there_are_enough_of_them() -> None:
    assert sum(map(len, OPERATIONS.values())) > 100


@pytest.mark.parametrize("name", OPERATIONS)
def test_requests_responses_and_errors_are_those_of_botocore(name: str, tmp_path: Path) -> None:
    with service(name, OPERATIONS[name], tmp_path) as made:
        for operation in OPERATIONS[name]:
            compare_requests(made, operation)
            compare_responses(made, operation)
            compare_errors(made, operation)


def compare_requests(made: Service, operation: str) -> None:
    """Compare what is written of drawn requests, and what is read of it."""
    model, record = made.model.operation_model(operation), made.record(operation, "request")
    if record is None:
        written = getattr(made.module("wire"), f"write_{snake_case(operation)}_request")({})
        assert told_of_ours(written) == told_of_theirs(written_by_botocore(made, model, {}))
        return
    on_the_wire = wire_verdict(made, operation, "request")
    named = {"operation": operation} if "operation" in record.to_http.__annotations__ else {}

    @DRAWN
    @given(made.values(operation, "request"))
    def drawn(value: dict[str, Any]) -> None:
        assume(None not in value.values())
        request = record.from_dict(value)
        http = _written(partial(request.to_http, **named))
        if http is None:
            return
        assert on_the_wire(http.body)
        back = record.from_http(http, **named).to_kwargs()
        tokens = {token: back[token] for token in model.idempotent_members}
        kwargs = {**tokens, **request.to_kwargs()}
        assert told_of_ours(http) == told_of_theirs(written_by_botocore(made, model, kwargs))
        shape = model.input_shape
        assert _as_far_as_told(shape, normal(shape, back, typed=True)) == _as_far_as_told(shape, normal(shape, kwargs))

    drawn()


def _as_far_as_told(shape: Any, value: dict[str, Any]) -> dict[str, Any]:
    """Leave out what travels as nothing: an empty list of query parameters, or an optional body that is empty."""
    kept = {}
    for name, member in value.items():
        located = shape.members[name].serialization.get("location") or name == shape.serialization.get("payload")
        if not (located and member in ([], {}, b"", "")):
            kept[name] = member
    return kept


def compare_responses(made: Service, operation: str) -> None:
    """Compare what botocore reads of our responses with what was meant, and what we read ourselves."""
    model, record = made.model.operation_model(operation), made.record(operation, "response")
    if record is None or "response" not in getattr(record, "from_http", compare_responses).__annotations__:
        return
    shape = model.output_shape
    payload = shape.serialization.get("payload")
    raw = payload is not None and shape.members[payload].type_name == "blob"
    on_the_wire = wire_verdict(made, operation, "response")
    every_header = {name for name, member in shape.members.items() if member.serialization.get("location") == "headers"}

    @DRAWN
    @given(made.values(operation, "response"))
    def drawn(value: dict[str, Any]) -> None:
        response = record.from_dict(value)
        http = _written(partial(response.to_http, status=model.http.get("responseCode", 200)))
        assume(http is not None and 100 <= http.status <= 300)  # a member may tell the status
        assert on_the_wire(http.body)
        meant = {**_kwargs(response), **_status(shape, http)}
        read = normal(shape, parsed_by_botocore(made, http, shape, raw=raw))
        ours = normal(shape, _kwargs(record.from_http(http)), typed=True)
        expected = _as_far_as_told(shape, normal(shape, meant))
        for got in (read, ours):
            assert _without(every_header, _as_far_as_told(shape, got)) == _without(every_header, expected)

    drawn()


def _kwargs(record: Any) -> dict[str, Any]:
    write = getattr(record, "to_kwargs", None) or getattr(record, "_to_kwargs", None) or record.to_dict
    written: dict[str, Any] = write()
    return written


def _status(shape: Any, http: Any) -> dict[str, Any]:
    return {name: http.status for name, member in shape.members.items() if member.serialization.get("location") == "statusCode"}


def _without(names: set[str], value: dict[str, Any]) -> dict[str, Any]:
    return {name: member for name, member in value.items() if name not in names}


def compare_errors(made: Service, operation: str) -> None:
    """Compare what botocore reads of our errors with what was meant."""
    model, errors = made.model.operation_model(operation), made.module("errors")
    for shape in model.error_shapes:
        compare_error(made, model.output_shape, shape, errors._BY_CODE[shape.error_code])


def compare_error(made: Service, output: Any, shape: Any, kind: Any) -> None:
    """Compare what botocore reads of one of our errors with what was meant, and what we read ourselves."""

    @DRAWN
    @given(getattr(made.module("strategies"), snake_case(shape.name))())
    def drawn(value: dict[str, Any]) -> None:
        error = kind("it is so", request_id="r-1")
        error._read(value)
        http = _written(error.to_http)
        if http is None:
            return
        told = parsed_by_botocore(made, http, output)
        assert (told["Error"]["Code"], told["Error"]["Message"]) == (kind.code, "it is so")
        assert http.status == (shape.metadata.get("error", {}).get("httpStatusCode") or http.status) >= 400
        read = normal(shape, parsed_by_botocore(made, http, shape))
        meant = normal(shape, _from_json_form(shape, value))
        assert _own(shape, read) == _own(shape, meant)
        back = kind.from_http(http)
        assert (type(back), back.message, back.request_id) == (kind, "it is so", "r-1")
        assert back.to_http() == http

    drawn()


def wire_verdict(made: Service, operation: str, part: str) -> Callable[[bytes], bool]:
    """Return what the exported schema of a body on the wire says of it; of bodies that are no JSON it says nothing."""
    try:
        schema = export(Document(name="spec.json", contents=made.contents), operation, part, form="wire")
    except SourceError as error:
        told = str(error)
        return lambda body: body == b"" if "is empty" in told else "no JSON" in told
    is_valid = jsonschema_rs.validator_for(_without_patterns(schema)).is_valid
    return lambda body: is_valid(json.loads(body))


def _without_patterns(schema: Any) -> Any:
    """Leave out patterns, which jsonschema-rs does not all read."""
    if isinstance(schema, dict):
        return {name: _without_patterns(member) for name, member in schema.items() if name != "pattern" or not isinstance(member, str)}
    return [_without_patterns(item) for item in schema] if isinstance(schema, list) else schema


def _written(write: Callable[[], Any]) -> Any:
    """Write a message; None where there is one of the reasons not to."""
    try:
        return write()
    except ValueError as problem:
        if any(told in str(problem) for told in REFUSED):
            return None
        raise


def _own(shape: Any, value: dict[str, Any]) -> dict[str, Any]:
    """Leave out what all errors have."""
    told = ("message", "requestid", "request_id", "code", "__type")
    kept = {name: member for name, member in value.items() if name.lower() not in told}
    return {
        name: member for name, member in kept.items() if shape.members[name].serialization.get("name", "").lower() != "x-amzn-errortype"
    }


def _from_json_form(shape: Any, value: Any) -> Any:
    """Decode the blobs of a value in JSON form."""
    if value is None or (shape.type_name == "structure" and shape.is_document_type):
        return value
    if shape.type_name == "structure":
        return {name: _from_json_form(shape.members[name], member) for name, member in value.items()}
    if shape.type_name == "list":
        return [_from_json_form(shape.member, item) for item in value]
    if shape.type_name == "map":
        return {name: _from_json_form(shape.value, item) for name, item in value.items()}
    return base64.b64decode(value) if shape.type_name == "blob" and isinstance(value, str) else value
