"""Records to and from the JSON form, beside a hand-written `to_dict` and pydantic."""

from __future__ import annotations

from functools import partial

import orjson

from benchmarks.measure import take_turns
from benchmarks.peers import pydantic_models
from benchmarks.peers.by_hand import request_to_dict
from benchmarks.requests import label, request
from benchmarks.rows import Row, times_as_fast, times_its_time
from pinpoint_put_events import models

TITLE = "Records, 100 events"


def measure() -> list[Row]:
    """Time what libraries do with the same hundred events."""
    value = request(100)
    record = models.PutEventsRequest.from_dict(value)
    model = pydantic_models.PutEventsRequest.model_validate(value)
    dump = partial(model.model_dump, by_alias=True, exclude_none=True)
    dump_json = partial(model.model_dump_json, by_alias=True, exclude_none=True)
    if not record.to_dict() == request_to_dict(record) == dump() == orjson.loads(dump_json()) == value:
        raise RuntimeError("the peers write something else")
    times = take_turns(
        {
            "to_dict": record.to_dict,
            "by hand": partial(request_to_dict, record),
            "model_dump": dump,
            "to_dict + orjson": lambda: orjson.dumps(record.to_dict()),
            "model_dump_json": dump_json,
            "from_dict": partial(models.PutEventsRequest.from_dict, value),
            "model_validate": partial(pydantic_models.PutEventsRequest.model_validate, value),
        }
    )
    what = f"to_dict, {label(100)}"
    return [
        Row(what=what, ours=times["to_dict"], peer="written by hand", theirs=times["by hand"], goal=times_its_time(1.5)),
        Row(what=what, ours=times["to_dict"], peer="pydantic model_dump", theirs=times["model_dump"], goal=times_as_fast(1)),
        _row("to_dict + orjson", "model_dump_json", times),
        _row("from_dict", "model_validate", times),
    ]


def _row(ours: str, theirs: str, times: dict[str, float]) -> Row:
    return Row(what=ours, ours=times[ours], peer=f"pydantic {theirs}", theirs=times[theirs], goal=times_as_fast(1))
