"""Fifty operations of other services: the modules of every family import, and judge as the validators do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import strategies as st

from damages import damaged
from families import DISAGREEING, every, modules, spelled, takes, write
from shapesmith.sources import botocore as source

OPERATIONS = [
    ("acm", "CreateAcmeExternalAccountBinding"),
    ("acm-pca", "CreateCertificateAuthority"),
    ("aiops", "UpdateInvestigationGroup"),
    ("amplify", "UpdateDomainAssociation"),
    ("appconfigdata", "GetLatestConfiguration"),
    ("application-autoscaling", "RegisterScalableTarget"),
    ("apprunner", "ListVpcIngressConnections"),
    ("athena", "ListDatabases"),
    ("autoscaling", "CreateOrUpdateTags"),
    ("autoscaling-plans", "UpdateScalingPlan"),
    ("bedrock-data-automation-runtime", "InvokeDataAutomationAsync"),
    ("billing", "CreateBillingView"),
    ("ce", "GetSavingsPlansPurchaseRecommendation"),
    ("cleanrooms", "CreateConfiguredAudienceModelAssociation"),
    ("cloudfront", "CreateConnectionFunction"),
    ("comprehend", "StartEntitiesDetectionJob"),
    ("connect", "CreateRoutingProfile"),
    ("datapipeline", "CreatePipeline"),
    ("directconnect", "CreateLag"),
    ("ecs", "CreateGateway"),
    ("efs", "CreateFileSystem"),
    ("elbv2", "CreateLoadBalancer"),
    ("emr", "UpdateStudioSessionMapping"),
    ("firehose", "UntagDeliveryStream"),
    ("forecast", "CreateDatasetImportJob"),
    ("fsx", "CreateStorageVirtualMachine"),
    ("glue", "UpdateGlossaryTerm"),
    ("identitystore", "CreateUser"),
    ("iot-jobs-data", "StartNextPendingJobExecution"),
    ("iotsecuretunneling", "OpenTunnel"),
    ("iottwinmaker", "CreateEntity"),
    ("voice-id", "ListSpeakerEnrollmentJobs"),
    ("lakeformation", "BatchRevokePermissions"),
    ("location", "BatchEvaluateGeofences"),
    ("mediastore", "TagResource"),
    ("network-security-manager", "CreateScopeSnapshot"),
    ("notificationscontacts", "CreateEmailContact"),
    ("omics", "CreateMultipartReadSetUpload"),
    ("organizations", "CreatePolicy"),
    ("rbin", "CreateRule"),
    ("rekognition", "CreateProject"),
    ("route53globalresolver", "CreateFirewallDomainList"),
    ("s3control", "PutBucketReplication"),
    ("sagemaker-inference-router-runtime", "InvokeInferenceRouter"),
    ("sagemaker-runtime", "InvokeEndpointAsync"),
    ("servicecatalog-appregistry", "PutConfiguration"),
    ("ssm", "StartChangeRequestExecution"),
    ("textract", "CreateAdapterVersion"),
    ("workspaces-instances", "CreateVolume"),
    ("workspaces-thin-client", "UpdateDevice"),
]
"""Those of which datamodel-code-generator 0.89 makes a module of pydantic or of msgspec that does not import: `\\p{...}`, surrogates in
classes, bounds beyond what Rust compiles, `&&` in Java's way, unterminated classes."""

FILES = ("validators", "strategies", "pydantic_models", "msgspec_models", "typed_dicts")


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_families_agree(service: str, operation: str, tmp_path: Path) -> None:
    contents = source.read(service, [operation])
    package = f"made_{service}_{operation}".replace("-", "_").lower()
    library = write(contents, tmp_path, package, FILES)
    validators, strategies, pydantic_models, msgspec_models, typed_dicts = modules(tmp_path, package, FILES)
    request = library.contract.operations[0].request
    assert request is not None
    name, kind = library.functions[request], library.classes[request]
    is_valid = getattr(validators, f"is_valid_{name}")
    values = every(getattr(strategies, name)(), 12)
    broken = every(damaged(contents, {"$ref": "#" + library.contract.shapes[request].at.pointer}, st.sampled_from(values)), 25)
    for family, module in (("pydantic", pydantic_models), ("msgspec", msgspec_models)):
        reads = getattr(module, kind).from_dict
        for value in values:
            assert spelled(reads(value).to_dict()) == spelled(value), module
        for damage in broken:
            if damage.kind not in DISAGREEING[family]:
                assert takes(reads, damage.instance) is is_valid(damage.instance), (module, damage)
    assert hasattr(typed_dicts, kind)
