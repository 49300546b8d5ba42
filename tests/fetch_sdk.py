"""The AWS SDK for JavaScript, as `tests/e2e/node/package-lock.json` pins it, into the cache (once), where node is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

PINNED = Path(__file__).parent / "e2e/node"
SDK = Path(__file__).parents[1] / ".cache/aws-sdk-js"
"""Where it is afterwards, with the script that uses it."""
FILES = ("package.json", "package-lock.json", "send.js")


def missing() -> str:
    """Return why the SDK is not there, `""` where it is."""
    if not shutil.which("node") or not shutil.which("npm"):
        return "node or npm is not installed"
    if any(not (SDK / name).is_file() or (SDK / name).read_bytes() != (PINNED / name).read_bytes() for name in FILES):
        return "the AWS SDK for JavaScript was not fetched; run `make test` with a connection to a package registry"
    return ""


def fetch() -> None:
    """Install it if it is not there yet; where that fails, say so: the tests that need it then tell why they are skipped."""
    if not missing() or not shutil.which("npm"):
        return
    SDK.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=SDK.parent) as folder:
        made = Path(folder) / "sdk"
        shutil.copytree(PINNED, made, ignore=lambda _, names: [name for name in names if name not in FILES])
        command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        done = subprocess.run(command, cwd=made, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"tests/fetch_sdk.py: the AWS SDK for JavaScript could not be installed:\n{done.stderr.strip()[-500:]}")
            return
        shutil.rmtree(SDK, ignore_errors=True)
        os.replace(made, SDK)


if __name__ == "__main__":
    fetch()
