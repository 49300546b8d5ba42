"""`python -m benchmarks.richness_table`: what a thousand drawn values reach of (place, keyword, side), ours beside peers', as tables.

A side of a keyword at a place is: an optional member that is there and one that is not, each listed value and each type of several, each
bound hit exactly and by its inner neighbour, and each keyword broken, with others or alone. Five hundred valid and five hundred invalid
values of each tool are looked at, of which each counts by what it is, whatever it was drawn as; beside them, the finite cases. Keywords of
our own vocabulary are left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from benchmarks import drawn
from benchmarks.inlined import plain
from benchmarks.mutation import chosen, schemas
from benchmarks.peers.drawing_peers import PEERS
from benchmarks.places import SIDES, Field, Goal
from shapesmith.labelled import cases

COUNT = 500
NAMES = ("pinpoint.PutEvents", "order_draft7", "package_json", "cloudwatch.PutMetricAlarm", "sqs.SendMessageBatch")


def main() -> None:
    """Read the arguments, draw, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.richness_table", description="Count what drawn values reach of a schema.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"schemas of the mutation table ({', '.join(NAMES)})")
    parser.add_argument("--places", action="store_true", help="a row a place, keyword and side, in place of their sums")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    parser.add_argument("--seconds", type=int, default=drawn.SECONDS, help="of a processor, for a peer and a kind (%(default)s)")
    arguments = parser.parse_args()
    for name, schema in schemas(chosen(parser, arguments.names or list(NAMES))):
        field = Field.of(plain(schema))
        values = _values(plain(schema), () if arguments.no_peers else PEERS, arguments.seconds)
        found = {who: field.reached([*those["valid"], *those["invalid"]]) for who, those in values.items()}
        print(f"\n### {name}\n\n| keyword | side | of | {' | '.join(found)} |\n|---|---|---|{'---|' * len(found)}")
        print("\n".join(_judged(field, values)))
        print("\n".join(_by_place(field.goals, found) if arguments.places else by_keyword(field.goals, found)), flush=True)


def _values(schema: Any, peers: tuple[Any, ...], seconds: int) -> dict[str, dict[str, list[Any]]]:
    """Return the values of each tool, by what they were drawn as."""
    ours = cases(schema, validate_formats=True)
    found = {
        "drawn": drawn.ours(schema, COUNT),
        "cases": {"valid": [one.instance for one in ours if one.is_valid], "invalid": [one.instance for one in ours if not one.is_valid]},
    }
    for peer in peers:
        told = drawn.of_peer(peer, schema, seconds=seconds)
        if told is not None:
            found[peer.name] = {kind: those[:COUNT] for kind, those in told.values.items()}
    return found


def _judged(field: Field, values: Mapping[str, Mapping[str, list[Any]]]) -> list[str]:
    """Return how many values there are, and how many are what they were drawn as."""
    rows = []
    for kind, wanted in (("valid", True), ("invalid", False)):
        cells = [f"{sum(field.is_valid(one) is wanted for one in those[kind])} of {len(those[kind])}" for those in values.values()]
        rows.append(f"| values | drawn as {kind} that are | | {' | '.join(cells)} |")
    return rows


def by_keyword(goals: tuple[Goal, ...], found: Mapping[str, set[Goal]]) -> list[str]:
    """Return a row for each keyword and side, one for each side, and one for all."""
    rows, sums = [], []
    for side in SIDES:
        of = {goal for goal in goals if goal.side == side}
        for keyword in dict.fromkeys(goal.keyword for goal in goals if goal.side == side):
            rows.append(_sum(keyword, side, {goal for goal in of if goal.keyword == keyword}, found))
        sums += [_sum("all", side, of, found)] if of else []
    return [*rows, *sums, _sum("all", "all", set(goals), found)]


def _sum(keyword: str, side: str, of: set[Goal], found: Mapping[str, set[Goal]]) -> str:
    return f"| {keyword} | {side} | {len(of)} | {' | '.join(str(len(of & those)) for those in found.values())} |"


def _by_place(goals: tuple[Goal, ...], found: Mapping[str, set[Goal]]) -> list[str]:
    rows = []
    for goal in goals:
        reached = " | ".join("x" * (goal in those) for those in found.values())
        rows.append(f"| `{goal.path or '/'}` {goal.keyword} {goal.part} | {goal.side} | 1 | {reached} |")
    return rows


if __name__ == "__main__":
    main()
