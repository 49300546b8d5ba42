"""Documentation pages: importing the page of PutEvents, as botocore renders it, into a spec."""

from __future__ import annotations

import tempfile
from pathlib import Path

import botocore.session
from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.docs.client import ClientDocumenter

from benchmarks.measure import take_turns
from benchmarks.rows import Row, under
from shapesmith.sources import boto3_docs

TITLE = "Documentation pages, all imports done"


def measure() -> list[Row]:
    """Time the import of one page."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "put_events.rst"
        path.write_bytes(_page())
        times = take_turns({"import": lambda: boto3_docs.read(str(path)), "suggest": lambda: boto3_docs.suggest(str(path))}, rounds=20)
    return [
        Row(what="import the page of PutEvents", ours=times["import"], goal=under(0.05)),
        Row(what="suggest an overlay from its prose", ours=times["suggest"], goal=under()),
    ]


def _page() -> bytes:
    session = botocore.session.get_session()
    session.set_credentials("none", "none")
    client = session.create_client("pinpoint", region_name="us-east-1")
    page = DocumentStructure("put_events", target="html")
    ClientDocumenter(client, "")._add_client_method(page, "put_events", None)
    text: bytes = page.flush_structure()
    return text
