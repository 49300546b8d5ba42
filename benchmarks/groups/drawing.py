"""Drawing PutEvents requests: under `@given`, beside a strategy written by hand and other libraries; and in bulk, beside a sampler."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from time import process_time
from typing import Any

from hypothesis import HealthCheck, given, settings

from benchmarks.peers import drawn_by_hand
from benchmarks.peers.drawing_peers import PEERS, measured
from benchmarks.requests import OVERLAY, SPEC
from benchmarks.richness import goals, reached
from benchmarks.rows import Row, many, times_as_fast
from pinpoint_put_events import strategies
from shapesmith.draw.sample import samples
from shapesmith.subject import Subject, load_subject

TITLE = "Drawing PutEvents (mean bytes of a request beside each time)"
MOST_SEEDS = 1

EXAMPLES, ROUNDS = 150, 6
SAMPLES = 400
RICH = 500


def measure() -> list[Row]:
    """Time requests, and count what five hundred of them reach."""
    subject = load_subject(SPEC, "PutEvents", overlays=[OVERLAY])
    drawn = _turns({"ours": partial(_given, strategies.put_events_request()), "hand": partial(_given, drawn_by_hand.strategy())}, ROUNDS)
    bulk = samples(subject, seed=1)
    by_hand = drawn_by_hand.sampler(1)
    sampled = _turns(
        {"ours": lambda: [next(bulk) for _ in range(SAMPLES)], "hand": lambda: [by_hand() for _ in range(SAMPLES)]}, 4 * ROUNDS
    )
    return [
        _row("@given", drawn, "fixed_dictionaries by hand", 1),
        *_peer_rows(),
        _row("sample", sampled, "closures by hand", 0.9),
        *_rich(subject),
    ]


def _turns(functions: Mapping[str, Callable[[], list[Any]]], rounds: int) -> dict[str, tuple[float, float]]:
    """Let functions take turns; return the seconds and the bytes of a value of each, over all turns.

    What was there before, which is much once Hypothesis was at work, is not looked through for garbage in the turn of any of them.
    """
    for function in functions.values():
        function()
    gc.collect()
    gc.freeze()
    spent = {name: [0.0, 0.0, 0.0] for name in functions}
    for _ in range(rounds):
        for name, function in functions.items():
            start = process_time()
            values = function()
            told = (process_time() - start, sum(len(json.dumps(value, ensure_ascii=False).encode()) for value in values), len(values))
            spent[name] = [total + one for total, one in zip(spent[name], told, strict=True)]
    gc.unfreeze()
    return {name: (seconds / count, size / count) for name, (seconds, size, count) in spent.items()}


def _given(strategy: Any) -> list[Any]:
    values: list[Any] = []

    @settings(max_examples=EXAMPLES, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def draw(value: Any) -> None:
        values.append(value)

    draw()
    return values


def _row(what: str, told: Mapping[str, tuple[float, float]], peer: str, goal: float) -> Row:
    (ours, size), (theirs, their_size) = told["ours"], told["hand"]
    return Row(what=f"{what}, {size:,.0f} B", ours=ours, peer=f"{peer}, {their_size:,.0f} B", theirs=theirs, goal=times_as_fast(goal))


def _peer_rows() -> list[Row]:
    """Measure beside libraries that need another Hypothesis, each in an environment of its own, with ours in the same process."""
    rows = []
    for peer in PEERS:
        told = measured(peer)
        if told is None:
            print(f"  {peer.name}: no environment for it could be made here; left out", file=sys.stderr)
            continue
        (ours, size), (theirs, their_size) = told
        named = f"{peer.name}, {their_size:,.0f} B"
        rows.append(Row(what=f"@given, {size:,.0f} B", ours=ours, peer=named, theirs=theirs, goal=times_as_fast(peer.faster)))
        if peer.faster_by_bytes:
            by_bytes = {"ours": ours / size * 1000, "theirs": theirs / their_size * 1000}
            rows.append(Row(what="@given, a kB", peer=named, goal=times_as_fast(peer.faster_by_bytes), **by_bytes))
    return rows


def _rich(subject: Subject) -> list[Row]:
    contract, shape = subject.library.contract, subject.shape
    wanted = goals(contract, shape)
    found = {"ours": set[Any](), "hand": set[Any]()}
    for name, strategy in (("ours", strategies.put_events_request()), ("hand", drawn_by_hand.strategy())):
        values: list[Any] = []
        while len(values) < RICH:
            values += _given(strategy)
        found[name] = reached(contract, shape, values[:RICH]) & wanted
    kinds = {"members there and not there": ("there", "not there"), "bounds hit": ("hit",)}
    parts = {what: {goal for goal in wanted if goal[1] in sides} for what, sides in kinds.items()}
    parts["listed values"] = wanted.difference(*parts.values())
    return [_reaching(f"{what} in {RICH}", of, found) for what, of in parts.items()]


def _reaching(what: str, of: set[Any], found: Mapping[str, set[Any]]) -> Row:
    theirs = len(found["hand"] & of)
    return Row(what=f"{what}, of {len(of)}", ours=len(found["ours"] & of), peer=f"by hand: {theirs}", goal=many(len(of)))
