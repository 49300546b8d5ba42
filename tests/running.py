"""Servers in a thread, and clients of them: boto3, and the AWS SDK for JavaScript."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from typing import Any

import boto3
import pytest
from botocore.config import Config

from fetch_sdk import SDK


@contextmanager
def running(server: ThreadingHTTPServer) -> Iterator[str]:
    """Serve in a thread; give the URL."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def boto3_client(service: str, url: str) -> Iterator[Any]:
    """Make a boto3 client of an endpoint that needs no credentials of anybody's."""
    with pytest.MonkeyPatch.context() as environment:
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            environment.delenv(name)
        made = boto3.session.Session().client(
            service,
            region_name="eu-west-1",
            endpoint_url=url,
            aws_access_key_id="key",
            aws_secret_access_key="secret",
            config=Config(retries={"total_max_attempts": 1}, connect_timeout=5, read_timeout=10, proxies={}),
        )
    try:
        yield made
    finally:
        made.close()


def sent_by_javascript(url: str, requests: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Send PutEvents requests with the AWS SDK for JavaScript; return its answers, or its errors with their classes."""
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(["node", "send.js", url], input=lines, cwd=SDK, capture_output=True, text=True, timeout=60, check=True)
    return [json.loads(line) for line in done.stdout.split("\n") if line]
