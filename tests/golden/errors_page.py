"""Twelve bad requests into the comparison of docs/errors.md: our messages beside those of jsonschema, pydantic and botocore.

`python tests/golden/errors_page.py` writes the page anew; with `--peers` it also asks the peers anew, which have to be installed in the
versions of constraints.txt.
"""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Callable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, Literal

from pinpoint_put_events import validators

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/errors.md"
PEERS = Path(__file__).with_name("errors_peers.json")
BEGIN, END = "<!-- made by tests/golden/errors_page.py -->\n", "<!-- end -->\n"
MOST = 320
"""How many characters of a peer's message are shown."""

EVENT = {
    "EventType": "sign_up",
    "Timestamp": "2026-01-31T08:15:00Z",
    "Session": {"Id": "s1", "StartTimestamp": "2026-01-31T08:00:00Z"},
}
REQUEST = {
    "ApplicationId": "app",
    "EventsRequest": {"BatchItem": {"ep": {"Endpoint": {"ChannelType": "GCM"}, "Events": {"e1": EVENT}}}},
}


def _renamed(event: dict[str, Any], name: str, other: str) -> None:
    event[other] = event.pop(name)


def _missing(request: dict[str, Any], batch: dict[str, Any], event: dict[str, Any]) -> None:
    del request["ApplicationId"], batch["Endpoint"], event["Session"]["Id"]


def _seven(request: dict[str, Any], batch: dict[str, Any], event: dict[str, Any]) -> None:
    _renamed(event, "EventType", "EvenType")
    event.update(AppTitle=None, Metrics={"price": "12.5"}, Colour="red")
    event["Session"].update(Duration="1500", Id=7)
    batch["Endpoint"].update(ChannelType="gcm")


Change = Callable[[dict[str, Any], dict[str, Any], dict[str, Any]], Any]
CASES: Mapping[str, Change] = {
    "A required member is misspelled: `EvenType` for `EventType`": lambda request, batch, event: _renamed(event, "EventType", "EvenType"),
    "An optional member is misspelled: `AppTitel` for `AppTitle`": lambda request, batch, event: event.update(AppTitel="Shop"),
    "Required members are missing at three depths": _missing,
    "The case of a value is wrong: `gcm` for `GCM`": lambda request, batch, event: batch["Endpoint"].update(ChannelType="gcm"),
    "A number is written as text": lambda request, batch, event: event["Session"].update(Duration="1500"),
    "A boolean stands for a number": lambda request, batch, event: event["Session"].update(Duration=True),
    "A member is null": lambda request, batch, event: event.update(AppTitle=None),
    "An array stands for a map": lambda request, batch, event: batch.update(Events=[event]),
    "Seven faults at once": _seven,
    "The top level is the inner request": lambda request, batch, event: [
        request.update(request.pop("EventsRequest")),
        request.pop("ApplicationId"),
    ],
    "A key with `/` and `~` holds a wrong value": lambda request, batch, event: event.update(Metrics={"a/b~c": "12.5"}),
    "A limit of the documentation is passed, which the model does not know": lambda request, batch, event: event.update(
        Attributes={f"k{number}": "v" for number in range(41)}
    ),
}
"""For each bad request how it is made of a good one: of the request, the batch of its endpoint, and the event."""


def bad_request(case: str) -> dict[str, Any]:
    """Make the bad request of a case."""
    request = copy.deepcopy(REQUEST)
    batch = request["EventsRequest"]["BatchItem"]["ep"]  # type: ignore[index]
    CASES[case](request, batch, batch["Events"]["e1"])
    return request


def ours(request: dict[str, Any]) -> list[str]:
    """Return our messages."""
    return [error.message for error in validators.iter_errors_put_events_request(request)]


def of_jsonschema(request: dict[str, Any]) -> list[str]:
    """Return what jsonschema says of each error, after its place."""
    import jsonschema

    from shapesmith.schema.export import export
    from shapesmith.sources.json_schema import load_spec

    schema = export(load_spec(ROOT / "specs/pinpoint/put_events.json"), "PutEvents")
    return [f"{error.json_path}: {error.message}" for error in jsonschema.Draft202012Validator(schema).iter_errors(request)]


def of_botocore(request: dict[str, Any]) -> list[str]:
    """Return the lines of botocore's report."""
    import botocore.session
    from botocore.validate import ParamValidator

    shape = botocore.session.get_session().get_service_model("pinpoint").operation_model("PutEvents").input_shape
    report = ParamValidator().validate(request, shape).generate_report()
    return report.split("\n") if report else []


def of_pydantic(request: dict[str, Any]) -> list[str]:
    """Return the lines of pydantic's error, by models that know the types and the enumeration."""
    from benchmarks.peers import pydantic_models as models
    from pydantic import ValidationError

    channels = json.loads((ROOT / "specs/pinpoint/put_events.json").read_text(encoding="utf-8"))["$defs"]["ChannelType"]["enum"]
    endpoint = _derived(models.PublicEndpoint, channel_type=Literal[tuple(channels)] | None)
    batch = _derived(models.EventsBatch, endpoint=endpoint)
    inner = _derived(models.EventsRequest, batch_item=dict[str, batch])
    try:
        _derived(models.PutEventsRequest, events_request=inner).model_validate(request)
    except ValidationError as error:
        return str(error).split("\n")
    return []


def _derived(model: Any, **annotations: Any) -> Any:
    return type(model.__name__, (model,), {"__annotations__": annotations, "__module__": __name__})


ASKED: Mapping[str, Callable[[dict[str, Any]], list[str]]] = {
    "jsonschema": of_jsonschema,
    "pydantic": of_pydantic,
    "botocore": of_botocore,
}


def ask(peer: str) -> dict[str, Any]:
    """Return a peer's version and what it says of each case."""
    return {"version": metadata.version(peer), "messages": {case: ASKED[peer](bad_request(case)) for case in CASES}}


def comparison(peers: Mapping[str, Any]) -> str:
    """Write the comparison of all cases."""
    return "\n".join(_case(case, number, peers) for number, case in enumerate(CASES, 1))


def _case(case: str, number: int, peers: Mapping[str, Any]) -> str:
    told = ours(bad_request(case))
    parts = [f"### {number}. {case}\n", _said("Shapesmith", told, shown=told)]
    for peer, asked in peers.items():
        messages = asked["messages"][case]
        parts.append(_said(f"{peer} {asked['version']}", messages, shown=[_elided(message) for message in messages]))
    return "\n".join(parts)


def _said(who: str, messages: list[str], *, shown: list[str]) -> str:
    if not messages:
        return f"**{who}** takes it.\n"
    text = "\n".join(shown)
    return f"**{who}**, {len(chr(10).join(messages)):,} characters:\n\n```\n{text}\n```\n"


def _elided(message: str) -> str:
    return message if len(message) <= MOST else f"{message[:MOST]}... ({len(message):,} characters)"


def page(text: str, peers: Mapping[str, Any]) -> str:
    """Put the comparison into the page's text."""
    head, _, rest = text.partition(BEGIN)
    return f"{head}{BEGIN}\n{comparison(peers)}\n{END}{rest.partition(END)[2]}"


def stored() -> dict[str, Any]:
    """Return what the peers said when they were asked last."""
    told: dict[str, Any] = json.loads(PEERS.read_text(encoding="utf-8"))
    return told


if __name__ == "__main__":
    if "--peers" in sys.argv:
        sys.path.insert(0, str(ROOT))
        PEERS.write_text(json.dumps({peer: ask(peer) for peer in ASKED}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), stored()), encoding="utf-8")
