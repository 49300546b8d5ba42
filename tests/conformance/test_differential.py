"""Our verdicts beside those of jsonschema, of jsonschema-rs and of the letter, on schemas and instances out of a seed.

`SHAPESMITH_FUZZ_PAIRS` says how many pairs are asked; `docs/conformance.md` has a row for every disagreement that is explained.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conformance.fuzz import formats, oracles
from conformance.fuzz.habits import HABITS
from conformance.fuzz.letter import Letter
from conformance.fuzz.run import PEERS, run, small
from conformance.fuzz.schemas import SchemaMaker
from conformance.fuzz.tongues import BY_NAME, TONGUES, Tongue
from fetch_suite import SUITE
from shapesmith.keywords.dialects import standard
from shapesmith.keywords.vocabularies import OURS

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs/conformance.md"
PAIRS = int(os.environ.get("SHAPESMITH_FUZZ_PAIRS", "6000"))
PINNED = {"python": ("jsonschema", "4.26.0"), "rust": ("jsonschema-rs", "0.60.3")}
CASES: list[dict[str, Any]] = json.loads((HERE / "explained.json").read_text(encoding="utf-8"))
SUITES = {"2020-12": "draft2020-12", "2019-09": "draft2019-09", "draft-07": "draft7", "draft-06": "draft6", "draft-04": "draft4"}


def _is_pinned(who: str) -> bool:
    """Tell whether a peer is of the version whose habits are known; another one may have others."""
    name, version = PINNED[who]
    return importlib.metadata.version(name) == version


def test_pairs() -> None:
    tally = run(PAIRS, peers=tuple(who for who in PEERS if _is_pinned(who)))
    told = "\n".join(json.dumps(small(found)) for found in tally.unexplained[:3])
    assert not tally.unexplained, f"{len(tally.unexplained)} of {tally.pairs} pairs, such as\n{told}"
    assert 0.3 < tally.valid / tally.pairs < 0.7
    assert not tally.slow["ours"]


def test_formats() -> None:
    _, unexplained, valid = formats.run(PAIRS // 10, peers=tuple(who for who in PEERS if _is_pinned(who)))
    assert not unexplained, f"{len(unexplained)} texts, such as\n" + "\n".join(unexplained[:3])
    assert min(valid.values()) > PAIRS // 100


@pytest.mark.parametrize("case", CASES, ids=[f"{case['row']}-{number}" for number, case in enumerate(CASES)])
def test_explained(case: dict[str, Any]) -> None:
    tongue, by_format = BY_NAME[case["dialect"]], "format" in case["schema"]
    told = {"shapesmith": oracles.ours(case["schema"], tongue, alone=True, formats=by_format)(case["instance"])}
    for who, (name, _) in PINNED.items():
        if _is_pinned(who) and name in case["says"]:
            told[name] = getattr(oracles, who)(case["schema"], tongue, formats=by_format)(case["instance"])
    brief = {name: verdict if isinstance(verdict, bool) else verdict.partition(":")[0] for name, verdict in told.items()}
    assert brief == {name: case["says"][name] for name in brief}


def test_every_row_is_told_and_has_a_case() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = (
        {habit.name for habit in HABITS} | {row.name for row in formats.ROWS} | {case["row"] for case in CASES if case["row"] != "mended"}
    )
    assert not [row for row in rows if f"`{row}`" not in page]
    named = {habit.name for habit in HABITS} | {row.name for row in formats.ROWS}
    assert named <= {case["row"] for case in CASES}


@pytest.mark.parametrize("tongue", TONGUES, ids=lambda tongue: tongue.name)
def test_every_keyword_is_drawn(tongue: Tongue) -> None:
    rng = random.Random("keywords")
    drawn = {name for _ in range(600) for part in _objects(SchemaMaker(rng, tongue).draw().schema) for name in part}
    dialect = standard(tongue.name)
    assert dialect
    missing = dialect.names - drawn - {keyword.name for keyword in OURS} - {"$vocabulary", "deprecated"}
    assert missing <= ({"definitions", "$comment"} if tongue.year >= 2019 else set())


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(part)


@pytest.mark.parametrize("tongue", TONGUES, ids=lambda tongue: tongue.name)
def test_letter_by_the_official_suite(tongue: Tongue) -> None:
    """The judge is judged: it is right on every case that it can read: no vocabulary, no other document, no pattern but those it knows."""
    asked, wrong = 0, []
    for path in sorted((SUITE / "tests" / SUITES[tongue.name]).glob("[!v]*.json")):
        for group in json.loads(path.read_text(encoding="utf-8")):
            for test in group["tests"]:
                try:
                    verdict = Letter(group["schema"], tongue).is_valid(test["data"])
                except LookupError:
                    continue
                asked += 1
                if verdict != test["valid"]:
                    wrong.append(f"{path.name}: {group['description']}: {test['description']}")
    assert not wrong
    assert asked > 400
