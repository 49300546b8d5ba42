"""The families of records beside each other: what generating, importing, reading, making and writing costs in each."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import orjson

from benchmarks.groups.importing import seconds
from benchmarks.measure import take_turns
from benchmarks.requests import OVERLAY, PACKAGE, ROOT, SPEC, label, request
from benchmarks.rows import Row, times_as_fast, under
from pinpoint_put_events import models, msgspec_models, pydantic_models, validators
from shapesmith import generate

TITLE = "Families of records"
MOST_SEEDS = 3

DATACLASS, PYDANTIC, MSGSPEC = "dataclass", "pydantic", "msgspec"
FAMILIES = {PYDANTIC: "pydantic_models", MSGSPEC: "msgspec_models", "typeddict": "typed_dicts"}


def measure() -> list[Row]:
    """Time the generator, imports, and what is done with a hundred events."""
    return [*_generating(), *_importing(), *_reading(request(100), label(100))]


def _generating() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        names = (Path(folder) / str(number) / PACKAGE for number in count())
        made = partial(generate, SPEC, package=PACKAGE, overlays=[OVERLAY], root=ROOT)
        times = take_turns(
            {
                "with": lambda: made(output=next(names), models=list(FAMILIES)),
                "without": lambda: made(output=next(names)),
                **{family: partial(_by_dcg, family) for family in FAMILIES},
            },
            rounds=5,
        )
    theirs = sum(times[family] for family in FAMILIES)
    return [
        Row(what="generate PutEvents with the three families", ours=times["with"], goal=under(2)),
        Row(
            what="what the three families add to it",
            ours=times["with"] - times["without"],
            peer="datamodel-code-generator, three modules",
            theirs=theirs,
            goal=times_as_fast(),
        ),
    ]


def _by_dcg(family: str) -> Any:
    sys.path.insert(0, str(ROOT / "tests"))
    try:
        import dcg_models
    finally:
        sys.path.pop(0)
    return dcg_models.generated(family, dcg_models.schema())


def _importing() -> list[Row]:
    best = dict.fromkeys(("models", *FAMILIES.values()), float("inf"))
    for _ in range(9):
        for name in best:
            best[name] = min(best[name], seconds(f"import {PACKAGE}.{name}", ("pydantic", "msgspec")))
    what = {name: f"import {name}" for name in best}
    peers = ((name, best[name]) for name in FAMILIES.values())
    return [Row(what="import models", ours=best["models"], peer=what[name], theirs=time, goal=times_as_fast()) for name, time in peers]


def _reading(value: Any, what: str) -> list[Row]:
    text = orjson.dumps(value)
    records = {
        DATACLASS: models.PutEventsRequest.from_dict(value),
        PYDANTIC: pydantic_models.PutEventsRequest.from_dict(value),
        MSGSPEC: msgspec_models.PutEventsRequest.from_dict(value),
    }
    if not all(record.to_dict() == value for record in records.values()):
        raise RuntimeError("the families write something else")
    reads: Mapping[str, Callable[[], Any]] = {
        DATACLASS: lambda: (validators.validate_put_events_request(value), models.PutEventsRequest.from_dict(value)),
        PYDANTIC: partial(pydantic_models.PutEventsRequest.from_dict, value),
        MSGSPEC: partial(msgspec_models.PutEventsRequest.from_dict, value),
    }
    texts: Mapping[str, Callable[[], Any]] = {
        DATACLASS: lambda: _checked(orjson.loads(text)),
        PYDANTIC: partial(pydantic_models.PutEventsRequest.model_validate_json, text),
        MSGSPEC: partial(msgspec.json.Decoder(msgspec_models.PutEventsRequest).decode, text),
    }
    writes: Mapping[str, Callable[[], Any]] = {family: record.to_dict for family, record in records.items()}
    return [
        *_rows(f"check and read, {what}", reads),
        *_rows(f"check and read from JSON text (ours: orjson), {what}", texts),
        *_rows(f"to_dict, {what}", writes),
    ]


def _checked(value: Any) -> models.PutEventsRequest:
    validators.validate_put_events_request(value)
    return models.PutEventsRequest.from_dict(value)


def _rows(what: str, functions: Mapping[str, Callable[[], Any]]) -> list[Row]:
    times = take_turns(functions)
    return [Row(what=what, ours=times[DATACLASS], peer=peer, theirs=times[peer], goal=times_as_fast()) for peer in (PYDANTIC, MSGSPEC)]
