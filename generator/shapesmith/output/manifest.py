"""The manifest of a generated library: which files are its own, and out of what they were made."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from shapesmith.errors import OutputError

NAME = "MANIFEST.json"
_FILE_NAME = re.compile(r"(?:[\w-]+/)*[\w-]+(?:\.[\w-]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A spec or an overlay: its name, relative to the project, and the digest of its contents."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What MANIFEST.json holds.

    Attributes:
        generator: The version of Shapesmith.
        package: The import name that the library was planned for.
        targets: Names of the targets that were rendered.
        files: The digest of each file by its name within the package, the manifest itself aside.
    """

    generator: str
    package: str
    spec: Input
    overlays: tuple[Input, ...]
    targets: tuple[str, ...]
    files: Mapping[str, str]

    def dump(self) -> str:
        """Return the manifest's own text: sorted, without time stamps or absolute paths."""
        return json.dumps(asdict(self), indent=2, sort_keys=True) + "\n"


def file_digest(content: bytes) -> str:
    """Digest a file's bytes."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def contents_digest(contents: Any) -> str:
    """Digest a document's contents in their order; white space and line endings of the file do not count."""
    return file_digest(json.dumps(contents, separators=(",", ":")).encode("ascii"))


def parse_manifest(text: str, path: Path) -> Manifest:
    """Read a manifest's text.

    Raises:
        OutputError: It is not a manifest, or names files outside its folder.
    """
    try:
        held = json.loads(text)
        manifest = Manifest(
            generator=held["generator"],
            package=held["package"],
            spec=Input(**held["spec"]),
            overlays=tuple(Input(**overlay) for overlay in held["overlays"]),
            targets=tuple(held["targets"]),
            files=dict(held["files"]),
        )
        strange = [name for name in manifest.files if not _FILE_NAME.fullmatch(name)]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise OutputError("this is not a manifest of Shapesmith's", where=str(path), advice=_ADVICE) from error
    if strange:
        raise OutputError(f"the manifest names {strange[0]!r}, which is no file of its package", where=str(path), advice=_ADVICE)
    return manifest


_ADVICE = "Restore it from version control, or generate into another folder"
