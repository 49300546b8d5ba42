"""Documentation pages for tests, as botocore's own renderer writes them; nothing of them is kept in the repository."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import botocore.session
from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.docs.client import ClientDocumenter
from botocore.docs.service import ServiceDocumenter

TWICE = ("aren\N{RIGHT SINGLE QUOTATION MARK}t", "aren\u00e2\u20ac\u2122t")
"""A word of the page of PutEvents, and how it stands on a page that was encoded twice."""


@functools.cache
def _session() -> Any:
    session = botocore.session.get_session()
    session.set_credentials("none", "none")
    return session


@functools.cache
def _documenter(service: str) -> ClientDocumenter:
    client = _session().create_client(service, region_name="us-east-1")
    return ClientDocumenter(client, "")


def operations(service: str) -> list[str]:
    """Name a service's operations as its pages do."""
    return sorted(_documenter(service)._client.meta.method_to_api_mapping.values())


def rendered(service: str, operation: str) -> str:
    """Render the page of an operation."""
    documenter = _documenter(service)
    methods = {name: method for method, name in documenter._client.meta.method_to_api_mapping.items()}
    page = DocumentStructure(methods[operation], target="html")
    documenter._add_client_method(page, methods[operation], None)
    text: str = page.flush_structure().decode()
    return text


def write_page(folder: Path, service: str, operation: str) -> Path:
    """Render the page of an operation into a file of its own."""
    path = folder / f"{service}.{operation}.rst"
    path.write_bytes(rendered(service, operation).encode())
    return path


def write_others(folder: Path, service: str) -> dict[str, Path]:
    """Render everything that is documented of a service into a folder: paginators, waiters, exceptions, methods of the client's own."""
    documenter = ServiceDocumenter(service, _session(), str(folder))
    documenter.document_service()
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.rst"))}


def left_out(section: str) -> str:
    """What the renderer puts in place of a section that is very large."""
    link = "`AWS API Documentation <https://docs.aws.amazon.com/goto/WebAPI/pinpoint-2016-12-01/PutEvents>`_"
    note = "# This section is too large to render.\n        # Please see the AWS API Documentation linked below."
    return f"\n\n    **{section}**\n    ::\n\n        {note}\n\n    {link}\n\n\n    \n"


def left_out_response() -> str:
    """What stands for a response of which both halves are very large."""
    return f":rtype: dict\n  :returns: \n{left_out('Response Syntax')}{left_out('Response Structure')}"
