"""Prints a digest of the examples that `shapesmith fuzz` asks of PutEvents: it is the same on every Python (see .ci/run)."""

from __future__ import annotations

import hashlib
from itertools import islice
from pathlib import Path

from shapesmith.fuzz.examples import json_text
from shapesmith.fuzz.stream import Stream
from shapesmith.subject import load_subject

FOLDER = Path("specs/pinpoint")


def main() -> None:
    """Print the digest of the cases and of some thousand draws."""
    subject = load_subject(FOLDER / "put_events.json", "PutEvents", overlays=(FOLDER / "put_events.overlay.json",))
    digest = hashlib.sha256()
    for example in islice(Stream(subject=subject, seed=7), 4000):
        digest.update(json_text(example.instance).encode())
        digest.update(repr(example.label).encode())
    print(digest.hexdigest())


if __name__ == "__main__":
    main()
