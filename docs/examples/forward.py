"""What a collector of PutEvents kept, forwarded to Kinesis: each event becomes a record, and records that were refused are sent again.

    python docs/examples/forward.py events.jsonl my-stream

Needs boto3 and its credentials. `records_of` takes a PutEvents request as it is; the command reads what `collector.py` wrote.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kinesis_put_records.builders import PutRecordsInputBuilder, put_records_request_entry
from kinesis_put_records.models import PutRecordsInput, PutRecordsOutput, PutRecordsRequestEntry
from pinpoint_put_events.models import PutEventsRequest

MOST_RECORDS, MOST_BYTES = 500, 10 * 1024 * 1024
"""So many records, and so many bytes with their partition keys, Kinesis takes at once."""

ATTEMPTS = 5


def records_of(request: PutEventsRequest) -> Iterator[PutRecordsRequestEntry]:
    """Make a record of each event of a request."""
    for endpoint_id, batch in request.to_dict()["EventsRequest"]["BatchItem"].items():
        for event_id, event in batch["Events"].items():
            where = {"ApplicationId": request.application_id, "EndpointId": endpoint_id, "Endpoint": batch["Endpoint"]}
            yield record_of({**where, "EventId": event_id, "Event": event})


def record_of(line: dict[str, Any]) -> PutRecordsRequestEntry:
    """Make a record of an event as the collector keeps it; the events of one endpoint keep their order."""
    data = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    return put_records_request_entry(data=data, partition_key=line["EndpointId"][:256] or "-")


def requests_of(records: Iterable[PutRecordsRequestEntry], stream: str) -> Iterator[PutRecordsInput]:
    """Make requests that are no larger than Kinesis takes at once."""
    batch: list[PutRecordsRequestEntry] = []
    size = 0
    for record in records:
        more = len(record.data) + len((record.partition_key or "").encode())
        if len(batch) == MOST_RECORDS or (batch and size + more > MOST_BYTES):
            yield PutRecordsInputBuilder(stream_name=stream, records=batch).build()
            batch, size = [], 0
        batch.append(record)
        size += more
    if batch:
        yield PutRecordsInputBuilder(stream_name=stream, records=batch).build()


def send(client: Any, request: PutRecordsInput) -> None:
    """Send a request; what is refused of it, again, after a pause that grows.

    Raises:
        RuntimeError: Some records were refused each time.
    """
    left = list(request.records)
    told = ""
    for attempt in range(ATTEMPTS):
        time.sleep(0.1 * 2**attempt if attempt else 0)
        kwargs = PutRecordsInput(stream_name=request.stream_name, records=left).to_kwargs()
        results = PutRecordsOutput.from_dict(client.put_records(**kwargs)).records
        refused = [(record, result) for record, result in zip(left, results, strict=True) if result.error_code is not None]
        if not refused:
            return
        left, told = [record for record, _ in refused], f"{refused[0][1].error_code}: {refused[0][1].error_message}"
    raise RuntimeError(f"{len(left)} records were refused {ATTEMPTS} times: {told}")


def main() -> None:
    """Forward the lines of a file."""
    import boto3

    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("events", type=Path)
    options.add_argument("stream")
    options.add_argument("--endpoint-url")
    given = options.parse_args()
    client = boto3.client("kinesis", endpoint_url=given.endpoint_url)
    with given.events.open(encoding="utf-8") as lines:
        for request in requests_of((record_of(json.loads(line)) for line in lines), given.stream):
            send(client, request)
            print(f"{len(request.records)} records", file=sys.stderr)


if __name__ == "__main__":
    main()
