"""What each family says of damaged requests into the tables of docs/families.md; datamodel-code-generator stands beside.

`python tests/golden/families_page.py` writes the tables anew.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "generated")]

from dcg_models import reader  # noqa: E402
from families import DISAGREEING, MODULES, takes, verdicts  # noqa: E402
from pinpoint_put_events import validators  # noqa: E402

PAGE = ROOT / "docs/families.md"
BEGIN, END = "<!-- made by tests/golden/families_page.py -->\n", "<!-- end -->\n"
DCG = "0.89.0"
"""The version of datamodel-code-generator that the page tells of."""
KINDS = {
    "missing": "a required member is missing",
    "unknown": "a member that is not known",
    "null": "null, where it is no value",
    "type": "a value of another JSON type",
    "bool for a number": "true or false for a number",
    "float for an integer": "5.0 for an integer (valid)",
    "not finite": "NaN or an infinity",
    "enum": "a value that is none of the choices",
    "pattern": "a text that the pattern does not match",
    "too long": "a text that is too long",
    "too many": "an array that is too long",
    "too large": "a number that is too large",
    "too small": "a number that is too small",
    "name of a map's member": "a name in a map that is too long",
    "date and time": "a text that is no date and time",
    "total of members": "members of two maps that are too many together",
    "one without the other": "a member without the one that goes with it",
}
"""The kinds of damage, in words."""


class _Text(str):
    __slots__ = ()


EVENT = {"EventType": "t", "Timestamp": "2026-01-31T08:15:00Z"}
UNUSUAL: Mapping[str, Mapping[str, Any]] = {
    "a tuple for an array": {"Endpoint": {"Attributes": {"a": ("b",)}}},
    "a text with a lone surrogate, without limits": {"Event": {"AppTitle": "\ud800"}},
    "a text with a lone surrogate, of limited length": {"Event": {"Attributes": {"a": "\ud800"}}},
    "a text of a class that is derived from `str`": {"Event": {"AppTitle": _Text("t")}},
    "a dict of a class that is derived from `dict`": {"Event": Counter({"EventType": "t", "Timestamp": EVENT["Timestamp"]})},  # type: ignore[dict-item]
    "an integer of more than 64 bits": {"Event": {"Metrics": {"m": 10**30}}},
}
"""Values that Python programs can have in place of JSON, all of them valid."""

SAYS = {"alike": "alike", "takes": "takes it", "refuses": "refuses it"}


def page(text: str) -> str:
    """Return the page with tables of today."""
    for table in (damage_table(), unusual_table()):
        before, _, rest = text.partition(BEGIN)
        _, _, after = rest.partition(END)
        text = f"{before}\0{table}\1{after}"
    return text.replace("\0", BEGIN).replace("\1", END)


def damage_table() -> str:
    """Write what is said of each kind of damage."""
    ours = {family: verdicts(module.PutEventsRequest.from_dict) for family, module in MODULES.items()}
    theirs = {family: verdicts(reader(family)) for family in MODULES}
    rows = []
    for kind, words in KINDS.items():
        reasons = "; ".join(reason for family in MODULES if (reason := DISAGREEING[family].get(kind)))
        rows.append(
            (words, *(_says(ours[family][kind]) for family in MODULES), *(_says(theirs[family][kind]) for family in MODULES), reasons)
        )
    assert set(KINDS) == set(ours["pydantic"]), "a kind without words"
    return _table(("damage", "pydantic", "msgspec", "dcg, pydantic", "dcg, msgspec", "reason"), rows)


def unusual_table() -> str:
    """Write what is said of values that are not quite JSON."""
    rows = []
    for words, given in UNUSUAL.items():
        event = given.get("Event", {})
        event = event if isinstance(event, Counter) else {**EVENT, **event}
        batch = {"Endpoint": given.get("Endpoint", {}), "Events": {"e": event}}
        request = {"ApplicationId": "a", "EventsRequest": {"BatchItem": {"one": batch}}}
        assert validators.is_valid_put_events_request(request), words
        rows.append(
            (words, *("alike" if takes(module.PutEventsRequest.from_dict, request) else "refuses it" for module in MODULES.values()))
        )
    return _table(("value", "pydantic", "msgspec"), rows)


def _says(counts: Counter[str]) -> str:
    """Say how a kind was judged: alike, or the other way, at least sometimes."""
    others = [SAYS[verdict] for verdict in ("takes", "refuses") if counts[verdict]]
    return f"{' or '.join(others)}{', sometimes' if counts['alike'] else ''}" if others else SAYS["alike"]


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (head, ["---"] * len(head), *rows))


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
