"""The fuzzer: pairs of schema and instance out of a seed, every disagreement explained or kept.

`python -m conformance.fuzz.run --pairs 1000000` in `tests/` runs the whole; what stays unexplained is written as JSON Lines, made small.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from conformance.fuzz import oracles
from conformance.fuzz.explain import explanation
from conformance.fuzz.instances import InstanceMaker
from conformance.fuzz.keen import KeenMaker
from conformance.fuzz.minimise import minimised
from conformance.fuzz.oracles import Verdict
from conformance.fuzz.schemas import Drawn, SchemaMaker
from conformance.fuzz.tongues import BY_NAME, TONGUES, Tongue

PEERS = ("python", "rust")
INSTANCES = 25
"""How many instances are drawn for a schema."""
ALONE = 50
"""Of so many schemas, one has its emitted source executed by itself."""


@dataclass(slots=True, kw_only=True)
class Tally:
    """What a run found.

    Attributes:
        pairs: How many pairs were asked.
        valid: How many of them are valid.
        schemas: How many schemas were drawn.
        explained: How many disagreements each row of `docs/conformance.md` explains.
        unexplained: The others.
        slow: How many schemas took whom too long.
        longest: The most seconds that one schema took us, with its instances.
    """

    pairs: int = 0
    valid: int = 0
    schemas: int = 0
    explained: Counter[str] = field(default_factory=Counter)
    unexplained: list[dict[str, Any]] = field(default_factory=list)
    slow: Counter[str] = field(default_factory=Counter)
    longest: float = 0.0


def draw(tongue: Tongue, number: int, seed: str) -> tuple[Drawn, list[Any]]:
    """Draw the schema of a number, and its instances."""
    rng = random.Random(f"{seed} {tongue.name} {number}")
    is_keen = rng.random() < (0.5 if tongue.year >= 2019 else 0.15)
    drawn = (KeenMaker if is_keen else SchemaMaker)(rng, tongue).draw()
    maker = InstanceMaker(rng, drawn)
    return drawn, [maker.draw() for _ in range(INSTANCES)]


def run(pairs: int, *, seed: str = "shapesmith", first: int = 0, peers: tuple[str, ...] = PEERS) -> Tally:
    """Ask so many pairs, evenly over the dialects, of all validators.

    Args:
        pairs: How many; rounded up to whole schemas.
        seed: What is drawn.
        first: The number of the first schema of each dialect.
        peers: Who is asked besides us and the letter.
    """
    tally = Tally()
    number = first
    while tally.pairs < pairs:
        for tongue in TONGUES:
            before = len(tally.unexplained)
            drawn, instances = draw(tongue, number, seed)
            _compare(drawn, instances, tally, alone=number % ALONE == 0, peers=peers)
            for found in tally.unexplained[before:]:
                found["number"] = number
        number += 1
    return tally


def _compare(drawn: Drawn, instances: list[Any], tally: Tally, *, alone: bool, peers: tuple[str, ...]) -> None:
    schema, tongue = drawn.schema, drawn.tongue
    begun = time.perf_counter()
    told = {"ours": _asked(oracles.ours(schema, tongue, alone=alone), instances, oracles.SECONDS)}
    tally.longest = max(tally.longest, time.perf_counter() - begun)
    for name in ("letter", *peers):
        told[name] = _asked(getattr(oracles, name)(schema, tongue), instances, oracles.PATIENCE)
    tally.slow.update(name for name, verdicts in told.items() if verdicts is None)
    tally.schemas += 1
    for index, instance in enumerate(instances):
        tally.pairs += 1
        says = {name: verdicts[index] for name, verdicts in told.items() if verdicts is not None}
        tally.valid += says.get("ours") is True
        if len(set(map(repr, says.values()))) > 1:
            _explain(drawn, instance, says, tally)


def _asked(ask: Callable[[Any], Verdict], instances: list[Any], seconds: float) -> list[Verdict] | None:
    """Ask about all instances; None where that takes too long."""
    try:
        with oracles.limited(seconds):
            return [ask(instance) for instance in instances]
    except oracles.TooLong:
        return None


def _explain(drawn: Drawn, instance: Any, says: dict[str, Verdict], tally: Tally) -> None:
    """Count what is explained, keep what is not."""
    right = says.get("letter", says.get("rust", "unknown"))
    wrong = [who for who in PEERS if says.get(who, right) != right]
    why = {who: explanation(who, says[who], drawn.schema, drawn.tongue, instance) for who in wrong}
    if says.get("ours") == right and all(why.values()):
        tally.explained.update(f"{drawn.tongue.name} {name}" for name in why.values())
    else:
        tally.unexplained.append({"dialect": drawn.tongue.name, "schema": drawn.schema, "instance": instance, "says": says})


def small(found: dict[str, Any]) -> dict[str, Any]:
    """Return an unexplained disagreement with the smallest schema and instance that show it."""
    tongue, says = BY_NAME[found["dialect"]], found["says"]
    if not isinstance(says, dict):
        return found
    wrong = [name for name in says if says[name] != says["letter"]]

    def shows(schema: Any, instance: Any) -> bool:
        asked = {name: getattr(oracles, name)(schema, tongue)(instance) for name in ("letter", *wrong)}
        explained = all(name != "ours" and explanation(name, asked[name], schema, tongue, instance) for name in wrong)
        return _is_proper(schema, tongue) and all(_alike(asked[name], says[name]) for name in asked) and not explained

    schema, instance = minimised(found["schema"], found["instance"], shows)
    told = {name: getattr(oracles, name)(schema, tongue)(instance) for name in says}
    return {"dialect": tongue.name, "number": found.get("number"), "schema": schema, "instance": instance, "says": told}


def _alike(one: Verdict, other: Verdict) -> bool:
    return one is other if isinstance(one, bool) else isinstance(other, str) and one[:24] == other[:24]


def _is_proper(schema: Any, tongue: Tongue) -> bool:
    judge = tongue.python(tongue.python.META_SCHEMA)
    return bool(judge.is_valid(schema))


def main() -> int:
    """Run from the command line; the exit code is 1 where something is unexplained."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=1_000_000)
    parser.add_argument("--seed", default="shapesmith")
    parser.add_argument("--first", type=int, default=0, help="number of the first schema of each dialect")
    parser.add_argument("--show", type=int, default=20, help="how many of what is unexplained are made small and shown")
    arguments = parser.parse_args()
    begun = time.time()
    tally = run(arguments.pairs, seed=arguments.seed, first=arguments.first)
    spent = f"in {time.time() - begun:.0f} s; the longest schema {tally.longest:.2f} s"
    print(f"{tally.pairs} pairs of {tally.schemas} schemas, {tally.valid} valid, {spent}")
    for name, count in sorted(tally.explained.items()):
        print(f"{count:8} {name}")
    print(f"too slow: {dict(tally.slow)}; {len(tally.unexplained)} unexplained")
    kinds = {(found["dialect"], found["number"]): found for found in reversed(tally.unexplained)}
    for found in list(kinds.values())[-arguments.show :]:
        print(json.dumps(small(found)))
    return bool(tally.unexplained or tally.slow["ours"])


if __name__ == "__main__":
    sys.exit(main())
