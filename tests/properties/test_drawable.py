"""Operations of services all over botocore's list can be drawn, by the sampler and by Hypothesis; what comes is valid to two validators."""

from __future__ import annotations

import pytest

from drawable import chosen, told_of
from shapesmith.sources import botocore

HARD = {
    "application-autoscaling PutScheduledAction": "a pattern that is mostly what must not be there",
    "applicationcostprofiler ImportApplicationUsage": "lookarounds beside anchors inside of groups",
    "bedrock-agent TagResource": "a pattern of many branches with a length",
    "connect CreateRule": "patterns around a length that two parts decide",
    "datasync CreateLocationSmb": "a pattern that only ECMA-262's mode without flags reads",
    "devicefarm UpdateProject": "an anchor behind an anchor",
    "ds ConnectDirectory": "a lookahead of sixteen branches",
    "fsx CreateSnapshot": "lookaheads that are repeated",
    "kendra UpdateFeaturedResultsSet": "a length of exactly 36, and Unicode properties",
    "osis ListPipelineEndpointConnections": "an optional member whose pattern and length contradict each other",
    "partnercentral-selling CreateOpportunity": "many patterns with bounds",
    "qbusiness CreateDataSource": "a document beside patterns",
    "sagemaker-runtime InvokeEndpoint": "patterns that Rust reads otherwise",
}
SERVICES = botocore._services()[3::40]
"""A fortieth of all services; `python tests/drawable.py --all` takes them all."""


@pytest.mark.parametrize("operation", HARD)
def test_what_is_hard_is_drawn(operation: str) -> None:
    service, name = operation.split()
    told = list(told_of(service, [name]))
    assert len(told) == 4
    assert [one for one in told if one.wrong or one.unsatisfiable] == []


@pytest.mark.slow
@pytest.mark.parametrize("service", SERVICES)
def test_operations_of_services_are_drawn(service: str) -> None:
    told = list(told_of(service, chosen(service, 8)))
    assert told
    assert [one for one in told if one.wrong or one.unsatisfiable] == []


def test_an_operation_that_contradicts_itself_is_told() -> None:
    told = list(told_of("apprunner", ["DeleteService"], ("response",)))
    assert ["ServiceId/pattern and apprunner#/$defs/ServiceId/maxLength contradict" in one.unsatisfiable for one in told] == [True]
