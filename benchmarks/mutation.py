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
from typing import Any

from benchmarks import drawn
from benchmarks.inlined import inlined
from benchmarks.kills import Kills, Trial
from benchmarks.peers.drawing_peers import PEERS
from shapesmith.document import Document
from shapesmith.labelled import cases
from shapesmith.schema.export import export
from shapesmith.sources import botocore

ROOT = Path(__file__).parents[1]
SLOW = frozenset({"openapi31", "github_workflow"})
"""Minutes each: only by name."""
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


def schemas(names: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield the schemas of these names, or all but slow ones."""
    if not names or "pinpoint.PutEvents" in names:
        yield "pinpoint.PutEvents", put_events()
    for file in sorted((ROOT / "benchmarks" / "schemas").glob("*.json")):
        if file.stem in names or (not names and file.stem not in SLOW):
            yield file.stem, json.loads(file.read_text("utf-8"))
    for service, operation in OPERATIONS:
        if not names or f"{service}.{operation}" in names:
            spec = Document(name=f"{service}.json", contents=botocore.read(service, [operation]))
            yield f"{service}.{operation}", export(spec, operation)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description="Count the mutants that the cases tell.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="schemas (all but the slow ones)")
    parser.add_argument(
        "--left", action="store_true", help="name the mutants that are left, and those of which it is proved that they are the same"
    )
    parser.add_argument("--drawn", action="store_true", help="2,000 drawn invalid values and 2,000 valid ones instead of the cases")
    parser.add_argument("--peers", action="store_true", help="what peers draw beside that; PutEvents unless schemas are named")
    arguments = parser.parse_args()
    names = arguments.names or (["pinpoint.PutEvents"] if arguments.peers else [])
    print(
        "| schema | values | weaker: told | same | left | stronger: told | same | left | seconds |\n|---|---|---|---|---|---|---|---|---|"
    )
    found: list[Kills] = []
    for name, schema in schemas(names):
        trial = Trial.of(schema)
        for who, instances, seconds in _several(schema, arguments):
            found.append(trial.kills(instances))
            print(_row(f"{name}{who}", found[-1], seconds), flush=True)
            if arguments.left:
                print("".join(f"  left: {mutant.what}\n" for mutant in (*found[-1].weak_left, *found[-1].strong_left)), end="")
                print("".join(f"  same: {mutant.what}\n" for mutant in (*found[-1].weak_same, *found[-1].strong_same)), end="")
    if not arguments.peers:
        print(_total(found))


def _several(schema: Any, arguments: argparse.Namespace) -> Iterator[tuple[str, list[Any], float]]:
    """Yield whose values they are, the values, and how long they took."""
    if not arguments.drawn or arguments.peers:
        start = time.process_time()
        instances = [case.instance for case in cases(schema, validate_formats=True)]
        yield ", cases" if arguments.peers else "", instances, time.process_time() - start
    if arguments.drawn or arguments.peers:
        start = time.process_time()
        instances = drawn.ours(schema)
        yield ", drawn", instances, time.process_time() - start
    for peer in PEERS if arguments.peers else ():
        made = drawn.of_peer(peer, schema)
        if made is not None:
            told = f", {peer.packages[-1]} ({len(made['invalid'])} invalid, {len(made['valid'])} valid)"
            yield told, [*made["invalid"], *made["valid"]], 0.0


def _row(name: str, one: Kills, seconds: float) -> str:
    weak, strong = one.told
    return (
        f"| {name} | {one.values} | {weak} of {weak + len(one.weak_left)} | {len(one.weak_same)} | {len(one.weak_left)} "
        f"| {strong} of {strong + len(one.strong_left)} | {len(one.strong_same)} | {len(one.strong_left)} | {seconds:.1f} |"
    )


def _total(found: list[Kills]) -> str:
    weak, strong = sum(one.told[0] for one in found), sum(one.told[1] for one in found)
    weak_all, strong_all = weak + sum(len(one.weak_left) for one in found), strong + sum(len(one.strong_left) for one in found)
    return (
        f"\nOf {weak_all} weaker ones {100 * weak / max(weak_all, 1):.1f} % are told, "
        f"of {strong_all} stronger ones {100 * strong / max(strong_all, 1):.1f} %."
    )


if __name__ == "__main__":
    main()
