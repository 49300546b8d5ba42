"""Records of all families beside the validators: what they take and refuse, by kinds of damage."""

from __future__ import annotations

import functools
import importlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from damages import Damage, damaged
from dcg_models import contents
from pinpoint_put_events import msgspec_models, pydantic_models, strategies, validators
from shapesmith.document import Document
from shapesmith.lower import lower
from shapesmith.plan.library import Library, plan_library
from shapesmith.render.targets.registry import render_library

MODULES: Mapping[str, Any] = {"pydantic": pydantic_models, "msgspec": msgspec_models}
"""The modules of PutEvents whose types are asked when a value is read, by family."""

DISAGREEING: Mapping[str, Mapping[str, str]] = {
    "pydantic": {},
    "msgspec": {"float for an integer": "5.0 is an integer to JSON Schema, and none to msgspec"},
}
"""The kinds of damage that a family judges otherwise, with the reason; everything else has to be judged alike."""

Reads = Callable[[Any], Any]

DRAWN = 2000


def takes(read: Reads, value: Any) -> bool:
    """Tell whether a family reads a value; every way of refusing counts, but a crash of ours does not."""
    try:
        read(value)
    except (ValueError, TypeError, msgspec.MsgspecError):
        return False
    return True


def spelled(value: Any) -> str:
    """Write a JSON form so that 1 and 1.0 differ, and the order of members does not matter."""
    return json.dumps(value, sort_keys=True)


def every(strategy: st.SearchStrategy[Any], count: int, *, start: int = 0) -> list[Any]:
    """Draw so many examples, the same ones every time."""
    values: list[Any] = []

    @seed(start)
    @settings(max_examples=count, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(strategy)
    def draw(value: Any) -> None:
        values.append(value)

    draw()
    return values


@functools.cache
def requests() -> list[Any]:
    """Draw valid requests of PutEvents."""
    return every(strategies.put_events_request(), DRAWN)


@functools.cache
def damages() -> list[Damage]:
    """Draw damaged requests of PutEvents: by the keywords of spec and overlay, and by the rules that damages do not know."""
    broken = damaged(contents(), {"$ref": "#/$defs/PutEventsRequest"}, st.sampled_from(requests()))
    ruled = st.builds(_against, st.sampled_from(requests()), st.sampled_from(sorted(RULES)))
    return [*every(broken, DRAWN, start=1), *every(ruled, DRAWN // 10, start=2)]


AT = "2026-01-31T08:15:00Z"
RULES: Mapping[str, tuple[str, Any]] = {
    "date and time": ("Events", {"Timestamp": "yesterday"}),
    "total of members": ("Events", {"Attributes": {f"a{number}": "" for number in range(41)}}),
    "name of a map's member": ("Events", {"Metrics": {"x" * 51: 1}}),
    "one without the other": ("Endpoint", {"Location": {"Latitude": 1.5}}),
}
"""Rules of the overlay by kind of damage: where they are broken, and by which members."""


def _against(request: Any, kind: str) -> Damage:
    place, members = RULES[kind]
    batch = {"Endpoint": {}, "Events": {"e": {"EventType": "t", "Timestamp": AT}}}
    batch[place] = {"e": {**batch["Events"]["e"], **members}} if place == "Events" else members
    items = {**request["EventsRequest"]["BatchItem"], "broken": batch}
    instance = {**request, "EventsRequest": {**request["EventsRequest"], "BatchItem": items}}
    return Damage(kind=kind, location="", keyword="", instance=instance)


def verdicts(read: Reads) -> Mapping[str, Counter[str]]:
    """Count by kind of damage how a reader judges: `alike`, `refuses` what is valid, or `takes` what is not."""
    found: dict[str, Counter[str]] = {}
    for damage in damages():
        valid = validators.is_valid_put_events_request(damage.instance)
        taken = takes(read, damage.instance)
        found.setdefault(damage.kind, Counter())["alike" if valid == taken else "takes" if taken else "refuses"] += 1
    return found


def write(document: Any, folder: Path, package: str, targets: Iterable[str]) -> Library:
    """Write a library of these targets, not formatted, below a folder."""
    library = plan_library(lower(Document(name=f"{package}.json", contents=document), ()), package)
    (folder / package).mkdir(parents=True)
    for name, code in render_library(library, list(targets)).items():
        (folder / package / name).write_text(code.text, encoding="utf-8")
    return library


def modules(folder: Path, package: str, names: Iterable[str]) -> list[ModuleType]:
    """Import modules of a package that was written."""
    sys.path.insert(0, str(folder))
    try:
        return [importlib.import_module(f"{package}.{name}") for name in names]
    finally:
        sys.path.remove(str(folder))
