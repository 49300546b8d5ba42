"""Real JSON Schemas, and instances of them that are damaged, in every family: judged as the validators judge them."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from families import DISAGREEING, modules, spelled, takes, write
from verdicts import ROOT

FILES = ("validators", "pydantic_models", "msgspec_models", "typed_dicts")
SCHEMAS = ("package_json", "github_workflow", "cloud_template", "statuses", "openapi31", "order", "closed_all")
"""Those whose root is an object with members of its own."""
DICTS = {"package_json", "openapi31", "order"}
"""Those whose root msgspec would lose members of."""


@pytest.mark.parametrize("name", SCHEMAS)
def test_real_schemas_are_judged_alike(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    case: Any = importlib.import_module("benchmarks.cases").case(name)
    package = f"families_{name}"
    library = write(case.schema, tmp_path, package, FILES)
    validators, *found, typed_dicts = modules(tmp_path, package, FILES)
    root = str(library.contract.root)
    kind, is_valid = library.classes[root], getattr(validators, f"is_valid_{library.functions[root]}")
    assert hasattr(typed_dicts, kind)
    for family, module in zip(DISAGREEING, found, strict=True):
        if family == "msgspec" and name in DICTS:
            assert f"{package}.json#: {library.shape(root).name}" in " ".join(module.__doc__.split())
            continue
        reads = getattr(module, kind).from_dict
        for pair in case.damaged:
            for instance in pair:
                assert takes(reads, instance) is is_valid(instance), (family, instance)
            if is_valid(pair[0]):
                assert spelled(reads(pair[0]).to_dict()) == spelled(pair[0])
