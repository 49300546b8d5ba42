"""`python -m benchmarks.mutation`: of every mutant of many schemas, whether the cases tell it from the right one, as a table.

The schemas are PutEvents with its overlay (every shape copied to every place), those of `benchmarks/schemas`, and requests of operations of
other services. Judged by jsonschema-rs, with formats. A mutant that no value tells counts as the same schema where `benchmarks/proofs.py`
proves it; all others that are left are named by `--left`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

from benchmarks import drawn
from benchmarks.inlined import inlined
from benchmarks.kills import Kills, Trial
from benchmarks.peers.drawing_peers import PEERS
from shapesmith.document import Document
from shapesmith.faults.choice import MOST
from shapesmith.labelled import cases
from shapesmith.schema.export import export
from shapesmith.sources import botocore

ROOT = Path(__file__).parents[1]
OPERATIONS = (
    ("sqs", "SendMessageBatch"),
    ("sns", "Publish"),
    ("kinesis", "PutRecords"),
    ("firehose", "PutRecordBatch"),
    ("logs", "PutLogEvents"),
    ("cloudwatch", "PutMetricAlarm"),
    ("events", "PutEvents"),
    ("kms", "CreateKey"),
    ("ssm", "PutParameter"),
    ("secretsmanager", "CreateSecret"),
    ("ses", "SendEmail"),
    ("sts", "AssumeRole"),
    ("iam", "CreateRole"),
    ("s3", "PutObjectTagging"),
    ("lambda", "CreateAlias"),
    ("stepfunctions", "StartExecution"),
    ("ecr", "PutImage"),
    ("route53", "CreateHostedZone"),
    ("cognito-idp", "AdminCreateUser"),
    ("xray", "PutTraceSegments"),
)


def put_events() -> Any:
    """Return PutEvents with its overlay, inlined."""
    spec, overlay = (json.loads((ROOT / "specs" / "pinpoint" / f"put_events{part}.json").read_text("utf-8")) for part in ("", ".overlay"))
    return inlined(spec, spec["x-operations"]["PutEvents"]["request"]["$ref"], overlay)


def chosen(parser: argparse.ArgumentParser, names: list[str]) -> list[str]:
    """Return these names; end with a message where one of them is no schema's."""
    files = (file.stem for file in sorted((ROOT / "benchmarks" / "schemas").glob("*.json")))
    known = ["pinpoint.PutEvents", *files, *(".".join(one) for one in OPERATIONS)]
    for name in names:
        if name not in known:
            parser.error(f"no schema is called {name!r}; there are: {', '.join(known)}")
    return names


def schemas(names: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield the schemas of these names, or all."""
    if not names or "pinpoint.PutEvents" in names:
        yield "pinpoint.PutEvents", put_events()
    for file in sorted((ROOT / "benchmarks" / "schemas").glob("*.json")):
        if not names or file.stem in names:
            yield file.stem, json.loads(file.read_text("utf-8"))
    for service, operation in OPERATIONS:
        if not names or f"{service}.{operation}" in names:
            spec = Document(name=f"{service}.json", contents=botocore.read(service, [operation]))
            yield f"{service}.{operation}", export(spec, operation)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description="Count the mutants that the cases tell.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="schemas (all)")
    parser.add_argument(
        "--left", action="store_true", help="name the mutants that are left, and those of which it is proved that they are the same"
    )
    parser.add_argument("--count", type=int, default=MOST, help="at most so many cases (%(default)s); 0 for all")
    parser.add_argument("--drawn", action="store_true", help="2,000 drawn invalid values and 2,000 valid ones instead of the cases")
    parser.add_argument("--peers", action="store_true", help="what peers draw beside the cases; with --drawn, what ours draws, too")
    parser.add_argument("--seconds", type=int, default=drawn.SECONDS, help="of a processor, for a peer, schema and kind (%(default)s)")
    arguments = parser.parse_args()
    print(
        "| schema | values | weaker: told | same | left | stronger: told | same | left | seconds |\n|---|---|---|---|---|---|---|---|---|"
    )
    found: dict[str, list[Kills]] = {}
    for name, schema in schemas(chosen(parser, arguments.names)):
        trial = Trial.of(schema)
        for who, instances, seconds in _several(schema, arguments):
            kills = trial.kills(instances)
            found.setdefault(who.partition(":")[0], []).append(kills)
            print(_row(f"{name}, {who}" if arguments.peers else name, kills, seconds), flush=True)
            if arguments.left:
                print("".join(f"  left: {mutant.what}\n" for mutant in (*kills.weak_left, *kills.strong_left)), end="")
                print("".join(f"  same: {mutant.what}\n" for mutant in (*kills.weak_same, *kills.strong_same)), end="")
    print()
    for who, of in found.items():
        print(total(who, of))


def _several(schema: Any, arguments: argparse.Namespace) -> Iterator[tuple[str, list[Any], float | None]]:
    """Yield whose values they are, the values, and how long they took."""
    if not arguments.drawn or arguments.peers:
        start = time.process_time()
        instances = [case.instance for case in cases(schema, validate_formats=True, count=arguments.count or None)]
        yield "cases", instances, time.process_time() - start
    if arguments.drawn:
        start = time.process_time()
        values = drawn.ours(schema)
        yield "drawn", [*values["invalid"], *values["valid"]], time.process_time() - start
    for peer in PEERS if arguments.peers else ():
        made = drawn.of_peer(peer, schema, seconds=arguments.seconds)
        if made is not None:
            why = {kind: ended.partition(":")[0].rpartition(".")[2] for kind, ended in made.ended.items()}
            ends = ", ".join(f"{len(made.values[kind])} {kind} ({why[kind]})" for kind in drawn.KINDS)
            yield f"{peer.name}: {ends}", [*made.values["invalid"], *made.values["valid"]], None


def _row(name: str, one: Kills, seconds: float | None) -> str:
    weak, strong = one.told
    took = "" if seconds is None else f"{seconds:.1f}"
    return (
        f"| {name} | {one.values} | {weak} of {weak + len(one.weak_left)} | {len(one.weak_same)} | {len(one.weak_left)} "
        f"| {strong} of {strong + len(one.strong_left)} | {len(one.strong_same)} | {len(one.strong_left)} | {took} |"
    )


def total(who: str, found: list[Kills]) -> str:
    """Return what all told, the least of any schema, and the mean over schemas: weaker, stronger."""
    told = []
    for side, left in (
        ("weaker", [(one.told[0], len(one.weak_left)) for one in found]),
        ("stronger", [(one.told[1], len(one.strong_left)) for one in found]),
    ):
        parts = [number / (number + rest) for number, rest in left if number + rest] or [1]
        number, rest = sum(one for one, _ in left), sum(one for _, one in left)
        shares = f"least {100 * min(parts):.1f} %, mean {100 * mean(parts):.1f} %"
        told.append(f"of {number + rest} {side} ones {number} are told ({100 * number / max(number + rest, 1):.1f} %; {shares})")
    return f"{who}, {len(found)} schemas: {', '.join(told)}."


if __name__ == "__main__":
    main()
