"""The botocore source: turns the service models that the installed botocore ships into spec documents."""

from __future__ import annotations

import difflib
import functools
import gzip
import hashlib
import importlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from shapesmith.errors import SourceError
from shapesmith.sources.c2j import convert

_KIND = "service-2"


def read(
    service: str,
    operations: Sequence[str] = (),
    *,
    existing: Mapping[str, Any] | None = None,
    released: str = "",
    tell: Callable[[str], None] | None = None,
) -> dict[str, Any]:
    """Return the contents of a spec document for operations of a service.

    Args:
        service: As botocore names it: `dynamodb`.
        operations: As the model names them: `PutItem`; none means all of them. The document has them in the model's order.
        existing: The document's last version; its descriptions are kept, and its release date where the version is the same.
        released: The date on which this version of botocore was released, `YYYY-MM-DD`.
        tell: Not asked for: a model leaves nothing open.

    Raises:
        SourceError: botocore is not installed, or has no such service or operation.
    """
    existing = existing if isinstance(existing, Mapping) else None
    botocore, loaders = _botocore()
    loader = loaders.Loader(extra_search_paths=[loaders.Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)
    if service not in (services := _services()):
        advice = _near(service, services) or f"It has {len(services)}, such as {', '.join(services[:3])}"
        raise SourceError(f"botocore {botocore.__version__} has no service {service!r}", advice=advice)
    model_name = f"{service}/{loader.determine_latest_version(service, _KIND)}/{_KIND}"
    model, path = _model(loaders, loader, model_name)
    provenance = {"source": "botocore", "version": botocore.__version__, "released": released, "model": model_name}
    provenance["released"] = released or _released(existing, provenance)
    provenance["digest"] = _digest(path)
    return convert(
        model,
        name=service,
        operations=_chosen(model, service, operations),
        provenance={key: value for key, value in provenance.items() if value},
        existing=existing,
    )


def _botocore() -> tuple[Any, Any]:
    """Import botocore only when it is asked for: it is an extra, and has no type hints of its own."""
    try:
        return importlib.import_module("botocore"), importlib.import_module("botocore.loaders")
    except ImportError:
        advice = "Install it: pip install 'shapesmith[aws]'"
        raise SourceError("botocore is not installed, and this source reads its models", advice=advice) from None


@functools.cache
def _services() -> list[str]:
    """Name the services, once a process: finding them out looks into every folder."""
    _, loaders = _botocore()
    loader = loaders.Loader(extra_search_paths=[loaders.Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)
    names: list[str] = loader.list_available_services(_KIND)
    return names


def _model(loaders: Any, loader: Any, name: str) -> tuple[Any, str]:
    """Load a model and apply its extras, as botocore does for its clients; only files that botocore ships count."""
    model, path = loader.load_data_with_path(name)
    for extras_type in loader.extras_types:
        extras = f"{name}.{extras_type}-extras"
        if loader.file_loader.exists(str(Path(loaders.Loader.BUILTIN_DATA_PATH) / extras)):
            loaders.ExtrasProcessor().process(model, [loader.load_data(extras)])
    return model, path


def _digest(path: str) -> str:
    """Return the digest of a model file's uncompressed bytes; `path` lacks the suffix."""
    plain = Path(f"{path}.json")
    content = plain.read_bytes() if plain.is_file() else gzip.decompress(Path(f"{path}.json.gz").read_bytes())
    return "sha256:" + hashlib.sha256(content).hexdigest()


def _released(existing: Mapping[str, Any] | None, provenance: Mapping[str, str]) -> str:
    """Return the release date that the last version notes, if it was captured from the same version of the same source."""
    last = existing.get("x-provenance") if existing else None
    if isinstance(last, Mapping) and all(last.get(key) == provenance[key] for key in ("source", "version")):
        return str(last.get("released", ""))
    return ""


def _chosen(model: Any, service: str, operations: Sequence[str]) -> list[str]:
    known = list(model["operations"])
    for operation in operations:
        if operation not in known:
            advice = _near(operation, known) or f"It has {len(known)}, such as {', '.join(known[:3])}"
            raise SourceError(f"the service {service!r} has no operation {operation!r}", advice=advice)
    return [operation for operation in known if operation in operations] if operations else known


def _near(name: str, names: Sequence[str]) -> str:
    """Say which names are like one that is unknown, whatever its case and separators."""
    plain = {_plain(known): known for known in names}
    close = difflib.get_close_matches(_plain(name), list(plain), n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(plain[key] for key in close)}?" if close else ""


def _plain(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "")
