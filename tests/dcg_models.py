"""What datamodel-code-generator makes of PutEvents, spec and overlay: the peer of our families in tests and benchmarks."""

from __future__ import annotations

import functools
import json
import sys
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from shapesmith.document import Document
from shapesmith.schema.export import export
from verdicts import OVERLAY, SPEC

KINDS = {"pydantic": "PydanticV2BaseModel", "msgspec": "MsgspecStruct", "typeddict": "TypingTypedDict"}
"""What datamodel-code-generator calls the families."""


def merged(spec: Any, overlay: Any) -> Any:
    """Put what an overlay adds beside what the spec says, for tools that know of no overlays."""
    if isinstance(spec, dict) and isinstance(overlay, dict):
        return {**overlay, **spec, **{name: merged(spec[name], overlay[name]) for name in spec.keys() & overlay.keys()}}
    return spec


def contents() -> Any:
    """Return the spec with what its overlay says in JSON Schema's own keywords."""
    return merged(*(json.loads(path.read_text(encoding="utf-8")) for path in (SPEC, OVERLAY)))


def schema() -> str:
    """Return the request of PutEvents as a plain JSON Schema."""
    return json.dumps(export(Document(name="put_events.json", contents=contents()), "PutEvents"))


def generated(family: str, text: str) -> str:
    """Generate a module, with the options that keep most of a schema."""
    import datamodel_code_generator as dcg
    from datamodel_code_generator.types import StrictTypes

    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        output = Path(folder) / "made.py"
        dcg.generate(
            text,
            input_file_type=dcg.InputFileType.JsonSchema,
            output=output,
            output_model_type=getattr(dcg.DataModelType, KINDS[family]),
            disable_timestamp=True,
            field_constraints=True,
            snake_case_field=family != "typeddict",
            strict_types=list(StrictTypes) if family == "pydantic" else None,
            target_python_version=dcg.PythonVersion.PY_310,
            use_annotated=True,
            use_schema_description=True,
        )
        return output.read_text(encoding="utf-8")


def module(family: str, text: str) -> ModuleType:
    """Import what is generated."""
    name = f"made_by_dcg_{family}"
    made = sys.modules[name] = ModuleType(name)
    exec(compile(generated(family, text), f"<{name}>", "exec"), made.__dict__)
    return made


@functools.cache
def reader(family: str) -> Callable[[Any], Any]:
    """Return what reads a request of PutEvents into the classes of datamodel-code-generator."""
    kind = module(family, schema()).PutEventsRequest
    if family == "pydantic":
        reads: Callable[[Any], Any] = kind.model_validate
        return reads
    import msgspec

    return functools.partial(msgspec.convert, type=kind)
